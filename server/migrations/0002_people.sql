create table app.account (
  id             bigint generated always as identity primary key,
  username       text not null unique check (username = lower(username)),
  name           text not null,
  department     text not null references app.department,
  seats          text[] not null default '{}',
  phone          text,
  password_hash  text not null,
  active         boolean not null default true,
  demo           boolean not null default false,
  created_at     timestamptz not null default now(),
  version        integer not null default 1
);
create index account_department on app.account (department);
comment on table app.account is 'People who sign in, with their seats (承办人, 审核人, 联络员 …) in one department.';

create table app.session (
  token_hash   bytea primary key,
  account      bigint not null references app.account on delete cascade,
  csrf_token   text not null,
  origin       text not null,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  ended_at     timestamptz
);
create index session_account on app.session (account, created_at) where ended_at is null;
create index session_origin on app.session (account, origin, created_at);
comment on table app.session is 'Sessions by the digest of their token; ended ones stay for a while, because an origin where the person signed in before is a good one.';
comment on column app.session.origin is 'Network address; of IPv6 the first 64 bits, which is what one subscriber has.';

create table app.sign_in_failure (
  username  text not null,
  origin    text not null,
  at        timestamptz not null
);
create index sign_in_failure_pair on app.sign_in_failure (username, origin, at);
create index sign_in_failure_origin on app.sign_in_failure (origin, at);
comment on table app.sign_in_failure is 'Failed sign-ins, counted per account and origin: a stranger cannot lock out the real user, who comes from elsewhere.';
comment on column app.sign_in_failure.username is 'The digest of what was typed: people type passwords into the wrong field.';

create table app.client (
  id          bigint generated always as identity primary key,
  department  text not null references app.department,
  name        text not null,
  scopes      text[] not null,
  created_at  timestamptz not null default now()
);
comment on table app.client is 'Departments'' own systems that use the exchange API.';

create table app.client_key (
  key_hash    bytea primary key,
  client      bigint not null references app.client,
  hint        text not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz,
  revoked_at  timestamptz
);
create index client_key_client on app.client_key (client);
comment on table app.client_key is 'Keys of clients, by digest; several at a time so that one can replace another without a gap.';

create table app.idempotency (
  client       text not null,
  key          text not null,
  body_digest  text not null,
  status       integer not null,
  answer       text not null,
  at           timestamptz not null default now(),
  primary key (client, key)
);
comment on table app.idempotency is 'First answers to writes that carried an Idempotency-Key.';

grant select, insert, update on app.account, app.client, app.client_key, app.session to shenguan_app;
grant select, insert, delete on app.sign_in_failure to shenguan_app;
grant delete on app.session to shenguan_app;
grant select, insert on app.idempotency to shenguan_app;
