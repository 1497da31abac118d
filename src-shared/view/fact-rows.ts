import type {
  CommutingTotalColumns,
  EmploymentColumns,
  FlowColumns,
  PopulationColumns,
} from '../dataset/facts'
import { figureAt, type Figure } from '../indicators/figure'

/** A row of any table, before it is put into columns. */
export interface FactRow {
  readonly year: number
  readonly persons: Figure
  readonly source: number
}

export const byYearAndRegion = (
  a: { readonly year: number; readonly region: number },
  b: { readonly year: number; readonly region: number },
): number => a.year - b.year || a.region - b.region

const measure = (rows: readonly FactRow[]) => ({
  year: Int32Array.from(rows, (row) => row.year),
  persons: Float64Array.from(rows, (row) => row.persons.value),
  sign: Uint8Array.from(rows, (row) => row.persons.sign),
  source: Int32Array.from(rows, (row) => row.source),
})

export const flowColumns = (rows: readonly (FactRow & { home: number; work: number })[]): FlowColumns => ({
  ...measure(rows),
  home: Int32Array.from(rows, (row) => row.home),
  work: Int32Array.from(rows, (row) => row.work),
})

const rowAt = (columns: PopulationColumns | EmploymentColumns, row: number) => ({
  year: columns.year[row] ?? 0,
  region: columns.region[row] ?? -1,
  persons: figureAt(columns.persons, columns.sign, row),
  source: columns.source[row] ?? 0,
})

export const populationRows = (columns: PopulationColumns) =>
  Array.from(columns.year, (_, row) => rowAt(columns, row))

export const populationColumns = (rows: readonly (FactRow & { region: number })[]): PopulationColumns => ({
  ...measure(rows),
  region: Int32Array.from(rows, (row) => row.region),
})

export const employmentRows = (columns: EmploymentColumns) =>
  Array.from(columns.year, (_, row) => ({ ...rowAt(columns, row), industry: columns.industry[row] ?? -1 }))

export const employmentColumns = (
  rows: readonly (FactRow & { region: number; industry: number })[],
): EmploymentColumns => ({
  ...populationColumns(rows),
  industry: Int32Array.from(rows, (row) => row.industry),
})

/** Commuting totals of one place in one year. */
export interface TotalRow {
  readonly year: number
  readonly region: number
  readonly inside: Figure
  readonly outside: Figure
  readonly live: Figure
  readonly source: number
}

export const totalRows = (columns: CommutingTotalColumns): TotalRow[] =>
  Array.from(columns.year, (year, row) => ({
    year,
    region: columns.region[row] ?? -1,
    inside: figureAt(columns.inCommuters, columns.inSign, row),
    outside: figureAt(columns.outCommuters, columns.outSign, row),
    live: figureAt(columns.liveAndWork, columns.liveSign, row),
    source: columns.source[row] ?? 0,
  }))

export const totalColumns = (rows: readonly TotalRow[]): CommutingTotalColumns => ({
  year: Int32Array.from(rows, (row) => row.year),
  region: Int32Array.from(rows, (row) => row.region),
  inCommuters: Float64Array.from(rows, (row) => row.inside.value),
  outCommuters: Float64Array.from(rows, (row) => row.outside.value),
  liveAndWork: Float64Array.from(rows, (row) => row.live.value),
  inSign: Uint8Array.from(rows, (row) => row.inside.sign),
  outSign: Uint8Array.from(rows, (row) => row.outside.sign),
  liveSign: Uint8Array.from(rows, (row) => row.live.sign),
  source: Int32Array.from(rows, (row) => row.source),
})
