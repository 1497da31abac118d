import { stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { problemInWords } from '#shared/messages/problem-in-words'
import { ProblemError } from '#shared/problem/problem'
import { writeFileAtomically } from './atomic-write'

/** What goes with a copy of somebody's file. */
export interface Companion {
  /** The file that it is a copy of: that is never written over. */
  readonly source: string
  /** A text beside the copy, named after it. */
  readonly text: string
  readonly nameFor: (stem: string) => string
}

/** By what the system says of both, so that no link or other spelling hides it. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true })))
    return a?.ino === b?.ino && a?.dev === b?.dev
  } catch {
    return false
  }
}

/**
 * Writes a copy and the text beside it, under a name that is free. Throws `ProblemError` where the copy would take the
 * place of its source, and the system's errors.
 */
export async function writeBeside(
  path: string,
  bytes: Uint8Array,
  { source, text, nameFor }: Companion,
): Promise<void> {
  if (await isSameFile(path, source))
    throw new ProblemError(problemInWords('not-writable', ({ deckUpdates }) => deckUpdates.notOver))
  await writeFileAtomically(path, bytes)
  const name = nameFor(basename(path, extname(path)))
  const extension = extname(name)
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name.slice(0, -extension.length)} (${String(number)})${extension}`
    try {
      await writeFile(join(dirname(path), free), text, { flag: 'wx' })
      return
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken || number > 99) throw error
    }
  }
}
