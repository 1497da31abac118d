import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { ProblemError, resultOf, type ProblemCode } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import type { InspectedFile } from '../database-jobs'
import { localize } from '#shared/messages/localize'
import { writingProblem } from '../problems'
import { listStored, type StoredFile, type Stored } from './content-store'
import { markDeleted, unmarkDeleted } from './deletion-marks'
import { EMPTY_INDEX, indexFile, type IndexedEdition, type LibraryIndex } from './index-file'
import { withIndexLock } from './index-lock'
import type { Kept } from './library-file'
import { aboutLibraryFiles, unreadableNow } from './library-problem'

/** The index in step with the files, and what was deleted. */
export interface LibraryState {
  /** Lists deleted editions too. */
  readonly index: LibraryIndex
  /** ISO times of deletion, by digest. */
  readonly deleted: ReadonlyMap<string, string>
}

/** What says nothing about a file's content: it is looked at again the next time. */
const SAYS_NOTHING: ReadonlySet<ProblemCode> = new Set([
  'file-unreadable',
  'file-not-found',
  'query-cancelled',
  'query-timed-out',
  'internal',
])

/** Looks at a file of the library that the index does not know. */
export type InspectStored = (digest: string) => Promise<InspectedFile>

/**
 * The user's datasets: files named by their content, and an index of what they are and which is shown. The
 * files are the truth. What the index misses is looked at again; what it lists without a file is left out.
 * Several programs may use the same folder.
 */
export class Library {
  private readonly refused = new Set<string>()
  /** What was looked at, so that no file is read twice for the index alone. */
  private readonly lookedAt = new Map<string, IndexedEdition>()
  /** What was mended, said as long as the program runs. */
  private readonly mended = new Map<string, LocalizedText>()
  /** What could not be read at the last look. */
  private passing: LocalizedText[] = []
  /** What was read last, for when it cannot be read. */
  private known: LibraryState | null = null

  constructor(
    private readonly folder: string,
    private readonly inspect: InspectStored,
  ) {}

  /** What to tell the user about the library's state. */
  notices(): LocalizedText[] {
    const notices = [...this.mended.values(), ...this.passing]
    for (const digest of this.refused)
      notices.push(localize(({ problems }) => problems.notices.libraryFileRefused(nameOf(digest))))
    return notices
  }

  /**
   * The index, in step with the files. Mends an index that is missing or damaged where it can write. What cannot
   * be read now is as it was known last, and that is said.
   */
  async read(): Promise<LibraryState> {
    const passing: LocalizedText[] = []
    const state = await this.readAndSay(passing)
    this.passing = passing
    return state
  }

  private async readAndSay(passing: LocalizedText[]): Promise<LibraryState> {
    const found = await this.readIndex(passing)
    const index = found?.content ?? this.known?.index ?? EMPTY_INDEX
    let stored: Stored
    try {
      stored = await listStored(this.folder)
    } catch {
      passing.push(aboutLibraryFiles((w) => w.fromMemory(w.holds.datasets)))
      return { index, deleted: this.known?.deleted ?? new Map() }
    }
    const state = await this.inStep(index, stored, passing)
    if (found === null) return state
    this.known = state
    // A folder that cannot be written can still be read; the next start mends it again.
    if (this.isLost(found, stored, null))
      await this.change(null, (lost) => [lost, undefined]).catch(() => undefined)
    return state
  }

  /** Null when neither the index nor its copy can be read now. */
  private async readIndex(passing: LocalizedText[]): Promise<Kept<LibraryIndex> | null> {
    try {
      const found = await indexFile.read(this.folder)
      if (found.mended) this.remember(found.notices)
      else passing.push(...found.notices)
      return found
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      passing.push(aboutLibraryFiles((w) => w.fromMemory(w.holds.index)))
      return null
    }
  }

  /** Whether there are files and no index of them. `arriving` was stored just now and is about to be listed. */
  private isLost({ from }: Pick<Kept<unknown>, 'from'>, { files }: Stored, arriving: string | null): boolean {
    const isLost = from === 'nothing' && files.some(({ digest }) => digest !== arriving)
    // That a damaged one was set aside is said already.
    if (isLost && this.mended.size === 0)
      this.remember([localize(({ problems }) => problems.notices.libraryRebuilt)])
    return isLost
  }

  private remember(notices: readonly LocalizedText[]): void {
    for (const notice of notices) this.mended.set(notice.sv, notice)
  }

  private async inStep(
    index: LibraryIndex,
    { files, deleted }: Stored,
    passing: LocalizedText[] = [],
  ): Promise<LibraryState> {
    const digests = new Set(files.map(({ digest }) => digest))
    const known = index.editions.filter(({ digest }) => digests.has(digest))
    const editions = [...known, ...(await this.lookAtUnknown(files, known, passing))]
    editions.sort(byAge)
    const shown = editions.filter(({ digest }) => !deleted.has(digest))
    return { index: { ...index, editions, current: currentOf(index, shown) }, deleted }
  }

  private async lookAtUnknown(
    stored: readonly StoredFile[],
    known: readonly IndexedEdition[],
    passing: LocalizedText[],
  ): Promise<IndexedEdition[]> {
    const listed = new Set(known.map(({ digest }) => digest))
    const found: IndexedEdition[] = []
    for (const { digest, storedAt } of stored) {
      if (listed.has(digest) || this.refused.has(digest)) continue
      const before = this.lookedAt.get(digest)
      if (before !== undefined) {
        found.push(before)
        continue
      }
      const inspected = await resultOf(this.inspect(digest))
      if (inspected.ok && inspected.value.key === digest) {
        const edition = toEdition(inspected.value, storedAt.toISOString())
        this.lookedAt.set(digest, edition)
        found.push(edition)
      } else if (!inspected.ok && SAYS_NOTHING.has(inspected.problem.code)) {
        passing.push(aboutLibraryFiles((w) => w.datasetNotNow(nameOf(digest))))
      } else {
        this.refused.add(digest)
      }
    }
    return found
  }

  /** Lists a file that is in the store; it becomes the current edition of its dataset, deleted before or not. */
  takeIn(file: InspectedFile, now: Date = new Date()): Promise<IndexedEdition> {
    this.refused.delete(file.key)
    this.lookedAt.set(file.key, toEdition(file, now.toISOString()))
    return this.change(file.key, (index) => {
      unmarkDeleted(this.folder, file.key)
      const known = index.editions.find(({ digest }) => digest === file.key)
      const edition = known ?? toEdition(file, now.toISOString())
      const others = index.editions.filter(({ digest }) => digest !== file.key)
      const { dataset, digest } = edition
      const editions = [...others, edition].sort(byAge)
      const current = { ...index.current, [dataset]: digest }
      return [{ ...index, editions, current, chosen: dataset }, edition]
    })
  }

  /** Takes an edition out of sight. Its file stays for `KEPT_MILLISECONDS`. Throws `ProblemError`. */
  async delete(digest: string): Promise<void> {
    try {
      await withIndexLock(this.folder, () => markDeleted(this.folder, digest))
    } catch (error) {
      throw new ProblemError(writingProblem(error))
    }
  }

  /** Brings a deleted edition back: current again if it was. Throws `ProblemError`. */
  async restore(digest: string): Promise<void> {
    try {
      await withIndexLock(this.folder, () => unmarkDeleted(this.folder, digest))
    } catch (error) {
      throw new ProblemError(writingProblem(error))
    }
  }

  /** Digests of files in the store that could not be read as datasets. */
  refusedFiles(): readonly string[] {
    return [...this.refused]
  }

  /** Makes an edition the current one, and its dataset the one that is shown. */
  choose(dataset: string, digest: string): Promise<void> {
    return this.change(null, (index) => [
      { ...index, current: { ...index.current, [dataset]: digest }, chosen: dataset },
      undefined,
    ])
  }

  /** Throws `ProblemError`. */
  private async change<T>(
    arriving: string | null,
    alter: (index: LibraryIndex) => [LibraryIndex, T],
  ): Promise<T> {
    const list = async (): Promise<Stored> => {
      try {
        return await listStored(this.folder)
      } catch {
        throw new ProblemError(unreadableNow((w) => w.holds.datasets, 'datasets'))
      }
    }
    try {
      // Files that must be looked at first: that takes longer than the lock may be held.
      await this.inStep((await indexFile.peek(this.folder)).content, await list())
      let answer: T | undefined
      const { notices } = await indexFile.change(this.folder, async (found, from) => {
        const stored = await list()
        this.isLost({ from }, stored, arriving)
        const [index, value] = alter((await this.inStep(found, stored)).index)
        answer = value
        return index
      })
      this.remember(notices)
      return answer as T
    } catch (error) {
      throw new ProblemError(writingProblem(error))
    }
  }
}

const nameOf = (digest: string): string => `${digest.slice(0, 12)}….${FILE_EXTENSION}`

const toEdition = ({ key, bytes, description }: InspectedFile, takenIn: string): IndexedEdition => ({
  dataset: description.meta.id,
  digest: key,
  title: description.meta.title,
  edition: description.meta.edition,
  bytes,
  takenIn,
})

/** Oldest first; the digest decides between equals so that the order is always the same. */
const byAge = (a: IndexedEdition, b: IndexedEdition): number =>
  a.takenIn < b.takenIn ? -1 : a.takenIn > b.takenIn ? 1 : a.digest < b.digest ? -1 : 1

/** A dataset without a choice shows its latest edition by date. */
function currentOf(index: LibraryIndex, editions: readonly IndexedEdition[]): Record<string, string> {
  const current = { ...index.current }
  const latest = [...editions].sort((a, b) =>
    a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : byAge(a, b),
  )
  const chosen = new Set(Object.keys(current))
  for (const { dataset, digest } of latest) if (!chosen.has(dataset)) current[dataset] = digest
  return current
}
