-- Two roles from the first day: whoever runs this file owns the tables; the program works as shenguan_app,
-- which owns nothing, so that row security binds it and history cannot be rewritten by it.
do $$
begin
  if not exists (select 1 from pg_catalog.pg_roles where rolname = 'shenguan_app') then
    create role shenguan_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;

create schema app;
grant usage on schema app to shenguan_app;
revoke create on schema public from public;

-- Who is looking: set for each transaction by the program, never for a session. Nothing set sees nothing.
-- Policies ask these two through `(select …)`: once for each statement instead of once for each row, and with an estimate that
-- lets the planner walk an index for the newest twenty instead of sorting all a department has.
create function app.own_department() returns text language sql stable parallel safe
  return nullif(current_setting('app.department', true), '');
comment on function app.own_department is 'The department that looks, or null.';

create function app.sees_city() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.sight', true), '') = 'city';
comment on function app.sees_city is 'True for the bureau, the conference office, oversight and the program itself.';

create table app.department (
  code        text primary key check (code ~ '^[A-Z][A-Z_]{1,15}$'),
  name        text not null unique,
  full_name   text not null,
  kind        text not null check (kind in ('bureau', 'supervisor', 'member', 'actor')),
  successor   text,
  active      boolean not null default true,
  version     integer not null default 1
);
comment on table app.department is 'The bureau, the supervising departments and the other bodies that the notice names (二(一)2, 四(三)).';

create table app.region (
  code        text primary key check (code ~ '^[0-9]{6}$'),
  name        text not null,
  valid_from  date,
  valid_to    date
);
comment on table app.region is 'GB/T 2260 regions of the city, abolished ones kept with their dates.';

create table app.item (
  code                     text primary key,
  name                     text not null unique,
  item_type                text not null default '01',
  category                 text not null,
  legal_basis              text not null,
  approving_body           text not null references app.department,
  original_department      text references app.department,
  intake                   text not null default 'bureau-window'
                             check (intake in ('bureau-window', 'general-window', 'entrusted', 'not-yet')),
  intake_note              text,
  public_safety            boolean not null default false,
  statutory_limit          integer,
  active                   boolean not null default true,
  version                  integer not null default 1,
  constraint intake_explained check (intake in ('bureau-window', 'general-window') or length(intake_note) > 0)
);
comment on table app.item is 'The one catalogue of approval items and how each is taken in (1.1).';
comment on column app.item.statutory_limit is 'Working days.';

create table app.item_supervisor (
  item        text not null references app.item,
  department  text not null references app.department,
  role        text not null check (role in ('lead', 'assist')),
  primary key (item, department)
);
create unique index item_supervisor_one_lead on app.item_supervisor (item) where role = 'lead';
comment on table app.item_supervisor is 'Lead and assistant supervisors of each item (1.2).';

-- 1.2: an item without a supervisor is refused; checked at commit, so that both may be written in one transaction.
create function app.item_has_lead() returns trigger language plpgsql as $$
begin
  if exists (select 1 from app.item where item.code = coalesce(new.code, old.code) and item.active)
     and not exists (select 1 from app.item_supervisor s where s.item = coalesce(new.code, old.code) and s.role = 'lead') then
    raise exception 'item % has no lead supervisor', coalesce(new.code, old.code) using errcode = 'check_violation', constraint = 'item_has_lead';
  end if;
  return null;
end
$$;
create function app.supervisor_leaves_lead() returns trigger language plpgsql as $$
begin
  if exists (select 1 from app.item where item.code = old.item and item.active)
     and not exists (select 1 from app.item_supervisor s where s.item = old.item and s.role = 'lead') then
    raise exception 'item % has no lead supervisor', old.item using errcode = 'check_violation', constraint = 'item_has_lead';
  end if;
  return null;
end
$$;
create constraint trigger item_has_lead after insert or update on app.item
  deferrable initially deferred for each row execute function app.item_has_lead();
create constraint trigger item_has_lead after update or delete on app.item_supervisor
  deferrable initially deferred for each row execute function app.supervisor_leaves_lead();

create table app.mapping_rule (
  id              bigint generated always as identity primary key,
  item            text not null references app.item,
  region          text references app.region,
  effective_from  date not null,
  effective_to    date,
  note            text not null default '',
  made_by         text not null,
  made_at         timestamptz not null default now(),
  constraint half_open check (effective_to is null or effective_to > effective_from)
);
create unique index mapping_rule_one_open on app.mapping_rule (item, coalesce(region, '')) where effective_to is null;
create index mapping_rule_item on app.mapping_rule (item, effective_from);
comment on table app.mapping_rule is 'Item × region → receivers, [effective_from, effective_to); the one in force on the decision date routes. No region = the whole city.';

create table app.mapping_receiver (
  rule        bigint not null references app.mapping_rule,
  department  text not null references app.department,
  role        text not null check (role in ('lead', 'assist', 'copy')),
  primary key (rule, department)
);
create unique index mapping_receiver_one_lead on app.mapping_receiver (rule) where role = 'lead';
comment on table app.mapping_receiver is 'Who receives under a rule. Rules are never edited: a change ends one and begins another.';

create table app.setting (
  name   text primary key,
  value  jsonb not null
);
comment on table app.setting is 'The city''s own choices, such as signed or deemed receipt and the limits that the notice leaves open.';

create table app.calendar_day (
  day   date primary key,
  kind  text not null check (kind in ('holiday', 'workday')),
  name  text not null default ''
);
comment on table app.calendar_day is 'Days on which the State Council''s notices depart from Monday to Friday.';
create table app.calendar_year (
  year      integer primary key,
  official  boolean not null,
  papers    text[] not null default '{}'
);
comment on table app.calendar_year is 'Years with a calendar; a due date that meets a year not official is provisional.';

-- Ingest routes from a copy of these tables held in memory and names the revision it used;
-- a revision that is no longer current writes nothing.
create table app.directory_revision (
  one       boolean primary key default true check (one),
  revision  bigint not null
);
insert into app.directory_revision (revision) values (1);
comment on table app.directory_revision is 'Grows with every change of departments, items, rules, settings or calendar.';
create function app.bump_directory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update app.directory_revision set revision = revision + 1;
  return null;
end
$$;
revoke all on function app.bump_directory from public;
create trigger bump_directory after insert or update or delete on app.department for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.region for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.item for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.mapping_rule for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.mapping_receiver for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.setting for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.calendar_day for each statement execute function app.bump_directory();
create trigger bump_directory after insert or update or delete on app.calendar_year for each statement execute function app.bump_directory();

grant select, insert, update on app.department, app.region, app.item, app.setting, app.calendar_year to shenguan_app;
grant select, insert, update, delete on app.item_supervisor, app.calendar_day to shenguan_app;
grant select, insert on app.mapping_rule, app.mapping_receiver to shenguan_app;
grant update (effective_to) on app.mapping_rule to shenguan_app;
grant select on app.directory_revision to shenguan_app;
