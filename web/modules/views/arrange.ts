import type { Column } from '../../kit/KeysetTable.tsx'
import type { ViewColumn } from './queries.ts'

/** What a column without a width in pixels counts when shares are reckoned. */
const usualWidth = 180
const pixelsOf = (width: number | string | undefined) => (typeof width === 'number' ? width : usualWidth)

/** Columns as the list shows them when nobody has arranged them. */
export const usualColumns = <Row>(all: readonly Column<Row>[]): readonly Column<Row>[] => all.filter(({ extra }) => !extra)

/**
 * The chosen columns in their order. Widths become shares of the window, so that a view made on a wide screen fits a narrow one and
 * nothing has to be pushed sideways. Columns that are no more, or are not for this reader, are left out.
 */
export function arrangeColumns<Row>(all: readonly Column<Row>[], chosen: readonly ViewColumn[]): readonly Column<Row>[] {
  const found = chosen.flatMap(({ key, width }) => {
    const column = all.find((each) => each.key === key)
    return column ? [{ column, pixels: width ?? pixelsOf(column.width) }] : []
  })
  if (found.length === 0) return usualColumns(all)
  const whole = found.reduce((sum, { pixels }) => sum + pixels, 0)
  return found.map(({ column, pixels }) => ({ ...column, spare: false, width: `${((pixels / whole) * 100).toFixed(2)}%` }))
}
