-- Row security that asks of each row whether its case, its decision or its penalty may be seen. Of a plain `exists` PostgreSQL may make a
-- table in memory of everything that may be seen, for one row as for a million; and it does where it planned while the tables were small.
-- `offset 0` leaves it one look at an index for each row, whatever it knew when it planned.
alter policy parties on app.case_act
  using ((select app.sees_city()) or exists (select from app.case where "case".id = case_act.case_id offset 0));
alter policy parties on app.case_paper
  using ((select app.sees_city()) or exists (select from app.case where "case".id = case_paper.case_id offset 0));
alter policy parties on app.case_party
  using ((select app.sees_city()) or exists (select from app.case where "case".id = case_party.case_id offset 0));

alter policy receivers on app.decision
  using ((select app.sees_city())
    or exists (select from app.push where push.decision = decision.id and push.department = (select app.own_department()) offset 0));
alter policy receivers on app.decision_revision
  using ((select app.sees_city())
    or exists (select from app.push where push.decision = decision_revision.decision and push.department = (select app.own_department()) offset 0));
alter policy receivers on app.licence_change
  using ((select app.sees_city())
    or exists (select from app.push where push.decision = licence_change.decision and push.department = (select app.own_department()) offset 0));
alter policy sensitive_where_needed on app.decision_revision
  using ((select app.is_cleared()) or exists (select from app.decision where decision.id = decision_revision.decision offset 0));
alter policy sensitive_where_needed on app.feedback
  using ((select app.is_cleared()) or exists (select from app.decision where decision.id = feedback.decision offset 0));

alter policy sees_penalty on app.penalty
  using ((select app.sees_city()) or department = (select app.own_department())
    or exists (select from app.push where push.decision = penalty.decision and push.department = (select app.own_department()) offset 0));
alter policy sees_penalty on app.penalty_revision
  using ((select app.sees_city()) or exists (select from app.penalty where penalty.id = penalty_revision.penalty offset 0));
alter policy sees_penalty on app.follow_up
  using ((select app.sees_city()) or exists (select from app.penalty where penalty.id = follow_up.penalty offset 0));

alter policy case_parties on app.file using (exists (select from app.case_paper where case_paper.file = file.id offset 0));
alter policy paper_readers on app.file
  using (exists (select from app.paper where paper.file = file.id offset 0) or exists (select from app.paper where paper.scan = file.id offset 0));
alter policy receivers on app.file
  using ((select app.sees_city()) or department = (select app.own_department())
    or exists (select from app.push where push.decision = file.decision and push.department = (select app.own_department()) offset 0));
alter policy sensitive_where_needed on app.file
  using (decision is null or (select app.is_cleared()) or exists (select from app.decision where decision.id = file.decision offset 0));
alter policy readers on app.paper
  using (department = (select app.own_department())
    or ((select app.sees_city()) and (sealed_at is not null or (select app.own_department()) is null))
    or (sealed_at is not null and ((select app.own_department()) = any (recipients)
      or exists (select from app.case where "case".id = paper.case_id offset 0))));

alter policy shown on app.case_draft using (
  (select app.own_department()) = any (shown_to)
  or ((select app.sees_city()) and (select app.own_department()) is null)
  or (exists (select from app.case where "case".id = case_draft.case_id offset 0) and exists (
    select from app.case_act as gave
    where gave.case_id = case_draft.case_id and gave.version > case_draft.version and gave.action = any (case_draft.until)
      and not exists (
        select from app.case_act as again
        where again.case_id = gave.case_id and again.action = case_draft.action
          and again.version > case_draft.version and again.version < gave.version offset 0) offset 0)));
