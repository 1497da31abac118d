import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ProblemError } from '#shared/contract/problem'
import { MAX_FILE_BYTES, megabytes } from './file-limits'
import { buildProblem, readingProblem } from './problems'

/** The problem of a file that is too large; asked before a byte is read. Null when it is not. */
export const tooLarge = (bytes: number, name: string, limit: number = MAX_FILE_BYTES) =>
  bytes <= limit
    ? null
    : buildProblem('file-too-large', (w) => w.fileTooLarge(name, megabytes(bytes), megabytes(limit)))

/** Reads a dataset file whole. Throws `ProblemError`. Waits for the disk: for worker threads only. */
export function readDatasetFile(path: string, name: string): Uint8Array {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const status = fstatSync(file)
    if (!status.isFile())
      throw new ProblemError(buildProblem('file-unreadable', (w) => w.fileUnreadable(name)))
    const problem = tooLarge(status.size, name)
    if (problem !== null) throw new ProblemError(problem)
    const bytes = new Uint8Array(status.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length)
      // The file became shorter while it was read: what is there is checked like any other file.
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } catch (error) {
    throw new ProblemError(readingProblem(error, name))
  } finally {
    if (file !== null) closeSync(file)
  }
}
