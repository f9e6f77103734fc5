-- 一件不漏: what a source sent, what became of it, and what was mended on the way (2.2.1.2, 2.2.2.1, 2.2.2.3).
-- Days and stretches of the journal are found by block ranges: such an index costs ingest and the sequencer next to nothing.
create index decision_received on app.decision using brin (received_at) with (pages_per_range = 16, autosummarize = on);
create index decision_first_received on app.decision_revision (received_at) where revision = 1;
create index rejection_received on app.rejection using brin (received_at) with (pages_per_range = 16, autosummarize = on);
create index journal_position_entry on app.journal_position using brin (entry) with (pages_per_range = 16, autosummarize = on);
create index feed_item_entry on app.feed_item using brin (entry) with (pages_per_range = 16, autosummarize = on);

create table app.reconciliation (
  id                  bigint generated always as identity primary key,
  day                 date not null,
  client              text not null,
  department          text not null,
  received            integer not null default 0,
  pushed              integer not null default 0,
  waiting             integer not null default 0,
  rejected            integer not null default 0,
  unaccounted         integer not null default 0,
  pushes              integer not null default 0,
  held                integer not null default 0,
  digest              text not null,
  items               jsonb not null default '[]',
  counted_at          timestamptz not null,
  source_count        integer,
  source_digest       text,
  source_ids          text[],
  source_at           timestamptz,
  source_by           text,
  state               text not null default 'counted' check (state in ('counted', 'matched', 'difference')),
  bureau_signed_at    timestamptz,
  bureau_signed_by    text,
  bureau_signed_seat  text,
  bureau_account      bigint,
  source_signed_at    timestamptz,
  source_signed_by    text,
  source_signed_seat  text,
  source_account      bigint,
  last_entry          bigint,
  constraint nothing_vanishes check (received = pushed + waiting + rejected + unaccounted),
  constraint list_whole check ((source_count is null) = (source_digest is null) and (source_count is null) = (source_at is null)),
  constraint two_people check (bureau_account is distinct from source_account or bureau_account is null)
);
create unique index reconciliation_day on app.reconciliation (day, client);
comment on table app.reconciliation is 'One day of one source: what was first received on it, what became of it, the source''s own list, and both signatures.';
comment on column app.reconciliation.department is 'Whose system or door the source is.';
comment on column app.reconciliation.digest is 'SHA-256 over the source ids kept of that day, sorted by their UTF-8 bytes and joined by line feeds, in hexadecimal.';
comment on column app.reconciliation.items is 'The same counts for each item.';
comment on column app.reconciliation.unaccounted is 'Received and neither pushed nor waiting nor refused: always 0 but for what a sweep has not mended yet.';

create table app.difference (
  id               bigint generated always as identity primary key,
  reconciliation   bigint not null references app.reconciliation,
  day              date not null,
  client           text not null,
  department       text not null,
  kind             text not null check (kind in ('missing', 'surplus', 'count', 'digest', 'unaccounted', 'unheld')),
  count            integer not null,
  ids              text[] not null default '{}',
  owner            text not null,
  owner_seat       text not null,
  opened_at        timestamptz not null,
  due_on           date not null,
  due_provisional  boolean not null default false,
  status           text not null default 'open' check (status in ('open', 'explained', 'healed', 'closed')),
  note             text,
  explained_by     text,
  explained_at     timestamptz,
  closed_by        text,
  closed_at        timestamptz,
  last_entry       bigint,
  constraint answered_for check (length(owner) > 0),
  constraint explained_says_why check (status <> 'explained' or length(note) > 0)
);
create unique index difference_one_open on app.difference (reconciliation, kind) where status in ('open', 'explained');
create index difference_open on app.difference (due_on) where status = 'open';
comment on table app.difference is 'A difference of a day, as a case: somebody owns it, and it has a clock.';
create constraint trigger state_has_entry after update on app.difference
  deferrable initially deferred for each row when (old.status is distinct from new.status)
  execute function app.state_has_entry();

create table app.healing (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  kind        text not null check (kind in (
                'entry-not-queued', 'push-missing', 'waiting-missing', 'entry-missing', 'feed-row-missing', 'gathering-stuck')),
  decision    bigint,
  push        bigint,
  department  text,
  about       bigint,
  entry       bigint not null
);
create index healing_recent on app.healing (at);
comment on table app.healing is 'What a sweep found undone and did: one row and one journal entry each.';
comment on column app.healing.about is 'The journal entry that was not queued or not in a feed.';
comment on column app.healing.entry is 'The journal entry that says so.';

create table app.reconciliation_run (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('daily', 'asked')),
  first_day    date not null,
  last_day     date not null,
  asked_by     text not null,
  asked_at     timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  counted      integer not null default 0,
  healed       integer not null default 0,
  differences  integer not null default 0,
  fault        text,
  constraint in_order check (first_day <= last_day)
);
create unique index reconciliation_run_daily on app.reconciliation_run (last_day) where kind = 'daily';
create index reconciliation_run_open on app.reconciliation_run (id) where finished_at is null;
comment on table app.reconciliation_run is 'Countings asked for by the clock or by a person, and how far they are.';

alter table app.reconciliation enable row level security;
alter table app.reconciliation force row level security;
create policy own_department on app.reconciliation using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.difference enable row level security;
alter table app.difference force row level security;
create policy own_department on app.difference using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.healing enable row level security;
alter table app.healing force row level security;
create policy own_department on app.healing using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()));

grant select, insert, update on app.reconciliation, app.difference, app.reconciliation_run to shenguan_app;
grant select, insert on app.healing to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
