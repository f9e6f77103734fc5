create table app.journal (
  id                bigint generated always as identity primary key,
  type              text not null,
  at                timestamptz not null default now(),
  decision          bigint,
  feeds             text[] not null default '{}',
  pushes            bigint[] not null default '{}',
  actor             text not null,
  actor_seat        text not null,
  actor_department  text not null,
  data              jsonb not null default '{}'
);
create index journal_decision on app.journal (decision) where decision is not null;
create index journal_subject on app.journal ((data ->> 'subject')) where data ? 'subject';
comment on table app.journal is 'Everything that happened. The application may add and read, never change or remove.';
comment on column app.journal.feeds is 'Departments that are told, beside pushes: the push each is told about.';

create table app.journal_pending (
  entry  bigint primary key,
  since  timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table app.journal_pending is 'The outbox: entries committed and not yet numbered by the sequencer.';

create table app.journal_position (
  position  bigint primary key,
  entry     bigint not null
);
comment on table app.journal_position is 'The one order of everything, without gaps, given after commit.';

create table app.feed_item (
  department  text not null,
  position    bigint not null,
  entry       bigint not null,
  push        bigint,
  primary key (department, position)
);
comment on table app.feed_item is 'Each department''s own order, without gaps: the next position is the last plus one.';

create table app.feed_head (
  department  text primary key,
  position    bigint not null
);
comment on table app.feed_head is 'The last position of each department''s feed.';

create table app.sequencer (
  one        boolean primary key default true check (one),
  epoch      text not null,
  position   bigint not null default 0,
  kept_from  bigint not null default 0
);
insert into app.sequencer (epoch) values (replace(gen_random_uuid()::text, '-', ''));
comment on table app.sequencer is 'The last global position, and the epoch that begins anew when a database is restored.';

create table app.epoch (
  epoch       text not null,
  department  text not null,
  ended_at    timestamptz not null default now(),
  position    bigint not null,
  primary key (epoch, department)
);
comment on table app.epoch is 'Ended epochs and the last position of each feed that is common with the epoch after.';

create table app.daily_count (
  department  text not null,
  day         date not null,
  type        text not null,
  entries     integer not null,
  primary key (department, day, type)
);
comment on table app.daily_count is 'Entries told to each department per day in Shanghai, counted as they are numbered: dashboards read this, not the pushes.';

create table app.channel (
  name      text primary key,
  position  bigint not null
);
comment on table app.channel is 'How far each channel has read the journal.';

create table app.message (
  id             bigint generated always as identity primary key,
  department     text not null,
  account        bigint not null,
  recipient      text not null,
  phone          text not null,
  text           text not null,
  pushes         integer not null,
  status         text not null check (status in ('created', 'sending', 'delivered', 'temporary-failure', 'permanent-failure', 'technical-failure')),
  gateway        text not null,
  gateway_id     text,
  attempts       integer not null default 0,
  first_push_at  timestamptz not null,
  created_at     timestamptz not null,
  sent_at        timestamptz,
  finished_at    timestamptz,
  last_error     text
);
create index message_open on app.message (id) where status in ('created', 'sending', 'temporary-failure');
create index message_department on app.message (department, id);
comment on table app.message is 'SMS that tell a department that something new waits (2.2.2.3). No personal data in the text.';

create table app.message_gathering (
  department     text primary key,
  pushes         integer not null,
  first_push_at  timestamptz not null,
  gathered_from  timestamptz not null
);
comment on table app.message_gathering is 'Pushes counted for the next SMS of each department.';

-- Rule 3 of the house: state and journal change together. Checked at commit, when both are there.
create function app.state_has_entry() returns trigger language plpgsql as $$
begin
  if (new.status is distinct from old.status or to_jsonb(new) ->> 'custodian' is distinct from to_jsonb(old) ->> 'custodian')
     and (new.last_entry is not distinct from old.last_entry
          or not exists (select 1 from app.journal where journal.id = new.last_entry)) then
    raise exception 'a change of % % has no journal entry', tg_table_name, new.id using errcode = 'check_violation', constraint = 'state_has_entry';
  end if;
  return null;
end
$$;
create constraint trigger state_has_entry after update on app.push
  deferrable initially deferred for each row when (old.status is distinct from new.status or old.custodian is distinct from new.custodian)
  execute function app.state_has_entry();
create constraint trigger state_has_entry after update on app.feedback
  deferrable initially deferred for each row when (old.status is distinct from new.status)
  execute function app.state_has_entry();

grant select, insert, update on app.decision, app.push, app.waiting, app.feedback, app.channel, app.message, app.file to shenguan_app;
grant select, insert on app.decision_revision, app.rejection, app.journal to shenguan_app;
grant select, insert, delete on app.journal_pending to shenguan_app;
grant select, insert on app.journal_position, app.feed_item, app.epoch to shenguan_app;
grant select, insert, update on app.feed_head, app.daily_count to shenguan_app;
grant select on app.sequencer to shenguan_app;
grant update (position) on app.sequencer to shenguan_app;
grant select, insert, update, delete on app.message_gathering to shenguan_app;
grant usage on all sequences in schema app to shenguan_app;
