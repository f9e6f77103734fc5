/** For attribute values and plain text: markup escaped, what XML cannot carry left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, ''))
}

/** For spreadsheet text (ECMA-376 22.9.2.19): what XML cannot carry stands as _xHHHH_, and a text that looks so is protected. */
export function escapeXmlText(text: string): string {
  const protectedText = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
  return escapeMarkup(
    protectedText.replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  )
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Half a surrogate pair has no encoding; writing it would leave U+FFFD in the file. */
export function dropLoneSurrogates(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, '')
}
