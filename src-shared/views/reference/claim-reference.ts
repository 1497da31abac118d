import { perLanguage, type Language, type LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { messagesIn } from '../../messages/messages'
import { formatChange } from '../../messages/number-format'
import { placeInside, startSentence } from '../../messages/sentence-case'
import { speakFlags } from '../../view/figure-flags'
import { formatIn } from '../../view/format-cell'
import { columnOfReference, measuresOf, type ReferenceRule } from '../../view/reference'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import { isBehind } from '../../view/rows-behind'
import type { MeasureUnit, NumberColumn, ViewData } from '../../view/view-data'

const say = localizePart(({ analysis }) => analysis.references)

/** A difference between shares is in percentage points. */
const unitOfDistance = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

/**
 * The finding with the distance to the reference behind it: of the first place chosen, in the last year that both have.
 * Null where they have none in common.
 */
export function claimReference(data: ViewData, rule: ReferenceRule): LocalizedText | null {
  const { reference } = data
  const claim = rule.claims.find((id) => data.columns.some((column) => column.id === id)) ?? ''
  const [own, against] = [claim, columnOfReference(claim)].map((id) =>
    data.columns.find((column): column is NumberColumn => column.id === id && column.type === 'number'),
  )
  if (!reference || !own || !against) return null
  const row = claimedRow(data, own, against)
  if (row === null) return null
  const sized = measuresOf(rule, data.filters).some(
    ({ column, sizedBy }) => column === claim && sizedBy !== undefined,
  )
  const year = data.columns.find(({ id }) => id === 'year')
  const inYear = String(year?.type === 'number' ? year.values[row] : data.filters.year.to)
  const [value, other] = [own.values[row] ?? NaN, against.values[row] ?? NaN]
  const told = say((words, language) => {
    const read = (column: NumberColumn, at: number): string => {
      const { unitNames } = messagesIn(language).views
      const text = formatIn(column, at, language)
      const isTold = column.unit.startsWith('fraction') || unitNames[column.unit] === ''
      return speakFlags(
        isTold ? text : `${text} ${unitNames[column.unit]}`,
        column.flags?.[row] ?? 0,
        language,
      )
    }
    return (sized ? words.findingSized : words.finding)(
      nameOf(data, own, rule.keys, row, language),
      inYear,
      read(own, value),
      placeInside(reference.name[language]),
      read(against, other),
      distance(own.unit, value - other, language),
    )
  })
  return data.finding === null
    ? told
    : perLanguage((language) => `${data.finding?.[language] ?? ''} ${told[language]}`)
}

/** `−4,9 procentenheter`. */
function distance(of: MeasureUnit, value: number, language: Language): string {
  const unit = unitOfDistance(of)
  const name = messagesIn(language).views.unitNames[unit]
  const text = formatChange(value, unit, language)
  return name === '' ? text : `${text} ${name}`
}

/** The last row, by year, of the first place chosen that has both figures; of rows without places the last. */
function claimedRow(data: ViewData, own: NumberColumn, against: NumberColumn): number | null {
  const region = data.columns.find(({ id }) => id === 'region')
  const first = data.filters.region[0]
  const rows = rowsOf(data).filter(
    (row) =>
      !isBehind(data, row) &&
      Number.isFinite(own.values[row]) &&
      Number.isFinite(against.values[row]) &&
      (region?.type !== 'code' || codeAt(region, row) === first),
  )
  return rows.at(-1) ?? null
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
  const first = data.regionNames.length > 1 && place ? [place[language]] : []
  const label = own.label[language]
  const before = [...first, ...apart].join(', ')
  return before === '' ? label : startSentence(of(before, label.toLowerCase()))
}
