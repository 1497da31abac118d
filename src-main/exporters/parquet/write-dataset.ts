import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES, type FactTable, type Source } from '#shared/dataset/dimensions'
import { FACT_KEYS, type FactKeyName } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, statedKeysOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { Series } from '#shared/dataset/series'
import { inEveryLanguage, LANGUAGES, type Language, type LocalizedText } from '#shared/messages/language'
import type { CellStore } from '#shared/table/cell-store'
import { writeParquet, writeParquetGroups, type TableColumn, type TableWords } from './parquet-table'
import { writeTableParquet } from './write-statistical-table'

/** All that a dataset holds. What is stated and sums that its writer added both stand in it. */
export interface WholeDataset {
  readonly description: DatasetDescription
  /** GeoJSON geometry by region code. */
  readonly boundaries: ReadonlyMap<string, string>
  rowsOf<T extends FactTable>(table: T): Iterable<FactRow<T>>
  cellsOf(series: Series): CellStore
}

export interface WrittenTable {
  readonly file: string
  readonly bytes: Uint8Array
  readonly rows: number
}

/** Rows that are packed at a time: beside what is packed, no more is held. */
const GROUP_ROWS = 65_536

/**
 * A dataset as Parquet files: each fact table that has rows, named as in the dataset's format (docs/dataset-format.md), with
 * codes and names in the place of ids and SCB's signs as themselves; the tables of places, industries, campuses, sources,
 * breaks and footnotes; and each series as a long list. Every file says in its metadata which dataset and edition it is of.
 */
export function* writeDatasetParquet(dataset: WholeDataset, language: Language): Generator<WrittenTable> {
  const { description } = dataset
  const about = describe(description, language)
  for (const table of FACT_TABLES) {
    const written = writeParquetGroups(groupsOf(dataset, table, language), [['table', table], ...about])
    if (written.rows > 0) yield { file: `${shapeOf(table).table}.parquet`, ...written }
  }
  for (const { name, columns } of describingTables(dataset, language)) {
    const rows = columns[0]?.data.length ?? 0
    const words: TableWords = [['table', name], ...about]
    yield { file: `${name}.parquet`, bytes: writeParquet(columns, words), rows }
  }
  for (const series of description.series) {
    const cells = dataset.cellsOf(series)
    const origin = description.sources.find(({ id }) => id === series.source)
    const bytes = writeTableParquet(asTable(series, cells, origin, language), [
      ['source_id', String(series.source)],
      ['quality', origin?.quality ?? ''],
      // Which dataset it is of; what is said of all its sources is not said of one.
      ...about.filter(([key]) => key !== 'source' && key !== 'quality'),
    ])
    yield { file: `series-${series.code}.parquet`, bytes, rows: cells.length }
  }
}

const describe = ({ meta, sources }: DatasetDescription, language: Language): TableWords => [
  ['title', meta.title[language]],
  ['dataset', meta.id],
  ['edition', meta.edition],
  ['digest', meta.digest ?? ''],
  ['publisher', meta.publisher],
  ['licence', meta.licence],
  ['source', sources.map(({ publisher, title }) => `${publisher}, ${title[language]}`).join('\n')],
  ['quality', [...new Set(sources.map(({ quality }) => quality))].join(' ')],
  ['language', language],
]

/** What the rows of a table become: one or two columns for a part of its key, two for a measure, two for the source. */
interface Reading {
  readonly name: string
  readonly kind: TableColumn['kind']
  readonly of: (row: Fields) => string | number | null
}

/** A row of any table, by the names of its parts. */
type Fields = Readonly<Record<string, unknown>>

function* groupsOf(
  dataset: WholeDataset,
  table: FactTable,
  language: Language,
): Generator<readonly TableColumn[]> {
  const readings = readingsOf(dataset.description, table, language)
  let data: (string | number | null)[][] = readings.map(() => [])
  const group = (): TableColumn[] =>
    readings.map(({ name, kind }, column) => ({ name, kind, data: data[column] ?? [] }))
  for (const row of dataset.rowsOf(table) as Iterable<Fields>) {
    for (let i = 0; i < readings.length; i++) data[i]?.push(readings[i]?.of(row) ?? null)
    if (data[0]?.length !== GROUP_ROWS) continue
    yield group()
    data = readings.map(() => [])
  }
  if (data[0]?.length !== 0) yield group()
}

function readingsOf(description: DatasetDescription, table: FactTable, language: Language): Reading[] {
  const qualities = new Map(description.sources.map(({ id, quality }) => [id, quality]))
  return [
    ...statedKeysOf(table).flatMap((key) => readKey(description, key, language)),
    ...shapeOf(table).measures.flatMap(({ row: measure, column, sign }): Reading[] => [
      {
        name: column,
        kind: 'whole',
        of: ({ [measure]: count }) => (typeof count === 'number' ? count : null),
      },
      {
        name: sign.column,
        kind: 'text',
        of: ({ [measure]: count }) => (typeof count === 'string' ? count : null),
      },
    ]),
    { name: 'source', kind: 'whole', of: ({ source }) => source as number },
    { name: 'quality', kind: 'text', of: ({ source }) => qualities.get(source as number) ?? null },
  ]
}

function readKey(description: DatasetDescription, key: FactKeyName, language: Language): Reading[] {
  const part = FACT_KEYS[key]
  if (part.stored !== 'id') {
    const kind = part.stored === 'year' ? ('whole' as const) : ('text' as const)
    return [{ name: part.column, kind, of: ({ [part.row]: value }) => value as string | number }]
  }
  const things: readonly { readonly id: number; readonly code: string; readonly name: LocalizedText }[] =
    description[part.of]
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  return [
    { name: part.column, kind: 'text', of: ({ [part.row]: id }) => byId.get(id as number)?.code ?? null },
    {
      name: `${part.column}_name`,
      kind: 'text',
      of: ({ [part.row]: id }) => byId.get(id as number)?.name[language] ?? null,
    },
  ]
}

interface DescribingTable {
  readonly name: string
  readonly columns: readonly TableColumn[]
}

function describingTables({ description, boundaries }: WholeDataset, language: Language): DescribingTable[] {
  const { regions, industries, campuses, sources, breaks, footnotes } = description
  const tableOf =
    <T>(name: string, rows: readonly T[]) =>
    (
      columns: Readonly<Record<string, readonly [TableColumn['kind'], (row: T) => string | number | null]>>,
    ) => ({
      name,
      columns: Object.entries(columns).map(([column, [kind, of]]) => ({
        name: column,
        kind,
        data: rows.map(of),
      })),
    })
  const say = (text: LocalizedText | null): string | null => text?.[language] ?? null
  return [
    tableOf(
      'regions',
      regions,
    )({
      region: ['text', ({ code }) => code],
      region_name: ['text', ({ name }) => say(name)],
      kind: ['text', ({ kind }) => kind],
      parent: ['text', ({ parent }) => parent],
      longitude: ['number', ({ seat }) => seat?.longitude ?? null],
      latitude: ['number', ({ seat }) => seat?.latitude ?? null],
      boundary: ['text', ({ code }) => boundaries.get(code) ?? null],
    }),
    tableOf(
      'industries',
      industries,
    )({
      industry: ['text', ({ code }) => code],
      industry_name: ['text', ({ name }) => say(name)],
      classification: ['text', ({ classification }) => classification],
      level: ['text', ({ level }) => level],
      parent: ['text', ({ parent }) => parent],
    }),
    tableOf(
      'campuses',
      campuses,
    )({
      campus: ['text', ({ code }) => code],
      campus_name: ['text', ({ name }) => say(name)],
      region: ['text', ({ region }) => region],
      kind: ['text', ({ kind }) => kind],
    }),
    tableOf(
      'sources',
      sources,
    )({
      source: ['whole', ({ id }) => id],
      publisher: ['text', ({ publisher }) => publisher],
      title: ['text', ({ title }) => say(title)],
      table_code: ['text', ({ table }) => table],
      retrieved: ['text', ({ retrieved }) => retrieved],
      licence: ['text', ({ licence }) => licence],
      quality: ['text', ({ quality }) => quality],
      note: ['text', ({ note }) => say(note)],
      sum_of: ['whole', ({ sumOf }) => sumOf ?? null],
    }),
    tableOf(
      'series_breaks',
      breaks,
    )({
      table: ['text', ({ table }) => shapeOf(table).table],
      year: ['whole', ({ year }) => year],
      region: ['text', ({ region }) => region ?? null],
      note: ['text', ({ note }) => say(note)],
    }),
    tableOf(
      'footnotes',
      footnotes,
    )({
      table: ['text', ({ table }) => shapeOf(table).table],
      region: ['text', ({ region }) => region],
      year: ['whole', ({ year }) => year],
      text: ['text', ({ text }) => say(text)],
    }),
  ].filter(({ columns }) => columns[0]?.data.length !== 0)
}

function asTable(
  { code, title, unit, decimals, dimensions, notes }: Series,
  cells: CellStore,
  origin: Source | undefined,
  language: Language,
): Parameters<typeof writeTableParquet>[0] {
  const roles = { region: 'geo', time: 'time', category: 'other' } as const
  return {
    id: origin?.table ?? code,
    title: { ...title },
    languages: [language, ...LANGUAGES.filter((one) => one !== language)],
    dimensions: dimensions.map((dimension) => ({
      code: dimension.code,
      label: { ...dimension.name },
      role: roles[dimension.role],
      values: dimension.values.map((value) => ({ code: value.code, label: { ...value.name } })),
      timeUnit: null,
      elimination: dimension.total === null ? null : { by: 'value', code: dimension.total },
    })),
    cells,
    notes: notes.map(({ text, about }) => ({ text: { ...text }, mandatory: false, about })),
    signTexts: {},
    unit: unit === null ? null : { ...unit },
    decimals,
    shownDecimals: decimals,
    source: origin === undefined ? null : inEveryLanguage(origin.publisher),
    contact: null,
    subject: null,
    lastUpdated: null,
    nextUpdate: null,
    licence: origin?.licence ?? null,
    official: origin?.quality === 'official',
    other: [],
  }
}
