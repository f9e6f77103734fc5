/** Why a personal number may be shown in full; every look is kept with its reason and words beside it (1.4). */
export const revealReasons = {
  'on-site-check': '现场检查、上门核查',
  'contact-holder': '联系行政相对人办理业务',
  'verify-identity': '核对身份或证照',
  'correct-record': '核对、更正报送信息',
  'handle-complaint': '处理投诉举报',
  'case-handling': '案件调查或监管执法',
} as const
export type RevealReason = keyof typeof revealReasons

/** What may be shown in full, and the words for it. */
export const personalFields = { idNumber: '证件号码', phone: '联系电话', feedbackText: '反馈原文' } as const
export type PersonalField = keyof typeof personalFields

/** A number as it is compared: 身份证 with a small x, a phone with blanks or the country's prefix are the same number. */
export function normaliseNumber(kind: 'id' | 'phone', text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-—–()]/gu, '')
  return kind === 'phone' ? plain.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/u, '') : plain
}

/** Identity cards and mobiles wherever they stand in a text. */
const identity = /(?<![0-9A-Za-z])[0-9]{14,17}[0-9Xx](?![0-9A-Za-z])/gu
const mobile = /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/gu

/** The text with every personal number in it masked. */
export const maskNumbersIn = (text: string): string =>
  text
    .replaceAll(identity, (number) => `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`)
    .replaceAll(mobile, (number) => `${number.slice(0, 3)}****${number.slice(-4)}`)

/** Those who work on a sensitive decision: who takes it over and answers for it in the department, who sends it and follows it in the bureau. */
export const sensitiveSeats = {
  bureau: ['handler', 'operator', 'liaison', 'head'],
  department: ['handler', 'liaison', 'deputy', 'head'],
} as const
