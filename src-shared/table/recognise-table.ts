import { localizedTexts } from './localized-texts'
import type { DimensionUse, ImportMapping } from './import-mapping'
import { textIn, type StatisticalTable, type TableDimension } from './statistical-table'
import type { Recognition } from './table-report'

export interface RecogniseOptions {
  /** For a name where the table has no title. */
  readonly fileName: string
  /** ISO date. */
  readonly today: string
  /** The mapping that was used for this table before (`mappingKey`); null when there is none. */
  readonly remembered: ImportMapping | null
}

const useOf = ({ role }: TableDimension): DimensionUse =>
  role === 'geo' ? 'region' : role === 'time' ? 'year' : 'category'

/** What a table is and how it becomes a dataset, by what is known of its publisher's tables, its words and values. */
export function recogniseTable(table: StatisticalTable, options: RecogniseOptions): Recognition {
  const title = localizedTexts(table.title, table.languages, options.fileName)
  const publisher = table.source === null ? options.fileName : textIn(table.source, table.languages)
  return {
    mapping: {
      version: 1,
      target: 'series',
      dimensions: table.dimensions.map((dimension) => ({
        dimension: dimension.code,
        use: useOf(dimension),
        values: {},
      })),
      fixed: { year: null, sex: 'total', basis: 'day' },
      dataset: { id: 'import', title, edition: options.today, publisher, licence: table.licence ?? '–' },
      source: {
        publisher,
        title,
        table: table.id,
        retrieved: null,
        licence: table.licence,
        quality: table.official ? 'official' : 'derived',
      },
    },
    knownAs: null,
    origin: 'guessed',
    remarks: [],
  }
}
