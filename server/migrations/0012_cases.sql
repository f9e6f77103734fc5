-- The formal procedures (二(二)2 to 二(三)) as cases: one row for each, and beside it everything that was done in it, which nobody changes.
create table app.case (
  id                 bigint generated always as identity primary key,
  procedure          text not null,
  procedure_version  integer not null,
  state              text not null,
  version            integer not null default 1,
  title              text not null,
  parent             bigint references app.case,
  decision           bigint,
  push               bigint,
  item               text,
  fields             jsonb not null default '{}',
  departments        text[] not null check (cardinality(departments) > 0),
  opened_at          timestamptz not null,
  opened_by          text not null,
  opened_seat        text not null,
  opened_department  text not null,
  entered_on         date not null,
  custodian          text not null,
  custodian_seat     text not null,
  clock              integer not null default 0,
  clock_from         date,
  clock_days         integer,
  due_on             date,
  due_provisional    boolean not null default false,
  clock_pauses       jsonb not null default '[]',
  clock_extensions   jsonb not null default '[]',
  extension          jsonb,
  held               jsonb,
  overdue_at         timestamptz,
  next_step          text check (next_step in ('half', 'last', 'overdue', 'office', 'oversight')),
  next_on            date,
  closed_at          timestamptz,
  last_entry         bigint,
  constraint answered_for check (length(custodian) > 0 and length(custodian_seat) > 0),
  constraint clock_whole check ((due_on is null) = (clock_from is null) and (due_on is null) = (clock_days is null)),
  constraint closed_waits_for_nobody check (closed_at is null or (due_on is null and next_on is null and extension is null))
);
create index case_departments on app.case using gin (departments);
create index case_open on app.case (coalesce(due_on, '9999-12-31'), id) where closed_at is null;
create index case_custodian on app.case (custodian, coalesce(due_on, '9999-12-31'), id) where closed_at is null;
create index case_next on app.case (next_on, id) where next_on is not null;
create index case_decision on app.case (decision) where decision is not null;
create index case_parent on app.case (parent) where parent is not null;
create index case_procedure on app.case (procedure, id);
comment on table app.case is 'One running or ended procedure, in the version it began under. An open case always has somebody who answers for it.';
comment on column app.case.departments is 'The departments of its parties: whoever is not among them sees nothing of it, but for those who see the city.';
comment on column app.case.entered_on is 'The day in Shanghai on which it came into its present state.';
comment on column app.case.clock is 'How many clocks have been started; a lead names the clock that ran out.';
comment on column app.case.clock_days is 'Working days of the running clock without its extensions; null when none runs.';
comment on column app.case.clock_pauses is 'Days that did not count, [from, to) with the reason.';
comment on column app.case.clock_extensions is 'Days granted besides, each with its reason, who granted it and when.';
comment on column app.case.extension is 'An extension that was asked for and not decided: days, reason, who and when.';
comment on column app.case.held is 'The clock that stands still meanwhile: its state, its terms, since when and why.';
comment on column app.case.next_step is 'The next reminder or escalation, and the first day of it.';

create table app.case_party (
  case_id     bigint not null references app.case,
  party       text not null,
  department  text not null,
  primary key (case_id, party)
);
comment on table app.case_party is 'Which department sits on which side of a case.';

create table app.case_act (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references app.case,
  version     integer not null,
  action      text not null,
  state_from  text,
  state_to    text not null,
  actor       text not null,
  account     bigint,
  client      bigint,
  party       text not null,
  seat        text not null,
  department  text not null,
  at          timestamptz not null,
  fields      jsonb not null default '{}',
  note        text,
  entry       bigint not null,
  unique (case_id, version)
);
comment on table app.case_act is 'Every step of every case: who, in which seat, with which fields. The application adds and reads, never changes or removes.';
comment on column app.case_act.version is 'The version of the case that the act made; no two acts make the same.';
comment on column app.case_act.client is 'The department''s system that acted, where no person did.';

create table app.case_paper (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references app.case,
  paper       text not null,
  file        text not null references app.file,
  party       text not null,
  department  text not null,
  by_name     text not null,
  at          timestamptz not null,
  version     integer not null,
  unique (case_id, paper, file)
);
create index case_paper_file on app.case_paper (file);
comment on table app.case_paper is 'Papers that hang on a case, each with the act that brought it.';

create table app.lead (
  id          bigint generated always as identity primary key,
  ground      text not null,
  case_id     bigint not null references app.case,
  clock       integer not null,
  department  text not null,
  seat        text not null,
  evidence    jsonb not null,
  at          timestamptz not null,
  unique (case_id, clock)
);
create index lead_department on app.lead (department, id);
comment on table app.lead is 'What may be a ground of 三(二): recorded facts and no verdict; only the oversight body finds (4.3). One for each clock that ran out.';

-- State and journal change together, checked at commit, when both are there.
create function app.case_has_entry() returns trigger language plpgsql as $$
begin
  if new.last_entry is null
     or (tg_op = 'UPDATE' and (new.last_entry = old.last_entry or new.version < old.version))
     or not exists (select 1 from app.journal where journal.id = new.last_entry)
     or not exists (select 1 from app.case_act where case_act.case_id = new.id and case_act.version = new.version) then
    raise exception 'a change of case % has no journal entry and no act', new.id using errcode = 'check_violation', constraint = 'case_has_entry';
  end if;
  return null;
end
$$;
create constraint trigger case_opened_with_entry after insert on app.case
  deferrable initially deferred for each row execute function app.case_has_entry();
create constraint trigger case_has_entry after update on app.case
  deferrable initially deferred for each row
  when (old.state is distinct from new.state or old.custodian is distinct from new.custodian or old.fields is distinct from new.fields)
  execute function app.case_has_entry();

alter table app.case enable row level security;
alter table app.case force row level security;
create policy parties on app.case using ((select app.sees_city()) or (select app.own_department()) = any (departments))
  with check ((select app.sees_city()));
alter table app.case_party enable row level security;
alter table app.case_party force row level security;
create policy parties on app.case_party
  using ((select app.sees_city()) or exists (select 1 from app.case where "case".id = case_party.case_id))
  with check ((select app.sees_city()));
alter table app.case_act enable row level security;
alter table app.case_act force row level security;
create policy parties on app.case_act
  using ((select app.sees_city()) or exists (select 1 from app.case where "case".id = case_act.case_id))
  with check ((select app.sees_city()));
alter table app.case_paper enable row level security;
alter table app.case_paper force row level security;
create policy parties on app.case_paper
  using ((select app.sees_city()) or exists (select 1 from app.case where "case".id = case_paper.case_id))
  with check ((select app.sees_city()));
alter table app.lead enable row level security;
alter table app.lead force row level security;
create policy own_department on app.lead using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()));
-- Whoever sees a case reads what hangs on it.
create policy case_parties on app.file for select using (exists (select 1 from app.case_paper where case_paper.file = file.id));

grant select, insert on app.case, app.case_party, app.case_act, app.case_paper, app.lead to shenguan_app;
grant update (state, version, title, fields, entered_on, custodian, custodian_seat, clock, clock_from, clock_days, due_on, due_provisional,
  clock_pauses, clock_extensions, extension, held, overdue_at, next_step, next_on, closed_at, last_entry) on app.case to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
