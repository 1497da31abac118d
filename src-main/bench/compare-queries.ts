import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { readDescription } from '#main/datasets/queries/description'
import type { FactReader } from '#shared/dataset/facts'
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
  /** The view's questions alone, answered as typed arrays by our engine. */
  readonly ours: number
  readonly native: number | null
  readonly duckDb: number | null
}

interface Asked {
  readonly name: string
  readonly viewCase: ViewCase | null
  /** As they are asked of a file without blocks: rivals know only rows. */
  readonly statements: readonly AskedStatement[]
  readonly questions: readonly Question[]
}

/** A question of a `FactReader`, to ask of another. */
type Question = (reader: FactReader) => unknown

/** Notes what readers are asked. What they remember is not asked again. */
function recordQuestions(): { of(reader: FactReader): FactReader; take(): readonly Question[] } {
  let asked: Question[] = []
  type Ask = (question: unknown) => unknown
  return {
    of: (reader) =>
      Object.fromEntries(
        Object.entries(reader).map(([name, ask]) => [
          name,
          name === 'remember'
            ? ask
            : (question: unknown) => {
                asked.push((other) => (other[name as keyof FactReader] as Ask)(question))
                return (ask as Ask)(question)
              },
        ]),
      ) as unknown as FactReader,
    take() {
      const taken = asked
      asked = []
      return taken
    },
  }
}

/**
 * What each view asks of the database, noted while it computes, and questions of whole tables. Each view gets a
 * reader of its own: what one remembers (a year's matrix, a group's flows) is not asked for again.
 */
function collectQuestions(database: SqlDatabase, description: DatasetDescription): Asked[] {
  const recorder = recordStatements(database)
  const questions = recordQuestions()
  // What is asked of a file once, whether it has blocks, is no view's.
  createFactReader(recorder.database).flowMatrix({ year: 2015, sex: 'total' })
  recorder.takeAsked()
  const take = () => ({ statements: recorder.takeAsked(), questions: questions.take() })
  const asked = VIEW_CASES.map((viewCase) => {
    const filters = parseFilters(VIEWS[viewCase.view], viewCase.filters, description)
    if (!filters.ok) throw new Error(`${viewCase.name}: ${filters.problem.message.en}`)
    const reader = questions.of(createFactReader(recorder.database))
    const data = computeView(viewCase.view, reader, filters.value, description)
    if (data.rowCount === 0) throw new Error(`${viewCase.name}: nothing to show`)
    return { name: viewCase.name, viewCase, ...take() }
  })
  const reader = questions.of(createFactReader(recorder.database))
  reader.flowMatrix({ year: 2015, sex: 'total' })
  const matrix = { name: "a year's matrix, all columns", viewCase: null, ...take() }
  const regions = description.regions.filter((region) => region.kind === 'municipality').map(({ id }) => id)
  reader.commutingTotals({ regions, sex: 'total', years: { from: 2015, to: 2015 } })
  const totals = {
    name: 'commuting totals of all places, a year',
    viewCase: null,
    ...take(),
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
    ...take(),
  }
  return [...asked, matrix, totals, national]
}

/** How many rows statements give. */
function countRows(database: SqlDatabase, statements: readonly AskedStatement[]): number {
  let rows = 0
  for (const { sql, parameters } of statements) {
    const statement = database.prepare(sql)
    statement.bind(parameters)
    while (statement.step()) rows += 1
    statement.reset()
  }
  return rows
}

/** Twenty years of matrices take long enough for a few runs to be steady. */
const MANY_ROWS = 100_000

const smaller = (a: number | undefined, b: number | undefined): number =>
  Math.min(a ?? Infinity, b ?? Infinity)

/**
 * Times what each view asks in our engine, from the question to typed arrays, and the statements for the same rows in
 * its rivals. A rival may answer with exactly our statements over rows or with merged ones; the faster of the two counts.
 * `rowsOnly`: the same file without blocks.
 */
export async function compareQueries(
  file: string,
  database: SqlDatabase,
  rowsOnly: SqlDatabase,
  rivals: { readonly native: boolean; readonly duckDb: DuckDbCopy | null },
): Promise<QueryComparison[]> {
  const questions = collectQuestions(rowsOnly, readDescription(rowsOnly))
  const exact = questions.map(({ statements }) => statements)
  const merged = exact.map(mergeStatements)
  const native = rivals.native
    ? [timeNativeSqlite(file, exact, 15), timeNativeSqlite(file, merged, 15)]
    : null
  const duckDb = rivals.duckDb
    ? [await rivals.duckDb.time(exact, 5), await rivals.duckDb.time(merged, 20)]
    : null
  const comparisons: QueryComparison[] = []
  const reader = createFactReader(database)
  for (const [index, { name, viewCase, statements, questions: asked }] of questions.entries()) {
    const replay = () => asked.map((ask) => ask(reader))
    const rows = countRows(rowsOnly, statements)
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
