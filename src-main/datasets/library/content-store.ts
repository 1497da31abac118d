import { join } from 'node:path'
import { statSync } from 'node:fs'
import { codeOf } from '#main/files/patience'
import { listFolderPatiently } from '#main/files/patient-read'
import { readDatasetFile } from '../read-file'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { datasetPath, datasetsFolder } from './store-paths'
import { readDeletionMarks, removeLongDeleted } from './deletion-marks'

const NAME = new RegExp(`^([0-9a-f]{64})\\.${FILE_EXTENSION}$`)

/** Whether the store has this file, whole: its bytes are read and hashed. */
export async function isStored(library: string, digest: string, bytes: number): Promise<boolean> {
  try {
    const path = datasetPath(library, digest)
    return statSync(path).size === bytes && (await readDatasetFile(path, digest)).digest === digest
  } catch {
    return false
  }
}

export interface StoredFile {
  readonly digest: string
  readonly storedAt: Date
}

export interface Stored {
  /** By digest. */
  readonly files: readonly StoredFile[]
  /** When which of them were deleted, by digest: ISO times. */
  readonly deleted: ReadonlyMap<string, string>
}

/**
 * What is in the store; removes what was deleted long ago. Throws the error of the
 * file system when the folder cannot be read now: that is no empty store.
 */
export async function listStored(library: string, now: number = Date.now()): Promise<Stored> {
  const folder = datasetsFolder(library)
  const names = await listFolderPatiently(folder)
  if (names === null) return { files: [], deleted: new Map() }
  const marks = await readDeletionMarks(library, names)
  await removeLongDeleted(library, marks, now)
  const files: StoredFile[] = []
  for (const name of names) {
    const digest = NAME.exec(name)?.[1]
    try {
      const status = statSync(join(folder, name))
      if (digest !== undefined && status.isFile()) {
        files.push({ digest, storedAt: status.mtime })
      }
    } catch (error) {
      // Vanished between listing and looking; or it cannot be looked at now, and is there.
      if (digest !== undefined && codeOf(error) !== 'ENOENT') files.push({ digest, storedAt: new Date(now) })
    }
  }
  const deleted = new Map([...marks].map(([digest, { time }]) => [digest, time]))
  return { files: files.sort((a, b) => (a.digest < b.digest ? -1 : 1)), deleted }
}
