import { codes, numbers, type ViewData } from '../../view/view-data'
import type { ChartContext } from '../../charts/frame/chart-context'
import { knownValueAt, signAt, standsApart } from '../../charts/frame/column-pivot'
import { alongColumnOf, drawsLines, MOST_LINES, seriesAxisName, timeLabel, varyingColumns } from './chart'
import { formatOf, nativeBars, type NativeRow } from '../../charts/native/native-bars'
import type { NativeChart } from '../../charts/native/native-chart'
import { allRows, nameAt } from '../../charts/native/native-rows'
import { linePanel } from '../../charts/native/native-lines'

/** Lines over time, bars along everything else. */
export const drawSeries = (ctx: ChartContext, data: ViewData): NativeChart =>
  drawsLines(data) ? drawSeriesLines(ctx, data) : drawSeriesBars(ctx, data)

function drawSeriesLines(ctx: ChartContext, data: ViewData): NativeChart {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const varying = varyingColumns(data)
  const { length } = along.codes
  const count = Math.round(data.rowCount / length)
  const leftOut = Math.max(0, count - MOST_LINES)
  const heading = seriesAxisName(ctx, data)
  const times = along.codes.map((_, i) => i)
  // Years are numbers on the axis, so that a break of the series finds its place.
  const years = along.codes.map(Number)
  const isYears = years.every((year) => Number.isInteger(year) && year > 999 && year < 10_000)
  const panel = linePanel(ctx, {
    heading,
    times: isYears ? years : times,
    ...(!isYears && { labelOf: (at: number) => timeLabel(ctx, along, at) }),
    lines: Array.from({ length: count - leftOut }, (_, i) => ({
      name: varying.map((column) => nameAt(ctx, column, i * length)).join(', ') || heading,
      values: times.map((at) => value.values[i * length + at] ?? Number.NaN),
      color: count === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
      dashed: i % 2 === 1,
    })),
    format: formatOf(value),
    whole: value.decimals === 0,
    breaks: data.breaks,
    scaleId: 'value',
  })
  return { panels: [panel], notes: leftOut > 0 ? [ctx.words.linesLeftOut(leftOut)] : [] }
}

function drawSeriesBars(ctx: ChartContext, data: ViewData): NativeChart {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const varying = varyingColumns(data)
  const home =
    data.seriesNames?.alongRole === 'region'
      ? codes(data, data.seriesNames.alongColumn).codes.indexOf(data.filters.region[0] ?? '')
      : -1
  const title = seriesAxisName(ctx, data)
  const first = allRows(data).findIndex((row) => home >= 0 && along.indices[row] === home)
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: [along, ...varying].map((column) => nameAt(ctx, column, row)).join(', '),
      values: [knownValueAt(value, row)],
      signs: [signAt(value, row)],
      color: standsApart(along, row)
        ? ctx.theme.others
        : home < 0 || along.indices[row] === home
          ? ctx.theme.accent
          : ctx.theme.neutral,
    })),
    series: [{ name: title, color: ctx.theme.accent }],
    axisTitle: title,
    format: formatOf(value),
    scaleId: 'value',
    highlighted: first < 0 ? null : first,
  })
}
