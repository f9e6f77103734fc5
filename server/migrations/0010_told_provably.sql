-- An outcome that is unknown is asked after where the gateway can be asked, and otherwise waits for a person; nothing sends it again by itself.
alter table app.message add column kind text not null default 'new-work' check (kind in ('new-work', 'reminder'));
alter table app.message add column ask_at timestamptz;
alter table app.message add column asks integer not null default 0;
alter table app.message add column accepted integer not null default 0;
alter table app.message add column segments integer generated always as
  (case when char_length(text) <= 70 then 1 else (char_length(text) + 66) / 67 end) stored;
alter table app.message add column again_of bigint references app.message;
alter table app.message add column handled_at timestamptz;
alter table app.message add column handled_by text;
alter table app.message add column handled_note text;
alter table app.message add constraint handled_only_after_failure
  check (handled_at is null or (status in ('permanent-failure', 'technical-failure') and handled_by is not null));
create unique index message_again_once on app.message (again_of) where again_of is not null;
create index message_failed on app.message (id) where status in ('permanent-failure', 'technical-failure') and handled_at is null;
create index message_last on app.message (department, created_at) where kind = 'new-work';
comment on column app.message.ask_at is 'When the gateway is asked what became of it.';
comment on column app.message.accepted is 'How often an operator took it for sending: what is paid for.';
comment on column app.message.segments is 'What operators count: 70 characters in one, 67 in each of several.';
comment on column app.message.again_of is 'The failed message that a person had sent once more: once at most.';
comment on column app.message.handled_at is 'When a person dealt with the failure: sent again, or told the department in another way.';

create table app.message_report (
  id          bigint generated always as identity primary key,
  gateway     text not null,
  gateway_id  text not null,
  outcome     text not null check (outcome in ('delivered', 'try-later', 'refused')),
  reason      text,
  at          timestamptz not null,
  applied_at  timestamptz,
  unique (gateway, gateway_id, outcome)
);
comment on table app.message_report is 'Delivery reports as operators push them, without phones. Kept first and applied then: one may come before the answer to the sending.';

create table app.message_uplink (
  gateway  text not null,
  at       timestamptz not null
);
comment on table app.message_uplink is 'That an SMS was sent back, and nothing of what it says: nobody reads there (1.4).';

grant select, insert on app.message_report, app.message_uplink to shenguan_app;
grant update (applied_at) on app.message_report to shenguan_app;
