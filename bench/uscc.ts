/** Completes the first 16 characters of a 统一社会信用代码 with the organisation code's check and its own (GB 11714, GB 32100). */
export function appendCheck(first16: string): string {
  const organisation = first16.slice(8)
  const sum = [...organisation].reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * (organisationWeights[index] ?? 0),
    0,
  )
  const check = 11 - (sum % 11)
  const first17 = first16 + (check === 10 ? 'X' : check === 11 ? '0' : String(check))
  const total = [...first17].reduce((whole, character, index) => whole + alphabet.indexOf(character) * (3 ** index % 31), 0)
  return first17 + alphabet[(31 - (total % 31)) % 31]!
}
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
