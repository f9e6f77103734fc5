/** OOXML counts in twentieths of a point, half points and eighths of a point; the standard in millimetres and points. */
export const fromMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const fromPoints = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
/** Width of a line: millimetres to eighths of a point. */
export const lineWidth = (millimetres: number): number => Math.max(2, Math.round((millimetres / 25.4) * 72 * 8))
