import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readFilePatiently } from '#main/files/patient-read'
import { withIndexLock } from './index-lock'
import { datasetPath, datasetsFolder } from './store-paths'
import { writeLocked } from './write-locked'

const NAME = /^([0-9a-f]{64})\.deleted$/
/** How long a deleted edition can be brought back, at least. */
export const KEPT_MILLISECONDS = 30 * 24 * 3600 * 1000

/** This start of the program: one clock that is wrong once is no evidence. */
const START = randomBytes(8).toString('hex')

/** What a mark says. */
export interface DeletionMark {
  /** When it was deleted, ISO. */
  readonly time: string
  /** When a start of the program first found that `KEPT_MILLISECONDS` are over, ISO, and which; null: none has. */
  readonly overdue: { readonly since: string; readonly start: string } | null
  /** False when it cannot be read now: nothing is changed or removed on a guess. */
  readonly sure: boolean
}

const markPath = (library: string, digest: string): string => {
  // Throws when it is no digest: it must never leave the folder.
  datasetPath(library, digest)
  return join(datasetsFolder(library), `${digest}.deleted`)
}

/**
 * Which editions were deleted, by digest. A mark beside the file says so, not the index, so that it survives when the
 * index is made anew. `names` are the names in the store's folder.
 */
export async function readDeletionMarks(
  library: string,
  names: readonly string[],
): Promise<Map<string, DeletionMark>> {
  const marks = new Map<string, DeletionMark>()
  for (const name of names) {
    const digest = NAME.exec(name)?.[1]
    const mark = digest === undefined ? null : await readMark(markPath(library, digest))
    if (digest !== undefined && mark !== null) marks.set(digest, mark)
  }
  return marks
}

/** When it says nothing: when it was written. One that cannot be read now counts as of now. Null: it is gone. */
async function readMark(path: string): Promise<DeletionMark | null> {
  const now = new Date().toISOString()
  const found = await readFilePatiently(path)
  if (found.state === 'absent') return null
  if (found.state === 'unreadable') return { time: now, overdue: null, sure: false }
  const [stated = '', seen = ''] = found.bytes.toString().split('\n')
  const [, since = '', start = ''] = /^overdue (\S+) ([0-9a-f]+)$/.exec(seen) ?? []
  const overdue = Number.isNaN(Date.parse(since)) ? null : { since, start }
  if (!Number.isNaN(Date.parse(stated))) return { time: new Date(stated).toISOString(), overdue, sure: true }
  const written = await stat(path).catch(() => null)
  return { time: written?.mtime.toISOString() ?? now, overdue, sure: written !== null }
}

/** For who has the lock. Throws the error of the file system. */
export const markDeleted = (library: string, digest: string, now: Date = new Date()): Promise<void> =>
  writeMark(library, digest, { time: now.toISOString(), overdue: null })

const writeMark = (
  library: string,
  digest: string,
  { time, overdue }: Omit<DeletionMark, 'sure'>,
): Promise<void> => {
  const seen = overdue === null ? '' : `overdue ${overdue.since} ${overdue.start}\n`
  return writeLocked(markPath(library, digest), `${time}\n${seen}`)
}

/** For who has the lock. Throws the error of the file system, but not when there is no mark. */
export function unmarkDeleted(library: string, digest: string): void {
  rmSync(markPath(library, digest), { force: true })
}

type Fate = 'stays' | 'is overdue' | 'is not overdue' | 'goes'

/**
 * A clock that is ahead once finds too early that the time is over, and one that was behind at the deletion, too: so
 * another start must find the same as long again after the first that did.
 */
function fateOf({ time, overdue, sure }: DeletionMark, now: number, start: string): Fate {
  if (!sure) return 'stays'
  if (now - Date.parse(time) <= KEPT_MILLISECONDS) return overdue === null ? 'stays' : 'is not overdue'
  if (overdue === null || Date.parse(overdue.since) > now) return 'is overdue'
  const again = overdue.start !== start && now - Date.parse(overdue.since) > KEPT_MILLISECONDS
  return again ? 'goes' : 'stays'
}

/**
 * Removes for good what was deleted long ago, which it takes out of `marks`. What cannot be removed or noted now stays
 * as it is until another time. Never fails.
 */
export async function removeLongDeleted(
  library: string,
  marks: Map<string, DeletionMark>,
  now: number,
  start: string = START,
): Promise<void> {
  for (const [digest, mark] of marks) {
    if (fateOf(mark, now, start) === 'stays') continue
    try {
      // Read again under the lock: another program may have brought it back.
      const gone = await withIndexLock(library, () => settle(library, digest, now, start))
      if (gone) marks.delete(digest)
    } catch {
      // E.g. a folder that can only be read.
    }
  }
}

/** Whether nothing is deleted any longer. */
async function settle(library: string, digest: string, now: number, start: string): Promise<boolean> {
  const mark = await readMark(markPath(library, digest))
  if (mark === null) return true
  switch (fateOf(mark, now, start)) {
    case 'stays':
      return false
    case 'is not overdue':
      await writeMark(library, digest, { ...mark, overdue: null })
      return false
    case 'is overdue':
      await writeMark(library, digest, { ...mark, overdue: { since: new Date(now).toISOString(), start } })
      return false
    case 'goes':
      // The file first, so that it can never come back by itself.
      rmSync(datasetPath(library, digest), { force: true })
      unmarkDeleted(library, digest)
      return true
  }
}
