import type { Language } from '#shared/messages/language'
import type { DatasetService } from '#main/datasets/dataset-service'
import { composeCore } from '#main/hosting/compose-core'
import { findProgramFolders } from '#main/hosting/folders'
import { libraryFolder } from '#main/hosting/library-folder'

/** Options that every command takes. */
export interface CoreChoice {
  readonly library?: string
  readonly dataset?: string
}

/** Composes the core for one command and closes it however the command ends. */
export async function withCore<T>(
  choice: CoreChoice,
  language: Language,
  use: (core: DatasetService) => Promise<T>,
): Promise<T> {
  const core = composeCore({
    folders: findProgramFolders(import.meta.url),
    libraryFolder: libraryFolder(choice.library),
    openedFile: choice.dataset ?? null,
    host: 'browser',
    // A command does one thing after the other.
    databaseThreads: 1,
    systemLanguage: language,
    announce: () => undefined,
    dialogs: null,
  })
  try {
    return await use(core)
  } finally {
    await core.close()
  }
}
