import { chmod, lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What only its owner may read and write. Windows has its own rules, and passes these over. */
const PRIVATE_FOLDER = 0o700
export const PRIVATE_FILE = 0o600
/** Of a folder whose files are its group's: somebody shares it on purpose. */
const SHARED = 0o2020

/** Makes a folder, and those above it, for its owner alone. Throws the system's error. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER })
}

/**
 * Takes what is ours in a folder from everybody but its owner, for earlier versions made it as the system usually
 * does; the folder itself only when all in it is ours. One that is shared on purpose keeps its group. Never fails.
 */
export async function keepPrivate(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const { mode } = await stat(folder)
    const kept = (mode & SHARED) === SHARED ? 0o7770 : 0o7700
    const names = await readdir(folder)
    const ours = names.filter(isOurs)
    for (const name of ours) await narrow(join(folder, name), kept)
    if (ours.length === names.length && (mode & 0o7777 & ~kept) !== 0) await chmod(folder, mode & kept)
  } catch {
    // No such folder yet, or somebody else's.
  }
}

/** A file, or a folder with all that is in it; where a link leads is none of ours. */
async function narrow(path: string, kept: number): Promise<void> {
  try {
    const status = await lstat(path)
    if (status.isSymbolicLink()) return
    if ((status.mode & 0o7777 & ~kept) !== 0) await chmod(path, status.mode & kept)
    if (!status.isDirectory()) return
    for (const name of await readdir(path)) await narrow(join(path, name), kept)
  } catch {
    // Gone meanwhile, or somebody else's.
  }
}
