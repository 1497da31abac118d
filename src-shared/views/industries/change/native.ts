import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { pivotByYear } from '../../../charts/frame/column-pivot'
import { formatOf } from '../../../charts/native/native-bars'
import { type NativeChart } from '../../../charts/native/native-chart'
import { linePanel, type NativeLine } from '../../../charts/native/native-lines'

const MOST_COLOURED = 7

/** The largest industries as lines; at most seven in colour. */
export function drawChange(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'industry')
  const persons = numbers(data, 'persons')
  const panel = linePanel(ctx, {
    heading: ctx.words.personsHeading,
    times: years,
    lines: series.map((one, i): NativeLine => ({
      name: ctx.say(one.name),
      values: one.values(persons),
      color: (i < MOST_COLOURED ? ctx.theme.categories[i] : undefined) ?? ctx.theme.neutral,
      dashed: i % 2 === 1 && i < MOST_COLOURED,
      background: i >= MOST_COLOURED,
    })),
    format: formatOf(persons),
    whole: true,
    breaks: data.breaks,
    scaleId: 'persons',
    hold: [0],
  })
  return { panels: [panel], notes: [] }
}
