import { basename } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Announce, AppDescription, CallInput, Calls, Settings, TakenIn } from '#shared/contract/calls'
import { fail, ProblemError, succeed, valueOf, type Result } from '#shared/contract/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { LocalizedText } from '#shared/messages/language'
import type { PictureClient } from '#main/exporters/picture-client'
import { createDatabaseThreads } from './database-threads'
import { DatasetShelf } from './dataset-shelf'
import { readSettings, writeSettings } from './library/settings-file'
import { buildProblem, problemOf, writingProblem } from './problems'
import { ViewService } from './view-service'

export interface ServiceOptions {
  readonly bundledFile: string
  readonly libraryFolder: string
  /** A file to show without copying it into the library (`--dataset`). */
  readonly openedFile: string | null
  readonly startDatabaseWorker: () => Worker
  readonly pictures: PictureClient
  readonly announce: Announce
  readonly app: AppDescription
  /** Dialogs of the host; null where the host has none. */
  readonly pickFile: (() => Promise<string | null>) | null
  readonly saveFile: ((fileName: string, bytes: Uint8Array) => Promise<{ name: string } | null>) | null
}

/** What a check of a file found; a file that fails answers with its problem instead. */
export interface FileReport {
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  readonly bytes: number
  readonly description: DatasetDescription
  readonly notices: readonly LocalizedText[]
}

/** The core: answers every call of the contract, for any host. */
export interface DatasetService {
  readonly calls: Calls
  /** Takes in a file by path: a double click, a menu, the command line. */
  takeInFile(path: string): Promise<Result<TakenIn>>
  /** Checks a file and leaves everything as it is. */
  checkFile(path: string): Promise<Result<FileReport>>
  /** Ends the database worker. The pictures' worker too. */
  close(): Promise<void>
}

/** Makes every error an answer. */
async function answering<T>(action: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await action())
  } catch (error) {
    return fail(problemOf(error))
  }
}

export function createDatasetService(options: ServiceOptions): DatasetService {
  const database = createDatabaseThreads(options.startDatabaseWorker)
  const shelf = new DatasetShelf({ ...options, database })
  const views = new ViewService(database, shelf, options.pictures)
  return {
    calls: buildCalls(options, shelf, views),
    takeInFile: (path) => answering(() => shelf.takeIn({ path }, basename(path))),
    checkFile: (path) =>
      answering(async () => {
        const name = basename(path)
        const input = { from: { path }, name, depth: 'full', keepIn: null } as const
        const { key, bytes, description, notices } = valueOf(await database.run('inspect', input))
        return { digest: key, bytes, description, notices }
      }),
    async close() {
      await Promise.all([database.close(), options.pictures.close()])
    },
  }
}

function buildCalls(options: ServiceOptions, shelf: DatasetShelf, views: ViewService): Calls {
  return {
    'app:describe': () => answering(() => Promise.resolve(options.app)),
    'settings:read': () => answering(() => Promise.resolve(readSettings(options.libraryFolder))),
    'settings:change': (change) => answering(() => changeSettings(options.libraryFolder, change)),
    'datasets:list': () => answering(() => shelf.list()),
    'dataset:describe': ({ dataset }) => answering(async () => views.describe(await shelf.find(dataset))),
    'dataset:take-in': ({ fileName, bytes }) => answering(() => shelf.takeIn({ bytes }, basename(fileName))),
    'dataset:pick': () => answering(() => pick(options, shelf)),
    'dataset:choose-edition': ({ dataset, digest }) => answering(() => shelf.choose(dataset, digest)),
    'geography:read': ({ dataset }) => answering(async () => views.geography(await shelf.find(dataset))),
    'view:query': (input) => answering(() => views.query(input)),
    'query:cancel': ({ queryId }) => {
      views.cancel(queryId)
      return Promise.resolve(succeed(null))
    },
    'picture:render': (input) => answering(() => views.render(input)),
    'file:save': ({ fileName, bytes }) => answering(() => save(options, fileName, bytes)),
  }
}

async function changeSettings(
  libraryFolder: string,
  change: CallInput<'settings:change'>,
): Promise<Settings> {
  const { language, theme } = readSettings(libraryFolder)
  const settings: Settings = {
    language: change.language === undefined ? language : change.language,
    theme: change.theme ?? theme,
  }
  try {
    await writeSettings(libraryFolder, settings)
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
  return settings
}

const noDialog = (): ProblemError =>
  new ProblemError(buildProblem('not-available-here', (w) => w.noDialogHere))

async function pick({ pickFile }: ServiceOptions, shelf: DatasetShelf): Promise<TakenIn | null> {
  if (pickFile === null) throw noDialog()
  const path = await pickFile()
  return path === null ? null : shelf.takeIn({ path }, basename(path))
}

async function save(
  { saveFile }: ServiceOptions,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ name: string } | null> {
  if (saveFile === null) throw noDialog()
  try {
    return await saveFile(fileName, bytes)
  } catch (error) {
    const { code } = writingProblem(error)
    throw new ProblemError(
      buildProblem(code, (w) => (code === 'disk-full' ? w.diskFull : w.notSaved(fileName))),
    )
  }
}
