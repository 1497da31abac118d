import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { formatNumber } from '#shared/messages/number-format'
import { ProblemError } from '#shared/problem/problem'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readBoundaries } from '#main/datasets/queries/description'
import { readFactRows } from '#main/datasets/queries/fact-rows'
import { readCellStore } from '#main/datasets/queries/series-cells'
import { checkFile } from '#main/datasets/schema/check-file'
import { writeDatasetParquet } from '#main/exporters/parquet/write-dataset'
import { withDataset } from './chosen-dataset'
import { asJson } from './datasets-commands'
import type { Says } from './program-words'
import { commandProblem } from './report-problem'
import { writeOutput } from './write-output'

/**
 * Writes a dataset – a file, an edition of the library by id or digest, or a table as it would be read – into a new or
 * empty folder: a Parquet file for each of its tables, and `description.json` with what it is, last.
 */
export async function convertDataset(
  dataset: string,
  { out, library }: { readonly out: string; readonly library?: string },
  { language, words, streams }: Says,
): Promise<void> {
  await refuseFilled(out)
  const bytes = await withDataset(
    { dataset, ...(library !== undefined && { library }) },
    language,
    async (core, chosen) => {
      const list = await core.calls['datasets:list'](null)
      return (await core.calls['dataset:export']({ digest: chosen ?? list.active })).bytes
    },
    ({ notices, left }) => {
      for (const notice of notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
      for (const { count, reason } of left)
        streams.error(
          `${words.problem.note} ${words.report.left(formatNumber(count, 'persons', language), reason[language])}\n`,
        )
    },
  )
  const engine = await createSqlJsEngine()
  const checked = checkFile(engine, bytes, basename(dataset), 'tables')
  if (!checked.ok) throw new ProblemError(checked.problem)
  const { description } = checked
  const database = engine.openReadOnly(checked.bytes)
  try {
    // What comes in the way is told by the first file.
    await mkdir(out, { recursive: true }).catch(() => undefined)
    const whole = {
      description,
      boundaries: readBoundaries(database),
      rowsOf: <T extends Parameters<typeof readFactRows>[1]>(table: T) =>
        readFactRows(database, table, 'all'),
      cellsOf: ({ id }: { readonly id: number }) => readCellStore(database, id),
    }
    const tables: { readonly file: string; readonly rows: number }[] = []
    for (const { file, rows, bytes: packed } of writeDatasetParquet(whole, language)) {
      await writeOutput(join(out, file), packed)
      tables.push({ file, rows })
    }
    const { meta, coverage, sources, breaks, footnotes, series } = description
    await writeOutput(
      join(out, 'description.json'),
      asJson({ ...meta, tables, coverage, sources, breaks, footnotes, series }),
    )
    streams.error(`${words.report.datasetWritten(out, tables.length)}\n`)
  } finally {
    database.close()
  }
}

/** Files of another dataset would stand among the new ones as if they were its own. */
async function refuseFilled(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => error.code ?? '')
  if (found === 'ENOENT' || (typeof found !== 'string' && found.length === 0)) return
  throw new ProblemError(
    commandProblem(
      'not-writable',
      (w) => w.cannotWrite(folder),
      (w) => w.cannotWriteNext[typeof found === 'string' ? 'other' : 'filledFolder'],
    ),
  )
}
