import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { ProblemError } from '#shared/contract/problem'
import { MAX_FILE_BYTES, megabytes } from './file-limits'
import { buildProblem, readingProblem } from './problems'

/** The problem of a file that is too large; asked before a byte is read. Null when it is not. */
export const tooLarge = (bytes: number, name: string, limit: number = MAX_FILE_BYTES) =>
  bytes <= limit
    ? null
    : buildProblem('file-too-large', (w) => w.fileTooLarge(name, megabytes(bytes), megabytes(limit)))

export interface ReadFile {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string
}

/** Large enough that asking costs nothing, small enough that disk and processor work at the same time. */
const CHUNK_BYTES = 4 * 2 ** 20

/**
 * Reads a dataset file whole, and hashes each part while the next is on its way from the disk: both take
 * about the same time. Throws `ProblemError`.
 */
export async function readDatasetFile(path: string, name: string): Promise<ReadFile> {
  let file: FileHandle | null = null
  try {
    // Asked before opening: to open a pipe would wait for its writer.
    if (!(await stat(path)).isFile())
      throw new ProblemError(buildProblem('file-unreadable', (w) => w.fileUnreadable(name)))
    file = await open(path, 'r')
    const { size } = await file.stat()
    const problem = tooLarge(size, name)
    if (problem !== null) throw new ProblemError(problem)
    return await readHashing(file, new Uint8Array(size))
  } catch (error) {
    throw new ProblemError(readingProblem(error, name))
  } finally {
    await file?.close()
  }
}

async function readHashing(file: FileHandle, bytes: Uint8Array): Promise<ReadFile> {
  const hash = createHash('sha256')
  const readAt = (start: number): Promise<{ bytesRead: number }> =>
    file.read(bytes, start, Math.min(CHUNK_BYTES, bytes.length - start), start)
  let length = 0
  let coming = readAt(0)
  for (;;) {
    const { bytesRead } = await coming
    // At the end, or the file became shorter meanwhile: what is there is checked like any other file.
    if (bytesRead === 0) break
    const start = length
    length += bytesRead
    coming = length < bytes.length ? readAt(length) : Promise.resolve({ bytesRead: 0 })
    hash.update(bytes.subarray(start, length))
  }
  return { bytes: bytes.subarray(0, length), digest: hash.digest('hex') }
}
