import { toTakeIn } from '#shared/contract/opened-file'
import type { DatasetService } from '#main/datasets/dataset-service'
import { composeCore } from '#main/hosting/compose-core'
import { findProgramFolders } from '#main/hosting/folders'

/** What the program that is going to be killed is at. */
export const STAGES = ['opening', 'preparing', 'committing', 'deleting', 'restoring'] as const
export type Stage = (typeof STAGES)[number]

/** What the child tells: a stage begins, or all is done. */
export type Told = { readonly begins: Stage } | { readonly done: string }

export const openLibrary = (libraryFolder: string): DatasetService =>
  composeCore({
    folders: findProgramFolders(import.meta.url),
    libraryFolder,
    openedFile: null,
    host: 'browser',
    systemLanguage: 'en',
    announce: () => undefined,
    dialogs: null,
  })

/** Takes a file in, deletes what it became and brings it back, telling each stage to the parent. */
export async function importInChild(file: string, libraryFolder: string): Promise<void> {
  const { calls, close, openFile } = openLibrary(libraryFolder)
  const tell = (told: Told): void => void process.send?.(told)
  tell({ begins: 'opening' })
  const { token } = toTakeIn(await openFile(file))
  tell({ begins: 'preparing' })
  await calls['file:prepare']({ token, mapping: null, property: null, into: null })
  tell({ begins: 'committing' })
  const { digest } = (await calls['file:commit']({ token })).edition
  tell({ begins: 'deleting' })
  await calls['dataset:delete']({ digest })
  tell({ begins: 'restoring' })
  await calls['dataset:restore']({ digest })
  tell({ done: digest })
  await close()
  process.disconnect()
}
