import type { CellStore } from '#shared/table/cell-store'
import type { DatasetContent, SeriesContent } from '../dataset-content'
import type { SqlDatabase } from '../engine/sql-engine'
import { buildFacts } from '../fact-tables/facts'
import { readBoundaries, readDescription } from './description'
import { readFactRows } from './fact-rows'
import { readCellStore } from './series-cells'

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
    facts: buildFacts((table) => reread(() => readFactRows(database, table))),
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
