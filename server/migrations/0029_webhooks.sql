-- Webhooks of the outside contract (§3): a department's system is called instead of asking. The feed stays the record; this is a cursor on it.
create table app.webhook (
  id            bigint generated always as identity primary key,
  client        bigint not null unique references app.client,
  department    text not null references app.department,
  url           text not null,
  secret        text not null,
  state         text not null default 'active' check (state in ('active', 'disabled')),
  position      bigint not null,
  attempts      integer not null default 0 check (attempts >= 0),
  next_at       timestamptz,
  lease         bigint not null default 0,
  leased_until  timestamptz,
  delivered_at  timestamptz,
  last_status   integer,
  last_fault    text,
  failing_since timestamptz,
  disabled_at   timestamptz,
  made_at       timestamptz not null,
  made_by       text not null
);
create index webhook_due on app.webhook (id) where state = 'active';
comment on table app.webhook is 'Where a department''s system is called with its events (Standard Webhooks 1.0), one for each system. Position is the last event that was taken; what comes after waits, so that nothing is lost and nothing comes out of order.';
comment on column app.webhook.secret is 'Sealed; the signing secret, shown once.';
comment on column app.webhook.attempts is 'Failed tries of the event after position.';
comment on column app.webhook.lease is 'Goes up with each lease: who comes back with an older one has lost it and writes nothing.';
alter table app.webhook enable row level security;
alter table app.webhook force row level security;
create policy own_department on app.webhook
  using ((select app.sees_city()) or department = (select app.own_department()));
grant select, insert, update, delete on app.webhook to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
