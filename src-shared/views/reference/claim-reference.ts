import type { Language, LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { messagesIn } from '../../messages/messages'
import { formatChange, formatDecimals, formatYears } from '../../messages/number-format'
import { placeInside, startSentence } from '../../messages/sentence-case'
import { hasBrokenChange, speakFlags } from '../../view/figure-flags'
import { formatIn } from '../../view/format-cell'
import { columnOfReference, measuresOf, withoutReferences, type ReferenceRule } from '../../view/reference'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import { isBehind } from '../../view/rows-behind'
import { FIGURE_FLAGS, type MeasureUnit, type NumberColumn, type ViewData } from '../../view/view-data'

const say = localizePart(({ analysis }) => analysis.references)

const BOUNDS = FIGURE_FLAGS.lowerBound | FIGURE_FLAGS.upperBound

/** A difference between shares is in percentage points. */
const unitOfDistance = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

/**
 * The distance to the reference: of the first place chosen, in the last year that both have. Null where they have none in
 * common. That a change crosses a break is said here only where the finding before it does not.
 */
export function claimReference(data: ViewData, rule: ReferenceRule): LocalizedText | null {
  const { reference } = data
  const claim = rule.claims.find((id) => data.columns.some((column) => column.id === id)) ?? ''
  const [own, against] = [claim, columnOfReference(claim)].map((id) =>
    data.columns.find((column): column is NumberColumn => column.id === id && column.type === 'number'),
  )
  if (!reference || !own || !against) return null
  const row = claimedRow(data, own, against, rule.claimsFirst ?? false)
  if (row === null) return null
  const sized = measuresOf(rule, data.filters).some(
    ({ column, sizedBy }) => column === claim && sizedBy !== undefined,
  )
  const inYear = yearsOf(data, row)
  const [value, other] = [own.values[row] ?? NaN, against.values[row] ?? NaN]
  // Between bounds nobody knows how far it is.
  const isBound = [own, against].some((column) => ((column.flags?.[row] ?? 0) & BOUNDS) !== 0)
  const unsaid = hasBrokenChange(withoutReferences(data)) ? ~FIGURE_FLAGS.acrossBreak : ~0
  return say((words, language) => {
    const read = (column: NumberColumn, at: number): string => {
      const { unitNames } = messagesIn(language).views
      const text = formatIn(column, at, language)
      const unit = unitNames[column.unit]
      const isTold =
        column.unit.startsWith('fraction') ||
        unit === '' ||
        own.label[language].toLowerCase().startsWith(unit)
      return speakFlags(isTold ? text : `${text} ${unit}`, (column.flags?.[row] ?? 0) & unsaid, language)
    }
    return (sized ? words.findingSized : words.finding)(
      nameOf(data, own, rule.keys, row, language),
      inYear,
      read(own, value),
      placeInside(reference.name[language]),
      read(against, other),
      isBound ? null : distance(own.unit, value - other, language),
    )
  })
}

/** The year of a row, or from which to which it tells a change. */
function yearsOf(data: ViewData, row: number): string {
  const at = (id: string): number | undefined => {
    const column = data.columns.find((one) => one.id === id)
    const value = column?.type === 'number' ? column.values[row] : undefined
    return Number.isFinite(value) ? value : undefined
  }
  const to = at('last_year') ?? at('year') ?? data.filters.year.to
  return formatYears({ from: at('first_year') ?? to, to })
}

/** `−4,9 procentenheter`. */
function distance(of: MeasureUnit, value: number, language: Language): string {
  const unit = unitOfDistance(of)
  const name = messagesIn(language).views.unitNames[unit]
  // Growth per year is read in hundredths.
  const sign = value > 0 ? '+' : ''
  const text =
    of === 'fraction-per-year'
      ? `${sign}${formatDecimals(value * 100, 2, language)}`
      : formatChange(value, unit, language)
  return name === '' ? text : `${text} ${name}`
}

/**
 * The last row, by year, of the first place chosen that has both figures; of rows without places the last, or the first where
 * they are by size. In the base
 * year of an index all are 100.
 */
function claimedRow(
  data: ViewData,
  own: NumberColumn,
  against: NumberColumn,
  isFirst: boolean,
): number | null {
  const region = data.columns.find(({ id }) => id === 'region')
  const first = data.filters.region[0]
  const year = data.columns.find(({ id }) => id === 'year')
  const isBase = (row: number): boolean =>
    own.unit === 'index' && year?.type === 'number' && year.values[row] === data.filters.indexYear
  const rows = rowsOf(data).filter(
    (row) =>
      !isBehind(data, row) &&
      !isBase(row) &&
      Number.isFinite(own.values[row]) &&
      Number.isFinite(against.values[row]) &&
      (region?.type !== 'code' || codeAt(region, row) === first),
  )
  return (isFirst ? rows[0] : rows.at(-1)) ?? null
}

/** What the figure is of: with the place where several are shown, with what else tells its rows apart. */
function nameOf(
  data: ViewData,
  own: NumberColumn,
  keys: readonly string[],
  row: number,
  language: Language,
): string {
  const { of } = messagesIn(language).analysis.references
  const apart = data.columns.flatMap((column) =>
    column.type === 'code' && keys.includes(column.id) ? [nameAt(column, row)[language]] : [],
  )
  const [place] = data.regionNames
  const region = data.columns.find(({ id }) => id === 'region')
  const isAmongOthers = region?.type === 'code' && region.codes.length > 1
  const first = isAmongOthers && place ? [place[language]] : []
  const label = own.label[language]
  const before = [...first, ...apart].join(', ')
  return before === '' ? label : startSentence(of(before, label.toLowerCase()))
}
