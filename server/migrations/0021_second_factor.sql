-- Passwords that people change themselves, a second factor beside them (GB/T 22239 8.1.4.1), and what is not kept for ever.
alter table app.account add column password_changed_at timestamptz;
comment on column app.account.password_changed_at is 'When its owner chose it; none where an administrator gave it.';

create table app.second_factor (
  account       bigint primary key references app.account on delete cascade,
  secret        text not null,
  confirmed_at  timestamptz,
  last_step     bigint not null default 0,
  recovery      text[] not null default '{}',
  made_at       timestamptz not null
);
comment on table app.second_factor is 'TOTP (RFC 6238) of a person: the secret sealed, recovery codes by digest. Counts only once confirmed.';
comment on column app.second_factor.last_step is 'The last time step whose code was used: no code is good twice.';

-- First answers and ended sessions are kept for a time that is stated, then purged by a sweep.
create index idempotency_at on app.idempotency using brin (at);
create index session_created on app.session (created_at);
grant select, insert, update, delete on app.second_factor to shenguan_app;

-- The program may not remove an answer; it may have those removed that are older than is promised.
create function app.purge_answers(since timestamptz, at_most integer) returns integer
language sql security definer set search_path = '' as $$
  with old as materialized (
    select idempotency.client, idempotency.key from app.idempotency
    where idempotency.at < least(since, now() - interval '30 days') limit at_most
  ), gone as (
    delete from app.idempotency using old where idempotency.client = old.client and idempotency.key = old.key returning 1
  )
  select count(*)::integer from gone
$$;
comment on function app.purge_answers is 'Removes first answers given before an instant, never younger than 30 days; returns how many.';
revoke all on function app.purge_answers from public;
grant execute on function app.purge_answers to shenguan_app;
