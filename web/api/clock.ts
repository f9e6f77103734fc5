let offset = 0

/** Learns the server's clock from an answer: deadlines are judged by it, never by the clock of the reader's PC. */
export function noteServerDate(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header)
  if (!Number.isNaN(told)) offset = told - Date.now()
}

/** The present instant by the server's clock, good to about a second. */
export function serverNow(): Date {
  return new Date(Date.now() + offset)
}
