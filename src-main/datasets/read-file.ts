import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { ProblemError } from '#shared/problem/problem'
import { MAX_FILE_BYTES, megabytes } from './file-limits'
import { importError } from '#main/formats/import-problem'
import { buildProblem, readingProblem } from './problems'
import { neverStop, QueryStopped, type StopCheck } from './stop-check'

/** The problem of a file that is too large; asked before a byte is read. Null when it is not. */
export const tooLarge = (bytes: number, name: string, limit: number = MAX_FILE_BYTES) =>
  bytes <= limit
    ? null
    : importError('file-too-large', ({ files }) => files.tooLarge(name, megabytes(bytes), megabytes(limit)))
        .problem

export interface ReadFile {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string
}

/** Large enough that asking costs nothing, small enough that disk and processor work at the same time. */
const CHUNK_BYTES = 4 * 2 ** 20

/**
 * Reads a file whole, and hashes each part while the next is on its way from the disk: both take
 * about the same time. Throws `ProblemError`, and what `stop` throws.
 */
export async function readDatasetFile(
  path: string,
  name: string,
  stop: StopCheck = neverStop,
): Promise<ReadFile> {
  let file: FileHandle | null = null
  try {
    // Asked before opening: to open a pipe would wait for its writer.
    if (!(await stat(path)).isFile())
      throw new ProblemError(buildProblem('file-unreadable', (w) => w.fileUnreadable(name)))
    file = await open(path, 'r')
    const { size } = await file.stat()
    const problem = tooLarge(size, name)
    if (problem !== null) throw new ProblemError(problem)
    return await readHashing(file, new Uint8Array(size), stop)
  } catch (error) {
    if (error instanceof QueryStopped) throw error
    throw new ProblemError(readingProblem(error, name))
  } finally {
    await file?.close()
  }
}

async function readHashing(file: FileHandle, bytes: Uint8Array, stop: StopCheck): Promise<ReadFile> {
  const hash = createHash('sha256')
  const readAt = (start: number): Promise<{ bytesRead: number }> =>
    file.read(bytes, start, Math.min(CHUNK_BYTES, bytes.length - start), start)
  let length = 0
  let coming = readAt(0)
  for (;;) {
    const { bytesRead } = await coming
    stop()
    // At the end, or the file became shorter meanwhile: what is there is checked like any other file.
    if (bytesRead === 0) break
    const start = length
    length += bytesRead
    coming = length < bytes.length ? readAt(length) : Promise.resolve({ bytesRead: 0 })
    hash.update(bytes.subarray(start, length))
  }
  return { bytes: bytes.subarray(0, length), digest: hash.digest('hex') }
}
