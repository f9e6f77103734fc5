/**
 * The colours of the product: ink and green for work that runs, one vermilion for what presses.
 * Every text colour keeps at least 4.5:1 on `paper` and `sheet` (WCAG 2.2, 1.4.3).
 */
export const palette = {
  ink: '#15364a',
  'ink-soft': '#22506a',
  blue: '#1f5f85',
  'blue-wash': '#e8f0f5',
  green: '#23694f',
  'green-wash': '#e6f1ec',
  urgent: '#b23c17',
  'urgent-wash': '#fbece5',
  paper: '#f2f4f3',
  sheet: '#ffffff',
  rule: '#d9dfdf',
  'rule-soft': '#e8ecec',
  text: '#14242d',
  'text-soft': '#44545d',
  'text-faint': '#5b6a72',
} as const

/** Gives the palette to the style sheets, so that a colour is written down once. */
export function installPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${name}`, value)
}
