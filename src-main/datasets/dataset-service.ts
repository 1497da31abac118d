import { basename } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type {
  Announce,
  AppDescription,
  CallInput,
  CallOutput,
  Calls,
  FileNotices,
  Settings,
} from '#shared/contract/calls'
import type { OfferedFile, OpenedFile, SharedFolder } from '#shared/contract/opened-file'
import type { RenderedFile } from '#shared/contract/export-request'
import { NO_HOME } from '#shared/dataset/home'
import { ProblemError } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { DatasetDifference } from '#shared/dataset/difference'
import type { LocalizedText } from '#shared/messages/language'
import type { PictureClient } from '#main/exporters/picture-client'
import type { Companion } from '#main/files/write-beside'
import type { DatabaseClient } from './database-client'
import type { FileReference, InspectedFile } from './database-jobs'
import { createDatabaseThreads } from './database-threads'
import { DatasetShelf, isShown } from './dataset-shelf'
import { ExportService } from './export-service'
import { findHomeDataset } from './home-dataset'
import { Intake } from './intake'
import { today } from '#shared/messages/today'
import { OfferedFiles } from './offered-files'
import { OpenedDecks } from './opened-decks'
import { exportOwnThings, takeInOwnThings } from './own-things'
import { LibraryKeeping } from './library-keeping'
import type { StartFolderProcess } from './library/folder-jobs'
import type { FolderPatience } from './library/folder-processes'
import { deleteGroup, listGroups, peekAtGroups, saveGroup } from './library/groups-file'
import { updateDeckInPlace } from './deck-updating'
import { changeDeckTemplate, peekAtDeckTemplate, readDeckTemplate } from './library/deck-template-file'
import { changeHouseStyle, peekAtHouseStyle, readHouseStyle } from './library/house-style-file'
import type { Kept } from './library/library-file'
import { deleteSavedView, listSavedViews, saveView } from './library/saved-views-file'
import { changeSettings, peekAtChoices, readSettings } from './library/settings-file'
import { SharedFolderReader } from './library/shared-folder'
import { tidyLibrary } from './library/tidy-library'
import { buildProblem, writingProblem } from './problems'
import { ReportService } from './report-service'
import { describeSavedView } from './saved-view-words'
import { ViewService } from './view-service'

/** Asks for a place and saves a file there; null when the user closed the dialog. */
export type SaveFile = (
  fileName: string,
  bytes: Uint8Array,
  companion?: Companion,
) => Promise<{ name: string } | null>

export interface ServiceOptions {
  /** Files that come with the program; the first one is shown where nothing was chosen. */
  readonly bundledFiles: readonly string[]
  readonly libraryFolder: string
  /** A file to show without copying it into the library (`--dataset`). */
  readonly openedFile: string | null
  /** Whether there is a window that shows it, marked, while it is still being checked; absent: it is checked before. */
  readonly showsUnchecked?: boolean
  readonly startDatabaseWorker: () => Worker
  /** Absent: two, so that views are answered while a file is taken in. */
  readonly databaseThreads?: 1 | 2 | undefined
  /** Looks into the shared folder, which may not answer. */
  readonly startFolderProcess: StartFolderProcess
  /** Absent: as a reader has it. */
  readonly folderPatience?: FolderPatience
  readonly pictures: PictureClient
  readonly announce: Announce
  /** Milliseconds before windows are told of a task; absent: half a second. */
  readonly silence?: number
  readonly app: AppDescription
  /** Dialogs of the host; null where the host has none. They answer paths, null when the user closed them. */
  readonly pickFile: (() => Promise<string | null>) | null
  readonly pickFolder: (() => Promise<string | null>) | null
  readonly saveFile: SaveFile | null
}

/** What a check of a file found; a file that fails answers with its problem instead. */
export interface FileReport {
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  readonly bytes: number
  readonly description: DatasetDescription
  readonly notices: readonly LocalizedText[]
}

export type NamedEdition = { readonly path: string } | { readonly key: string }

/**
 * The core: answers every call of the contract, for any host. Everything throws `ProblemError`; `dispatchCall` makes an
 * answer of it where a call crosses a border.
 */
export interface DatasetService {
  readonly calls: Calls
  /** Opens a file by path, for the command line. Go on with its token by `calls`. */
  openFile(path: string): Promise<OpenedFile>
  /** Names a file to the window, which opens it by `file:open-offered`. Nothing is read. */
  offerFile(path: string): OfferedFile
  /** The bytes of the dataset that `file:prepare` made, for a file outside the library. */
  candidateBytes(token: string): Promise<Uint8Array>
  /** What the later of two editions changes; each is a file or the key of an edition. */
  compareEditions(before: NamedEdition, after: NamedEdition): Promise<DatasetDifference>
  /** Loads what the first picture of a file would wait for. */
  preparePictures(): Promise<void>
  /** Checks a dataset file and leaves everything as it is. */
  checkFile(path: string): Promise<FileReport>
  /** Ends the database workers and the pictures' worker; forgets what was opened and not taken in. */
  close(): Promise<void>
}

/** What answers the calls. */
interface Parts {
  readonly options: ServiceOptions
  readonly database: DatabaseClient
  readonly shelf: DatasetShelf
  readonly views: ViewService
  readonly exports: ExportService
  readonly reports: ReportService
  readonly intake: Intake
  readonly decks: OpenedDecks
  readonly offered: OfferedFiles
  readonly keeping: LibraryKeeping
  readonly shared: SharedFolderReader
}

export function createDatasetService(options: ServiceOptions): DatasetService {
  const { libraryFolder, announce, silence } = options
  const tidied = tidyLibrary(libraryFolder)
  const database = createDatabaseThreads(options.startDatabaseWorker, undefined, options.databaseThreads)
  const shelf = new DatasetShelf({ ...options, database })
  const views = new ViewService(
    database,
    shelf,
    options.pictures,
    () => peekAtGroups(libraryFolder),
    () => peekAtChoices(libraryFolder),
  )
  const keeping = new LibraryKeeping({ announce, silence, database, shelf })
  const shared = new SharedFolderReader(libraryFolder, options.startFolderProcess, options.folderPatience)
  const inspect = (path: string): Promise<InspectedFile> =>
    database.run('inspect', { path, name: basename(path), depth: 'full' })
  const exports = new ExportService({
    views,
    shelf,
    pictures: options.pictures,
    version: options.app.version,
    houseStyle: () => peekAtHouseStyle(libraryFolder),
    deckTemplate: () => peekAtDeckTemplate(libraryFolder),
  })
  const { pictures } = options
  const decks = new OpenedDecks({ views, shelf, exports, pictures })
  const intake = new Intake({ libraryFolder, announce, silence, database, shelf, decks })
  const reports = new ReportService({ libraryFolder, announce, silence, views, shelf, exports, pictures })
  const offered = new OfferedFiles()
  const parts: Parts = {
    options,
    database,
    shelf,
    views,
    exports,
    reports,
    intake,
    decks,
    offered,
    keeping,
    shared,
  }
  return {
    calls: {
      ...generalCalls(parts),
      ...groupCalls(options),
      ...savedViewCalls(parts),
      ...libraryCalls(parts),
      ...fileCalls(parts),
      ...viewCalls(parts),
      ...reportCalls(parts),
    },
    openFile: (path) => intake.open({ path }, basename(path)),
    offerFile: (path) => offered.offer(path),
    candidateBytes: (token) => intake.candidateBytes(token),
    compareEditions: async (before, after) => {
      const refer = async (edition: NamedEdition): Promise<FileReference> => {
        if ('key' in edition) return shelf.find(edition.key)
        const name = basename(edition.path)
        return { key: (await inspect(edition.path)).key, path: edition.path, name }
      }
      return keeping.compareFiles({ before: await refer(before), after: await refer(after) })
    },
    preparePictures: () => pictures.prepare(),
    checkFile: async (path) => {
      const { key, bytes, description, notices } = await inspect(path)
      return { digest: key, bytes, description, notices }
    },
    async close() {
      shared.close()
      await Promise.all([database.close(), options.pictures.close(), tidied])
      intake.close()
    },
  }
}

type General =
  'app:describe' | 'settings:read' | 'settings:change' | 'home:choose' | 'task:cancel' | 'file:save'

function generalCalls({ options, shelf, views, keeping, reports, intake }: Parts): Pick<Calls, General> {
  // Said again to each who asks: the host asks for the language before there is a window to tell.
  const mended = new Map<string, LocalizedText>()
  const telling = ({ content, notices, mended: isMended }: Kept<Settings>): Settings & FileNotices => {
    if (isMended) for (const notice of notices) mended.set(notice.sv, notice)
    return withFileNotices(content, isMended ? [...mended.values()] : [...mended.values(), ...notices])
  }
  return {
    'app:describe': () => Promise.resolve(options.app),
    'settings:read': async () => telling(await readSettings(options.libraryFolder)),
    'settings:change': async (change) => {
      const { content, notices } = await changeSettings(options.libraryFolder, statedOnly(change))
      return withFileNotices(content, notices)
    },
    'home:choose': async ({ home }) => {
      const { content, notices } = await changeSettings(options.libraryFolder, { home })
      const best = home === NO_HOME ? null : await findHomeDataset(home, { shelf, views })
      const list = best === null ? await shelf.list() : await shelf.choose(best.dataset, best.digest)
      return { settings: withFileNotices(content, notices), list }
    },
    'task:cancel': async ({ task }) => {
      keeping.cancel(task)
      reports.cancel(task)
      intake.cancel(task)
      return null
    },
    'file:save': ({ fileName, bytes }) => save(options, fileName, bytes),
  }
}

const withFileNotices = <T extends object>(content: T, notices: readonly LocalizedText[]): T & FileNotices =>
  notices.length === 0 ? content : { ...content, notices }

/** A value that is stated as undefined is not stated. */
const statedOnly = ({ language, theme, reference }: CallInput<'settings:change'>): Partial<Settings> => ({
  ...(language === undefined ? {} : { language }),
  ...(theme === undefined ? {} : { theme }),
  ...(reference === undefined ? {} : { reference }),
})

function groupCalls({
  libraryFolder,
}: ServiceOptions): Pick<Calls, Extract<keyof Calls, `groups:${string}`>> {
  return {
    'groups:list': () => listGroups(libraryFolder),
    'groups:save': async ({ replaces, base, ...group }) => saveGroup(libraryFolder, group, replaces, base),
    'groups:delete': ({ name }) => deleteGroup(libraryFolder, name),
  }
}

function savedViewCalls({
  options: { libraryFolder },
  shelf,
  views,
}: Parts): Pick<Calls, Extract<keyof Calls, `saved-views:${string}` | `own:${string}`>> {
  return {
    'saved-views:list': () => listSavedViews(libraryFolder),
    'saved-views:save': async ({ replaces, base, ...named }) =>
      saveView(libraryFolder, named, replaces, base),
    'saved-views:delete': ({ name }) => deleteSavedView(libraryFolder, name),
    'saved-views:describe': ({ view }) => describeSavedView(view, { shelf, views }),
    'own:export': () => exportOwnThings(libraryFolder, today()),
    'own:take-in': (own) => takeInOwnThings(libraryFolder, own),
  }
}

type Library = Extract<keyof Calls, `dataset${string}` | `shared-folder:${string}`>

function libraryCalls({ options, shelf, views, intake, keeping, shared }: Parts): Pick<Calls, Library> {
  const readShared = async (): Promise<SharedFolder> =>
    shared.read((await shelf.list()).editions.filter(isShown))
  return {
    'datasets:list': () => shelf.list(),
    'dataset:describe': async ({ dataset }) => views.describe(await shelf.findShown(dataset)),
    'dataset:choose-edition': ({ dataset, digest }) => shelf.choose(dataset, digest),
    'dataset:delete': ({ digest }) => shelf.delete(digest),
    'dataset:restore': ({ digest }) => shelf.restore(digest),
    'dataset:export': ({ digest }) => keeping.export(digest),
    'datasets:verify': () => keeping.verify(),
    'datasets:compare': (input) => keeping.compare(input),
    'shared-folder:read': readShared,
    'shared-folder:choose': async ({ folder, pick }) => {
      const chosen = pick ? await asked(options.pickFolder) : folder
      // The user closed the dialog: everything stays as it is.
      if (!pick || chosen !== null) await shared.choose(chosen)
      return readShared()
    },
    'shared-folder:open': ({ fileName }) =>
      intake.open({ fetch: (to, fetching) => shared.fetch(fileName, to, fetching) }, fileName),
  }
}

type File = Exclude<Extract<keyof Calls, `file:${string}`>, 'file:save'>

function fileCalls({ options, intake, offered }: Parts): Pick<Calls, File> {
  return {
    'file:open': ({ fileName, bytes }) => intake.open({ bytes }, basename(fileName)),
    'file:pick': async () => {
      const path = await asked(options.pickFile)
      return path === null ? null : offered.offer(path)
    },
    'file:open-offered': async ({ token }) => {
      const path = offered.take(token)
      return intake.open({ path }, basename(path))
    },
    'file:choose-table': (input) => intake.chooseTable(input),
    'file:prepare': (input) => intake.prepare(input),
    'file:commit': ({ token }) => intake.commit(token),
    'file:discard': async ({ token }) => {
      offered.forget(token)
      intake.discard(token)
      return null
    },
  }
}

type View =
  | 'geography:read'
  | `view:${string}`
  | 'query:cancel'
  | `export:${string}`
  | `house-style:${string}`
  | `deck-template:${string}`
  | `deck:${string}`

function viewCalls(parts: Parts): Pick<Calls, Extract<keyof Calls, View>> {
  const { options, shelf, views, exports, decks } = parts
  return {
    'geography:read': async ({ dataset }) => views.geography(await shelf.findShown(dataset)),
    'view:query': (input) => views.query(input),
    'view:compare': (input) => views.compare(input),
    'query:cancel': async ({ queryId }) => {
      views.cancel(queryId)
      return null
    },
    'export:render': (input) => exports.render(input),
    'export:save': (toMake) => makeAndSave(parts, toMake),
    'house-style:read': async () => {
      const { content, notices } = await readHouseStyle(options.libraryFolder)
      return withFileNotices(content, notices)
    },
    'house-style:change': async (change) => {
      const { content, notices } = await changeHouseStyle(options.libraryFolder, change)
      return withFileNotices(content, notices)
    },
    'deck:update': (input) => updateDeckInPlace({ views, shelf, exports, pictures: options.pictures }, input),
    'deck:renew': (input) => decks.renew(input),
    'deck:made': async ({ token }) => {
      const { file, list } = decks.made(token)
      return { file, list }
    },
    'deck-template:read': async () => {
      const { content, notices } = await readDeckTemplate(options.libraryFolder)
      return withFileNotices({ template: content }, notices)
    },
    'deck-template:change': async ({ template }) => {
      // Opened where nobody waits for it: a foreign file may take long to be refused.
      const opened = template && { ...template, ...(await options.pictures.template(template)) }
      const { content, notices } = await changeDeckTemplate(options.libraryFolder, opened)
      return withFileNotices({ template: content }, notices)
    },
  }
}

const reportCalls = ({ reports }: Parts): Pick<Calls, Extract<keyof Calls, `report${string}`>> => ({
  'reports:list': () => reports.list(),
  'report:read': (input) => reports.read(input),
  'report:save': (input) => reports.save(input),
  'report:delete': ({ id }) => reports.delete(id),
  'report:fit': (input) => reports.fit(input),
  'report:export': (input) => reports.export(input),
})

const noDialog = (): ProblemError =>
  new ProblemError(buildProblem('not-available-here', (w) => w.noDialogHere))

/** What a dialog of the host answers. */
async function asked(dialog: (() => Promise<string | null>) | null): Promise<string | null> {
  if (dialog === null) throw noDialog()
  return dialog()
}

type MadeFile = Pick<RenderedFile, 'fileName' | 'bytes' | 'notices'> & { readonly companion?: Companion }

async function makeFile(
  { options, exports, reports, keeping, decks }: Parts,
  toMake: CallInput<'export:save'>,
): Promise<MadeFile> {
  switch (toMake.kind) {
    case 'view':
      return exports.render(toMake.request)
    case 'report':
      return reports.export(toMake.request)
    case 'edition':
      return keeping.export(toMake.digest)
    case 'own':
      return exportOwnThings(options.libraryFolder, today())
    case 'deck': {
      const { file, list, source, nameFor } = decks.made(toMake.token)
      return { ...file, companion: { source, text: list.text, nameFor } }
    }
  }
}

/** Made before anybody is asked for the place: what cannot be made has none. */
async function makeAndSave(
  parts: Parts,
  toMake: CallInput<'export:save'>,
): Promise<CallOutput<'export:save'>> {
  if (parts.options.saveFile === null) throw noDialog()
  const { fileName, bytes, notices = [], companion } = await makeFile(parts, toMake)
  const saved = await save(parts.options, fileName, bytes, companion)
  return saved && withFileNotices(saved, notices)
}

async function save(
  { saveFile }: ServiceOptions,
  fileName: string,
  bytes: Uint8Array,
  companion?: Companion,
): Promise<{ name: string } | null> {
  if (saveFile === null) throw noDialog()
  try {
    return await saveFile(fileName, bytes, companion)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const { code } = writingProblem(error)
    throw new ProblemError(
      buildProblem(code, (w) => (code === 'disk-full' ? w.diskFull : w.notSaved(fileName))),
    )
  }
}
