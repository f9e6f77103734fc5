-- What is said about a sensitive decision is for the seats that work on it, like the decision itself (1.4): entries of the journal, cases and papers as well.
-- Inside triggers everything is seen: what they check must not depend on who acts. What a department itself has done it may see again, or it could not write
-- an entry and be told its number; every reading of such entries passes by the decision, which is not seen.

create policy sensitive_where_needed on app.journal as restrictive for select using (
  decision is null or (select app.is_cleared()) or (select pg_trigger_depth()) > 0 or actor_department = (select app.own_department())
  or exists (select from app.decision where decision.id = journal.decision offset 0)
);

create function app.works_as_party() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.clearance', true), '') = 'party';
comment on function app.works_as_party is 'True for a viewer who opens a matter in order to work on it, in a seat that need not see sensitive decisions as such: a case may still wait for that seat.';

-- A column and no look at the decision: lists of cases are long, and a correction of the decision is rare.
alter table app.case add column sensitive boolean not null default false;
comment on column app.case.sensitive is 'Its decision is sensitive at present, kept so by triggers: only its parties see it, opened one by one, and whoever is cleared.';

create function app.case_takes_after_decision() returns trigger language plpgsql set app.sight = 'city' set app.clearance = 'sensitive' as $$
begin
  new.sensitive := exists (select from app.decision where decision.id = new.decision and decision.confidentiality = 'sensitive');
  return new;
end
$$;
create trigger takes_after_decision before insert on app.case for each row when (new.decision is not null) execute function app.case_takes_after_decision();

-- As the owner: that a case becomes sensitive is no step in it, and the program may not write it otherwise.
create function app.cases_follow_decision() returns trigger language plpgsql security definer
  set search_path = '' set app.sight = 'city' set app.clearance = 'sensitive' as $$
begin
  update app.case set sensitive = new.confidentiality = 'sensitive' where "case".decision = new.id;
  return null;
end
$$;
revoke all on function app.cases_follow_decision() from public;
create trigger cases_follow after update of confidentiality on app.decision
  for each row when (old.confidentiality is distinct from new.confidentiality) execute function app.cases_follow_decision();

create policy sensitive_where_needed on app.case as restrictive for select using (
  not sensitive or (select app.is_cleared()) or (select pg_trigger_depth()) > 0
  or ((select app.works_as_party()) and (select app.own_department()) = any (departments))
);

create policy sensitive_where_needed on app.case_act as restrictive for select using (
  (select app.is_cleared()) or (select pg_trigger_depth()) > 0 or exists (select from app.case where "case".id = case_act.case_id offset 0)
);
create policy sensitive_where_needed on app.case_paper as restrictive for select using (
  (select app.is_cleared()) or (select pg_trigger_depth()) > 0 or exists (select from app.case where "case".id = case_paper.case_id offset 0)
);
create policy sensitive_where_needed on app.case_party as restrictive for select using (
  (select app.is_cleared()) or (select pg_trigger_depth()) > 0 or exists (select from app.case where "case".id = case_party.case_id offset 0)
);

create function app.paper_takes_after_case() returns trigger language plpgsql set app.sight = 'city' set app.clearance = 'sensitive' as $$
begin
  if exists (select from app.case where "case".id = new.case_id and "case".sensitive)
     or exists (select from app.decision where decision.id = new.decision and decision.confidentiality = 'sensitive') then
    new.confidentiality := 'sensitive';
  end if;
  return new;
end
$$;
create trigger takes_after_case before insert on app.paper
  for each row when (new.case_id is not null or new.decision is not null) execute function app.paper_takes_after_case();

create policy sensitive_where_needed on app.paper as restrictive for select using (
  confidentiality <> 'sensitive' or (select app.is_cleared()) or (select pg_trigger_depth()) > 0
  or department = (select app.own_department()) or (select app.own_department()) = any (recipients)
);

select set_config('app.sight', 'city', true);
alter table app.case disable trigger user;
update app.case set sensitive = true
  where exists (select from app.decision where decision.id = "case".decision and decision.confidentiality = 'sensitive');
alter table app.case enable trigger user;
