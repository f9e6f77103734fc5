-- An SMS that could not be addressed to anybody is kept as well, so that silence is never the only trace (2.2.2.3).
alter table app.message alter column account drop not null;
alter table app.message add column seat text;
alter table app.message add column next_attempt_at timestamptz;
alter table app.message add constraint addressed_or_failed check (account is not null or status = 'permanent-failure');
create index message_created on app.message (created_at);
create unique index message_gateway_id on app.message (gateway, gateway_id) where gateway_id is not null;
comment on column app.message.seat is 'The seat in which the recipient is told: liaison, else deputy, else head; at the bureau also operator.';
comment on column app.message.next_attempt_at is 'When a temporary failure is tried again.';

-- Lateness is noted once: it may be a lead for oversight, never a verdict (4.3).
alter table app.waiting add column overdue_at timestamptz;
alter table app.feedback add column overdue_at timestamptz;
comment on column app.push.overdue_at is 'When the sweep found it late in its present state; a new term begins without it.';
