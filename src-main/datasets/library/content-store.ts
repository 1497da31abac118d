import { readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join as joinHere, type PlatformPath } from 'node:path'
import { isTemporary, writeFileAtomically } from '#main/files/atomic-write'
import { readDatasetFile } from '../read-file'
import { FILE_EXTENSION } from '../schema/versions'

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

/**
 * Stores a file under its digest. Two programs that store the same file at once write the same bytes to the
 * same name, so both end well. Returns whether the whole file was there already. Throws the error of the file
 * system.
 */
export async function storeDataset(
  library: string,
  digest: string,
  bytes: Uint8Array,
): Promise<'stored' | 'already'> {
  const path = datasetPath(library, digest)
  if (await isWhole(path, digest, bytes.length)) return 'already'
  await mkdir(datasetsFolder(library), { recursive: true })
  await writeFileAtomically(path, bytes)
  return 'stored'
}

async function isWhole(path: string, digest: string, length: number): Promise<boolean> {
  try {
    return statSync(path).size === length && (await readDatasetFile(path, digest)).digest === digest
  } catch {
    return false
  }
}

export interface StoredFile {
  readonly digest: string
  readonly bytes: number
  readonly storedAt: Date
}

/** The files in the store, by digest; removes temporary files that were left behind long ago. */
export function listStored(library: string, now: number = Date.now()): StoredFile[] {
  const folder = datasetsFolder(library)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    // No library yet, or one that cannot be read: it shows as empty, and writing says what is wrong.
    return []
  }
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
  return files.sort((a, b) => (a.digest < b.digest ? -1 : 1))
}
