/** Numbers of 15 to 18 places that may be identity cards, and mobile numbers, wherever they stand in a text. */
const identity = /(?<![0-9A-Za-z])[0-9]{14,17}[0-9Xx](?![0-9A-Za-z])/gu
const mobile = /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/gu
/** Names of fields that hold an identity number or a phone, in our own spelling and in those of spreadsheets. */
const personalKey = /idnumber|zjhm|sfz|证件号|身份证|phone|lxdh|电话|手机/iu

/** The text with identity and phone numbers made unreadable: refused rows are shown to people who only need to see what is wrong. */
export function maskText(text: string): string {
  return text
    .replaceAll(identity, (number) => `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`)
    .replaceAll(mobile, (number) => `${number.slice(0, 3)}****${number.slice(-4)}`)
}

/** The value of one field as it may be shown. A field for personal numbers is masked whatever stands in it, because it may be a number with a slip. */
export function maskField(key: string, value: string): string {
  if (!personalKey.test(key.replaceAll('_', ''))) return maskText(value)
  const letters = [...value.normalize('NFKC').trim()]
  if (letters.length <= 4) return '*'.repeat(letters.length)
  const shown = letters.length <= 11 ? 3 : 6
  return `${letters.slice(0, Math.min(shown, letters.length - 4)).join('')}****${letters.slice(-2).join('')}`
}

/** 张*: a natural person's name. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return `${first}${'*'.repeat(Math.min(rest.length, 3))}`
}
