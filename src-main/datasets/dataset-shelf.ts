import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { basename } from 'node:path'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { DatabaseClient } from './database-client'
import type { FileReference, InspectedFile, JobInput } from './database-jobs'
import { datasetPath } from './library/store-paths'
import { Library, type LibraryState } from './library/library'
import { libraryError } from './library/library-problem'
import { buildProblem } from './problems'
import { withProgress, type Telling } from './task-progress'

interface ShelfOptions extends Telling {
  /** The first one is shown where nothing was chosen. */
  readonly bundledFiles: readonly string[]
  readonly libraryFolder: string
  readonly openedFile: string | null
  /** Whether the opened file is shown, marked, while its content is still being checked. */
  readonly showsUnchecked?: boolean | undefined
  readonly database: DatabaseClient
}

/** Milliseconds until the full check begins: what is looked at first is drawn before it takes a processor. */
const HEAD_START = 1_000

interface Fixed {
  readonly origin: 'bundled' | 'opened'
  readonly path: string
  readonly file: InspectedFile
  /** The full check of a file that is shown before it has ended; rejects where the file is refused. */
  readonly check?: Promise<void>
}

/**
 * All editions that can be shown: the bundled ones, those of the library and one that was opened without being
 * taken in; and which of them is meant. All methods throw `ProblemError`.
 */
export class DatasetShelf {
  private readonly library: Library
  /** By path. */
  private readonly bundled = new Map<string, Promise<Fixed>>()
  private opened: Promise<Fixed> | null = null
  /** Whether the opened file is the one shown: until the user chooses or takes in another. */
  private showsOpened: boolean
  /** Why the opened file was refused after it had been shown, and what it was then: another one may be there later. */
  private refused: { readonly error: unknown; readonly stamp: string } | null = null

  constructor(private readonly options: ShelfOptions) {
    this.showsOpened = options.openedFile !== null
    this.library = new Library(options.libraryFolder, (digest) =>
      options.database.run('inspect', {
        path: datasetPath(options.libraryFolder, digest),
        name: `${digest.slice(0, 12)}….${FILE_EXTENSION}`,
        depth: 'header-and-digest',
      }),
    )
  }

  private inspect(input: JobInput<'inspect'>, cancellable = true): Promise<InspectedFile> {
    const { database } = this.options
    // Only a full check takes time; the bundled files are none of the reader's business.
    if (input.depth !== 'full') return database.run('inspect', input)
    return withProgress(
      this.options,
      input.name,
      ({ id, tell }) => database.run('inspect', input, { queryId: id, onProgress: tell }),
      { cancellable },
    )
  }

  private async fixed(origin: Fixed['origin'], path: string): Promise<Fixed> {
    const depth = origin === 'bundled' ? 'header-and-digest' : 'full'
    const file = await this.inspect({ path, name: basename(path), depth })
    return { origin, path, file }
  }

  private readBundled(path: string): Promise<Fixed> {
    const known = this.bundled.get(path)
    if (known !== undefined) return known
    const read = this.fixed('bundled', path).catch((error: unknown) => {
      // Tried again at the next call: the file may be there then.
      this.bundled.delete(path)
      throw error
    })
    this.bundled.set(path, read)
    return read
  }

  private readOpened(): Promise<Fixed> | null {
    const { openedFile } = this.options
    if (openedFile === null) return null
    if (this.refused !== null) return this.readAgain(openedFile, this.refused)
    if (this.opened !== null) return this.opened
    const read = this.options.showsUnchecked ? this.openSoon(openedFile) : this.fixed('opened', openedFile)
    this.opened = read.catch((error: unknown) => {
      this.opened = null
      throw error
    })
    return this.opened
  }

  /** After a look at its tables and its digest; what the check of all that it holds finds is told when it has ended. */
  private async openSoon(path: string): Promise<Fixed> {
    const name = basename(path)
    const stamp = await stampOf(path)
    const file = await this.inspect({ path, name, depth: 'tables' })
    const read: Fixed = { origin: 'opened', path, file }
    const { index } = await this.library.read()
    // Without a digest, that look was the whole check; the same bytes in the library were checked when they were taken in.
    const isChecked =
      file.description.meta.digest === null || index.editions.some(({ digest }) => digest === file.key)
    if (isChecked) return read
    // Whoever stops what they do with another file does not mean this.
    const check = wait(HEAD_START, undefined, { ref: false })
      .then(() => this.inspect({ path, name, depth: 'full' }, false))
      .then(({ key }) => {
        if (key !== file.key)
          throw new ProblemError(buildProblem('dataset-damaged', (w) => w.fileChanged(name)))
      })
    void check.then(
      () => this.endCheck(Promise.resolve(read)),
      (error: unknown) => this.refuseOpened(file.key, { error, stamp }),
    )
    return { ...read, check }
  }

  /** What was shown of it is taken away, and what is asked of it is answered by why. */
  private async refuseOpened(key: string, refused: { error: unknown; stamp: string }): Promise<void> {
    this.refused = refused
    await this.options.database.run('release', { key }).catch(() => undefined)
    await this.endCheck(null)
  }

  private async readAgain(path: string, { error, stamp }: { error: unknown; stamp: string }): Promise<Fixed> {
    if ((await stampOf(path)) === stamp) throw error
    this.refused = null
    return this.readOpened() ?? this.openSoon(path)
  }

  private async endCheck(opened: Promise<Fixed> | null): Promise<void> {
    this.opened = opened
    // Nobody is left to be told where the program has ended meanwhile.
    await this.announceChange().catch(() => undefined)
  }

  /** Bundled and opened editions that can be read, the opened one first. */
  private async fixedEditions(): Promise<Fixed[]> {
    const bundled = this.options.bundledFiles.map((path) => this.readBundled(path))
    const settled = await Promise.allSettled([this.readOpened(), ...bundled])
    return settled.flatMap((one) => (one.status === 'fulfilled' && one.value !== null ? [one.value] : []))
  }

  async list(): Promise<DatasetList> {
    const state = await this.library.read()
    const editions = listEditions(await this.fixedEditions(), state)
    return { editions, active: this.activeIn(editions, state)?.digest ?? '', notices: this.library.notices() }
  }

  private activeIn(all: readonly EditionEntry[], { index }: LibraryState): EditionEntry | undefined {
    const editions = all.filter(isShown)
    const opened = this.showsOpened ? editions.find(({ origin }) => origin === 'opened') : undefined
    const chosen = editions.find((one) => one.dataset === index.chosen && one.current)
    const bundled = editions.find(({ origin }) => origin === 'bundled')
    const ofBundled = editions.find((one) => one.dataset === bundled?.dataset && one.current)
    return opened ?? chosen ?? ofBundled ?? editions.find(({ current }) => current)
  }

  /**
   * The file that a call means: by digest, by id of the dataset, or `null` for the one shown. A file given with
   * `--dataset` that is refused is an answer in itself, not a reason to show another in its place. Waits for the check
   * of a file that is shown before it has ended: what is made of it leaves the window.
   */
  async find(key: string | null): Promise<FileReference> {
    const found = await this.findFile(key)
    if ('file' in found) await found.check
    return this.referTo(found)
  }

  /** The same for what is shown in the window, marked while the file is being checked. */
  async findShown(key: string | null): Promise<FileReference> {
    return this.referTo(await this.findFile(key))
  }

  private async findFile(key: string | null): Promise<Fixed | FileReference> {
    if (key === null && this.showsOpened) {
      const opened = await this.readOpened()
      if (opened !== null) return opened
    }
    const state = await this.library.read()
    const fixed = await this.fixedEditions()
    const editions = listEditions(fixed, state).filter(isShown)
    const entry =
      key === null
        ? this.activeIn(editions, state)
        : (editions.find(({ digest }) => digest === key) ??
          editions.find(({ dataset, current }) => dataset === key && current))
    if (entry === undefined) {
      // Without a bundled file there may be nothing to show; then its problem is the answer.
      const [first] = this.options.bundledFiles
      if (key === null && first !== undefined) return this.readBundled(first)
      throw new ProblemError(unknownDataset(key ?? ''))
    }
    const source = fixed.find(({ file, origin }) => file.key === entry.digest && origin === entry.origin)
    if (source !== undefined) return source
    const path = datasetPath(this.options.libraryFolder, entry.digest)
    return { key: entry.digest, path, name: `${entry.dataset} ${entry.edition}` }
  }

  private referTo(found: Fixed | FileReference): FileReference {
    if (!('file' in found)) return found
    const { file, path } = found
    return { key: file.key, path, name: basename(path) }
  }

  async choose(dataset: string, digest: string): Promise<DatasetList> {
    const { editions } = await this.list()
    const entry = editions.find((one) => one.digest === digest && one.dataset === dataset && isShown(one))
    if (entry === undefined) throw new ProblemError(unknownDataset(dataset))
    this.showsOpened = entry.origin === 'opened'
    if (entry.origin !== 'opened') await this.library.choose(dataset, digest)
    return this.announceChange()
  }

  /** Lists a file that was put into the library's store as the current edition of its dataset. */
  async takeIn(file: InspectedFile): Promise<EditionEntry> {
    await this.library.takeIn(file)
    this.showsOpened = false
    const { editions } = await this.announceChange()
    const edition = editions.find(({ digest }) => digest === file.key)
    if (edition === undefined) throw new ProblemError(buildProblem('internal', (w) => w.internal))
    return edition
  }

  /** Takes an edition of the library out of sight; it can be brought back. */
  async delete(digest: string): Promise<DatasetList> {
    const shown = (await this.list()).editions.filter(isShown)
    const entry = shown.find((one) => one.digest === digest)
    if (entry === undefined) throw new ProblemError(unknownDataset(digest))
    if (entry.origin !== 'library') {
      throw libraryError(
        'not-available-here',
        (w) => w[entry.origin === 'bundled' ? 'bundledStays' : 'openedStays'],
      )
    }
    if (shown.length === 1) throw libraryError('not-available-here', (w) => w.lastStays)
    await this.library.delete(digest)
    return this.announceChange()
  }

  async restore(digest: string): Promise<DatasetList> {
    const { editions } = await this.list()
    const entry = editions.find((one) => one.digest === digest)
    if (entry === undefined) throw libraryError('unknown-dataset', (w) => w.goneForGood)
    if (!isShown(entry)) await this.library.restore(digest)
    return this.announceChange()
  }

  /** Digests of files in the library that could not be read as datasets. */
  refusedFiles(): readonly string[] {
    return this.library.refusedFiles()
  }

  private async announceChange(): Promise<DatasetList> {
    const list = await this.list()
    this.options.announce('library:changed', list)
    return list
  }
}

/** Changes with a file's bytes, as far as the system knows. */
const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs }) => `${String(size)} ${String(mtimeMs)}`,
    () => '',
  )

const unknownDataset = (key: string): Problem => buildProblem('unknown-dataset', (w) => w.unknownDataset(key))

/** Whether an edition can be looked at: it is not deleted. */
export const isShown = ({ deleted }: EditionEntry): boolean => deleted === undefined

/** Every edition once: a file that is both bundled and in the library is listed as the library's. */
function listEditions(fixed: readonly Fixed[], { index, deleted }: LibraryState): EditionEntry[] {
  const kept = index.editions.filter(({ digest }) => !deleted.has(digest))
  const inLibrary = new Set(kept.map(({ digest }) => digest))
  const library = kept.map((one) => ({ ...one, origin: 'library' as const }))
  const others = fixed
    .filter(({ origin, file }) => origin === 'opened' || !inLibrary.has(file.key))
    .map(({ origin, file, check }) => {
      const { id, title, edition } = file.description.meta
      const entry = {
        dataset: id,
        digest: file.key,
        title,
        edition,
        bytes: file.bytes,
        takenIn: null,
        origin,
      }
      return check === undefined ? entry : { ...entry, checking: true }
    })
  const all = [...others, ...library].filter(
    (one, i, list) => list.findIndex(({ digest }) => digest === one.digest) === i,
  )
  const shown = all.map((one) => ({ ...one, current: one === currentOf(one.dataset, all, index) }))
  const gone = index.editions.flatMap((one) => {
    const time = deleted.get(one.digest)
    const listed = time === undefined || all.some(({ digest }) => digest === one.digest)
    return listed ? [] : [{ ...one, origin: 'library' as const, current: false, deleted: time }]
  })
  return [...shown, ...gone]
}

/** The edition chosen; if that is gone (a new program has a new bundled file), the bundled, else the latest. */
function currentOf<T extends { dataset: string; digest: string; origin: string; edition: string }>(
  dataset: string,
  all: readonly T[],
  index: LibraryState['index'],
): T | undefined {
  const editions = all.filter((one) => one.dataset === dataset)
  const kept = editions.filter(({ origin }) => origin !== 'opened')
  return (
    kept.find(({ digest }) => digest === index.current[dataset]) ??
    kept.find(({ origin }) => origin === 'bundled') ??
    kept.at(-1) ??
    editions.at(-1)
  )
}
