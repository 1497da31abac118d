import { nameComponent } from '../../../filters/weights'
import { similarWords } from './words'
import { regionsWords } from '../words'
import { LIKENESS_COMPONENTS, type LikenessComponent } from '../../../indicators/likeness'
import { formatCoefficient, formatList, formatNumber } from '../../../messages/number-format'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import { knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  SpecifyContext,
  StackRow,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'

const COLUMNS: Record<LikenessComponent, string> = {
  size: 'size_distance',
  industries: 'industry_distance',
  commuting: 'commuting_distance',
}

/** A component that weighs something, as it is drawn. */
interface LikenessPart {
  readonly id: LikenessComponent
  readonly name: string
  readonly weight: number
  readonly color: string
  /** Told from its neighbours without colour, too. */
  readonly outlined: boolean
}

/** The components that the chosen place has and that weigh anything. */
function likenessParts(ctx: SpecifyContext, data: ViewData): readonly LikenessPart[] {
  const table = sideTable(data, 'components')
  if (!table) return []
  const words = similarWords.in(ctx.language)
  const [blue, orange] = ctx.theme.categories
  const colors = { size: blue, industries: orange, commuting: ctx.theme.neutral }
  return LIKENESS_COMPONENTS.flatMap((id, row): LikenessPart[] => {
    const weight = numbers(table, 'weight').values[row] ?? 0
    const year = knownValueAt(numbers(table, 'year'), row)
    if (weight === 0 || year === null) return []
    const name = words.chart.inYear(nameComponent(id)[ctx.language], String(year))
    return [{ id, name, weight, color: colors[id] ?? ctx.theme.neutral, outlined: id === 'industries' }]
  })
}

/** What each part adds to the distance of a row: its weight among those that the row has, times its distance. */
function likenessShares(
  data: ViewData,
  parts: readonly LikenessPart[],
  row: number,
): readonly (number | null)[] {
  const values = parts.map(({ id }) => knownOrNil(data, id, row))
  const sum = parts.reduce((total, { weight }, i) => total + (values[i] === null ? 0 : weight), 0)
  return parts.map(({ weight }, i) => {
    const value = values[i] ?? null
    return value === null || sum === 0 ? null : (weight * value) / sum
  })
}

const knownOrNil = (data: ViewData, id: LikenessComponent, row: number): number | null => {
  const column = numbers(data, COLUMNS[id])
  return signAt(column, row) === '-' ? 0 : knownValueAt(column, row)
}

/** The most similar municipalities, each distance split into what size, industries and commuting add to it. */
export function specifySimilar(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = similarWords.in(ctx.language)
  const parts = likenessParts(ctx, data)
  return {
    panels: [
      {
        kind: 'stacked',
        heading: null,
        rows: rowsOf(data).map((row) => specifyRow(ctx, data, parts, row)),
        series: parts.map(({ name, color, outlined }) => ({ name, color, outlined })),
        // Places that are nearly alike must not look far apart.
        axis: axisOf(numbers(data, 'distance'), { title: words.chart.distance, hold: [0.1] }),
      },
    ],
    notes: [],
  }
}

function specifyRow(
  ctx: SpecifyContext,
  data: ViewData,
  parts: readonly LikenessPart[],
  row: number,
): StackRow {
  const words = similarWords.in(ctx.language)
  const place = knownValueAt(numbers(data, 'rank'), row)
  const name = ctx.say(nameAt(codes(data, 'region'), row))
  const lacking = parts.filter(({ id }) => knownOrNil(data, id, row) === null)
  const names = lacking.map(({ id }) => nameComponent(id)[ctx.language])
  const distance = numbers(data, 'distance')
  const value = knownValueAt(distance, row)
  const text = value === null ? '' : formatCoefficient(value, ctx.language)
  return {
    name:
      place === null
        ? name
        : regionsWords.in(ctx.language).ranked(formatNumber(place, 'rank', ctx.language), name),
    parts: likenessShares(data, parts, row).map((share, i) => ({
      value: share,
      text: words.chart.part(parts[i]?.name ?? '', formatCoefficient(share ?? Number.NaN, ctx.language)),
    })),
    total: barOf(ctx, distance, row, {
      emphasis: row === 0,
      text: lacking.length === 0 ? text : `${text} (${words.chart.lacks(formatList(names, ctx.language))})`,
    }),
  }
}
