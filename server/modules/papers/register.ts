import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { PaperTemplate } from '#notice/papers/template.ts'
import { paperTemplates, type TemplateName } from '#notice/papers/templates.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { mayIssue } from './drafting.ts'
import { organIn } from './facts.ts'
import { findWord, readRegister, setWord } from './numbers.ts'
import { Register, TemplateList, WordIn } from './shapes.ts'

/** The papers that the viewer's organ may issue, as a lawyer reads them; and the register of its numbers, year by year. */
export const register =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/paper-templates',
      { config: { permission: 'paper.read' }, schema: { summary: '本单位可以发出的公文', response: answers(TemplateList) } },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await city.directory.current(city.now().getTime())
        const items = (Object.entries(paperTemplates) as [TemplateName, PaperTemplate][])
          .filter(([, template]) => mayIssue(template, viewer, directory))
          .map(([name, template]) => presentTemplate(name, template))
        return { items }
      },
    )
    server.get(
      '/paper-numbers',
      {
        config: { permission: 'paper.read' },
        schema: {
          summary: '发文字号登记簿',
          querystring: Type.Object({
            year: Type.Optional(Type.Integer({ minimum: 2018, maximum: 2200 })),
            department: Type.Optional(Type.String({ maxLength: 16, description: '部门代码；不带为本单位' })),
          }),
          response: answers(Register),
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const { department = viewer.department, year = Number(dayInShanghai(at).slice(0, 4)) } = request.query
        // Whoever sees the city reads every register; a department has only its own.
        if (department !== viewer.department && (viewer.sight !== 'city' || !directory.departments.has(department)))
          throw notFound('这个登记簿')
        return await withinConnection(city.database.pool, viewer, async (connection) => {
          const { rows, years } = await readRegister(connection, department, year)
          return {
            department: presenter(directory).department(department),
            word: await findWord(connection, organIn(directory, department)),
            year,
            years: [...new Set([year, ...years])].toSorted((one, other) => other - one),
            items: rows.map((row) => ({
              series: row.series,
              serial: row.serial,
              number: row.number,
              paper: row.paper,
              title: row.title,
              drawnAt: row.drawn_at.toISOString(),
              drawnBy: row.drawn_by,
              state: row.state,
              reason: row.reason,
              endedAt: row.ended_at?.toISOString() ?? null,
              endedBy: row.ended_by,
            })),
          }
        })
      },
    )
    server.put(
      '/paper-word',
      {
        config: { permission: 'paper.seal' },
        schema: { summary: '设定机关代字', body: WordIn, response: answers(Type.Object({ word: Type.String() })) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const word = request.body.word.trim()
        await withinConnection(city.database.pool, viewer, (connection) =>
          setWord(connection, viewer.department, word, viewer.name, city.now()),
        )
        return { word }
      },
    )
  }

function presentTemplate(name: TemplateName, template: PaperTemplate) {
  const { title, to = '', body, attachments = [], note = '', copies = '' } = template
  return {
    template: name,
    name: template.name,
    clause: template.clause,
    format: template.format,
    procedures: [...template.procedures],
    addressee: to === '{bureau}' ? ('bureau' as const) : to.includes('{recipient}') ? ('department' as const) : ('none' as const),
    words: [title, to, body, ...attachments.map((line) => `附件：${line}`), note, copies].filter((part) => part !== '').join('\n'),
    blanks: Object.entries(template.blanks).map(([blank, { title: said, kind }]) => ({ name: blank, title: said, kind })),
  }
}
