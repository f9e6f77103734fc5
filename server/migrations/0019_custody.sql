-- Custody that can never be empty (2.2.2.3): who is asked while somebody is away, who holds a push inside its department, and who
-- answers for one that nobody wants.
create table app.absence (
  id             bigint generated always as identity primary key,
  department     text not null references app.department,
  account        bigint not null references app.account,
  stand_in       bigint references app.account,
  kind           text not null check (kind in ('leave', 'travel', 'training', 'other')),
  away_from      date not null,
  back_on        date not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  ended_at       timestamptz,
  ended_by       text,
  constraint half_open check (back_on >= away_from),
  constraint another_person check (stand_in <> account)
);
create index absence_account on app.absence (account, back_on);
create index absence_department on app.absence (department, back_on);
comment on table app.absence is 'Leave and absence [away_from, back_on) with the stand-in; without one the next in the order of custodians is asked.';

create table app.custodian (
  department     text primary key references app.department,
  account        bigint,
  seat           text,
  stands_in_for  bigint,
  present        boolean not null,
  since          timestamptz not null
);
comment on table app.custodian is 'Whom each department''s pushes ask at present, as last noted: every change is a journal entry.';

-- The order of custodians: liaison, deputy, head (2.2.2.3). A stand-in takes the turn of the absent person.
create function app.custodians(on_day date)
returns table (department text, account bigint, seat text, turn integer, stands_in_for bigint, present boolean)
language sql stable as $$
  select seated.department, coalesce(stand_in.id, seated.id), ranked.seat, ranked.turn,
         case when stand_in.id is not null then seated.id end, absence.id is null or stand_in.id is not null
  from app.account as seated
  cross join lateral (values ('liaison', 1), ('operator', 1), ('office', 1), ('deputy', 2), ('head', 3)) as ranked(seat, turn)
  left join app.absence on absence.account = seated.id and absence.away_from <= on_day and on_day < absence.back_on
  left join app.account as stand_in on stand_in.id = absence.stand_in and stand_in.active and stand_in.department = seated.department
    and not exists (select from app.absence as other where other.account = stand_in.id and other.away_from <= on_day and on_day < other.back_on)
  where seated.active and ranked.seat = any (seated.seats)
$$;
comment on function app.custodians is 'Everybody whom a department''s pushes may ask on a day, in order of turn; who is away without a stand-in is not present.';

create table app.section (
  id          bigint generated always as identity primary key,
  department  text not null references app.department,
  name        text not null check (length(name) > 0),
  members     bigint[] not null default '{}',
  active      boolean not null default true,
  version     integer not null default 1
);
create unique index section_name on app.section (department, name) where active;
comment on table app.section is 'Sections (科室) of a department, to which pushes are handed out; any member may take one over.';

create table app.handout_trial (
  id          bigint generated always as identity primary key,
  department  text not null references app.department,
  digest      text not null,
  by_name     text not null,
  at          timestamptz not null,
  days        integer not null,
  pushes      integer not null,
  fell        integer not null
);
comment on table app.handout_trial is 'Rules that were tried on past pushes, and how many fell through: nothing goes live untried.';

create table app.handout_version (
  id              bigint generated always as identity primary key,
  department      text not null references app.department,
  effective_from  date not null,
  trial           bigint not null references app.handout_trial,
  made_by         text not null,
  made_seat       text not null,
  made_at         timestamptz not null,
  note            text not null default ''
);
create index handout_version_live on app.handout_version (department, effective_from, id);
comment on table app.handout_version is 'A department''s whole set of hand-out rules; the newest that has begun is in force. Never edited: a change is another version.';

create table app.handout_rule (
  id           bigint generated always as identity primary key,
  version      bigint not null references app.handout_version,
  department   text not null references app.department,
  item         text,
  region       text,
  holder_kind  text,
  officer      bigint references app.account,
  section      bigint references app.section,
  constraint to_one check (num_nonnulls(officer, section) = 1)
);
create unique index handout_rule_once on app.handout_rule (version, coalesce(item, ''), coalesce(region, ''), coalesce(holder_kind, ''));
comment on table app.handout_rule is 'Item × district × kind of holder → officer or section; nothing said means any. The closest rule wins.';

alter table app.push add column officer bigint;
alter table app.push add column section bigint;
alter table app.push add column handed_at timestamptz;
alter table app.push add column refused_by text[];
alter table app.push add constraint handed_to_one check (num_nonnulls(officer, section) <= 1);
create index push_officer on app.push (officer, status) where officer is not null;
create index push_section on app.push (section, status) where section is not null;
comment on column app.push.officer is 'Who works on it inside the department; custody is the department''s all the same.';
comment on column app.push.section is 'The section that works on it, where no one person does.';
comment on column app.push.refused_by is 'Departments that returned it, along its whole chain of re-routes.';

create table app.dispute (
  id               bigint generated always as identity primary key,
  push             bigint not null,
  decision         bigint not null,
  parties          text[] not null,
  cause            text not null check (cause in ('third-return', 'refused-by-both')),
  holder           text not null references app.department,
  opened_at        timestamptz not null,
  due_on           date not null,
  due_provisional  boolean not null default false,
  settled_at       timestamptz,
  settled_by       text,
  settled_seat     text,
  given_to         text references app.department,
  note             text,
  "case"           bigint,
  constraint settled_whole check (num_nonnulls(settled_at, settled_by, settled_seat, given_to, note) in (0, 5))
);
create unique index dispute_one_open on app.dispute (push) where settled_at is null;
create index dispute_open on app.dispute (id) where settled_at is null;
comment on table app.dispute is 'Boundary disputes: pushes that came back a third time or that two departments refuse, and who holds them until it is decided.';

-- Orphans = 0. The holder of a push exists and is active, at every commit: those who hand over and those who end a department or an
-- account take turns at one advisory lock, which costs a taking-in nothing but its own look.
create function app.push_is_held() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if exists (select from fresh where fresh.status not in ('rerouted', 'superseded', 'ended')
               and fresh.custodian not in (select department.code from app.department where department.active)) then
    raise exception 'a push is given to a custodian that there is not' using errcode = 'check_violation', constraint = 'push_is_held';
  end if;
  return null;
end
$$;
create trigger push_is_held after insert on app.push referencing new table as fresh for each statement execute function app.push_is_held();

create function app.push_stays_held() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if not exists (select from app.department where department.code = new.custodian and department.active) then
    raise exception 'push % is given to a custodian that there is not', new.id using errcode = 'check_violation', constraint = 'push_is_held';
  end if;
  return null;
end
$$;
create trigger push_stays_held after update on app.push for each row
  when (old.custodian is distinct from new.custodian
    or (old.status in ('rerouted', 'superseded', 'ended') and new.status not in ('rerouted', 'superseded', 'ended')))
  execute function app.push_stays_held();

create function app.officer_is_there() returns trigger language plpgsql set app.sight = 'city' as $$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if new.officer is not null
     and not exists (select from app.account where account.id = new.officer and account.active and account.department = new.department) then
    raise exception 'push % is handed to an officer whom its department has not', new.id using errcode = 'check_violation', constraint = 'officer_is_there';
  end if;
  if new.section is not null
     and not exists (select from app.section where section.id = new.section and section.active and section.department = new.department) then
    raise exception 'push % is handed to a section that its department has not', new.id using errcode = 'check_violation', constraint = 'officer_is_there';
  end if;
  return null;
end
$$;
-- At commit: a restored copy brings its accounts after its pushes.
create constraint trigger officer_is_there after insert on app.push deferrable initially deferred for each row
  when ((new.officer is not null or new.section is not null) and new.status not in ('rerouted', 'superseded', 'ended')) execute function app.officer_is_there();
create trigger officer_stays_there after update on app.push for each row
  when ((new.officer is not null or new.section is not null)
    and (old.officer is distinct from new.officer or old.section is distinct from new.section or old.department <> new.department
      or (old.status in ('rerouted', 'superseded', 'ended') and new.status not in ('rerouted', 'superseded', 'ended'))))
  execute function app.officer_is_there();

create function app.hands_over_first() returns trigger language plpgsql set app.sight = 'city' as $$
declare
  held boolean;
begin
  perform pg_advisory_xact_lock(4302, 2);
  -- These three look at every department's pushes, whoever asks: a constraint does not depend on who looks.
  case tg_table_name
    when 'department' then
      select exists (select from app.push where push.custodian = old.code and push.status not in ('rerouted', 'superseded', 'ended')) into held;
    when 'account' then
      select exists (select from app.push where push.officer = old.id and push.status not in ('rerouted', 'superseded', 'ended')) into held;
    else
      select exists (select from app.push where push.section = old.id and push.status not in ('rerouted', 'superseded', 'ended')) into held;
  end case;
  if held then
    raise exception 'the % still holds pushes', tg_table_name using errcode = 'check_violation', constraint = 'hands_over_first';
  end if;
  return null;
end
$$;
create trigger hands_over_first after update on app.department for each row
  when ((old.active and not new.active) or old.code <> new.code) execute function app.hands_over_first();
create trigger hands_over_first_gone after delete on app.department for each row execute function app.hands_over_first();
create trigger hands_over_first after update on app.account for each row
  when ((old.active and not new.active) or old.department <> new.department) execute function app.hands_over_first();
create trigger hands_over_first_gone after delete on app.account for each row execute function app.hands_over_first();
create trigger hands_over_first after update on app.section for each row
  when ((old.active and not new.active) or old.department <> new.department) execute function app.hands_over_first();

-- Every hand-out is in the journal: like a change of state, it names its entry.
create function app.handout_has_entry() returns trigger language plpgsql set app.sight = 'city' as $$
begin
  if new.last_entry is not distinct from old.last_entry or not exists (select from app.journal where journal.id = new.last_entry) then
    raise exception 'a hand-out of push % has no journal entry', new.id using errcode = 'check_violation', constraint = 'handout_has_entry';
  end if;
  return null;
end
$$;
create constraint trigger handout_has_entry after update on app.push
  deferrable initially deferred for each row when (old.officer is distinct from new.officer or old.section is distinct from new.section)
  execute function app.handout_has_entry();

alter table app.absence enable row level security;
alter table app.absence force row level security;
create policy own_department on app.absence using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.custodian enable row level security;
alter table app.custodian force row level security;
create policy own_department on app.custodian using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));
alter table app.section enable row level security;
alter table app.section force row level security;
create policy own_department on app.section using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.handout_trial enable row level security;
alter table app.handout_trial force row level security;
create policy own_department on app.handout_trial using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.handout_version enable row level security;
alter table app.handout_version force row level security;
create policy own_department on app.handout_version using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.handout_rule enable row level security;
alter table app.handout_rule force row level security;
create policy own_department on app.handout_rule using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.dispute enable row level security;
alter table app.dispute force row level security;
create policy parties on app.dispute using ((select app.sees_city()) or (select app.own_department()) = any (parties)) with check ((select app.sees_city()));

grant select, insert, update on app.absence, app.section, app.dispute, app.custodian to shenguan_app;
grant select, insert on app.handout_trial, app.handout_version, app.handout_rule to shenguan_app;

-- What was pushed before stays with those who have it; the rules begin with what comes from now on.
insert into app.channel (name, position)
select 'hand-out', coalesce(max(journal_position.position), 0) from app.journal_position;
