/** Chance that can be repeated: the same seed gives the same city on every machine (sfc32, public domain by Chris Doty-Humphrey). */
export interface Chance {
  /** In [0, 1). */
  readonly fraction: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly happens: (probability: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <One>(list: readonly One[]) => One
  /** One of a list by weight; weights are not negative and not all zero. */
  readonly weigh: <One>(list: readonly One[], weightOf: (one: One) => number) => One
}

export function openChance(seed: string): Chance {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (const unit of seed) {
    a = Math.imul(a ^ (unit.codePointAt(0) ?? 0), 0x85ebca6b)
    next()
  }
  for (let round = 0; round < 12; round++) next()

  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <One>(list: readonly One[]): One => {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    // The index lies inside the list, which the type of an index cannot say.
    return list[whole(0, list.length - 1)] as One
  }
  return {
    fraction: next,
    whole,
    happens: (probability) => next() < probability,
    pick,
    weigh: (list, weightOf) => {
      let left = next() * list.reduce((sum, one) => sum + weightOf(one), 0)
      return list.find((one) => (left -= weightOf(one)) < 0) ?? pick(list)
    },
  }
}

/** Fills `{a|b|c}` with one of the words and `{3-80}` with a number of that span. */
export function fillIn(chance: Chance, template: string): string {
  return template.replaceAll(/\{([^{}]+)\}/gu, (_, inner: string) => {
    const span = /^(\d+)-(\d+)$/.exec(inner)
    return span ? String(chance.whole(Number(span[1]), Number(span[2]))) : chance.pick(inner.split('|'))
  })
}
