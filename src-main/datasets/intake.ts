import { basename } from 'node:path'
import type { CallInput, DatasetList, EditionEntry, TakenIn } from '#shared/contract/calls'
import type { Candidate, DeckFile, FileToTakeIn, OpenedFile, StampedFile } from '#shared/contract/opened-file'
import { ProblemError, resultOf } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import { today } from '#shared/messages/today'
import { editionOfStamp, type FileStamp } from '#shared/own-things/file-stamp'
import { findEdition } from '#shared/saved-view/find-edition'
import { planOwnThings } from '#shared/own-things/plan-own-things'
import { NO_MARKS } from '#shared/table/decimal-mark'
import { marksIn, type ImportMapping } from '#shared/table/import-mapping'
import { reportInternalError } from '#main/diagnostics'
import type { DatabaseClient } from './database-client'
import type {
  FileContent,
  FileReference,
  JobInput,
  Making,
  NamedDataset,
  OpenedContent,
  PreparedFile,
  SourceFile,
} from './database-jobs'
import { isShown, type DatasetShelf } from './dataset-shelf'
import { importError } from '#main/formats/import-problem'
import type { OpenedDecks } from './opened-decks'
import { aboutLibraryFiles } from './library/library-problem'
import { rememberMapping } from './library/mappings-file'
import { createStaging, removeStaging, type Staging } from './library/staging'
import { readOwnThings } from './own-things'
import { readDatasetFile } from './read-file'
import { withProgress, type Task, type Telling } from './task-progress'

interface IntakeOptions extends Telling {
  readonly libraryFolder: string
  readonly database: DatabaseClient
  readonly shelf: DatasetShelf
  /** Where a deck with slides of ours goes. */
  readonly decks: Pick<OpenedDecks, 'open' | 'discard'>
}

/** What a dataset is being made of the file. */
interface Prepared {
  readonly file: PreparedFile
  /** The edition that it was compared with. */
  readonly before: EditionEntry | null
  /** To be remembered once it is taken in. */
  readonly mapping: ImportMapping | null
  readonly kind: Making['kind']
}

type ContentToTakeIn = Exclude<FileContent, { readonly kind: 'stamped' | 'own' | 'deck' }>

interface Opened {
  readonly staging: Staging
  readonly source: SourceFile
  readonly inside: ContentToTakeIn
  readonly targets: readonly string[]
  prepared: Prepared | null
  candidates: number
}

/** The edition that what is made comes after, and where it lies. */
interface Followed {
  readonly before: EditionEntry | null
  readonly reference: FileReference | null
}

/** Where a file is; one that has to be fetched first is copied to where it is told, and read there. */
type From =
  | JobInput<'openFile'>['from']
  | {
      readonly fetch: (
        to: string,
        fetching: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
      ) => Promise<void>
    }

/**
 * Files on their way into the library: opened, prepared, committed or discarded. Between the steps only what was
 * found is remembered; each reads the file anew. All methods throw `ProblemError`.
 */
export class Intake {
  private readonly opened = new Map<string, Opened>()
  /** By their tokens; what is done with them is known elsewhere. */
  private readonly decks = new Map<string, Staging>()
  /** By their tasks. */
  private readonly fetches = new Map<string, AbortController>()

  constructor(private readonly options: IntakeOptions) {}

  /** Opens a file and changes nothing. `from` by path: the file stays where it is. */
  async open(from: From, name: string, table: number | null = null): Promise<OpenedFile> {
    const { libraryFolder } = this.options
    const staging = createStaging(libraryFolder)
    const keepAt = 'bytes' in from ? staging.sourcePath : null
    try {
      if ('fetch' in from) await this.fetch(from, staging.sourcePath, name)
      const { digest, bytes, content, targets } = await this.lookInto({
        from: 'fetch' in from ? { path: staging.sourcePath } : from,
        name,
        keepAt,
        table,
        marks: NO_MARKS,
      })
      if (content.kind === 'stamped') {
        removeStaging(staging)
        return { fileName: basename(name), bytes, ...(await this.placeStamp(content.stamp)) }
      }
      if (content.kind === 'own') {
        removeStaging(staging)
        const items = planOwnThings(content.own, await readOwnThings(libraryFolder))
        return { fileName: basename(name), bytes, ...content, items }
      }
      const path = 'path' in from ? from.path : staging.sourcePath
      const source = { path, name, digest, bytes }
      if (content.kind === 'deck') return await this.openDeck(staging, source, content.stamp)
      const opened = { staging, source, inside: content, targets, prepared: null, candidates: 0 }
      this.opened.set(staging.token, opened)
      return describeOpened(opened)
    } catch (error) {
      removeStaging(staging)
      throw error
    }
  }

  /** A deck with slides of ours; one without is refused, unless it says itself what it shows. */
  private async openDeck(
    staging: Staging,
    source: SourceFile,
    stamp: FileStamp | null,
  ): Promise<DeckFile | StampedFile> {
    const about = { fileName: basename(source.name), bytes: source.bytes }
    const { token } = staging
    const stamped = stamp === null ? null : { ...about, ...(await this.placeStamp(stamp)) }
    if (await this.options.decks.open(token, source, stamped !== null)) {
      this.decks.set(token, staging)
      return { kind: 'deck', token, ...about, stamped }
    }
    removeStaging(staging)
    if (stamped !== null) return stamped
    throw importError('invalid-input', ({ files }) => files.presentation(source.name))
  }

  private async fetch(from: Extract<From, { fetch: unknown }>, to: string, name: string): Promise<void> {
    const controller = new AbortController()
    await this.working(name, async ({ id, tell }) => {
      this.fetches.set(id, controller)
      const onProgress = (fraction: number): void => tell({ step: 'reading', fraction })
      try {
        await from.fetch(to, { signal: controller.signal, onProgress })
      } finally {
        this.fetches.delete(id)
      }
    })
  }

  /** Ends the fetching of a file. Unknown tasks are ignored. */
  cancel(task: string): void {
    this.fetches.get(task)?.abort()
  }

  /** Another of the file's tables, or the same with another mark for decimals. */
  async chooseTable({ token, table, ...said }: CallInput<'file:choose-table'>): Promise<FileToTakeIn> {
    const opened = this.find(token)
    if (opened.inside.kind !== 'table') throw importError('invalid-input', ({ files }) => files.wrongKind)
    const { path, name } = opened.source
    const asked = { from: { path }, name, keepAt: null, table, marks: marksIn(said) }
    const { digest, content, targets } = await this.lookInto(asked)
    if (digest !== opened.source.digest) {
      throw importError('file-unreadable', ({ files }) => files.changedSince(name))
    }
    if (content.kind === 'stamped' || content.kind === 'own' || content.kind === 'deck')
      throw importError('invalid-input', ({ files }) => files.wrongKind)
    const chosen = { ...opened, inside: content, targets, prepared: null }
    this.opened.set(token, chosen)
    return describeOpened(chosen)
  }

  /** Finds the edition that a file of ours was made in, or the nearest to it. */
  private async placeStamp(
    stamp: FileStamp,
  ): Promise<Pick<StampedFile, 'kind' | 'stamp' | 'edition' | 'nearest'>> {
    const { editions, active } = await this.options.shelf.list()
    const named = editionOfStamp(stamp)
    if (named === null) {
      const nearest = editions.find(({ digest }) => digest === active) ?? null
      return { kind: 'stamped', stamp, edition: 'here', nearest }
    }
    const located = findEdition(named, editions)
    const edition = ({ exactly: 'here', 'other-edition': 'other', nothing: 'missing' } as const)[
      located.found
    ]
    return { kind: 'stamped', stamp, edition, nearest: located.found === 'nothing' ? null : located.edition }
  }

  private async lookInto(
    input: Pick<JobInput<'openFile'>, 'from' | 'name' | 'keepAt' | 'table' | 'marks'>,
  ): Promise<OpenedContent & { targets: readonly string[] }> {
    const { libraryFolder: library, database, shelf } = this.options
    const [datasets, shown] = [await this.datasetsToPutInto(), shownDataset(await shelf.list())]
    const found = await this.working(input.name, (task) =>
      database.run('openFile', { ...input, library, datasets, shown, today: today() }, jobOptions(task)),
    )
    return { ...found, targets: targetsFor(found.content, await shelf.list()) }
  }

  /** The current edition of each dataset, the one that is shown first. */
  private async datasetsToPutInto(): Promise<NamedDataset[]> {
    const { shelf } = this.options
    const list = await shelf.list()
    const isOpen = (key: string): boolean =>
      list.editions.some(
        ({ dataset, current, origin, digest }) =>
          dataset === key && current && (digest === list.active || origin === 'library'),
      )
    const named = await Promise.all(
      currentDatasets(list).map(async (key) => ({ key, file: await this.fileOf(key), open: isOpen(key) })),
    )
    return named.flatMap(({ file, ...one }) => (file === null ? [] : [{ ...one, file }]))
  }

  /** Null where another program has deleted it since it was listed. */
  private async fileOf(key: string): Promise<FileReference | null> {
    const found = await resultOf(this.options.shelf.find(key))
    if (found.ok) return found.value
    if (found.problem.code === 'unknown-dataset') return null
    throw new ProblemError(found.problem)
  }

  private working<T>(name: string, action: (task: Task) => Promise<T>): Promise<T> {
    return withProgress(this.options, name, action)
  }

  private find(token: string): Opened {
    const opened = this.opened.get(token)
    if (opened === undefined) throw importError('invalid-input', ({ files }) => files.notPrepared)
    return opened
  }

  /** Makes what taking in would give, and says what it changes. */
  async prepare(input: CallInput<'file:prepare'>): Promise<Candidate> {
    const { database, shelf } = this.options
    const opened = this.find(input.token)
    const { staging, source } = opened
    const making = makingOf(opened, input)
    const into = making.kind === 'dataset' || input.into === null ? null : await shelf.find(input.into)
    const { before, reference } = await this.editionBefore(opened, making, into)
    const candidatePath = staging.candidatePath(++opened.candidates)
    const job = { source, making, into, before: reference, candidatePath, today: today() }
    const file = await this.working(source.name, (task) => database.run('prepareFile', job, jobOptions(task)))
    const mapping = making.kind === 'table' ? rememberedWith(making.mapping, into && before) : null
    this.find(input.token).prepared = { file, before, mapping, kind: making.kind }
    const { title, edition } = file.description.meta
    const { used, left, notices, shownIn, difference } = file
    const joins =
      into === null || before === null || making.kind !== 'table'
        ? null
        : { title: before.title, bundled: before.origin === 'bundled' }
    const follows = before?.digest ?? null
    return { token: input.token, title, edition, used, left, notices, shownIn, joins, follows, difference }
  }

  /** The edition that the dataset to be made would follow, and its file. */
  private async editionBefore(opened: Opened, making: Making, into: FileReference | null): Promise<Followed> {
    const { inside } = opened
    const { editions } = await this.options.shelf.list()
    const id =
      inside.kind === 'dataset' ? inside.meta.id : making.kind === 'table' ? making.mapping.dataset.id : null
    const before = editions.find((one) =>
      into === null ? one.dataset === id && one.current : one.digest === into.key,
    )
    if (before === undefined) return { before: null, reference: null }
    if (before.digest === into?.key) return { before, reference: into }
    const reference = await this.fileOf(before.digest)
    return reference === null ? this.editionBefore(opened, making, into) : { before, reference }
  }

  /** Puts what was prepared into the library, or says that it is there already. */
  async commit(token: string): Promise<TakenIn> {
    const { prepared, source, inside } = this.find(token)
    if (prepared === null) throw importError('invalid-input', ({ files }) => files.notPrepared)
    const { file, before, mapping, kind } = prepared
    // A dataset is its publisher's edition, whatever it repeats; what we make of a table is not.
    const same = kind !== 'dataset' && before !== null && file.difference?.identical === true
    const kept = kind === 'dataset' ? await this.keptAsItIs(source, file) : null
    const taken = same ? { edition: before, already: true } : (kept ?? (await this.store(file, source.name)))
    const told =
      mapping !== null && inside.kind === 'table' ? await this.remember(inside.mappingKey, mapping) : []
    this.discard(token)
    // What was done to the copy is not done to the edition that is there.
    return { ...taken, notices: [...(kept === null ? file.notices : []), ...told] }
  }

  /**
   * The edition that is the file itself, of an older version that a former program kept as it was, shown again: what
   * was made of it would be the same edition twice. Null where the library has none, or it is no longer whole.
   */
  private async keptAsItIs(
    { digest, name }: SourceFile,
    { file }: PreparedFile,
  ): Promise<Omit<TakenIn, 'notices'> | null> {
    const { database, shelf } = this.options
    if (digest === file.digest) return null
    const isKept = (one: EditionEntry): boolean => one.digest === digest && one.origin === 'library'
    const kept = (await shelf.list()).editions.find((one) => isKept(one) && isShown(one))
    if (kept === undefined) return null
    const { path } = await shelf.find(digest)
    const whole = await resultOf(database.run('inspect', { path, name, depth: 'header-and-digest' }))
    if (!whole.ok || whole.value.key !== digest) return null
    const { editions } = await shelf.choose(kept.dataset, digest)
    return { edition: editions.find(isKept) ?? kept, already: true }
  }

  private async store(
    { file, description, notices }: PreparedFile,
    name: string,
  ): Promise<Omit<TakenIn, 'notices'>> {
    const { database, libraryFolder: library, shelf } = this.options
    const listed = (await shelf.list()).editions.filter(isShown)
    const already = listed.some(({ digest, origin }) => digest === file.digest && origin === 'library')
    await this.working(name, (task) =>
      database.run('storeFile', { candidate: file, library }, jobOptions(task)),
    )
    const edition = await shelf.takeIn({ key: file.digest, bytes: file.bytes, description, notices })
    return { edition, already }
  }

  /** What to tell the user about it. */
  private async remember(key: string, mapping: ImportMapping): Promise<readonly LocalizedText[]> {
    try {
      return await rememberMapping(this.options.libraryFolder, key, mapping)
    } catch (error) {
      // The dataset is in the library: that a choice must be made again is not worth a failure.
      if (!(error instanceof ProblemError)) reportInternalError('mappings', error)
      return [aboutLibraryFiles((w) => w.mappingNotKept)]
    }
  }

  /** The dataset that was prepared, as the bytes of its file. */
  async candidateBytes(token: string): Promise<Uint8Array> {
    const { prepared, source } = this.find(token)
    if (prepared === null) throw importError('invalid-input', ({ files }) => files.notPrepared)
    const { path } = prepared.file.file
    return (await readDatasetFile(path, source.name)).bytes
  }

  /** Forgets an opened file. Unknown tokens are ignored. */
  discard(token: string): void {
    const staging = this.opened.get(token)?.staging ?? this.decks.get(token)
    if (staging === undefined) return
    this.opened.delete(token)
    this.decks.delete(token)
    this.options.decks.discard(token)
    removeStaging(staging)
  }

  /** Forgets all opened files. */
  close(): void {
    for (const token of [...this.opened.keys(), ...this.decks.keys()]) this.discard(token)
  }
}

const jobOptions = ({ id, tell }: Task) => ({ queryId: id, onProgress: tell })

/** The dataset that is shown, in whichever edition. */
const shownDataset = ({ editions, active }: DatasetList): string | null =>
  editions.find(({ digest }) => digest === active)?.dataset ?? null

/** Datasets by id, the one that is shown first. */
function currentDatasets(list: DatasetList): string[] {
  const current = list.editions.filter((one) => one.current && one.origin !== 'opened')
  const keys = [...new Set(current.map(({ dataset }) => dataset))]
  const shown = shownDataset(list)
  return [...keys.filter((key) => key === shown), ...keys.filter((key) => key !== shown)]
}

/** Datasets that a table could be put into: the one that it goes into by itself comes first. */
function targetsFor(inside: OpenedContent['content'], list: DatasetList): string[] {
  if (inside.kind !== 'table') return []
  const { into } = inside.joining
  const keys = currentDatasets(list)
  return into === null ? keys : [into, ...keys.filter((key) => key !== into)]
}

/** A mapping as it is kept: with the dataset that the table is put into. */
function rememberedWith(mapping: ImportMapping, into: EditionEntry | null): ImportMapping {
  const { into: _, ...apart } = mapping
  return into === null ? apart : { ...apart, into: into.dataset }
}

function makingOf({ inside }: Opened, { mapping, property, into }: CallInput<'file:prepare'>): Making {
  switch (inside.kind) {
    case 'dataset':
      return { kind: 'dataset' }
    case 'table':
      return { kind: 'table', table: inside.table, mapping: mapping ?? inside.recognition.mapping }
    case 'boundaries':
      if (into === null) throw importError('invalid-input', ({ files }) => files.boundariesNeedDataset)
      return { kind: 'boundaries', property: property ?? inside.boundaries.property }
  }
}

function describeOpened({ staging: { token }, source, inside, targets }: Opened): FileToTakeIn {
  const file = { token, fileName: basename(source.name), bytes: source.bytes }
  switch (inside.kind) {
    case 'dataset':
      return { ...file, kind: 'dataset', title: inside.meta.title, edition: inside.meta.edition }
    case 'table': {
      const { tables, table, leftOut, report, recognition, joining } = inside
      return { ...file, kind: 'table', tables, table, leftOut, report, recognition, joining, targets }
    }
    case 'boundaries':
      return { ...file, kind: 'boundaries', boundaries: inside.boundaries }
  }
}
