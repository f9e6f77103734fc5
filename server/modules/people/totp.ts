import { createHmac, randomBytes, randomInt } from 'node:crypto'

/** RFC 6238 as authenticator programs know it: HMAC-SHA-1, six digits, 30 seconds. */
const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 random bits (RFC 4226 4, R6) in base32, as people type them. */
export function makeSecret(): string {
  return writeBase32(randomBytes(20))
}

/** For a code on a screen; the name in it is the account's, nothing else. */
export function enrolmentAddress(secret: string, username: string): string {
  return `otpauth://totp/${encodeURIComponent('审管通')}:${encodeURIComponent(username)}?secret=${secret}&issuer=${encodeURIComponent('审管通')}&algorithm=SHA1&digits=6&period=30`
}

/** The step in which the code is good: the present one or a neighbour, because clocks of phones differ; null where it is good in none. */
export function findStep(secret: string, code: string, at: Date): number | null {
  const now = Math.floor(at.getTime() / 1000 / stepSeconds)
  return [now, now - 1, now + 1].find((step) => step >= 0 && codeAt(secret, step) === code) ?? null
}

/** Six digits of one step (RFC 4226 5.3). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', readBase32(secret)).update(counter).digest()
  const offset = digest[19]! & 0x0f
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** Ten codes for the day on which the phone is lost, each good once; about 50 bits. */
export function makeRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(32)]).join('')
  return Array.from({ length: 10 }, () => `${group()}-${group()}`)
}

function writeBase32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/gu) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

function readBase32(text: string): Buffer {
  const bits = Array.from(text, (sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
