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

/** What a look at a file has read of it: the bytes of this version of the format, and what they describe. */
export interface LookedAt {
  readonly bytes: Uint8Array
  readonly description: DatasetDescription
}

export interface ReadDataset {
  readonly database: SqlDatabase
  readonly description: DatasetDescription
}

export interface OpenDataset extends ReadDataset {
  /** What was made of its facts; goes with it. */
  readonly remember: Remember
}

/** Bytes of files that are kept after a look at them: the largest of docs/performance.md, and those that come with the program. */
const MOST_KEPT_BYTES = 160 * 2 ** 20

/** Each open dataset takes the size of its file in memory; the one used longest ago makes room. */
const MOST_OPEN = 4

/** The datasets that the worker has open, by key. */
export class OpenDatasets {
  /** In order of use, the latest last. */
  private readonly open = new Map<string, OpenDataset>()
  /** Looked at and not opened yet, by key. */
  private readonly lookedAt = new Map<string, LookedAt>()

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
    const opened = this.openLookedAt(file.key) ?? (await this.read(file))
    // What was looked at was looked at for this.
    this.lookedAt.clear()
    this.open.set(file.key, opened)
    for (const key of this.open.keys()) {
      if (this.open.size <= MOST_OPEN) break
      this.release(key)
    }
    return opened
  }

  /** A file that was looked at just now is often opened next: it is not read, hashed and described twice. */
  keepLookedAt(key: string, file: LookedAt): void {
    if (this.open.has(key)) return
    this.lookedAt.delete(key)
    this.lookedAt.set(key, file)
    let kept = [...this.lookedAt.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    for (const [oldest, { bytes }] of this.lookedAt) {
      if (kept <= MOST_KEPT_BYTES) break
      this.lookedAt.delete(oldest)
      kept -= bytes.length
    }
  }

  release(key: string): void {
    this.lookedAt.delete(key)
    this.open.get(key)?.database.close()
    this.open.delete(key)
  }

  private openLookedAt(key: string): OpenDataset | null {
    const found = this.lookedAt.get(key)
    if (found === undefined) return null
    const database = this.engine.openReadOnly(found.bytes)
    return { database, description: found.description, remember: createMemory() }
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
