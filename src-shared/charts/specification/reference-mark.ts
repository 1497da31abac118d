import { messagesIn } from '../../messages/messages'
import { placeInside } from '../../messages/sentence-case'
import { columnOfReference } from '../../view/reference'
import type { NumberColumn, ViewData } from '../../view/view-data'
import { findKnownNumbers, knownValueAt, markedAt, type YearSeries } from '../frame/column-pivot'
import type { BarMarker, ChartNote, Line, PointSymbol, SpecifyContext } from './chart-specification'
import { lineOfYears } from './specify-figures'

/** The reference beside a column; null where the answer has none, or no figure of it. */
export const referenceBeside = (data: ViewData, id: string): NumberColumn | null =>
  data.reference ? findKnownNumbers(data, columnOfReference(id)) : null

/** What the reference is called inside a sentence. */
export const nameReference = (ctx: Pick<SpecifyContext, 'say'>, { reference }: ViewData): string =>
  reference ? placeInside(ctx.say(reference.name)) : ''

/**
 * The reference of a column as a thin dashed grey line along the rows of one place; none where the answer has none. `of`:
 * what the line is of, where several lines of the panel have a reference each; `symbol`: then that of the own line.
 */
export function referenceLine(
  ctx: SpecifyContext,
  data: ViewData,
  one: YearSeries | undefined,
  id: string,
  of: string | null = null,
  symbol: PointSymbol = 'rect',
): Line[] {
  const column = referenceBeside(data, id)
  if (column === null || one === undefined) return []
  const { line } = messagesIn(ctx.language).analysis.references
  const name = nameReference(ctx, data)
  const drawn = lineOfYears(ctx, one, column, {
    name: of === null ? name : line(of, name),
    color: ctx.theme.textMuted,
    dashed: true,
    symbol,
    width: 1.5,
    // No break of the place is one of the reference's.
    places: [],
  })
  // Its points show no row: the rows are the place's own.
  return [{ ...drawn, rows: one.rows.map(() => null) }]
}

/** What grey lines of numbers are, which are drawn at the size of the place. */
export const noteSized = (ctx: SpecifyContext, data: ViewData, ids: readonly string[]): ChartNote[] =>
  ids.every((id) => referenceBeside(data, id) === null)
    ? []
    : [{ text: messagesIn(ctx.language).analysis.references.greySized(nameReference(ctx, data)) }]

/** Where the tick of the reference stands in a row of bars; null: none. */
export function referenceTick(data: ViewData, id: string, row: number): number | null {
  const column = referenceBeside(data, id)
  return column ? knownValueAt(column, row) : null
}

/** What ticks of the reference are, for the legend; nothing where none is drawn. `sized`: numbers at the size of the place. */
export function referenceMarker(
  ctx: SpecifyContext,
  data: ViewData,
  bar: string,
  ids: readonly string[],
  sized = false,
): { readonly marker?: BarMarker } {
  if (ids.every((id) => referenceBeside(data, id) === null)) return {}
  const name = nameReference(ctx, data)
  const marker = sized ? messagesIn(ctx.language).analysis.references.sized(name) : name
  return { marker: { bar, marker } }
}

/** The same where all rows have one reference: its name and figure stand in the legend. */
export function sameMarker(
  ctx: SpecifyContext,
  data: ViewData,
  bar: string,
  id: string,
): { readonly marker?: BarMarker } {
  const column = referenceBeside(data, id)
  const row = column ? column.values.findIndex(Number.isFinite) : -1
  if (column === null || row < 0) return {}
  const marker = `${nameReference(ctx, data)}, ${markedAt(column, row, ctx.language)}`
  return { marker: { bar, marker, isSame: true } }
}
