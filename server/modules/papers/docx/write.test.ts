import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assemble, numberOf } from '#notice/papers/assemble.ts'
import { drawUp } from '#notice/papers/draw-up.ts'
import { layOut, type Sheet } from '#notice/papers/layout.ts'
import { proposeWord } from '#notice/papers/organs.ts'
import { paperTemplates, type TemplateName } from '#notice/papers/templates.ts'
import { sampleFacts } from '#world/paper-samples.ts'
import { readParts } from '#world/parts.ts'
import { writeDocx } from './write.ts'

/** The DOCX is opened as the archive it is, and its XML read: what the standard gives in millimetres must stand there. */
const at = new Date('2026-04-10T02:00:00Z')
const sheetOf = (name: TemplateName): Sheet => {
  const facts = sampleFacts(name)
  const template = paperTemplates[name]
  const { text } = drawUp(template, facts)
  return layOut(
    assemble(template, { organ: facts.organ, number: numberOf(template, proposeWord(facts.organ), 2026, 12), text, date: '2026-04-10' }),
  )
}
const partsOf = async (name: TemplateName) =>
  await readParts(await writeDocx(sheetOf(name), { title: name, organ: '南昌市行政审批局', at }))
/** Millimetres from twentieths of a point. */
const millimetres = (attribute: string | undefined) => Math.round((Number(attribute) / 1440) * 254) / 10
const plain = (xml: string) =>
  xml
    .replaceAll(/<w:tab\/>/gu, '\t')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')

test('a decision is on A4 with the margins of the standard, 22 lines to the page, red head, red line and page numbers on the outer side', async () => {
  const parts = await partsOf('revocation-decision')
  const document = parts.get('word/document.xml') ?? ''
  const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/u.exec(document)
  assert.deepEqual([millimetres(size?.[1]), millimetres(size?.[2])], [210, 297])
  const margins = Object.fromEntries(
    [.../<w:pgMar ([^>]+)>/u.exec(document)![1]!.matchAll(/w:(\w+)="(\d+)"/gu)].map(([, side, value]) => [side, millimetres(value)]),
  )
  assert.deepEqual([margins['top'], margins['bottom'], margins['left'], margins['right']], [37, 35, 28, 26])
  assert.match(document, /<w:spacing[^>]*w:line="579"[^>]*w:lineRule="exact"/u)
  const [mark = '', ...rest] = document.split('</w:p>')
  assert.match(mark, /南昌市行政审批局/u)
  assert.match(mark, /w:color w:val="FF0000"/u)
  assert.match(mark, /w:eastAsia="方正小标宋简体"/u)
  assert.equal(millimetres(/w:before="(\d+)"/u.exec(mark)?.[1]), 35)
  const number = rest.find((paragraph) => paragraph.includes('洪行审撤〔2026〕12号')) ?? ''
  assert.match(number, /<w:jc w:val="center"\/>/u)
  assert.match(number, /<w:pBdr><w:bottom w:val="single" w:color="FF0000" w:sz="18" w:space="11"\/>/u)
  const heading = rest.find((paragraph) => paragraph.includes('一、事实和证据')) ?? ''
  assert.match(heading, /w:eastAsia="黑体"/u)
  assert.match(document, /w:eastAsia="仿宋_GB2312"[\s\S]*?w:sz w:val="32"/u)
  assert.match(plain(document), /\n南昌市行政审批局\n2026年4月10日\n南昌市行政审批局办公室\t2026年4月10日印发/u)
  assert.match(document, /<w:framePr[^>]*w:vAnchor="page"/u)
  const footers = [...parts].filter(([name]) => /^word\/footer\d/u.test(name)).map(([, xml]) => xml)
  assert.ok(footers.some((xml) => /<w:jc w:val="right"\/>/u.test(xml)) && footers.some((xml) => /<w:jc w:val="left"\/>/u.test(xml)))
  assert.ok(footers.every((xml) => plain(xml).includes('— PAGE') && /w:eastAsia="宋体"/u.test(xml)))
  assert.match(parts.get('word/settings.xml') ?? '', /evenAndOddHeaders/u)
})

test('a letter has its mark and two red double lines on the first page only, and neither printer nor rules', async () => {
  const parts = await partsOf('supervision-opinion')
  const document = parts.get('word/document.xml') ?? ''
  assert.match(document, /<w:titlePg/u)
  assert.equal(millimetres(/w:header="(\d+)"/u.exec(document)?.[1]), 30)
  assert.equal(millimetres(/w:footer="(\d+)"/u.exec(document)?.[1]), 20)
  const heads = [...parts].filter(([name, xml]) => /^word\/header\d/u.test(name) && xml.includes('thickThinSmallGap')).map(([, xml]) => xml)
  assert.equal(heads.length, 1)
  assert.match(heads[0] ?? '', /南昌市食品药品监督管理局/u)
  assert.equal([...parts].filter(([name, xml]) => /^word\/footer\d/u.test(name) && xml.includes('thinThickSmallGap')).length, 1)
  assert.match(document, /<w:jc w:val="right"\/>[\s\S]*洪食药监函〔2026〕12号/u)
  assert.doesNotMatch(plain(document), /印发/u)
  assert.match(plain(document), /附件：1\.现场检查笔录\n2\.询问笔录\n3\.经营场所现场照片和视频\n/u)
  assert.match(plain(document), /（联系人：测试人乙，联系电话：0791-88886666）/u)
})

test('minutes bear the conference’s name, its count, the attendance in 黑体, and who gets them', async () => {
  const words = plain((await partsOf('conference-minutes')).get('word/document.xml') ?? '')
  assert.match(words, /^行政审批与事中事后监管联席会议纪要\n/u)
  assert.match(words, /〔2026〕第12次/u)
  assert.match(
    words,
    /（一）统一现场核查标准，由监管部门派员参加首次核查。责任单位：市食药监局；配合单位：市行政审批局；完成时限：2026年4月30日。/u,
  )
  assert.match(words, /出席：市行政审批局 测试人壬；/u)
  assert.match(words, /分送：各成员单位。\n/u)
})

test('every paper names its fonts with a substitute, embeds none, and says the same twice', async () => {
  for (const name of Object.keys(paperTemplates) as TemplateName[]) {
    const [one, other] = [await partsOf(name), await partsOf(name)]
    assert.equal(one.get('word/document.xml'), other.get('word/document.xml'), name)
    assert.match(one.get('word/fontTable.xml') ?? '', /仿宋_GB2312"><w:altName w:val="仿宋"/u)
    assert.match(one.get('docProps/custom.xml') ?? '', /字体替代/u)
    assert.match(one.get('docProps/core.xml') ?? '', /2026-04-10T02:00:00Z/u)
    assert.ok(
      [...one.keys()].every((part) => !/\.(odttf|ttf|bin)$/u.test(part)),
      name,
    )
  }
})
