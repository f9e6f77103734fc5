-- What the migrations beside this file add up to. Written by `npm run generate`; for reading and review, never run.

-- Tables

create table app.absence (
  id bigint not null generated always as identity,
  department text not null,
  account bigint not null,
  stand_in bigint,
  kind text not null,
  away_from date not null,
  back_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint absence_account_fkey FOREIGN KEY (account) REFERENCES app.account(id),
  constraint absence_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'travel'::text, 'training'::text, 'other'::text]))),
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_stand_in_fkey FOREIGN KEY (stand_in) REFERENCES app.account(id),
  constraint another_person CHECK ((stand_in <> account)),
  constraint half_open CHECK ((back_on >= away_from))
);
alter table app.absence enable row level security, force row level security;

create table app.account (
  id bigint not null generated always as identity,
  username text not null,
  name text not null,
  department text not null,
  seats text[] not null default '{}'::text[],
  phone text,
  password_hash text not null,
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  version integer not null default 1,
  password_changed_at timestamp with time zone,
  constraint account_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_check CHECK ((username = lower(username))),
  constraint account_username_key UNIQUE (username)
);

create table app.calendar_day (
  day date not null,
  kind text not null,
  name text not null default ''::text,
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'workday'::text]))),
  constraint calendar_day_pkey PRIMARY KEY (day)
);

create table app.calendar_import (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  by_name text not null,
  seat text not null,
  years jsonb not null,
  earlier jsonb not null,
  moved integer not null default 0,
  settled integer not null default 0,
  looked_again timestamp with time zone,
  constraint calendar_import_pkey PRIMARY KEY (id)
);

create table app.calendar_warning (
  year integer not null,
  nth integer not null,
  at timestamp with time zone not null,
  constraint calendar_warning_pkey PRIMARY KEY (year, nth)
);

create table app.calendar_year (
  year integer not null,
  official boolean not null,
  papers text[] not null default '{}'::text[],
  constraint calendar_year_pkey PRIMARY KEY (year)
);

create table app."case" (
  id bigint not null generated always as identity,
  procedure text not null,
  procedure_version integer not null,
  state text not null,
  version integer not null default 1,
  title text not null,
  parent bigint,
  decision bigint,
  push bigint,
  item text,
  fields jsonb not null default '{}'::jsonb,
  departments text[] not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  opened_seat text not null,
  opened_department text not null,
  entered_on date not null,
  custodian text not null,
  custodian_seat text not null,
  clock integer not null default 0,
  clock_from date,
  clock_days integer,
  due_on date,
  due_provisional boolean not null default false,
  clock_pauses jsonb not null default '[]'::jsonb,
  clock_extensions jsonb not null default '[]'::jsonb,
  extension jsonb,
  held jsonb,
  overdue_at timestamp with time zone,
  next_step text,
  next_on date,
  closed_at timestamp with time zone,
  last_entry bigint,
  penalty bigint,
  sensitive boolean not null default false,
  drafted boolean not null default false,
  constraint answered_for CHECK (((length(custodian) > 0) AND (length(custodian_seat) > 0))),
  constraint case_departments_check CHECK ((cardinality(departments) > 0)),
  constraint case_next_step_check CHECK ((next_step = ANY (ARRAY['half'::text, 'last'::text, 'overdue'::text, 'office'::text, 'oversight'::text]))),
  constraint case_parent_fkey FOREIGN KEY (parent) REFERENCES app."case"(id),
  constraint case_penalty_fkey FOREIGN KEY (penalty) REFERENCES app.penalty(id),
  constraint case_pkey PRIMARY KEY (id),
  constraint clock_whole CHECK ((((due_on IS NULL) = (clock_from IS NULL)) AND ((due_on IS NULL) = (clock_days IS NULL)))),
  constraint closed_waits_for_nobody CHECK (((closed_at IS NULL) OR ((due_on IS NULL) AND (next_on IS NULL) AND (extension IS NULL))))
);
alter table app."case" enable row level security, force row level security;

create table app.case_act (
  id bigint not null generated always as identity,
  case_id bigint not null,
  version integer not null,
  action text not null,
  state_from text,
  state_to text not null,
  actor text not null,
  account bigint,
  client bigint,
  party text not null,
  seat text not null,
  department text not null,
  at timestamp with time zone not null,
  fields jsonb not null default '{}'::jsonb,
  note text,
  entry bigint not null,
  constraint case_act_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint case_act_case_id_version_key UNIQUE (case_id, version),
  constraint case_act_pkey PRIMARY KEY (id)
);
alter table app.case_act enable row level security, force row level security;

create table app.case_draft (
  case_id bigint not null,
  version integer not null,
  action text not null,
  until text[] not null,
  shown_to text[] not null,
  fields jsonb not null default '{}'::jsonb,
  papers text[] not null default '{}'::text[],
  note text,
  constraint case_draft_case_id_version_fkey FOREIGN KEY (case_id, version) REFERENCES app.case_act(case_id, version),
  constraint case_draft_pkey PRIMARY KEY (case_id, version),
  constraint case_draft_shown_to_check CHECK ((cardinality(shown_to) > 0))
);
alter table app.case_draft enable row level security, force row level security;

create table app.case_paper (
  id bigint not null generated always as identity,
  case_id bigint not null,
  paper text not null,
  file text not null,
  party text not null,
  department text not null,
  by_name text not null,
  at timestamp with time zone not null,
  version integer not null,
  draft_action text,
  draft_until text[],
  shown_to text[],
  constraint case_paper_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint case_paper_case_id_paper_file_key UNIQUE (case_id, paper, file),
  constraint case_paper_file_fkey FOREIGN KEY (file) REFERENCES app.file(id),
  constraint case_paper_pkey PRIMARY KEY (id),
  constraint draft_whole CHECK ((num_nulls(draft_action, draft_until, shown_to) = ANY (ARRAY[0, 3])))
);
alter table app.case_paper enable row level security, force row level security;

create table app.case_party (
  case_id bigint not null,
  party text not null,
  department text not null,
  constraint case_party_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint case_party_pkey PRIMARY KEY (case_id, party)
);
alter table app.case_party enable row level security, force row level security;

create table app.channel (
  name text not null,
  "position" bigint not null,
  constraint channel_pkey PRIMARY KEY (name)
);

create table app.client (
  id bigint not null generated always as identity,
  department text not null,
  name text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  constraint client_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint client_pkey PRIMARY KEY (id)
);

create table app.client_key (
  key_hash bytea not null,
  client bigint not null,
  hint text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint client_key_client_fkey FOREIGN KEY (client) REFERENCES app.client(id),
  constraint client_key_pkey PRIMARY KEY (key_hash)
);

create table app.clock_request (
  id bigint not null generated always as identity,
  thing text not null,
  thing_id bigint not null,
  decision bigint,
  department text not null,
  holder text not null,
  kind text not null,
  pause_from date,
  pause_to date,
  days integer,
  reason text not null,
  due_on date not null,
  asked_by text not null,
  asked_seat text not null,
  asked_at timestamp with time zone not null,
  status text not null default 'asked'::text,
  decided_by text,
  decided_at timestamp with time zone,
  decided_note text,
  constraint clock_request_kind_check CHECK ((kind = ANY (ARRAY['pause'::text, 'extension'::text]))),
  constraint clock_request_pkey PRIMARY KEY (id),
  constraint clock_request_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'lapsed'::text]))),
  constraint says_how_much CHECK (
CASE kind
    WHEN 'pause'::text THEN ((pause_from < pause_to) AND (days IS NULL))
    ELSE ((days > 0) AND (pause_from IS NULL))
END),
  constraint says_why CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);
alter table app.clock_request enable row level security, force row level security;

create table app.column_choice (
  department text not null,
  kind text not null,
  header text not null,
  shown text not null,
  target text,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  version integer not null default 1,
  constraint column_choice_kind_check CHECK ((kind = ANY (ARRAY['decisions'::text, 'penalties'::text]))),
  constraint column_choice_pkey PRIMARY KEY (department, kind, header)
);
alter table app.column_choice enable row level security, force row level security;

create table app.custodian (
  department text not null,
  account bigint,
  seat text,
  stands_in_for bigint,
  present boolean not null,
  since timestamp with time zone not null,
  constraint custodian_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint custodian_pkey PRIMARY KEY (department)
);
alter table app.custodian enable row level security, force row level security;

create table app.daily_count (
  department text not null,
  day date not null,
  type text not null,
  entries integer not null,
  constraint daily_count_pkey PRIMARY KEY (department, day, type)
);
alter table app.daily_count enable row level security, force row level security;

create table app.deadline_change (
  id bigint not null generated always as identity,
  thing text not null,
  thing_id bigint not null,
  decision bigint,
  department text not null,
  holder text not null,
  cause text not null,
  import bigint,
  old_due date not null,
  new_due date not null,
  old_provisional boolean not null,
  new_provisional boolean not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null,
  entry bigint not null,
  constraint deadline_change_cause_check CHECK ((cause = ANY (ARRAY['calendar'::text, 'pause'::text, 'resume'::text, 'extension'::text]))),
  constraint deadline_change_import_fkey FOREIGN KEY (import) REFERENCES app.calendar_import(id),
  constraint deadline_change_pkey PRIMARY KEY (id)
);
alter table app.deadline_change enable row level security, force row level security;

create table app.decision (
  id bigint not null generated always as identity,
  client text not null,
  source_id text not null,
  revision integer not null default 1,
  digest text not null,
  status text not null,
  rule bigint,
  item text,
  item_as_sent text not null,
  document_number text not null,
  document_name text,
  category text,
  certificate_name text,
  certificate_number text,
  content text not null,
  decided_on date not null,
  valid_from date,
  valid_to date,
  result text not null,
  holder_kind text not null,
  holder_name text not null,
  holder_uscc text,
  holder_id_type text,
  holder_id_number text,
  holder_legal_representative text,
  holder_phone text,
  region text not null,
  address text,
  handler text,
  reviewer text,
  approver text,
  confidentiality text not null,
  files text[],
  received_at timestamp with time zone not null default now(),
  holder_id_index bigint,
  holder_phone_index bigint,
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_status_check CHECK ((status = ANY (ARRAY['routed'::text, 'unrouted'::text, 'ended'::text])))
);
alter table app.decision enable row level security, force row level security;

create table app.decision_revision (
  decision bigint not null,
  revision integer not null,
  received_at timestamp with time zone not null,
  content jsonb not null,
  constraint decision_revision_pkey PRIMARY KEY (decision, revision)
);
alter table app.decision_revision enable row level security, force row level security;

create table app.department (
  code text not null,
  name text not null,
  full_name text not null,
  kind text not null,
  successor text,
  active boolean not null default true,
  version integer not null default 1,
  constraint department_code_check CHECK ((code ~ '^[A-Z][A-Z_]{1,15}$'::text)),
  constraint department_kind_check CHECK ((kind = ANY (ARRAY['bureau'::text, 'supervisor'::text, 'member'::text, 'actor'::text]))),
  constraint department_name_key UNIQUE (name),
  constraint department_pkey PRIMARY KEY (code)
);

create table app.difference (
  id bigint not null generated always as identity,
  reconciliation bigint not null,
  day date not null,
  client text not null,
  department text not null,
  kind text not null,
  count integer not null,
  ids text[] not null default '{}'::text[],
  owner text not null,
  owner_seat text not null,
  opened_at timestamp with time zone not null,
  due_on date not null,
  due_provisional boolean not null default false,
  status text not null default 'open'::text,
  note text,
  explained_by text,
  explained_at timestamp with time zone,
  closed_by text,
  closed_at timestamp with time zone,
  last_entry bigint,
  clock jsonb,
  constraint answered_for CHECK ((length(owner) > 0)),
  constraint difference_kind_check CHECK ((kind = ANY (ARRAY['missing'::text, 'surplus'::text, 'count'::text, 'digest'::text, 'unaccounted'::text, 'unheld'::text]))),
  constraint difference_pkey PRIMARY KEY (id),
  constraint difference_reconciliation_fkey FOREIGN KEY (reconciliation) REFERENCES app.reconciliation(id),
  constraint difference_status_check CHECK ((status = ANY (ARRAY['open'::text, 'explained'::text, 'healed'::text, 'closed'::text]))),
  constraint explained_says_why CHECK (((status <> 'explained'::text) OR (length(note) > 0)))
);
alter table app.difference enable row level security, force row level security;

create table app.directory_revision (
  one boolean not null default true,
  revision bigint not null,
  constraint directory_revision_one_check CHECK (one),
  constraint directory_revision_pkey PRIMARY KEY (one)
);

create table app.dispute (
  id bigint not null generated always as identity,
  push bigint not null,
  decision bigint not null,
  parties text[] not null,
  cause text not null,
  holder text not null,
  opened_at timestamp with time zone not null,
  due_on date not null,
  due_provisional boolean not null default false,
  settled_at timestamp with time zone,
  settled_by text,
  settled_seat text,
  given_to text,
  note text,
  "case" bigint,
  constraint dispute_cause_check CHECK ((cause = ANY (ARRAY['third-return'::text, 'refused-by-both'::text]))),
  constraint dispute_given_to_fkey FOREIGN KEY (given_to) REFERENCES app.department(code),
  constraint dispute_holder_fkey FOREIGN KEY (holder) REFERENCES app.department(code),
  constraint dispute_pkey PRIMARY KEY (id),
  constraint settled_whole CHECK ((num_nonnulls(settled_at, settled_by, settled_seat, given_to, note) = ANY (ARRAY[0, 5])))
);
alter table app.dispute enable row level security, force row level security;

create table app.duty_check (
  department text not null,
  day date not null,
  due_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  people integer not null,
  first_at timestamp with time zone,
  viewed integer not null,
  signed integer not null,
  unsigned integer not null,
  due integer not null,
  verdict text not null,
  next_step integer not null default 1,
  next_at timestamp with time zone,
  settled_at timestamp with time zone,
  constraint duty_check_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint duty_check_pkey PRIMARY KEY (department, day),
  constraint duty_check_verdict_check CHECK ((verdict = ANY (ARRAY['checked'::text, 'unsigned'::text, 'absent'::text])))
);
alter table app.duty_check enable row level security, force row level security;

create table app.duty_reminder (
  department text not null,
  day date not null,
  step integer not null,
  seat text not null,
  at timestamp with time zone not null,
  messages bigint[] not null,
  constraint duty_reminder_department_day_fkey FOREIGN KEY (department, day) REFERENCES app.duty_check(department, day),
  constraint duty_reminder_pkey PRIMARY KEY (department, day, step)
);
alter table app.duty_reminder enable row level security, force row level security;

create table app.epoch (
  epoch text not null,
  department text not null,
  ended_at timestamp with time zone not null default now(),
  "position" bigint not null,
  constraint epoch_pkey PRIMARY KEY (epoch, department)
);

create table app.export (
  id bigint not null generated always as identity,
  list text not null,
  title text not null,
  filter jsonb not null,
  columns text[] not null,
  format text not null,
  personal boolean not null default false,
  reason text,
  account bigint,
  person text not null,
  seat text not null,
  department text not null,
  asked_at timestamp with time zone not null,
  began_at timestamp with time zone,
  finished_at timestamp with time zone,
  rows integer not null default 0,
  cut boolean not null default false,
  state text not null default 'asked'::text,
  constraint export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text]))),
  constraint export_pkey PRIMARY KEY (id),
  constraint export_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'writing'::text, 'done'::text, 'broken'::text]))),
  constraint personal_for_a_reason CHECK (((NOT personal) OR (length(reason) > 0)))
);
alter table app.export enable row level security, force row level security;

create table app.feed_head (
  department text not null,
  "position" bigint not null,
  constraint feed_head_pkey PRIMARY KEY (department)
);

create table app.feed_item (
  department text not null,
  "position" bigint not null,
  entry bigint not null,
  push bigint,
  constraint feed_item_pkey PRIMARY KEY (department, "position")
);
alter table app.feed_item enable row level security, force row level security;

create table app.feedback (
  id bigint not null generated always as identity,
  push bigint not null,
  decision bigint not null,
  department text not null,
  kind text not null,
  result text not null,
  text text not null,
  inspected_on date,
  files text[] not null default '{}'::text[],
  action_wanted boolean not null,
  status text not null,
  due_on date,
  given_at timestamp with time zone not null,
  given_by text not null,
  given_seat text not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  version integer not null default 0,
  last_entry bigint,
  overdue_at timestamp with time zone,
  clock jsonb,
  due_provisional boolean not null default false,
  text_sealed text,
  answer_sealed text,
  constraint feedback_pkey PRIMARY KEY (id),
  constraint feedback_status_check CHECK ((status = ANY (ARRAY['told'::text, 'awaiting-answer'::text, 'answered'::text])))
);
alter table app.feedback enable row level security, force row level security;

create table app.file (
  id text not null,
  sm3 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  department text not null,
  decision bigint,
  by_name text not null,
  at timestamp with time zone not null default now(),
  confidentiality text not null default 'internal'::text,
  constraint file_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['open'::text, 'internal'::text, 'sensitive'::text]))),
  constraint file_pkey PRIMARY KEY (id)
);
alter table app.file enable row level security, force row level security;

create table app.find_posting (
  gram text not null,
  block integer not null,
  members bytea not null,
  constraint find_posting_pkey PRIMARY KEY (gram, block)
);
alter table app.find_posting enable row level security, force row level security;

create table app.find_progress (
  one boolean not null default true,
  "position" bigint not null default 0,
  constraint find_progress_one_check CHECK (one),
  constraint find_progress_pkey PRIMARY KEY (one)
);

create table app.follow_up (
  id bigint not null generated always as identity,
  kind text not null,
  penalty bigint,
  decision bigint,
  reason text not null,
  owner text not null,
  owner_seat text not null default 'operator'::text,
  opened_at timestamp with time zone not null,
  due_on date not null,
  due_provisional boolean not null default false,
  closed_at timestamp with time zone,
  closed_by text,
  closing_note text,
  overdue_at timestamp with time zone,
  looked_at timestamp with time zone,
  constraint about_something CHECK (((penalty IS NOT NULL) OR (decision IS NOT NULL))),
  constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['penalty-original'::text, 'decision-original'::text, 'cancellation'::text]))),
  constraint follow_up_pkey PRIMARY KEY (id)
);
alter table app.follow_up enable row level security, force row level security;

create table app.handout_rule (
  id bigint not null generated always as identity,
  version bigint not null,
  department text not null,
  item text,
  region text,
  holder_kind text,
  officer bigint,
  section bigint,
  constraint handout_rule_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint handout_rule_officer_fkey FOREIGN KEY (officer) REFERENCES app.account(id),
  constraint handout_rule_pkey PRIMARY KEY (id),
  constraint handout_rule_section_fkey FOREIGN KEY (section) REFERENCES app.section(id),
  constraint handout_rule_version_fkey FOREIGN KEY (version) REFERENCES app.handout_version(id),
  constraint to_one CHECK ((num_nonnulls(officer, section) = 1))
);
alter table app.handout_rule enable row level security, force row level security;

create table app.handout_trial (
  id bigint not null generated always as identity,
  department text not null,
  digest text not null,
  by_name text not null,
  at timestamp with time zone not null,
  days integer not null,
  pushes integer not null,
  fell integer not null,
  constraint handout_trial_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint handout_trial_pkey PRIMARY KEY (id)
);
alter table app.handout_trial enable row level security, force row level security;

create table app.handout_version (
  id bigint not null generated always as identity,
  department text not null,
  effective_from date not null,
  trial bigint not null,
  made_by text not null,
  made_seat text not null,
  made_at timestamp with time zone not null,
  note text not null default ''::text,
  constraint handout_version_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint handout_version_pkey PRIMARY KEY (id),
  constraint handout_version_trial_fkey FOREIGN KEY (trial) REFERENCES app.handout_trial(id)
);
alter table app.handout_version enable row level security, force row level security;

create table app.healing (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  kind text not null,
  decision bigint,
  push bigint,
  department text,
  about bigint,
  entry bigint not null,
  constraint healing_kind_check CHECK ((kind = ANY (ARRAY['entry-not-queued'::text, 'push-missing'::text, 'waiting-missing'::text, 'entry-missing'::text, 'feed-row-missing'::text, 'gathering-stuck'::text]))),
  constraint healing_pkey PRIMARY KEY (id)
);
alter table app.healing enable row level security, force row level security;

create table app.idempotency (
  client text not null,
  key text not null,
  body_digest text not null,
  status integer not null,
  answer text not null,
  at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (client, key)
);

create table app.import (
  id bigint not null generated always as identity,
  department text not null,
  kind text not null,
  file_name text not null,
  sm3 text not null,
  size bigint not null,
  default_region text,
  state text not null default 'queued'::text,
  by_name text not null,
  by_seat text not null,
  at timestamp with time zone not null,
  finished_at timestamp with time zone,
  total integer,
  last_row integer not null default 0,
  rows integer not null default 0,
  accepted integer not null default 0,
  duplicate integer not null default 0,
  revised integer not null default 0,
  unrouted integer not null default 0,
  rejected integer not null default 0,
  secrets integer not null default 0,
  layout jsonb,
  refusal_code text,
  refusal_message text,
  original_kept boolean not null default true,
  asking text not null default 'renamed'::text,
  asked jsonb,
  constraint every_row_once CHECK ((rows = ((((accepted + duplicate) + revised) + unrouted) + rejected))),
  constraint import_asking_check CHECK ((asking = ANY (ARRAY['always'::text, 'renamed'::text, 'never'::text]))),
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['decisions'::text, 'penalties'::text]))),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'reading'::text, 'asking'::text, 'done'::text, 'refused'::text, 'failed'::text])))
);
alter table app.import enable row level security, force row level security;

create table app.import_row (
  import bigint not null,
  "row" integer not null,
  department text not null,
  status text not null,
  decision bigint,
  document_number text,
  cells text[],
  problems jsonb,
  penalty bigint,
  constraint import_row_import_fkey FOREIGN KEY (import) REFERENCES app.import(id),
  constraint import_row_pkey PRIMARY KEY (import, "row"),
  constraint import_row_status_check CHECK ((status = ANY (ARRAY['accepted'::text, 'duplicate'::text, 'revised'::text, 'unrouted'::text, 'rejected'::text]))),
  constraint rejected_says_why CHECK (((status <> 'rejected'::text) OR (problems IS NOT NULL)))
);
alter table app.import_row enable row level security, force row level security;

create table app.item (
  code text not null,
  name text not null,
  item_type text not null default '01'::text,
  category text not null,
  legal_basis text not null,
  approving_body text not null,
  original_department text,
  intake text not null default 'bureau-window'::text,
  intake_note text,
  public_safety boolean not null default false,
  statutory_limit integer,
  active boolean not null default true,
  version integer not null default 1,
  entrustment_letter text,
  entrustment_scope text,
  entrusted_from date,
  entrusted_to date,
  constraint entrustment_half_open CHECK (((entrusted_to IS NULL) OR (entrusted_to > entrusted_from))),
  constraint intake_explained CHECK ((((intake <> 'not-yet'::text) OR (COALESCE(length(intake_note), 0) > 0)) AND ((intake <> 'entrusted'::text) OR ((COALESCE(length(entrustment_letter), 0) > 0) AND (COALESCE(length(entrustment_scope), 0) > 0) AND (entrusted_from IS NOT NULL))))),
  constraint item_approving_body_fkey FOREIGN KEY (approving_body) REFERENCES app.department(code),
  constraint item_intake_check CHECK ((intake = ANY (ARRAY['bureau-window'::text, 'general-window'::text, 'entrusted'::text, 'not-yet'::text]))),
  constraint item_name_key UNIQUE (name),
  constraint item_original_department_fkey FOREIGN KEY (original_department) REFERENCES app.department(code),
  constraint item_pkey PRIMARY KEY (code)
);

create table app.item_supervisor (
  item text not null,
  department text not null,
  role text not null,
  constraint item_supervisor_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint item_supervisor_item_fkey FOREIGN KEY (item) REFERENCES app.item(code),
  constraint item_supervisor_pkey PRIMARY KEY (item, department),
  constraint item_supervisor_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'assist'::text])))
);

create table app.journal (
  id bigint not null generated always as identity,
  type text not null,
  at timestamp with time zone not null default now(),
  decision bigint,
  feeds text[] not null default '{}'::text[],
  pushes bigint[] not null default '{}'::bigint[],
  actor text not null,
  actor_seat text not null,
  actor_department text not null,
  data jsonb not null default '{}'::jsonb,
  constraint journal_pkey PRIMARY KEY (id)
);
alter table app.journal enable row level security, force row level security;

create table app.journal_pending (
  entry bigint not null,
  since timestamp with time zone not null default now(),
  constraint journal_pending_pkey PRIMARY KEY (entry)
);

create table app.journal_position (
  "position" bigint not null,
  entry bigint not null,
  constraint journal_position_pkey PRIMARY KEY ("position")
);

create table app.lead (
  id bigint not null generated always as identity,
  ground text not null,
  case_id bigint not null,
  clock integer not null,
  department text not null,
  seat text not null,
  evidence jsonb not null,
  at timestamp with time zone not null,
  constraint lead_case_id_clock_key UNIQUE (case_id, clock),
  constraint lead_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint lead_pkey PRIMARY KEY (id)
);
alter table app.lead enable row level security, force row level security;

create table app.liaison_appointment (
  id bigint not null generated always as identity,
  department text not null,
  account bigint not null,
  kind text not null,
  office text not null,
  "position" text not null,
  in_department_since date not null,
  starts_on date not null,
  ends_on date not null,
  appointed_at timestamp with time zone not null,
  appointed_by text not null,
  opened_case bigint not null,
  ended_at timestamp with time zone,
  ended_on date,
  end_reason text,
  handed_over integer,
  constraint ended_with_reason CHECK ((((ended_at IS NULL) = (ended_on IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL)))),
  constraint half_open CHECK ((ends_on > starts_on)),
  constraint liaison_appointment_account_fkey FOREIGN KEY (account) REFERENCES app.account(id),
  constraint liaison_appointment_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint liaison_appointment_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'handler'::text]))),
  constraint liaison_appointment_office_check CHECK ((length(office) > 0)),
  constraint liaison_appointment_pkey PRIMARY KEY (id),
  constraint liaison_appointment_position_check CHECK ((length("position") > 0)),
  constraint two_years CHECK (((in_department_since + '2 years'::interval) <= starts_on))
);
alter table app.liaison_appointment enable row level security, force row level security;

create table app.licence_change (
  id bigint not null generated always as identity,
  decision bigint not null,
  state text not null,
  since date not null,
  by_decision bigint,
  by_penalty bigint,
  at timestamp with time zone not null,
  actor text not null,
  entry bigint not null,
  constraint licence_change_pkey PRIMARY KEY (id),
  constraint licence_change_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'changed'::text, 'suspended'::text, 'stripped'::text, 'withdrawn'::text, 'revoked'::text, 'cancelled'::text])))
);
alter table app.licence_change enable row level security, force row level security;

create table app.look (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  kind text not null,
  account bigint,
  person text not null,
  seat text not null,
  department text not null,
  decision bigint,
  subject text,
  title text not null,
  fields text[] not null default '{}'::text[],
  reason text,
  note text,
  rows integer,
  own boolean not null,
  constraint look_kind_check CHECK ((kind = ANY (ARRAY['decision-opened'::text, 'personal-revealed'::text, 'number-searched'::text, 'file-downloaded'::text, 'export-made'::text, 'paper-seen'::text, 'secret-revealed'::text]))),
  constraint look_pkey PRIMARY KEY (id),
  constraint revealed_for_a_reason CHECK (((kind <> ALL (ARRAY['personal-revealed'::text, 'secret-revealed'::text])) OR ((reason IS NOT NULL) AND (cardinality(fields) > 0))))
);
alter table app.look enable row level security, force row level security;

create table app.mapping_change (
  proposal bigint not null,
  place integer not null,
  item text not null,
  region text,
  receivers jsonb,
  replaces bigint,
  before jsonb,
  rule bigint,
  constraint city_goes_on CHECK (((receivers IS NOT NULL) OR (region IS NOT NULL))),
  constraint mapping_change_item_fkey FOREIGN KEY (item) REFERENCES app.item(code),
  constraint mapping_change_pkey PRIMARY KEY (proposal, place),
  constraint mapping_change_proposal_fkey FOREIGN KEY (proposal) REFERENCES app.mapping_proposal(id),
  constraint mapping_change_region_fkey FOREIGN KEY (region) REFERENCES app.region(code),
  constraint mapping_change_replaces_fkey FOREIGN KEY (replaces) REFERENCES app.mapping_rule(id),
  constraint mapping_change_rule_fkey FOREIGN KEY (rule) REFERENCES app.mapping_rule(id)
);
alter table app.mapping_change enable row level security, force row level security;

create table app.mapping_comment (
  id bigint not null generated always as identity,
  proposal bigint not null,
  department text not null,
  text text not null,
  by_name text not null,
  by_seat text not null,
  at timestamp with time zone not null,
  constraint mapping_comment_pkey PRIMARY KEY (id),
  constraint mapping_comment_proposal_fkey FOREIGN KEY (proposal) REFERENCES app.mapping_proposal(id),
  constraint mapping_comment_text_check CHECK ((length(text) > 0))
);
alter table app.mapping_comment enable row level security, force row level security;

create table app.mapping_proposal (
  id bigint not null generated always as identity,
  kind text not null default 'change'::text,
  title text not null,
  reason text not null default ''::text,
  basis text not null default ''::text,
  effective_from date not null,
  past_pushes text,
  status text not null default 'draft'::text,
  version integer not null default 1,
  authors bigint[] not null,
  author text not null,
  author_seat text not null,
  departments text[] not null default '{}'::text[],
  restores bigint,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  submitted_by text,
  replay jsonb,
  decided_at timestamp with time zone,
  decided_by text,
  decided_seat text,
  decided_account bigint,
  decision_note text,
  number integer,
  last_entry bigint,
  constraint approved_is_a_version CHECK (((status = 'approved'::text) = (number IS NOT NULL))),
  constraint decided_by_somebody CHECK ((((status = ANY (ARRAY['approved'::text, 'declined'::text])) = (decided_account IS NOT NULL)) AND ((decided_account IS NULL) = (decided_at IS NULL)))),
  constraint declined_says_why CHECK (((status <> 'declined'::text) OR (length(decision_note) > 0))),
  constraint mapping_proposal_authors_check CHECK ((cardinality(authors) > 0)),
  constraint mapping_proposal_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'rollback'::text]))),
  constraint mapping_proposal_number_key UNIQUE (number),
  constraint mapping_proposal_past_pushes_check CHECK ((past_pushes = ANY (ARRAY['keep'::text, 'list'::text]))),
  constraint mapping_proposal_pkey PRIMARY KEY (id),
  constraint mapping_proposal_restores_fkey FOREIGN KEY (restores) REFERENCES app.mapping_proposal(id),
  constraint mapping_proposal_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'declined'::text, 'retracted'::text]))),
  constraint mapping_proposal_title_check CHECK ((length(title) > 0)),
  constraint never_silently_retroactive CHECK (((status <> 'approved'::text) OR (past_pushes IS NOT NULL) OR (effective_from >= ((decided_at AT TIME ZONE 'Asia/Shanghai'::text))::date))),
  constraint second_person CHECK (((decided_account IS NULL) OR (NOT (decided_account = ANY (authors))))),
  constraint submitted_says_why CHECK (((status = ANY (ARRAY['draft'::text, 'retracted'::text])) OR (length(reason) > 0)))
);
alter table app.mapping_proposal enable row level security, force row level security;

create table app.mapping_receiver (
  rule bigint not null,
  department text not null,
  role text not null,
  constraint mapping_receiver_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint mapping_receiver_pkey PRIMARY KEY (rule, department),
  constraint mapping_receiver_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'assist'::text, 'copy'::text]))),
  constraint mapping_receiver_rule_fkey FOREIGN KEY (rule) REFERENCES app.mapping_rule(id)
);

create table app.mapping_rule (
  id bigint not null generated always as identity,
  item text not null,
  region text,
  effective_from date not null,
  effective_to date,
  note text not null default ''::text,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  proposal bigint,
  ended_by bigint,
  constraint half_open CHECK (((effective_to IS NULL) OR (effective_to >= effective_from))),
  constraint mapping_rule_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app.mapping_proposal(id),
  constraint mapping_rule_item_fkey FOREIGN KEY (item) REFERENCES app.item(code),
  constraint mapping_rule_pkey PRIMARY KEY (id),
  constraint mapping_rule_proposal_fkey FOREIGN KEY (proposal) REFERENCES app.mapping_proposal(id),
  constraint mapping_rule_region_fkey FOREIGN KEY (region) REFERENCES app.region(code)
);

create table app.mapping_suggestion_answer (
  id bigint not null generated always as identity,
  item text not null,
  region text,
  from_department text not null,
  to_department text not null,
  answer text not null,
  reason text not null default ''::text,
  proposal bigint,
  until_entry bigint not null,
  by_name text not null,
  by_seat text not null,
  at timestamp with time zone not null,
  constraint declined_says_why CHECK (((answer <> 'declined'::text) OR (length(reason) > 0))),
  constraint mapping_suggestion_answer_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text]))),
  constraint mapping_suggestion_answer_item_fkey FOREIGN KEY (item) REFERENCES app.item(code),
  constraint mapping_suggestion_answer_pkey PRIMARY KEY (id),
  constraint mapping_suggestion_answer_proposal_fkey FOREIGN KEY (proposal) REFERENCES app.mapping_proposal(id),
  constraint mapping_suggestion_answer_region_fkey FOREIGN KEY (region) REFERENCES app.region(code),
  constraint taken_into_a_draft CHECK (((answer = 'taken'::text) = (proposal IS NOT NULL)))
);
alter table app.mapping_suggestion_answer enable row level security, force row level security;

create table app.message (
  id bigint not null generated always as identity,
  department text not null,
  account bigint,
  recipient text not null,
  phone text not null,
  text text not null,
  pushes integer not null,
  status text not null,
  gateway text not null,
  gateway_id text,
  attempts integer not null default 0,
  first_push_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  finished_at timestamp with time zone,
  last_error text,
  seat text,
  next_attempt_at timestamp with time zone,
  kind text not null default 'new-work'::text,
  ask_at timestamp with time zone,
  asks integer not null default 0,
  accepted integer not null default 0,
  segments integer generated always as (
CASE
    WHEN (char_length(text) <= 70) THEN 1
    ELSE ((char_length(text) + 66) / 67)
END) stored,
  again_of bigint,
  handled_at timestamp with time zone,
  handled_by text,
  handled_note text,
  constraint addressed_or_failed CHECK (((account IS NOT NULL) OR (status = 'permanent-failure'::text))),
  constraint handled_only_after_failure CHECK (((handled_at IS NULL) OR ((status = ANY (ARRAY['permanent-failure'::text, 'technical-failure'::text])) AND (handled_by IS NOT NULL)))),
  constraint message_again_of_fkey FOREIGN KEY (again_of) REFERENCES app.message(id),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['new-work'::text, 'reminder'::text]))),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_status_check CHECK ((status = ANY (ARRAY['created'::text, 'sending'::text, 'delivered'::text, 'temporary-failure'::text, 'permanent-failure'::text, 'technical-failure'::text])))
);
alter table app.message enable row level security, force row level security;

create table app.message_gathering (
  department text not null,
  pushes integer not null,
  first_push_at timestamp with time zone not null,
  gathered_from timestamp with time zone not null,
  constraint message_gathering_pkey PRIMARY KEY (department)
);

create table app.message_report (
  id bigint not null generated always as identity,
  gateway text not null,
  gateway_id text not null,
  outcome text not null,
  reason text,
  at timestamp with time zone not null,
  applied_at timestamp with time zone,
  constraint message_report_gateway_gateway_id_outcome_key UNIQUE (gateway, gateway_id, outcome),
  constraint message_report_outcome_check CHECK ((outcome = ANY (ARRAY['delivered'::text, 'try-later'::text, 'refused'::text]))),
  constraint message_report_pkey PRIMARY KEY (id)
);

create table app.message_uplink (
  gateway text not null,
  at timestamp with time zone not null
);

create table app.migration (
  version integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (version)
);

create table app.paper (
  id bigint not null generated always as identity,
  template text not null,
  template_version integer not null,
  department text not null,
  recipients text[] not null default '{}'::text[],
  confidentiality text not null default 'internal'::text,
  state text not null default 'draft'::text,
  content jsonb not null,
  case_id bigint,
  decision bigint,
  replaces bigint,
  made_at timestamp with time zone not null,
  made_by text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  sealed_at timestamp with time zone,
  sealed_on date,
  sealed_by text,
  sealed_seat text,
  number text,
  file text,
  sm3 text,
  scan text,
  scanned_at timestamp with time zone,
  scanned_by text,
  reason text,
  version integer not null default 1,
  last_entry bigint,
  constraint ended_for_a_reason CHECK (((state <> ALL (ARRAY['cancelled'::text, 'replaced'::text])) OR (length(reason) > 0))),
  constraint paper_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint paper_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['open'::text, 'internal'::text, 'sensitive'::text]))),
  constraint paper_file_fkey FOREIGN KEY (file) REFERENCES app.file(id),
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_replaces_fkey FOREIGN KEY (replaces) REFERENCES app.paper(id),
  constraint paper_scan_fkey FOREIGN KEY (scan) REFERENCES app.file(id),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'dropped'::text, 'sealed'::text, 'signed'::text, 'replaced'::text, 'cancelled'::text]))),
  constraint sealed_whole CHECK ((((state = ANY (ARRAY['draft'::text, 'dropped'::text])) = (sealed_at IS NULL)) AND ((sealed_at IS NULL) = (number IS NULL)) AND ((number IS NULL) = (file IS NULL)) AND ((file IS NULL) = (sm3 IS NULL))))
);
alter table app.paper enable row level security, force row level security;

create table app.paper_number (
  department text not null,
  series text not null,
  year integer not null,
  serial integer not null,
  number text not null,
  paper bigint not null,
  title text not null,
  drawn_at timestamp with time zone not null,
  drawn_by text not null,
  state text not null default 'used'::text,
  reason text,
  ended_at timestamp with time zone,
  ended_by text,
  constraint cancelled_for_a_reason CHECK (((state = 'used'::text) OR ((length(reason) > 0) AND (ended_at IS NOT NULL)))),
  constraint paper_number_paper_fkey FOREIGN KEY (paper) REFERENCES app.paper(id),
  constraint paper_number_pkey PRIMARY KEY (department, series, year, serial),
  constraint paper_number_serial_check CHECK ((serial > 0)),
  constraint paper_number_state_check CHECK ((state = ANY (ARRAY['used'::text, 'cancelled'::text])))
);
alter table app.paper_number enable row level security, force row level security;

create table app.paper_series (
  department text not null,
  series text not null,
  year integer not null,
  last integer not null default 0,
  constraint paper_series_pkey PRIMARY KEY (department, series, year)
);
alter table app.paper_series enable row level security, force row level security;

create table app.paper_word (
  department text not null,
  word text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint paper_word_pkey PRIMARY KEY (department),
  constraint paper_word_word_check CHECK (((length(word) >= 1) AND (length(word) <= 12)))
);
alter table app.paper_word enable row level security, force row level security;

create table app.penalty (
  id bigint not null generated always as identity,
  client text not null,
  source_id text not null,
  revision integer not null default 1,
  digest text not null,
  department text not null,
  document_number text not null,
  offence text not null,
  facts text not null,
  basis text not null,
  categories text[] not null,
  effect text not null,
  content text not null,
  fine numeric(18,6),
  confiscated numeric(18,6),
  licence text,
  decided_on date not null,
  valid_to date,
  public_until date,
  organ text,
  organ_uscc text,
  source text,
  source_uscc text,
  remark text,
  holder_kind text not null,
  holder_name text not null,
  holder_uscc text,
  holder_registration text,
  holder_id_type text,
  holder_id_number text,
  holder_legal_representative text,
  clue_decision text,
  clue_document text,
  clue_certificate text,
  clue_item text,
  decision bigint,
  linked_by text,
  linked_how text,
  received_at timestamp with time zone not null,
  brought_by text not null,
  last_entry bigint,
  constraint linked_says_how CHECK (((decision IS NULL) = (linked_how IS NULL))),
  constraint penalty_effect_check CHECK ((effect = ANY (ARRAY['none'::text, 'suspended'::text, 'stripped'::text]))),
  constraint penalty_linked_how_check CHECK ((linked_how = ANY (ARRAY['decision'::text, 'document'::text, 'certificate'::text, 'item'::text, 'person'::text]))),
  constraint penalty_pkey PRIMARY KEY (id)
);
alter table app.penalty enable row level security, force row level security;

create table app.penalty_notice (
  penalty bigint not null,
  department text not null,
  revision integer not null,
  sent_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  seen_by text,
  constraint penalty_notice_pkey PRIMARY KEY (penalty, department)
);
alter table app.penalty_notice enable row level security, force row level security;

create table app.penalty_revision (
  penalty bigint not null,
  revision integer not null,
  received_at timestamp with time zone not null,
  content jsonb not null,
  constraint penalty_revision_pkey PRIMARY KEY (penalty, revision)
);
alter table app.penalty_revision enable row level security, force row level security;

create table app.professional_system (
  id bigint not null generated always as identity,
  name text not null,
  department text not null,
  authority text not null,
  address text not null,
  network text not null,
  contact text not null,
  contact_phone text not null,
  note text,
  active boolean not null default true,
  version integer not null default 1,
  constraint professional_system_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint professional_system_name_check CHECK ((length(TRIM(BOTH FROM name)) > 0)),
  constraint professional_system_name_key UNIQUE (name),
  constraint professional_system_network_check CHECK ((network = ANY (ARRAY['internet'::text, 'government'::text, 'dedicated'::text, 'offline'::text]))),
  constraint professional_system_pkey PRIMARY KEY (id)
);
alter table app.professional_system enable row level security, force row level security;

create table app.push (
  id bigint not null generated always as identity,
  decision bigint not null,
  revision integer not null,
  kind text not null,
  department text not null,
  role text not null,
  status text not null,
  custodian text not null,
  custodian_seat text not null default 'liaison'::text,
  sent_at timestamp with time zone not null,
  due_on date not null,
  due_provisional boolean not null default false,
  clock_from date,
  previous bigint,
  version integer not null default 0,
  last_entry bigint,
  viewed_at timestamp with time zone,
  viewed_by text,
  received_at timestamp with time zone,
  received_by text,
  received_seat text,
  returned_at timestamp with time zone,
  return_reason text,
  return_note text,
  suggested text,
  returns integer not null default 0,
  overdue_at timestamp with time zone,
  clock jsonb,
  officer bigint,
  section bigint,
  handed_at timestamp with time zone,
  refused_by text[],
  constraint handed_to_one CHECK ((num_nonnulls(officer, section) <= 1)),
  constraint held_by_somebody CHECK ((length(custodian) > 0)),
  constraint push_kind_check CHECK ((kind = ANY (ARRAY['new'::text, 'correction'::text, 'reroute'::text]))),
  constraint push_pkey PRIMARY KEY (id),
  constraint push_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'assist'::text, 'copy'::text])))
);
alter table app.push enable row level security, force row level security;

create table app.reconciliation (
  id bigint not null generated always as identity,
  day date not null,
  client text not null,
  department text not null,
  received integer not null default 0,
  pushed integer not null default 0,
  waiting integer not null default 0,
  rejected integer not null default 0,
  unaccounted integer not null default 0,
  pushes integer not null default 0,
  held integer not null default 0,
  digest text not null,
  items jsonb not null default '[]'::jsonb,
  counted_at timestamp with time zone not null,
  source_count integer,
  source_digest text,
  source_ids text[],
  source_at timestamp with time zone,
  source_by text,
  state text not null default 'counted'::text,
  bureau_signed_at timestamp with time zone,
  bureau_signed_by text,
  bureau_signed_seat text,
  bureau_account bigint,
  source_signed_at timestamp with time zone,
  source_signed_by text,
  source_signed_seat text,
  source_account bigint,
  last_entry bigint,
  constraint list_whole CHECK ((((source_count IS NULL) = (source_digest IS NULL)) AND ((source_count IS NULL) = (source_at IS NULL)))),
  constraint nothing_vanishes CHECK ((received = (((pushed + waiting) + rejected) + unaccounted))),
  constraint reconciliation_pkey PRIMARY KEY (id),
  constraint reconciliation_state_check CHECK ((state = ANY (ARRAY['counted'::text, 'matched'::text, 'difference'::text]))),
  constraint two_people CHECK (((bureau_account IS DISTINCT FROM source_account) OR (bureau_account IS NULL)))
);
alter table app.reconciliation enable row level security, force row level security;

create table app.reconciliation_run (
  id bigint not null generated always as identity,
  kind text not null,
  first_day date not null,
  last_day date not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  counted integer not null default 0,
  healed integer not null default 0,
  differences integer not null default 0,
  fault text,
  constraint in_order CHECK ((first_day <= last_day)),
  constraint reconciliation_run_kind_check CHECK ((kind = ANY (ARRAY['daily'::text, 'asked'::text]))),
  constraint reconciliation_run_pkey PRIMARY KEY (id)
);

create table app.region (
  code text not null,
  name text not null,
  valid_from date,
  valid_to date,
  constraint region_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  constraint region_pkey PRIMARY KEY (code)
);

create table app.rejection (
  id bigint not null generated always as identity,
  client text not null,
  source_id text,
  department text not null,
  received_at timestamp with time zone not null default now(),
  content text not null,
  reasons jsonb not null,
  item text,
  constraint rejection_pkey PRIMARY KEY (id)
);
alter table app.rejection enable row level security, force row level security;

create table app.requirement_acknowledgement (
  by_case bigint not null,
  account bigint not null,
  by_name text not null,
  at timestamp with time zone not null,
  entry bigint not null,
  constraint requirement_acknowledgement_account_fkey FOREIGN KEY (account) REFERENCES app.account(id),
  constraint requirement_acknowledgement_by_case_fkey FOREIGN KEY (by_case) REFERENCES app."case"(id),
  constraint requirement_acknowledgement_pkey PRIMARY KEY (by_case, account)
);
alter table app.requirement_acknowledgement enable row level security, force row level security;

create table app.requirement_draft (
  by_case bigint not null,
  item text not null,
  version integer not null default 1,
  base integer not null,
  entries jsonb not null,
  drafted_by text not null,
  drafted_account bigint not null,
  drafted_at timestamp with time zone not null,
  constraint requirement_draft_base_check CHECK ((base >= 0)),
  constraint requirement_draft_by_case_fkey FOREIGN KEY (by_case) REFERENCES app."case"(id),
  constraint requirement_draft_entries_check CHECK (((jsonb_typeof(entries) = 'array'::text) AND (jsonb_array_length(entries) > 0))),
  constraint requirement_draft_pkey PRIMARY KEY (by_case, item)
);
alter table app.requirement_draft enable row level security, force row level security;

create table app.requirement_version (
  id bigint not null generated always as identity,
  item text not null,
  version integer not null,
  effective_from date not null,
  entries jsonb not null,
  issuer text not null,
  document_number text not null,
  policy_from date,
  changes text not null default ''::text,
  files text[] not null default '{}'::text[],
  public_notice text not null default ''::text,
  by_case bigint,
  drafted_by text not null,
  drafted_account bigint,
  reviewed_by text not null,
  reviewed_account bigint,
  approved_by text not null,
  approved_account bigint,
  published_by text not null,
  published_at timestamp with time zone not null,
  published_on date not null,
  entry bigint not null,
  constraint answered_for CHECK (((by_case IS NULL) OR (num_nonnulls(drafted_account, reviewed_account, approved_account) = 3))),
  constraint four_eyes CHECK (((drafted_account <> reviewed_account) AND (drafted_account <> approved_account) AND (reviewed_account <> approved_account))),
  constraint requirement_version_entries_check CHECK (((jsonb_typeof(entries) = 'array'::text) AND (jsonb_array_length(entries) > 0))),
  constraint requirement_version_pkey PRIMARY KEY (id),
  constraint requirement_version_version_check CHECK ((version >= 1))
);

create table app.saved_view (
  id bigint not null generated always as identity,
  list text not null,
  name text not null,
  account bigint not null,
  department text not null,
  shared boolean not null default false,
  filter jsonb not null,
  columns jsonb not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  version integer not null default 0,
  constraint saved_view_pkey PRIMARY KEY (id)
);
alter table app.saved_view enable row level security, force row level security;

create table app.seal_key (
  id text not null,
  fingerprint text not null,
  current boolean not null,
  made_at timestamp with time zone not null default now(),
  retired_at timestamp with time zone,
  constraint seal_key_pkey PRIMARY KEY (id)
);

create table app.seal_pass (
  key text not null,
  place text not null,
  after text not null default ''::text,
  rows bigint not null default 0,
  finished_at timestamp with time zone,
  constraint seal_pass_pkey PRIMARY KEY (key, place)
);

create table app.second_factor (
  account bigint not null,
  secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  recovery text[] not null default '{}'::text[],
  made_at timestamp with time zone not null,
  constraint second_factor_account_fkey FOREIGN KEY (account) REFERENCES app.account(id) ON DELETE CASCADE,
  constraint second_factor_pkey PRIMARY KEY (account)
);

create table app.section (
  id bigint not null generated always as identity,
  department text not null,
  name text not null,
  members bigint[] not null default '{}'::bigint[],
  active boolean not null default true,
  version integer not null default 1,
  constraint section_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint section_name_check CHECK ((length(name) > 0)),
  constraint section_pkey PRIMARY KEY (id)
);
alter table app.section enable row level security, force row level security;

create table app.sequencer (
  one boolean not null default true,
  epoch text not null,
  "position" bigint not null default 0,
  kept_from bigint not null default 0,
  constraint sequencer_one_check CHECK (one),
  constraint sequencer_pkey PRIMARY KEY (one)
);

create table app.session (
  token_hash bytea not null,
  account bigint not null,
  csrf_token text not null,
  origin text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES app.account(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (token_hash)
);

create table app.setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (name)
);

create table app.sign_in_failure (
  username text not null,
  origin text not null,
  at timestamp with time zone not null
);

create table app.system_account (
  id bigint not null generated always as identity,
  case_id bigint not null,
  system bigint not null,
  department text not null,
  user_name text not null,
  purpose text not null,
  custodian bigint not null,
  custodian_name text not null,
  given_at timestamp with time zone not null,
  expires_on date not null,
  state text not null,
  secret_at timestamp with time zone,
  reminded_for date,
  reminded_days integer,
  closed_at timestamp with time zone,
  constraint closed_keeps_no_secret CHECK (((state <> 'closed'::text) OR ((secret_at IS NULL) AND (closed_at IS NOT NULL)))),
  constraint system_account_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint system_account_case_id_key UNIQUE (case_id),
  constraint system_account_custodian_fkey FOREIGN KEY (custodian) REFERENCES app.account(id),
  constraint system_account_pkey PRIMARY KEY (id),
  constraint system_account_state_check CHECK ((state = ANY (ARRAY['given'::text, 'in-use'::text, 'closed'::text]))),
  constraint system_account_system_fkey FOREIGN KEY (system) REFERENCES app.professional_system(id)
);
alter table app.system_account enable row level security, force row level security;

create table app.system_secret (
  account bigint not null,
  sealed text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint system_secret_account_fkey FOREIGN KEY (account) REFERENCES app.system_account(id),
  constraint system_secret_pkey PRIMARY KEY (account)
);
alter table app.system_secret enable row level security, force row level security;

create table app.upward_duty (
  id bigint not null generated always as identity,
  decision bigint not null,
  occasion text not null,
  kind text not null,
  case_id bigint,
  noted_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint upward_duty_case_id_fkey FOREIGN KEY (case_id) REFERENCES app."case"(id),
  constraint upward_duty_decision_occasion_key UNIQUE (decision, occasion),
  constraint upward_duty_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'revised'::text, 'ended'::text]))),
  constraint upward_duty_pkey PRIMARY KEY (id)
);
alter table app.upward_duty enable row level security, force row level security;

create table app.upward_item (
  item text not null,
  authority text not null,
  way text not null,
  system bigint,
  days integer not null,
  active boolean not null default true,
  since timestamp with time zone not null,
  version integer not null default 1,
  set_by text not null,
  constraint fetched_by_a_system CHECK (((way <> 'machine'::text) OR (system IS NOT NULL))),
  constraint upward_item_days_check CHECK (((days >= 1) AND (days <= 60))),
  constraint upward_item_item_fkey FOREIGN KEY (item) REFERENCES app.item(code),
  constraint upward_item_pkey PRIMARY KEY (item),
  constraint upward_item_system_fkey FOREIGN KEY (system) REFERENCES app.professional_system(id),
  constraint upward_item_way_check CHECK ((way = ANY (ARRAY['hand'::text, 'machine'::text])))
);

create table app.upward_progress (
  one boolean not null default true,
  "position" bigint not null default 0,
  constraint upward_progress_one_check CHECK (one),
  constraint upward_progress_pkey PRIMARY KEY (one)
);

create table app.view_default (
  account bigint not null,
  list text not null,
  department text not null,
  view bigint not null,
  constraint view_default_pkey PRIMARY KEY (account, list)
);
alter table app.view_default enable row level security, force row level security;

create table app.waiting (
  id bigint not null generated always as identity,
  decision bigint not null,
  reason text not null,
  owner text not null,
  owner_seat text not null default 'operator'::text,
  opened_at timestamp with time zone not null default now(),
  due_on date not null,
  due_provisional boolean not null default false,
  closed_at timestamp with time zone,
  closed_by text,
  closing_note text,
  overdue_at timestamp with time zone,
  clock jsonb,
  constraint waiting_pkey PRIMARY KEY (id),
  constraint waiting_reason_check CHECK ((reason = ANY (ARRAY['unknown-item'::text, 'unknown-region'::text, 'no-rule'::text, 'inactive-receiver'::text])))
);
alter table app.waiting enable row level security, force row level security;

create table app.webhook (
  id bigint not null generated always as identity,
  client bigint not null,
  department text not null,
  url text not null,
  secret text not null,
  state text not null default 'active'::text,
  "position" bigint not null,
  attempts integer not null default 0,
  next_at timestamp with time zone,
  lease bigint not null default 0,
  leased_until timestamp with time zone,
  delivered_at timestamp with time zone,
  last_status integer,
  last_fault text,
  failing_since timestamp with time zone,
  disabled_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint webhook_attempts_check CHECK ((attempts >= 0)),
  constraint webhook_client_fkey FOREIGN KEY (client) REFERENCES app.client(id),
  constraint webhook_client_key UNIQUE (client),
  constraint webhook_department_fkey FOREIGN KEY (department) REFERENCES app.department(code),
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
alter table app.webhook enable row level security, force row level security;


-- Indexes that no constraint brings

CREATE INDEX absence_account ON app.absence USING btree (account, back_on);
CREATE INDEX absence_department ON app.absence USING btree (department, back_on);
CREATE INDEX account_department ON app.account USING btree (department);
CREATE INDEX calendar_import_unsettled ON app.calendar_import USING btree (id) WHERE (looked_again IS NULL);
CREATE INDEX case_custodian ON app."case" USING btree (custodian, COALESCE(due_on, '9999-12-31'::date), id) WHERE (closed_at IS NULL);
CREATE INDEX case_decision ON app."case" USING btree (decision) WHERE (decision IS NOT NULL);
CREATE INDEX case_departments ON app."case" USING gin (departments);
CREATE INDEX case_next ON app."case" USING btree (next_on, id) WHERE (next_on IS NOT NULL);
CREATE INDEX case_open ON app."case" USING btree (COALESCE(due_on, '9999-12-31'::date), id) WHERE (closed_at IS NULL);
CREATE INDEX case_paper_file ON app.case_paper USING btree (file);
CREATE INDEX case_parent ON app."case" USING btree (parent) WHERE (parent IS NOT NULL);
CREATE UNIQUE INDEX case_penalty ON app."case" USING btree (penalty) WHERE ((penalty IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE INDEX case_procedure ON app."case" USING btree (procedure, id);
CREATE INDEX client_key_client ON app.client_key USING btree (client);
CREATE INDEX clock_request_holder ON app.clock_request USING btree (holder, id DESC);
CREATE UNIQUE INDEX clock_request_one_open ON app.clock_request USING btree (thing, thing_id) WHERE (status = 'asked'::text);
CREATE INDEX clock_request_thing ON app.clock_request USING btree (thing, thing_id, id);
CREATE INDEX deadline_change_import ON app.deadline_change USING btree (import, department, id) WHERE (import IS NOT NULL);
CREATE INDEX deadline_change_thing ON app.deadline_change USING btree (thing, thing_id, id);
CREATE INDEX decision_first_received ON app.decision_revision USING btree (received_at) WHERE (revision = 1);
CREATE INDEX decision_holder ON app.decision USING btree (COALESCE(holder_uscc, holder_name));
CREATE INDEX decision_holder_id ON app.decision USING btree (holder_id_index) WHERE (holder_id_index IS NOT NULL);
CREATE INDEX decision_holder_phone ON app.decision USING btree (holder_phone_index) WHERE (holder_phone_index IS NOT NULL);
CREATE INDEX decision_item ON app.decision USING btree (item, decided_on);
CREATE INDEX decision_received ON app.decision USING brin (received_at) WITH (pages_per_range='16', autosummarize='on');
CREATE UNIQUE INDEX decision_source ON app.decision USING btree (client, source_id);
CREATE UNIQUE INDEX difference_one_open ON app.difference USING btree (reconciliation, kind) WHERE (status = ANY (ARRAY['open'::text, 'explained'::text]));
CREATE INDEX difference_open ON app.difference USING btree (due_on) WHERE (status = 'open'::text);
CREATE UNIQUE INDEX dispute_one_open ON app.dispute USING btree (push) WHERE (settled_at IS NULL);
CREATE INDEX dispute_open ON app.dispute USING btree (id) WHERE (settled_at IS NULL);
CREATE INDEX duty_check_day ON app.duty_check USING btree (day);
CREATE INDEX duty_check_next ON app.duty_check USING btree (next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX export_department ON app.export USING btree (department, id DESC);
CREATE INDEX export_own ON app.export USING btree (account, id DESC);
CREATE INDEX feed_item_entry ON app.feed_item USING brin (entry) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX feedback_decision ON app.feedback USING btree (decision);
CREATE INDEX feedback_open ON app.feedback USING btree (id) WHERE (status = 'awaiting-answer'::text);
CREATE INDEX follow_up_decision ON app.follow_up USING btree (decision) WHERE (decision IS NOT NULL);
CREATE UNIQUE INDEX follow_up_one_open_decision ON app.follow_up USING btree (kind, decision) WHERE ((closed_at IS NULL) AND (kind <> 'penalty-original'::text));
CREATE UNIQUE INDEX follow_up_one_open_penalty ON app.follow_up USING btree (penalty) WHERE ((closed_at IS NULL) AND (kind = 'penalty-original'::text));
CREATE INDEX follow_up_open ON app.follow_up USING btree (id) WHERE (closed_at IS NULL);
CREATE INDEX follow_up_penalty ON app.follow_up USING btree (penalty) WHERE (penalty IS NOT NULL);
CREATE UNIQUE INDEX handout_rule_once ON app.handout_rule USING btree (version, COALESCE(item, ''::text), COALESCE(region, ''::text), COALESCE(holder_kind, ''::text));
CREATE INDEX handout_version_live ON app.handout_version USING btree (department, effective_from, id);
CREATE INDEX healing_recent ON app.healing USING btree (at);
CREATE INDEX idempotency_at ON app.idempotency USING brin (at);
CREATE INDEX import_open ON app.import USING btree (id) WHERE (state = ANY (ARRAY['queued'::text, 'reading'::text]));
CREATE INDEX import_recent ON app.import USING btree (department, id DESC);
CREATE INDEX import_row_status ON app.import_row USING btree (import, status, "row");
CREATE UNIQUE INDEX import_same_file ON app.import USING btree (department, kind, sm3, COALESCE(default_region, ''::text)) WHERE (state = ANY (ARRAY['queued'::text, 'reading'::text, 'asking'::text, 'done'::text]));
CREATE UNIQUE INDEX item_supervisor_one_lead ON app.item_supervisor USING btree (item) WHERE (role = 'lead'::text);
CREATE INDEX journal_decision ON app.journal USING btree (decision) WHERE (decision IS NOT NULL);
CREATE INDEX journal_position_entry ON app.journal_position USING brin (entry) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX journal_subject ON app.journal USING btree (((data ->> 'subject'::text))) WHERE (data ? 'subject'::text);
CREATE INDEX lead_department ON app.lead USING btree (department, id);
CREATE INDEX liaison_appointment_history ON app.liaison_appointment USING btree (department, id DESC);
CREATE UNIQUE INDEX liaison_appointment_person ON app.liaison_appointment USING btree (account) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX liaison_appointment_seat ON app.liaison_appointment USING btree (department, kind) WHERE (ended_at IS NULL);
CREATE INDEX licence_change_by ON app.licence_change USING btree (by_decision) WHERE (by_decision IS NOT NULL);
CREATE INDEX licence_change_of ON app.licence_change USING btree (decision, id DESC);
CREATE INDEX look_account ON app.look USING btree (account, at) WHERE (account IS NOT NULL);
CREATE INDEX look_at ON app.look USING btree (at);
CREATE INDEX look_decision ON app.look USING btree (decision, id DESC) WHERE (decision IS NOT NULL);
CREATE INDEX look_recent ON app.look USING btree (department, id DESC);
CREATE UNIQUE INDEX mapping_change_once ON app.mapping_change USING btree (proposal, item, COALESCE(region, ''::text));
CREATE INDEX mapping_comment_proposal ON app.mapping_comment USING btree (proposal, id);
CREATE INDEX mapping_proposal_open ON app.mapping_proposal USING btree (id) WHERE (status = ANY (ARRAY['draft'::text, 'submitted'::text]));
CREATE UNIQUE INDEX mapping_receiver_one_lead ON app.mapping_receiver USING btree (rule) WHERE (role = 'lead'::text);
CREATE INDEX mapping_rule_item ON app.mapping_rule USING btree (item, effective_from);
CREATE UNIQUE INDEX mapping_rule_one_open ON app.mapping_rule USING btree (item, COALESCE(region, ''::text)) WHERE (effective_to IS NULL);
CREATE INDEX mapping_suggestion_answer_item ON app.mapping_suggestion_answer USING btree (item);
CREATE UNIQUE INDEX message_again_once ON app.message USING btree (again_of) WHERE (again_of IS NOT NULL);
CREATE INDEX message_created ON app.message USING btree (created_at);
CREATE INDEX message_department ON app.message USING btree (department, id);
CREATE INDEX message_failed ON app.message USING btree (id) WHERE ((status = ANY (ARRAY['permanent-failure'::text, 'technical-failure'::text])) AND (handled_at IS NULL));
CREATE UNIQUE INDEX message_gateway_id ON app.message USING btree (gateway, gateway_id) WHERE (gateway_id IS NOT NULL);
CREATE INDEX message_last ON app.message USING btree (department, created_at) WHERE (kind = 'new-work'::text);
CREATE INDEX message_open ON app.message USING btree (id) WHERE (status = ANY (ARRAY['created'::text, 'sending'::text, 'temporary-failure'::text]));
CREATE INDEX paper_case ON app.paper USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX paper_decision ON app.paper USING btree (decision) WHERE (decision IS NOT NULL);
CREATE INDEX paper_department ON app.paper USING btree (department, id DESC);
CREATE UNIQUE INDEX paper_file ON app.paper USING btree (file) WHERE (file IS NOT NULL);
CREATE UNIQUE INDEX paper_number_paper ON app.paper_number USING btree (paper);
CREATE INDEX paper_recipients ON app.paper USING gin (recipients) WHERE (sealed_at IS NOT NULL);
CREATE UNIQUE INDEX paper_replaced_once ON app.paper USING btree (replaces) WHERE ((replaces IS NOT NULL) AND (state <> 'dropped'::text));
CREATE INDEX paper_scan ON app.paper USING btree (scan) WHERE (scan IS NOT NULL);
CREATE INDEX penalty_decision ON app.penalty USING btree (decision) WHERE (decision IS NOT NULL);
CREATE INDEX penalty_holder ON app.penalty USING btree (COALESCE(holder_uscc, holder_name));
CREATE INDEX penalty_notice_unseen ON app.penalty_notice USING btree (department, penalty DESC) WHERE (seen_at IS NULL);
CREATE INDEX penalty_of ON app.penalty USING btree (department, id DESC);
CREATE UNIQUE INDEX penalty_source ON app.penalty USING btree (client, source_id);
CREATE INDEX push_decision_department ON app.push USING btree (decision, department);
CREATE INDEX push_inbox ON app.push USING btree (department, status, id);
CREATE INDEX push_noted_late ON app.push USING btree (id) WHERE ((overdue_at IS NOT NULL) AND (status = ANY (ARRAY['pending'::text, 'deemed'::text, 'returned'::text, 'rerouting'::text])));
CREATE INDEX push_officer ON app.push USING btree (officer, status) WHERE (officer IS NOT NULL);
CREATE UNIQUE INDEX push_one_open ON app.push USING btree (decision, revision, department) WHERE (status <> ALL (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text]));
CREATE INDEX push_returned ON app.push USING btree (returned_at) WHERE (returned_at IS NOT NULL);
CREATE INDEX push_section ON app.push USING btree (section, status) WHERE (section IS NOT NULL);
CREATE UNIQUE INDEX reconciliation_day ON app.reconciliation USING btree (day, client);
CREATE UNIQUE INDEX reconciliation_run_daily ON app.reconciliation_run USING btree (last_day) WHERE (kind = 'daily'::text);
CREATE INDEX reconciliation_run_open ON app.reconciliation_run USING btree (id) WHERE (finished_at IS NULL);
CREATE INDEX rejection_received ON app.rejection USING brin (received_at) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX rejection_recent ON app.rejection USING btree (id DESC);
CREATE INDEX requirement_version_case ON app.requirement_version USING btree (by_case) WHERE (by_case IS NOT NULL);
CREATE UNIQUE INDEX requirement_version_day ON app.requirement_version USING btree (item, effective_from);
CREATE UNIQUE INDEX requirement_version_of ON app.requirement_version USING btree (item, version);
CREATE UNIQUE INDEX saved_view_own ON app.saved_view USING btree (account, list, name);
CREATE INDEX saved_view_shared ON app.saved_view USING btree (department, list) WHERE shared;
CREATE UNIQUE INDEX seal_key_one_current ON app.seal_key USING btree (current) WHERE current;
CREATE UNIQUE INDEX section_name ON app.section USING btree (department, name) WHERE active;
CREATE INDEX session_account ON app.session USING btree (account, created_at) WHERE (ended_at IS NULL);
CREATE INDEX session_created ON app.session USING btree (created_at);
CREATE INDEX session_origin ON app.session USING btree (account, origin, created_at);
CREATE INDEX sign_in_failure_origin ON app.sign_in_failure USING btree (origin, at);
CREATE INDEX sign_in_failure_pair ON app.sign_in_failure USING btree (username, origin, at);
CREATE INDEX system_account_expiry ON app.system_account USING btree (expires_on) WHERE (state <> 'closed'::text);
CREATE INDEX upward_duty_case ON app.upward_duty USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX upward_duty_open ON app.upward_duty USING btree (id) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX waiting_one_open ON app.waiting USING btree (decision) WHERE (closed_at IS NULL);
CREATE INDEX waiting_open ON app.waiting USING btree (id) WHERE (closed_at IS NULL);
CREATE INDEX webhook_due ON app.webhook USING btree (id) WHERE (state = 'active'::text);

-- Functions

CREATE OR REPLACE FUNCTION app.bump_directory()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update app.directory_revision set revision = revision + 1;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.case_has_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
 SET "app.clearance" TO 'sensitive'
AS $function$
begin
  update app.case set drafted = true where "case".id = new.case_id and not "case".drafted;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.case_has_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.last_entry is null
     or (tg_op = 'UPDATE' and (new.last_entry = old.last_entry or new.version < old.version))
     or not exists (select 1 from app.journal where journal.id = new.last_entry)
     or not exists (select 1 from app.case_act where case_act.case_id = new.id and case_act.version = new.version) then
    raise exception 'a change of case % has no journal entry and no act', new.id using errcode = 'check_violation', constraint = 'case_has_entry';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.case_takes_after_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
 SET "app.clearance" TO 'sensitive'
AS $function$
begin
  new.sensitive := exists (select from app.decision where decision.id = new.decision and decision.confidentiality = 'sensitive');
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION app.cases_follow_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET "app.sight" TO 'city'
 SET "app.clearance" TO 'sensitive'
AS $function$
begin
  update app.case set sensitive = new.confidentiality = 'sensitive' where "case".decision = new.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.custodians(on_day date)
 RETURNS TABLE(department text, account bigint, seat text, turn integer, stands_in_for bigint, present boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select seated.department, coalesce(stand_in.id, seated.id), ranked.seat, ranked.turn,
         case when stand_in.id is not null then seated.id end, absence.id is null or stand_in.id is not null
  from app.account as seated
  cross join lateral (values ('liaison', 1), ('operator', 1), ('office', 1), ('deputy', 2), ('head', 3)) as ranked(seat, turn)
  left join app.absence on absence.account = seated.id and absence.away_from <= on_day and on_day < absence.back_on
  left join app.account as stand_in on stand_in.id = absence.stand_in and stand_in.active and stand_in.department = seated.department
    and not exists (select from app.absence as other where other.account = stand_in.id and other.away_from <= on_day and on_day < other.back_on)
  where seated.active and ranked.seat = any (seated.seats)
$function$
;

CREATE OR REPLACE FUNCTION app.draft_paper_given_out(of app.case_paper)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT FROM app.case_act gave WHERE ((gave.case_id = (draft_paper_given_out.of).case_id) AND (gave.version > (draft_paper_given_out.of).version) AND (gave.action = ANY ((draft_paper_given_out.of).draft_until)) AND (NOT (EXISTS (SELECT FROM app.case_draft again WHERE ((again.case_id = gave.case_id) AND (again.action = (draft_paper_given_out.of).draft_action) AND ((draft_paper_given_out.of).paper = ANY (again.papers)) AND (again.version > (draft_paper_given_out.of).version) AND (again.version < gave.version))))))))
;

CREATE OR REPLACE FUNCTION app.drafted_fields(case_asked bigint)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN (SELECT COALESCE(jsonb_object_agg(said.key, said.value ORDER BY draft.version), '{}'::jsonb) AS "coalesce" FROM app.case_draft draft, LATERAL jsonb_each(draft.fields) said(key, value) WHERE ((draft.case_id = drafted_fields.case_asked) AND (NOT (EXISTS (SELECT FROM app.case_act later WHERE ((later.case_id = draft.case_id) AND (later.version > draft.version) AND ((later.action = ANY (draft.until)) OR (later.action = draft.action) OR (later.fields ? said.key))))))))
;

CREATE OR REPLACE FUNCTION app.handout_has_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
AS $function$
begin
  if new.last_entry is not distinct from old.last_entry or not exists (select from app.journal where journal.id = new.last_entry) then
    raise exception 'a hand-out of push % has no journal entry', new.id using errcode = 'check_violation', constraint = 'handout_has_entry';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.hands_over_first()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
AS $function$
declare
  held boolean;
begin
  perform pg_advisory_xact_lock(4302, 2);
  -- These three look at every department's pushes, whoever asks: a constraint does not depend on who looks.
  case tg_table_name
    when 'department' then
      select exists (select from app.push where push.custodian = old.code and push.status not in ('rerouted', 'superseded', 'ended')) into held;
    when 'account' then
      select exists (select from app.push where push.officer = old.id and push.status not in ('rerouted', 'superseded', 'ended')) into held;
    else
      select exists (select from app.push where push.section = old.id and push.status not in ('rerouted', 'superseded', 'ended')) into held;
  end case;
  if held then
    raise exception 'the % still holds pushes', tg_table_name using errcode = 'check_violation', constraint = 'hands_over_first';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.is_cleared()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('app.clearance'::text, true), ''::text) = 'sensitive'::text) OR ((SELECT app.sees_city() AS sees_city) AND ((SELECT app.own_department() AS own_department) IS NULL)))
;

CREATE OR REPLACE FUNCTION app.is_kept_file(of text, viewer text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET "app.department" TO ''
 SET "app.sight" TO 'city'
 SET "app.clearance" TO 'sensitive'
RETURN ((EXISTS (SELECT FROM app.case_paper hung WHERE ((hung.file = is_kept_file.of) AND (hung.draft_until IS NOT NULL)))) AND (NOT (EXISTS (SELECT FROM app.case_paper hung WHERE ((hung.file = is_kept_file.of) AND ((hung.draft_until IS NULL) OR (is_kept_file.viewer = ANY (hung.shown_to)) OR app.draft_paper_given_out(hung.*)))))))
;

CREATE OR REPLACE FUNCTION app.is_reachable(phone text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((phone ~~ 'sg1.%'::text) OR (phone ~ '^1[3-9][0-9]{9}$'::text))
;

CREATE OR REPLACE FUNCTION app.item_has_lead()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from app.item where item.code = coalesce(new.code, old.code) and item.active)
     and not exists (select 1 from app.item_supervisor s where s.item = coalesce(new.code, old.code) and s.role = 'lead') then
    raise exception 'item % has no lead supervisor', coalesce(new.code, old.code) using errcode = 'check_violation', constraint = 'item_has_lead';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.mapping_has_lead()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from app.mapping_receiver c where c.rule = new.id and c.role = 'lead') then
    raise exception 'rule % has no lead receiver', new.id using errcode = 'check_violation', constraint = 'mapping_has_lead';
  end if;
  if tg_op = 'UPDATE' and new.region is null and exists (
    select 1 from (
      select r.effective_from, r.effective_to, lead(r.effective_from) over (order by r.effective_from) as next_from
      from app.mapping_rule r
      where r.item = new.item and r.region is null and (r.effective_to is null or r.effective_to > r.effective_from)
    ) as span
    where span.effective_to is not null and span.effective_to is distinct from span.next_from
    union all
    select 1 where not exists (select 1 from app.mapping_rule r where r.item = new.item and r.region is null and r.effective_to is null)
  ) then
    raise exception 'item % is left without a lead supervisor', new.item using errcode = 'check_violation', constraint = 'mapping_has_lead';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.officer_is_there()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
AS $function$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if new.officer is not null
     and not exists (select from app.account where account.id = new.officer and account.active and account.department = new.department) then
    raise exception 'push % is handed to an officer whom its department has not', new.id using errcode = 'check_violation', constraint = 'officer_is_there';
  end if;
  if new.section is not null
     and not exists (select from app.section where section.id = new.section and section.active and section.department = new.department) then
    raise exception 'push % is handed to a section that its department has not', new.id using errcode = 'check_violation', constraint = 'officer_is_there';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.own_department()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.department'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION app.paper_fixed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.sealed_at is not null and (old.content, old.template, old.template_version, old.department, old.recipients, old.number, old.file, old.sm3, old.sealed_at, old.sealed_on, old.sealed_by)
     is distinct from (new.content, new.template, new.template_version, new.department, new.recipients, new.number, new.file, new.sm3, new.sealed_at, new.sealed_on, new.sealed_by) then
    raise exception 'paper % is sealed', old.id using errcode = 'check_violation', constraint = 'paper_fixed';
  end if;
  if old.scan is not null and old.scan is distinct from new.scan then
    raise exception 'paper % has its signed scan', old.id using errcode = 'check_violation', constraint = 'paper_fixed';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION app.paper_has_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.last_entry is null or new.last_entry = old.last_entry then
    raise exception 'paper % changed state without a journal entry', new.id using errcode = 'check_violation', constraint = 'paper_has_entry';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.paper_takes_after_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SET "app.sight" TO 'city'
 SET "app.clearance" TO 'sensitive'
AS $function$
begin
  if exists (select from app.case where "case".id = new.case_id and "case".sensitive)
     or exists (select from app.decision where decision.id = new.decision and decision.confidentiality = 'sensitive') then
    new.confidentiality := 'sensitive';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION app.proposal_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'mapping_proposal' then
    if old.status in ('approved', 'declined', 'retracted') then
      raise exception 'proposal % is decided', old.id using errcode = 'check_violation', constraint = 'proposal_stands';
    end if;
    if not new.authors @> old.authors then
      raise exception 'an author of proposal % was left out', old.id using errcode = 'check_violation', constraint = 'proposal_stands';
    end if;
    return new;
  end if;
  if exists (select 1 from app.mapping_proposal p where p.id = coalesce(new.proposal, old.proposal) and p.status in ('approved', 'declined', 'retracted')) then
    raise exception 'proposal % is decided', coalesce(new.proposal, old.proposal) using errcode = 'check_violation', constraint = 'proposal_stands';
  end if;
  return coalesce(new, old);
end
$function$
;

CREATE OR REPLACE FUNCTION app.purge_answers(since timestamp with time zone, at_most integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with old as materialized (
    select idempotency.client, idempotency.key from app.idempotency
    where idempotency.at < least(since, now() - interval '30 days') limit at_most
  ), gone as (
    delete from app.idempotency using old where idempotency.client = old.client and idempotency.key = old.key returning 1
  )
  select count(*)::integer from gone
$function$
;

CREATE OR REPLACE FUNCTION app.push_is_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if exists (select from fresh where fresh.status not in ('rerouted', 'superseded', 'ended')
               and fresh.custodian not in (select department.code from app.department where department.active)) then
    raise exception 'a push is given to a custodian that there is not' using errcode = 'check_violation', constraint = 'push_is_held';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.push_stays_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock_shared(4302, 2);
  if not exists (select from app.department where department.code = new.custodian and department.active) then
    raise exception 'push % is given to a custodian that there is not', new.id using errcode = 'check_violation', constraint = 'push_is_held';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.rule_is_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  by_proposal bigint := case when tg_op = 'INSERT' then new.proposal else new.ended_by end;
begin
  if by_proposal is not null then
    if not exists (select 1 from app.mapping_proposal p where p.id = by_proposal and p.status = 'approved') then
      raise exception 'rule % without an approved proposal', new.id using errcode = 'check_violation', constraint = 'rule_is_approved';
    end if;
  elsif tg_op = 'UPDATE'
    or not (new.region is null and not exists (select 1 from app.mapping_rule r where r.item = new.item and r.id <> new.id))
       and not exists (select 1 from app.item i where i.code = new.item and i.xmin = pg_current_xact_id()::xid) then
    raise exception 'rule % without an approved proposal', new.id using errcode = 'check_violation', constraint = 'rule_is_approved';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.sees_city()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('app.sight'::text, true), ''::text) = 'city'::text)
;

CREATE OR REPLACE FUNCTION app.state_has_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.status is distinct from old.status or to_jsonb(new) ->> 'custodian' is distinct from to_jsonb(old) ->> 'custodian')
     and (new.last_entry is not distinct from old.last_entry
          or not exists (select 1 from app.journal where journal.id = new.last_entry)) then
    raise exception 'a change of % % has no journal entry', tg_table_name, new.id using errcode = 'check_violation', constraint = 'state_has_entry';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.supervisor_leaves_lead()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from app.item where item.code = old.item and item.active)
     and not exists (select 1 from app.item_supervisor s where s.item = old.item and s.role = 'lead') then
    raise exception 'item % has no lead supervisor', old.item using errcode = 'check_violation', constraint = 'item_has_lead';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.works_as_party()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('app.clearance'::text, true), ''::text) = 'party'::text)
;


-- Triggers

CREATE TRIGGER hands_over_first AFTER UPDATE ON app.account FOR EACH ROW WHEN (((old.active AND (NOT new.active)) OR (old.department <> new.department))) EXECUTE FUNCTION app.hands_over_first();
CREATE TRIGGER hands_over_first_gone AFTER DELETE ON app.account FOR EACH ROW EXECUTE FUNCTION app.hands_over_first();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.calendar_day FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.calendar_year FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE CONSTRAINT TRIGGER case_has_entry AFTER UPDATE ON app."case" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR (old.custodian IS DISTINCT FROM new.custodian) OR (old.fields IS DISTINCT FROM new.fields))) EXECUTE FUNCTION app.case_has_entry();
CREATE CONSTRAINT TRIGGER case_opened_with_entry AFTER INSERT ON app."case" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.case_has_entry();
CREATE TRIGGER takes_after_decision BEFORE INSERT ON app."case" FOR EACH ROW WHEN ((new.decision IS NOT NULL)) EXECUTE FUNCTION app.case_takes_after_decision();
CREATE TRIGGER case_is_drafted AFTER INSERT ON app.case_draft FOR EACH ROW EXECUTE FUNCTION app.case_has_draft();
CREATE TRIGGER cases_follow AFTER UPDATE OF confidentiality ON app.decision FOR EACH ROW WHEN ((old.confidentiality IS DISTINCT FROM new.confidentiality)) EXECUTE FUNCTION app.cases_follow_decision();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.department FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE TRIGGER hands_over_first AFTER UPDATE ON app.department FOR EACH ROW WHEN (((old.active AND (NOT new.active)) OR (old.code <> new.code))) EXECUTE FUNCTION app.hands_over_first();
CREATE TRIGGER hands_over_first_gone AFTER DELETE ON app.department FOR EACH ROW EXECUTE FUNCTION app.hands_over_first();
CREATE CONSTRAINT TRIGGER state_has_entry AFTER UPDATE ON app.difference DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.state_has_entry();
CREATE CONSTRAINT TRIGGER state_has_entry AFTER UPDATE ON app.feedback DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.state_has_entry();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.item FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE CONSTRAINT TRIGGER item_has_lead AFTER INSERT OR UPDATE ON app.item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.item_has_lead();
CREATE CONSTRAINT TRIGGER item_has_lead AFTER DELETE OR UPDATE ON app.item_supervisor DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.supervisor_leaves_lead();
CREATE TRIGGER proposal_stands BEFORE INSERT OR DELETE OR UPDATE ON app.mapping_change FOR EACH ROW EXECUTE FUNCTION app.proposal_stands();
CREATE TRIGGER proposal_stands BEFORE UPDATE ON app.mapping_proposal FOR EACH ROW EXECUTE FUNCTION app.proposal_stands();
CREATE CONSTRAINT TRIGGER state_has_entry AFTER UPDATE ON app.mapping_proposal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.state_has_entry();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.mapping_receiver FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.mapping_rule FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE CONSTRAINT TRIGGER mapping_has_lead AFTER INSERT OR UPDATE ON app.mapping_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.mapping_has_lead();
CREATE CONSTRAINT TRIGGER rule_is_approved AFTER INSERT OR UPDATE ON app.mapping_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.rule_is_approved();
CREATE TRIGGER paper_fixed BEFORE UPDATE ON app.paper FOR EACH ROW EXECUTE FUNCTION app.paper_fixed();
CREATE CONSTRAINT TRIGGER paper_has_entry AFTER UPDATE ON app.paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION app.paper_has_entry();
CREATE TRIGGER takes_after_case BEFORE INSERT ON app.paper FOR EACH ROW WHEN (((new.case_id IS NOT NULL) OR (new.decision IS NOT NULL))) EXECUTE FUNCTION app.paper_takes_after_case();
CREATE CONSTRAINT TRIGGER handout_has_entry AFTER UPDATE ON app.push DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.officer IS DISTINCT FROM new.officer) OR (old.section IS DISTINCT FROM new.section))) EXECUTE FUNCTION app.handout_has_entry();
CREATE CONSTRAINT TRIGGER officer_is_there AFTER INSERT ON app.push DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((((new.officer IS NOT NULL) OR (new.section IS NOT NULL)) AND (new.status <> ALL (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text])))) EXECUTE FUNCTION app.officer_is_there();
CREATE TRIGGER officer_stays_there AFTER UPDATE ON app.push FOR EACH ROW WHEN ((((new.officer IS NOT NULL) OR (new.section IS NOT NULL)) AND ((old.officer IS DISTINCT FROM new.officer) OR (old.section IS DISTINCT FROM new.section) OR (old.department <> new.department) OR ((old.status = ANY (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text])) AND (new.status <> ALL (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text])))))) EXECUTE FUNCTION app.officer_is_there();
CREATE TRIGGER push_is_held AFTER INSERT ON app.push REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.push_is_held();
CREATE TRIGGER push_stays_held AFTER UPDATE ON app.push FOR EACH ROW WHEN (((old.custodian IS DISTINCT FROM new.custodian) OR ((old.status = ANY (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text])) AND (new.status <> ALL (ARRAY['rerouted'::text, 'superseded'::text, 'ended'::text]))))) EXECUTE FUNCTION app.push_stays_held();
CREATE CONSTRAINT TRIGGER state_has_entry AFTER UPDATE ON app.push DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.status IS DISTINCT FROM new.status) OR (old.custodian IS DISTINCT FROM new.custodian))) EXECUTE FUNCTION app.state_has_entry();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.region FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();
CREATE TRIGGER hands_over_first AFTER UPDATE ON app.section FOR EACH ROW WHEN (((old.active AND (NOT new.active)) OR (old.department <> new.department))) EXECUTE FUNCTION app.hands_over_first();
CREATE TRIGGER bump_directory AFTER INSERT OR DELETE OR UPDATE ON app.setting FOR EACH STATEMENT EXECUTE FUNCTION app.bump_directory();

-- Policies

create policy own_department on app.absence as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy parties on app."case" as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (( SELECT app.own_department() AS own_department) = ANY (departments))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app."case" as restrictive for select to public
  using (((NOT sensitive) OR ( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (( SELECT app.works_as_party() AS works_as_party) AND (( SELECT app.own_department() AS own_department) = ANY (departments)))));
create policy parties on app.case_act as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_act.case_id)
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app.case_act as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_act.case_id)
 OFFSET 0))));
create policy sensitive_where_needed on app.case_draft as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_draft.case_id)
 OFFSET 0))));
create policy shown on app.case_draft as permissive for all to public
  using (((( SELECT app.own_department() AS own_department) = ANY (shown_to)) OR (( SELECT app.sees_city() AS sees_city) AND (( SELECT app.own_department() AS own_department) IS NULL)) OR ((EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_draft.case_id)
 OFFSET 0)) AND (EXISTS ( SELECT
   FROM app.case_act gave
  WHERE ((gave.case_id = case_draft.case_id) AND (gave.version > case_draft.version) AND (gave.action = ANY (case_draft.until)) AND (NOT (EXISTS ( SELECT
           FROM app.case_act again
          WHERE ((again.case_id = gave.case_id) AND (again.action = case_draft.action) AND (again.version > case_draft.version) AND (again.version < gave.version))
         OFFSET 0))))
 OFFSET 0)))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy draft_shown on app.case_paper as restrictive for select to public
  using (((draft_until IS NULL) OR (( SELECT app.own_department() AS own_department) IS NULL) OR (( SELECT app.own_department() AS own_department) = ANY (shown_to)) OR app.draft_paper_given_out(case_paper.*)));
create policy parties on app.case_paper as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_paper.case_id)
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app.case_paper as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_paper.case_id)
 OFFSET 0))));
create policy parties on app.case_party as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_party.case_id)
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app.case_party as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = case_party.case_id)
 OFFSET 0))));
create policy own_department on app.clock_request as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.column_choice as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.custodian as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.daily_count as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.deadline_change as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy receivers on app.decision as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app.push
  WHERE ((push.decision = decision.id) AND (push.department = ( SELECT app.own_department() AS own_department)))
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app.decision as restrictive for all to public
  using (((confidentiality <> 'sensitive'::text) OR ( SELECT app.is_cleared() AS is_cleared)));
create policy receivers on app.decision_revision as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app.push
  WHERE ((push.decision = decision_revision.decision) AND (push.department = ( SELECT app.own_department() AS own_department)))
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy sensitive_where_needed on app.decision_revision as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (EXISTS ( SELECT
   FROM app.decision
  WHERE (decision.id = decision_revision.decision)
 OFFSET 0))));
create policy own_department on app.difference as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy parties on app.dispute as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (( SELECT app.own_department() AS own_department) = ANY (parties))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.duty_check as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.duty_reminder as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.export as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.feed_item as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.feedback as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy sensitive_where_needed on app.feedback as restrictive for select to public
  using ((( SELECT app.is_cleared() AS is_cleared) OR (EXISTS ( SELECT
   FROM app.decision
  WHERE (decision.id = feedback.decision)
 OFFSET 0))));
create policy case_parties on app.file as permissive for select to public
  using ((EXISTS ( SELECT
   FROM app.case_paper
  WHERE (case_paper.file = file.id)
 OFFSET 0)));
create policy draft_shown on app.file as restrictive for select to public
  using (((department = ( SELECT app.own_department() AS own_department)) OR (( SELECT app.own_department() AS own_department) IS NULL) OR (NOT app.is_kept_file(id, ( SELECT app.own_department() AS own_department)))));
create policy own_department on app.file as permissive for insert to public
  with check ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy paper_readers on app.file as permissive for select to public
  using (((EXISTS ( SELECT
   FROM app.paper
  WHERE (paper.file = file.id)
 OFFSET 0)) OR (EXISTS ( SELECT
   FROM app.paper
  WHERE (paper.scan = file.id)
 OFFSET 0))));
create policy receivers on app.file as permissive for select to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department)) OR (EXISTS ( SELECT
   FROM app.push
  WHERE ((push.decision = file.decision) AND (push.department = ( SELECT app.own_department() AS own_department)))
 OFFSET 0))));
create policy sensitive_files on app.file as restrictive for select to public
  using (((confidentiality <> 'sensitive'::text) OR ( SELECT app.is_cleared() AS is_cleared) OR (department = ( SELECT app.own_department() AS own_department))));
create policy sensitive_where_needed on app.file as restrictive for select to public
  using (((decision IS NULL) OR ( SELECT app.is_cleared() AS is_cleared) OR (EXISTS ( SELECT
   FROM app.decision
  WHERE (decision.id = file.decision)
 OFFSET 0))));
create policy the_program_hangs on app.file as permissive for update to public
  using (( SELECT app.sees_city() AS sees_city));
create policy the_program_looks on app.find_posting as permissive for all to public
  using (( SELECT app.sees_city() AS sees_city));
create policy sees_penalty on app.follow_up as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app.penalty
  WHERE (penalty.id = follow_up.penalty)
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.handout_rule as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.handout_trial as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.handout_version as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.healing as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.import as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.import_row as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy anyone_adds on app.journal as permissive for insert to public
  with check (true);
create policy sensitive_where_needed on app.journal as restrictive for select to public
  using (((decision IS NULL) OR ( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (actor_department = ( SELECT app.own_department() AS own_department)) OR (EXISTS ( SELECT
   FROM app.decision
  WHERE (decision.id = journal.decision)
 OFFSET 0))));
create policy told_or_city on app.journal as permissive for select to public
  using ((( SELECT app.sees_city() AS sees_city) OR (( SELECT app.own_department() AS own_department) = ANY (feeds)) OR (actor_department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.lead as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy everybody_reads on app.liaison_appointment as permissive for select to public
  using ((( SELECT app.sees_city() AS sees_city) OR (( SELECT app.own_department() AS own_department) IS NOT NULL)));
create policy the_program_ends on app.liaison_appointment as permissive for update to public
  using (( SELECT app.sees_city() AS sees_city));
create policy the_program_writes on app.liaison_appointment as permissive for insert to public
  with check (( SELECT app.sees_city() AS sees_city));
create policy receivers on app.licence_change as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app.push
  WHERE ((push.decision = licence_change.decision) AND (push.department = ( SELECT app.own_department() AS own_department)))
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy looks_are_added on app.look as permissive for insert to public
  with check ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.look as permissive for select to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy concerned on app.mapping_change as permissive for all to public
  using ((EXISTS ( SELECT 1
   FROM app.mapping_proposal
  WHERE (mapping_proposal.id = mapping_change.proposal))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.mapping_comment as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy concerned on app.mapping_proposal as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (status = 'approved'::text) OR ((submitted_at IS NOT NULL) AND (( SELECT app.own_department() AS own_department) = ANY (departments)))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy city on app.mapping_suggestion_answer as permissive for all to public
  using (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.message as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.paper as permissive for insert to public
  with check ((department = ( SELECT app.own_department() AS own_department)));
create policy own_department_changes on app.paper as permissive for update to public
  using ((department = ( SELECT app.own_department() AS own_department)));
create policy readers on app.paper as permissive for select to public
  using (((department = ( SELECT app.own_department() AS own_department)) OR (( SELECT app.sees_city() AS sees_city) AND ((sealed_at IS NOT NULL) OR (( SELECT app.own_department() AS own_department) IS NULL))) OR ((sealed_at IS NOT NULL) AND ((( SELECT app.own_department() AS own_department) = ANY (recipients)) OR (EXISTS ( SELECT
   FROM app."case"
  WHERE ("case".id = paper.case_id)
 OFFSET 0))))));
create policy sensitive_where_needed on app.paper as restrictive for select to public
  using (((confidentiality <> 'sensitive'::text) OR ( SELECT app.is_cleared() AS is_cleared) OR (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0) OR (department = ( SELECT app.own_department() AS own_department)) OR (( SELECT app.own_department() AS own_department) = ANY (recipients))));
create policy own_department on app.paper_number as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check ((department = ( SELECT app.own_department() AS own_department)));
create policy own_department on app.paper_series as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check ((department = ( SELECT app.own_department() AS own_department)));
create policy own_department on app.paper_word as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check ((department = ( SELECT app.own_department() AS own_department)));
create policy sees_penalty on app.penalty as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department)) OR (EXISTS ( SELECT
   FROM app.push
  WHERE ((push.decision = penalty.decision) AND (push.department = ( SELECT app.own_department() AS own_department)))
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy only_the_program_tells on app.penalty_notice as restrictive for insert to public
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.penalty_notice as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy sees_penalty on app.penalty_revision as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (EXISTS ( SELECT
   FROM app.penalty
  WHERE (penalty.id = penalty_revision.penalty)
 OFFSET 0))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.professional_system as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy only_the_program_sends on app.push as restrictive for insert to public
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.push as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.reconciliation as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.rejection as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy the_city on app.requirement_acknowledgement as permissive for all to public
  using (( SELECT app.sees_city() AS sees_city))
  with check (( SELECT app.sees_city() AS sees_city));
create policy the_bureau on app.requirement_draft as permissive for all to public
  using ((( SELECT ((app.own_department() IS NULL) AND app.sees_city())) OR (( SELECT app.own_department() AS own_department) IN ( SELECT department.code
   FROM app.department
  WHERE (department.kind = 'bureau'::text)))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.saved_view as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.section as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy own_department on app.system_account as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))))
  with check (( SELECT app.sees_city() AS sees_city));
create policy the_program_alone on app.system_secret as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) AND (( SELECT app.own_department() AS own_department) IS NULL)));
create policy the_program_looks on app.upward_duty as permissive for all to public
  using (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.view_default as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));
create policy city on app.waiting as permissive for all to public
  using (( SELECT app.sees_city() AS sees_city));
create policy own_department on app.webhook as permissive for all to public
  using ((( SELECT app.sees_city() AS sees_city) OR (department = ( SELECT app.own_department() AS own_department))));

-- Grants to the application

grant insert, select, update on table app.absence to shenguan_app;
grant usage on sequence app.absence_id_seq to shenguan_app;
grant insert, select, update on table app.account to shenguan_app;
grant usage on sequence app.account_id_seq to shenguan_app;
grant delete, insert, select, update on table app.calendar_day to shenguan_app;
grant insert, select, update on table app.calendar_import to shenguan_app;
grant usage on sequence app.calendar_import_id_seq to shenguan_app;
grant insert, select on table app.calendar_warning to shenguan_app;
grant insert, select, update on table app.calendar_year to shenguan_app;
grant insert, select on table app."case" to shenguan_app;
grant update (state, version, title, fields, entered_on, custodian, custodian_seat, clock, clock_from, clock_days, due_on, due_provisional, clock_pauses, clock_extensions, extension, held, overdue_at, next_step, next_on, closed_at, last_entry, drafted) on app."case" to shenguan_app;
grant insert, select on table app.case_act to shenguan_app;
grant usage on sequence app.case_act_id_seq to shenguan_app;
grant insert, select on table app.case_draft to shenguan_app;
grant usage on sequence app.case_id_seq to shenguan_app;
grant insert, select on table app.case_paper to shenguan_app;
grant usage on sequence app.case_paper_id_seq to shenguan_app;
grant insert, select on table app.case_party to shenguan_app;
grant insert, select, update on table app.channel to shenguan_app;
grant insert, select, update on table app.client to shenguan_app;
grant usage on sequence app.client_id_seq to shenguan_app;
grant insert, select, update on table app.client_key to shenguan_app;
grant insert, select, update on table app.clock_request to shenguan_app;
grant usage on sequence app.clock_request_id_seq to shenguan_app;
grant insert, select, update on table app.column_choice to shenguan_app;
grant insert, select, update on table app.custodian to shenguan_app;
grant insert, select, update on table app.daily_count to shenguan_app;
grant insert, select on table app.deadline_change to shenguan_app;
grant usage on sequence app.deadline_change_id_seq to shenguan_app;
grant insert, select, update on table app.decision to shenguan_app;
grant usage on sequence app.decision_id_seq to shenguan_app;
grant insert, select on table app.decision_revision to shenguan_app;
grant insert, select, update on table app.department to shenguan_app;
grant insert, select, update on table app.difference to shenguan_app;
grant usage on sequence app.difference_id_seq to shenguan_app;
grant select on table app.directory_revision to shenguan_app;
grant insert, select, update on table app.dispute to shenguan_app;
grant usage on sequence app.dispute_id_seq to shenguan_app;
grant insert, select on table app.duty_check to shenguan_app;
grant update (next_step, next_at, settled_at) on app.duty_check to shenguan_app;
grant insert, select on table app.duty_reminder to shenguan_app;
grant insert, select on table app.epoch to shenguan_app;
grant insert, select on table app.export to shenguan_app;
grant update (began_at, finished_at, rows, cut, state) on app.export to shenguan_app;
grant usage on sequence app.export_id_seq to shenguan_app;
grant insert, select, update on table app.feed_head to shenguan_app;
grant insert, select on table app.feed_item to shenguan_app;
grant insert, select, update on table app.feedback to shenguan_app;
grant usage on sequence app.feedback_id_seq to shenguan_app;
grant insert, select, update on table app.file to shenguan_app;
grant insert, select, update on table app.find_posting to shenguan_app;
grant select on table app.find_progress to shenguan_app;
grant update ("position") on app.find_progress to shenguan_app;
grant insert, select, update on table app.follow_up to shenguan_app;
grant usage on sequence app.follow_up_id_seq to shenguan_app;
grant execute on function app.purge_answers(timestamp with time zone,integer) to shenguan_app;
grant insert, select on table app.handout_rule to shenguan_app;
grant usage on sequence app.handout_rule_id_seq to shenguan_app;
grant insert, select on table app.handout_trial to shenguan_app;
grant usage on sequence app.handout_trial_id_seq to shenguan_app;
grant insert, select on table app.handout_version to shenguan_app;
grant usage on sequence app.handout_version_id_seq to shenguan_app;
grant insert, select on table app.healing to shenguan_app;
grant usage on sequence app.healing_id_seq to shenguan_app;
grant insert, select on table app.idempotency to shenguan_app;
grant insert, select, update on table app.import to shenguan_app;
grant usage on sequence app.import_id_seq to shenguan_app;
grant insert, select on table app.import_row to shenguan_app;
grant insert, select, update on table app.item to shenguan_app;
grant delete, insert, select, update on table app.item_supervisor to shenguan_app;
grant insert, select on table app.journal to shenguan_app;
grant usage on sequence app.journal_id_seq to shenguan_app;
grant delete, insert, select on table app.journal_pending to shenguan_app;
grant insert, select on table app.journal_position to shenguan_app;
grant insert, select on table app.lead to shenguan_app;
grant usage on sequence app.lead_id_seq to shenguan_app;
grant insert, select, update on table app.liaison_appointment to shenguan_app;
grant usage on sequence app.liaison_appointment_id_seq to shenguan_app;
grant insert, select on table app.licence_change to shenguan_app;
grant usage on sequence app.licence_change_id_seq to shenguan_app;
grant insert, select on table app.look to shenguan_app;
grant usage on sequence app.look_id_seq to shenguan_app;
grant delete, insert, select, update on table app.mapping_change to shenguan_app;
grant insert, select on table app.mapping_comment to shenguan_app;
grant usage on sequence app.mapping_comment_id_seq to shenguan_app;
grant insert, select, update on table app.mapping_proposal to shenguan_app;
grant usage on sequence app.mapping_proposal_id_seq to shenguan_app;
grant insert, select on table app.mapping_receiver to shenguan_app;
grant insert, select on table app.mapping_rule to shenguan_app;
grant update (effective_to, ended_by) on app.mapping_rule to shenguan_app;
grant usage on sequence app.mapping_rule_id_seq to shenguan_app;
grant insert, select on table app.mapping_suggestion_answer to shenguan_app;
grant usage on sequence app.mapping_suggestion_answer_id_seq to shenguan_app;
grant insert, select, update on table app.message to shenguan_app;
grant delete, insert, select, update on table app.message_gathering to shenguan_app;
grant usage on sequence app.message_id_seq to shenguan_app;
grant insert, select on table app.message_report to shenguan_app;
grant update (applied_at) on app.message_report to shenguan_app;
grant usage on sequence app.message_report_id_seq to shenguan_app;
grant insert, select on table app.message_uplink to shenguan_app;
grant select on table app.migration to shenguan_app;
grant insert, select, update on table app.paper to shenguan_app;
grant usage on sequence app.paper_id_seq to shenguan_app;
grant insert, select on table app.paper_number to shenguan_app;
grant update (state, reason, ended_at, ended_by) on app.paper_number to shenguan_app;
grant insert, select, update on table app.paper_series to shenguan_app;
grant insert, select, update on table app.paper_word to shenguan_app;
grant insert, select, update on table app.penalty to shenguan_app;
grant usage on sequence app.penalty_id_seq to shenguan_app;
grant insert, select, update on table app.penalty_notice to shenguan_app;
grant insert, select on table app.penalty_revision to shenguan_app;
grant insert, select, update on table app.professional_system to shenguan_app;
grant usage on sequence app.professional_system_id_seq to shenguan_app;
grant insert, select, update on table app.push to shenguan_app;
grant usage on sequence app.push_id_seq to shenguan_app;
grant insert, select, update on table app.reconciliation to shenguan_app;
grant usage on sequence app.reconciliation_id_seq to shenguan_app;
grant insert, select, update on table app.reconciliation_run to shenguan_app;
grant usage on sequence app.reconciliation_run_id_seq to shenguan_app;
grant insert, select, update on table app.region to shenguan_app;
grant insert, select on table app.rejection to shenguan_app;
grant usage on sequence app.rejection_id_seq to shenguan_app;
grant insert, select on table app.requirement_acknowledgement to shenguan_app;
grant insert, select, update on table app.requirement_draft to shenguan_app;
grant insert, select on table app.requirement_version to shenguan_app;
grant usage on sequence app.requirement_version_id_seq to shenguan_app;
grant delete, insert, select, update on table app.saved_view to shenguan_app;
grant usage on sequence app.saved_view_id_seq to shenguan_app;
grant insert, select, update on table app.seal_key to shenguan_app;
grant insert, select, update on table app.seal_pass to shenguan_app;
grant delete, insert, select, update on table app.second_factor to shenguan_app;
grant insert, select, update on table app.section to shenguan_app;
grant usage on sequence app.section_id_seq to shenguan_app;
grant select on table app.sequencer to shenguan_app;
grant update ("position") on app.sequencer to shenguan_app;
grant delete, insert, select, update on table app.session to shenguan_app;
grant insert, select, update on table app.setting to shenguan_app;
grant delete, insert, select on table app.sign_in_failure to shenguan_app;
grant insert, select, update on table app.system_account to shenguan_app;
grant usage on sequence app.system_account_id_seq to shenguan_app;
grant delete, insert, select, update on table app.system_secret to shenguan_app;
grant insert, select on table app.upward_duty to shenguan_app;
grant update (case_id, settled_at) on app.upward_duty to shenguan_app;
grant usage on sequence app.upward_duty_id_seq to shenguan_app;
grant insert, select, update on table app.upward_item to shenguan_app;
grant select, update on table app.upward_progress to shenguan_app;
grant delete, insert, select, update on table app.view_default to shenguan_app;
grant insert, select, update on table app.waiting to shenguan_app;
grant usage on sequence app.waiting_id_seq to shenguan_app;
grant delete, insert, select, update on table app.webhook to shenguan_app;
grant usage on sequence app.webhook_id_seq to shenguan_app;

-- Comments

comment on table app.absence is 'Leave and absence [away_from, back_on) with the stand-in; without one the next in the order of custodians is asked.';
comment on table app.account is 'People who sign in, with their seats (承办人, 审核人, 联络员 …) in one department.';
comment on column app.account.phone is 'Ciphertext, bound to the account; messages carry it on as it stands.';
comment on column app.account.password_changed_at is 'When its owner chose it; none where an administrator gave it.';
comment on table app.calendar_day is 'Days on which the State Council''s notices depart from Monday to Friday.';
comment on table app.calendar_import is 'Each calendar that was brought in, and how many open deadlines it moved.';
comment on column app.calendar_import.years is '[{year, official, days}] as brought in.';
comment on column app.calendar_import.earlier is 'The arrangement of those years before: {years, days}.';
comment on column app.calendar_import.settled is 'Deadlines that kept their day and are no longer provisional.';
comment on column app.calendar_import.looked_again is 'When terms that began while it was brought in were looked at once more.';
comment on table app.calendar_warning is 'Warnings that a year has no official calendar: the first 60 days before it begins, then one a week.';
comment on table app.calendar_year is 'Years with a calendar; a due date that meets a year not official is provisional.';
comment on table app."case" is 'One running or ended procedure, in the version it began under. An open case always has somebody who answers for it.';
comment on column app."case".departments is 'The departments of its parties: whoever is not among them sees nothing of it, but for those who see the city.';
comment on column app."case".entered_on is 'The day in Shanghai on which it came into its present state.';
comment on column app."case".clock is 'How many clocks have been started; a lead names the clock that ran out.';
comment on column app."case".clock_days is 'Working days of the running clock without its extensions; null when none runs.';
comment on column app."case".clock_pauses is 'Days that did not count, [from, to) with the reason.';
comment on column app."case".clock_extensions is 'Days granted besides, each with its reason, who granted it and when.';
comment on column app."case".extension is 'An extension that was asked for and not decided: days, reason, who and when.';
comment on column app."case".held is 'The clock that stands still meanwhile: its state, its terms, since when and why.';
comment on column app."case".next_step is 'The next reminder or escalation, and the first day of it.';
comment on column app."case".penalty is 'The penalty of 吊销 whose licence is cancelled in this case; no penalty has two that run or have cancelled it.';
comment on column app."case".sensitive is 'Its decision is sensitive at present, kept so by triggers: only its parties see it, opened one by one, and whoever is cleared.';
comment on column app."case".drafted is 'It has held a draft at some time; kept so by a trigger. Whether a viewer sees any is asked only then.';
comment on table app.case_act is 'Every step of every case: who, in which seat, with which fields. The application adds and reads, never changes or removes.';
comment on column app.case_act.version is 'The version of the case that the act made; no two acts make the same.';
comment on column app.case_act.client is 'The department''s system that acted, where no person did.';
comment on table app.case_draft is 'What was filled in with a step that is not yet the department''s word: the fields and the note stand here instead of in the case and its act. Written once.';
comment on column app.case_draft.until is 'The actions by which it is given out; empty where it stays inside for good.';
comment on column app.case_draft.shown_to is 'The departments that see it meanwhile.';
comment on column app.case_draft.papers is 'Which papers came with it, so that a later draft''s take their place.';
comment on table app.case_paper is 'Papers that hang on a case, each with the act that brought it.';
comment on column app.case_paper.draft_until is 'The actions by which a draft''s paper is given out; null where everybody at the table sees it from the start.';
comment on table app.case_party is 'Which department sits on which side of a case.';
comment on table app.channel is 'How far each channel has read the journal.';
comment on table app.client is 'Departments'' own systems that use the exchange API.';
comment on table app.client_key is 'Keys of clients, by digest; several at a time so that one can replace another without a gap.';
comment on table app.clock_request is 'Pauses and extensions that were asked for, and what the head said (行政许可法 42).';
comment on column app.clock_request.due_on is 'The deadline as it stood when it was asked for.';
comment on table app.column_choice is 'What a department''s tables call a column that no layout knows, as a person has decided; reused for its next file.';
comment on column app.column_choice.header is 'The header without blanks, case and width.';
comment on column app.column_choice.target is 'The field that it feeds; none where it is left unused.';
comment on table app.custodian is 'Whom each department''s pushes ask at present, as last noted: every change is a journal entry.';
comment on function app.custodians(date) is 'Everybody whom a department''s pushes may ask on a day, in order of turn; who is away without a stand-in is not present.';
comment on table app.daily_count is 'Entries told to each department per day in Shanghai, counted as they are numbered: dashboards read this, not the pushes.';
comment on table app.deadline_change is 'Every deadline that moved, from which day to which, why and by whom. Never changed.';
comment on column app.deadline_change.department is 'Whose matter it is; holder is who has to act by the day.';
comment on table app.decision is 'Approval decisions as last corrected; handler, reviewer and approver are kept with each (3.1).';
comment on column app.decision.holder_id_number is 'Ciphertext; see server/kernel/sealing.';
comment on column app.decision.holder_phone is 'Ciphertext; see server/kernel/sealing.';
comment on column app.decision.holder_id_index is 'Keyed digest of the whole number, by which equal numbers are found.';
comment on table app.decision_revision is 'What a decision said before each correction.';
comment on table app.department is 'The bureau, the supervising departments and the other bodies that the notice names (二(一)2, 四(三)).';
comment on table app.difference is 'A difference of a day, as a case: somebody owns it, and it has a clock.';
comment on column app.difference.clock is 'As of app.push.';
comment on table app.directory_revision is 'Grows with every change of departments, items, rules, settings or calendar.';
comment on table app.dispute is 'Boundary disputes: pushes that came back a third time or that two departments refuse, and who holds them until it is decided.';
comment on function app.draft_paper_given_out(app.case_paper) is 'Whether a draft''s paper went out with the department''s word: it did not where a later draft brought another in its place.';
comment on function app.drafted_fields(bigint) is 'Fields of drafts that row security shows the viewer and that were neither given out nor replaced nor said anew since.';
comment on table app.duty_check is 'Each department''s sign-ins, views, signatures and unsigned pushes of each working day, as of the check''s moment (2.2.2.3).';
comment on column app.duty_check.due is 'Unsigned pushes whose last day this is, or was.';
comment on column app.duty_check.next_at is 'When the next seat is reminded: liaison, then deputy, then head.';
comment on table app.duty_reminder is 'Who was reminded of a day''s duty, in which order and by which SMS; no SMS where nobody holds the seat.';
comment on table app.epoch is 'Ended epochs and the last position of each feed that is common with the epoch after.';
comment on table app.export is 'Lists taken out as files: who, what, with which filter, how many rows, and why where personal fields are in them (1.4). The id is the number on the file.';
comment on column app.export.cut is 'The list was longer than one export may be.';
comment on table app.feed_head is 'The last position of each department''s feed.';
comment on table app.feed_item is 'Each department''s own order, without gaps: the next position is the last plus one.';
comment on table app.feedback is 'Supervision information back to the bureau (2.2.1.1), and its answer where the bureau has to act.';
comment on column app.feedback.clock is 'As of app.push.';
comment on column app.feedback.text_sealed is 'Ciphertext of the text as written, where numbers in it are masked.';
comment on column app.feedback.answer_sealed is 'Ciphertext of the answer as written, likewise.';
comment on table app.file is 'Files by an unguessable id; the bytes lie in the files folder under their SM3 digest.';
comment on column app.file.confidentiality is 'Open, internal or sensitive. State secrets are never kept here.';
comment on table app.find_posting is 'For each two characters (and each receiving department) the decisions of a block that have them. Written behind the journal, never by ingest; what is found is always read again in the decision itself, under the viewer''s row security.';
comment on column app.find_posting.gram is 'Two characters as server/kernel/finding writes them alike, or department:CODE.';
comment on column app.find_posting.block is 'The decision''s number divided by 4,096.';
comment on column app.find_posting.members is 'Remainders as 16-bit numbers in order, or, from 256 on, a bitmap of 512 bytes.';
comment on table app.find_progress is 'The journal''s position up to which decisions can be found by app.find_posting; newer ones are looked through one by one.';
comment on table app.follow_up is 'What the bureau still has to do after a penalty or an ending: find the original decision, or cancel a licence that was 吊销. Each with an owner and a clock.';
comment on column app.follow_up.looked_at is 'When the sweep last looked for the original: whoever waits longest is looked at first.';
comment on table app.handout_rule is 'Item × district × kind of holder → officer or section; nothing said means any. The closest rule wins.';
comment on table app.handout_trial is 'Rules that were tried on past pushes, and how many fell through: nothing goes live untried.';
comment on table app.handout_version is 'A department''s whole set of hand-out rules; the newest that has begun is in force. Never edited: a change is another version.';
comment on table app.healing is 'What a sweep found undone and did: one row and one journal entry each.';
comment on column app.healing.about is 'The journal entry that was not queued or not in a feed.';
comment on column app.healing.entry is 'The journal entry that says so.';
comment on table app.idempotency is 'First answers to writes that carried an Idempotency-Key.';
comment on table app.import is 'Spreadsheets handed in, and how far each has been read. The same file of the same department is imported once.';
comment on column app.import.total is 'Rows with content below the header, counted before the first is taken in; unknown until the whole file has been read once.';
comment on column app.import.last_row is 'The last row whose result is kept; reading goes on behind it after a kill.';
comment on column app.import.secrets is 'Rejected rows that bear a state secret; nothing else of them is kept, and the original goes as well.';
comment on column app.import.layout is 'Layout version, header row, headers and headers of unknown columns.';
comment on column app.import.asking is 'When a person is asked about columns that no layout knows.';
comment on column app.import.asked is 'The columns a person has to decide on before the first row is taken in, each with samples in which numbers are masked.';
comment on table app.import_row is 'What became of each row of an import; of rejected rows also their cells, so that they go back with the reasons beside them.';
comment on column app.import_row.cells is 'Ciphertext of all cells, in one.';
comment on function app.is_cleared() is 'True for the program, and for a viewer whose seat needs sensitive decisions and who opens one in order to work on it.';
comment on function app.is_kept_file(text,text) is 'Whether a file hangs on cases only as a draft that this department does not see.';
comment on function app.is_reachable(text) is 'Whether an account has a mobile number: what is sealed was checked before, what is not yet sealed is checked here.';
comment on table app.item is 'The one catalogue of approval items and how each is taken in (1.1).';
comment on column app.item.statutory_limit is 'Working days.';
comment on column app.item.entrustment_letter is 'Number or title of the letter of entrustment (1.1).';
comment on column app.item.entrusted_to is 'First day on which the entrustment holds no more; none while it is open.';
comment on table app.item_supervisor is 'Lead and assistant supervisors of each item (1.2).';
comment on table app.journal is 'Everything that happened. The application may add and read, never change or remove.';
comment on column app.journal.feeds is 'Departments that are told, beside pushes: the push each is told about.';
comment on table app.journal_pending is 'The outbox: entries committed and not yet numbered by the sequencer.';
comment on table app.journal_position is 'The one order of everything, without gaps, given after commit.';
comment on table app.lead is 'What may be a ground of 三(二): recorded facts and no verdict; only the oversight body finds (4.3). One for each clock that ran out.';
comment on table app.liaison_appointment is 'Appointments of liaisons by letter (2.3.1.2), never edited: a change is another appointment. [starts_on, ends_on).';
comment on column app.liaison_appointment.opened_case is 'The case with the letter; the person''s phone stands sealed with the account.';
comment on column app.liaison_appointment.handed_over is 'How many open pushes went over to the successor, or back to the custodian, when it ended.';
comment on table app.licence_change is 'What became of a licence after it was granted; the last row is its state, without a row it stands as its decision says (行政许可法 49, 69, 70).';
comment on column app.licence_change.by_decision is 'The decision that changed or ended it; the licence''s own where it was revised.';
comment on table app.look is 'Who looked at what, when and why (1.4): decisions opened, personal fields revealed, full numbers searched for, files downloaded, exports made, papers seen.';
comment on column app.look.account is 'The person who looked; none where a department''s system asked with its key.';
comment on column app.look.subject is '<thing>:<key> of what is not a decision, or beside it: file:…, paper:…, list:pushes.';
comment on column app.look.title is 'What people know it by, such as a document number or a file name. Nothing personal.';
comment on column app.look.rows is 'How many rows an export held.';
comment on column app.look.own is 'Whether the department of the person held the matter, or is the bureau: looks at what is not one''s own stand out.';
comment on table app.mapping_change is 'The lines of a proposal: item × region → receivers from the effective date on. No receivers = the region''s own rule ends, and the city''s holds there.';
comment on column app.mapping_change.replaces is 'The open rule as the author saw it; another one by the day of approval stops the approval.';
comment on column app.mapping_change.before is 'Who received until then, as of the draft and then of the approval: what a roll back restores. Null = no rule of its own.';
comment on table app.mapping_comment is 'What departments say to a proposal before it is decided.';
comment on table app.mapping_proposal is 'A change of the mapping from the first draft on: several rules at once, with reason, basis and effective date. Approved, it is a version.';
comment on column app.mapping_proposal.past_pushes is 'Where it reaches into the past: what becomes of what went out by the old rule. keep = stays, list = re-routed by hand from a list.';
comment on column app.mapping_proposal.authors is 'Accounts of all who wrote on it: none of them may decide it.';
comment on column app.mapping_proposal.departments is 'Those whose duties it would change, who may read it and comment once it is submitted.';
comment on column app.mapping_proposal.replay is 'What the trial said when it was submitted: months, totals and the departments that gain and lose.';
comment on table app.mapping_receiver is 'Who receives under a rule. Rules are never edited: a change ends one and begins another.';
comment on table app.mapping_rule is 'Item × region → receivers, [effective_from, effective_to); the one in force on the decision date routes. No region = the whole city.';
comment on column app.mapping_rule.proposal is 'The approved proposal that made the rule; none for the catalogue''s first rules.';
comment on table app.mapping_suggestion_answer is 'Rule changes that returns proposed, taken into a draft or declined. Returns after the last entry seen propose anew.';
comment on table app.message is 'SMS that tell a department that something new waits (2.2.2.3). No personal data in the text.';
comment on column app.message.phone is 'Ciphertext as the account had it.';
comment on column app.message.seat is 'The seat in which the recipient is told: liaison, else deputy, else head; at the bureau also operator.';
comment on column app.message.next_attempt_at is 'When a temporary failure is tried again.';
comment on column app.message.ask_at is 'When the gateway is asked what became of it.';
comment on column app.message.accepted is 'How often an operator took it for sending: what is paid for.';
comment on column app.message.segments is 'What operators count: 70 characters in one, 67 in each of several.';
comment on column app.message.again_of is 'The failed message that a person had sent once more: once at most.';
comment on column app.message.handled_at is 'When a person dealt with the failure: sent again, or told the department in another way.';
comment on table app.message_gathering is 'Pushes counted for the next SMS of each department.';
comment on table app.message_report is 'Delivery reports as operators push them, without phones. Kept first and applied then: one may come before the answer to the sending.';
comment on table app.message_uplink is 'That an SMS was sent back, and nothing of what it says: nobody reads there (1.4).';
comment on table app.migration is 'Which migrations this database has seen, and the digest of each file as it was then.';
comment on function app.own_department() is 'The department that looks, or null.';
comment on table app.paper is 'One official paper: its words while it is a draft, and once sealed its number, its file and the digest of that, for good.';
comment on column app.paper.content is 'Format, mark, series, signature and the text in its parts; what the DOCX and the sheet on the screen are made of.';
comment on column app.paper.scan is 'The signed and stamped paper as a picture or PDF.';
comment on table app.paper_number is 'The register of 发文字号: every number once, without gaps, cancelled ones with their reason.';
comment on table app.paper_series is 'The last number drawn of each organ, series and year. Drawing locks the row, so a number that is rolled back is drawn by the next.';
comment on table app.paper_word is '机关代字 where a city uses another than the one proposed.';
comment on table app.penalty is 'Penalties as last corrected, each linked to the decision that it affects or waiting in app.follow_up until it is (2.2.3.2).';
comment on column app.penalty.effect is 'What the penalty does to the licence: nothing, 暂扣, or 吊销, after which the bureau cancels it (行政许可法 70).';
comment on column app.penalty.fine is 'In units of 10,000 yuan, as 双公示 has it (CF_NR_FK).';
comment on column app.penalty.holder_id_number is 'Ciphertext; see server/kernel/sealing.';
comment on column app.penalty.clue_decision is 'What the sender named the original decision by; nothing here is proof that it exists.';
comment on table app.penalty_notice is 'Who was told of a penalty, of which revision, and who of the department has taken note of it.';
comment on table app.penalty_revision is 'What a penalty said before each correction.';
comment on table app.professional_system is 'Professional systems of superior authorities (2.2.2.2), each with the supervising department that connects to it.';
comment on column app.professional_system.contact_phone is 'An office''s telephone, never a person''s mobile.';
comment on function app.purge_answers(timestamp with time zone,integer) is 'Removes first answers given before an instant, never younger than 30 days; returns how many.';
comment on table app.push is 'One decision as sent to one department. A push always has a custodian, who answers for it (2.2.2.3).';
comment on column app.push.clock_from is 'The day from which due_on was counted, where it is not the day of sending.';
comment on column app.push.overdue_at is 'When the sweep found it late in its present state; a new term begins without it.';
comment on column app.push.clock is 'The present term where it does not run as it began: {days, pauses: [{from, to, reason}], extensions: [{days, reason}]}; a new term begins without it.';
comment on column app.push.officer is 'Who works on it inside the department; custody is the department''s all the same.';
comment on column app.push.section is 'The section that works on it, where no one person does.';
comment on column app.push.refused_by is 'Departments that returned it, along its whole chain of re-routes.';
comment on table app.reconciliation is 'One day of one source: what was first received on it, what became of it, the source''s own list, and both signatures.';
comment on column app.reconciliation.department is 'Whose system or door the source is.';
comment on column app.reconciliation.unaccounted is 'Received and neither pushed nor waiting nor refused: always 0 but for what a sweep has not mended yet.';
comment on column app.reconciliation.digest is 'SHA-256 over the source ids kept of that day, sorted by their UTF-8 bytes and joined by line feeds, in hexadecimal.';
comment on column app.reconciliation.items is 'The same counts for each item.';
comment on table app.reconciliation_run is 'Countings asked for by the clock or by a person, and how far they are.';
comment on table app.region is 'GB/T 2260 regions of the city, abolished ones kept with their dates.';
comment on table app.rejection is 'Rows refused, as they came (JSON text, so that even characters that jsonb cannot hold are kept), with their reasons. State secrets are never among them.';
comment on column app.rejection.content is 'Ciphertext of the row as it came (JSON text).';
comment on column app.rejection.item is 'Item as it came, out of the content.';
comment on table app.requirement_acknowledgement is 'Which approver has confirmed having read the versions of a policy change, each once.';
comment on table app.requirement_draft is 'What the bureau prepares inside a policy change: the bureau''s alone until it is published.';
comment on column app.requirement_draft.base is 'The published version that it is to follow; 0 where there is none yet.';
comment on table app.requirement_version is 'Published requirements of items, open to everybody (2.2.2.5): only added to. A version holds from its day until that of the next.';
comment on column app.requirement_version.by_case is 'The policy change that it came from; null for the version that the catalogue began with.';
comment on column app.requirement_version.published_on is 'The day in Shanghai: what was decided before it was decided under the version before, whatever the effective day.';
comment on table app.saved_view is 'Filters and columns of a list under a name: one person''s own, or shared with the department by its liaison or head.';
comment on column app.saved_view.columns is 'Which columns in which order, each with a width in pixels or none.';
comment on table app.seal_key is 'Keys that ciphertext in this database was made with, by what tells them apart; the keys themselves are kept elsewhere. A retired one is needed no more.';
comment on table app.seal_pass is 'How far old rows of each place have been brought to each key: a pass that was cut off goes on from here.';
comment on table app.second_factor is 'TOTP (RFC 6238) of a person: the secret sealed, recovery codes by digest. Counts only once confirmed.';
comment on column app.second_factor.last_step is 'The last time step whose code was used: no code is good twice.';
comment on table app.section is 'Sections (科室) of a department, to which pushes are handed out; any member may take one over.';
comment on function app.sees_city() is 'True for the bureau, the conference office, oversight and the program itself.';
comment on table app.sequencer is 'The last global position, and the epoch that begins anew when a database is restored.';
comment on table app.session is 'Sessions by the digest of their token; ended ones stay for a while, because an origin where the person signed in before is a good one.';
comment on column app.session.origin is 'Network address; of IPv6 the first 64 bits, which is what one subscriber has.';
comment on table app.setting is 'The city''s own choices, such as signed or deemed receipt and the limits that the notice leaves open.';
comment on table app.sign_in_failure is 'Failed sign-ins, counted per account and origin: a stranger cannot lock out the real user, who comes from elsewhere.';
comment on column app.sign_in_failure.username is 'The digest of what was typed: people type passwords into the wrong field.';
comment on table app.system_account is 'Accounts of professional systems that a department gave the bureau: whose, for what, until when, in whose custody. The secret lies in app.system_secret.';
comment on column app.system_account.department is 'The supervising department that owns the account.';
comment on column app.system_account.reminded_for is 'Last day of validity for which reminders went out, and how many days before it the last one did.';
comment on table app.system_secret is 'Secrets of such accounts as ciphertext (SM4). Only the program itself reads them, for the custodian and with the look on record; removed when the account is handed back or has run out.';
comment on table app.upward_duty is 'Why a decision has to be reported upward: that it was made, corrected or ended. One task for each; a kill between noting and opening loses and doubles nothing.';
comment on column app.upward_duty.occasion is '''made'' once for each decision, else the journal entry of the correction or the ending.';
comment on table app.upward_item is 'Items whose decisions must be reported upward (2.2.2.2): to whom, how, within how many working days. Open to everybody like the catalogue.';
comment on column app.upward_item.since is 'Decisions that arrived before this instant open no task.';
comment on table app.upward_progress is 'The journal''s position up to which decisions have been looked at for upward reporting.';
comment on table app.view_default is 'The view with which a list opens for a person.';
comment on table app.waiting is 'Decisions that match no item or route nowhere, each with an owner and a clock until a person routes it.';
comment on column app.waiting.clock is 'As of app.push.';
comment on table app.webhook is 'Where a department''s system is called with its events (Standard Webhooks 1.0), one for each system. Position is the last event that was taken; what comes after waits, so that nothing is lost and nothing comes out of order.';
comment on column app.webhook.secret is 'Sealed; the signing secret, shown once.';
comment on column app.webhook.attempts is 'Failed tries of the event after position.';
comment on column app.webhook.lease is 'Goes up with each lease: who comes back with an older one has lost it and writes nothing.';
comment on function app.works_as_party() is 'True for a viewer who opens a matter in order to work on it, in a seat that need not see sensitive decisions as such: a case may still wait for that seat.';
