import { isOfOrigin } from '#shared/table/dimension-words'
import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type {
  DimensionRole,
  DimensionValue,
  TableDimension,
  TableNote,
} from '#shared/table/statistical-table'
import { readTimes, type ReadTimes } from '../time-text'
import { timeUnitOf } from '../time-values'
import { swedishCode } from '#shared/table/region-codes'
import { beginsAsFigure, saysClass, saysDirection, saysPlace, saysTime } from './heading-words'
import { nameSexes } from './value-names'

/** A column as a dimension, with what its values had to be told besides. */
export interface ListDimension {
  readonly dimension: TableDimension
  /** By the value's place in the column, its place in the dimension. */
  readonly order: Int32Array
  readonly notes: readonly TableNote[]
  readonly notices: readonly LocalizedText[]
}

const GEO_NAME = /^geo$|region|kommun|komm$|län$|county|municip|område|area$/i
const METRIC_NAME =
  /^(tabellinnehåll|contents|contentscode|statistikkvariabel|innehåll|indikator|mått|measure)$/i

/**
 * A dimension from the values of a column, `role` where it is known; `seen`: what else stands in it, without a figure. Times are written in one form and ascend; other
 * values stay as they come.
 */
export function describeColumn(
  name: string,
  given: readonly DimensionValue[],
  role: DimensionRole | undefined,
  language: string,
  seen: readonly string[] = [],
): ListDimension {
  const named = nameSexes(name, given, language)
  const isTime = role === 'time' || (role === undefined && !METRIC_NAME.test(name) && areTimes(name, given))
  const { values, marks, assumed } = isTime
    ? asTimes(given, seen)
    : { values: named?.values ?? given, marks: [], assumed: null }
  const positions = values.map((_, i) => i)
  const codes = values.map(({ code }) => code)
  if (timeUnitOf(codes) !== null) positions.sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1))
  const order = new Int32Array(values.length)
  positions.forEach((from, to) => (order[from] = to))
  const isParted = isTime || given.every(({ code, label }) => label[language] !== code)
  const { code: own, name: called } = partHeading(name, isParted) ?? { code: name, name }
  const dimension: TableDimension = {
    code: own,
    label: { [language]: called },
    role: role ?? (isTime ? 'time' : roleByName(name)),
    values: positions.map((i) => values[i] as DimensionValue),
    timeUnit: isTime ? timeUnitOf(codes) : null,
    elimination: null,
  }
  const notes = marks.flatMap((mark, i): TableNote[] =>
    mark === ''
      ? []
      : [
          {
            text: { [language]: `${codes[i] ?? ''}: ${mark}` },
            mandatory: false,
            about: [{ dimension: own, value: codes[i] ?? '' }],
          },
        ],
  )
  const [unclear = ''] = given.map(({ code }) => code)
  const notices =
    assumed !== null
      ? [localize(({ imports }) => imports.delimited.timesAssumed[assumed](unclear, codes[0] ?? ''))]
      : named === null
        ? []
        : [named.notice]
  return { dimension, order, notes, notices }
}

/** A component's id and name in one heading, as SDMX writes them where values have both, too; else null. */
function partHeading(
  heading: string,
  isParted: boolean,
): { readonly code: string; readonly name: string } | null {
  const match = /^([a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*): (\S.*)$/.exec(heading)
  return match === null || !isParted ? null : { code: match[1] ?? '', name: match[2] ?? '' }
}

const roleByName = (name: string): DimensionRole =>
  METRIC_NAME.test(name) ? 'metric' : saysGeo(name) && !isOfOrigin(name) ? 'geo' : 'other'

/** "municipality_type" is a class of places. */
const saysGeo = (name: string): boolean => GEO_NAME.test(name) && !beginsAsFigure(name) && !saysClass(name)

/** Whether a column's values are times. Four digits alone may be codes of places, unless the heading says otherwise. */
export function areTimes(name: string, values: readonly DimensionValue[]): boolean {
  const codes = values.map(({ code }) => code)
  const read = readTimes(codes)
  if (read === null || saysTime(name)) return read !== null
  if (saysGeo(name) || saysPlace(name) || saysDirection(name)) return false
  return read.unit !== 'year' || !codes.every((code) => swedishCode(code) !== undefined)
}

function asTimes(
  given: readonly DimensionValue[],
  seen: readonly string[],
): {
  readonly values: readonly DimensionValue[]
  readonly marks: readonly string[]
  readonly assumed: ReadTimes['assumed']
} {
  const read = readTimes(
    given.map(({ code }) => code),
    seen,
  )
  if (read === null) return { values: given, marks: [], assumed: null }
  const values = given.map(({ code, label }, i): DimensionValue => {
    const time = read.codes[i] ?? code
    // Its own words where they say more than the code: "jan 2020".
    const isMarked = (read.marks[i] ?? '') !== ''
    const languages = Object.keys(label)
    return {
      code: time,
      label:
        isMarked || read.assumed === 'quarters'
          ? Object.fromEntries(languages.map((one) => [one, time]))
          : label,
    }
  })
  return { values, marks: read.marks, assumed: read.assumed }
}

/** Columns without a name, or with the same, get a number. */
export function uniqueNames(dimensions: readonly TableDimension[]): TableDimension[] {
  const seen = new Map<string, number>()
  let times = 0
  return dimensions.map((dimension, i) => {
    const name = dimension.code === '' ? `kolumn ${String(i + 1)}` : dimension.code
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    // Only one dimension can be the time.
    const role = dimension.role === 'time' && times++ > 0 ? 'other' : dimension.role
    const code = before === 0 ? name : `${name} ${String(before + 1)}`
    return { ...dimension, role, code, ...(dimension.code === '' && { label: { sv: name } }) }
  })
}
