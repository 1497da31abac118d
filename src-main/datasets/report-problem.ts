import { ProblemError, type Problem, type ProblemCode } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { Messages } from '#shared/messages/messages'

type Words = Messages['reports']
type Pick = (words: Words) => { readonly message: string; readonly nextStep: string }

/** A problem of a report in words. */
export const reportProblem = (code: ProblemCode, pick: Pick): Problem => ({
  code,
  message: inBothLanguages(({ reports }) => pick(reports).message),
  nextStep: inBothLanguages(({ reports }) => pick(reports).nextStep),
})

export const reportError = (code: ProblemCode, pick: Pick): ProblemError =>
  new ProblemError(reportProblem(code, pick))
