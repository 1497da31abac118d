import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type { DimensionRole, DimensionValue } from '#shared/table/statistical-table'
import { sexOf } from '#shared/table/value-words'
import { lookAt } from '#shared/table/dimension-words'
import { codeAndName, placeIn } from './place-text'
import { valuesOf } from './list-columns'
import type { NamedColumn } from './code-and-name'

/** What the headings of several columns of figures are: values of a dimension that has no column of its own. */
export interface WideHeadings {
  readonly name: string
  readonly role: DimensionRole
  readonly values: readonly DimensionValue[]
  readonly notices: readonly LocalizedText[]
  /** Of a matrix: the column of the places that its rows are of, and what it is called. */
  readonly rows?: NamedColumn
}

const CONTENTS: Readonly<Record<string, string>> = {
  sv: 'tabellinnehåll',
  en: 'contents',
  no: 'statistikkvariabel',
}
const SEX: Readonly<Record<string, string>> = { sv: 'kön', en: 'sex', no: 'kjønn' }
const REGION: Readonly<Record<string, string>> = { sv: 'region', en: 'region', no: 'region' }
const HOME: Readonly<Record<string, string>> = { sv: 'bostadskommun', en: 'home', no: 'bostedskommune' }
const WORK: Readonly<Record<string, string>> = {
  sv: 'arbetsställekommun',
  en: 'workplace',
  no: 'arbeidsstedskommune',
}

/**
 * Women and men; places that stand in a column, too (a matrix of homes and workplaces); else different measures.
 * `empty`: headings beside them that have no figure at all, and say what the others are.
 */
export function readWideHeadings(
  headings: readonly string[],
  empty: readonly string[],
  columns: readonly NamedColumn[],
  language: string,
): WideHeadings {
  const values = valuesOf(headings, language)
  const withPlaces = [...headings, ...empty.filter((text) => placeIn(text) !== undefined)]
  const named = (names: Readonly<Record<string, string>>): string => names[language] ?? names['en'] ?? ''
  const isFree = (use: string): boolean => !columns.some((column) => useOf(column, language) === use)
  const sexes = [
    ...values.map(sexOf),
    ...valuesOf(empty, language)
      .map(sexOf)
      .filter((sex) => sex !== null),
  ]
  if (isFree('sex') && new Set(sexes).size > 1 && sexes.every((sex) => sex !== null))
    return { name: named(SEX), role: 'other', values, notices: [] }
  const rows = placesAcross(withPlaces, columns)
  if (rows !== null) {
    const isWork = useOf(rows, language) === 'work'
    const name = named(isWork ? HOME : WORK)
    // A corner without a name: who lives and who works where is for the reader to confirm.
    const called = rows.name.trim() === '' ? named(HOME) : rows.name
    const notice = localize(({ imports }) => imports.delimited.matrix(called, isWork))
    const restored = (texts: readonly string[], own: readonly DimensionValue[]): readonly DimensionValue[] =>
      texts.every((text) => /^\d{3,4}$/.test(text)) ? (placesOf(texts, language) ?? own) : own
    return {
      name,
      role: 'geo',
      values: restored(headings, values),
      notices: [notice],
      rows: { column: rows.column, name: called, values: restored(rows.column.texts, rows.values) },
    }
  }
  const places = isFree('region') && isFree('home') && isFree('work') ? placesOf(withPlaces, language) : null
  if (places !== null)
    return { name: named(REGION), role: 'geo', values: places.slice(0, headings.length), notices: [] }
  return { name: named(CONTENTS), role: 'metric', values, notices: [] }
}

/** Headings that are all places, in a list without a column of such; null when one of them is none. */
export function placesOf(headings: readonly string[], language: string): readonly DimensionValue[] | null {
  const codes = headings.map(placeIn)
  // A number alone may be anything.
  const areSure = headings.length > 1 || headings.some((text) => /\p{L}{3}/u.test(text))
  if (!areSure || new Set(codes).size < headings.length || codes.includes(undefined)) return null
  return headings.map((text, i) => {
    const name = codeAndName(text.trim())?.name ?? text.trim()
    return { code: codes[i] ?? text, label: { [language]: /^\d+$/.test(name) ? (codes[i] ?? text) : name } }
  })
}

/** Whether a column is one of places. */
export const isOfPlaces = ({ values }: NamedColumn): boolean =>
  values.length > 0 && values.every(({ code }) => placeIn(code) !== undefined)

/** What a column looks like by its name and values. */
const useOf = ({ name, values }: NamedColumn, language: string): string =>
  lookAt(
    { code: name, label: { [language]: name }, role: 'other', values, timeUnit: null, elimination: null },
    [language],
  ).use

/** The column of places in which those of the headings stand. */
function placesAcross(headings: readonly string[], columns: readonly NamedColumn[]): NamedColumn | null {
  const across = headings.map(placeIn)
  if (across.length < 2 || across.some((code) => code === undefined)) return null
  return (
    columns.find(({ values }) => {
      const down = new Set(values.map(({ code }) => placeIn(code)))
      return across.filter((code) => down.has(code)).length > across.length / 2
    }) ?? null
  )
}
