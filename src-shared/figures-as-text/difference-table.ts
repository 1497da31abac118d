import { csvNumber, csvText, dialectOf, writeCsvLines } from './csv-lines'
import { inEveryLanguage, type Language, type LocalizedText } from '../messages/language'
import { CELL_SIGNS } from '../table/cell-store'
import type { Changed, DatasetDifference, NamedCode, TableDifference } from '../dataset/difference'

/** A revised figure, or something that came, went or was renamed. */
interface ListedChange {
  readonly kind: 'revised' | 'added' | 'removed' | 'renamed'
  /** Id of a fact table, code of a series, or "regions", "industries", "campuses", "series", "notes", "sources". */
  readonly table: string
  readonly keys: ReadonlyMap<string, NamedCode>
  readonly before: number | string
  readonly after: number | string
}

const figureAt = (values: Float64Array, signs: Uint8Array, row: number): number | string => {
  const sign = signs[row] ?? 0
  return sign === 0 ? (values[row] ?? Number.NaN) : (CELL_SIGNS[sign] ?? '..')
}

const nameOfTable = ({ table, series }: TableDifference): string => series ?? table

function listRevised(table: TableDifference): ListedChange[] {
  const { keys, before, beforeSigns, after, afterSigns } = table.revisions
  return Array.from(before, (_, row) => ({
    kind: 'revised',
    table: nameOfTable(table),
    keys: new Map(
      keys.map(({ id, codes, names, indices }) => {
        const place = indices[row] ?? -1
        const code = codes[place] ?? ''
        return [id, { code, name: names[place] ?? inEveryLanguage(code) }]
      }),
    ),
    before: figureAt(before, beforeSigns, row),
    after: figureAt(after, afterSigns, row),
  }))
}

function listChanged<T>(
  { added, removed }: Changed<T>,
  table: string,
  describe: (item: T) => { key?: [string, NamedCode]; text?: string },
): ListedChange[] {
  const listed = (kind: 'added' | 'removed', items: readonly T[]): ListedChange[] =>
    items.map((item) => {
      const { key, text = '' } = describe(item)
      const keys = new Map(key === undefined ? [] : [key])
      return {
        kind,
        table,
        keys,
        before: kind === 'removed' ? text : '',
        after: kind === 'added' ? text : '',
      }
    })
  return [...listed('added', added), ...listed('removed', removed)]
}

const asNamed = (year: number): NamedCode => ({
  code: String(year),
  name: inEveryLanguage(String(year)),
})

const PLURALS = { region: 'regions', industry: 'industries', campus: 'campuses', series: 'series' } as const

function listChanges(difference: DatasetDifference, language: Language): ListedChange[] {
  const { regions, industries, campuses, renamed, notes, sources, tables } = difference
  const texts = (text: LocalizedText) => ({ text: text[language] })
  return [
    ...listChanged(regions, 'regions', (one) => ({ key: ['region', one] })),
    ...listChanged(industries, 'industries', (one) => ({ key: ['industry', one] })),
    ...listChanged(campuses, 'campuses', (one) => ({ key: ['campus', one] })),
    ...renamed.map(({ kind, code, before, after }): ListedChange => ({
      kind: 'renamed',
      table: PLURALS[kind],
      keys: new Map([[kind, { code, name: after }]]),
      before: before[language],
      after: after[language],
    })),
    ...listChanged(sources, 'sources', texts),
    ...listChanged(notes, 'notes', texts),
    ...tables.flatMap((table) =>
      listChanged(table.years, nameOfTable(table), (year) => ({ key: ['year', asNamed(year)] })),
    ),
    ...tables.flatMap(listRevised),
  ]
}

const CSV_DECIMALS = 10

/**
 * The difference as a file for spreadsheets, one row for each revised figure and each thing that came, went or was
 * renamed. Keys take two columns each, `<id>` and `<id>_name`, as in the files of views; `change_share` is relative to
 * the earlier figure. At most `MOST_LISTED` revisions of each table, the largest first.
 */
export function writeDifferenceCsv(difference: DatasetDifference, language: Language): string {
  const changes = listChanges(difference, language)
  const ids = [...new Set(changes.flatMap(({ keys }) => [...keys.keys()]))]
  const heads = [
    'kind',
    'table',
    ...ids.flatMap((id) => [csvText(id), csvText(`${id}_name`)]),
    ...['before', 'after', 'change', 'change_share'],
  ]
  const number = (value: number): string => csvNumber(value, CSV_DECIMALS, dialectOf(language))
  const rows = changes.map(({ kind, table, keys, before, after }) => [
    kind,
    csvText(table),
    ...ids.flatMap((id) => {
      const key = keys.get(id)
      return key === undefined ? ['', ''] : [csvText(key.code), csvText(key.name[language])]
    }),
    ...[before, after].map((figure) =>
      typeof figure === 'number' ? number(figure) : kind === 'revised' ? figure : csvText(figure),
    ),
    ...changeOf(before, after).map((change) => (change === null ? '' : number(change))),
  ])
  return writeCsvLines([heads, ...rows], dialectOf(language))
}

/** The change and its share of the earlier figure; null where there is none. */
function changeOf(before: number | string, after: number | string): [number | null, number | null] {
  if (typeof before !== 'number' || typeof after !== 'number') return [null, null]
  const change = after - before
  return [change, before === 0 ? null : change / Math.abs(before)]
}

/** The difference as plain objects for JSON: signs as texts, revisions as rows. */
export function differenceAsJson(difference: DatasetDifference): unknown {
  return {
    ...difference,
    tables: difference.tables.map((table) => ({
      ...table,
      revisions: {
        total: table.revisions.total,
        listed: listRevised(table).map(({ keys, before, after }) => ({
          keys: Object.fromEntries(keys),
          before,
          after,
          change: changeOf(before, after)[0],
        })),
      },
    })),
  }
}
