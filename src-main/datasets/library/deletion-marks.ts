import { rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from '#main/files/atomic-write'
import { codeOf } from '#main/files/patience'
import { datasetPath, datasetsFolder } from './store-paths'

const NAME = /^([0-9a-f]{64})\.deleted$/
/** How long a deleted edition can be brought back. */
export const KEPT_MILLISECONDS = 30 * 24 * 3600 * 1000

const markPath = (library: string, digest: string): string => {
  // Throws when it is no digest: it must never leave the folder.
  datasetPath(library, digest)
  return join(datasetsFolder(library), `${digest}.deleted`)
}

/**
 * When which editions were deleted, by digest: ISO times. A mark beside the file says so, not the index, so
 * that it survives when the index is made anew. `names` are the names in the store's folder.
 */
export async function readDeletionMarks(
  library: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const name of names) {
    const digest = NAME.exec(name)?.[1]
    if (digest === undefined) continue
    const time = await timeOf(markPath(library, digest))
    if (time !== null) marks.set(digest, time)
  }
  return marks
}

/**
 * What the mark says; when it says nothing, when it was written. One that cannot be read now counts as of now: the
 * edition is deleted, and nothing is removed for good on a guess. Null: it is gone.
 */
async function timeOf(path: string): Promise<string | null> {
  try {
    const stated = new Date((await readFile(path, 'utf8')).trim())
    return (Number.isNaN(stated.getTime()) ? (await stat(path)).mtime : stated).toISOString()
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : new Date().toISOString()
  }
}

/** Throws the error of the file system. */
export const markDeleted = (library: string, digest: string, now: Date = new Date()): Promise<void> =>
  writeFileAtomically(markPath(library, digest), `${now.toISOString()}\n`)

/** Throws the error of the file system, but not when there is no mark. */
export function unmarkDeleted(library: string, digest: string): void {
  rmSync(markPath(library, digest), { force: true })
}

/** Removes for good what was deleted long ago: the file first, so that it can never come back by itself. */
export function removeLongDeleted(library: string, marks: Map<string, string>, now: number): void {
  for (const [digest, time] of marks) {
    if (now - Date.parse(time) <= KEPT_MILLISECONDS) continue
    try {
      rmSync(datasetPath(library, digest), { force: true })
      rmSync(markPath(library, digest), { force: true })
      marks.delete(digest)
    } catch {
      // E.g. a folder that can only be read: it stays deleted, and goes another time.
    }
  }
}
