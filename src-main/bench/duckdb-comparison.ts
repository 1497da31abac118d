import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SqlDatabase, SqlValue } from '#main/datasets/engine/sql-engine'
import { median, timeRuns } from './percentiles'
import type { AskedStatement } from './recording-database'

/**
 * The part of `@duckdb/node-api` that we use. The package is 70 MB installed and serves this comparison only,
 * so it is not among our dependencies; `npm install --no-save @duckdb/node-api` brings it, or the variable
 * `DUCKDB_FOLDER` names a folder whose `node_modules` has it.
 */
interface DuckDbModule {
  readonly version: () => string
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}
interface Connection {
  run(sql: string): Promise<unknown>
  prepare(sql: string): Promise<Prepared>
  createAppender(table: string): Promise<Appender>
  closeSync(): void
}
interface Prepared {
  bind(values: readonly SqlValue[]): void
  run(): Promise<{ fetchAllChunks(): Promise<Chunk[]> }>
}
interface Chunk {
  readonly columnCount: number
  getColumnVector(column: number): unknown
}
interface Appender {
  appendInteger(value: number): void
  appendVarchar(value: string): void
  appendDouble(value: number): void
  appendNull(): void
  endRow(): void
  closeSync(): void
}

const NAME = '@duckdb/node-api'

/** The module where it was installed by hand, else null. */
export async function findDuckDb(programRoot: string): Promise<DuckDbModule | null> {
  for (const folder of [process.env['DUCKDB_FOLDER'], programRoot]) {
    if (folder === undefined || !existsSync(join(folder, 'node_modules', NAME))) continue
    const path = createRequire(join(folder, 'package.json')).resolve(NAME)
    const module: { default?: DuckDbModule } & DuckDbModule = await import(pathToFileURL(path).href)
    return module.default ?? module
  }
  return null
}

interface ColumnShape {
  readonly name: string
  readonly type: 'INTEGER' | 'VARCHAR' | 'DOUBLE'
}

function readShape(database: SqlDatabase, table: string): ColumnShape[] {
  const statement = database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`)
  const shape: ColumnShape[] = []
  statement.bind([])
  while (statement.step()) {
    const type = statement.text(1)
    shape.push({
      name: statement.text(0) ?? '',
      type: type === 'INTEGER' ? 'INTEGER' : type === 'REAL' ? 'DOUBLE' : 'VARCHAR',
    })
  }
  return shape
}

/** Row by row in the clustered order, which gives DuckDB the best minima and maxima for its row groups. */
async function copyTable(from: SqlDatabase, to: Connection, table: string): Promise<void> {
  const shape = readShape(from, table)
  await to.run(`CREATE TABLE ${table} (${shape.map(({ name, type }) => `${name} ${type}`).join(', ')})`)
  const appender = await to.createAppender(table)
  const statement = from.prepare(`SELECT * FROM ${table}`)
  statement.bind([])
  while (statement.step()) {
    for (const [column, { type }] of shape.entries()) {
      if (statement.isNull(column)) appender.appendNull()
      else if (type === 'INTEGER') appender.appendInteger(statement.number(column))
      else if (type === 'DOUBLE') appender.appendDouble(statement.number(column))
      else appender.appendVarchar(statement.text(column) ?? '')
    }
    appender.endRow()
  }
  appender.closeSync()
}

export interface DuckDbCopy {
  readonly version: string
  /**
   * Milliseconds (median) for each group of statements: prepared before, results taken as typed column
   * vectors, which is the cheapest way that the package offers.
   */
  time(groups: readonly (readonly AskedStatement[])[], repetitions: number): Promise<number[]>
  close(): void
}

/** All tables of an opened dataset, in memory in DuckDB. */
export async function copyToDuckDb(module: DuckDbModule, database: SqlDatabase): Promise<DuckDbCopy> {
  const instance = await module.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const names = database.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  const tables: string[] = []
  names.bind([])
  while (names.step()) tables.push(names.text(0) ?? '')
  for (const table of tables) await copyTable(database, connection, table)
  return {
    version: module.version(),
    async time(groups, repetitions) {
      const medians: number[] = []
      for (const statements of groups) {
        const prepared = await Promise.all(
          statements.map(async ({ sql, parameters }) => ({
            query: await connection.prepare(sql),
            parameters,
          })),
        )
        const times = await timeRuns(repetitions, 2, async () => {
          for (const { query, parameters } of prepared) {
            query.bind(parameters)
            const result = await query.run()
            for (const chunk of await result.fetchAllChunks()) {
              for (let column = 0; column < chunk.columnCount; column++) chunk.getColumnVector(column)
            }
          }
        })
        medians.push(median(times))
      }
      return medians
    },
    close() {
      connection.closeSync()
    },
  }
}
