import assert from 'node:assert/strict'
import { test } from 'node:test'
import { templatesOf } from '../decide.ts'
import { licenceAction } from '../procedures/licence-action.ts'
import { caseProcedures } from '../procedures/index.ts'
import { sampleFacts } from '#world/paper-samples.ts'
import { assemble, numberOf } from './assemble.ts'
import { drawUp, findOpenBlanks, markOf, type Facts } from './draw-up.ts'
import { layOut, readBody } from './layout.ts'
import { organOf, proposeWord } from './organs.ts'
import { givens, type Blanks } from './template.ts'
import { isTemplate, paperTemplates, type TemplateName } from './templates.ts'
import { breakTitle } from './title.ts'
import { widthOf, writeChineseNumber, writeDay } from './words.ts'

const all = Object.keys(paperTemplates) as TemplateName[]
const wordsOf = (name: TemplateName) => {
  const { title, to = '', body, attachments = [], note = '', copies = '' } = paperTemplates[name]
  return [title, to, body, ...attachments, note, copies].join('\n')
}
const holesOf = (words: string) => [...words.matchAll(/\{([^{}]+)\}/gu)].map(([, hole = '']) => hole)

test('every blank of every paper is declared, inside rows as well', () => {
  const check = (place: string, words: string, blanks: Blanks): void => {
    for (const hole of holesOf(words)) assert.ok(Object.hasOwn(blanks, hole) || Object.hasOwn(givens, hole), `${place}: {${hole}}`)
  }
  for (const name of all) {
    const { blanks } = paperTemplates[name]
    check(name, wordsOf(name), blanks)
    const inside = (of: Blanks): void => {
      for (const blank of Object.values(of)) {
        if (blank.kind !== 'rows') continue
        check(`${name}: ${blank.title}`, (blank.line ?? '').replaceAll(/\{n\}|\{一\}/gu, ''), blank.of ?? {})
        inside(blank.of ?? {})
      }
    }
    inside(blanks)
  }
})

test('a paper about which nothing is known names each blank it needs in Chinese, and prints none of them empty', () => {
  for (const name of all) {
    const facts: Facts = { organ: organOf('SPJ', ''), today: '2026-04-10' }
    const { text, missing } = drawUp(paperTemplates[name], facts)
    assert.ok(missing.length > 0, name)
    for (const { title } of missing) assert.match(title, /\p{Script=Han}/u, name)
    assert.deepEqual(
      findOpenBlanks({ ...text, title: text.title.replaceAll('\n', '') }).toSorted(),
      [...new Set(missing.map(({ title }) => title))].toSorted(),
      name,
    )
    const words = [text.title, text.to, text.body, ...text.attachments, text.note, text.copies].join('\n')
    assert.doesNotMatch(words, /[{}[\]]|undefined|null|（）|《》/u, name)
  }
})

test('a paper of which everything is known has no blank left, and fits the form of the standard', () => {
  for (const name of all) {
    const facts = sampleFacts(name)
    const template = paperTemplates[name]
    const { text, missing } = drawUp(template, facts)
    assert.deepEqual(missing, [], name)
    const number = numberOf(template, proposeWord(facts.organ), 2026, 3)
    const sheet = layOut(assemble(template, { organ: facts.organ, number, text, date: '2026-04-10' }))
    assert.ok(sheet.blocks.length > 0 && sheet.mark.text.length > 0, name)
    assert.doesNotMatch(number, /〔2026〕第?0/u)
    for (const line of sheet.title) assert.ok(widthOf(line) <= 20, `${name}: ${line}`)
    assert.equal(sheet.imprint.by !== null, template.format === 'document' || template.format === 'minutes', name)
  }
})

test('a paper that a procedure asks for is one that the platform draws up for that procedure', () => {
  for (const procedure of caseProcedures) {
    for (const { title, template = [] } of Object.values(procedure.papers)) {
      for (const { name } of typeof template === 'string' ? [{ name: template }] : template) {
        assert.ok(isTemplate(name), `${procedure.id}: ${title}`)
        assert.ok(paperTemplates[name].procedures.includes(procedure.id), `${name} is not for ${procedure.id}`)
      }
    }
  }
})

test('变更, 撤回, 撤销 and 注销 each have their own decision paper, and no other is offered', () => {
  const offered = ['change', 'withdraw', 'revoke', 'cancel'].map((kind) => templatesOf(licenceAction.papers.decisionPaper, { kind }))
  assert.deepEqual(offered, [['change-decision'], ['withdrawal-decision'], ['revocation-decision'], ['cancellation-decision']])
  assert.deepEqual(templatesOf(licenceAction.papers.answer, {}), ['result-letter'])
  assert.deepEqual(templatesOf(licenceAction.papers.evidence, {}), [])
})

test('what stands in brackets goes when its blank is empty, and a line of which nothing is left goes with it', () => {
  const template = paperTemplates['information-reply']
  const facts = { ...sampleFacts('information-reply'), contact: {}, filled: { letterTitle: '来函', answer: '已提供。' } }
  const { text } = drawUp(template, facts)
  assert.equal(text.note, '')
  assert.deepEqual(text.attachments, [])
  assert.match(text.body, /^你局《来函》收悉。现函复如下：\n已提供。\n上述信息/u)
})

test('what the clerk fills in goes before what the decision says', () => {
  const facts = { ...sampleFacts('penalty-notice'), filled: { holder: '改名后的公司' } }
  const { text } = drawUp(paperTemplates['penalty-notice'], facts)
  assert.match(text.title.replaceAll('\n', ''), /改名后的公司/u)
  assert.ok(findOpenBlanks(text).includes('处罚内容') && text.body.includes(markOf('处罚内容')))
})

test('headings are told by how a line begins; a whole sentence under a number is text', () => {
  const [first, second, third, fourth, table, present] = readBody(
    '一、事实\n（一）检查情况。发现问题。\n（二）甲方监督，乙方办理。\n1.第三层\n|甲|乙|\n|一|二|\n出席：市发改委 张三',
  )
  assert.deepEqual(first, { kind: 'paragraph', level: 1, runs: [{ text: '一、事实', face: 'black' }] })
  assert.deepEqual(second?.kind === 'paragraph' && second.runs.map(({ face, text }) => [face, text]), [
    ['script', '（一）检查情况。'],
    ['body', '发现问题。'],
  ])
  assert.deepEqual(third?.kind === 'paragraph' && third.runs.map(({ face, text }) => [face, text]), [
    ['script', '（二）'],
    ['body', '甲方监督，乙方办理。'],
  ])
  assert.equal(fourth?.kind === 'paragraph' && fourth.level, 3)
  assert.deepEqual(table?.kind === 'table' && table.rows, [
    ['甲', '乙'],
    ['一', '二'],
  ])
  assert.deepEqual(present, { kind: 'attendance', label: '出席：', people: '市发改委 张三' })
})

test('dates, numbers and long titles are written as the standard wants them', () => {
  assert.equal(writeDay('2026-03-05'), '2026年3月5日')
  assert.equal(writeDay('2099-12-31'), '长期')
  assert.deepEqual([1, 10, 11, 20, 32].map(writeChineseNumber), ['一', '十', '十一', '二十', '三十二'])
  assert.equal(numberOf(paperTemplates['supervision-opinion'], '洪食药监', 2026, 7), '洪食药监函〔2026〕7号')
  assert.equal(numberOf(paperTemplates['conference-minutes'], '洪审管联', 2026, 2), '〔2026〕第2次')
  const lines = breakTitle('关于报送行政审批与事中事后监管联络员名单的函').split('\n')
  assert.ok(
    lines.length === 2 && lines.every((line) => !/^[的与]/u.test(line)) && lines.some((line) => line.includes('事中事后监管')),
    lines.join('/'),
  )
})
