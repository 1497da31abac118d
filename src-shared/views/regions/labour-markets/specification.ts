import { officialMarketsWords } from './words'
import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, sideTable, type SideTable, type ViewData } from '../../../view/view-data'
import type {
  BarsPanel,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { areasInFocus } from './focus'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Up to so many areas each have a bar; of more the largest, and those in focus. */
const MOST_BARS = 23

/** SCB's areas from largest to smallest, those of the chosen places in the accent colour. */
export function specifyOfficialMarkets(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const table = sideTable(data, 'markets')
  return { panels: table ? [specifyAreas(ctx, data, table)] : [], notes: [] }
}

/** Bars of employed where some area's are known, else of municipalities. */
function specifyAreas(ctx: SpecifyContext, data: ViewData, table: SideTable): BarsPanel {
  const words = officialMarketsWords.in(ctx.language).chart
  const area = codes(table, 'official_market')
  const [members, all, night] = [
    numbers(table, 'members'),
    numbers(table, 'members_all'),
    numbers(table, 'night_population'),
  ]
  const isEmployed = night.values.some(Number.isFinite)
  const column = isEmployed ? night : members
  const areaOf = codes(data, 'official_market')
  const chosen = areasInFocus(data)
  const shown = shownAreas(data, table)
  const year = table.columns.find(({ id }) => id === 'year')
  const employedYear = year?.type === 'number' ? String(year.values[0] ?? '') : ''
  const count = (value: number): string => formatNumber(value, 'persons', ctx.language)
  const nameOf = (row: number): string => {
    const name = ctx.say(nameAt(area, row))
    const [some, whole] = [members.values[row] ?? 0, all.values[row] ?? 0]
    return some < whole ? words.partOf(name, count(some), count(whole)) : name
  }
  const title = isEmployed ? words.employed(employedYear) : words.municipalities
  return {
    kind: 'bars',
    heading: null,
    rows: shown.map((row) => {
      const isChosen = chosen.has(codeAt(area, row))
      return {
        name: nameOf(row),
        bars: [
          {
            ...barOf(ctx, column, row),
            color: isChosen ? ctx.theme.accent : ctx.theme.neutral,
            emphasis: isChosen,
            rows: rowsOf(data).filter((at) => codeAt(areaOf, at) === codeAt(area, row)),
          },
        ],
      }
    }),
    series: [{ name: title, color: ctx.theme.neutral }],
    axis: axisOf(column, { title, whole: true, scaleId: `markets.${column.id}` }),
    keptBack: table.rowCount - shown.length,
  }
}

/** Rows of the side table that have a bar. */
function shownAreas(data: ViewData, table: SideTable): readonly number[] {
  const area = codes(table, 'official_market')
  const rows = rowsOf(table)
  if (rows.length <= MOST_BARS) return rows
  const chosen = areasInFocus(data)
  const inFocus = rows.filter((row) => chosen.has(codeAt(area, row)))
  const largest = rows
    .filter((row) => !inFocus.includes(row))
    .slice(0, Math.max(0, MOST_BARS - inFocus.length))
  return rows.filter((row) => inFocus.includes(row) || largest.includes(row))
}
