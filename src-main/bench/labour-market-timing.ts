import { computeLabourMarkets } from '#shared/indicators/labour-markets'
import { parseFilters } from '#shared/filters/parse-filters'
import { limitsOf, readLabourMarkets } from '#shared/views/commuting/labour-markets/market-year'
import { readFlowMatrix } from '#shared/view/read-flow-matrix'
import { VIEWS } from '#shared/views/registry'
import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { median, timeRuns } from './percentiles'

/** Milliseconds (medians) for the labour markets of all places of the national file. */
export interface LabourMarketTimes {
  readonly places: number
  readonly years: number
  /** A year's flows from the file into a matrix. */
  readonly reading: number
  /** A year's markets from its matrix. */
  readonly computing: number
  /** Reading and computing. */
  readonly oneYear: number
  readonly allYears: number
  /** All years, the first time: before the machine has warmed to the code. */
  readonly allYearsFirst: number
}

/** Matrices are remembered with a reader, so that every timed run gets one of its own and reads anew. */
export async function timeLabourMarkets(database: SqlDatabase): Promise<LabourMarketTimes> {
  const description = readDescription(database)
  const { years } = description.coverage['commuting-flows']
  const last = years.at(-1) ?? 0
  const parsed = parseFilters(VIEWS['commuting.labour-markets'], { year: String(last) }, description)
  if (!parsed.ok) throw new Error(parsed.problem.message.en)
  const filters = parsed.value
  const readYear = () => readFlowMatrix(createFactReader(database), description, last, filters.sex)
  const allYears = (): void => {
    const reader = createFactReader(database)
    for (const year of years) readLabourMarkets(reader, filters, description, year)
  }
  const [allYearsFirst = Number.NaN] = await timeRuns(1, 0, allYears)
  const read = readYear()
  if (read === null) throw new Error('the national file has no flows')
  const time = async (run: () => unknown): Promise<number> => median(await timeRuns(40, 10, run))
  return {
    places: read.matrix.codes.length,
    years: years.length,
    reading: await time(readYear),
    computing: await time(() => computeLabourMarkets(read.matrix, limitsOf(filters))),
    oneYear: await time(() => readLabourMarkets(createFactReader(database), filters, description, last)),
    allYears: median(await timeRuns(10, 2, allYears)),
    allYearsFirst,
  }
}
