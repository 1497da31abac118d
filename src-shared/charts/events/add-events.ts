import { nameChange, placesChanged, type MunicipalChange } from '../../dataset/municipal-changes'
import { formatList } from '../../messages/number-format'
import { codeAt } from '../../view/rows'
import type { CodeColumn, ViewData } from '../../view/view-data'
import { addOwnMarks } from '../own-marks/add-own-marks'
import type {
  ChartSpecification,
  Panel,
  SpecifyContext,
  TimeEvent,
  TimePanel,
} from '../specification/chart-specification'

type Shown = Pick<
  ViewData,
  'changes' | 'columns' | 'groupMembers' | 'marks' | 'filters' | 'takes' | 'undated'
>

/**
 * A chart with what happened on its time axes: somebody's own goals and notes, and the changes of Sweden's division to the
 * places shown, each once, in the first panel that is about such a place.
 */
export const addEvents = (
  ctx: SpecifyContext,
  specification: ChartSpecification,
  data: Shown,
): ChartSpecification => addMunicipalEvents(ctx, addOwnMarks(ctx, specification, data), data)

/** The changes of Sweden's division alone. */
export function addMunicipalEvents(
  ctx: SpecifyContext,
  specification: ChartSpecification,
  data: Pick<Shown, 'changes' | 'columns' | 'groupMembers'>,
): ChartSpecification {
  const { changes = [] } = data
  const years = [...new Set(changes.map(({ year }) => year))]
  const panels = years.reduce<readonly Panel[]>((drawn, year) => {
    const ofYear = changes.filter((change) => change.year === year)
    const places = new Set(ofYear.flatMap(placesChanged))
    const at = drawn.findIndex((panel) => isTimed(panel, year) && isAbout(panel, places, data))
    return drawn.map((panel, i) =>
      i === at && isTimed(panel, year) ? withEvent(panel, eventOf(ctx, year, ofYear)) : panel,
    )
  }, specification.panels)
  return { ...specification, panels: panels as ChartSpecification['panels'] }
}

/** `2003: Knivsta bröts ut ur Uppsala`. */
const eventOf = (
  { say, language }: SpecifyContext,
  year: number,
  changes: readonly MunicipalChange[],
): TimeEvent => ({
  at: year,
  name: String(year),
  text: `${String(year)}: ${formatList(
    changes.map((change) => say(nameChange(change))),
    language,
  )}`,
})

/** Whether the panel has years, this one among them: other times are no positions of years. */
const isTimed = (panel: Panel, year: number): panel is TimePanel =>
  (panel.kind === 'lines' || panel.kind === 'columns') &&
  panel.times.labels === undefined &&
  panel.times.positions.includes(year)

function withEvent<P extends TimePanel>(panel: P, event: TimeEvent): P {
  return { ...panel, events: [...(panel.events ?? []), event].sort((a, b) => a.at - b.at) }
}

/** Whether one of the lines or bars in front is of such a place; all are where the answer has no places of its own. */
function isAbout(
  panel: TimePanel,
  places: ReadonlySet<string>,
  { columns, groupMembers }: Pick<Shown, 'columns' | 'groupMembers'>,
): boolean {
  const regions = columns.filter(
    (column): column is CodeColumn => column.type === 'code' && column.of === 'region',
  )
  if (regions.length === 0) return true
  const rows =
    panel.kind === 'lines'
      ? panel.lines.filter(({ background }) => !background).flatMap((line) => line.rows)
      : panel.bars.flatMap((bar) => bar.rows ?? [])
  return rows.some(
    (row) =>
      row !== null &&
      regions.some((column) => {
        const code = codeAt(column, row)
        return (groupMembers?.[code] ?? [code]).some((one) => places.has(one))
      }),
  )
}
