-- The second line behind the program's own checks. Forced: it binds the owner of the tables as well.
alter table app.push enable row level security;
alter table app.push force row level security;
create policy own_department on app.push using ((select app.sees_city()) or department = (select app.own_department()));

-- A push opens a decision to its department, so no department may write one for itself.
create policy only_the_program_sends on app.push as restrictive for insert with check ((select app.sees_city()));

alter table app.decision enable row level security;
alter table app.decision force row level security;
create policy receivers on app.decision using (
  (select app.sees_city())
  or exists (select 1 from app.push where push.decision = decision.id and push.department = (select app.own_department()))
) with check ((select app.sees_city()));

alter table app.decision_revision enable row level security;
alter table app.decision_revision force row level security;
create policy receivers on app.decision_revision using (
  (select app.sees_city())
  or exists (select 1 from app.push where push.decision = decision_revision.decision and push.department = (select app.own_department()))
) with check ((select app.sees_city()));

alter table app.waiting enable row level security;
alter table app.waiting force row level security;
create policy city on app.waiting using ((select app.sees_city()));

alter table app.rejection enable row level security;
alter table app.rejection force row level security;
create policy own_department on app.rejection using ((select app.sees_city()) or department = (select app.own_department()));

alter table app.feedback enable row level security;
alter table app.feedback force row level security;
create policy own_department on app.feedback using ((select app.sees_city()) or department = (select app.own_department()));

alter table app.file enable row level security;
alter table app.file force row level security;
-- Whoever received a decision reads what hangs on it; only the department that brought a file may hang it anywhere.
create policy receivers on app.file for select using (
  (select app.sees_city()) or department = (select app.own_department())
  or exists (select 1 from app.push where push.decision = file.decision and push.department = (select app.own_department()))
);
create policy own_department on app.file for insert with check ((select app.sees_city()) or department = (select app.own_department()));
create policy the_program_hangs on app.file for update using ((select app.sees_city()));

alter table app.journal enable row level security;
alter table app.journal force row level security;
create policy told_or_city on app.journal for select using (
  (select app.sees_city()) or (select app.own_department()) = any (feeds)
  or actor_department = (select app.own_department())
);
create policy anyone_adds on app.journal for insert with check (true);

alter table app.feed_item enable row level security;
alter table app.feed_item force row level security;
create policy own_department on app.feed_item using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));

alter table app.message enable row level security;
alter table app.message force row level security;
create policy own_department on app.message using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));

alter table app.daily_count enable row level security;
alter table app.daily_count force row level security;
create policy own_department on app.daily_count using ((select app.sees_city()) or department = (select app.own_department())) with check ((select app.sees_city()));
