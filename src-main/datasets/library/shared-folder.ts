import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import type { EditionEntry } from '#shared/contract/calls'
import type { SharedEdition, SharedFolder } from '#shared/contract/opened-file'
import { ProblemError, resultOf } from '#shared/problem/problem'
import type { DatasetMeta } from '#shared/dataset/description'
import { localize } from '#shared/messages/localize'
import { libraryError } from './library-problem'
import { readSharedFolder, writeSharedFolder } from './settings-file'

/** A network that does not answer within this is not there. */
const PATIENCE_MILLISECONDS = 4_000
/** More files than these in one folder nobody keeps for looking through. */
const MOST_FILES = 200

/** Reads a dataset file's own facts without the rest of it. */
export type Peek = (path: string, name: string) => Promise<DatasetMeta>

interface Listed {
  readonly fileName: string
  readonly path: string
  readonly bytes: number
  /** Changes when the file does. */
  readonly stamp: string
}

/**
 * A folder that others put dataset files in, e.g. on a server. Only read, never written; that it cannot be
 * reached is a notice and nothing more.
 */
export class SharedFolderReader {
  /** What a file was found to be, by its stamp; null when it is no dataset that we read. */
  private readonly peeked = new Map<string, DatasetMeta | null>()

  constructor(
    private readonly library: string,
    private readonly peek: Peek,
  ) {}

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
    const listed = await withinPatience(listFolder(folder))
    if (listed === null) {
      const notice = localize(({ library }) => library.folderUnreachable(folder))
      return { folder, editions: [], notice }
    }
    const editions: SharedEdition[] = []
    let unread = 0
    for (const file of listed) {
      const meta = await this.factsOf(file)
      if (meta === null) unread++
      else editions.push(describe(file, meta, known))
    }
    editions.sort(byDataset)
    const notice = unread === 0 ? null : localize(({ library }) => library.filesPassedOver(unread))
    return { folder, editions, notice }
  }

  private async factsOf({ path, fileName, stamp }: Listed): Promise<DatasetMeta | null> {
    const before = this.peeked.get(stamp)
    if (before !== undefined) return before
    const result = await resultOf(this.peek(path, fileName))
    const meta = result.ok ? result.value : null
    this.peeked.set(stamp, meta)
    return meta
  }

  /** Remembers the folder, or forgets it. Throws `ProblemError` when it cannot be read now. */
  async choose(folder: string | null): Promise<void> {
    if (folder !== null) {
      const chosen = isAbsolute(folder) ? resolve(folder) : ''
      if (chosen === '' || (await withinPatience(listFolder(chosen))) === null) {
        throw libraryError('file-not-found', (w) => w.notAFolder(folder))
      }
    }
    await writeSharedFolder(this.library, folder === null ? null : resolve(folder))
  }

  /** Where a file of the folder lies. The name must be a name only. Throws `ProblemError`. */
  async pathOf(fileName: string): Promise<string> {
    const folder = await readSharedFolder(this.library)
    if (folder === null) throw libraryError('file-not-found', (w) => w.noSharedFolder)
    if (!isPlainName(fileName)) throw libraryError('invalid-input', (w) => w.notAFolder(fileName))
    return join(folder, fileName)
  }
}

const isPlainName = (name: string): boolean =>
  !/[/\\\0:]/.test(name) && name.toLowerCase().endsWith(`.${FILE_EXTENSION}`)

async function listFolder(folder: string): Promise<Listed[]> {
  const names = (await readdir(folder)).filter(isPlainName).sort().slice(0, MOST_FILES)
  const listed = await Promise.all(
    names.map(async (fileName): Promise<Listed | null> => {
      const path = join(folder, fileName)
      try {
        const status = await stat(path)
        if (!status.isFile()) return null
        const stamp = [path, status.size, status.mtimeMs].join('\n')
        return { fileName, path, bytes: status.size, stamp }
      } catch {
        // Vanished between listing and looking.
        return null
      }
    }),
  )
  return listed.filter((file) => file !== null)
}

/** Null when it fails or takes too long: a network that is gone lets one wait for minutes. */
async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  const ended = new AbortController()
  try {
    return await Promise.race([
      work,
      wait(PATIENCE_MILLISECONDS, null, { signal: ended.signal }).catch(() => null),
    ])
  } catch {
    return null
  } finally {
    ended.abort()
  }
}

function describe(file: Listed, meta: DatasetMeta, known: readonly EditionEntry[]): SharedEdition {
  const { id: dataset, title, edition } = meta
  const ours = known.filter((one) => one.dataset === dataset)
  const newer = ours.length > 0 && ours.every((one) => one.edition < edition)
  return { fileName: file.fileName, dataset, title, edition, bytes: file.bytes, newer }
}

const byDataset = (a: SharedEdition, b: SharedEdition): number =>
  a.dataset !== b.dataset ? (a.dataset < b.dataset ? -1 : 1) : a.edition > b.edition ? -1 : 1
