import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { ProblemError, resultOf } from '#shared/problem/problem'
import type { CallInput, CallOutput, EditionEntry } from '#shared/contract/calls'
import type { VerifiedEdition } from '#shared/contract/opened-file'
import type { DatasetDifference } from '#shared/dataset/difference'
import { localize } from '#shared/messages/localize'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import type { DatabaseClient } from './database-client'
import type { FileReference, JobInput, JobProgress } from './database-jobs'
import { isShown, type DatasetShelf } from './dataset-shelf'
import { buildProblem } from './problems'
import { readDatasetFile } from './read-file'
import { withProgress, type Task, type Telling } from './task-progress'

interface KeepingOptions extends Telling {
  readonly database: DatabaseClient
  readonly shelf: DatasetShelf
}

const everything = (): string => localize(({ library }) => library.everything).sv

/** What is done with whole editions: checked, compared, given out as files. All methods throw `ProblemError`. */
export class LibraryKeeping {
  /** Tasks that somebody wants to end, whatever they are at. */
  private readonly cancelled = new Set<string>()

  constructor(private readonly options: KeepingOptions) {}

  /** Ends a task; the call that waits for it answers `query-cancelled`. Unknown ids are ignored. */
  cancel(task: string): void {
    this.cancelled.add(task)
    this.options.database.cancel(task)
  }

  private working<T>(name: string, action: (task: Task) => Promise<T>): Promise<T> {
    return withProgress(this.options, name, action)
  }

  /** Reads every edition from its first byte to its last value. */
  async verify(): Promise<VerifiedEdition[]> {
    const { database, shelf } = this.options
    const editions = (await shelf.list()).editions.filter(isShown)
    const all = editions.reduce((sum, { bytes }) => sum + bytes, 0)
    return this.working(everything(), async ({ id, tell }) => {
      const verified: VerifiedEdition[] = []
      let done = 0
      for (const entry of editions) {
        const { path, name } = await shelf.find(entry.digest)
        const options = {
          queryId: id,
          onProgress: ({ fraction }: JobProgress) =>
            tell({ step: 'checking', fraction: (done + fraction * entry.bytes) / all }),
        }
        const result = await resultOf(database.run('inspect', { path, name, depth: 'full' }, options))
        this.stopIfCancelled(id)
        if (!result.ok && result.problem.code === 'query-cancelled') throw new ProblemError(result.problem)
        const problem = result.ok
          ? result.value.key === entry.digest
            ? null
            : damaged(entry)
          : result.problem.message
        const { dataset, digest, title, edition } = entry
        verified.push({ dataset, digest, title, edition, problem })
        done += entry.bytes
      }
      const refused = shelf.refusedFiles().map((digest): VerifiedEdition => {
        const title = localize(({ library }) => library.unknownTitle(shortName(digest)))
        const problem = localize(({ library }) => library.damaged(shortName(digest)))
        return { dataset: '', digest, title, edition: '', problem }
      })
      return [...verified, ...refused]
    })
  }

  private stopIfCancelled(task: string): void {
    if (this.cancelled.delete(task)) throw queryCancelled()
  }

  /** What the later of two editions changes. */
  async compare({ before, after }: CallInput<'datasets:compare'>): Promise<DatasetDifference> {
    const { shelf } = this.options
    return this.compareFiles({ before: await shelf.find(before), after: await shelf.find(after) })
  }

  /** What the later of two files changes; both were inspected. */
  compareFiles(input: JobInput<'compare'>): Promise<DatasetDifference> {
    const { database } = this.options
    return this.working(input.after.name, ({ id, tell }) =>
      database.run('compare', input, { queryId: id, onProgress: tell }),
    )
  }

  /** An edition as one file, whole: its digest is checked on the way out. */
  async export(digest: string): Promise<CallOutput<'dataset:export'>> {
    const { shelf } = this.options
    const entry = (await shelf.list()).editions.find((one) => one.digest === digest && isShown(one))
    const file: FileReference = await shelf.find(digest)
    const fileName = `${entry?.dataset ?? digest}-${entry?.edition ?? ''}.${FILE_EXTENSION}`
    return this.working(fileName, async ({ id }) => {
      const read = await readDatasetFile(file.path, file.name, () => this.stopIfCancelled(id))
      if (read.digest !== file.key) {
        throw new ProblemError(buildProblem('dataset-damaged', (w) => w.fileChanged(file.name)))
      }
      return { fileName, bytes: read.bytes }
    })
  }
}

const shortName = (digest: string): string => `${digest.slice(0, 12)}….${FILE_EXTENSION}`
const damaged = ({ dataset, edition }: EditionEntry) =>
  localize(({ library }) => library.damaged(`${dataset} ${edition}`))
