import type { Announce, AppDescription } from '#shared/contract/calls'
import type { Language } from '#shared/messages/language'
import { createDatasetService, type DatasetService, type SaveFile } from '#main/datasets/dataset-service'
import { createPictureClient } from '#main/exporters/picture-client'
import type { Worker } from 'node:worker_threads'
import { readProgramVersion, type ProgramFolders } from './folders'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import type { StartFolderProcess } from '#main/datasets/library/folder-jobs'
import { folderProcessFile, nodeFolderProcess } from './folder-process'
import { databaseWorkerStarter, pictureWorkerStarter } from './workers'

/** Open and save dialogs of a host that has its own. Paths stay on the core's side of the border. */
export interface HostDialogs {
  pickFile(): Promise<string | null>
  pickFolder(): Promise<string | null>
  readonly saveFile: SaveFile
}

export interface CoreOptions {
  readonly folders: ProgramFolders
  readonly libraryFolder: string
  /** A file to look at without taking it into the library (`--dataset`). */
  readonly openedFile: string | null
  /** Whether a window shows it, marked, while it is still being checked. */
  readonly showsUnchecked?: boolean
  readonly host: AppDescription['host']
  readonly systemLanguage: Language
  readonly announce: Announce
  /** Null: the page picks and saves files itself. */
  readonly dialogs: HostDialogs | null
  /** Absent: two, so that views are answered while a file is taken in. */
  readonly databaseThreads?: 1 | 2
  /** Absent: when it is first asked. */
  readonly startDatabaseWorker?: () => Worker
  /** Absent: by Node, which the program then is. */
  readonly startFolderProcess?: StartFolderProcess
}

/** The core with its two workers, ready to answer calls. Whoever composes it closes it. */
export function composeCore(options: CoreOptions): DatasetService {
  const { folders, dialogs } = options
  const pictures = createPictureClient(pictureWorkerStarter(folders))
  return createDatasetService({
    bundledFiles: folders.bundledFiles,
    libraryFolder: options.libraryFolder,
    openedFile: options.openedFile,
    showsUnchecked: options.showsUnchecked ?? false,
    startDatabaseWorker: options.startDatabaseWorker ?? databaseWorkerStarter(folders),
    databaseThreads: options.databaseThreads,
    startFolderProcess: options.startFolderProcess ?? nodeFolderProcess(folderProcessFile(folders)),
    pictures,
    announce: options.announce,
    app: {
      version: readProgramVersion(folders),
      host: options.host,
      nativeDialogs: dialogs !== null,
      maxFileBytes: MAX_FILE_BYTES,
      systemLanguage: options.systemLanguage,
    },
    pickFile: dialogs === null ? null : () => dialogs.pickFile(),
    pickFolder: dialogs === null ? null : () => dialogs.pickFolder(),
    saveFile: dialogs === null ? null : (...file) => dialogs.saveFile(...file),
  })
}
