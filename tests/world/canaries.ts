import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Numbers that are nobody's, each planted in one field by one way in, so that a find tells where it leaked from. */
export interface Canary {
  readonly where: string
  readonly value: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** A sound 公民身份号码 of somebody born in 1888, by a running number. */
export function makeIdCanary(n: number): string {
  const first = `36010218880${String(301 + (n % 20)).padStart(3, '0')}${String(100 + n).padStart(3, '0')}`
  const sum = [...first].reduce((total, digit, place) => total + Number(digit) * weights[place]!, 0)
  return `${first}${'10X98765432'[sum % 11]}`
}
export const makePhoneCanary = (n: number): string => `1380000${String(7000 + n)}`

/** Which of them can be read in a text, in any spelling that a machine would find: as it is, in small letters, as hex, as base64. */
export function findCanaries(text: string, canaries: readonly Canary[]): readonly string[] {
  const seen = text.toLowerCase()
  return canaries.flatMap(({ where, value }) => {
    const bytes = Buffer.from(value)
    const shapes = [value.toLowerCase(), bytes.toString('hex'), encodeURIComponent(value).toLowerCase()]
    // Base64 of a part depends on where it begins: the middle of each of the three places is searched for.
    const coded = [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift, 'x'), bytes]).toString('base64')
      return whole.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4)
    })
    return shapes.some((shape) => seen.includes(shape)) || coded.some((shape) => shape.length > 8 && text.includes(shape)) ? [where] : []
  })
}

/** Every file one level below a folder, with its name, as it lies there. */
export const lyingIn = (folder: string): readonly string[] =>
  globSync('*/*', { cwd: folder }).map((name) => `${name}\n${readFileSync(path.join(folder, name), 'latin1')}`)
