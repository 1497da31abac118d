import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { isNameOf, swedishCodeOf } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'
import type { DimensionValue } from '#shared/table/statistical-table'
import { valuesOf, type KeyColumn } from './list-columns'
import { saysClass } from './heading-words'
import { looksLikeTime } from '../time-values'

/** A column of keys as a dimension: its own texts, or codes with the names that another column has for them. */
export interface NamedColumn {
  readonly column: KeyColumn
  readonly name: string
  readonly values: readonly DimensionValue[]
}

/** So large a part of the codes, or of the names, must be known for the register of places to speak. */
const KNOWN_SHARE = 0.8
/** Without a heading that says so, codes and names are paired from so many pairs on, each met so often. */
const FEWEST_PAIRS = 3
const FEWEST_MEETINGS = 2

const CODE_HEADING = /(?:kode?|code|nummer|number|nr|(?:^|[\s_.-])id|(?<=[a-zåäö])I[dD])$/
const CODE_HEADING_ANY_CASE = /(?:kode?|code|nummer|number|nr|(?:^|[\s_.-])id)$/i
const NAME_HEADING = /[\s_.-]*(?:namn|name|navn|nimi|label|etikett|text|benämning)$/i
const CODE_LIKE = /^[A-Za-z]{0,3}[-_.]?\d[\dA-Za-z_.-]*$/
const WORDS = /^[^\d]*\p{L}{2}[^\d]*$/u

/**
 * Columns of codes and of the same things' names become one dimension, wherever they stand, so that one place's code
 * and name are never taken for two places. They belong together when the codes' known names stand in the other
 * column, or when each code goes with one name only and the headings or the contents say that they do.
 */
export function namedColumns(
  columns: readonly KeyColumn[],
  rows: number,
  language: string,
): { readonly columns: readonly NamedColumn[]; readonly notices: readonly LocalizedText[] } {
  const pairs = findPairs(columns, rows)
  const notices: LocalizedText[] = []
  const tellLost = (name: string, was = '', is = '', label = ''): void =>
    void notices.push(localize(({ imports }) => imports.delimited.lostNoughts(name, was, is, label)))
  const named = columns.flatMap((column, k): NamedColumn[] => {
    const pair = pairs.find(({ code, name }) => code === k || name === k)
    if (pair === undefined) {
      const values = valuesOf(column.texts, language)
      const own = values.map(({ code }) => code)
      const restored = restoreNoughts(
        own,
        values.map(({ label }) => label[language] ?? ''),
      )
      const lost = restored.findIndex((code, i) => code !== own[i])
      if (lost < 0) return [{ column, name: column.name, values }]
      tellLost(column.name, own[lost], restored[lost], values[lost]?.label[language])
      return [
        {
          column,
          name: column.name,
          values: values.map((value, i) => ({ ...value, code: restored[i] ?? value.code })),
        },
      ]
    }
    if (k !== Math.min(pair.code, pair.name)) return []
    const codes = columns[pair.code] ?? column
    const names = columns[pair.name] ?? column
    const labels = [...pair.nameOf].map((at) => names.texts[at] ?? '')
    if (!isCodeHeading(codes.name))
      notices.push(localize(({ imports }) => imports.delimited.codeAndName(codes.name, names.name)))
    const restored = restoreNoughts(codes.texts, labels)
    const lost = restored.findIndex((code, i) => code !== codes.texts[i])
    if (lost >= 0) tellLost(codes.name, codes.texts[lost], restored[lost], labels[lost])
    // A total has a name and no code.
    const values = restored.map((code, i) => ({
      code: code === '' ? (labels[i] ?? '') : code,
      label: { [language]: labels[i] ?? '' },
    }))
    return [{ column: codes, name: headingOf(codes.name, names.name), values }]
  })
  return { columns: named, notices }
}

interface Pair {
  readonly code: number
  readonly name: number
  /** By code, the place of its name. */
  readonly nameOf: Int32Array
  /** Smaller is surer. */
  readonly rank: number
}

function findPairs(columns: readonly KeyColumn[], rows: number): readonly Pair[] {
  const found: Pair[] = []
  columns.forEach((code, c) => {
    columns.forEach((name, n) => {
      if (c === n) return
      const nameOf = pairUp(code, name, rows, Math.abs(c - n) === 1)
      if (nameOf === null) return
      const far = Math.abs(c - n)
      found.push({
        code: c,
        name: n,
        nameOf,
        rank: areRelated(code.name, name.name) ? far - columns.length : far,
      })
    })
  })
  const taken = new Set<number>()
  return found
    .sort((a, b) => a.rank - b.rank || a.code - b.code)
    .filter(({ code, name }) => {
      if (taken.has(code) || taken.has(name)) return false
      taken.add(code).add(name)
      return true
    })
}

/** By code, the place of its name, when the two columns say the same of each row; else null. */
function pairUp(code: KeyColumn, name: KeyColumn, rows: number, areNeighbours: boolean): Int32Array | null {
  const known = areKnownPlaces(code, name)
  if (!known && !mayBelong(code, name, rows, areNeighbours)) return null
  const nameOf = new Int32Array(code.texts.length).fill(-1)
  const codeOf = new Int32Array(name.texts.length).fill(-1)
  // Known places once for each text, not for each row.
  const codes = code.texts.map((text) => (known ? swedishCode(text) : undefined))
  const named = name.texts.map((text) => (known ? swedishCodeOf(text) : undefined))
  for (let row = 0; row < rows; row++) {
    const c = code.indexAt(row)
    const n = name.indexAt(row)
    const bothKnown = codes[c] !== undefined && named[n] !== undefined
    if (bothKnown && !isNameOf(codes[c] ?? '', name.texts[n] ?? '')) return null
    // A known place may be written in several ways, and have the code of an older division too; all else must go one
    // to one.
    const hasOlderCode = known && named[n] !== undefined
    if (!bothKnown && nameOf[c] !== -1 && nameOf[c] !== n) return null
    if (!bothKnown && !hasOlderCode && codeOf[n] !== -1 && codeOf[n] !== c) return null
    nameOf[c] = n
    codeOf[n] = c
  }
  return nameOf
}

/** Whether most texts of the one are codes of Swedish places, and of no classes, and most of the other names of such. */
function areKnownPlaces({ name: heading, texts: codes }: KeyColumn, { texts: names }: KeyColumn): boolean {
  if (saysClass(heading)) return false
  const share = (texts: readonly string[], known: (text: string) => boolean): boolean =>
    texts.length > 0 && texts.filter(known).length >= KNOWN_SHARE * texts.length
  return (
    share(codes, (text) => swedishCode(text) !== undefined) &&
    share(names, (text) => swedishCodeOf(text) !== undefined)
  )
}

/** Whether headings or contents let one column be the codes of the other's names. */
function mayBelong(code: KeyColumn, name: KeyColumn, rows: number, areNeighbours: boolean): boolean {
  if (isCodeHeading(name.name) || code.texts.length !== name.texts.length) return false
  if (isCodeHeading(code.name)) {
    if (areRelated(code.name, name.name)) return true
    // "id" alone numbers rows as often as it names things.
    if (areNeighbours && code.texts.length > 1 && !/id$/i.test(code.name)) return true
  }
  return (
    areNeighbours &&
    code.texts.length >= FEWEST_PAIRS &&
    rows >= FEWEST_MEETINGS * code.texts.length &&
    code.texts.every((text) => CODE_LIKE.test(text)) &&
    name.texts.every((text) => WORDS.test(text)) &&
    !looksLikeTime(code.name, code.texts)
  )
}

const isCodeHeading = (heading: string): boolean =>
  CODE_HEADING.test(heading.trim()) || CODE_HEADING_ANY_CASE.test(heading.trim())

/** A heading without what says that codes or names stand under it: "kommun_id", "kommunnamn" → "kommun". */
function stemOf(heading: string): string {
  const text = heading.trim()
  const cut = text.replace(CODE_HEADING, '').replace(CODE_HEADING_ANY_CASE, '')
  return cut
    .replace(NAME_HEADING, '')
    .replace(/[\s_.-]+$/, '')
    .toLocaleLowerCase('sv')
}

function areRelated(code: string, name: string): boolean {
  const stem = stemOf(code)
  return stem !== '' && stem === stemOf(name)
}

/** What the names are of: "namn" alone says nothing, and the codes' heading does. */
function headingOf(code: string, name: string): string {
  const named = name.trim().replace(NAME_HEADING, '')
  return named !== '' ? named : stemOf(code) === '' ? code : code.trim().slice(0, stemOf(code).length)
}

/** Codes with the nought that a spreadsheet took away, where the names prove them; else as they are. */
function restoreNoughts(codes: readonly string[], labels: readonly string[]): readonly string[] {
  const restored = codes.map((code, i) => {
    const known = swedishCode(code)
    return known !== undefined && isNameOf(known, labels[i] ?? '') ? known : code
  })
  return new Set(restored).size === codes.length ? restored : codes
}
