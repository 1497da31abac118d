import { rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { patiently } from './patience'
import { sweepOnce, temporaryName } from './temporary-files'

/** Temporary files that are being written just now. */
const unfinished = new Set<string>()

/** Removes what is half written, for a process that is told to end at once. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
}

interface Writing {
  /** Who may read and write it (POSIX); absent: as the system usually has it. */
  readonly mode?: number
  /** Asked when all is written, just before the name shows it; when it throws, the old file stays. */
  readonly ready?: () => Promise<void>
}

/**
 * Writes a file so that its name shows either the old content or the whole new one, even after a power cut:
 * temporary file in the same folder, fsync, rename. The folder must be there. Throws the system's error
 * (`ENOSPC`, `EACCES` …) and then leaves no temporary file and the old file as it was. Also removes what ended
 * programs left of theirs in the folder.
 */
export async function writeFileAtomically(
  path: string,
  content: Uint8Array | string,
  { mode = 0o666, ready }: Writing = {},
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName())
  unfinished.add(temporary)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await ready?.()
    await renamePatiently(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  } finally {
    unfinished.delete(temporary)
  }
  await syncFolder(folder)
  await sweepOnce(folder)
}

/**
 * Moves a file that was written and synced to another name in the same file system, over whatever has it: the
 * name shows the old content or the new. Throws the system's error.
 */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to)
  await syncFolder(dirname(to))
}

const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])

interface Renaming {
  readonly platform?: NodeJS.Platform
  readonly rename?: (from: string, to: string) => Promise<void>
}

/** Windows refuses to replace a file while a virus scanner or another program has it open for a moment. */
export function renamePatiently(from: string, to: string, by: Renaming = {}): Promise<void> {
  const { platform = process.platform, rename: move = rename } = by
  return patiently(
    () => move(from, to),
    (code) => platform === 'win32' && PASSING.has(code),
  )
}

/** Makes the rename itself durable. Windows cannot open a folder, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file is whole; only its name may be lost in a power cut within the next seconds.
  }
}
