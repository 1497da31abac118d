import { ProblemError, type Problem, type ProblemCode } from '#shared/problem/problem'
import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import type { Messages } from '#shared/messages/messages'

type Words = Messages['reports']
type Pick = (words: Words) => ProblemWords

/** A problem of a report in words. */
export const reportProblem = (code: ProblemCode, pick: Pick): Problem =>
  problemInWords(code, ({ reports }) => pick(reports))

export const reportError = (code: ProblemCode, pick: Pick): ProblemError =>
  new ProblemError(reportProblem(code, pick))
