/** Decisions in a block, and the bytes of its bitmap. */
export const blockSize = 4096
const bitmapBytes = blockSize / 8
/** From here on a bitmap is smaller than a list of 16-bit numbers. */
const dense = bitmapBytes / 2

/** One bit for each decision of a block. */
export type Members = Uint8Array

export const noMembers = (): Members => new Uint8Array(bitmapBytes)

/** Decision numbers stay below 2^53 for as long as anybody will look. */
export const blockOf = (decision: number): number => Math.floor(decision / blockSize)
export const placeOf = (decision: number): number => decision % blockSize

function addMember(members: Members, place: number): void {
  members[place >> 3]! |= 1 << (place & 7)
}

/** Bytes as the column holds them to bits. */
export function unpack(bytes: Uint8Array): Members {
  if (bytes.length === bitmapBytes) return Uint8Array.from(bytes)
  const members = noMembers()
  for (let at = 0; at < bytes.length; at += 2) addMember(members, bytes[at]! | (bytes[at + 1]! << 8))
  return members
}

/** The bytes with these places added, in any order; null where they all stand there already. */
export function packWith(bytes: Uint8Array | undefined, places: readonly number[]): Buffer | null {
  if (bytes === undefined && places.length < dense) return packList(places.toSorted((one, other) => one - other))
  const members = bytes === undefined ? noMembers() : unpack(bytes)
  let added = false
  for (const place of places) {
    if ((members[place >> 3]! & (1 << (place & 7))) !== 0) continue
    addMember(members, place)
    added = true
  }
  if (!added) return null
  const all = placesOf(members)
  return all.length >= dense ? Buffer.from(members) : packList(all)
}

function packList(places: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(places.length * 2)
  for (const [at, place] of places.entries()) bytes.writeUInt16LE(place, at * 2)
  return bytes
}

export function intersect(members: Members, others: Members): void {
  for (let at = 0; at < bitmapBytes; at++) members[at]! &= others[at]!
}

/** Decisions of the block, the newest first. */
export function newestFirst(members: Members, block: number): readonly number[] {
  return placesOf(members)
    .toReversed()
    .map((place) => block * blockSize + place)
}

function placesOf(members: Members): number[] {
  const places: number[] = []
  for (let at = 0; at < bitmapBytes; at++) {
    for (let bits = members[at]!; bits !== 0; bits &= bits - 1) places.push(at * 8 + (31 - Math.clz32(bits & -bits)))
  }
  return places
}
