-- 要件 (2.2.2.5): what an applicant hands in for an item, in versions that are published and never edited, each [effective_from, next).
create table app.requirement_version (
  id                 bigint generated always as identity primary key,
  item               text not null,
  version            integer not null check (version >= 1),
  effective_from     date not null,
  entries            jsonb not null check (jsonb_typeof(entries) = 'array' and jsonb_array_length(entries) > 0),
  issuer             text not null,
  document_number    text not null,
  policy_from        date,
  changes            text not null default '',
  files              text[] not null default '{}',
  public_notice      text not null default '',
  by_case            bigint,
  drafted_by         text not null,
  drafted_account    bigint,
  reviewed_by        text not null,
  reviewed_account   bigint,
  approved_by        text not null,
  approved_account   bigint,
  published_by       text not null,
  published_at       timestamptz not null,
  published_on       date not null,
  entry              bigint not null,
  -- Four eyes, also where the program's own check is left out. The first version came with the catalogue and has no accounts.
  constraint four_eyes check (drafted_account <> reviewed_account and drafted_account <> approved_account and reviewed_account <> approved_account),
  constraint answered_for check (by_case is null or num_nonnulls(drafted_account, reviewed_account, approved_account) = 3)
);
create unique index requirement_version_of on app.requirement_version (item, version);
create unique index requirement_version_day on app.requirement_version (item, effective_from);
create index requirement_version_case on app.requirement_version (by_case) where by_case is not null;
comment on table app.requirement_version is 'Published requirements of items, open to everybody (2.2.2.5): only added to. A version holds from its day until that of the next.';
comment on column app.requirement_version.published_on is 'The day in Shanghai: what was decided before it was decided under the version before, whatever the effective day.';
comment on column app.requirement_version.by_case is 'The policy change that it came from; null for the version that the catalogue began with.';

create table app.requirement_draft (
  by_case          bigint not null references app.case,
  item             text not null,
  version          integer not null default 1,
  base             integer not null check (base >= 0),
  entries          jsonb not null check (jsonb_typeof(entries) = 'array' and jsonb_array_length(entries) > 0),
  drafted_by       text not null,
  drafted_account  bigint not null,
  drafted_at       timestamptz not null,
  primary key (by_case, item)
);
comment on table app.requirement_draft is 'What the bureau prepares inside a policy change: the bureau''s alone until it is published.';
comment on column app.requirement_draft.base is 'The published version that it is to follow; 0 where there is none yet.';

create table app.requirement_acknowledgement (
  by_case  bigint not null references app.case,
  account  bigint not null references app.account,
  by_name  text not null,
  at       timestamptz not null,
  entry    bigint not null,
  primary key (by_case, account)
);
comment on table app.requirement_acknowledgement is 'Which approver has confirmed having read the versions of a policy change, each once.';

alter table app.requirement_draft enable row level security;
alter table app.requirement_draft force row level security;
create policy the_bureau on app.requirement_draft
  using ((select app.own_department() is null and app.sees_city())
    or (select app.own_department()) in (select department.code from app.department where department.kind = 'bureau'))
  with check ((select app.sees_city()));
alter table app.requirement_acknowledgement enable row level security;
alter table app.requirement_acknowledgement force row level security;
create policy the_city on app.requirement_acknowledgement using ((select app.sees_city())) with check ((select app.sees_city()));
grant select, insert on app.requirement_version, app.requirement_acknowledgement to shenguan_app;
grant select, insert, update on app.requirement_draft to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
