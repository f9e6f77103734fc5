import type { PoolClient } from 'pg'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Row } from '#notice/papers/draw-up.ts'
import type { TemplateName } from '#notice/papers/templates.ts'
import { draftPaper, sealPaper, type Author } from '#modules/papers/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'

interface PastPaper {
  readonly template: TemplateName
  readonly recipient: string | null
  readonly filled: Row
  readonly sealed: boolean
}
const requestWords = {
  purpose: '开展事中事后监管检查',
  wanted: '（一）申请材料目录；\n（二）现场核查记录。',
}
const written = (recipient: string): Readonly<Record<string, readonly PastPaper[]>> => ({
  [recipient]: [
    {
      template: 'information-request',
      recipient: null,
      sealed: true,
      filled: { ...requestWords, dueOn: '2026-12-31', phone: '0791-80000001' },
    },
    {
      template: 'supervision-opinion',
      recipient: null,
      sealed: false,
      filled: { action: '变更', reasons: '实际经营条件与许可内容不一致。', phone: '0791-80000001' },
    },
  ],
  SPJ: [
    {
      template: 'information-reply',
      recipient,
      sealed: true,
      filled: {
        letterTitle: '关于商请提供审批信息的函',
        answer: '所需申请材料目录和现场核查记录已通过平台提供，共两份文件。',
        files: [{ name: '申请材料目录' }, { name: '现场核查记录' }],
        phone: '0791-80000002',
      },
    },
  ],
})

/** A few papers of the last days: a letter and its answer, and a draft with blanks, for two departments. Drawn up and sealed as by hand. */
export async function leavePastPapers(city: City): Promise<void> {
  const directory = await city.directory.refresh()
  for (const recipient of ['FGW', 'SZJ']) {
    await leaveLiaisons(city, directory, recipient)
    const decision = await findDecision(city, recipient)
    if (decision === null) continue
    for (const [department, papers] of Object.entries(written(recipient))) {
      const author = await authorOf(city, department)
      for (const paper of papers)
        await withinConnection(city.database.pool, { department, sight: department === 'SPJ' ? 'city' : 'department' }, (connection) =>
          leave(city, connection, directory, author, { ...paper, decision }),
        )
    }
  }
}

/** 联络员名单 (2.3.1.2), as every department has sent one. */
async function leaveLiaisons(city: City, directory: Directory, department: string): Promise<void> {
  const author = await authorOf(city, department)
  await withinConnection(city.database.pool, { department, sight: 'department' }, async (connection) => {
    const { rows } = await connection.query<{ name: string; seats: readonly string[] }>(
      `select account.name, account.seats from app.account where account.department = $1 and account.seats && '{liaison,deputy}' order by account.id limit 2`,
      [department],
    )
    const liaisons = rows.map(({ name, seats }) => ({
      name,
      post: seats.includes('liaison') ? '业务处处长' : '业务处干部',
      kind: seats.includes('liaison') ? '负责人' : '经办人',
      since: '2019年6月',
      phone: '0791-80000001',
      mobile: '见平台账号',
      purpose: '签收反馈',
      change: '新增',
      from: '2026年1月',
    }))
    await leave(city, connection, directory, author, {
      template: 'liaison-list',
      recipient: null,
      decision: null,
      sealed: true,
      filled: { liaisons, phone: '0791-80000001' },
    })
  })
}

async function leave(
  city: City,
  connection: PoolClient,
  directory: Directory,
  author: Author,
  { sealed, ...paper }: PastPaper & { readonly decision: string | null },
): Promise<void> {
  const at = city.now()
  const { id } = await draftPaper(connection, directory, author, { ...paper, case: null, confidentiality: 'internal' }, at)
  if (sealed) await sealPaper(city, connection, directory, author, { id, version: 1, at })
}

async function findDecision(city: City, department: string): Promise<string | null> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ decision: string }>(
      `select push.decision from app.push join app.decision on decision.id = push.decision
       where push.department = $1 and push.role = 'lead' and decision.confidentiality <> 'sensitive' order by push.id desc limit 1`,
      [department],
    ),
  )
  return rows[0]?.decision ?? null
}

async function authorOf(city: City, department: string): Promise<Author> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ name: string }>(
      `select account.name from app.account where account.department = $1 and 'head' = any (account.seats) order by account.id limit 1`,
      [department],
    ),
  )
  return { name: rows[0]?.name ?? '部门领导', seats: ['head'], department }
}
