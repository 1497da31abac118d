import { numbers, type ViewData } from '../../../view/view-data'
import { findKnownNumbers, pivotByYear, type YearSeries } from '../../../charts/frame/column-pivot'
import {
  placeInGrid,
  type ChartSpecification,
  type LinesPanel,
  type SpecifyContext,
  type TimePanel,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, formatOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { baseInUnit, axisInUnit, headInUnit, noteUnit } from '../../../charts/specification/in-unit'
import { inAndOutLines } from '../in-and-out-lines'
import { noteSized, referenceLine } from '../../../charts/specification/reference-mark'
import { MOST_PANELS } from './view'
import { panelsChosen } from '../../../charts/specification/small-panels'
import { balanceWords } from './words'
import { specifyNetRanking, specifyOnePlace, specifySeveralPlaces } from './one-year'

/** More municipalities than this in one year are ranked by their net. */
const MOST_COMPARED = 6

/** What lines and bars are drawn of. */
const MOVES = ['in_commuters', 'out_commuters', 'net']

/** In- and out-commuting over the years, with their difference; bars for a single year. */
export function specifyBalance(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'region')
  if (years.length < 2) {
    const specify =
      series.length > MOST_COMPARED
        ? specifyNetRanking
        : series.length === 1
          ? specifyOnePlace
          : specifySeveralPlaces
    return { panels: [specify(ctx, data)], notes: [] }
  }
  const [only] = series
  // Flows between the municipalities of an area do not say who leaves it: axes without a figure would show nothing.
  if (!MOVES.some((id) => findKnownNumbers(data, id)))
    return { panels: [stayingLines(ctx, data, years, series)], notes: [] }
  const chosen = panelsChosen(ctx, data, netLines(ctx, data, years, series))
  const panels =
    series.length === 1 && only
      ? onePlace(ctx, data, years, only)
      : series.length <= MOST_PANELS || isWithoutNet(data)
        ? severalPlaces(ctx, data, years, series)
        : chosen.panels
  return {
    panels,
    notes: [
      ...(panels === chosen.panels ? chosen.notes : []),
      ...(series.length === 1 ? noteSized(ctx, data, ['in_commuters', 'out_commuters']) : []),
      // Panels that are headed by their places do not say it.
      ...(panels.length === series.length && series.length > 1 ? noteUnit(ctx, data) : []),
    ],
  }
}

/** In this unit in- and out-commuters are shown, and no balance. */
const isWithoutNet = ({ counted }: ViewData): boolean =>
  counted !== undefined && !counted.columns.includes('net')

/** In and out as lines, and below them the net as bars. */
function onePlace(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  one: YearSeries,
): readonly TimePanel[] {
  const { words, theme } = ctx
  const net = numbers(data, 'net')
  const references = [
    ...referenceLine(ctx, data, one, 'in_commuters', words.inCommuters, 'triangle'),
    ...referenceLine(ctx, data, one, 'out_commuters', words.outCommuters, 'circle'),
  ]
  return [
    {
      kind: 'lines',
      heading: headInUnit(ctx, data, numbers(data, 'in_commuters'), words.inAndOutHeading, words.inAndOut),
      times: { positions: years },
      lines: [...inAndOutLines(ctx, data, one, ['in_commuters', 'out_commuters']), ...references],
      breaks: data.breaks,
      axis: axisInUnit(numbers(data, 'in_commuters'), { scaleId: 'commuters' }),
      ...baseInUnit(data, numbers(data, 'in_commuters')),
      named: 'at-ends',
      place: { left: 0, top: 0, width: 1, height: 0.62 },
    },
    {
      kind: 'columns',
      heading: headInUnit(ctx, data, net, words.netHeading, words.netCommuting),
      name: words.net,
      color: theme.inCommuting,
      times: { positions: years },
      bars: years.map((_, i) => {
        const bar = barOf(ctx, net, one.rows[i] ?? null)
        return { ...bar, color: (bar.value ?? 0) < 0 ? theme.outCommuting : theme.inCommuting }
      }),
      axis: axisOf(net, { format: { ...formatOf(net), signed: true } }),
      place: { left: 0, top: 0.62, width: 1, height: 0.38 },
    },
  ]
}

/** Two to four places side by side on one scale. */
function severalPlaces(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: readonly YearSeries[],
): LinesPanel[] {
  const columns = series.length === 3 || series.length > MOST_PANELS ? 3 : 2
  return series.map((one, i) => ({
    kind: 'lines',
    heading: ctx.say(one.name),
    times: { positions: years },
    lines: inAndOutLines(ctx, data, one, ['in_commuters', 'out_commuters']),
    breaks: data.breaks,
    axis: axisInUnit(numbers(data, 'in_commuters'), { scaleId: 'commuters', hold: [0] }),
    ...baseInUnit(data, numbers(data, 'in_commuters')),
    named: 'above',
    place: placeInGrid(i, columns, Math.ceil(series.length / columns)),
  }))
}

/** Net commuting of many places, a line for each. */
function netLines(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: readonly YearSeries[],
): LinesPanel {
  const net = numbers(data, 'net')
  return {
    kind: 'lines',
    heading: headInUnit(ctx, data, net, ctx.words.netHeading, ctx.words.netCommuting),
    times: { positions: years },
    lines: series.map((one, i) =>
      lineOfYears(ctx, one, net, {
        color: ctx.theme.categories[i] ?? ctx.theme.neutral,
        dashed: i % 2 === 1,
        ...(i === 0 && { width: 4 }),
      }),
    ),
    breaks: data.breaks,
    axis: axisOf(net, { hold: [0] }),
    named: 'at-ends',
  }
}

/** Who lives and works in each place: all that is known. From zero the line would be flat, as that of in- and out-commuters. */
function stayingLines(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: readonly YearSeries[],
): LinesPanel {
  const column = numbers(data, 'live_and_work')
  const words = balanceWords.in(ctx.language).chart
  return {
    kind: 'lines',
    heading: headInUnit(ctx, data, column, words.staying, words.stayingInArea),
    times: { positions: years },
    lines: series.map((one, i) =>
      lineOfYears(ctx, one, column, {
        color: series.length === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
        ...(i === 0 && { width: 4 }),
      }),
    ),
    breaks: data.breaks,
    axis: axisInUnit(column),
    ...baseInUnit(data, column),
    named: 'at-ends',
  }
}
