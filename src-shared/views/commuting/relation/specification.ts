import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { exampleRows } from '../../../view/row-quality'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { findKnownNumbers, findNumbers, pivotByYear } from '../../../charts/frame/column-pivot'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type {
  BarsPanel,
  ChartSpecification,
  LinesPanel,
  Place,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { axisInUnit, baseInUnit, headInUnit, noteUnit } from '../../../charts/specification/in-unit'
import { relationWords } from './words'

const PERSONS: Place = { left: 0, top: 0, width: 0.56, height: 1 }
const SHARES: Place = { left: 0.56, top: 0, width: 0.44, height: 1 }

/**
 * Both directions over the years: persons, and beside them the share of all employed who live in the direction's home.
 * An answer without known shares is drawn as persons alone, one of a single year as bars.
 */
export function specifyRelation(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years } = pivotByYear(data, 'home')
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = relationWords.in(ctx.language).chart
  const persons = numbers(data, 'persons')
  const shares = findKnownNumbers(data, 'share_of_night')
  // An index rests on its base: all of it is example data where that is, beside shares that are not.
  const isExample = exampleRows(data, shares ? [persons, shares] : [persons])
  const alone = specifyLines(ctx, data, persons, headInUnit(ctx, data, persons, words.persons, ''), isExample)
  // Without the column it stands in a narrow place that says what it counts, with no room for names beside it.
  const first = findNumbers(data, 'share_of_night')
    ? alone
    : { ...alone, heading: null, named: 'above' as const }
  return {
    panels: shares
      ? [
          { ...first, place: PERSONS },
          { ...specifyLines(ctx, data, shares, words.shares, isExample), place: SHARES },
        ]
      : [first],
    notes: [
      ...(isExample ? [{ text: words.rings }] : []),
      ...(first.heading === null ? noteUnit(ctx, data) : []),
    ],
  }
}

function specifyLines(
  ctx: SpecifyContext,
  data: ViewData,
  column: NumberColumn,
  heading: string,
  isExample: ReturnType<typeof exampleRows>,
): LinesPanel {
  const { years, series } = pivotByYear(data, 'home')
  return {
    kind: 'lines',
    heading,
    times: { positions: years },
    lines: series.map((one, at) => {
      const row = one.rows.find((found) => found !== null) ?? 0
      return lineOfYears(ctx, one, column, {
        name: directionName(ctx, data, row),
        ...lookOf(ctx, at),
        places: [codeAt(codes(data, 'home'), row), codeAt(codes(data, 'work'), row)],
        ...(isExample && { hollow: one.rows.map((found) => found !== null && isExample(column, found)) }),
      })
    }),
    // Whom the share is of changes nothing about who commutes.
    breaks:
      column.id === 'persons' ? data.breaks.filter(({ table }) => table === 'commuting-flows') : data.breaks,
    axis: axisInUnit(column, { hold: [0] }),
    ...baseInUnit(data, column),
    named: 'at-ends',
    nameRoom: 0.5,
  }
}

/** Out of the chosen place, and into it: told apart by colour, dash and shape, as in the balance. */
const lookOf = ({ theme }: SpecifyContext, at: number) =>
  at === 0
    ? ({ color: theme.outCommuting, symbol: 'circle' } as const)
    : ({ color: theme.inCommuting, symbol: 'triangle', dashed: true } as const)

const directionName = (ctx: SpecifyContext, data: ViewData, row: number): string =>
  relationWords.in(ctx.language).chart.to(ctx.say(nameAt(codes(data, 'work'), row)))

/** Persons of both directions as bars, each with its share of all employed. */
function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = relationWords.in(ctx.language).chart
  const persons = numbers(data, 'persons')
  const shares = findKnownNumbers(data, 'share_of_night')
  const home = codes(data, 'home')
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => {
      const bar = barOf(ctx, persons, row)
      const share = shares?.values[row] ?? Number.NaN
      const part = Number.isFinite(share)
        ? ` (${words.ofEmployed(formatShortShare(share, ctx.language))})`
        : ''
      const name = words.fromTo(ctx.say(nameAt(home, row)), ctx.say(nameAt(codes(data, 'work'), row)))
      return { name, bars: [{ ...bar, text: `${bar.text}${part}`, color: lookOf(ctx, row).color }] }
    }),
    series: [{ name: ctx.words.persons, color: ctx.theme.outCommuting }],
    axis: axisOf(persons, { title: ctx.words.persons, scaleId: 'persons' }),
  }
}
