import { ProblemError } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import { createMemory, type Remember } from '#shared/dataset/memory'
import type { FileReference } from './database-jobs'
import type { SqlDatabase, SqlEngine } from './engine/sql-engine'
import { buildProblem } from './problems'
import { readDescription } from './queries/description'
import { readDatasetFile } from './read-file'
import { checkHeader, versionOf } from './schema/check-header'
import { migrate } from './schema/migrations'
import { OLDEST_READ } from './schema/versions'

export interface ReadDataset {
  readonly database: SqlDatabase
  readonly description: DatasetDescription
}

export interface OpenDataset extends ReadDataset {
  /** What was made of its facts; goes with it. */
  readonly remember: Remember
}

/** Each open dataset takes the size of its file in memory; the one used longest ago makes room. */
const MOST_OPEN = 4

/** The datasets that the worker has open, by key. */
export class OpenDatasets {
  /** In order of use, the latest last. */
  private readonly open = new Map<string, OpenDataset>()

  constructor(private readonly engine: SqlEngine) {}

  /**
   * The dataset, opened if it is not. The file must be the one that was inspected: a SHA-256 over all of it
   * stands in for the full check. Throws `ProblemError`.
   */
  async get(file: FileReference): Promise<OpenDataset> {
    const known = this.open.get(file.key)
    if (known !== undefined) {
      this.open.delete(file.key)
      this.open.set(file.key, known)
      return known
    }
    const opened = await this.read(file)
    this.open.set(file.key, opened)
    for (const key of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break
      this.release(key)
    }
    return opened
  }

  release(key: string): void {
    this.open.get(key)?.database.close()
    this.open.delete(key)
  }

  private async read(file: FileReference): Promise<OpenDataset> {
    const { bytes, digest } = await readDatasetFile(file.path, file.name)
    const problem = checkHeader(bytes, file.name)
    if (problem !== null) throw new ProblemError(problem)
    if (digest !== file.key) {
      throw new ProblemError(buildProblem('dataset-damaged', (w) => w.fileChanged(file.name)))
    }
    const version = versionOf(bytes)
    const current = version < OLDEST_READ ? migrate(this.engine, bytes, version) : bytes
    const database = this.engine.openReadOnly(current)
    return { database, description: readDescription(database), remember: createMemory() }
  }
}
