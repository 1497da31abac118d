import { findKnownNumbers, lastMarked, seriesOfPlace, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  Line,
  LinesPanel,
  PointSymbol,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceLine, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { LIVES } from './life'
import { agesWords } from './words'

/** Told apart by shape and dash and name, too. The part of the old is a thinner line of their colour. */
const LIFE_LOOKS = {
  young: { color: 0, symbol: 'circle' },
  working: { color: 2, symbol: 'rect' },
  old: { color: 1, symbol: 'triangle' },
  oldest: { color: 1, symbol: 'diamond', dashed: true },
} as const

const RATIOS = [
  { id: 'dependency_ratio', word: 'all', color: null, symbol: 'rect' },
  { id: 'dependency_young', word: 'ofYoung', color: 0, symbol: 'circle' },
  { id: 'dependency_old', word: 'ofOld', color: 1, symbol: 'triangle' },
] as const

const SHARES = { left: 0, top: 0, width: 0.52, height: 1 }
const DEPENDENCY = { left: 0.52, top: 0, width: 0.48, height: 1 }

/** Shares of the age groups, and beside them the dependency ratio with its parts; of a single year the shares as bars. */
export function specifyAges(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const years = yearsOf(data)
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = agesWords.in(ctx.language).chart
  const panel = (heading: string, lines: readonly (Line | null)[], column: NumberColumn): LinesPanel => ({
    kind: 'lines',
    heading,
    times: { positions: years },
    lines: lines.filter((one) => one !== null),
    breaks: data.breaks,
    axis: axisOf(column, { hold: [0] }),
    named: 'at-ends',
    nameRoom: 0.42,
    bridged: true,
  })
  const shares = LIVES.map((life) =>
    lineOf(ctx, data, years, `${life}_of_all`, { name: words[life], ...LIFE_LOOKS[life] }),
  )
  const ratios = RATIOS.map(({ id, word, ...look }) =>
    lineOf(ctx, data, years, id, { name: words[word], ...look }),
  )
  const one = seriesOfPlace(data, years)
  // The oldest are among the old: a fourth pair of lines would be read as one more age group.
  const shareReferences = LIVES.filter((life) => life !== 'oldest').flatMap((life) =>
    referenceLine(ctx, data, one, `${life}_of_all`, words[life], LIFE_LOOKS[life].symbol),
  )
  const ratioReference = referenceLine(ctx, data, one, 'dependency_ratio', words.all)
  return {
    panels: [
      {
        ...panel(words.shares, [...shares, ...shareReferences], numbers(data, 'young_of_all')),
        place: SHARES,
      },
      {
        ...panel(words.dependency, [...ratios, ...ratioReference], numbers(data, 'dependency_ratio')),
        place: DEPENDENCY,
      },
    ],
    notes: [],
  }
}

interface Look {
  readonly name: string
  readonly color: number | null
  readonly symbol: PointSymbol
  readonly dashed?: boolean
}

/** Null where no year has a figure. */
function lineOf(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  id: string,
  { color, ...look }: Look,
): Line | null {
  const column = findKnownNumbers(data, id)
  if (!column) return null
  const own = seriesOfPlace(data, years)
  const { rows } = own
  return {
    ...look,
    color: color === null ? ctx.theme.text : (ctx.theme.categories[color] ?? ctx.theme.accent),
    rows,
    values: own.values(column),
    signs: own.signs(column),
    figure: lastMarked(column, rows, ctx.language),
    places: data.filters.region,
  }
}

function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = agesWords.in(ctx.language).chart
  const color = ctx.theme.accent
  return {
    kind: 'bars',
    heading: null,
    rows: LIVES.map((life) => ({
      name: words[life],
      bars: [barOf(ctx, numbers(data, `${life}_of_all`), 0)],
      ...(data.reference && { marker: referenceTick(data, `${life}_of_all`, 0) }),
    })),
    series: [{ name: words.shares, color }],
    ...referenceMarker(
      ctx,
      data,
      words.shares,
      LIVES.map((life) => `${life}_of_all`),
    ),
    axis: axisOf(numbers(data, 'young_of_all'), { title: words.shares, scaleId: 'shares' }),
  }
}
