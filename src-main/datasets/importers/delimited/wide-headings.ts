import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type { DimensionRole, DimensionValue } from '#shared/table/statistical-table'
import { sexOf } from '#shared/table/value-words'
import { lookAt } from '#shared/table/dimension-words'
import { placeIn } from './folded-columns'
import { valuesOf } from './list-columns'
import type { NamedColumn } from './code-and-name'

/** What the headings of several columns of figures are: values of a dimension that has no column of its own. */
export interface WideHeadings {
  readonly name: string
  readonly role: DimensionRole
  readonly values: readonly DimensionValue[]
  readonly notices: readonly LocalizedText[]
  /** Of a matrix: the column of the places that its rows are of, and what it is called. */
  readonly rows?: { readonly column: NamedColumn['column']; readonly name: string }
}

const CONTENTS: Readonly<Record<string, string>> = {
  sv: 'tabellinnehåll',
  en: 'contents',
  no: 'statistikkvariabel',
}
const SEX: Readonly<Record<string, string>> = { sv: 'kön', en: 'sex', no: 'kjønn' }
const HOME: Readonly<Record<string, string>> = { sv: 'bostadskommun', en: 'home', no: 'bostedskommune' }
const WORK: Readonly<Record<string, string>> = {
  sv: 'arbetsställekommun',
  en: 'workplace',
  no: 'arbeidsstedskommune',
}

/** Women and men; places that stand in a column, too (a matrix of homes and workplaces); else different measures. */
export function readWideHeadings(
  headings: readonly string[],
  columns: readonly NamedColumn[],
  language: string,
): WideHeadings {
  const values = valuesOf(headings, language)
  const named = (names: Readonly<Record<string, string>>): string => names[language] ?? names['en'] ?? ''
  const isFree = (use: string): boolean => !columns.some((column) => useOf(column, language) === use)
  const sexes = values.map(sexOf)
  if (isFree('sex') && new Set(sexes).size > 1 && sexes.every((sex) => sex !== null))
    return { name: named(SEX), role: 'other', values, notices: [] }
  const rows = placesAcross(headings, columns)
  if (rows !== null) {
    const isWork = useOf(rows, language) === 'work'
    const name = named(isWork ? HOME : WORK)
    // A corner without a name: who lives and who works where is for the reader to confirm.
    const called = rows.name.trim() === '' ? named(HOME) : rows.name
    const notice = localize(({ imports }) => imports.delimited.matrix(called, isWork))
    return { name, role: 'geo', values, notices: [notice], rows: { column: rows.column, name: called } }
  }
  return { name: named(CONTENTS), role: 'metric', values, notices: [] }
}

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
