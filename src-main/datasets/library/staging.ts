import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { ProblemError } from '#shared/problem/problem'
import { writeFileAtomically } from '#main/files/atomic-write'
import { makePrivateFolder, PRIVATE_FILE } from '#main/files/private-folder'
import { isAbandoned, ownerMark } from '#main/files/temporary-files'
import { writingProblem } from '../problems'

/** Files on their way in: copies of what came without a path, and the datasets made of them. */
const incomingFolder = (library: string): string => join(library, 'incoming')

/** Place of one file on its way into a library. Nothing is made on disk before something is written there. */
export interface Staging {
  readonly token: string
  readonly folder: string
  /** Where bytes that came without a path are kept. */
  readonly sourcePath: string
  /** Where the n-th dataset made of the file is kept: each has its own, so that none is written over. */
  candidatePath(n: number): string
}

export function createStaging(library: string): Staging {
  const token = randomBytes(12).toString('hex')
  const folder = join(incomingFolder(library), `${ownerMark()}-${token}`)
  return {
    token,
    folder,
    sourcePath: join(folder, 'source'),
    candidatePath: (n) => join(folder, `candidate-${String(n)}.${FILE_EXTENSION}`),
  }
}

/** Removes what a file left on its way. What cannot be removed now is removed when it is a day old. */
export function removeStaging({ folder }: Staging): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // E.g. held by a virus scanner.
  }
}

/** Removes what programs that were ended have left: at once, or, where nobody can tell, when it is a day old. Never fails. */
export function removeAbandoned(library: string, now: number = Date.now()): void {
  try {
    for (const name of readdirSync(incomingFolder(library))) {
      const path = join(incomingFolder(library), name)
      if (isAbandoned(name, statSync(path).mtimeMs, now)) rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // No such folder, or somebody else is removing the same.
  }
}

/** Writes a file in a staging folder. Throws `ProblemError`. */
export async function writeStaged(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await makePrivateFolder(dirname(path))
    await writeFileAtomically(path, bytes, { mode: PRIVATE_FILE })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}
