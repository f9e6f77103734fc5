-- Personal numbers stand in the columns they always stood in, but as ciphertext (1.4): `sg1.<key>.<iv, text, code>`. What is found by a
-- whole number is found by its keyed digest beside it. The keys are not here, only what tells one from another.
alter table app.decision add column holder_id_index bigint;
alter table app.decision add column holder_phone_index bigint;
create index decision_holder_id on app.decision (holder_id_index) where holder_id_index is not null;
create index decision_holder_phone on app.decision (holder_phone_index) where holder_phone_index is not null;
comment on column app.decision.holder_id_number is 'Ciphertext; see server/kernel/sealing.';
comment on column app.decision.holder_phone is 'Ciphertext; see server/kernel/sealing.';
comment on column app.decision.holder_id_index is 'Keyed digest of the whole number, by which equal numbers are found.';
-- The daily count asks by item, and the content can no longer be asked.
alter table app.rejection add column item text;
select set_config('app.sight', 'city', true);
update app.rejection set item = substring(rejection.content from '"item"\s*:\s*"([^"\\]{1,200})"');
comment on column app.rejection.item is 'Item as it came, out of the content.';
comment on column app.rejection.content is 'Ciphertext of the row as it came (JSON text).';
comment on column app.import_row.cells is 'Ciphertext of all cells, in one.';
comment on column app.account.phone is 'Ciphertext, bound to the account; messages carry it on as it stands.';
comment on column app.message.phone is 'Ciphertext as the account had it.';

-- A number that somebody writes into a free text is masked there; the text as it was written is kept beside it, as ciphertext.
alter table app.feedback add column text_sealed text;
alter table app.feedback add column answer_sealed text;
comment on column app.feedback.answer_sealed is 'Ciphertext of the answer as written, likewise.';
comment on column app.feedback.text_sealed is 'Ciphertext of the text as written, where numbers in it are masked.';

create function app.is_reachable(phone text) returns boolean language sql immutable parallel safe
  return phone like 'sg1.%' or phone ~ '^1[3-9][0-9]{9}$';
comment on function app.is_reachable is 'Whether an account has a mobile number: what is sealed was checked before, what is not yet sealed is checked here.';

create table app.seal_key (
  id           text primary key,
  fingerprint  text not null,
  current      boolean not null,
  made_at      timestamptz not null default now(),
  retired_at   timestamptz
);
create unique index seal_key_one_current on app.seal_key (current) where current;
comment on table app.seal_key is 'Keys that ciphertext in this database was made with, by what tells them apart; the keys themselves are kept elsewhere. A retired one is needed no more.';

create table app.seal_pass (
  key          text not null,
  place        text not null,
  after        text not null default '',
  rows         bigint not null default 0,
  finished_at  timestamptz,
  primary key (key, place)
);
comment on table app.seal_pass is 'How far old rows of each place have been brought to each key: a pass that was cut off goes on from here.';
grant select, insert, update on app.seal_key, app.seal_pass to shenguan_app;

-- Sensitive decisions are for the seats that need them, however they are asked for. The program itself, which looks for no department, sees all.
create function app.is_cleared() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.clearance', true), '') = 'sensitive' or ((select app.sees_city()) and (select app.own_department()) is null);
comment on function app.is_cleared is 'True for the program, and for a viewer whose seat needs sensitive decisions and who opens one in order to work on it.';

create policy sensitive_where_needed on app.decision as restrictive using (confidentiality <> 'sensitive' or (select app.is_cleared()));
create policy sensitive_where_needed on app.decision_revision as restrictive for select using (
  (select app.is_cleared()) or exists (select 1 from app.decision where decision.id = decision_revision.decision)
);
create policy sensitive_where_needed on app.feedback as restrictive for select using (
  (select app.is_cleared()) or exists (select 1 from app.decision where decision.id = feedback.decision)
);
create policy sensitive_where_needed on app.file as restrictive for select using (
  decision is null or (select app.is_cleared()) or exists (select 1 from app.decision where decision.id = file.decision)
);
