import { BASES, SEXES, type Basis, type Sex } from '#shared/dataset/dimensions'
import { signOf } from '#shared/dataset/sign'
import type { CellStore } from '#shared/table/cell-store'
import type { Count, DatasetContent, SeriesContent } from '../dataset-content'
import type { SqlDatabase, SqlStatement } from '../engine/sql-engine'
import { readBoundaries, readDescription } from './description'
import { readFactRows } from './fact-rows'
import { readCellStore } from './series-cells'

// Codes in a file are the places in these lists, see `SEX_CODES` and `BASIS_CODES`.
const sexAt = (row: SqlStatement, column: number): Sex => SEXES[row.number(column)] ?? 'total'
const basisAt = (row: SqlStatement, column: number): Basis => BASES[row.number(column)] ?? 'day'

/** A number and, in the column after it, its sign. */
const countAt = (row: SqlStatement, column: number): Count =>
  signOf(row.number(column + 1)) ?? row.number(column)

/** Can be iterated any number of times; each time the rows are read anew. */
const reread = <T>(read: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: read })

/**
 * Everything of an opened dataset as content that can be changed and written again. Facts are read while they are
 * iterated and cells of a series when they are first asked for, so the database must stay open until then.
 *
 * Sums that the writer added (`Source.sumOf`) are left out, with their sources: the writer adds them anew, so
 * that they follow figures that were replaced.
 */
export function readContent(database: SqlDatabase): DatasetContent {
  const { meta, sources, regions, industries, campuses, breaks, footnotes, series } =
    readDescription(database)
  const { digest: _digest, ...stated } = meta
  return {
    meta: stated,
    sources: sources.filter(({ sumOf }) => sumOf === undefined),
    regions,
    boundaries: readBoundaries(database),
    industries,
    campuses,
    breaks,
    footnotes,
    series: series.map((one) => seriesContent(database, one)),
    ...readFacts(database),
  }
}

function seriesContent(database: SqlDatabase, series: SeriesContent['series']): SeriesContent {
  let kept: CellStore | null = null
  return {
    series,
    get cells() {
      return (kept ??= readCellStore(database, series.id))
    },
  }
}

function readFacts(
  database: SqlDatabase,
): Pick<DatasetContent, 'flows' | 'commutingTotals' | 'employment' | 'students' | 'population'> {
  return {
    flows: reread(() =>
      readFactRows(database, 'commuting-flows', (row) => ({
        sex: sexAt(row, 0),
        year: row.number(1),
        home: row.number(2),
        work: row.number(3),
        persons: countAt(row, 4),
        source: row.number(6),
      })),
    ),
    commutingTotals: reread(() =>
      readFactRows(database, 'commuting-totals', (row) => ({
        sex: sexAt(row, 0),
        region: row.number(1),
        year: row.number(2),
        source: row.number(3),
        inCommuters: countAt(row, 4),
        outCommuters: countAt(row, 6),
        liveAndWork: countAt(row, 8),
      })),
    ),
    employment: reread(() =>
      readFactRows(database, 'employment', (row) => ({
        sex: sexAt(row, 0),
        basis: basisAt(row, 1),
        region: row.number(2),
        year: row.number(4),
        industry: row.number(5),
        persons: countAt(row, 6),
        source: row.number(8),
      })),
    ),
    students: reread(() =>
      readFactRows(database, 'students', (row) => ({
        sex: sexAt(row, 0),
        campus: row.number(1),
        year: row.number(2),
        home: row.number(3),
        persons: countAt(row, 4),
        source: row.number(6),
      })),
    ),
    population: reread(() =>
      readFactRows(database, 'population', (row) => ({
        sex: sexAt(row, 0),
        ageGroup: row.text(1) ?? '',
        region: row.number(2),
        year: row.number(3),
        persons: countAt(row, 4),
        source: row.number(6),
      })),
    ),
  }
}
