import { open } from 'node:fs/promises'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { DatasetMeta } from '#shared/dataset/description'
import { SqlError, type SqlDatabase, type SqlEngine } from '../engine/sql-engine'
import { buildProblem, readingProblem } from '../problems'
import { readMeta } from '../queries/description'
import { readDatasetFile, tooLarge } from '../read-file'
import { neverStop, type StopCheck } from '../stop-check'
import { checkHeader } from './check-header'

/** A writer lays the table of a file's own facts first: its pages are among these. */
const FIRST_BYTES = 256 * 1024

/**
 * Id, title and edition of a dataset file, nothing checked but its header. Reads its first pages only, where
 * that is enough: the file may lie on a slow network. `going` is called as the whole of it is read. Throws
 * `ProblemError`.
 */
export async function peekAtFile(
  engine: SqlEngine,
  path: string,
  name: string,
  going: StopCheck = neverStop,
): Promise<DatasetMeta> {
  const bytes = await readFirst(path, name)
  const problem = checkHeader(bytes, name)
  if (problem !== null) throw new ProblemError(problem)
  const meta = metaIn(engine, bytes) ?? metaIn(engine, (await readDatasetFile(path, name, going)).bytes)
  if (meta === null) throw new ProblemError(damaged(name))
  return meta
}

const damaged = (name: string): Problem => buildProblem('dataset-damaged', (w) => w.datasetDamaged(name))

/** As long as the file, but holding only its first pages: the rest is zeros. */
async function readFirst(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const problem = tooLarge(size, name)
      if (problem !== null) throw new ProblemError(problem)
      const bytes = new Uint8Array(size)
      await file.read(bytes, 0, Math.min(size, FIRST_BYTES), 0)
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new ProblemError(readingProblem(error, name))
  }
}

/** Null when SQLite stumbles or the facts are not all there. */
function metaIn(engine: SqlEngine, bytes: Uint8Array): DatasetMeta | null {
  let database: SqlDatabase | null = null
  try {
    database = engine.openReadOnly(bytes)
    const meta = readMeta(database)
    return meta.id === '' || meta.edition === '' ? null : meta
  } catch (error) {
    if (error instanceof SqlError) return null
    throw error
  } finally {
    database?.close()
  }
}
