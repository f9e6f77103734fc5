-- 对照表实验室: the mapping changes by proposals only, each tried on the pushes of the past and approved by a second person (1.2, 2.2.1.2).
create table app.mapping_proposal (
  id               bigint generated always as identity primary key,
  kind             text not null default 'change' check (kind in ('change', 'rollback')),
  title            text not null check (length(title) > 0),
  reason           text not null default '',
  basis            text not null default '',
  effective_from   date not null,
  past_pushes      text check (past_pushes in ('keep', 'list')),
  status           text not null default 'draft' check (status in ('draft', 'submitted', 'approved', 'declined', 'retracted')),
  version          integer not null default 1,
  authors          bigint[] not null check (cardinality(authors) > 0),
  author           text not null,
  author_seat      text not null,
  departments      text[] not null default '{}',
  restores         bigint references app.mapping_proposal,
  created_at       timestamptz not null,
  submitted_at     timestamptz,
  submitted_by     text,
  replay           jsonb,
  decided_at       timestamptz,
  decided_by       text,
  decided_seat     text,
  decided_account  bigint,
  decision_note    text,
  number           integer unique,
  last_entry       bigint,
  constraint second_person check (decided_account is null or not decided_account = any (authors)),
  constraint decided_by_somebody check ((status in ('approved', 'declined')) = (decided_account is not null) and (decided_account is null) = (decided_at is null)),
  constraint approved_is_a_version check ((status = 'approved') = (number is not null)),
  constraint submitted_says_why check (status in ('draft', 'retracted') or length(reason) > 0),
  constraint declined_says_why check (status <> 'declined' or length(decision_note) > 0),
  constraint never_silently_retroactive check (
    status <> 'approved' or past_pushes is not null or effective_from >= (decided_at at time zone 'Asia/Shanghai')::date)
);
create index mapping_proposal_open on app.mapping_proposal (id) where status in ('draft', 'submitted');
comment on table app.mapping_proposal is 'A change of the mapping from the first draft on: several rules at once, with reason, basis and effective date. Approved, it is a version.';
comment on column app.mapping_proposal.authors is 'Accounts of all who wrote on it: none of them may decide it.';
comment on column app.mapping_proposal.past_pushes is 'Where it reaches into the past: what becomes of what went out by the old rule. keep = stays, list = re-routed by hand from a list.';
comment on column app.mapping_proposal.departments is 'Those whose duties it would change, who may read it and comment once it is submitted.';
comment on column app.mapping_proposal.replay is 'What the trial said when it was submitted: months, totals and the departments that gain and lose.';
create constraint trigger state_has_entry after update on app.mapping_proposal
  deferrable initially deferred for each row when (old.status is distinct from new.status)
  execute function app.state_has_entry();

create table app.mapping_change (
  proposal   bigint not null references app.mapping_proposal,
  place      integer not null,
  item       text not null references app.item,
  region     text references app.region,
  receivers  jsonb,
  replaces   bigint references app.mapping_rule,
  before     jsonb,
  rule       bigint references app.mapping_rule,
  primary key (proposal, place),
  constraint city_goes_on check (receivers is not null or region is not null)
);
create unique index mapping_change_once on app.mapping_change (proposal, item, coalesce(region, ''));
comment on table app.mapping_change is 'The lines of a proposal: item × region → receivers from the effective date on. No receivers = the region''s own rule ends, and the city''s holds there.';
comment on column app.mapping_change.replaces is 'The open rule as the author saw it; another one by the day of approval stops the approval.';
comment on column app.mapping_change.before is 'Who received until then, as of the draft and then of the approval: what a roll back restores. Null = no rule of its own.';

create table app.mapping_comment (
  id          bigint generated always as identity primary key,
  proposal    bigint not null references app.mapping_proposal,
  department  text not null,
  text        text not null check (length(text) > 0),
  by_name     text not null,
  by_seat     text not null,
  at          timestamptz not null
);
create index mapping_comment_proposal on app.mapping_comment (proposal, id);
comment on table app.mapping_comment is 'What departments say to a proposal before it is decided.';

create table app.mapping_suggestion_answer (
  id               bigint generated always as identity primary key,
  item             text not null references app.item,
  region           text references app.region,
  from_department  text not null,
  to_department    text not null,
  answer           text not null check (answer in ('taken', 'declined')),
  reason           text not null default '',
  proposal         bigint references app.mapping_proposal,
  until_entry      bigint not null,
  by_name          text not null,
  by_seat          text not null,
  at               timestamptz not null,
  constraint declined_says_why check (answer <> 'declined' or length(reason) > 0),
  constraint taken_into_a_draft check ((answer = 'taken') = (proposal is not null))
);
create index mapping_suggestion_answer_item on app.mapping_suggestion_answer (item);
comment on table app.mapping_suggestion_answer is 'Rule changes that returns proposed, taken into a draft or declined. Returns after the last entry seen propose anew.';

alter table app.mapping_rule
  add column proposal bigint references app.mapping_proposal,
  add column ended_by bigint references app.mapping_proposal;
comment on column app.mapping_rule.proposal is 'The approved proposal that made the rule; none for the catalogue''s first rules.';
grant update (ended_by) on app.mapping_rule to shenguan_app;

-- The returned pushes of a period are few among millions; signing changes neither column, so it stays as cheap as before.
create index push_returned on app.push (returned_at) where returned_at is not null;

-- What was decided stays as it was decided; and nobody who wrote on a proposal can be forgotten.
create function app.proposal_stands() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'mapping_proposal' then
    if old.status in ('approved', 'declined', 'retracted') then
      raise exception 'proposal % is decided', old.id using errcode = 'check_violation', constraint = 'proposal_stands';
    end if;
    if not new.authors @> old.authors then
      raise exception 'an author of proposal % was left out', old.id using errcode = 'check_violation', constraint = 'proposal_stands';
    end if;
    return new;
  end if;
  if exists (select 1 from app.mapping_proposal p where p.id = coalesce(new.proposal, old.proposal) and p.status in ('approved', 'declined', 'retracted')) then
    raise exception 'proposal % is decided', coalesce(new.proposal, old.proposal) using errcode = 'check_violation', constraint = 'proposal_stands';
  end if;
  return coalesce(new, old);
end
$$;
create trigger proposal_stands before update on app.mapping_proposal for each row execute function app.proposal_stands();
create trigger proposal_stands before insert or update or delete on app.mapping_change for each row execute function app.proposal_stands();

-- One writer: a rule begins and ends by an approved proposal. Only the first rule of the whole city of an item, and the rules that come
-- with the item itself, need none. Checked at commit, when all is there.
create function app.rule_is_approved() returns trigger language plpgsql as $$
declare
  by_proposal bigint := case when tg_op = 'INSERT' then new.proposal else new.ended_by end;
begin
  if by_proposal is not null then
    if not exists (select 1 from app.mapping_proposal p where p.id = by_proposal and p.status = 'approved') then
      raise exception 'rule % without an approved proposal', new.id using errcode = 'check_violation', constraint = 'rule_is_approved';
    end if;
  elsif tg_op = 'UPDATE'
    or not (new.region is null and not exists (select 1 from app.mapping_rule r where r.item = new.item and r.id <> new.id))
       and not exists (select 1 from app.item i where i.code = new.item and i.xmin = pg_current_xact_id()::xid) then
    raise exception 'rule % without an approved proposal', new.id using errcode = 'check_violation', constraint = 'rule_is_approved';
  end if;
  return null;
end
$$;
create constraint trigger rule_is_approved after insert or update on app.mapping_rule
  deferrable initially deferred for each row execute function app.rule_is_approved();

-- 1.2: whatever changes, an item that has been routed is never left without a lead supervisor, not for a day.
create function app.mapping_has_lead() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from app.mapping_receiver c where c.rule = new.id and c.role = 'lead') then
    raise exception 'rule % has no lead receiver', new.id using errcode = 'check_violation', constraint = 'mapping_has_lead';
  end if;
  if tg_op = 'UPDATE' and new.region is null and exists (
    select 1 from (
      select r.effective_from, r.effective_to, lead(r.effective_from) over (order by r.effective_from) as next_from
      from app.mapping_rule r
      where r.item = new.item and r.region is null and (r.effective_to is null or r.effective_to > r.effective_from)
    ) as span
    where span.effective_to is not null and span.effective_to is distinct from span.next_from
    union all
    select 1 where not exists (select 1 from app.mapping_rule r where r.item = new.item and r.region is null and r.effective_to is null)
  ) then
    raise exception 'item % is left without a lead supervisor', new.item using errcode = 'check_violation', constraint = 'mapping_has_lead';
  end if;
  return null;
end
$$;
create constraint trigger mapping_has_lead after insert or update on app.mapping_rule
  deferrable initially deferred for each row execute function app.mapping_has_lead();

-- Drafts are the bureau's own; what is submitted is open to those whose duties it would change, and what is in force to everybody.
alter table app.mapping_proposal enable row level security;
alter table app.mapping_proposal force row level security;
create policy concerned on app.mapping_proposal using (
  (select app.sees_city()) or status = 'approved'
  or (submitted_at is not null and (select app.own_department()) = any (departments))
) with check ((select app.sees_city()));
alter table app.mapping_change enable row level security;
alter table app.mapping_change force row level security;
create policy concerned on app.mapping_change using (
  exists (select 1 from app.mapping_proposal where mapping_proposal.id = mapping_change.proposal)
) with check ((select app.sees_city()));
alter table app.mapping_comment enable row level security;
alter table app.mapping_comment force row level security;
create policy own_department on app.mapping_comment using ((select app.sees_city()) or department = (select app.own_department()));
alter table app.mapping_suggestion_answer enable row level security;
alter table app.mapping_suggestion_answer force row level security;
create policy city on app.mapping_suggestion_answer using ((select app.sees_city()));

grant select, insert, update on app.mapping_proposal to shenguan_app;
grant select, insert, update, delete on app.mapping_change to shenguan_app;
grant select, insert on app.mapping_comment, app.mapping_suggestion_answer to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
