import { basename, resolve } from 'node:path'
import { ProblemError } from '#shared/problem/problem'
import { writeFileAtomically } from '#main/files/atomic-write'
import { isSameFile } from '#main/files/write-beside'
import type { CommandWords } from './program-words'
import { commandProblem } from './report-problem'

type Cause = keyof CommandWords['problem']['cannotWriteNext']

/** Names that Windows keeps for devices, with any extension, and signs that it allows in none. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i
const FORBIDDEN = /[<>:"|?*\p{Cc}]|[. ]$/u

/** What the systems' codes mean to somebody who writes a file. */
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENAMETOOLONG: 'longName',
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EISDIR: 'isFolder',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  EBUSY: 'inUse',
}

interface Writing {
  /** What was read, where that may be a file: it is never written over. */
  readonly source?: string | undefined
  readonly platform?: NodeJS.Platform
  readonly write?: typeof writeFileAtomically
}

/** Writes a whole file or none. Throws `ProblemError` that says why it could not be, and what to do. */
export async function writeOutput(file: string, bytes: Uint8Array | string, by: Writing = {}): Promise<void> {
  const { source, platform = process.platform, write = writeFileAtomically } = by
  if (source !== undefined && (await isSameFile(file, source))) throw notWritten(file, 'isSource')
  // Node opens these all the same: a device, a hidden stream beside another file, a file that nobody can delete.
  const name = basename(file)
  if (platform === 'win32' && (DEVICE.test(name) || FORBIDDEN.test(name))) throw notWritten(file, 'badName')
  try {
    await write(resolve(file), bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const cause = CAUSES[code] ?? 'other'
    // Windows says this of a file that another program holds.
    throw notWritten(file, platform === 'win32' && cause === 'notAllowed' ? 'inUse' : cause)
  }
}

const notWritten = (file: string, cause: Cause): ProblemError =>
  new ProblemError(
    commandProblem(
      cause === 'full' ? 'disk-full' : 'not-writable',
      (words) => words.cannotWrite(file),
      (words) => words.cannotWriteNext[cause],
    ),
  )
