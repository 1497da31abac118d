import type { FactReader } from '#shared/dataset/facts'
import { createMemory, type Remember } from '#shared/dataset/memory'
import type { SqlDatabase } from '../engine/sql-engine'
import { neverStop, type StopCheck } from '../stop-check'
import { flowEnds, flowMatrix, flowsOfRegion, flowsWithin } from '../fact-tables/commuting-flows'
import { commutingTotals } from '../fact-tables/commuting-totals'
import { employment } from '../fact-tables/employment'
import { population, populationByAge } from '../fact-tables/population'
import { findCells } from './series-cells'
import { studentsByCampus, studentsByHome } from '../fact-tables/students'

/** Reads the facts of an open dataset, with its memory. `stop` is asked about every thousand rows. */
export function createFactReader(
  database: SqlDatabase,
  stop: StopCheck = neverStop,
  remember: Remember = createMemory(),
): FactReader {
  return {
    flowsOfRegion: (q) => flowsOfRegion(database, stop, q),
    flowMatrix: (q) => flowMatrix(database, stop, q),
    flowsWithin: (q) => flowsWithin(database, stop, q),
    flowEnds: (q) => flowEnds(database, stop, q),
    commutingTotals: (q) => commutingTotals(database, stop, { ...q, regions: unique(q.regions) }),
    employment: (q) => employment(database, stop, { ...q, regions: unique(q.regions) }),
    studentsByCampus: (q) => studentsByCampus(database, stop, q),
    studentsByHome: (q) => studentsByHome(database, stop, q),
    population: (q) => population(database, stop, { ...q, regions: unique(q.regions) }),
    populationByAge: (q) => populationByAge(database, stop, { ...q, regions: unique(q.regions) }),
    seriesCells(q) {
      const { values, signs } = findCells(database, stop, q)
      return { values, signs }
    },
    remember,
  }
}

/** Ascending and each once, so that rows come in order without sorting where one year is asked for. */
const unique = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b)
