import type { AnswerTimes, OpeningTimes } from './ask-worker'
import type { QueryComparison } from './compare-queries'
import type { LabourMarketTimes } from './labour-market-timing'
import { formatMilliseconds, type Goal } from './report'
import type { WindowTimes } from './window-timing'

export interface Measured {
  readonly megabytes: number
  readonly opening: OpeningTimes
  readonly queries: readonly QueryComparison[]
  readonly answers: ReadonlyMap<string, AnswerTimes>
  readonly labourMarkets: LabourMarketTimes
  readonly imports: readonly Goal[]
  readonly window: { readonly national: WindowTimes | null; readonly bundled: WindowTimes | null }
}

const ms = (value: number): string => `${formatMilliseconds(value)} ms`

/** The query with the worst ratio to a rival. */
function worst(
  queries: readonly QueryComparison[],
  ratioOf: (query: QueryComparison) => number | null,
): { readonly name: string; readonly ratio: number } | null {
  const ratios = queries.flatMap((query) => {
    const ratio = ratioOf(query)
    return ratio === null ? [] : [{ name: query.name, ratio }]
  })
  return ratios.toSorted((a, b) => b.ratio - a.ratio)[0] ?? null
}

function ratioGoal(name: string, found: ReturnType<typeof worst>, limit: number): Goal {
  return {
    name,
    measured: found === null ? '–' : `${found.ratio.toFixed(2)} (${found.name})`,
    goal: `≤ ${limit}`,
    met: found === null ? null : found.ratio <= limit,
  }
}

function timeGoal(name: string, value: number | undefined, limit: number, detail = ''): Goal {
  return {
    name,
    measured: value === undefined ? '–' : ms(value) + detail,
    goal: `< ${limit} ms`,
    met: value === undefined ? null : value < limit,
  }
}

/** The computation has no rival; its ratio is to the reading of what it computes from. */
function judgeLabourMarkets(times: LabourMarketTimes): Goal[] {
  const { places, years, reading, computing, oneYear, allYears, allYearsFirst } = times
  return [
    timeGoal(`Labour markets of ${places} places, computing a year`, computing, 50),
    timeGoal('Labour markets, reading and computing a year', oneYear, 50),
    timeGoal(
      `Labour markets, reading and computing ${years} years`,
      allYears,
      1000,
      ` (the first time ${ms(allYearsFirst)})`,
    ),
    {
      name: 'Labour markets, computing a year ÷ reading its matrix',
      measured: `${(computing / reading).toFixed(2)} (${ms(computing)}, ${ms(reading)})`,
      goal: 'reported',
      met: true,
    },
  ]
}

/** Milliseconds: nobody notices, whatever DuckDB needs. */
const ENOUGH = 2

/** A browser gives 60; one that was missed is no stumbling. */
const FRAMES_PER_SECOND = 59

function judgeDrags(which: string, times: WindowTimes | null): Goal[] {
  return (times?.drags ?? []).map(({ slider, framesPerSecond, picturesPerSecond, longestFrame }) => ({
    name: `Dragging the ${slider}, frames a second, ${which}`,
    measured: `${framesPerSecond.toFixed(0)} (longest frame ${ms(longestFrame)}; ${picturesPerSecond.toFixed(0)} new charts a second)`,
    goal: `≥ ${FRAMES_PER_SECOND}`,
    met: framesPerSecond >= FRAMES_PER_SECOND,
  }))
}

/** What the issue asks for, against what was measured. */
export function judge(measured: Measured): Goal[] {
  const { megabytes, opening, queries, answers, labourMarkets, imports, window } = measured
  const ofViews = queries.filter(({ viewCase }) => viewCase !== null)
  const half = (times: WindowTimes | null): string =>
    times === null ? '' : ` (p50 ${ms(times.p50)}, slowest ${ms(times.slowest)}, ${times.changes} changes)`
  return [
    ratioGoal(
      "Views' statements ÷ native SQLite, worst",
      worst(ofViews, ({ ours, native }) => native && ours / native),
      2,
    ),
    ratioGoal(
      "Views' statements ÷ DuckDB, worst",
      worst(ofViews, ({ ours, duckDb }) => duckDb && ours / duckDb),
      1,
    ),
    ratioGoal(
      `View's first whole answer ÷ DuckDB's statements alone, worst of those above ${ENOUGH} ms`,
      worst(ofViews, ({ name, duckDb }) => {
        const first = answers.get(name)?.first
        return duckDb === null || first === undefined || first <= ENOUGH ? null : first / duckDb
      }),
      1,
    ),
    timeGoal(`Opening ${megabytes} MB, worker's start and SHA-256 included`, opening.open, 500),
    timeGoal('Longest hold-up of the main thread meanwhile', opening.longestDelay, 50),
    timeGoal(
      'Filter change to painted chart, p95, national',
      window.national?.p95,
      60,
      half(window.national),
    ),
    timeGoal('Filter change to painted chart, p95, bundled', window.bundled?.p95, 40, half(window.bundled)),
    ...judgeDrags('national', window.national),
    ...judgeDrags('bundled', window.bundled),
    ...judgeLabourMarkets(labourMarkets),
    timeGoal("From the program's start to the first chart, bundled", window.bundled?.firstChart, 1200),
    timeGoal(
      "From the program's start to the first chart, national, file not yet checked",
      window.national?.firstChart,
      2000,
    ),
    {
      name: `Full check of ${megabytes} MB when a file is taken in`,
      measured: ms(opening.check),
      goal: 'none',
      met: true,
    },
    ...imports,
  ]
}
