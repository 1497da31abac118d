import type { LocalizedText } from '#shared/messages/language'
import type { TimeUnit } from '#shared/table/statistical-table'
import { localize } from '#shared/messages/localize'
import { areNamesOfCounties, countyNamed } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'
import { monthCode, monthNamed, quarterCode, readTimes } from '../time-text'
import { saysDirection, saysMonth, saysPlace, saysQuarter, saysTime } from './heading-words'
import { placeIn } from './place-text'
import { KeyColumn } from './list-columns'

export interface FoldedKeys {
  readonly columns: readonly KeyColumn[]
  readonly notices: readonly LocalizedText[]
}

/** A time told in two columns, year and month or quarter, becomes one. */
export function joinTimes(keys: readonly KeyColumn[], rows: number): FoldedKeys {
  const untouched = { columns: keys, notices: [] }
  const years = keys.filter((key) => saysTime(key.name) && readTimes(key.texts)?.unit === 'year')
  const parts = keys.flatMap((key) => {
    const numbers = partsOfYear(key)
    return numbers === null ? [] : [{ key, ...numbers }]
  })
  const [year] = years
  const [part] = parts
  if (year === undefined || part === undefined || parts.length > 1) return untouched
  // The same year told again says nothing of which it is.
  if (years.some((other) => other !== year && !isSame(other, year, rows))) return untouched
  if (keys.some((key) => key !== year && key !== part.key && isWholeTime(key))) return untouched
  const joined = new KeyColumn(part.key.name)
  const codes = readTimes(year.texts)?.codes ?? []
  for (let row = 0; row < rows; row++) {
    const at = codes[year.indexAt(row)] ?? ''
    joined.add(part.code(at, part.numbers[part.key.indexAt(row)] ?? 0))
  }
  return {
    columns: keys.flatMap((key) => (key === year ? [] : key === part.key ? [joined] : [key])),
    notices: [
      localize(({ imports }) =>
        imports.delimited.timeJoined(year.name, part.key.name, joined.texts[0] ?? ''),
      ),
    ],
  }
}

function isSame(one: KeyColumn, other: KeyColumn, rows: number): boolean {
  for (let row = 0; row < rows; row++)
    if (one.texts[one.indexAt(row)] !== other.texts[other.indexAt(row)]) return false
  return true
}

const isWholeTime = (key: KeyColumn): boolean => {
  const unit = readTimes(key.texts)?.unit
  return unit !== undefined && unit !== 'year'
}

/** Months or quarters without their year, by text; null when a column has other things. */
function partsOfYear({ name, texts }: KeyColumn): {
  readonly numbers: readonly number[]
  readonly code: (year: string, n: number) => string
} | null {
  if (texts.length === 0) return null
  const isOneOf = (numbers: readonly number[], most: number): boolean =>
    numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= most)
  const months = texts.map((text) => monthNamed(text) ?? (/^\d{1,2}$/.test(text) ? Number(text) : NaN))
  if ((saysMonth(name) || texts.every((text) => monthNamed(text) !== null)) && isOneOf(months, 12))
    return { numbers: months, code: monthCode }
  const quarters = texts.map((text) =>
    Number(/^(?:(?:q|k|kv|kvartal|quarter)\.?\s*)?([1-4])$/i.exec(text)?.[1]),
  )
  return saysQuarter(name) && isOneOf(quarters, 4) ? { numbers: quarters, code: quarterCode } : null
}

/**
 * Columns that follow from another say nothing more and are left out: the same time in another form, the county
 * beside its municipality, a class of the thing beside it. `meetings`: how often each must be seen before contents
 * alone are believed.
 */
export function leaveFollowers(keys: readonly KeyColumn[], rows: number): FoldedKeys {
  const left = new Set<KeyColumn>()
  const notices: LocalizedText[] = []
  const byDetail = keys.toSorted((a, b) => b.texts.length - a.texts.length)
  for (const leader of byDetail) {
    if (left.has(leader)) continue
    for (const follower of keys) {
      if (follower === leader || left.has(follower) || left.has(leader)) continue
      if (!mayFollow(follower, leader, rows) || !follows(follower, leader, rows)) continue
      left.add(follower)
      notices.push(localize(({ imports }) => imports.delimited.follows(follower.name, leader.name)))
    }
  }
  return { columns: keys.filter((key) => !left.has(key)), notices }
}

const FEWEST_VALUES = 3
const FEWEST_MEETINGS = 2

function mayFollow(follower: KeyColumn, leader: KeyColumn, rows: number): boolean {
  if (follower.texts.length > leader.texts.length) return false
  const [own, its] = [timeKindOf(follower), timeKindOf(leader)]
  // A place whose code is by chance the year beside it (Vansbro, 2021) is no time.
  const isPlace = saysPlace(follower.name) && arePlaces(follower)
  if (its === 'whole' && own === null && !isPlace && readTimes(follower.texts)?.unit === 'year')
    return tellsYears(follower, leader, rows)
  // A quarter alone follows from no year: it says which part of it.
  if (own === 'part') return its === 'whole' && readTimes(leader.texts)?.unit !== 'year'
  if (own !== null && its === 'whole') return finenessOf(follower) <= finenessOf(leader)
  // Years with gaps, as in a row of totals, are times all the same.
  if (own !== null || its !== null || isTimeWithGaps(follower)) return false
  if (arePlaces(leader) && arePlaces(follower)) return areWithin(follower, leader, rows)
  return (
    follower.texts.length > 1 &&
    follower.texts.length < leader.texts.length &&
    leader.texts.length >= FEWEST_VALUES &&
    rows >= FEWEST_MEETINGS * leader.texts.length &&
    !arePlaces(follower)
  )
}

const isTimeWithGaps = ({ name, texts }: KeyColumn): boolean =>
  saysTime(name) && texts.includes('') && readTimes(texts.filter((text) => text !== '')) !== null

const UNITS: readonly TimeUnit[] = ['year', 'half-year', 'quarter', 'month', 'week', 'day']
const finenessOf = ({ texts }: KeyColumn): number => UNITS.indexOf(readTimes(texts)?.unit ?? 'year')

/** Whether it has the year of each row's time, under a heading that says nothing of it. */
function tellsYears(follower: KeyColumn, leader: KeyColumn, rows: number): boolean {
  const codes = readTimes(leader.texts)?.codes ?? []
  for (let row = 0; row < rows; row++)
    if (codes[leader.indexAt(row)]?.startsWith(follower.texts[follower.indexAt(row)] ?? '') !== true)
      return false
  return true
}

/** `whole`: a time by itself; `part`: a month or quarter without its year; null: no time. */
function timeKindOf(key: KeyColumn): 'whole' | 'part' | null {
  const read = readTimes(key.texts)
  // "2021-01-01" is a time whatever stands above it, and "2021" may be a code.
  const isSure = read?.unit !== 'year' || read.codes.some((code, i) => code !== key.texts[i])
  if (read !== null && (isSure || saysTime(key.name))) return 'whole'
  return partsOfYear(key) === null ? null : 'part'
}

const arePlaces = ({ name, texts }: KeyColumn): boolean =>
  texts.length > 0 &&
  (saysPlace(name) || texts.length > 1) &&
  texts.every((text) => placeIn(text) !== undefined)

/** Whether each row's place of the one lies in, or is, that of the other. */
function areWithin(follower: KeyColumn, leader: KeyColumn, rows: number): boolean {
  const [outer, inner] = [placesIn(follower), placesIn(leader)]
  // Two columns of municipalities are homes and workplaces, also where all work where they live.
  if (!outer.some((code) => code.length === 2)) return false
  let areSame = true
  for (let row = 0; row < rows; row++) {
    const [within, place] = [outer[follower.indexAt(row)] ?? '', inner[leader.indexAt(row)] ?? '']
    if (within !== '00' && !place.startsWith(within)) return false
    areSame &&= within === place
  }
  // Codes and names of the same places belong together.
  return !areSame || areCodes(follower) === areCodes(leader)
}

/** By text; names that counties and municipalities share by what the column is of. */
function placesIn({ name, texts }: KeyColumn): readonly string[] {
  const areCounties = areNamesOfCounties([name], texts)
  return texts.map((text) => (areCounties ? countyNamed(text) : undefined) ?? placeIn(text) ?? '')
}

const areCodes = ({ texts }: KeyColumn): boolean => texts.every((text) => /^\d+$/.test(text))

/** Whether each value of the leader goes with one value of the follower. */
function follows(follower: KeyColumn, leader: KeyColumn, rows: number): boolean {
  const with_ = new Int32Array(leader.texts.length).fill(-1)
  for (let row = 0; row < rows; row++) {
    const at = leader.indexAt(row)
    const said = follower.indexAt(row)
    if (with_[at] !== -1 && with_[at] !== said) return false
    with_[at] = said
  }
  return true
}

/** The whole country beside its municipalities. */
const COUNTRY = /^0{1,4}$/
/**
 * Codes whose first nought a spreadsheet took away, where no names prove it: all of them are codes of Swedish
 * municipalities, or under a heading of counties of counties, once a nought is put before the short ones.
 */
export function restoreNoughts({ name, texts }: KeyColumn): readonly string[] | null {
  if ((!saysPlace(name) && !saysDirection(name)) || texts.length === 0) return null
  const short = texts.filter((text) => /^(?:\d{3}|0)$/.test(text))
  const areMunicipalities =
    short.length > 0 && texts.every((text) => /^\d{3,4}$/.test(text) || COUNTRY.test(text))
  const areCounties =
    /l[äa]n|count/i.test(name) &&
    texts.some((text) => /^\d$/.test(text)) &&
    texts.every((text) => /^\d{1,2}$/.test(text))
  if (!areMunicipalities && !areCounties) return null
  const restored = texts.map((text) => (COUNTRY.test(text) ? '00' : swedishCode(text)))
  return restored.every((code): code is string => code !== undefined) &&
    new Set(restored).size === texts.length
    ? restored
    : null
}
