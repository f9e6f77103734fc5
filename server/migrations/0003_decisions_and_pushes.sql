create table app.decision (
  id                           bigint generated always as identity primary key,
  client                       text not null,
  source_id                    text not null,
  revision                     integer not null default 1,
  digest                       text not null,
  status                       text not null check (status in ('routed', 'unrouted', 'ended')),
  rule                         bigint,
  item                         text,
  item_as_sent                 text not null,
  document_number              text not null,
  document_name                text,
  category                     text,
  certificate_name             text,
  certificate_number           text,
  content                      text not null,
  decided_on                   date not null,
  valid_from                   date,
  valid_to                     date,
  result                       text not null,
  holder_kind                  text not null,
  holder_name                  text not null,
  holder_uscc                  text,
  holder_id_type               text,
  holder_id_number             text,
  holder_legal_representative  text,
  holder_phone                 text,
  region                       text not null,
  address                      text,
  handler                      text,
  reviewer                     text,
  approver                     text,
  confidentiality              text not null,
  files                        text[],
  received_at                  timestamptz not null default now()
) with (fillfactor = 95);
create unique index decision_source on app.decision (client, source_id);
create index decision_item on app.decision (item, decided_on);
comment on table app.decision is 'Approval decisions as last corrected; handler, reviewer and approver are kept with each (3.1).';

create table app.decision_revision (
  decision     bigint not null,
  revision     integer not null,
  received_at  timestamptz not null,
  content      jsonb not null,
  primary key (decision, revision)
);
comment on table app.decision_revision is 'What a decision said before each correction.';

create table app.push (
  id              bigint generated always as identity primary key,
  decision        bigint not null,
  revision        integer not null,
  kind            text not null check (kind in ('new', 'correction', 'reroute')),
  department      text not null,
  role            text not null check (role in ('lead', 'assist', 'copy')),
  status          text not null,
  custodian       text not null,
  custodian_seat  text not null default 'liaison',
  sent_at         timestamptz not null,
  due_on          date not null,
  due_provisional boolean not null default false,
  clock_from      date,
  previous        bigint,
  version         integer not null default 0,
  last_entry      bigint,
  viewed_at       timestamptz,
  viewed_by       text,
  received_at     timestamptz,
  received_by     text,
  received_seat   text,
  returned_at     timestamptz,
  return_reason   text,
  return_note     text,
  suggested       text,
  returns         integer not null default 0,
  overdue_at      timestamptz,
  constraint held_by_somebody check (length(custodian) > 0)
) with (fillfactor = 85);
create unique index push_one_open on app.push (decision, revision, department) where status not in ('rerouted', 'superseded', 'ended');
create index push_decision on app.push (decision);
create index push_inbox on app.push (department, status, id);
comment on column app.push.clock_from is 'The day from which due_on was counted, where it is not the day of sending.';
comment on table app.push is 'One decision as sent to one department. A push always has a custodian, who answers for it (2.2.2.3).';

create table app.waiting (
  id            bigint generated always as identity primary key,
  decision      bigint not null,
  reason        text not null check (reason in ('unknown-item', 'unknown-region', 'no-rule', 'inactive-receiver')),
  owner         text not null,
  owner_seat    text not null default 'operator',
  opened_at     timestamptz not null default now(),
  due_on        date not null,
  due_provisional boolean not null default false,
  closed_at     timestamptz,
  closed_by     text,
  closing_note  text
);
create unique index waiting_one_open on app.waiting (decision) where closed_at is null;
create index waiting_open on app.waiting (id) where closed_at is null;
comment on table app.waiting is 'Decisions that match no item or route nowhere, each with an owner and a clock until a person routes it.';

create table app.rejection (
  id           bigint generated always as identity primary key,
  client       text not null,
  source_id    text,
  department   text not null,
  received_at  timestamptz not null default now(),
  content      text not null,
  reasons      jsonb not null
);
create index rejection_recent on app.rejection (id desc);
comment on table app.rejection is 'Rows refused, as they came (JSON text, so that even characters that jsonb cannot hold are kept), with their reasons. State secrets are never among them.';

create table app.feedback (
  id             bigint generated always as identity primary key,
  push           bigint not null,
  decision       bigint not null,
  department     text not null,
  kind           text not null,
  result         text not null,
  text           text not null,
  inspected_on   date,
  files          text[] not null default '{}',
  action_wanted  boolean not null,
  status         text not null check (status in ('told', 'awaiting-answer', 'answered')),
  due_on         date,
  given_at       timestamptz not null,
  given_by       text not null,
  given_seat     text not null,
  answer         text,
  answered_at    timestamptz,
  answered_by    text,
  version        integer not null default 0,
  last_entry     bigint
);
create index feedback_decision on app.feedback (decision);
create index feedback_open on app.feedback (id) where status = 'awaiting-answer';
comment on table app.feedback is 'Supervision information back to the bureau (2.2.1.1), and its answer where the bureau has to act.';

create table app.file (
  id          text primary key,
  sm3         text not null,
  size        bigint not null,
  media_type  text not null,
  name        text not null,
  department  text not null,
  decision    bigint,
  by_name     text not null,
  at          timestamptz not null default now()
);
comment on table app.file is 'Files by an unguessable id; the bytes lie in the files folder under their SM3 digest.';
