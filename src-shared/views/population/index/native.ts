import { codes, numbers, type ViewData } from '../../../view/view-data'
import { BASE_INDEX } from '../../../indicators/index-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, pivotByYear, signAt, yearsOf } from '../../../charts/frame/column-pivot'
import { bridgesGap, indexHeading, placesOfLine } from './chart'
import { formatOf, nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { type NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/native/native-rows'
import { linePanel } from '../../../charts/native/native-lines'
import { indexWords } from './words'

/** Places around 100; a single year as bars. */
export function drawIndex(ctx: ChartContext, data: ViewData): NativeChart {
  const index = numbers(data, 'index')
  const heading = indexHeading(ctx, data)
  if (yearsOf(data).length < 2) {
    const region = codes(data, 'region')
    return nativeBars(ctx, {
      rows: allRows(data).map((row): NativeRow => ({
        label: nameAt(ctx, region, row),
        values: [knownValueAt(index, row)],
        signs: [signAt(index, row)],
        color: row === 0 ? ctx.theme.accent : ctx.theme.neutral,
      })),
      series: [{ name: heading, color: ctx.theme.neutral }],
      axisTitle: heading,
      format: formatOf(index),
      scaleId: 'value',
      highlighted: 0,
    })
  }
  const { years, series } = pivotByYear(data, 'region')
  const lines = series.map((one, i) => ({
    name: ctx.say(one.name),
    values: one.values(index),
    color: series.length === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
    dashed: i % 2 === 1,
    regions: placesOfLine(data, one.code),
  }))
  const panel = linePanel(ctx, {
    heading,
    times: years,
    lines,
    format: formatOf(index),
    whole: false,
    breaks: data.breaks,
    scaleId: 'index',
    hold: [BASE_INDEX],
  })
  const gaps = lines.some(({ values }) => bridgesGap(values))
  return {
    panels: [{ ...panel, bridged: gaps }],
    notes: gaps ? [indexWords.in(ctx.language).bridged] : [],
  }
}
