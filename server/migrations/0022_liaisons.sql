-- 联络员 (2.3): who is appointed by which letter, from when to when; the rights of the account follow the appointment.
create table app.liaison_appointment (
  id            bigint generated always as identity primary key,
  department    text not null references app.department,
  account       bigint not null references app.account,
  kind          text not null check (kind in ('lead', 'handler')),
  office        text not null check (length(office) > 0),
  position      text not null check (length(position) > 0),
  in_department_since date not null,
  starts_on     date not null,
  ends_on       date not null,
  appointed_at  timestamptz not null,
  appointed_by  text not null,
  opened_case   bigint not null,
  ended_at      timestamptz,
  ended_on      date,
  end_reason    text,
  handed_over   integer,
  constraint half_open check (ends_on > starts_on),
  -- 2.3.2.2: two years in the department on the first day, also where the program's own check is left out.
  constraint two_years check (in_department_since + interval '2 years' <= starts_on),
  constraint ended_with_reason check ((ended_at is null) = (ended_on is null) and (ended_at is null) = (end_reason is null))
);
-- 2.3.1.1: one of each kind in a department, and nobody in both seats at once.
create unique index liaison_appointment_seat on app.liaison_appointment (department, kind) where ended_at is null;
create unique index liaison_appointment_person on app.liaison_appointment (account) where ended_at is null;
create index liaison_appointment_history on app.liaison_appointment (department, id desc);
comment on table app.liaison_appointment is 'Appointments of liaisons by letter (2.3.1.2), never edited: a change is another appointment. [starts_on, ends_on).';
comment on column app.liaison_appointment.opened_case is 'The case with the letter; the person''s phone stands sealed with the account.';
comment on column app.liaison_appointment.handed_over is 'How many open pushes went over to the successor, or back to the custodian, when it ended.';

alter table app.liaison_appointment enable row level security;
alter table app.liaison_appointment force row level security;
-- The register is open to all whom the notice joins: each must be able to reach the other (2.3.1.2). Only the program writes it.
create policy everybody_reads on app.liaison_appointment for select using (
  (select app.sees_city()) or (select app.own_department()) is not null
);
create policy the_program_writes on app.liaison_appointment for insert with check ((select app.sees_city()));
create policy the_program_ends on app.liaison_appointment for update using ((select app.sees_city()));
grant select, insert, update on app.liaison_appointment to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
