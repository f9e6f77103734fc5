-- 每天登录查收 (2.2.2.3): what each department did of a working day, written also where there is nothing to tell, because silence proves nothing.
create table app.duty_check (
  department   text not null references app.department,
  day          date not null,
  due_at       timestamptz not null,
  recorded_at  timestamptz not null,
  people       integer not null,
  first_at     timestamptz,
  viewed       integer not null,
  signed       integer not null,
  unsigned     integer not null,
  due          integer not null,
  verdict      text not null check (verdict in ('checked', 'unsigned', 'absent')),
  next_step    integer not null default 1,
  next_at      timestamptz,
  settled_at   timestamptz,
  primary key (department, day)
);
create index duty_check_day on app.duty_check (day);
create index duty_check_next on app.duty_check (next_at) where next_at is not null;
comment on table app.duty_check is 'Each department''s sign-ins, views, signatures and unsigned pushes of each working day, as of the check''s moment (2.2.2.3).';
comment on column app.duty_check.due is 'Unsigned pushes whose last day this is, or was.';
comment on column app.duty_check.next_at is 'When the next seat is reminded: liaison, then deputy, then head.';

create table app.duty_reminder (
  department  text not null,
  day         date not null,
  step        integer not null,
  seat        text not null,
  at          timestamptz not null,
  messages    bigint[] not null,
  primary key (department, day, step),
  foreign key (department, day) references app.duty_check
);
comment on table app.duty_reminder is 'Who was reminded of a day''s duty, in which order and by which SMS; no SMS where nobody holds the seat.';

alter table app.duty_check enable row level security;
alter table app.duty_check force row level security;
create policy own_department on app.duty_check using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));
alter table app.duty_reminder enable row level security;
alter table app.duty_reminder force row level security;
create policy own_department on app.duty_reminder using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));

-- What was recorded of a day stays as it was recorded; only the course of the reminders goes on.
grant select, insert on app.duty_check, app.duty_reminder to shenguan_app;
grant update (next_step, next_at, settled_at) on app.duty_check to shenguan_app;
