import Papa from 'papaparse'
import type { Language } from '#shared/messages/language'
import { recogniseTable } from '#shared/table/recognise-table'
import type { StatisticalTable, TableDimension } from '#shared/table/statistical-table'
import { sexOf } from '#shared/table/value-words'
import { namedColumns } from '#main/datasets/importers/delimited/code-and-name'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { joinTimes, leaveFollowers } from '#main/datasets/importers/delimited/folded-columns'
import { findHeader, headingsOf, rowsOfTable } from '#main/datasets/importers/delimited/heading-row'
import { KeyColumn } from '#main/datasets/importers/delimited/list-columns'
import { findLayout, textOf, type ListLayout } from '#main/datasets/importers/delimited/list-layout'
import { neverStop } from '#main/datasets/stop-check'

const WORDS = {
  place: { sv: 'plats', en: 'place' },
  home: { sv: 'bostad', en: 'home' },
  work: { sv: 'arbetsplats', en: 'workplace' },
  time: { sv: 'tid', en: 'time' },
  sex: { sv: 'kön', en: 'sex' },
  category: { sv: 'indelning', en: 'category' },
  measure: { sv: 'mått', en: 'measure' },
  figure: { sv: 'tal', en: 'figures' },
  mark: { sv: 'märke', en: 'mark' },
  left: { sv: 'tas inte med', en: 'left out' },
  title: { sv: 'titel', en: 'title' },
  source: { sv: 'källa', en: 'source' },
} as const
/** What the program takes a part of a table for. */
export type TakenFor = keyof typeof WORDS

/** "plats", or "indelning + plats" where one column of the file holds two. */
export const called = (parts: readonly TakenFor[], language: Language): string =>
  parts.map((part) => WORDS[part][language]).join(' + ')

/** A table as a spreadsheet shows it, and what the program's own reading takes its parts for. */
export interface ShownTable {
  /** Lines over and under the table. */
  readonly over: readonly ShownLine[]
  readonly under: readonly ShownLine[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** By column, of what stands under the heading; none where the column is empty. */
  readonly columns: readonly (readonly TakenFor[])[]
  /** By column, of the heading where it is a value itself; else null. */
  readonly overColumns: readonly (TakenFor | null)[]
}
interface ShownLine {
  readonly text: string
  readonly takenFor: TakenFor
}

/** How a small CSV file is read. */
export async function takenFor(example: string): Promise<ShownTable> {
  const options = { name: 'exempel.csv', tell: () => undefined, stop: neverStop }
  const [found] = await readDelimited(new TextEncoder().encode(example), options)
  if (found === undefined) throw new Error('no table')
  const { table } = found
  const { data } = Papa.parse<string[]>(example.trimEnd(), { delimiter: delimiterOf(example) })
  const at = findHeader(data) ?? 0
  const own = data[at] ?? []
  const packed = /^[\w-]+(?:,[\w-]+)*\\[\w-]+$/.test(own[0] ?? '') ? (own[0] ?? '').split(',').length : 1
  const unpack = ([first = '', ...rest]: readonly string[]): readonly string[] =>
    packed > 1 ? [...first.replace(/\\.*/, '').split(','), ...rest] : [first, ...rest]
  const rows = rowsOfTable(data.slice(at + 1)).map((row) => row.map(textOf))
  const body = rows.map(unpack)
  const header = headingsOf(unpack(own), body).map(textOf)
  const layout = findLayout(header, body, { keys: packed > 1 ? packed : 0 })
  if (layout === null) throw new Error('no layout')
  const ofKeys = keysTakenFor(header, body, layout, table)
  const takenAt = (c: number): readonly TakenFor[] => {
    if (layout.values.includes(c)) return ['figure']
    if (layout.flags.includes(c)) return ['mark']
    if (layout.leftOut.some(({ column }) => column === c)) return ['left']
    return ofKeys.byColumn.get(c) ?? []
  }
  const width = Math.max(own.length, ...rows.map((row) => row.length))
  // A heading with commas of its own stands in more cells than the last column.
  const columnOf = (c: number): number => Math.min(c + packed - 1, body[0]?.length ?? width)
  const columns = Array.from({ length: width }, (_, c) =>
    c === 0 && packed > 1
      ? Array.from({ length: packed }, (_one, k) => takenAt(k)).flat()
      : takenAt(columnOf(c) < (body[0]?.length ?? 0) ? columnOf(c) : (body[0]?.length ?? 1) - 1),
  )
  const line = (row: readonly string[]): ShownLine[] => {
    const text = row.map(textOf).filter(Boolean).join('  ')
    return text === '' ? [] : [{ text, takenFor: besideTakenFor(text, table) }]
  }
  return {
    over: data.slice(0, at).flatMap(line),
    under: data.slice(at + 1 + rows.length).flatMap(line),
    headings: own,
    rows,
    columns,
    overColumns: columns.map(([only], c) =>
      only === 'figure' && layout.values.includes(columnOf(c)) ? ofKeys.ofHeadings : null,
    ),
  }
}

const delimiterOf = (text: string): string =>
  text.includes('\t') ? '\t' : text.split(';').length > text.split(',').length ? ';' : ','

function besideTakenFor(text: string, { title, source }: StatisticalTable): TakenFor {
  const says = (texts: Readonly<Record<string, string>> | null): boolean =>
    Object.values(texts ?? {}).some((one) => text.includes(one) || one.includes(text))
  return says(title) ? 'title' : says(source) ? 'source' : 'left'
}

/** Columns of keys are folded as the reader does it; what is left of them are the table's dimensions, in their order. */
function keysTakenFor(
  header: readonly string[],
  body: readonly (readonly string[])[],
  layout: ListLayout,
  table: StatisticalTable,
): {
  readonly byColumn: ReadonlyMap<number, readonly TakenFor[]>
  readonly ofHeadings: TakenFor | null
} {
  const [language = 'sv'] = table.languages
  const keys = layout.keys.map((c) => {
    const column = new KeyColumn(header[c] ?? '')
    let above = ''
    for (const row of body) {
      const text = row[c] ?? ''
      if (text !== '') above = text
      column.add(layout.fromAbove.includes(c) ? above : text)
    }
    return column
  })
  const joined = joinTimes(keys, body.length)
  const alone = leaveFollowers(joined.columns, body.length)
  const named = namedColumns(alone.columns, body.length, language)
  const { mapping } = recogniseTable(table, {
    fileName: 'exempel.csv',
    today: '2026-01-01',
    remembered: null,
  })
  const takenAs = (dimension: TableDimension | undefined): TakenFor => {
    const use = mapping.dimensions.find((one) => one.dimension === dimension?.code)?.use
    if (dimension?.role === 'time') return 'time'
    if (dimension?.values.every((value) => sexOf(value) !== null) === true) return 'sex'
    if (use === 'home' || use === 'work' || use === 'sex' || use === 'measure') return use
    if (dimension?.role === 'geo' || use === 'region') return 'place'
    return dimension?.role === 'metric' ? 'measure' : 'category'
  }
  const byColumn = new Map<number, readonly TakenFor[]>()
  for (const [k, key] of keys.entries()) {
    const c = layout.keys[k] ?? 0
    if (!joined.columns.includes(key)) byColumn.set(c, ['time'])
    else if (!alone.columns.includes(key)) byColumn.set(c, ['left'])
    else {
      const own = named.columns.findIndex(({ column }) => column === key)
      // The name of a code that stands in another column.
      const other = named.columns.findIndex(({ values }) =>
        values.some(({ label }) => label[language] === key.texts[0]),
      )
      byColumn.set(c, [takenAs(table.dimensions[own < 0 ? other : own])])
    }
  }
  const across = table.dimensions.slice(named.columns.length).at(-1)
  return { byColumn, ofHeadings: across === undefined ? null : takenAs(across) }
}
