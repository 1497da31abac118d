import { readdirSync, rmSync, statSync } from 'node:fs'
import { join as joinHere, type PlatformPath } from 'node:path'
import { isTemporary } from '#main/files/atomic-write'
import { readDatasetFile } from '../read-file'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { readDeletionMarks, removeLongDeleted } from './deletion-marks'

const NAME = new RegExp(`^([0-9a-f]{64})\\.${FILE_EXTENSION}$`)
/** A temporary file older than this belongs to a program that was ended. */
const ABANDONED_MILLISECONDS = 24 * 3600 * 1000

/** The folder of dataset files inside the library's folder. */
export const datasetsFolder = (library: string, join: PlatformPath['join'] = joinHere): string =>
  join(library, 'datasets')

/** Where the file with this SHA-256 is kept. Throws when the digest is not one: it must never leave the folder. */
export function datasetPath(library: string, digest: string, join: PlatformPath['join'] = joinHere): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a digest')
  return join(datasetsFolder(library, join), `${digest}.${FILE_EXTENSION}`)
}

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
  readonly bytes: number
  readonly storedAt: Date
}

export interface Stored {
  /** By digest. */
  readonly files: readonly StoredFile[]
  /** When which of them were deleted, by digest: ISO times. */
  readonly deleted: ReadonlyMap<string, string>
}

/** What is in the store; removes temporary and deleted files that were left behind long ago. */
export function listStored(library: string, now: number = Date.now()): Stored {
  const folder = datasetsFolder(library)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    // No library yet, or one that cannot be read: it shows as empty, and writing says what is wrong.
    return { files: [], deleted: new Map() }
  }
  const deleted = readDeletionMarks(library, names)
  removeLongDeleted(library, deleted, now)
  const files: StoredFile[] = []
  for (const name of names) {
    try {
      const status = statSync(joinHere(folder, name))
      const digest = NAME.exec(name)?.[1]
      if (digest !== undefined && status.isFile()) {
        files.push({ digest, bytes: status.size, storedAt: status.mtime })
      } else if (isTemporary(name) && now - status.mtimeMs > ABANDONED_MILLISECONDS) {
        rmSync(joinHere(folder, name), { force: true })
      }
    } catch {
      // Vanished between listing and looking.
    }
  }
  return { files: files.sort((a, b) => (a.digest < b.digest ? -1 : 1)), deleted }
}
