import { highestOf } from '../indicators/extremes'
import { formatList } from '../messages/number-format'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { insideSentence, startSentence } from '../messages/sentence-case'
import { formatIn } from '../view/format-cell'
import type { CodeColumn, NumberColumn, ViewColumn, ViewData } from '../view/view-data'
import { codeAt, nameAt } from '../view/rows'
import { OTHERS_CODE } from '../view/gather-others'
import type { Compared } from './comparison'
import { compareColumns, drawnColumn, type ComparedColumns } from './compared-columns'
import { unitOfDifference, writeDifference } from './difference'
import { PICTURES } from '../views/pictures'
import { writeSortedHeadline } from './headline-of-places'
import { inFront, type ComparedPanel } from './match-rows'

/** A row that all panels have a number for. */
interface KnownRow {
  readonly row: number
  /** By panel. */
  readonly values: readonly number[]
  readonly year: number | null
  readonly isApart: boolean
  /** By panel, where each has its own. */
  readonly years?: readonly number[]
  /** Each panel's own place among rows that all of them have. */
  readonly isOwn?: true
}

/**
 * What a comparison says, as a sentence: what the two differ by in what the picture draws, in the last year that both
 * have, and where there are many rows in the one where they differ most. Periods are compared by the last year of each;
 * places among the same rows by their own. Of more than two: which is highest and which lowest. A row that gathers
 * others is never named, and nothing is called largest of all while such a row differs more.
 * Null where no row has a number in all.
 */
export function writeHeadline(
  along: Compared,
  answered: readonly ComparedPanel[],
  language: Language,
): string | null {
  const panels = answered.map(inFront)
  if (panels.length < 2 || panels.some(({ data }) => data.empty !== null || data.rowCount === 0)) return null
  const sorts = panels[0] && PICTURES[panels[0].data.view].sorts
  if (sorts !== undefined) return writeSortedHeadline(along, panels, sorts, language)
  const compared = compareColumns(panels)
  const first = compared.matched.panels[0]?.data
  const id = first ? drawnColumn(first) : null
  const figures = panels.flatMap(({ value }) => findNumber(compared.columns, `${id ?? ''}_${value}`) ?? [])
  const [column] = figures
  if (!column || !first || figures.length < panels.length) return null
  const all =
    along === 'year' ? lastOfPeriods(compared, figures) : rowsOfPlaces(along, panels, compared, figures)
  const between = all.filter(({ row }) => !isWithinOnePlace(compared, row))
  const known = between.length > 0 ? between : all
  const last = highestOf(known.map(({ year }) => year ?? 0))
  const ofYear = known.filter(({ year }) => (year ?? 0) === last)
  const ranked = ofYear.toSorted((a, b) => spread(b) - spread(a))
  const top = ranked.find(({ isApart }) => !isApart) ?? ranked[0]
  if (!top) return null
  const isListed = top !== ranked[0] && spread(ranked[0] ?? top) > spread(top)
  const words = messagesIn(language).analysis.comparison.headline
  const name = top.isOwn ? null : nameOfRow(compared, top.row, language)
  const year = top.year === null || along === 'year' ? null : String(top.year)
  const label = startSentence(labelOf(first, id ?? '', language))
  // That persons are counted is said by "more"; anything else is named.
  const isPlain = isPersons(column, label, language)
  const inside = isPlain ? '' : insideSentence(label)
  const about =
    name !== null && ofYear.length > 1
      ? (isListed ? words.aboutListed : words.about)(inside, name, year)
      : words.about(name === null ? label : isPlain ? name : `${name}, ${inside}`, null, year)
  const sentence = compareValues(along, about, panels, column, top, language)
  return crossesBreak(along, panels)
    ? `${sentence} ${messagesIn(language).analysis.flags.acrossBreak}`
    : sentence
}

function compareValues(
  along: Compared,
  about: string,
  panels: readonly ComparedPanel[],
  column: NumberColumn,
  { values, years }: KnownRow,
  language: Language,
): string {
  const words = messagesIn(language).analysis.comparison.headline
  const where = (at: number): string => {
    const heading = years ? String(years[at] ?? '') : (panels[at]?.heading[language] ?? '')
    const name = along === 'sex' || along === 'edition' ? insideSentence(heading) : heading
    return words.in[along](name, formatIn(column, values[at] ?? 0, language))
  }
  if (panels.length > 2) {
    const order = values.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
    return words.range(about, where(order[0] ?? 0), where(order.at(-1) ?? 0))
  }
  const [before = 0, after = 0] = values
  if (before === after) return words.same(about, where(0), where(1))
  // Of two years the later is spoken of, of others the one that has more.
  const { unit, decimals } = column
  const higher = after > before ? 1 : 0
  const amount = writeDifference(
    { value: Math.abs(after - before), sign: null },
    { unit, ...(decimals !== undefined && { decimals }) },
    language,
  ).replace(/^\+/, '')
  const isPoints = unitOfDifference(unit) === 'fraction-points'
  const counted = unit === 'persons'
  const said = isPoints ? words.points(amount) : amount
  if (along === 'year' || along === 'edition')
    return after > before
      ? words.more(about, said, counted, where(1), where(0))
      : words.less(about, said, counted, where(1), where(0))
  return words.more(about, said, counted, where(higher), where(1 - higher))
}

const isPersons = ({ unit }: NumberColumn, label: string, language: Language): boolean =>
  unit === 'persons' && label.toLowerCase() === messagesIn(language).views.unitNames.persons

const spread = ({ values }: KnownRow): number => Math.max(...values) - Math.min(...values)

function knownRows(compared: ComparedColumns, figures: readonly NumberColumn[]): KnownRow[] {
  const { rowCount, columns, matched } = compared
  const keys = columns.filter(({ id }) => matched.keys.includes(id))
  const yearColumn = yearsOf(compared)
  return Array.from({ length: rowCount }, (_, row) => row).flatMap((row): KnownRow[] => {
    const values = figures.map((column) => valueAt(column, row))
    return values.every(Number.isFinite)
      ? [
          {
            row,
            values,
            year: yearColumn?.values[row] ?? null,
            isApart: keys.some((one) => isApartAt(one, row)),
          },
        ]
      : []
  })
}

const yearsOf = ({ columns, matched }: ComparedColumns): NumberColumn | undefined =>
  columns.find(
    (one): one is NumberColumn =>
      matched.keys.includes(one.id) && one.type === 'number' && one.unit === 'year',
  )

/** Rows that differ by their years as one: by panel the last year that it has a number for. */
function lastOfPeriods(compared: ComparedColumns, figures: readonly NumberColumn[]): KnownRow[] {
  const years = yearsOf(compared)
  if (!years) return knownRows(compared, figures)
  const others = compared.columns.filter(
    (one): one is CodeColumn => one.type === 'code' && compared.matched.keys.includes(one.id),
  )
  const groups = new Map<string, number[]>()
  for (let row = 0; row < compared.rowCount; row++) {
    const key = others.map((column) => codeAt(column, row)).join('\n')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((rows): KnownRow[] => {
    const inOrder = rows.toSorted((a, b) => (years.values[a] ?? 0) - (years.values[b] ?? 0))
    const at = figures.map((column) => inOrder.findLast((row) => Number.isFinite(valueAt(column, row))) ?? -1)
    const [row] = at
    if (row === undefined || at.includes(-1)) return []
    return [
      {
        row,
        values: figures.map((column, i) => valueAt(column, at[i] ?? -1)),
        year: null,
        years: at.map((one) => years.values[one] ?? 0),
        isApart: others.some((one) => isApartAt(one, row)),
      },
    ]
  })
}

/** Where all panels have the same figures, and a place is only looked at: each place's own row. */
function rowsOfPlaces(
  along: Compared,
  panels: readonly ComparedPanel[],
  compared: ComparedColumns,
  figures: readonly NumberColumn[],
): KnownRow[] {
  const known = knownRows(compared, figures)
  if (along !== 'region' || known.some((row) => spread(row) > 0)) return known
  const place = compared.columns.find(
    (one): one is CodeColumn => one.type === 'code' && compared.matched.keys.includes(one.id),
  )
  const last = Math.max(...known.map(({ year }) => year ?? 0))
  const own = panels.map(({ value }) =>
    known.find((one) => place && codeAt(place, one.row) === value && (one.year ?? 0) === last),
  )
  const [first] = own
  if (!first || own.includes(undefined)) return known
  return [{ ...first, values: own.map((one) => one?.values[0] ?? Number.NaN), isOwn: true }]
}

/** Those who live and work in one place stand in the matrix, and are no flow between two. */
function isWithinOnePlace({ columns, matched }: ComparedColumns, row: number): boolean {
  const ends = columns.filter(
    (one): one is CodeColumn =>
      one.type === 'code' && (one.id === 'home' || one.id === 'work') && matched.keys.includes(one.id),
  )
  return ends.length === 2 && new Set(ends.map((column) => codeAt(column, row))).size === 1
}

const valueAt = ({ values, signs }: NumberColumn, row: number): number =>
  signs[row] === 1 ? 0 : (values[row] ?? Number.NaN)

const isApartAt = (column: ViewColumn, row: number): boolean =>
  column.type === 'code' &&
  (codeAt(column, row) === OTHERS_CODE || column.apart?.includes(column.indices[row] ?? -1) === true)

const findNumber = (columns: readonly ViewColumn[], id: string): NumberColumn | null => {
  const column = columns.find((one) => one.id === id)
  return column?.type === 'number' ? column : null
}

function nameOfRow({ columns, matched }: ComparedColumns, row: number, language: Language): string | null {
  const names = columns
    .filter((one): one is CodeColumn => one.type === 'code' && matched.keys.includes(one.id))
    .map((column) => nameAt(column, row)[language])
    .filter((name) => name !== '')
  return names.length === 0 ? null : names.length === 1 ? (names[0] ?? null) : formatPath(names, language)
}

const formatPath = (names: readonly string[], language: Language): string =>
  names.length === 2 ? names.join(' – ') : formatList(names, language)

const labelOf = (data: ViewData, id: string, language: Language): string =>
  data.columns.find((column) => column.id === id)?.label[language] ?? ''

/** Whether the years compared lie on both sides of a break of the series. */
function crossesBreak(along: Compared, panels: readonly ComparedPanel[]): boolean {
  if (along !== 'year') return false
  const years = panels.map(({ data }) => data.filters.year.to)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return panels.some(({ data }) => data.breaks.some(({ year }) => year > from && year <= to))
}
