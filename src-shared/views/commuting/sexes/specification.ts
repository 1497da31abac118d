import { pointsOfGap } from './view'
import { sexesWords } from './words'
import { formatNumber } from '../../../messages/number-format'
import { SIGN_CODES } from '../../../dataset/sign'
import { numbers, sideTable, type SideTable, type ViewData } from '../../../view/view-data'
import { pivotByYear } from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  LinesPanel,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceLine } from '../../../charts/specification/reference-mark'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'

/** Women and men are told apart by shape, dash and name; the colours only help. */
const LOOKS = {
  women: { color: 2, symbol: 'circle', dashed: false },
  men: { color: 4, symbol: 'triangle', dashed: true },
} as const

const SHARES = [
  { id: 'out_share', word: 'outShare', place: { left: 0, top: 0, width: 0.5, height: 1 } },
  { id: 'in_share', word: 'inShare', place: { left: 0.5, top: 0, width: 0.5, height: 0.5 } },
] as const

function lookOf(ctx: SpecifyContext, code: string) {
  const { color, ...look } = LOOKS[code === 'men' ? 'men' : 'women']
  return { ...look, color: ctx.theme.categories[color] ?? ctx.theme.accent }
}

/** Shares of out- and of in-commuters among women and men over the years, and the gap; bars for a single year. */
export function specifySexes(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'sex')
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = sexesWords.in(ctx.language).chart
  const panels = SHARES.map(({ id, word, place }): LinesPanel => {
    const column = numbers(data, id)
    return {
      kind: 'lines',
      heading: words[word],
      times: { positions: years },
      lines: [
        ...series.map((one) => lineOfYears(ctx, one, column, lookOf(ctx, one.code))),
        ...series.flatMap((one) =>
          referenceLine(ctx, data, one, id, ctx.say(one.name), lookOf(ctx, one.code).symbol),
        ),
      ],
      breaks: data.breaks,
      axis: axisOf(column),
      named: 'at-ends',
      place,
    }
  })
  const gap = sideTable(data, 'gap')
  return { panels: gap ? [...panels, specifyGap(ctx, data, gap, years)] : panels, notes: [] }
}

function specifyGap(
  ctx: SpecifyContext,
  data: ViewData,
  gap: SideTable,
  years: readonly number[],
): LinesPanel {
  const { gap: name } = sexesWords.in(ctx.language).chart
  const points = pointsOfGap(gap)
  const byYear = new Map([...numbers(gap, 'year').values].map((year, row) => [year, points[row]]))
  const values = years.map((year) => byYear.get(year) ?? Number.NaN)
  const last = values.findLast(Number.isFinite)
  return {
    kind: 'lines',
    heading: name,
    times: { positions: years },
    lines: [
      {
        name,
        values,
        signs: values.map((value) => (Number.isFinite(value) ? SIGN_CODES.number : SIGN_CODES['..'])),
        rows: [],
        figure: last === undefined ? '' : formatNumber(last, 'per-1000', ctx.language),
        color: ctx.theme.text,
        symbol: 'rect',
      },
    ],
    breaks: data.breaks,
    axis: { title: null, format: { unit: 'per-1000' }, whole: false, scaleId: 'gap', hold: [0] },
    named: 'nowhere',
    place: { left: 0.5, top: 0.5, width: 0.5, height: 0.5 },
  }
}

function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = sexesWords.in(ctx.language).chart
  const { series } = pivotByYear(data, 'sex')
  return {
    kind: 'bars',
    heading: null,
    rows: SHARES.map(({ id, word }) => ({
      name: words[word],
      bars: series.map((one) =>
        barOf(ctx, numbers(data, id), one.rows[0] ?? null, { name: `${words[word]}: ${ctx.say(one.name)}` }),
      ),
    })),
    series: series.map((one) => ({ name: ctx.say(one.name), color: lookOf(ctx, one.code).color })),
    axis: { title: null, format: { unit: 'fraction' }, whole: false, scaleId: 'shares' },
  }
}
