import { buildContent, type BuiltContent } from '#main/datasets/importers/to-content/table-content'
import type { DatasetContent } from '#main/datasets/dataset-content'
import type { ImportMapping } from '#shared/table/import-mapping'
import { recogniseTable } from '#shared/table/recognise-table'
import type { StatisticalTable } from '#shared/table/statistical-table'

const TODAY = '2026-11-23'

export const recognise = (
  table: StatisticalTable,
  fileName = 'tabell.csv',
  remembered: ImportMapping | null = null,
) => recogniseTable(table, { fileName, today: TODAY, remembered })

/** A table as it is taken in without anybody changing what was recognised. */
export function takeIn(
  table: StatisticalTable,
  options: {
    readonly fileName?: string
    readonly into?: DatasetContent
    readonly mapping?: ImportMapping
    readonly digest?: string
    readonly today?: string
  } = {},
): BuiltContent {
  const fileName = options.fileName ?? 'tabell.csv'
  return buildContent(
    { table, format: 'delimited', encoding: 'utf-8', notices: [] },
    options.mapping ?? recognise(table, fileName).mapping,
    {
      into: options.into ?? null,
      fileName,
      fileDigest: (options.digest ?? '0').repeat(64),
      today: options.today ?? TODAY,
      stop: () => undefined,
      tell: () => undefined,
    },
  )
}
