import type { PoolClient } from 'pg'
import { numberOf, seriesOf } from '#notice/papers/assemble.ts'
import { proposeWord, type Organ } from '#notice/papers/organs.ts'
import type { PaperTemplate } from '#notice/papers/template.ts'
import { Refusal } from '#platform/http/problem.ts'

/** 机关代字: the city's own, or the one proposed. */
export async function findWord(connection: PoolClient, organ: Organ): Promise<string> {
  const { rows } = await connection.query<{ word: string }>('select paper_word.word from app.paper_word where paper_word.department = $1', [
    organ.code,
  ])
  return rows[0]?.word ?? proposeWord(organ)
}

export interface NumberToDraw {
  readonly organ: Organ
  readonly template: PaperTemplate
  readonly paper: string
  readonly title: string
  readonly at: Date
  readonly by: string
  readonly year: number
}

/**
 * Draws the next number of the organ's series in the open transaction (GB/T 9704 7.2.5). The row of the series stays locked until that
 * ends: who comes at the same time waits, and a number whose paper comes to nothing goes to the next. So there are no gaps and no doubles.
 */
export async function drawNumber(connection: PoolClient, { organ, template, paper, title, at, by, year }: NumberToDraw): Promise<string> {
  const word = await findWord(connection, organ)
  const series = seriesOf(word, template)
  const { rows } = await connection.query<{ last: number }>(
    `insert into app.paper_series as series (department, series, year, last) values ($1, $2, $3, 1)
     on conflict (department, series, year) do update set last = series.last + 1 returning series.last`,
    [organ.code, series, year],
  )
  const serial = rows[0]!.last
  const number = numberOf(template, word, year, serial)
  await connection.query(
    `insert into app.paper_number (department, series, year, serial, number, paper, title, drawn_at, drawn_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [organ.code, series, year, serial, number, paper, title, at, by],
  )
  return number
}

/** A number once drawn stays in the register; when its paper is cancelled it is shown as cancelled, with the reason. */
export async function cancelNumber(connection: PoolClient, paper: string, reason: string, at: Date, by: string): Promise<void> {
  await connection.query(
    `update app.paper_number set state = 'cancelled', reason = $2, ended_at = $3, ended_by = $4
     where paper_number.paper = $1 and paper_number.state = 'used'`,
    [paper, reason, at, by],
  )
}

export interface NumberRecord {
  readonly department: string
  readonly series: string
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly paper: string
  readonly title: string
  readonly drawn_at: Date
  readonly drawn_by: string
  readonly state: 'used' | 'cancelled'
  readonly reason: string | null
  readonly ended_at: Date | null
  readonly ended_by: string | null
}

/** The register of one organ and year, series by series, and in which years it has any. */
export async function readRegister(connection: PoolClient, department: string, year: number) {
  const { rows } = await connection.query<NumberRecord>(
    `select paper_number.department, paper_number.series, paper_number.year, paper_number.serial, paper_number.number, paper_number.paper,
       paper_number.title, paper_number.drawn_at, paper_number.drawn_by, paper_number.state, paper_number.reason, paper_number.ended_at,
       paper_number.ended_by
     from app.paper_number where paper_number.department = $1 and paper_number.year = $2 order by paper_number.series, paper_number.serial`,
    [department, year],
  )
  const { rows: years } = await connection.query<{ year: number }>(
    'select distinct paper_series.year from app.paper_series where paper_series.department = $1 order by paper_series.year desc',
    [department],
  )
  return { rows, years: years.map((row) => row.year) }
}

/** Sets the organ's word for papers to come; numbers already drawn keep theirs, and the new word begins its own series. */
export async function setWord(connection: PoolClient, department: string, word: string, by: string, at: Date): Promise<void> {
  if (!/^[\p{Script=Han}]{1,12}$/u.test(word))
    throw new Refusal(422, 'bad-word', '机关代字应为 1 至 12 个汉字，例如“洪发改”。请修改后重试。', [
      { pointer: '/word', code: 'bad-word', message: '机关代字应为 1 至 12 个汉字' },
    ])
  await connection.query(
    `insert into app.paper_word (department, word, set_by, set_at) values ($1, $2, $3, $4)
     on conflict (department) do update set word = excluded.word, set_by = excluded.set_by, set_at = excluded.set_at`,
    [department, word, by, at],
  )
}
