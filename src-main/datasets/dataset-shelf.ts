import { basename } from 'node:path'
import type { Announce, DatasetList, EditionEntry, TakenIn } from '#shared/contract/calls'
import { ProblemError, valueOf, type Problem } from '#shared/contract/problem'
import type { DatabaseClient } from './database-client'
import type { FileReference, InspectedFile, JobInput } from './database-jobs'
import { datasetPath } from './library/content-store'
import type { LibraryIndex } from './library/index-file'
import { Library } from './library/library'
import { buildProblem } from './problems'
import { FILE_EXTENSION } from './schema/versions'
import { withProgress } from './task-progress'

interface ShelfOptions {
  readonly bundledFile: string
  readonly libraryFolder: string
  readonly openedFile: string | null
  readonly database: DatabaseClient
  readonly announce: Announce
}

type Fixed = { readonly origin: 'bundled' | 'opened'; readonly path: string; readonly file: InspectedFile }

/**
 * All editions that can be shown: the bundled one, those of the library and one that was opened without being
 * taken in; and which of them is meant. All methods throw `ProblemError`.
 */
export class DatasetShelf {
  private readonly library: Library
  private bundled: Promise<Fixed> | null = null
  private opened: Promise<Fixed> | null = null
  /** Whether the opened file is the one shown: until the user chooses or takes in another. */
  private showsOpened: boolean

  constructor(private readonly options: ShelfOptions) {
    this.showsOpened = options.openedFile !== null
    this.library = new Library(options.libraryFolder, (digest) =>
      options.database.run('inspect', {
        from: { path: datasetPath(options.libraryFolder, digest) },
        name: `${digest.slice(0, 12)}….${FILE_EXTENSION}`,
        depth: 'header-and-digest',
        keepIn: null,
      }),
    )
  }

  private inspect(input: JobInput<'inspect'>): Promise<InspectedFile> {
    const { announce, database } = this.options
    // Only a full check takes time; the bundled file is none of the reader's business.
    if (input.depth !== 'full') return database.run('inspect', input).then(valueOf)
    return withProgress(announce, input.name, async (onProgress) =>
      valueOf(await database.run('inspect', input, { onProgress })),
    )
  }

  private async fixed(origin: Fixed['origin'], path: string): Promise<Fixed> {
    const depth = origin === 'bundled' ? 'header-and-digest' : 'full'
    const file = await this.inspect({ from: { path }, name: basename(path), depth, keepIn: null })
    return { origin, path, file }
  }

  private readBundled(): Promise<Fixed> {
    this.bundled ??= this.fixed('bundled', this.options.bundledFile).catch((error: unknown) => {
      // Tried again at the next call: the file may be there then.
      this.bundled = null
      throw error
    })
    return this.bundled
  }

  private readOpened(): Promise<Fixed> | null {
    const { openedFile } = this.options
    if (openedFile === null) return null
    this.opened ??= this.fixed('opened', openedFile).catch((error: unknown) => {
      this.opened = null
      throw error
    })
    return this.opened
  }

  /** Bundled and opened editions that can be read, the opened one first. */
  private async fixedEditions(): Promise<Fixed[]> {
    const settled = await Promise.allSettled([this.readOpened(), this.readBundled()])
    return settled.flatMap((one) => (one.status === 'fulfilled' && one.value !== null ? [one.value] : []))
  }

  async list(): Promise<DatasetList> {
    const index = await this.library.read()
    const editions = listEditions(await this.fixedEditions(), index)
    return { editions, active: this.activeIn(editions, index)?.digest ?? '', notices: this.library.notices() }
  }

  private activeIn(editions: readonly EditionEntry[], index: LibraryIndex): EditionEntry | undefined {
    const opened = this.showsOpened ? editions.find(({ origin }) => origin === 'opened') : undefined
    const chosen = editions.find((one) => one.dataset === index.chosen && one.current)
    const bundled = editions.find(({ origin }) => origin === 'bundled')
    const ofBundled = editions.find((one) => one.dataset === bundled?.dataset && one.current)
    return opened ?? chosen ?? ofBundled ?? editions.find(({ current }) => current)
  }

  /**
   * The file that a call means: by digest, by id of the dataset, or `null` for the one shown. A file given with
   * `--dataset` that is refused is an answer in itself, not a reason to show another in its place.
   */
  async find(key: string | null): Promise<FileReference> {
    if (key === null && this.showsOpened) {
      const opened = await this.readOpened()
      if (opened !== null) return this.referTo(opened)
    }
    const index = await this.library.read()
    const fixed = await this.fixedEditions()
    const editions = listEditions(fixed, index)
    const entry =
      key === null
        ? this.activeIn(editions, index)
        : (editions.find(({ digest }) => digest === key) ??
          editions.find(({ dataset, current }) => dataset === key && current))
    if (entry === undefined) {
      // Without a bundled file there may be nothing to show; then its problem is the answer.
      if (key === null) return this.referTo(await this.readBundled())
      throw new ProblemError(unknownDataset(key))
    }
    const source = fixed.find(({ file, origin }) => file.key === entry.digest && origin === entry.origin)
    if (source !== undefined) return this.referTo(source)
    const path = datasetPath(this.options.libraryFolder, entry.digest)
    return { key: entry.digest, path, name: `${entry.dataset} ${entry.edition}` }
  }

  private referTo({ file, path }: Fixed): FileReference {
    return { key: file.key, path, name: basename(path) }
  }

  async choose(dataset: string, digest: string): Promise<DatasetList> {
    const { editions } = await this.list()
    const entry = editions.find((one) => one.digest === digest && one.dataset === dataset)
    if (entry === undefined) throw new ProblemError(unknownDataset(dataset))
    this.showsOpened = entry.origin === 'opened'
    if (entry.origin !== 'opened') await this.library.choose(dataset, digest)
    return this.announceChange()
  }

  /** Checks a file and, when it passes, copies it into the library as the current edition of its dataset. */
  async takeIn(from: JobInput<'inspect'>['from'], name: string): Promise<TakenIn> {
    const keepIn = this.options.libraryFolder
    const file = await this.inspect({ from, name, depth: 'full', keepIn })
    await this.library.takeIn(file)
    this.showsOpened = false
    const { editions } = await this.announceChange()
    const edition = editions.find(({ digest }) => digest === file.key)
    if (edition === undefined) throw new ProblemError(buildProblem('internal', (w) => w.internal))
    return { edition, already: file.already, notices: file.notices }
  }

  private async announceChange(): Promise<DatasetList> {
    const list = await this.list()
    this.options.announce('library:changed', list)
    return list
  }
}

const unknownDataset = (key: string): Problem => buildProblem('unknown-dataset', (w) => w.unknownDataset(key))

/** Every edition once: a file that is both bundled and in the library is listed as the library's. */
function listEditions(fixed: readonly Fixed[], index: LibraryIndex): EditionEntry[] {
  const inLibrary = new Set(index.editions.map(({ digest }) => digest))
  const library = index.editions.map((one) => ({ ...one, origin: 'library' as const }))
  const others = fixed
    .filter(({ origin, file }) => origin === 'opened' || !inLibrary.has(file.key))
    .map(({ origin, file }) => {
      const { id, title, edition } = file.description.meta
      return { dataset: id, digest: file.key, title, edition, bytes: file.bytes, takenIn: null, origin }
    })
  const all = [...others, ...library].filter(
    (one, i, list) => list.findIndex(({ digest }) => digest === one.digest) === i,
  )
  return all.map((one) => ({ ...one, current: one === currentOf(one.dataset, all, index) }))
}

/** The edition chosen; if that is gone (a new program has a new bundled file), the bundled, else the latest. */
function currentOf<T extends { dataset: string; digest: string; origin: string; edition: string }>(
  dataset: string,
  all: readonly T[],
  index: LibraryIndex,
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
