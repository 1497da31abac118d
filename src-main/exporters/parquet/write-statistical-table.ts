import { CELL_SIGNS } from '#shared/table/cell-store'
import { textIn, type StatisticalTable } from '#shared/table/statistical-table'
import {
  PARQUET_FLAGS,
  PARQUET_SYMBOLS,
  PARQUET_TABLE,
  PARQUET_VALUES,
  type ParquetTable,
} from '#main/formats/parquet-names'
import { writeParquet, type TableColumn, type TableWords } from './parquet-table'

/** Another column of the same name would be lost to every reader, and the names of codes begin like theirs. */
function freeName(wanted: string, taken: readonly TableColumn[]): string {
  const isFree = (name: string): boolean =>
    !NAMES_OF_OURS.has(name) &&
    taken.every((column) => column.name !== name && column.name !== `${name}_name`)
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${String(n)}`
    if (isFree(name)) return name
  }
}
const NAMES_OF_OURS: ReadonlySet<string> = new Set([
  PARQUET_VALUES,
  `${PARQUET_VALUES}${PARQUET_SYMBOLS}`,
  PARQUET_FLAGS,
])

/** Behind the figures, such marks would be read as more of them. */
const LOOKS_LIKE_FIGURE = /^[\d\s.,+e-]*$/i

/**
 * A statistical table as a long list in Parquet: each dimension's codes, its names where they say more (`<code>_name`),
 * the figure (`value`), SCB's sign in its place (`value_symbol`) and marks on it (`flag`), where there are any. Title, source,
 * unit, notes and what each column is are in the file's metadata, and `about` where the table says no such thing of itself.
 */
export function writeTableParquet(table: StatisticalTable, about: TableWords = []): Uint8Array {
  const { dimensions, cells, languages, notes } = table
  const say = (texts: Parameters<typeof textIn>[0]): string => textIn(texts, languages)
  const count = cells.length
  const columns: TableColumn[] = []
  const declared: ParquetTable['dimensions'] = []
  let step = dimensions.reduce((size, { values }) => size * values.length, 1)
  for (const { code, label, role, timeUnit, values } of dimensions) {
    step /= values.length
    const below = step
    const places = Array.from(
      { length: count },
      (_, i) => Math.floor(cells.cellAt(i) / below) % values.length,
    )
    const name = freeName(say(label) || code, columns)
    const column = (own: string, texts: readonly string[]): TableColumn => ({
      name: own,
      kind: 'text',
      data: places.map((place) => texts[place] ?? null),
    })
    const codes = values.map((value) => value.code)
    const names = values.map((value) => say(value.label))
    columns.push(column(name, codes))
    const isNamed = names.some((text, i) => text !== codes[i])
    if (isNamed) columns.push(column(`${name}_name`, names))
    declared.push({
      code,
      label: say(label),
      role,
      timeUnit,
      codes: name,
      names: isNamed ? `${name}_name` : null,
    })
  }
  const over = <T>(of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i))
  const signs = over((i) => (cells.signAt(i) === 0 ? null : (CELL_SIGNS[cells.signAt(i)] ?? null)))
  columns.push({
    name: PARQUET_VALUES,
    kind: 'number',
    data: over((i) => (signs[i] === null ? cells.numberAt(i) : null)),
  })
  if (signs.some((sign) => sign !== null))
    columns.push({ name: `${PARQUET_VALUES}${PARQUET_SYMBOLS}`, kind: 'text', data: signs })
  const flags = over((i) => {
    const flag = cells.flags.get(i)
    return flag === undefined || LOOKS_LIKE_FIGURE.test(flag) ? null : flag
  })
  if (flags.some((flag) => flag !== null)) columns.push({ name: PARQUET_FLAGS, kind: 'text', data: flags })
  const own: TableWords = [
    ['title', say(table.title)],
    ['table', table.id ?? ''],
    ['source', table.source === null ? '' : say(table.source)],
    ['unit', table.unit === null ? '' : say(table.unit)],
    ['contact', table.contact === null ? '' : say(table.contact)],
    ['updated', table.lastUpdated ?? ''],
    ['official', table.official ? 'yes' : ''],
    ['notes', notes.map(({ text }) => say(text)).join('\n')],
    ['language', languages[0] ?? ''],
    [
      PARQUET_TABLE,
      JSON.stringify({ version: 1, decimals: table.decimals, dimensions: declared } satisfies ParquetTable),
    ],
  ]
  const said = new Set(own.flatMap(([key, text]) => (text === '' ? [] : [key])))
  return writeParquet(columns, [...own, ...about.filter(([key]) => !said.has(key))])
}
