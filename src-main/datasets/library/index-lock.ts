import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ProblemError } from '#shared/problem/problem'
import { buildProblem } from '../problems'

const PAUSE_MILLISECONDS = 30
const PATIENCE_MILLISECONDS = 8_000
/** Nobody needs the lock longer than a moment; an older one belongs to a program that was ended. */
const STALE_MILLISECONDS = 5_000

/**
 * Does something while no other program changes the index. The lock only keeps two programs from forgetting
 * each other's choice: the files themselves are safe without it, and found again if the index misses them.
 */
export async function withIndexLock<T>(library: string, action: () => T | Promise<T>): Promise<T> {
  mkdirSync(library, { recursive: true })
  const path = join(library, 'index.lock')
  await acquire(path)
  try {
    return await action()
  } finally {
    rmSync(path, { force: true })
  }
}

async function acquire(path: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'))
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      // Windows says EPERM for a file that is being removed.
      const taken = code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')
      if (!taken) throw error
    }
    if (ageOf(path) > STALE_MILLISECONDS) rmSync(path, { force: true })
    else if (Date.now() > giveUpAt) throw new ProblemError(buildProblem('not-writable', (w) => w.libraryBusy))
    else await wait(PAUSE_MILLISECONDS)
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    // Given back in the meantime.
    return 0
  }
}
