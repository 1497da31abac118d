import { ProblemError, type Problem, type ProblemCode, type ProblemDetail } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { Messages } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { codeOf } from '#main/files/patience'

type Words = Messages['problems']

/** A problem with its words in both languages. */
export function buildProblem(
  code: ProblemCode,
  pick: (words: Words) => { message: string; nextStep: string },
  details?: readonly ProblemDetail[],
): Problem {
  const problem = {
    code,
    message: inBothLanguages(({ problems }) => pick(problems).message),
    nextStep: inBothLanguages(({ problems }) => pick(problems).nextStep),
  }
  return details === undefined ? problem : { ...problem, details }
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
