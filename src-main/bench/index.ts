import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { findProgramFolders } from '#main/hosting/folders'
import { databaseWorkerStarter } from '#main/hosting/workers'
import { timeOpening, timeAnswers } from './ask-worker'
import { compareQueries } from './compare-queries'
import { copyToDuckDb, findDuckDb } from './duckdb-comparison'
import { timeBulk } from './bulk-timing'
import { judgeExports } from './export-goals'
import { timeExports } from './export-timing'
import { judge } from './goals'
import { timeImports } from './import-timing'
import { timeLabourMarkets } from './labour-market-timing'
import { provideNationalFile } from './national-file'
import { findNativeSqlite } from './native-sqlite'
import { formatReport, putReport } from './report'
import { timeScales } from './scale-timing'
import { timeWindow, type WindowTimes } from './window-timing'

/**
 * `npm run bench [-- --write]`: measures, prints the report, and writes it into docs/performance.md. With `--scale` it
 * measures larger files alone, which takes minutes, and prints their table.
 */
const folders = findProgramFolders(import.meta.url)
const startWorker = databaseWorkerStarter(folders)
const say = (text: string): void => void process.stderr.write(`${text}\n`)

if (process.argv.includes('--scale')) {
  say('Larger files …')
  process.stdout.write(`${await timeScales(folders.root, startWorker)}\n`)
  process.exit(0)
}

say('National file …')
const file = await provideNationalFile(folders.root)
const megabytes = Math.round(statSync(file).size / 1e6)

say('Opening …')
const opening = await timeOpening(file, startWorker)
say('Views through the worker …')
const answers = await timeAnswers(file, startWorker)

say('The same statements in sqlite3 and DuckDB …')
const engine = await createSqlJsEngine()
const database = engine.openReadOnly(readFileSync(file))
const rowsOnly = engine.openCopy(readFileSync(file))
rowsOnly.execute('delete from fact_blocks')
const sqliteVersion = findNativeSqlite()
const duckDbModule = await findDuckDb(folders.root)
const duckDb = duckDbModule === null ? null : await copyToDuckDb(duckDbModule, rowsOnly)
const queries = await compareQueries(file, database, rowsOnly, {
  native: sqliteVersion !== null,
  duckDb,
})
duckDb?.close()
rowsOnly.close()
say('Labour markets …')
const labourMarkets = await timeLabourMarkets(database)
database.close()

say('Taking files in …')
const imports = await timeImports(folders.root)

say('Pictures, decks and reports …')
const exports = await timeExports(folders, file)
const bulk = await timeBulk(folders.root)

say('The window in Chromium …')
/** What was measured before is not lost when the window fails. */
const tryWindow = (dataset: string | null): Promise<WindowTimes | null> =>
  timeWindow(folders, dataset).catch((error: unknown) => {
    say(`The window could not be measured: ${String(error)}`)
    return null
  })
const window = { national: await tryWindow(file), bundled: await tryWindow(null) }

const report = formatReport({
  versions: `Node ${process.version}, sql.js in a worker, sqlite3 ${sqliteVersion ?? 'not here'}, DuckDB ${duckDb?.version ?? 'not here'}`,
  file: `The national file has ${megabytes} MB.`,
  queries,
  answers,
  goals: [
    ...judge({ megabytes, opening, queries, answers, labourMarkets, imports, window }),
    ...judgeExports(exports, bulk),
  ],
})
process.stdout.write(`${report}\n`)
if (process.argv.includes('--write')) {
  const path = join(folders.root, 'docs', 'performance.md')
  writeFileSync(path, putReport(readFileSync(path, 'utf8'), report))
}
process.exit(0)
