import { codes, numbers, type ViewData } from '../../../view/view-data'
import { findKnownNumbers, pivotByYear, type YearSeries } from '../../../charts/frame/column-pivot'
import {
  placeInGrid,
  type BarsPanel,
  type ChartSpecification,
  type LinesPanel,
  type SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, holdsLowerBounds, lineOfYears } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'
import { inAndOutLines } from '../in-and-out-lines'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { borderWords } from './words'

const SIDES = ['inside', 'across'] as const
type Side = (typeof SIDES)[number]

/** Both sides beside each other on one scale: of one place in, out and net over the years, of several their nets. */
export function specifyBorder(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'region')
  const sides = SIDES.filter((side) => findKnownNumbers(data, `net_${side}`) !== null)
  const isUnknown = !sides.includes('across')
  const notes = isUnknown ? [{ text: borderWords.in(ctx.language).chart.unknown }] : []
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data, sides)], notes }
  const [only, ...others] = series
  const isApart = others.length > 0 && data.filters.panels === 'apart' && data.takes.includes('panels')
  if (isApart)
    return { panels: eachPlace(ctx, data, years, series, sides), notes: [...notes, ...noteApart(ctx, data)] }
  const panels =
    only && others.length === 0
      ? onePlace(ctx, data, years, only, sides)
      : sides.map((side, at) => netLines(ctx, data, years, series, side, placeInGrid(at, sides.length, 1)))
  return { panels, notes }
}

function onePlace(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  one: YearSeries,
  sides: readonly Side[],
): readonly LinesPanel[] {
  const words = borderWords.in(ctx.language).chart
  const lines = sides.map((side, at): LinesPanel => ({
    kind: 'lines',
    heading: headInUnit(
      ctx,
      data,
      numbers(data, `in_${side}`),
      words[side],
      side === 'inside' ? words.rowInside : words.rowAcross,
    ),
    times: { positions: years },
    lines: inAndOutLines(ctx, data, one, [`in_${side}`, `out_${side}`]),
    breaks: data.breaks,
    axis: axisInUnit(numbers(data, `in_${side}`), { scaleId: 'commuters', hold: [0] }),
    ...baseInUnit(data, numbers(data, `in_${side}`)),
    named: 'at-ends',
    nameRoom: 0.5,
    place: { left: at / sides.length, top: 0, width: 1 / sides.length, height: 0.6 },
  }))
  const nets = sides.map((side, at): LinesPanel => ({
    ...netLines(ctx, data, years, [one], side, {
      left: at / sides.length,
      top: 0.6,
      width: 1 / sides.length,
      height: 0.4,
    }),
    named: 'nowhere',
  }))
  return [...lines, ...nets]
}

/** A panel for each place with its net on either side of the border, all on one scale. */
function eachPlace(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: readonly YearSeries[],
  sides: readonly Side[],
): readonly LinesPanel[] {
  const words = borderWords.in(ctx.language).chart
  const columns = series.length === 4 ? 2 : Math.min(3, series.length)
  return series.map((one, at): LinesPanel => ({
    ...netLines(
      ctx,
      data,
      years,
      [one],
      'inside',
      placeInGrid(at, columns, Math.ceil(series.length / columns)),
    ),
    heading: ctx.say(one.name),
    lines: sides.map((side) =>
      lineOfYears(ctx, one, numbers(data, `net_${side}`), {
        name: side === 'inside' ? words.rowInside : words.rowAcross,
        color: side === 'inside' ? ctx.theme.liveAndWork : (ctx.theme.categories[1] ?? ctx.theme.neutral),
        dashed: side === 'across',
        symbol: side === 'inside' ? 'circle' : 'triangle',
      }),
    ),
    named: 'above',
  }))
}

/** What the panels of places count, and in which unit. */
function noteApart(ctx: SpecifyContext, data: ViewData): ChartSpecification['notes'] {
  const { netApart } = borderWords.in(ctx.language).chart
  return [
    {
      text:
        headInUnit(ctx, data, numbers(data, 'net_inside'), netApart.persons, netApart.what) + netApart.scale,
    },
  ]
}

function netLines(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: readonly YearSeries[],
  side: Side,
  place: LinesPanel['place'],
): LinesPanel {
  const words = borderWords.in(ctx.language).chart
  const net = numbers(data, `net_${side}`)
  const name = side === 'inside' ? words.netInside : words.netAcross
  return {
    kind: 'lines',
    heading: headInUnit(ctx, data, net, name, name),
    times: { positions: years },
    lines: series.map((one, i) =>
      lineOfYears(ctx, one, net, {
        color:
          series.length === 1
            ? ctx.theme.liveAndWork
            : (ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral),
        dashed: i % 2 === 1,
      }),
    ),
    breaks: data.breaks,
    axis: axisOf(net, { scaleId: 'nets', hold: [0] }),
    base: 0,
    named: 'at-ends',
    nameRoom: 0.5,
    ...(place && { place }),
  }
}

/** A row for each side of each place: in and out, the net in the words beside. */
function specifyOneYear(ctx: SpecifyContext, data: ViewData, sides: readonly Side[]): BarsPanel {
  const { theme, words } = ctx
  const say = borderWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const moves = [
    { id: 'in', name: words.inCommuters, color: theme.inCommuting },
    { id: 'out', name: words.outCommuters, color: theme.outCommuting },
  ] as const
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).flatMap((row) =>
      sides.map((side) => {
        const name = side === 'inside' ? say.rowInside : say.rowAcross
        const net = barOf(ctx, numbers(data, `net_${side}`), row).text
        const whose = data.rowCount === 1 ? name : say.ofPlace(ctx.say(nameAt(region, row)), name)
        return {
          name: whose,
          bars: moves.map(({ id, name: move }, i) => {
            const bar = barOf(ctx, numbers(data, `${id}_${side}`), row, {
              name: `${whose}, ${move.toLowerCase()}`,
            })
            return i === 0 && bar.text !== '' && net !== ''
              ? { ...bar, text: `${bar.text} (${words.net.toLowerCase()} ${net})` }
              : bar
          }),
        }
      }),
    ),
    series: moves.map(({ id, name, color }) => ({
      name,
      color,
      isLowerBound: sides.some((side) => holdsLowerBounds(numbers(data, `${id}_${side}`))),
    })),
    axis: { title: words.persons, format: { unit: 'persons' }, whole: true, scaleId: 'commuters' },
  }
}
