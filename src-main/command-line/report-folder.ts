import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { ProblemError } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'
import { writeFileAtomically } from '#main/files/atomic-write'
import { readFilePatiently } from '#main/files/patient-read'

/** The page that names the others; what it names was made with it. */
const INDEX = 'index.html'
/** As the core names the files of a view; nothing else is removed, whatever a page says. */
const NAMED = /<a href="(\d+-[a-z0-9-]+\.(?:png|svg|csv|xlsx))"/g

/**
 * Writes the files of an archive that the core made into a folder, each whole or not at all, and removes what an earlier
 * report there was made of: else its pictures would lie among these as if they belonged to them. Throws `ProblemError`.
 */
export async function writeFolder(folder: string, archive: Uint8Array): Promise<void> {
  await makeFolder(folder)
  const files = Object.entries(unzipSync(archive))
  const earlier = await namedIn(folder)
  // The indexes come last, and the earlier ones stay until nothing is left that only they name: a run that was ended
  // is mended by the next.
  for (const [name, bytes] of files.filter(([name]) => !isIndex(name))) await writeInto(folder, name, bytes)
  const made = new Set(files.map(([name]) => name))
  for (const name of earlier) if (!made.has(name)) await removeFrom(folder, name)
  for (const [name, bytes] of files.filter(([name]) => isIndex(name))) await writeInto(folder, name, bytes)
}

const isIndex = (name: string): boolean => name.startsWith('index.')

/** What an earlier index in the folder names; nothing when there is none. Throws `ProblemError`. */
async function namedIn(folder: string): Promise<string[]> {
  const found = await readFilePatiently(join(resolve(folder), INDEX))
  if (found.state === 'unreadable') throw folderError(found.error, folder)
  return found.state === 'absent'
    ? []
    : [...found.bytes.toString().matchAll(NAMED)].map(([, name = '']) => name)
}

async function removeFrom(folder: string, name: string): Promise<void> {
  try {
    await rm(join(resolve(folder), name), { force: true })
  } catch (error) {
    throw folderError(error, folder)
  }
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
