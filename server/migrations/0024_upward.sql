-- Reporting upward (2.2.2.2): which items, by which system, and the accounts that supervising departments gave for those systems.
create table app.professional_system (
  id             bigint generated always as identity primary key,
  name           text not null unique check (length(trim(name)) > 0),
  department     text not null references app.department,
  authority      text not null,
  address        text not null,
  network        text not null check (network in ('internet', 'government', 'dedicated', 'offline')),
  contact        text not null,
  contact_phone  text not null,
  note           text,
  active         boolean not null default true,
  version        integer not null default 1
);
comment on table app.professional_system is 'Professional systems of superior authorities (2.2.2.2), each with the supervising department that connects to it.';
comment on column app.professional_system.contact_phone is 'An office''s telephone, never a person''s mobile.';

create table app.upward_item (
  item       text primary key references app.item,
  authority  text not null,
  way        text not null check (way in ('hand', 'machine')),
  system     bigint references app.professional_system,
  days       integer not null check (days between 1 and 60),
  active     boolean not null default true,
  since      timestamptz not null,
  version    integer not null default 1,
  set_by     text not null,
  constraint fetched_by_a_system check (way <> 'machine' or system is not null)
);
comment on table app.upward_item is 'Items whose decisions must be reported upward (2.2.2.2): to whom, how, within how many working days. Open to everybody like the catalogue.';
comment on column app.upward_item.since is 'Decisions that arrived before this instant open no task.';

create table app.upward_progress (
  one       boolean primary key default true check (one),
  position  bigint not null default 0
);
insert into app.upward_progress (position) select coalesce(max(sequencer.position), 0) from app.sequencer;
comment on table app.upward_progress is 'The journal''s position up to which decisions have been looked at for upward reporting.';

create table app.upward_duty (
  id          bigint generated always as identity primary key,
  decision    bigint not null,
  occasion    text not null,
  kind        text not null check (kind in ('made', 'revised', 'ended')),
  case_id     bigint references app.case,
  noted_at    timestamptz not null,
  settled_at  timestamptz,
  unique (decision, occasion)
);
create index upward_duty_open on app.upward_duty (id) where settled_at is null;
create index upward_duty_case on app.upward_duty (case_id) where case_id is not null;
comment on table app.upward_duty is 'Why a decision has to be reported upward: that it was made, corrected or ended. One task for each; a kill between noting and opening loses and doubles nothing.';
comment on column app.upward_duty.occasion is '''made'' once for each decision, else the journal entry of the correction or the ending.';

create table app.system_account (
  id              bigint generated always as identity primary key,
  case_id         bigint not null unique references app.case,
  system          bigint not null references app.professional_system,
  department      text not null,
  user_name       text not null,
  purpose         text not null,
  custodian       bigint not null references app.account,
  custodian_name  text not null,
  given_at        timestamptz not null,
  expires_on      date not null,
  state           text not null check (state in ('given', 'in-use', 'closed')),
  secret_at       timestamptz,
  reminded_for    date,
  reminded_days   integer,
  closed_at       timestamptz,
  constraint closed_keeps_no_secret check (state <> 'closed' or (secret_at is null and closed_at is not null))
);
create index system_account_expiry on app.system_account (expires_on) where state <> 'closed';
comment on table app.system_account is 'Accounts of professional systems that a department gave the bureau: whose, for what, until when, in whose custody. The secret lies in app.system_secret.';
comment on column app.system_account.department is 'The supervising department that owns the account.';
comment on column app.system_account.reminded_for is 'Last day of validity for which reminders went out, and how many days before it the last one did.';

create table app.system_secret (
  account  bigint primary key references app.system_account,
  sealed   text not null,
  set_by   text not null,
  set_at   timestamptz not null
);
comment on table app.system_secret is 'Secrets of such accounts as ciphertext (SM4). Only the program itself reads them, for the custodian and with the look on record; removed when the account is handed back or has run out.';

alter table app.professional_system enable row level security;
alter table app.professional_system force row level security;
create policy own_department on app.professional_system using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()) or department = (select app.own_department()));
alter table app.upward_duty enable row level security;
alter table app.upward_duty force row level security;
create policy the_program_looks on app.upward_duty using ((select app.sees_city()));
alter table app.system_account enable row level security;
alter table app.system_account force row level security;
create policy own_department on app.system_account using ((select app.sees_city()) or department = (select app.own_department()))
  with check ((select app.sees_city()));
alter table app.system_secret enable row level security;
alter table app.system_secret force row level security;
create policy the_program_alone on app.system_secret using ((select app.sees_city()) and (select app.own_department()) is null);

alter table app.look drop constraint look_kind_check;
alter table app.look add constraint look_kind_check check (kind in
  ('decision-opened', 'personal-revealed', 'number-searched', 'file-downloaded', 'export-made', 'paper-seen', 'secret-revealed'));
alter table app.look drop constraint revealed_for_a_reason;
alter table app.look add constraint revealed_for_a_reason check (
  kind not in ('personal-revealed', 'secret-revealed') or (reason is not null and cardinality(fields) > 0));

grant select, insert, update on app.professional_system, app.upward_item, app.system_account to shenguan_app;
grant select, insert on app.upward_duty to shenguan_app;
grant update (case_id, settled_at) on app.upward_duty to shenguan_app;
grant select, update on app.upward_progress to shenguan_app;
grant select, insert, update, delete on app.system_secret to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
