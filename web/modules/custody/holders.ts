import { seatWords, wordOf } from '../../kit/words.ts'
import type { Colleagues } from './queries.ts'

/** People and sections in one list, each value as `officer:4` or `section:2`. */
export function holderOptions({ officers, sections, me }: Colleagues) {
  return [
    ...(sections.length > 0
      ? [{ label: '科室', title: '科室', options: sections.map(({ id, name }) => ({ value: `section:${id}`, label: name })) }]
      : []),
    {
      label: '经办人',
      title: '经办人',
      options: officers.map(({ id, name, seats, backOn, standIn }) => ({
        value: `officer:${id}`,
        label: `${name}${id === me ? '（我）' : ''} ${seats.map((seat) => wordOf(seatWords, seat)).join('、')}${
          backOn === null ? '' : `，离岗至 ${backOn.slice(5)}${standIn ? `，${standIn}代理` : ''}`
        }`,
      })),
    },
  ]
}

export function toHolder(value: string): { officer: string } | { section: string } | null {
  const [kind, id = ''] = value.split(':')
  return kind === 'officer' ? { officer: id } : kind === 'section' ? { section: id } : null
}
