import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const TEMPORARY = /^\..+\.[0-9a-f]{16}\.tmp$/

/** Whether a file name is that of a temporary file of `writeFileAtomically`. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name)

/**
 * Writes a file so that its name shows either the old content or the whole new one, even after a power cut:
 * temporary file in the same folder, fsync, rename. Makes the folder. On an error nothing is left behind and
 * the error of the file system is thrown.
 */
export function writeFileAtomically(path: string, content: Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      let written = 0
      while (written < content.length) written += writeSync(file, content, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renamePatiently(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(folder)
}

const ATTEMPTS = 5
const PAUSE_MILLISECONDS = 40
const pause = new Int32Array(new SharedArrayBuffer(4))

/** Windows refuses to replace a file while a virus scanner or another program has it open for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      const passing = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY'
      if (!passing || attempt === ATTEMPTS || process.platform !== 'win32') throw error
      Atomics.wait(pause, 0, 0, PAUSE_MILLISECONDS)
    }
  }
}

/** Makes the rename itself durable. Windows cannot open a folder, and needs not. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The file is whole; only its name may be lost in a power cut within the next seconds.
  }
}
