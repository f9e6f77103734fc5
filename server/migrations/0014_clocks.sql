-- Clocks that explain themselves: pauses and extensions with their reasons, and what a new calendar moved (2.2.2.5, 行政许可法 42, 45, 82).
alter table app.push add column clock jsonb;
alter table app.waiting add column clock jsonb;
alter table app.feedback add column clock jsonb;
alter table app.feedback add column due_provisional boolean not null default false;
alter table app.difference add column clock jsonb;
comment on column app.push.clock is 'The present term where it does not run as it began: {days, pauses: [{from, to, reason}], extensions: [{days, reason}]}; a new term begins without it.';
comment on column app.waiting.clock is 'As of app.push.';
comment on column app.feedback.clock is 'As of app.push.';
comment on column app.difference.clock is 'As of app.push.';

-- Marks of lateness are taken back when the day moves: found without reading every open push.
create index push_noted_late on app.push (id) where overdue_at is not null and status in ('pending', 'deemed', 'returned', 'rerouting');

create table app.calendar_import (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  by_name      text not null,
  seat         text not null,
  years        jsonb not null,
  earlier      jsonb not null,
  moved        integer not null default 0,
  settled      integer not null default 0,
  looked_again timestamptz
);
create index calendar_import_unsettled on app.calendar_import (id) where looked_again is null;
comment on table app.calendar_import is 'Each calendar that was brought in, and how many open deadlines it moved.';
comment on column app.calendar_import.years is '[{year, official, days}] as brought in.';
comment on column app.calendar_import.earlier is 'The arrangement of those years before: {years, days}.';
comment on column app.calendar_import.settled is 'Deadlines that kept their day and are no longer provisional.';
comment on column app.calendar_import.looked_again is 'When terms that began while it was brought in were looked at once more.';

create table app.deadline_change (
  id               bigint generated always as identity primary key,
  thing            text not null,
  thing_id         bigint not null,
  decision         bigint,
  department       text not null,
  holder           text not null,
  cause            text not null check (cause in ('calendar', 'pause', 'resume', 'extension')),
  import           bigint references app.calendar_import,
  old_due          date not null,
  new_due          date not null,
  old_provisional  boolean not null,
  new_provisional  boolean not null,
  reason           text not null,
  by_name          text not null,
  at               timestamptz not null,
  entry            bigint not null
);
create index deadline_change_import on app.deadline_change (import, department, id) where import is not null;
create index deadline_change_thing on app.deadline_change (thing, thing_id, id);
comment on table app.deadline_change is 'Every deadline that moved, from which day to which, why and by whom. Never changed.';
comment on column app.deadline_change.department is 'Whose matter it is; holder is who has to act by the day.';

create table app.clock_request (
  id           bigint generated always as identity primary key,
  thing        text not null,
  thing_id     bigint not null,
  decision     bigint,
  department   text not null,
  holder       text not null,
  kind         text not null check (kind in ('pause', 'extension')),
  pause_from   date,
  pause_to     date,
  days         integer,
  reason       text not null,
  due_on       date not null,
  asked_by     text not null,
  asked_seat   text not null,
  asked_at     timestamptz not null,
  status       text not null default 'asked' check (status in ('asked', 'granted', 'refused', 'lapsed')),
  decided_by   text,
  decided_at   timestamptz,
  decided_note text,
  constraint says_how_much check (case kind when 'pause' then pause_from < pause_to and days is null else days > 0 and pause_from is null end),
  constraint says_why check (length(trim(reason)) > 0)
);
create unique index clock_request_one_open on app.clock_request (thing, thing_id) where status = 'asked';
create index clock_request_holder on app.clock_request (holder, id desc);
create index clock_request_thing on app.clock_request (thing, thing_id, id);
comment on table app.clock_request is 'Pauses and extensions that were asked for, and what the head said (行政许可法 42).';
comment on column app.clock_request.due_on is 'The deadline as it stood when it was asked for.';

create table app.calendar_warning (
  year  integer not null,
  nth   integer not null,
  at    timestamptz not null,
  primary key (year, nth)
);
comment on table app.calendar_warning is 'Warnings that a year has no official calendar: the first 60 days before it begins, then one a week.';

alter table app.deadline_change enable row level security;
alter table app.deadline_change force row level security;
create policy own_department on app.deadline_change using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()));
alter table app.clock_request enable row level security;
alter table app.clock_request force row level security;
create policy own_department on app.clock_request using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()));

grant select, insert on app.deadline_change, app.calendar_warning to shenguan_app;
grant select, insert, update on app.calendar_import, app.clock_request to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
