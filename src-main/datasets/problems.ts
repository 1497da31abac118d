import { ProblemError, type Problem, type ProblemCode, type ProblemDetail } from '#shared/problem/problem'
import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import type { Messages } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { codeOf } from '#main/files/patience'

type Words = Messages['problems']

/** A problem with its words in both languages. */
export function buildProblem(
  code: ProblemCode,
  pick: (words: Words) => ProblemWords,
  details?: readonly ProblemDetail[],
): Problem {
  return problemInWords(code, ({ problems }) => pick(problems), details)
}

export const internalProblem = (): Problem => buildProblem('internal', (w) => w.internal)

/** What goes over the border for anything thrown: its problem, or `internal` for what nobody foresaw. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  reportInternalError('datasets', error)
  return internalProblem()
}

/** Why a file could not be read. `name` is its name without folders. */
export function readingProblem(error: unknown, name: string): Problem {
  if (error instanceof ProblemError) return error.problem
  return codeOf(error) === 'ENOENT'
    ? buildProblem('file-not-found', (w) => w.fileNotFound(name))
    : buildProblem('file-unreadable', (w) => w.fileUnreadable(name))
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Why something could not be written in the library's folder. */
export function writingProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return FULL.has(codeOf(error))
    ? buildProblem('disk-full', (w) => w.diskFull)
    : buildProblem('not-writable', (w) => w.notWritable)
}
