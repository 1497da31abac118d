import { ProblemError, type ProblemCode } from '#shared/contract/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { Messages } from '#shared/messages/messages'

type Words = Messages['library']

/** The error to throw when something cannot be done in the library, with its words. */
export const libraryError = (
  code: ProblemCode,
  pick: (words: Words) => { readonly message: string; readonly nextStep: string },
): ProblemError =>
  new ProblemError({
    code,
    message: inBothLanguages(({ library }) => pick(library).message),
    nextStep: inBothLanguages(({ library }) => pick(library).nextStep),
  })
