-- What one department prepares inside a case is its own until it is given out (2.3.3.4, 2.4.4.2: a department speaks as a department), and
-- a licence that was 吊销 is cancelled in a case that names the penalty (行政许可法 70(4); 2.2.3.2).

create table app.case_draft (
  case_id   bigint not null,
  version   integer not null,
  action    text not null,
  until     text[] not null,
  shown_to  text[] not null check (cardinality(shown_to) > 0),
  fields    jsonb not null default '{}',
  papers    text[] not null default '{}',
  note      text,
  primary key (case_id, version),
  foreign key (case_id, version) references app.case_act (case_id, version)
);
comment on table app.case_draft is 'What was filled in with a step that is not yet the department''s word: the fields and the note stand here instead of in the case and its act. Written once.';
comment on column app.case_draft.until is 'The actions by which it is given out; empty where it stays inside for good.';
comment on column app.case_draft.shown_to is 'The departments that see it meanwhile.';
comment on column app.case_draft.papers is 'Which papers came with it, so that a later draft''s take their place.';

alter table app.case_paper add column draft_action text, add column draft_until text[], add column shown_to text[],
  add constraint draft_whole check (num_nulls(draft_action, draft_until, shown_to) in (0, 3));
comment on column app.case_paper.draft_until is 'The actions by which a draft''s paper is given out; null where everybody at the table sees it from the start.';

alter table app.case_draft enable row level security;
alter table app.case_draft force row level security;
-- The last draft before the step that gives it out is the department's word; those that it replaced stay inside.
create policy shown on app.case_draft using (
  (select app.own_department()) = any (shown_to)
  or ((select app.sees_city()) and (select app.own_department()) is null)
  or (exists (select from app.case where "case".id = case_draft.case_id) and exists (
    select from app.case_act as gave
    where gave.case_id = case_draft.case_id and gave.version > case_draft.version and gave.action = any (case_draft.until)
      and not exists (
        select from app.case_act as again
        where again.case_id = gave.case_id and again.action = case_draft.action
          and again.version > case_draft.version and again.version < gave.version))))
  with check ((select app.sees_city()));

create function app.draft_paper_given_out(of app.case_paper) returns boolean language sql stable
return exists (
  select from app.case_act as gave
  where gave.case_id = of.case_id and gave.version > of.version and gave.action = any (of.draft_until)
    and not exists (
      select from app.case_draft as again
      where again.case_id = gave.case_id and again.action = of.draft_action and of.paper = any (again.papers)
        and again.version > of.version and again.version < gave.version));
comment on function app.draft_paper_given_out(app.case_paper) is 'Whether a draft''s paper went out with the department''s word: it did not where a later draft brought another in its place.';

create policy draft_shown on app.case_paper as restrictive for select using (
  draft_until is null
  or (select app.own_department()) is null
  or (select app.own_department()) = any (shown_to)
  or app.draft_paper_given_out(case_paper));

-- Looks as the program does, because the viewer does not see the row that keeps the file inside.
create function app.is_kept_file(of text, viewer text) returns boolean language sql stable
set app.department = '' set app.sight = 'city' set app.clearance = 'sensitive'
return exists (select from app.case_paper as hung where hung.file = of and hung.draft_until is not null)
  and not exists (
    select from app.case_paper as hung
    where hung.file = of
      and (hung.draft_until is null or viewer = any (hung.shown_to) or app.draft_paper_given_out(hung)));
comment on function app.is_kept_file(text, text) is 'Whether a file hangs on cases only as a draft that this department does not see.';
create policy draft_shown on app.file as restrictive for select using (
  department = (select app.own_department())
  or (select app.own_department()) is null
  or not app.is_kept_file(id, (select app.own_department())));
create policy sensitive_where_needed on app.case_draft as restrictive for select using (
  (select app.is_cleared()) or exists (select from app.case where "case".id = case_draft.case_id offset 0));
grant select, insert on app.case_draft to shenguan_app;

alter table app.case add column penalty bigint references app.penalty;
comment on column app.case.penalty is 'The penalty of 吊销 whose licence is cancelled in this case; no penalty has two that run or have cancelled it.';
create unique index case_penalty on app.case (penalty) where penalty is not null and state <> 'withdrawn';

create index licence_change_by on app.licence_change (by_decision) where by_decision is not null;
alter table app.follow_up add column looked_at timestamptz;
comment on column app.follow_up.looked_at is 'When the sweep last looked for the original: whoever waits longest is looked at first.';
