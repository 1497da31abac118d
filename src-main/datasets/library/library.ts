import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { ProblemError, type Result } from '#shared/contract/problem'
import type { LocalizedText } from '#shared/messages/language'
import type { InspectedFile } from '../database-jobs'
import { inBothLanguages, writingProblem } from '../problems'
import { listStored, type StoredFile } from './content-store'
import { markDeleted, unmarkDeleted } from './deletion-marks'
import { EMPTY_INDEX, readIndex, writeIndex, type IndexedEdition, type LibraryIndex } from './index-file'
import { withIndexLock } from './index-lock'

/** The index in step with the files, and what was deleted. */
export interface LibraryState {
  /** Lists deleted editions too. */
  readonly index: LibraryIndex
  /** ISO times of deletion, by digest. */
  readonly deleted: ReadonlyMap<string, string>
}

/** Looks at a file of the library that the index does not know. */
export type InspectStored = (digest: string) => Promise<Result<InspectedFile>>

/**
 * The user's datasets: files named by their content, and an index of what they are and which is shown. The
 * files are the truth. What the index misses is looked at again; what it lists without a file is left out.
 * Several programs may use the same folder.
 */
export class Library {
  private readonly refused = new Set<string>()
  /** What was looked at, so that no file is read twice for the index alone. */
  private readonly lookedAt = new Map<string, IndexedEdition>()
  private rebuilt = false

  constructor(
    private readonly folder: string,
    private readonly inspect: InspectStored,
  ) {}

  /** What to tell the user about the library's state. */
  notices(): LocalizedText[] {
    const notices = this.rebuilt ? [inBothLanguages((w) => w.notices.libraryRebuilt)] : []
    for (const digest of this.refused) {
      const name = `${digest.slice(0, 12)}….${FILE_EXTENSION}`
      notices.push(inBothLanguages((w) => w.notices.libraryFileRefused(name)))
    }
    return notices
  }

  /** The index, in step with the files. Mends an index that is missing or damaged where it can write. */
  async read(): Promise<LibraryState> {
    const { index, deleted, mended } = await this.readInStep(null)
    // A folder that cannot be written can still be read; the next start mends it again.
    if (mended) await this.change(null, (found) => [found, undefined]).catch(() => undefined)
    return { index, deleted }
  }

  /** `arriving` is a file that was stored just now and is about to be listed: no sign of a lost index. */
  private async readInStep(arriving: string | null): Promise<LibraryState & { mended: boolean }> {
    const found = readIndex(this.folder)
    const { files: stored, deleted } = listStored(this.folder)
    const index = typeof found === 'string' ? EMPTY_INDEX : found
    const lost = found === 'missing' && stored.some(({ digest }) => digest !== arriving)
    const mended = found === 'damaged' || lost
    if (mended) this.rebuilt = true
    const digests = new Set(stored.map(({ digest }) => digest))
    const known = index.editions.filter(({ digest }) => digests.has(digest))
    const editions = [...known, ...(await this.lookAtUnknown(stored, known))]
    editions.sort(byAge)
    const shown = editions.filter(({ digest }) => !deleted.has(digest))
    return { index: { ...index, editions, current: currentOf(index, shown) }, deleted, mended }
  }

  private async lookAtUnknown(
    stored: readonly StoredFile[],
    known: readonly IndexedEdition[],
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
      const inspected = await this.inspect(digest)
      if (inspected.ok && inspected.value.key === digest) {
        const edition = toEdition(inspected.value, storedAt.toISOString())
        this.lookedAt.set(digest, edition)
        found.push(edition)
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
    try {
      // Files that must be looked at first: that takes longer than the lock may be held.
      await this.readInStep(arriving)
      return await withIndexLock(this.folder, async () => {
        const [index, answer] = alter((await this.readInStep(arriving)).index)
        await writeIndex(this.folder, index)
        return answer
      })
    } catch (error) {
      throw new ProblemError(writingProblem(error))
    }
  }
}

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
