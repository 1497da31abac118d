import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { readDescription } from '#main/datasets/queries/description'
import type { DatasetDescription } from '#shared/dataset/description'
import { parseFilters } from '#shared/filters/parse-filters'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import type { DuckDbCopy } from './duckdb-comparison'
import { timeNativeSqlite } from './native-sqlite'
import { median, timeRuns } from './percentiles'
import { VIEW_CASES, type ViewCase } from './query-cases'
import { recordStatements, type AskedStatement } from './recording-database'
import { mergeStatements } from './single-statements'

/** Milliseconds; null where the rival is not here. */
export interface QueryComparison {
  readonly name: string
  /** Null for a question that no view asks. */
  readonly viewCase: ViewCase | null
  readonly statements: number
  readonly rows: number
  /** The statements alone, read into typed arrays in our engine. */
  readonly ours: number
  readonly native: number | null
  readonly duckDb: number | null
}

interface Asked {
  readonly name: string
  readonly viewCase: ViewCase | null
  readonly statements: readonly AskedStatement[]
}

/**
 * What each view asks of the database, noted while it computes, and questions of whole tables. Each view gets a
 * reader of its own: what one remembers (a year's matrix, a group's flows) is not asked for again.
 */
function collectQuestions(database: SqlDatabase, description: DatasetDescription): Asked[] {
  const recorder = recordStatements(database)
  const asked = VIEW_CASES.map((viewCase) => {
    const filters = parseFilters(VIEWS[viewCase.view], viewCase.filters, description)
    if (!filters.ok) throw new Error(`${viewCase.name}: ${filters.problem.message.en}`)
    const data = computeView(viewCase.view, createFactReader(recorder.database), filters.value, description)
    if (data.rowCount === 0) throw new Error(`${viewCase.name}: nothing to show`)
    return { name: viewCase.name, viewCase, statements: recorder.takeAsked() }
  })
  const reader = createFactReader(recorder.database)
  reader.flowMatrix({ year: 2015, sex: 'total' })
  const matrix = { name: "a year's matrix, all columns", viewCase: null, statements: recorder.takeAsked() }
  const regions = description.regions.filter((region) => region.kind === 'municipality').map(({ id }) => id)
  reader.commutingTotals({ regions, sex: 'total', years: { from: 2015, to: 2015 } })
  const totals = {
    name: 'commuting totals of all places, a year',
    viewCase: null,
    statements: recorder.takeAsked(),
  }
  const country = description.regions.find((region) => region.kind === 'country')
  reader.employment({
    regions: country ? [country.id] : [],
    basis: 'day',
    sex: 'total',
    years: { from: 2008, to: 2023 },
    level: 'section',
  })
  const national = {
    name: 'national totals by industry, 16 years',
    viewCase: null,
    statements: recorder.takeAsked(),
  }
  return [...asked, matrix, totals, national]
}

/** Runs statements as the queries do: prepared, bound, each number read into a typed array. */
function createReplay(database: SqlDatabase, statements: readonly AskedStatement[]): () => number {
  const prepared = statements.map(({ sql, parameters }) => {
    const statement = database.prepare(sql)
    return { statement, parameters, width: statement.columnNames().length }
  })
  const widest = Math.max(...prepared.map(({ width }) => width))
  const columns = Array.from({ length: widest }, () => new Float64Array(32_768))
  return () => {
    let rows = 0
    for (const { statement, parameters, width } of prepared) {
      let row = 0
      statement.bind(parameters)
      while (statement.step()) {
        for (let column = 0; column < width; column++) {
          ;(columns[column] as Float64Array)[row] = statement.number(column)
        }
        row += 1
      }
      statement.reset()
      rows += row
    }
    return rows
  }
}

/** Twenty years of matrices take long enough for a few runs to be steady. */
const MANY_ROWS = 100_000

const smaller = (a: number | undefined, b: number | undefined): number =>
  Math.min(a ?? Infinity, b ?? Infinity)

/**
 * Times each view's statements in our engine and in its rivals. A rival may answer with exactly our statements
 * or with merged ones; the faster of the two counts.
 */
export async function compareQueries(
  file: string,
  database: SqlDatabase,
  rivals: { readonly native: boolean; readonly duckDb: DuckDbCopy | null },
): Promise<QueryComparison[]> {
  const questions = collectQuestions(database, readDescription(database))
  const exact = questions.map(({ statements }) => statements)
  const merged = exact.map(mergeStatements)
  const native = rivals.native
    ? [timeNativeSqlite(file, exact, 15), timeNativeSqlite(file, merged, 15)]
    : null
  const duckDb = rivals.duckDb
    ? [await rivals.duckDb.time(exact, 5), await rivals.duckDb.time(merged, 20)]
    : null
  const comparisons: QueryComparison[] = []
  for (const [index, { name, viewCase, statements }] of questions.entries()) {
    const replay = createReplay(database, statements)
    const rows = replay()
    comparisons.push({
      name,
      viewCase,
      statements: statements.length,
      rows,
      ours: median(rows > MANY_ROWS ? await timeRuns(8, 2, replay) : await timeRuns(40, 10, replay)),
      native: native && smaller(native[0]?.[index], native[1]?.[index]),
      duckDb: duckDb && smaller(duckDb[0]?.[index], duckDb[1]?.[index]),
    })
  }
  return comparisons
}
