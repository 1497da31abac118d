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
  return withFile(path, name, async (file, size) => {
    const bytes = new Uint8Array(size)
    const { length, digest } = await hash(file, size, stop, (start, end) => bytes.subarray(start, end))
    return { bytes: bytes.subarray(0, length), digest }
  })
}

/** The SHA-256 of a file, of which two parts are in memory at a time. Throws as `readDatasetFile`. */
export function digestOfFile(path: string, name: string, stop: StopCheck = neverStop): Promise<string> {
  return withFile(path, name, async (file, size) => {
    const parts = [new Uint8Array(CHUNK_BYTES), new Uint8Array(CHUNK_BYTES)] as const
    let next: 0 | 1 = 0
    const { digest } = await hash(file, size, stop, (start, end) => {
      next = next === 0 ? 1 : 0
      return parts[next].subarray(0, end - start)
    })
    return digest
  })
}

async function withFile<T>(
  path: string,
  name: string,
  use: (file: FileHandle, size: number) => Promise<T>,
): Promise<T> {
  let file: FileHandle | null = null
  try {
    // Asked before opening: to open a pipe would wait for its writer.
    if (!(await stat(path)).isFile())
      throw new ProblemError(buildProblem('file-unreadable', (w) => w.fileUnreadable(name)))
    file = await open(path, 'r')
    const { size } = await file.stat()
    const problem = tooLarge(size, name)
    if (problem !== null) throw new ProblemError(problem)
    return await use(file, size)
  } catch (error) {
    if (error instanceof QueryStopped) throw error
    throw new ProblemError(readingProblem(error, name))
  } finally {
    await file?.close()
  }
}

/** `placeFor`: where the bytes from one place in the file to another are put; the part before is still in use. */
async function hash(
  file: FileHandle,
  size: number,
  stop: StopCheck,
  placeFor: (start: number, end: number) => Uint8Array,
): Promise<{ readonly length: number; readonly digest: string }> {
  const sum = createHash('sha256')
  const readAt = async (start: number): Promise<Uint8Array> => {
    const place = placeFor(start, Math.min(start + CHUNK_BYTES, size))
    if (place.length === 0) return place
    const { bytesRead } = await file.read(place, 0, place.length, start)
    return place.subarray(0, bytesRead)
  }
  let length = 0
  let coming = readAt(0)
  for (;;) {
    const part = await coming
    stop()
    // At the end, or the file became shorter meanwhile: what is there is checked like any other file.
    if (part.length === 0) break
    length += part.length
    coming = readAt(length)
    sum.update(part)
  }
  return { length, digest: sum.digest('hex') }
}
