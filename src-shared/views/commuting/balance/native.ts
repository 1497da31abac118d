import { messagesIn } from '../../../messages/messages'
import { codes, FIGURE_FLAGS, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, pivotByYear, signAt, type YearSeries } from '../../../charts/frame/column-pivot'
import { RANKED_EACH, rankedRows } from './bars'
import { MOST_COMPARED, MOST_PANELS } from './chart'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { barPanel, formatOf, nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { placeInGrid, type NativeChart, type NativePanel } from '../../../charts/native/native-chart'
import { linePanel, type NativeLine } from '../../../charts/native/native-lines'
import { allRows, nameAt } from '../../../charts/native/native-rows'

/** In- and out-commuting over the years, or of one year. */
export function drawBalance(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'region')
  if (years.length < 2 && series.length > MOST_COMPARED) return drawNetRanking(ctx, data)
  if (years.length < 2) return series.length === 1 ? drawOnePlace(ctx, data) : drawPlaces(ctx, data)
  const [only] = series
  if (series.length === 1 && only) return { panels: overYears(ctx, data, years, only), notes: [] }
  if (series.length <= MOST_PANELS) return { panels: placesOverYears(ctx, data, years, series), notes: [] }
  const net = numbers(data, 'net')
  const lines = series.map((one, i): NativeLine => ({
    name: ctx.say(one.name),
    values: one.values(net),
    color: ctx.theme.categories[i] ?? ctx.theme.neutral,
    dashed: i % 2 === 1,
  }))
  const panel = linePanel(ctx, {
    heading: ctx.words.netHeading,
    times: years,
    lines,
    format: formatOf(net),
    whole: true,
    breaks: data.breaks,
    scaleId: 'net',
    hold: [0],
  })
  return { panels: [panel], notes: [] }
}

/** A label of an office program is a bare number: that its figures are bounds stands with the name. */
function nameWithBound(ctx: ChartContext, name: string, column: NumberColumn): string {
  const isBound = column.flags?.some((flags) => (flags & FIGURE_FLAGS.lowerBound) !== 0) === true
  return isBound ? `${name} (${messagesIn(ctx.language).analysis.flags.spoken.lowerBound})` : name
}

function inAndOut(ctx: ChartContext, data: ViewData, one: YearSeries): NativeLine[] {
  const { words, theme } = ctx
  return [
    {
      name: nameWithBound(ctx, words.inCommuting, numbers(data, 'in_commuters')),
      values: one.values(numbers(data, 'in_commuters')),
      color: theme.inCommuting,
    },
    {
      name: nameWithBound(ctx, words.outCommuting, numbers(data, 'out_commuters')),
      values: one.values(numbers(data, 'out_commuters')),
      color: theme.outCommuting,
      dashed: true,
    },
  ]
}

function overYears(ctx: ChartContext, data: ViewData, years: number[], one: YearSeries): NativePanel[] {
  const net = numbers(data, 'net')
  const values = one.values(net).map((value) => (Number.isFinite(value) ? value : null))
  const upper = linePanel(ctx, {
    heading: ctx.words.inAndOutHeading,
    times: years,
    lines: inAndOut(ctx, data, one),
    format: formatOf(numbers(data, 'in_commuters')),
    whole: true,
    breaks: data.breaks,
    scaleId: 'commuters',
    place: { left: 0, top: 0, width: 1, height: 0.6 },
  })
  const lower = barPanel({
    kind: 'columns',
    heading: ctx.words.netHeading,
    rows: years.map((year, i): NativeRow => ({
      label: String(year),
      values: [values[i] ?? null],
      signs: [null],
      color: (values[i] ?? 0) < 0 ? ctx.theme.outCommuting : ctx.theme.inCommuting,
    })),
    series: [{ name: ctx.words.net, color: ctx.theme.inCommuting }],
    axisTitle: null,
    format: { ...formatOf(net), signed: true },
    scaleId: 'net',
  })
  return [upper, { ...lower, place: { left: 0, top: 0.62, width: 1, height: 0.38 } }]
}

function placesOverYears(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  series: readonly YearSeries[],
): NativePanel[] {
  const lines = series.map((one) => inAndOut(ctx, data, one))
  const known = lines.flat().flatMap(({ values }) => values.filter(Number.isFinite))
  const columns = series.length === 3 ? 3 : 2
  const rows = Math.ceil(series.length / columns)
  const scale = computeNiceScale(0, Math.max(1, ...known), rows > 1 ? 3 : 5, true)
  return series.map((one, i) =>
    linePanel(ctx, {
      heading: ctx.say(one.name),
      times: years,
      lines: lines[i] ?? [],
      format: formatOf(numbers(data, 'in_commuters')),
      whole: true,
      breaks: data.breaks,
      scaleId: 'commuters',
      scale,
      place: placeInGrid(i, columns, rows),
    }),
  )
}

/** One place in one year: the six figures as bars. */
function drawOnePlace(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const measures = [
    { id: 'in_commuters', label: words.inCommuters, color: theme.inCommuting },
    { id: 'out_commuters', label: words.outCommuters, color: theme.outCommuting },
    { id: 'net', label: words.net, color: theme.neutral },
    { id: 'live_and_work', label: words.liveAndWork, color: theme.liveAndWork },
    { id: 'day_population', label: words.dayPopulation, color: theme.liveAndWork },
    { id: 'night_population', label: words.nightPopulation, color: theme.liveAndWork },
  ]
  const rows = measures.map(({ id, label, color }): NativeRow => {
    const column = numbers(data, id)
    return {
      label: nameWithBound(ctx, label, column),
      values: [knownValueAt(column, 0)],
      signs: [signAt(column, 0)],
      color,
    }
  })
  return nativeBars(ctx, {
    rows,
    series: [
      { name: data.regionNames[0] ? ctx.say(data.regionNames[0]) : words.persons, color: theme.neutral },
    ],
    axisTitle: words.persons,
    format: { unit: 'persons' },
    scaleId: 'persons',
  })
}

/** Several places in one year: in and out for each. */
function drawPlaces(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const region = codes(data, 'region')
  const columns = [numbers(data, 'in_commuters'), numbers(data, 'out_commuters')] as const
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, region, row),
      values: columns.map((column) => knownValueAt(column, row)),
      signs: columns.map((column) => signAt(column, row)),
    })),
    series: [
      { name: nameWithBound(ctx, words.inCommuters, columns[0]), color: theme.inCommuting },
      { name: nameWithBound(ctx, words.outCommuters, columns[1]), color: theme.outCommuting },
    ],
    axisTitle: words.persons,
    format: { unit: 'persons' },
    scaleId: 'commuters',
  })
}

function drawNetRanking(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const net = numbers(data, 'net')
  const region = codes(data, 'region')
  const ranked = rankedRows(data)
  return nativeBars(ctx, {
    rows: ranked.map((row): NativeRow => {
      const value = knownValueAt(net, row)
      const color = (value ?? 0) < 0 ? theme.outCommuting : theme.inCommuting
      return { label: nameAt(ctx, region, row), values: [value], signs: [signAt(net, row)], color }
    }),
    series: [{ name: words.net, color: theme.inCommuting }],
    axisTitle: ranked.length < data.rowCount ? words.netExtremes(RANKED_EACH) : words.netHeading,
    format: { unit: 'persons', signed: true },
    scaleId: 'net',
  })
}
