-- Few cases hold a draft, and who may see one is a long question that PostgreSQL would prepare for in every statement that reads a case.
-- So the case says whether there is anything to ask for, and the question stands in a function, which is prepared only when it is called.
alter table app.case add column drafted boolean not null default false;
comment on column app.case.drafted is 'It has held a draft at some time; kept so by a trigger. Whether a viewer sees any is asked only then.';
select set_config('app.sight', 'city', true), set_config('app.clearance', 'sensitive', true);
alter table app.case disable trigger user;
update app.case set drafted = true where exists (select from app.case_draft as draft where draft.case_id = "case".id);
alter table app.case enable trigger user;
select set_config('app.clearance', '', true);

create function app.case_has_draft() returns trigger language plpgsql set app.sight = 'city' set app.clearance = 'sensitive' as $$
begin
  update app.case set drafted = true where "case".id = new.case_id and not "case".drafted;
  return null;
end
$$;
create trigger case_is_drafted after insert on app.case_draft for each row execute function app.case_has_draft();
grant update (drafted) on app.case to shenguan_app;

create function app.drafted_fields(case_asked bigint) returns jsonb language sql stable
return (
  select coalesce(jsonb_object_agg(said.key, said.value order by draft.version), '{}')
  from app.case_draft as draft, jsonb_each(draft.fields) as said
  where draft.case_id = case_asked and not exists (
    select from app.case_act as later where later.case_id = draft.case_id and later.version > draft.version
      and (later.action = any (draft.until) or later.action = draft.action or later.fields ? said.key)));
comment on function app.drafted_fields is 'Fields of drafts that row security shows the viewer and that were neither given out nor replaced nor said anew since.';
