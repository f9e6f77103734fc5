import { useLayoutEffect, useRef, useState } from 'react'
import { layOut, measures, type Block, type Paper, type Run, type Sheet } from '#notice/papers/layout.ts'
import './paper-sheet.css'

/** Pixels of the browser in a millimetre and in a point. */
const perMillimetre = 96 / 25.4
const perPoint = 96 / 72
const pitch = measures.pitch * perPoint
const pageHeight = pitch * measures.core.lines
const pageWidth = measures.page.width * perMillimetre

/**
 * An official paper as it will lie on the desk: A4 sheets in the measures of GB/T 9704-2012, from the same layout that the DOCX is written
 * from. Every line has the same pitch, so a page is a window of 22 lines on the one text. A draft says so across each page.
 */
export function PaperSheet({ paper, draft = false, label }: { paper: Paper; draft?: boolean; label: string }) {
  const sheet = layOut(paper)
  const frame = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const [zoom, setZoom] = useState(1)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const watcher = new ResizeObserver(() => setZoom(Math.min(1, element.clientWidth / pageWidth)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <div className="paper-frame" ref={frame} role="document" aria-label={label}>
      <div className="paper-stack" style={{ zoom }}>
        {Array.from({ length: pages }, (_, page) => (
          <div
            className={`paper-page paper-${sheet.format}${draft ? ' paper-drafted' : ''}`}
            key={page}
            aria-hidden={page > 0}
            inert={page > 0}
          >
            {sheet.format === 'letter' && page === 0 ? <LetterHead sheet={sheet} /> : null}
            <div className="paper-window">
              <Flow sheet={sheet} page={page} grown={setPages} />
            </div>
            {page === pages - 1 ? <Imprint sheet={sheet} /> : null}
            {sheet.format === 'letter' && page === 0 ? <div className="paper-lines paper-lines-below" /> : null}
            {sheet.format === 'letter' && page === 0 ? null : (
              <div className={page % 2 === 0 ? 'paper-number' : 'paper-number paper-number-even'}>— {page + 1} —</div>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The whole text, of which the page's window shows its part; it says how many pages it fills. */
function Flow({ sheet, page, grown }: { sheet: Sheet; page: number; grown: (pages: number) => void }) {
  const flow = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = flow.current
    if (!element) return undefined
    const measure = () => {
      keepTogether(element)
      grown(Math.max(1, Math.ceil((element.offsetHeight - 1) / pageHeight)))
    }
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    measure()
    return () => watcher.disconnect()
  }, [grown])
  return (
    <div className="paper-flow" ref={flow} style={{ top: -page * pageHeight }}>
      <Words sheet={sheet} />
    </div>
  )
}

/** As the DOCX does: a heading goes with the line that follows, and the last words of the text go with the signature. */
function keepTogether(flow: HTMLElement): void {
  for (const element of flow.querySelectorAll<HTMLElement>('[data-keep]')) {
    element.style.marginTop = ''
    const first = element.offsetTop
    const last = first + element.offsetHeight + (element.dataset['keep'] === 'next' ? pitch : 0) - 2
    const page = Math.floor((first + 1) / pageHeight)
    if (Math.floor(last / pageHeight) > page) element.style.marginTop = `${(page + 1) * pageHeight - first}px`
  }
}

function LetterHead({ sheet }: { sheet: Sheet }) {
  return (
    <div className="paper-letterhead">
      <div className="paper-mark" style={{ fontSize: `${sheet.mark.points}pt` }}>
        {sheet.mark.text}
      </div>
      <div className="paper-lines" />
    </div>
  )
}

/** Everything between the margins, from the mark to the note. */
function Words({ sheet }: { sheet: Sheet }) {
  const attending = sheet.blocks.find(({ kind }) => kind === 'attendance')
  const blocks = keyed(sheet.blocks, sayBlock)
  const closing = blocks.at(-1)
  return (
    <>
      <Head sheet={sheet} />
      {sheet.title.length > 0 ? (
        <div className="paper-title">
          {sheet.title.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      ) : null}
      {sheet.to === null ? null : <p className="paper-to">{sheet.to}</p>}
      {sheet.to === null && sheet.title.length > 0 ? <Blank /> : null}
      {blocks.slice(0, -1).map(({ key, item }) => (
        <BlockView key={key} block={item} first={item === attending} />
      ))}
      <div data-keep="whole">
        {closing ? <BlockView key={closing.key} block={closing.item} first={closing.item === attending} /> : null}
        <Closing sheet={sheet} />
      </div>
    </>
  )
}

function Closing({ sheet }: { sheet: Sheet }) {
  return (
    <>
      {sheet.attachments.length > 0 ? <Blank /> : null}
      {sheet.attachments.map((name, place) => (
        <p key={name} className={sheet.attachments.length > 1 ? 'paper-attachment paper-attachment-many' : 'paper-attachment'}>
          {place === 0 ? '附件：' : ''}
          <Marked text={name} />
        </p>
      ))}
      <Signature sheet={sheet} />
      {sheet.note === null ? null : (
        <p className="paper-note">
          <Marked text={sheet.note} />
        </p>
      )}
    </>
  )
}

function Head({ sheet }: { sheet: Sheet }) {
  if (sheet.format === 'letter') return <div className="paper-number-line paper-number-right">{sheet.number}</div>
  if (sheet.format === 'plain') return <div className="paper-number-line paper-number-plain">{sheet.number}</div>
  return (
    <div className="paper-head">
      <div className="paper-mark" style={{ fontSize: `${sheet.mark.points}pt` }}>
        {sheet.mark.text}
      </div>
      <div className="paper-head-number">{sheet.number}</div>
      <div className="paper-red-line" />
    </div>
  )
}
const Blank = () => <div className="paper-blank" />

function BlockView({ block, first }: { block: Block; first: boolean }) {
  if (block.kind === 'paragraph') {
    return (
      <p className="paper-paragraph" data-keep={isHeading(block) ? 'next' : undefined}>
        <Runs runs={block.runs} />
      </p>
    )
  }
  if (block.kind === 'attendance') {
    return (
      <>
        {first ? <Blank /> : null}
        <p className="paper-attendance">
          <span className="paper-black">{block.label}</span>
          <Marked text={block.people} />
        </p>
      </>
    )
  }
  return <TableView rows={block.rows} widths={block.widths} size={block.size} />
}

/** Takes up whole lines, so that what follows keeps to the 22 of the page. */
function TableView({ rows, widths, size }: { rows: readonly (readonly string[])[]; widths: readonly number[]; size: number }) {
  const table = useRef<HTMLTableElement>(null)
  const [lines, setLines] = useState(rows.length)
  useLayoutEffect(() => {
    const element = table.current
    if (!element) return undefined
    const watcher = new ResizeObserver(() => setLines(Math.ceil((element.offsetHeight + 8) / pitch)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <div className="paper-table" style={{ height: lines * pitch }}>
      <table ref={table} style={{ fontSize: `${size}pt` }}>
        <colgroup>
          {keyed(widths, String).map(({ key, item }) => (
            <col key={key} style={{ width: `${item}%` }} />
          ))}
        </colgroup>
        <tbody>
          {keyed(rows, (row) => row.join('|')).map(({ key, item }) => (
            <tr key={key}>
              {keyed(item, (cell) => cell).map(({ key: column, item: cell }) =>
                item === rows[0] ? <th key={column}>{cell}</th> : <td key={column}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Runs = ({ runs }: { runs: readonly Run[] }) => (
  <>
    {keyed(runs, ({ text }) => text).map(({ key, item }) => (
      <span key={key} className={item.face === 'body' ? undefined : `paper-${item.face}`}>
        <Marked text={item.text} />
      </span>
    ))}
  </>
)
/** What is still to be filled in stands out on the screen. */
function Marked({ text }: { text: string }) {
  return (
    <>
      {keyed(text.split(/(【待填：[^】]*】)/u), (part) => part).map(({ key, item }) =>
        item.startsWith('【待填：') ? (
          <mark key={key} className="paper-open">
            {item}
          </mark>
        ) : (
          item
        ),
      )}
    </>
  )
}

/** Lines of a paper have no name but their words, and the same words may come again. */
function keyed<Item>(items: readonly Item[], say: (item: Item) => string): readonly { readonly key: string; readonly item: Item }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const words = say(item)
    const times = (seen.get(words) ?? 0) + 1
    seen.set(words, times)
    return { key: `${words} ${times}`, item }
  })
}
const isHeading = ({ runs }: Extract<Block, { kind: 'paragraph' }>) => runs.length === 1 && runs[0]?.face !== 'body'
const sayBlock = (block: Block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : JSON.stringify(block))

function Signature({ sheet: { signature, seal } }: { sheet: Sheet }) {
  const em = (characters: number) => `${characters}em`
  return (
    <div className={seal ? 'paper-signature paper-signature-sealed' : 'paper-signature'}>
      {signature.text === '' ? null : <p style={{ paddingRight: em(signature.indent) }}>{signature.text}</p>}
      <p style={{ paddingRight: em(signature.dateIndent) }}>{signature.date}</p>
    </div>
  )
}

function Imprint({ sheet: { imprint, format } }: { sheet: Sheet }) {
  if (imprint.copies === null && imprint.by === null) return null
  return (
    <div className={format === 'letter' || format === 'plain' ? 'paper-imprint' : 'paper-imprint paper-imprint-ruled'}>
      {imprint.copies === null ? null : <div className="paper-copies">{imprint.copies}</div>}
      {imprint.by === null ? null : (
        <div className="paper-printed">
          <span>{imprint.by}</span>
          <span>{imprint.on}</span>
        </div>
      )}
    </div>
  )
}
