import type { Language, LocalizedText } from '../messages/language'
import { csvText, writeCsvLines } from '../messages/csv-lines'
import { formatComparison, type Comparison } from './comparison'
import { buildCsvRows } from './csv-file'
import { buildQueryResult, type QueryResult } from './query-result'
import type { ViewData } from './view-data'

/** A panel of a comparison with its answer. */
export interface AnsweredPanel {
  readonly value: string
  readonly heading: LocalizedText
  readonly data: ViewData
}

/** The answer of `query --compare` as JSON: a public contract. */
export interface ComparisonResult {
  readonly comparison: {
    readonly along: Comparison['along']
    /** In their one true form: codes, years, digests. */
    readonly values: readonly string[]
    readonly headings: readonly string[]
    /** The text that may be given again. */
    readonly text: string
  }
  readonly panels: readonly QueryResult[]
}

/** The figures of all panels for programs. */
export function buildComparisonResult(
  along: Comparison['along'],
  panels: readonly AnsweredPanel[],
  language: Language,
): ComparisonResult {
  const values = panels.map(({ value }) => value)
  return {
    comparison: {
      along,
      values,
      headings: panels.map(({ heading }) => heading[language]),
      text: formatComparison({ along, values }),
    },
    panels: panels.map(({ data }) => buildQueryResult(data, language)),
  }
}

/**
 * The figures of all panels as one file for spreadsheets: the first two columns, `panel` and `panel_name`, say
 * which panel a row belongs to. A column that a panel lacks is empty in its rows.
 */
export function buildComparisonCsv(panels: readonly AnsweredPanel[], language: Language): string {
  const tables = panels.map((panel) => ({ panel, ...buildCsvRows(panel.data, language) }))
  const heads = [...new Set(tables.flatMap((table) => table.heads))]
  const rows = tables.flatMap(({ panel, heads: own, rows: cells }) =>
    cells.map((row) => [
      csvText(panel.value),
      csvText(panel.heading[language]),
      ...heads.map((head) => row[own.indexOf(head)] ?? ''),
    ]),
  )
  return writeCsvLines([['panel', 'panel_name', ...heads], ...rows], language)
}
