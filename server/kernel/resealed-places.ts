import { isSealed, type Seal } from '#platform/seal.ts'
import {
  isDigestSealed,
  maskAndSeal,
  openCells,
  openNumbers,
  openPhone,
  openText,
  places,
  rejectionRow,
  sealCells,
  sealDigest,
  sealNumbers,
  sealPenaltyId,
  sealPhone,
  sealText,
  type NumberedRow,
} from './personal.ts'

type Row = Readonly<Record<string, unknown>>
type Stale = (text: unknown) => text is string

/** One table whose old rows are brought to the current key, in the order of its key. */
export interface ResealedPlace {
  readonly name: string
  /** The rows after $1, locked, each with `at`, by which the next stretch begins. */
  readonly read: (limit: number) => string
  readonly first: string
  /** The row as it shall stand, or null where nothing in it is stale. Throws SealError. */
  readonly mend: (seal: Seal, row: Row, stale: Stale) => Row | null
  /** Writes the rows of $1 (JSON). */
  readonly write: string
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function mendNumbers(seal: Seal, row: Row, stale: Stale): Row | null {
  if (!stale(row['holder_id_number']) && !stale(row['holder_phone'])) return null
  const numbered = row as unknown as NumberedRow
  const digest = text(row['digest']) ?? ''
  return {
    ...row,
    ...sealNumbers(seal, numbered, openNumbers(seal, numbered)),
    digest: isDigestSealed(digest) ? digest : sealDigest(seal, digest, true),
  }
}
function mendPenalty(seal: Seal, row: Row, stale: Stale): Row | null {
  if (!stale(row['holder_id_number'])) return null
  const numbered = row as unknown as NumberedRow
  const digest = text(row['digest']) ?? ''
  const name = `${numbered.client}\n${numbered.source_id}`
  return {
    ...row,
    holder_id_number: sealPenaltyId(seal, numbered, openText(seal, places.penaltyId, name, numbered.holder_id_number)),
    digest: isDigestSealed(digest) ? digest : sealDigest(seal, digest, true),
  }
}
/** The same inside what is kept of earlier revisions. */
const mendContent =
  (mend: ResealedPlace['mend']): ResealedPlace['mend'] =>
  (seal, row, stale) => {
    const content = mend(seal, row['content'] as Row, stale)
    return content && { ...row, content }
  }

/** Of a text that is not sealed yet the row itself is masked; of one that is, only the sealed part changes. */
function mendText(seal: Seal, place: string, id: string, shown: string | null, sealed: string | null, stale: Stale) {
  if (shown === null) return { shown, sealed }
  if (sealed !== null) return { shown, sealed: stale(sealed) ? seal.seal(place, id, openText(seal, place, id, sealed) ?? '') : sealed }
  const [masked, fresh] = maskAndSeal(seal, place, id, shown)
  return { shown: masked, sealed: fresh }
}

export const resealedPlaces: readonly ResealedPlace[] = [
  {
    name: 'decision',
    first: '0',
    read: (limit) =>
      `select decision.id as at, decision.id, decision.client, decision.source_id, decision.digest, decision.holder_id_number, decision.holder_phone
       from app.decision where decision.id > $1::bigint and (decision.holder_id_number is not null or decision.holder_phone is not null)
       order by decision.id limit ${limit} for update`,
    mend: mendNumbers,
    write: `update app.decision set holder_id_number = one.holder_id_number, holder_phone = one.holder_phone, digest = one.digest,
              holder_id_index = one.holder_id_index, holder_phone_index = one.holder_phone_index
            from jsonb_to_recordset($1::jsonb) as one(id bigint, holder_id_number text, holder_phone text, digest text, holder_id_index bigint, holder_phone_index bigint)
            where decision.id = one.id`,
  },
  {
    name: 'decision_revision',
    first: '0/0',
    read: (limit) =>
      `select revision.decision || '/' || revision.revision as at, revision.decision, revision.revision, revision.content
       from app.decision_revision as revision
       where (revision.decision, revision.revision) > (split_part($1, '/', 1)::bigint, split_part($1, '/', 2)::integer)
       order by revision.decision, revision.revision limit ${limit}`,
    mend: mendContent(mendNumbers),
    write: `update app.decision_revision set content = one.content
            from jsonb_to_recordset($1::jsonb) as one(decision bigint, revision integer, content jsonb)
            where decision_revision.decision = one.decision and decision_revision.revision = one.revision`,
  },
  {
    name: 'penalty',
    first: '0',
    read: (limit) =>
      `select penalty.id as at, penalty.id, penalty.client, penalty.source_id, penalty.digest, penalty.holder_id_number
       from app.penalty where penalty.id > $1::bigint and penalty.holder_id_number is not null order by penalty.id limit ${limit} for update`,
    mend: mendPenalty,
    write: `update app.penalty set holder_id_number = one.holder_id_number, digest = one.digest
            from jsonb_to_recordset($1::jsonb) as one(id bigint, holder_id_number text, digest text) where penalty.id = one.id`,
  },
  {
    name: 'penalty_revision',
    first: '0/0',
    read: (limit) =>
      `select revision.penalty || '/' || revision.revision as at, revision.penalty, revision.revision, revision.content
       from app.penalty_revision as revision
       where (revision.penalty, revision.revision) > (split_part($1, '/', 1)::bigint, split_part($1, '/', 2)::integer)
       order by revision.penalty, revision.revision limit ${limit}`,
    mend: mendContent(mendPenalty),
    write: `update app.penalty_revision set content = one.content
            from jsonb_to_recordset($1::jsonb) as one(penalty bigint, revision integer, content jsonb)
            where penalty_revision.penalty = one.penalty and penalty_revision.revision = one.revision`,
  },
  {
    name: 'rejection',
    first: '0',
    read: (limit) =>
      `select rejection.id as at, rejection.id, rejection.client, rejection.source_id, rejection.received_at, rejection.content
       from app.rejection where rejection.id > $1::bigint order by rejection.id limit ${limit}`,
    mend: (seal, row, stale) => {
      if (!stale(row['content'])) return null
      const name = rejectionRow(row as unknown as Parameters<typeof rejectionRow>[0])
      return { id: row['id'], content: seal.seal(places.rejection, name, seal.open(places.rejection, name, row['content'])) }
    },
    write: `update app.rejection set content = one.content from jsonb_to_recordset($1::jsonb) as one(id bigint, content text) where rejection.id = one.id`,
  },
  {
    name: 'import_row',
    first: '0/0',
    read: (limit) =>
      `select import_row.import || '/' || import_row.row as at, import_row.import, import_row.row, import_row.cells
       from app.import_row where (import_row.import, import_row.row) > (split_part($1, '/', 1)::bigint, split_part($1, '/', 2)::integer)
         and import_row.cells is not null order by import_row.import, import_row.row limit ${limit}`,
    mend: (seal, row, stale) => {
      const cells = row['cells'] as readonly string[]
      if (cells.length === 1 && isSealed(cells[0]!) && !stale(cells[0])) return null
      const [id, at] = [String(row['import']), Number(row['row'])]
      return { import: id, row: at, cells: sealCells(seal, id, at, openCells(seal, id, at, cells)) }
    },
    write: `update app.import_row set cells = one.cells from jsonb_to_recordset($1::jsonb) as one(import bigint, row integer, cells text[])
            where import_row.import = one.import and import_row.row = one.row`,
  },
  {
    name: 'account',
    first: '0',
    read: (limit) =>
      `select account.id as at, account.id, account.phone from app.account
       where account.id > $1::bigint and account.phone is not null order by account.id limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const [id, phone] = [String(row['id']), row['phone']]
      return stale(phone) ? { id, phone: sealPhone(seal, id, openPhone(seal, id, phone)) } : null
    },
    write: `update app.account set phone = one.phone from jsonb_to_recordset($1::jsonb) as one(id bigint, phone text) where account.id = one.id`,
  },
  {
    name: 'second_factor',
    first: '0',
    read: (limit) =>
      `select factor.account as at, factor.account::text as account, factor.secret from app.second_factor as factor
       where factor.account > $1::bigint order by factor.account limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const [account, secret] = [String(row['account']), row['secret']]
      const { secondFactor: place } = places
      return stale(secret) ? { account, secret: seal.seal(place, account, seal.open(place, account, secret)) } : null
    },
    write: `update app.second_factor set secret = one.secret from jsonb_to_recordset($1::jsonb) as one(account bigint, secret text)
            where second_factor.account = one.account`,
  },
  {
    name: 'message',
    first: '0',
    read: (limit) =>
      `select message.id as at, message.id, message.account::text as account, message.phone from app.message
       where message.id > $1::bigint and message.account is not null order by message.id limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const [account, phone] = [String(row['account']), row['phone']]
      return stale(phone) ? { id: row['id'], phone: sealPhone(seal, account, openPhone(seal, account, phone)) } : null
    },
    write: `update app.message set phone = one.phone from jsonb_to_recordset($1::jsonb) as one(id bigint, phone text) where message.id = one.id`,
  },
  {
    name: 'feedback',
    first: '0',
    read: (limit) =>
      `select feedback.id as at, feedback.id, feedback.text, feedback.text_sealed, feedback.answer, feedback.answer_sealed
       from app.feedback where feedback.id > $1::bigint order by feedback.id limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const id = String(row['id'])
      const said = mendText(seal, places.feedbackText, id, text(row['text']), text(row['text_sealed']), stale)
      const answered = mendText(seal, places.feedbackAnswer, id, text(row['answer']), text(row['answer_sealed']), stale)
      const mended = { id, text: said.shown, text_sealed: said.sealed, answer: answered.shown, answer_sealed: answered.sealed }
      const same = (['text', 'text_sealed', 'answer', 'answer_sealed'] as const).every((name) => mended[name] === row[name])
      return same ? null : mended
    },
    write: `update app.feedback set text = one.text, text_sealed = one.text_sealed, answer = one.answer, answer_sealed = one.answer_sealed
            from jsonb_to_recordset($1::jsonb) as one(id bigint, text text, text_sealed text, answer text, answer_sealed text) where feedback.id = one.id`,
  },
  {
    name: 'system_secret',
    first: '0',
    read: (limit) =>
      `select secret.account as at, secret.account, secret.sealed from app.system_secret as secret
       where secret.account > $1::bigint order by secret.account limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const account = String(row['account'])
      return stale(row['sealed'])
        ? { account, sealed: sealText(seal, places.systemSecret, account, openText(seal, places.systemSecret, account, row['sealed'])) }
        : null
    },
    write: `update app.system_secret set sealed = one.sealed from jsonb_to_recordset($1::jsonb) as one(account bigint, sealed text)
            where system_secret.account = one.account`,
  },
  {
    name: 'webhook',
    first: '0',
    read: (limit) =>
      `select webhook.id as at, webhook.id, webhook.secret from app.webhook where webhook.id > $1::bigint order by webhook.id limit ${limit} for update`,
    mend: (seal, row, stale) => {
      const [id, place] = [String(row['id']), places.webhookSecret]
      return stale(row['secret']) ? { id, secret: sealText(seal, place, id, openText(seal, place, id, row['secret'])) } : null
    },
    write: `update app.webhook set secret = one.secret from jsonb_to_recordset($1::jsonb) as one(id bigint, secret text) where webhook.id = one.id`,
  },
]
