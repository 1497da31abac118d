import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { swedishCode, swedishCodeOf } from '#shared/table/region-codes'
import { monthCode, monthNamed, quarterCode, readTimes } from '../time-text'
import { saysMonth, saysPlace, saysQuarter, saysTime } from './heading-words'
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
  if (year === undefined || part === undefined || years.length > 1 || parts.length > 1) return untouched
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
  if (own !== null || its !== null) return its === 'whole' && own !== null
  if (arePlaces(leader) && arePlaces(follower)) return areWithin(follower, leader, rows)
  return (
    follower.texts.length > 1 &&
    follower.texts.length < leader.texts.length &&
    leader.texts.length >= FEWEST_VALUES &&
    rows >= FEWEST_MEETINGS * leader.texts.length &&
    !arePlaces(follower)
  )
}

/** `whole`: a time by itself; `part`: a month or quarter without its year; null: no time. */
function timeKindOf(key: KeyColumn): 'whole' | 'part' | null {
  const read = readTimes(key.texts)
  // "2021-01-01" is a time whatever stands above it, and "2021" may be a code.
  const isSure = read?.unit !== 'year' || read.codes.some((code, i) => code !== key.texts[i])
  if (read !== null && (isSure || saysTime(key.name))) return 'whole'
  return partsOfYear(key) === null ? null : 'part'
}

/** The code of a place that a text begins with or names; undefined when it is none of Sweden's. */
export function placeIn(text: string): string | undefined {
  const [, code = '', name = ''] = /^(\d{1,4})\s+(\S.*)$/.exec(text.trim()) ?? []
  if (name !== '') return swedishCode(code)
  return /^(?:riket|hela riket|sverige|sweden)$/i.test(text.trim())
    ? '00'
    : (swedishCode(text.trim()) ?? swedishCodeOf(text))
}

const arePlaces = ({ name, texts }: KeyColumn): boolean =>
  texts.length > 0 &&
  (saysPlace(name) || texts.length > 1) &&
  texts.every((text) => placeIn(text) !== undefined)

/** Whether each row's place of the one lies in, or is, that of the other. */
function areWithin(follower: KeyColumn, leader: KeyColumn, rows: number): boolean {
  const outer = follower.texts.map((text) => placeIn(text) ?? '')
  const inner = leader.texts.map((text) => placeIn(text) ?? '')
  // Two columns of municipalities are homes and workplaces, also where all work where they live.
  if (!outer.some((code) => code.length === 2)) return false
  for (let row = 0; row < rows; row++) {
    const [within, place] = [outer[follower.indexAt(row)] ?? '', inner[leader.indexAt(row)] ?? '']
    if (within !== '00' && !place.startsWith(within)) return false
  }
  return true
}

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

/**
 * Codes whose first nought a spreadsheet took away, where no names prove it: all of them are codes of Swedish
 * municipalities, or under a heading of counties of counties, once a nought is put before the short ones.
 */
export function restoreNoughts({ name, texts }: KeyColumn): readonly string[] | null {
  if (!saysPlace(name) || texts.length === 0) return null
  const short = texts.filter((text) => /^\d{3}$/.test(text))
  const areMunicipalities = short.length > 0 && texts.every((text) => /^\d{3,4}$/.test(text))
  const areCounties =
    /l[äa]n|count/i.test(name) &&
    texts.some((text) => /^[1-9]$/.test(text)) &&
    texts.every((text) => /^\d{1,2}$/.test(text))
  if (!areMunicipalities && !areCounties) return null
  const restored = texts.map(swedishCode)
  return restored.every((code): code is string => code !== undefined) &&
    new Set(restored).size === texts.length
    ? restored
    : null
}
