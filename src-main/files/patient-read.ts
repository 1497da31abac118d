import { lstat, readdir, readFile } from 'node:fs/promises'
import { codeOf, patiently } from './patience'

/** What another try cannot change. All else may pass: a virus scanner, a network that comes back, too many open files. */
const LASTING: ReadonlySet<string> = new Set([
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_FS_FILE_TOO_LARGE',
])
const isPassing = (code: string): boolean => !LASTING.has(code)

/** A file is there or not, or nobody can say: one that cannot be read now is not an empty one. */
export type FileReading =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly bytes: Buffer }
  | { readonly state: 'unreadable'; readonly error: unknown }

/** Reads a file whole, patiently. Never throws. */
export async function readFilePatiently(path: string): Promise<FileReading> {
  try {
    return { state: 'read', bytes: await patiently(() => readFile(path), isPassing) }
  } catch (error) {
    return (await isAbsent(path, error)) ? { state: 'absent' } : { state: 'unreadable', error }
  }
}

/** The names in a folder, patiently; null when there is no such folder. Throws the system's error. */
export async function listFolderPatiently(path: string): Promise<string[] | null> {
  try {
    return await patiently(() => readdir(path), isPassing)
  } catch (error) {
    if (await isAbsent(path, error)) return null
    throw error
  }
}

/** A link whose goal is out of reach, e.g. on a network, is there and cannot be read. */
async function isAbsent(path: string, error: unknown): Promise<boolean> {
  if (codeOf(error) !== 'ENOENT') return false
  try {
    await lstat(path)
    return false
  } catch (unseen) {
    return codeOf(unseen) === 'ENOENT'
  }
}
