import type { ColumnType, Generated } from 'kysely'
import type { KeptClock } from './deadlines.ts'
import type { LookTable } from './looks.ts'

type Instant = Date
type Day = string
type Id = string
/** Identity columns: given by the database, read as text because they may pass 2^53. */
type Identity = Generated<Id>
type Json = ColumnType<unknown, string, string>

export interface DepartmentTable {
  code: string
  name: string
  full_name: string
  kind: 'bureau' | 'supervisor' | 'member' | 'actor'
  successor: string | null
  active: Generated<boolean>
  version: Generated<number>
}
export interface ItemTable {
  code: string
  name: string
  item_type: Generated<string>
  category: string
  legal_basis: string
  approving_body: string
  original_department: string | null
  intake: Generated<string>
  intake_note: string | null
  entrustment_letter: string | null
  entrustment_scope: string | null
  entrusted_from: Day | null
  entrusted_to: Day | null
  public_safety: Generated<boolean>
  statutory_limit: number | null
  active: Generated<boolean>
  version: Generated<number>
}
export interface MappingRuleTable {
  id: Identity
  item: string
  region: string | null
  effective_from: Day
  effective_to: Day | null
  note: Generated<string>
  made_by: string
  made_at: Generated<Instant>
}
export interface AccountTable {
  id: Identity
  username: string
  name: string
  department: string
  seats: Generated<string[]>
  phone: string | null
  password_hash: string
  active: Generated<boolean>
  demo: Generated<boolean>
  created_at: Generated<Instant>
  version: Generated<number>
}
export interface SessionTable {
  token_hash: Buffer
  account: Id
  csrf_token: string
  origin: string
  created_at: Instant
  seen_at: Instant
  ended_at: Instant | null
}
export interface ClientTable {
  id: Identity
  department: string
  name: string
  scopes: string[]
  created_at: Generated<Instant>
}
export interface ClientKeyTable {
  key_hash: Buffer
  client: Id
  hint: string
  created_at: Generated<Instant>
  expires_at: Instant | null
  revoked_at: Instant | null
}
export interface DecisionTable {
  id: Identity
  client: string
  source_id: string
  revision: Generated<number>
  digest: string
  status: 'routed' | 'unrouted' | 'ended'
  rule: Id | null
  item: string | null
  item_as_sent: string
  document_number: string
  document_name: string | null
  category: string | null
  certificate_name: string | null
  certificate_number: string | null
  content: string
  decided_on: Day
  valid_from: Day | null
  valid_to: Day | null
  result: string
  holder_kind: string
  holder_name: string
  holder_uscc: string | null
  holder_id_type: string | null
  holder_id_number: string | null
  holder_legal_representative: string | null
  holder_phone: string | null
  holder_id_index: Id | null
  holder_phone_index: Id | null
  region: string
  address: string | null
  handler: string | null
  reviewer: string | null
  approver: string | null
  confidentiality: string
  files: string[] | null
  received_at: Generated<Instant>
}
export interface PushTable {
  id: Identity
  decision: Id
  revision: number
  kind: 'new' | 'correction' | 'reroute'
  department: string
  role: 'lead' | 'assist' | 'copy'
  status: string
  custodian: string
  custodian_seat: Generated<string>
  sent_at: Instant
  due_on: Day
  due_provisional: Generated<boolean>
  clock_from: Day | null
  previous: Id | null
  version: Generated<number>
  last_entry: Id | null
  viewed_at: Instant | null
  viewed_by: string | null
  received_at: Instant | null
  received_by: string | null
  received_seat: string | null
  returned_at: Instant | null
  return_reason: string | null
  return_note: string | null
  suggested: string | null
  returns: Generated<number>
  overdue_at: Instant | null
  officer: Id | null
  section: Id | null
  handed_at: Instant | null
  refused_by: string[] | null
}
export interface FeedbackTable {
  id: Identity
  push: Id
  decision: Id
  department: string
  kind: string
  result: string
  text: string
  text_sealed: string | null
  inspected_on: Day | null
  files: string[]
  action_wanted: boolean
  status: 'told' | 'awaiting-answer' | 'answered'
  due_on: Day | null
  due_provisional: Generated<boolean>
  clock: ColumnType<KeptClock | null, string | null | undefined, string | null>
  given_at: Instant
  given_by: string
  given_seat: string
  answer: string | null
  answer_sealed: string | null
  answered_at: Instant | null
  answered_by: string | null
  version: Generated<number>
  last_entry: Id | null
  overdue_at: Instant | null
}
export interface JournalTable {
  id: Identity
  type: string
  at: Generated<Instant>
  decision: Id | null
  feeds: Generated<string[]>
  pushes: Generated<(Id | null)[]>
  actor: string
  actor_seat: string
  actor_department: string
  data: Json
}
export interface MessageTable {
  id: Identity
  department: string
  account: Id | null
  seat: string | null
  recipient: string
  phone: string
  text: string
  pushes: number
  status: string
  gateway: string
  gateway_id: string | null
  attempts: Generated<number>
  first_push_at: Instant
  created_at: Instant
  sent_at: Instant | null
  next_attempt_at: Instant | null
  finished_at: Instant | null
  last_error: string | null
  kind: Generated<'new-work' | 'reminder'>
  accepted: Generated<number>
  segments: ColumnType<number, never, never>
  again_of: Id | null
  handled_at: Instant | null
  handled_by: string | null
  handled_note: string | null
}
/** Every table as the program sees it. Modules that bring tables of their own declare them beside this one. */
export interface Tables {
  'app.department': DepartmentTable
  'app.region': { code: string; name: string; valid_from: Day | null; valid_to: Day | null }
  'app.item': ItemTable
  'app.item_supervisor': { item: string; department: string; role: 'lead' | 'assist' }
  'app.mapping_rule': MappingRuleTable
  'app.mapping_receiver': { rule: Id; department: string; role: 'lead' | 'assist' | 'copy' }
  'app.setting': { name: string; value: Json }
  'app.calendar_day': { day: Day; kind: 'holiday' | 'workday'; name: Generated<string> }
  'app.calendar_year': { year: number; official: boolean; papers: Generated<string[]> }
  'app.directory_revision': { revision: Id }
  'app.account': AccountTable
  'app.session': SessionTable
  'app.sign_in_failure': { username: string; origin: string; at: Instant }
  'app.client': ClientTable
  'app.client_key': ClientKeyTable
  'app.idempotency': { client: string; key: string; body_digest: string; status: number; answer: string; at: Generated<Instant> }
  'app.decision': DecisionTable
  'app.decision_revision': { decision: Id; revision: number; received_at: Instant; content: Json }
  'app.push': PushTable
  'app.waiting': {
    id: Identity
    decision: Id
    reason: string
    owner: string
    owner_seat: Generated<string>
    opened_at: Generated<Instant>
    due_on: Day
    due_provisional: Generated<boolean>
    closed_at: Instant | null
    closed_by: string | null
    closing_note: string | null
    overdue_at: Instant | null
  }
  'app.rejection': {
    id: Identity
    client: string
    source_id: string | null
    department: string
    received_at: Generated<Instant>
    content: string
    item: string | null
    reasons: Json
  }
  'app.feedback': FeedbackTable
  'app.file': {
    id: string
    sm3: string
    size: Id
    media_type: string
    name: string
    department: string
    decision: Id | null
    by_name: string
    at: Generated<Instant>
    confidentiality: Generated<'open' | 'internal' | 'sensitive'>
  }
  'app.journal': JournalTable
  'app.look': LookTable
  'app.journal_pending': { entry: Id }
  'app.journal_position': { position: Id; entry: Id }
  'app.feed_item': { department: string; position: Id; entry: Id; push: Id | null }
  'app.feed_head': { department: string; position: Id }
  'app.sequencer': { epoch: string; position: Id }
  'app.epoch': { epoch: string; department: string; ended_at: Generated<Instant>; position: Id }
  'app.daily_count': { department: string; day: Day; type: string; entries: number }
  'app.channel': { name: string; position: Id }
  'app.message': MessageTable
  'app.message_gathering': { department: string; pushes: number; first_push_at: Instant; gathered_from: Instant }
}
