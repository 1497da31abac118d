import { ProblemError, type ProblemCode, type ProblemDetail } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { Messages } from '#shared/messages/messages'

/** The error to throw when a file cannot be taken in, with its words from the catalogue of imports. */
export function importError(
  code: ProblemCode,
  pick: (words: Messages['imports']) => { readonly message: string; readonly nextStep: string },
  details?: readonly ProblemDetail[],
): ProblemError {
  const message = inBothLanguages(({ imports }) => pick(imports).message)
  const nextStep = inBothLanguages(({ imports }) => pick(imports).nextStep)
  return new ProblemError({ code, message, nextStep, ...(details === undefined ? {} : { details }) })
}
