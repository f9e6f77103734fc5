-- 行政处罚 that affects a decision, and what becomes of the licence (2.2.3.2).
create table app.penalty (
  id                           bigint generated always as identity primary key,
  client                       text not null,
  source_id                    text not null,
  revision                     integer not null default 1,
  digest                       text not null,
  department                   text not null,
  document_number              text not null,
  offence                      text not null,
  facts                        text not null,
  basis                        text not null,
  categories                   text[] not null,
  effect                       text not null check (effect in ('none', 'suspended', 'stripped')),
  content                      text not null,
  fine                         numeric(18, 6),
  confiscated                  numeric(18, 6),
  licence                      text,
  decided_on                   date not null,
  valid_to                     date,
  public_until                 date,
  organ                        text,
  organ_uscc                   text,
  source                       text,
  source_uscc                  text,
  remark                       text,
  holder_kind                  text not null,
  holder_name                  text not null,
  holder_uscc                  text,
  holder_registration          text,
  holder_id_type               text,
  holder_id_number             text,
  holder_legal_representative  text,
  clue_decision                text,
  clue_document                text,
  clue_certificate             text,
  clue_item                    text,
  decision                     bigint,
  linked_by                    text,
  linked_how                   text check (linked_how in ('decision', 'document', 'certificate', 'item', 'person')),
  received_at                  timestamptz not null,
  brought_by                   text not null,
  last_entry                   bigint,
  constraint linked_says_how check ((decision is null) = (linked_how is null))
);
create unique index penalty_source on app.penalty (client, source_id);
create index penalty_decision on app.penalty (decision) where decision is not null;
create index penalty_of on app.penalty (department, id desc);
create index penalty_holder on app.penalty (coalesce(holder_uscc, holder_name));
comment on table app.penalty is 'Penalties as last corrected, each linked to the decision that it affects or waiting in app.follow_up until it is (2.2.3.2).';
comment on column app.penalty.effect is 'What the penalty does to the licence: nothing, 暂扣, or 吊销, after which the bureau cancels it (行政许可法 70).';
comment on column app.penalty.fine is 'In units of 10,000 yuan, as 双公示 has it (CF_NR_FK).';
comment on column app.penalty.clue_decision is 'What the sender named the original decision by; nothing here is proof that it exists.';
comment on column app.penalty.holder_id_number is 'Ciphertext; see server/kernel/sealing.';

create table app.penalty_revision (
  penalty      bigint not null,
  revision     integer not null,
  received_at  timestamptz not null,
  content      jsonb not null,
  primary key (penalty, revision)
);
comment on table app.penalty_revision is 'What a penalty said before each correction.';

create table app.penalty_notice (
  penalty     bigint not null,
  department  text not null,
  revision    integer not null,
  sent_at     timestamptz not null,
  seen_at     timestamptz,
  seen_by     text,
  primary key (penalty, department)
);
create index penalty_notice_unseen on app.penalty_notice (department, penalty desc) where seen_at is null;
comment on table app.penalty_notice is 'Who was told of a penalty, of which revision, and who of the department has taken note of it.';

create table app.licence_change (
  id        bigint generated always as identity primary key,
  decision  bigint not null,
  state     text not null check (state in ('valid', 'changed', 'suspended', 'stripped', 'withdrawn', 'revoked', 'cancelled')),
  since     date not null,
  by_decision bigint,
  by_penalty  bigint,
  at        timestamptz not null,
  actor     text not null,
  entry     bigint not null
);
create index licence_change_of on app.licence_change (decision, id desc);
comment on table app.licence_change is 'What became of a licence after it was granted; the last row is its state, without a row it stands as its decision says (行政许可法 49, 69, 70).';
comment on column app.licence_change.by_decision is 'The decision that changed or ended it; the licence''s own where it was revised.';

create table app.follow_up (
  id               bigint generated always as identity primary key,
  kind             text not null check (kind in ('penalty-original', 'decision-original', 'cancellation')),
  penalty          bigint,
  decision         bigint,
  reason           text not null,
  owner            text not null,
  owner_seat       text not null default 'operator',
  opened_at        timestamptz not null,
  due_on           date not null,
  due_provisional  boolean not null default false,
  closed_at        timestamptz,
  closed_by        text,
  closing_note     text,
  overdue_at       timestamptz,
  constraint about_something check (penalty is not null or decision is not null)
);
create unique index follow_up_one_open_penalty on app.follow_up (penalty) where closed_at is null and kind = 'penalty-original';
create unique index follow_up_one_open_decision on app.follow_up (kind, decision) where closed_at is null and kind <> 'penalty-original';
create index follow_up_open on app.follow_up (id) where closed_at is null;
create index follow_up_decision on app.follow_up (decision) where decision is not null;
create index follow_up_penalty on app.follow_up (penalty) where penalty is not null;
comment on table app.follow_up is 'What the bureau still has to do after a penalty or an ending: find the original decision, or cancel a licence that was 吊销. Each with an owner and a clock.';

-- All decisions of one holder; whatever names an original names its holder as well.
create index decision_holder on app.decision (coalesce(holder_uscc, holder_name));

alter table app.penalty enable row level security;
alter table app.penalty force row level security;
create policy sees_penalty on app.penalty using (
  (select app.sees_city()) or department = (select app.own_department())
  or exists (select 1 from app.push where push.decision = penalty.decision and push.department = (select app.own_department()))
) with check ((select app.sees_city()));

alter table app.penalty_revision enable row level security;
alter table app.penalty_revision force row level security;
create policy sees_penalty on app.penalty_revision using (
  (select app.sees_city()) or exists (select 1 from app.penalty where penalty.id = penalty_revision.penalty)
) with check ((select app.sees_city()));

alter table app.penalty_notice enable row level security;
alter table app.penalty_notice force row level security;
create policy own_department on app.penalty_notice using ((select app.sees_city()) or department = (select app.own_department()));
create policy only_the_program_tells on app.penalty_notice as restrictive for insert with check ((select app.sees_city()));

alter table app.licence_change enable row level security;
alter table app.licence_change force row level security;
create policy receivers on app.licence_change using (
  (select app.sees_city())
  or exists (select 1 from app.push where push.decision = licence_change.decision and push.department = (select app.own_department()))
) with check ((select app.sees_city()));

alter table app.follow_up enable row level security;
alter table app.follow_up force row level security;
create policy sees_penalty on app.follow_up using (
  (select app.sees_city()) or exists (select 1 from app.penalty where penalty.id = follow_up.penalty)
) with check ((select app.sees_city()));

-- Spreadsheets: penalties too, and what each source calls its columns.
create table app.column_choice (
  department   text not null,
  kind         text not null check (kind in ('decisions', 'penalties')),
  header       text not null,
  shown        text not null,
  target       text,
  decided_by   text not null,
  decided_at   timestamptz not null,
  version      integer not null default 1,
  primary key (department, kind, header)
);
comment on table app.column_choice is 'What a department''s tables call a column that no layout knows, as a person has decided; reused for its next file.';
comment on column app.column_choice.header is 'The header without blanks, case and width.';
comment on column app.column_choice.target is 'The field that it feeds; none where it is left unused.';
alter table app.column_choice enable row level security;
alter table app.column_choice force row level security;
create policy own_department on app.column_choice using ((select app.sees_city()) or department = (select app.own_department()));

alter table app.import
  add column asking text not null default 'renamed' check (asking in ('always', 'renamed', 'never')),
  add column asked jsonb,
  drop constraint import_kind_check,
  add constraint import_kind_check check (kind in ('decisions', 'penalties')),
  drop constraint import_state_check,
  add constraint import_state_check check (state in ('queued', 'reading', 'asking', 'done', 'refused', 'failed'));
comment on column app.import.asking is 'When a person is asked about columns that no layout knows.';
comment on column app.import.asked is 'The columns a person has to decide on before the first row is taken in, each with samples in which numbers are masked.';
drop index app.import_same_file;
create unique index import_same_file on app.import (department, kind, sm3, coalesce(default_region, '')) where state in ('queued', 'reading', 'asking', 'done');
alter table app.import_row add column penalty bigint;

grant select, insert, update on app.penalty, app.penalty_notice, app.follow_up, app.column_choice to shenguan_app;
grant select, insert on app.penalty_revision, app.licence_change to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
