import type { Language } from '../messages/language'
import { csvText } from '../figures-as-text/csv-lines'
import { formatComparison, type Comparison } from './comparison'
import {
  buildCsvRows,
  buildSideRows,
  joinCsvTables,
  usualForm,
  writeCsvRows,
  type CsvForm,
  type CsvRows,
} from '../figures-as-text/csv-file'
import { buildQueryResult, buildRows, type QueryResult, type QueryRow } from '../figures-as-text/query-result'
import { compareColumns } from './compared-columns'
import type { ComparedPanel } from './match-rows'

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
  /** Rows of all panels matched by their codes, with what each differs by from the first. */
  readonly differences: readonly QueryRow[]
}

/** The figures of all panels for programs. */
export function buildComparisonResult(
  along: Comparison['along'],
  panels: readonly ComparedPanel[],
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
    differences: buildRows(compareColumns(panels), language),
  }
}

/**
 * The figures of all panels as one file for spreadsheets: the first two columns, `panel` and `panel_name`, say
 * which panel a row belongs to. A column that a panel lacks is empty in its rows. With all rows the side tables
 * follow in the same way.
 */
export function buildComparisonCsv(
  panels: readonly ComparedPanel[],
  language: Language,
  form: CsvForm = usualForm(language),
): string {
  const sides = panels.map(({ data }) => buildSideRows(data, form))
  const sideIds = [...new Set(sides.flatMap((tables) => tables.map(({ id }) => id)))]
  return joinCsvTables(
    [
      joinPanels(
        panels,
        panels.map(({ data }) => buildCsvRows(data, form)),
        form,
      ),
      ...sideIds.map((wanted) =>
        joinPanels(
          panels,
          sides.map((tables) => tables.find(({ id }) => id === wanted)?.table),
          form,
        ),
      ),
    ],
    form,
  )
}

/**
 * The same as one table with a column for each panel and one for what they differ by, rows matched by their codes; of
 * what the screen's table shows.
 */
export const buildComparedCsv = (
  panels: readonly ComparedPanel[],
  language: Language,
  form: CsvForm = usualForm(language),
): string => joinCsvTables([writeCsvRows(compareColumns(panels), form)], form)

function joinPanels(
  panels: readonly ComparedPanel[],
  tables: readonly (CsvRows | undefined)[],
  { language }: CsvForm,
): CsvRows {
  const heads = [...new Set(tables.flatMap((table) => table?.heads ?? []))]
  const rows = panels.flatMap((panel, at) => {
    const { heads: own = [], rows: cells = [] } = tables[at] ?? {}
    return cells.map((row) => [
      csvText(panel.value),
      csvText(panel.heading[language]),
      ...heads.map((head) => row[own.indexOf(head)] ?? ''),
    ])
  })
  return { heads: ['panel', 'panel_name', ...heads], rows }
}
