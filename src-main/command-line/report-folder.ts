import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { ProblemError } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'
import { writeFileAtomically } from '#main/files/atomic-write'

/** Writes the files of an archive that the core made into a folder, each whole or not at all. */
export async function writeFolder(folder: string, archive: Uint8Array): Promise<void> {
  await makeFolder(folder)
  for (const [name, bytes] of Object.entries(unzipSync(archive))) await writeInto(folder, name, bytes)
}

/** Makes a folder and those above it. Throws `ProblemError`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(resolve(folder), { recursive: true })
  } catch (error) {
    throw folderError(error, folder)
  }
}

/** Writes one file of a folder, whole or not at all. Throws `ProblemError`. */
export async function writeInto(folder: string, name: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFileAtomically(join(resolve(folder), name), content)
  } catch (error) {
    throw folderError(error, folder)
  }
}

function folderError(error: unknown, folder: string): ProblemError {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new ProblemError(
    problemInWords(full ? 'disk-full' : 'not-writable', ({ reports: { commandLine } }) =>
      commandLine[full ? 'folderFull' : 'folderUnwritable'](folder),
    ),
  )
}
