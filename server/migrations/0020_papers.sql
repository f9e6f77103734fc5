-- Official papers (GB/T 9704-2012): drawn up from what is known, numbered without gaps, made once when sealed and never changed afterwards.
create table app.paper_word (
  department  text primary key,
  word        text not null check (length(word) between 1 and 12),
  set_by      text not null,
  set_at      timestamptz not null
);
comment on table app.paper_word is '机关代字 where a city uses another than the one proposed.';

create table app.paper_series (
  department  text not null,
  series      text not null,
  year        integer not null,
  last        integer not null default 0,
  primary key (department, series, year)
);
comment on table app.paper_series is 'The last number drawn of each organ, series and year. Drawing locks the row, so a number that is rolled back is drawn by the next.';

create table app.paper (
  id                bigint generated always as identity primary key,
  template          text not null,
  template_version  integer not null,
  department        text not null,
  recipients        text[] not null default '{}',
  confidentiality   text not null default 'internal' check (confidentiality in ('open', 'internal', 'sensitive')),
  state             text not null default 'draft' check (state in ('draft', 'dropped', 'sealed', 'signed', 'replaced', 'cancelled')),
  content           jsonb not null,
  case_id           bigint references app.case,
  decision          bigint,
  replaces          bigint references app.paper,
  made_at           timestamptz not null,
  made_by           text not null,
  changed_at        timestamptz not null,
  changed_by        text not null,
  sealed_at         timestamptz,
  sealed_on         date,
  sealed_by         text,
  sealed_seat       text,
  number            text,
  file              text references app.file,
  sm3               text,
  scan              text references app.file,
  scanned_at        timestamptz,
  scanned_by        text,
  reason            text,
  version           integer not null default 1,
  last_entry        bigint,
  constraint sealed_whole check ((state in ('draft', 'dropped')) = (sealed_at is null) and (sealed_at is null) = (number is null)
    and (number is null) = (file is null) and (file is null) = (sm3 is null)),
  constraint ended_for_a_reason check (state not in ('cancelled', 'replaced') or length(reason) > 0)
);
create index paper_department on app.paper (department, id desc);
create index paper_recipients on app.paper using gin (recipients) where sealed_at is not null;
create index paper_case on app.paper (case_id) where case_id is not null;
create index paper_decision on app.paper (decision) where decision is not null;
create unique index paper_file on app.paper (file) where file is not null;
create index paper_scan on app.paper (scan) where scan is not null;
create unique index paper_replaced_once on app.paper (replaces) where replaces is not null and state <> 'dropped';
comment on table app.paper is 'One official paper: its words while it is a draft, and once sealed its number, its file and the digest of that, for good.';
comment on column app.paper.content is 'Format, mark, series, signature and the text in its parts; what the DOCX and the sheet on the screen are made of.';
comment on column app.paper.scan is 'The signed and stamped paper as a picture or PDF.';

create table app.paper_number (
  department  text not null,
  series      text not null,
  year        integer not null,
  serial      integer not null check (serial > 0),
  number      text not null,
  paper       bigint not null references app.paper,
  title       text not null,
  drawn_at    timestamptz not null,
  drawn_by    text not null,
  state       text not null default 'used' check (state in ('used', 'cancelled')),
  reason      text,
  ended_at    timestamptz,
  ended_by    text,
  primary key (department, series, year, serial),
  constraint cancelled_for_a_reason check (state = 'used' or (length(reason) > 0 and ended_at is not null))
);
create unique index paper_number_paper on app.paper_number (paper);
comment on table app.paper_number is 'The register of 发文字号: every number once, without gaps, cancelled ones with their reason.';

-- What is sealed stays: a paper that is wrong is cancelled or replaced by another, never corrected.
create function app.paper_fixed() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null and (old.content, old.template, old.template_version, old.department, old.recipients, old.number, old.file, old.sm3, old.sealed_at, old.sealed_on, old.sealed_by)
     is distinct from (new.content, new.template, new.template_version, new.department, new.recipients, new.number, new.file, new.sm3, new.sealed_at, new.sealed_on, new.sealed_by) then
    raise exception 'paper % is sealed', old.id using errcode = 'check_violation', constraint = 'paper_fixed';
  end if;
  if old.scan is not null and old.scan is distinct from new.scan then
    raise exception 'paper % has its signed scan', old.id using errcode = 'check_violation', constraint = 'paper_fixed';
  end if;
  return new;
end
$$;
create trigger paper_fixed before update on app.paper for each row execute function app.paper_fixed();
create function app.paper_has_entry() returns trigger language plpgsql as $$
begin
  if new.last_entry is null or new.last_entry = old.last_entry then
    raise exception 'paper % changed state without a journal entry', new.id using errcode = 'check_violation', constraint = 'paper_has_entry';
  end if;
  return null;
end
$$;
create constraint trigger paper_has_entry after update on app.paper
  deferrable initially deferred for each row when (old.state is distinct from new.state) execute function app.paper_has_entry();

alter table app.file add column confidentiality text not null default 'internal' check (confidentiality in ('open', 'internal', 'sensitive'));
comment on column app.file.confidentiality is 'Open, internal or sensitive. State secrets are never kept here.';

alter table app.paper enable row level security;
alter table app.paper force row level security;
-- A draft is the drafting department's alone, the bureau's overview included; sealed papers go to their recipients.
create policy readers on app.paper for select using (
  department = (select app.own_department())
  or ((select app.sees_city()) and (sealed_at is not null or (select app.own_department()) is null))
  or (sealed_at is not null and (
    (select app.own_department()) = any (recipients)
    -- Whoever is party to the case reads its papers.
    or exists (select 1 from app.case where "case".id = paper.case_id)
  ))
);
create policy own_department on app.paper for insert with check (department = (select app.own_department()));
create policy own_department_changes on app.paper for update using (department = (select app.own_department()));
alter table app.paper_number enable row level security;
alter table app.paper_number force row level security;
create policy own_department on app.paper_number using ((select app.sees_city()) or department = (select app.own_department()))
  with check (department = (select app.own_department()));
alter table app.paper_series enable row level security;
alter table app.paper_series force row level security;
create policy own_department on app.paper_series using ((select app.sees_city()) or department = (select app.own_department()))
  with check (department = (select app.own_department()));
alter table app.paper_word enable row level security;
alter table app.paper_word force row level security;
create policy own_department on app.paper_word using ((select app.sees_city()) or department = (select app.own_department()))
  with check (department = (select app.own_department()));
-- A file that is a paper is read by whoever may read the paper.
create policy paper_readers on app.file for select using (
  exists (select 1 from app.paper where paper.file = file.id) or exists (select 1 from app.paper where paper.scan = file.id)
);
-- Sensitive files are for the department that brought them and for seats that need them.
create policy sensitive_files on app.file as restrictive for select using (
  confidentiality <> 'sensitive' or (select app.is_cleared()) or department = (select app.own_department())
);

grant select, insert, update on app.paper, app.paper_word, app.paper_series to shenguan_app;
grant select, insert on app.paper_number to shenguan_app;
grant update (state, reason, ended_at, ended_by) on app.paper_number to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
