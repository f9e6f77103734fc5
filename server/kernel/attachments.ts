import type { PoolClient } from 'pg'
import type { Decision } from '#notice/decision-fields.ts'
import type { FieldProblem } from '#notice/field-reading.ts'
import { programSight, within, type Database } from '#platform/db.ts'
import type { Tables } from './tables.ts'

/** A checked decision, whose source it is told apart by, and the department that brings it. */
interface Brought {
  readonly client: string
  readonly department: string
  readonly decision: Decision
}

/**
 * What is wrong with the files that decisions name, by place in the list; mostly nothing is named and nothing is asked. A decision
 * may carry files that its own department has uploaded and that hang on no other decision: receivers are let in by that.
 */
export async function checkAttachments(
  database: Database<Tables>,
  brought: readonly Brought[],
): Promise<ReadonlyMap<number, readonly FieldProblem[]>> {
  const named = [...new Set(brought.flatMap(({ decision }) => decision.files))]
  if (named.length === 0) return new Map()
  const files = await within(database, programSight, (tx) =>
    tx
      .selectFrom('app.file as file')
      .leftJoin('app.decision as decision', 'decision.id', 'file.decision')
      .select(['file.id', 'file.department', 'file.decision', 'decision.client', 'decision.source_id'])
      .where('file.id', 'in', named)
      .execute(),
  )
  const known = new Map(files.map((file) => [file.id, file]))
  const judge = ({ client, department, decision }: Brought, id: string, at: number): readonly FieldProblem[] => {
    const file = known.get(id)
    const pointer = `/files/${at}`
    if (!file || file.department !== department) {
      return [{ pointer, code: 'unknown-file', message: '“附件”中有不存在或不属于本部门的文件；请先上传文件，再填写返回的编号' }]
    }
    if (file.decision !== null && (file.client !== client || file.source_id !== decision.sourceId)) {
      return [{ pointer, code: 'file-in-use', message: '“附件”中的文件已挂在另一条决定上；请重新上传后填写新的编号' }]
    }
    return []
  }
  const problems = brought.map((one) => one.decision.files.flatMap((id, at) => judge(one, id, at)))
  return new Map([...problems.entries()].filter(([, found]) => found.length > 0))
}

/** Hangs the files of accepted decisions on them, in the transaction that accepts: from then on receivers may read them. */
export async function hangAttachments(
  connection: PoolClient,
  accepted: readonly { readonly id: string; readonly department: string; readonly files: readonly string[] }[],
): Promise<void> {
  for (const { id, department, files } of accepted) {
    if (files.length === 0) continue
    await connection.query({
      name: 'hang-attachments',
      text: 'update app.file set decision = $1 where file.id = any($2::text[]) and file.department = $3 and file.decision is null',
      values: [id, files, department],
    })
  }
}
