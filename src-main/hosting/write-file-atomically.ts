import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a whole file or nothing: to a temporary file beside it, flushed to the disk, then renamed. Throws
 * the system's error (`ENOSPC`, `EACCES` …) and then leaves no temporary file and the old file as it was.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  const suffix = randomBytes(6).toString('hex')
  const temporary = join(dirname(path), `.${basename(path)}.${suffix}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
