-- Who looked at what, when and why (1.4). One table for every way of looking, written beside what was shown, and never changed.
create table app.look (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  kind        text not null check (kind in ('decision-opened', 'personal-revealed', 'number-searched', 'file-downloaded', 'export-made', 'paper-seen')),
  account     bigint,
  person      text not null,
  seat        text not null,
  department  text not null,
  decision    bigint,
  subject     text,
  title       text not null,
  fields      text[] not null default '{}',
  reason      text,
  note        text,
  rows        integer,
  own         boolean not null,
  constraint revealed_for_a_reason check (kind <> 'personal-revealed' or (reason is not null and cardinality(fields) > 0))
);
create index look_recent on app.look (department, id desc);
create index look_at on app.look (at);
create index look_decision on app.look (decision, id desc) where decision is not null;
create index look_account on app.look (account, at) where account is not null;
comment on table app.look is 'Who looked at what, when and why (1.4): decisions opened, personal fields revealed, full numbers searched for, files downloaded, exports made, papers seen.';
comment on column app.look.account is 'The person who looked; none where a department''s system asked with its key.';
comment on column app.look.subject is '<thing>:<key> of what is not a decision, or beside it: file:…, paper:…, list:pushes.';
comment on column app.look.title is 'What people know it by, such as a document number or a file name. Nothing personal.';
comment on column app.look.rows is 'How many rows an export held.';
comment on column app.look.own is 'Whether the department of the person held the matter, or is the bureau: looks at what is not one''s own stand out.';

alter table app.look enable row level security;
alter table app.look force row level security;
create policy own_department on app.look for select using ((select app.sees_city()) or department = (select app.own_department()));
create policy looks_are_added on app.look for insert with check ((select app.sees_city()) or department = (select app.own_department()));

grant select, insert on app.look to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
