-- Finding by any two characters (F16). PostgreSQL's own trigrams need three, and under row security no index of theirs may be used at all,
-- because their operators are not leakproof. So: for each pair of characters and each block of 4,096 decisions, which of the block have it.
create table app.find_posting (
  gram     text collate "C" not null,
  block    integer not null,
  members  bytea not null,
  primary key (gram, block)
) with (fillfactor = 80);
comment on table app.find_posting is 'For each two characters (and each receiving department) the decisions of a block that have them. Written behind the journal, never by ingest; what is found is always read again in the decision itself, under the viewer''s row security.';
comment on column app.find_posting.gram is 'Two characters as server/kernel/finding writes them alike, or department:CODE.';
comment on column app.find_posting.block is 'The decision''s number divided by 4,096.';
comment on column app.find_posting.members is 'Remainders as 16-bit numbers in order, or, from 256 on, a bitmap of 512 bytes.';
alter table app.find_posting enable row level security;
alter table app.find_posting force row level security;
create policy the_program_looks on app.find_posting using ((select app.sees_city()));

create table app.find_progress (
  one       boolean primary key default true check (one),
  position  bigint not null default 0
);
insert into app.find_progress default values;
comment on table app.find_progress is 'The journal''s position up to which decisions can be found by app.find_posting; newer ones are looked through one by one.';

-- Filters and columns that a person keeps for a list; shared with the department by its liaison or head.
create table app.saved_view (
  id          bigint generated always as identity primary key,
  list        text not null,
  name        text not null,
  account     bigint not null,
  department  text not null,
  shared      boolean not null default false,
  filter      jsonb not null,
  columns     jsonb not null,
  made_at     timestamptz not null,
  made_by     text not null,
  version     integer not null default 0
);
create unique index saved_view_own on app.saved_view (account, list, name);
create index saved_view_shared on app.saved_view (department, list) where shared;
comment on table app.saved_view is 'Filters and columns of a list under a name: one person''s own, or shared with the department by its liaison or head.';
comment on column app.saved_view.columns is 'Which columns in which order, each with a width in pixels or none.';

create table app.view_default (
  account     bigint not null,
  list        text not null,
  department  text not null,
  view        bigint not null,
  primary key (account, list)
);
comment on table app.view_default is 'The view with which a list opens for a person.';

-- Every list taken out as a file, with its number, which stands on the file too (1.4).
create table app.export (
  id           bigint generated always as identity primary key,
  list         text not null,
  title        text not null,
  filter       jsonb not null,
  columns      text[] not null,
  format       text not null check (format in ('xlsx', 'csv')),
  personal     boolean not null default false,
  reason       text,
  account      bigint,
  person       text not null,
  seat         text not null,
  department   text not null,
  asked_at     timestamptz not null,
  began_at     timestamptz,
  finished_at  timestamptz,
  rows         integer not null default 0,
  cut          boolean not null default false,
  state        text not null default 'asked' check (state in ('asked', 'writing', 'done', 'broken')),
  constraint personal_for_a_reason check (not personal or length(reason) > 0)
);
create index export_own on app.export (account, id desc);
create index export_department on app.export (department, id desc);
comment on table app.export is 'Lists taken out as files: who, what, with which filter, how many rows, and why where personal fields are in them (1.4). The id is the number on the file.';
comment on column app.export.cut is 'The list was longer than one export may be.';

alter table app.saved_view enable row level security;
alter table app.saved_view force row level security;
create policy own_department on app.saved_view using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.view_default enable row level security;
alter table app.view_default force row level security;
create policy own_department on app.view_default using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.export enable row level security;
alter table app.export force row level security;
create policy own_department on app.export using ((select app.sees_city()) or department = (select app.own_department()));

grant select, insert, update, delete on app.saved_view, app.view_default to shenguan_app;
grant select, insert, update on app.find_posting to shenguan_app;
grant select on app.find_progress to shenguan_app;
grant update (position) on app.find_progress to shenguan_app;
grant select, insert on app.export to shenguan_app;
grant update (began_at, finished_at, rows, cut, state) on app.export to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
