/** Personal numbers as people see them by default (1.4): enough to recognise, not enough to use. */
export function maskIdNumber(number: string | null): string | null {
  return number === null
    ? null
    : number.length <= 8
      ? '*'.repeat(number.length)
      : `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
}

export function maskPhone(phone: string | null): string | null {
  return phone === null ? null : phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
