import { dirname } from 'node:path'
import { toTakeIn } from '#shared/contract/opened-file'
import type { DatasetService } from '#main/datasets/dataset-service'
import { composeCore } from '#main/hosting/compose-core'
import { findProgramFolders } from '#main/hosting/folders'
import { write, WRITES, type Writer } from './kill-test-writes'

/** What the program that is going to be killed is at: an import first, then every kind of small write. */
export const STAGES = ['opening', 'preparing', 'committing', 'deleting', 'restoring', ...WRITES] as const
export type Stage = (typeof STAGES)[number]

/** What the child tells: a stage begins, the file is taken in for good as the edition with this digest, or all is done. */
export type Told = { readonly begins: Stage } | { readonly kept: string } | { readonly done: true }

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

/** Takes a file in, deletes what it became and brings it back, then writes all else, telling each stage to the parent. */
export async function writeInChild(
  file: string,
  libraryFolder: string,
  run: number,
  writer: Writer,
): Promise<void> {
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
  tell({ kept: digest })
  for (const kind of WRITES) {
    tell({ begins: kind })
    await write(kind, run, { calls, folder: dirname(libraryFolder), digest, writer })
  }
  tell({ done: true })
  await close()
  process.disconnect()
}
