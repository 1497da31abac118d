import { isAbsolute, join, resolve } from 'node:path'
import type { EditionEntry } from '#shared/contract/calls'
import type { SharedEdition, SharedFolder } from '#shared/contract/opened-file'
import { ProblemError } from '#shared/problem/problem'
import type { DatasetMeta } from '#shared/dataset/description'
import { localize } from '#shared/messages/localize'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import { isPlainName } from './folder-answers'
import type { ListedFile, StartFolderProcess } from './folder-jobs'
import { FolderProcesses, type FolderPatience } from './folder-processes'
import { libraryError } from './library-problem'
import { readSharedFolder, writeSharedFolder } from './settings-file'

/** How the fetching of a file goes on, and what ends it. */
export interface Fetching {
  readonly onProgress?: (fraction: number) => void
  readonly signal?: AbortSignal
}

interface Seen {
  readonly files: readonly ListedFile[]
  /** Whether it answered to the end. */
  readonly whole: boolean
}

/**
 * A folder that others put dataset files in, e.g. on a server. Only read, never written; that it cannot be
 * reached is a notice and nothing more. All that touches it runs in processes that can be ended.
 */
export class SharedFolderReader {
  /** What a file was found to be, by its stamp; null when it is no dataset that we read. */
  private readonly peeked = new Map<string, DatasetMeta | null>()
  private readonly processes: FolderProcesses
  /** The look that is under way. */
  private looking: { readonly folder: string; readonly seen: Promise<Seen | null> } | null = null

  constructor(
    private readonly library: string,
    start: StartFolderProcess,
    patience?: FolderPatience,
  ) {
    this.processes = new FolderProcesses(start, patience)
  }

  /** The datasets in the folder; `known` are the editions at hand. Never throws. */
  async read(known: readonly EditionEntry[]): Promise<SharedFolder> {
    let folder: string | null
    try {
      folder = await readSharedFolder(this.library)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return { folder: null, editions: [], notice: error.problem.message }
    }
    if (folder === null) return { folder: null, editions: [], notice: null }
    const seen = await this.lookOnce(folder)
    const editions: SharedEdition[] = []
    let unread = 0
    for (const file of seen?.files ?? []) {
      const meta = this.peeked.get(file.stamp)
      if (meta) editions.push(describe(file, meta, known))
      else if (meta === null) unread++
    }
    editions.sort(byDataset)
    return { folder, editions, notice: noticeOf(folder, seen, unread) }
  }

  /** Whoever asks while somebody looks hears what that one sees: one look at a time. Null: it cannot be listed. */
  private lookOnce(folder: string): Promise<Seen | null> {
    if (this.looking?.folder === folder) return this.looking.seen
    const before = this.looking?.seen
    const seen = (async () => {
      await before
      return this.look(folder)
    })()
    const looking = { folder, seen }
    this.looking = looking
    void seen.finally(() => {
      if (this.looking === looking) this.looking = null
    })
    return seen
  }

  private async look(folder: string): Promise<Seen | null> {
    let files: readonly ListedFile[] | null = null
    const { kind } = await this.processes.ask(
      { kind: 'look', folder, known: [...this.peeked.keys()] },
      {
        hear: (word) => {
          if (word.kind === 'listed') files = word.files
          if (word.kind === 'facts') this.peeked.set(word.stamp, word.meta)
        },
      },
    )
    return files && { files, whole: kind === 'done' }
  }

  /** Remembers the folder, or forgets it. Throws `ProblemError` when it cannot be read now. */
  async choose(folder: string | null): Promise<void> {
    if (folder !== null) {
      const chosen = isAbsolute(folder) ? resolve(folder) : ''
      if (chosen === '' || (await this.processes.ask({ kind: 'list', folder: chosen })).kind !== 'done')
        throw libraryError('file-not-found', (w) => w.notAFolder(folder))
    }
    await writeSharedFolder(this.library, folder === null ? null : resolve(folder))
  }

  /**
   * Copies a file of the folder to our own disk, where all further work reads it. The name must be a name only.
   * Throws `ProblemError`.
   */
  async fetch(fileName: string, to: string, { onProgress, signal }: Fetching = {}): Promise<void> {
    const folder = await readSharedFolder(this.library)
    if (folder === null) throw libraryError('file-not-found', (w) => w.noSharedFolder)
    if (!isPlainName(fileName)) throw libraryError('invalid-input', (w) => w.notAFolder(fileName))
    const outcome = await this.processes.ask(
      { kind: 'copy', path: join(folder, fileName), name: fileName, to },
      {
        signal,
        hear: (word) => {
          if (word.kind === 'going' && word.fraction !== null) onProgress?.(word.fraction)
        },
      },
    )
    switch (outcome.kind) {
      case 'done':
        return
      case 'silent':
        throw libraryError('file-unreadable', (w) => w.folderSilent(folder))
      case 'stopped':
        throw queryCancelled()
      case 'problem':
        throw new ProblemError(outcome.problem)
    }
  }

  /** Ends what is under way, and waits for nothing. */
  close(): void {
    this.processes.close()
  }
}

function noticeOf(folder: string, seen: Seen | null, unread: number): SharedFolder['notice'] {
  if (seen?.whole !== true) return localize(({ library }) => library.folderUnreachable(folder))
  return unread === 0 ? null : localize(({ library }) => library.filesPassedOver(unread))
}

function describe(file: ListedFile, meta: DatasetMeta, known: readonly EditionEntry[]): SharedEdition {
  const { id: dataset, title, edition } = meta
  const ours = known.filter((one) => one.dataset === dataset)
  const newer = ours.length > 0 && ours.every((one) => one.edition < edition)
  return { fileName: file.fileName, dataset, title, edition, bytes: file.bytes, newer }
}

const byDataset = (a: SharedEdition, b: SharedEdition): number =>
  a.dataset !== b.dataset ? (a.dataset < b.dataset ? -1 : 1) : a.edition > b.edition ? -1 : 1
