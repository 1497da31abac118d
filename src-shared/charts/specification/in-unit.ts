import { BASE_INDEX } from '../../indicators/index-numbers'
import { messagesIn } from '../../messages/messages'
import { startSentence } from '../../messages/sentence-case'
import type { NumberColumn, ViewData } from '../../view/view-data'
import type { ChartNote, LinesPanel, SpecifyContext, ValueAxis } from './chart-specification'
import { axisOf } from './specify-figures'

type Counted = Pick<ViewData, 'counted'>

/** What the figures of a column are in, as it stands after what is counted: `index (2004 = 100)`; of counts null. */
export function unitOfColumn(
  { language }: Pick<SpecifyContext, 'language'>,
  { counted }: Counted,
  { id }: Pick<NumberColumn, 'id'>,
): string | null {
  if (!counted?.columns.includes(id)) return null
  const { analysis, views } = messagesIn(language)
  const { units } = analysis.counts
  if (counted.unit === 'index') return units.index(String(counted.baseYear))
  const unit = units[counted.unit]
  return counted.unit === 'change' ? views.columnWithUnit(unit, views.unitNames.persons) : unit
}

/** A heading in words for counts, or what is counted with the unit that the column is shown in. */
export function headInUnit(
  ctx: Pick<SpecifyContext, 'language'>,
  data: Counted,
  column: Pick<NumberColumn, 'id'>,
  ofCounts: string,
  what: string,
): string {
  const unit = unitOfColumn(ctx, data, column)
  const { labelled } = messagesIn(ctx.language).analysis.counts
  return unit === null ? ofCounts : what === '' ? startSentence(unit) : labelled(what, unit)
}

/** The axis of counts or of what they are shown in: an index holds its base in place of the values of counts. */
export const axisInUnit = (column: NumberColumn, more: Partial<ValueAxis> = {}): ValueAxis =>
  axisOf(column, column.unit === 'index' ? { ...more, hold: [BASE_INDEX] } : more)

/** The line across at the base of an index, and at no change. */
export const baseInUnit = (
  { counted }: Counted,
  { id }: Pick<NumberColumn, 'id'>,
): Partial<Pick<LinesPanel, 'base'>> =>
  !counted?.columns.includes(id)
    ? {}
    : counted.unit === 'index'
      ? { base: BASE_INDEX }
      : counted.unit === 'change'
        ? { base: 0 }
        : {}

/** Says what panels that are headed by their places are shown in; nothing of counts. */
export function noteUnit(ctx: Pick<SpecifyContext, 'language'>, { counted }: Counted): readonly ChartNote[] {
  if (!counted) return []
  const { shown, shownPer } = messagesIn(ctx.language).analysis.counts
  const unit = unitOfColumn(ctx, { counted }, { id: counted.columns[0] ?? '' }) ?? ''
  return [{ text: counted.unit === 'per-1000' ? shownPer(unit) : shown(unit) }]
}
