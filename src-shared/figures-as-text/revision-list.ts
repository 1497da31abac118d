import { formatChange, formatNumber } from '../messages/number-format'
import type { Language, LocalizedText } from '../messages/language'
import { CELL_SIGNS } from '../table/cell-store'
import type { DatasetDifference, TableDifference } from '../dataset/difference'

/** Which revised figures to list. Empty or null: all. */
export interface RevisionFilter {
  /** Place of the table in `DatasetDifference.tables`. */
  readonly table: number | null
  /** Part of a name or code of the row, whatever the case. */
  readonly search: string
  readonly year: string | null
}

export interface RevisionRow {
  readonly table: number
  /** What the figure is about, in the order of the table's key. */
  readonly keys: readonly {
    readonly id: string
    /** What the source calls it; null for what we have words for. */
    readonly name: LocalizedText | null
    readonly text: string
  }[]
  readonly before: string
  readonly after: string
  /** Empty where one of the figures is a sign. */
  readonly change: string
}

/** Ids under which a key holds years. */
const YEAR_KEYS: ReadonlySet<string> = new Set(['year', 'time'])

/** The years of revised figures, ascending. */
export function revisionYears(difference: DatasetDifference, table: number | null): readonly string[] {
  const years = new Set<string>()
  difference.tables.forEach(({ revisions }, place) => {
    if (table !== null && place !== table) return
    for (const key of revisions.keys) {
      if (YEAR_KEYS.has(key.id)) for (const index of key.indices) years.add(key.codes[index] ?? '')
    }
  })
  return [...years].toSorted()
}

/** The revised figures that fit, the largest of each table first; `found` counts all, `rows` are at most `most`. */
export function listRevisions(
  difference: DatasetDifference,
  filter: RevisionFilter,
  most: number,
  language: Language,
): { readonly rows: readonly RevisionRow[]; readonly found: number } {
  const rows: RevisionRow[] = []
  let found = 0
  difference.tables.forEach((table, place) => {
    if (filter.table !== null && filter.table !== place) return
    const fits = fitting(table, filter, language)
    for (let row = 0; row < table.revisions.before.length; row++) {
      if (!fits(row)) continue
      found++
      if (rows.length < most) rows.push(readRow(table, place, row, language))
    }
  })
  return { rows, found }
}

/** A test of rows that looks at each name once, and not once for each row. */
function fitting(
  { revisions }: TableDifference,
  { search, year }: RevisionFilter,
  language: Language,
): (row: number) => boolean {
  const wanted = search.trim().toLocaleLowerCase('sv')
  const tests = revisions.keys.map((key) => ({
    indices: key.indices,
    year: year !== null && YEAR_KEYS.has(key.id) ? key.codes.map((code) => code === year) : null,
    text: key.codes.map((code, value) =>
      `${code} ${key.names[value]?.[language] ?? ''}`.toLocaleLowerCase('sv').includes(wanted),
    ),
  }))
  return (row) =>
    tests.every((test) => test.year?.[test.indices[row] ?? -1] ?? true) &&
    (wanted === '' || tests.some((test) => test.text[test.indices[row] ?? -1]))
}

function readRow(table: TableDifference, place: number, row: number, language: Language): RevisionRow {
  const { keys, before, beforeSigns, after, afterSigns } = table.revisions
  const unit = table.table === 'series' ? 'none' : 'persons'
  const figure = (values: Float64Array, signs: Uint8Array): string => {
    const sign = signs[row] ?? 0
    return sign === 0 ? formatNumber(values[row] ?? Number.NaN, unit, language) : (CELL_SIGNS[sign] ?? '..')
  }
  const change = (after[row] ?? Number.NaN) - (before[row] ?? Number.NaN)
  return {
    table: place,
    keys: keys.map(({ id, name = null, codes, names, indices }) => {
      const value = indices[row] ?? -1
      const text = names[value]?.[language] ?? ''
      return { id, name, text: text === '' ? (codes[value] ?? '') : text }
    }),
    before: figure(before, beforeSigns),
    after: figure(after, afterSigns),
    change: Number.isFinite(change) ? formatChange(change, unit, language) : '',
  }
}
