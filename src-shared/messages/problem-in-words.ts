import type { Problem, ProblemCode, ProblemDetail } from '../problem/problem'
import { localize } from './localize'
import type { Language } from './language'
import type { Messages } from './messages'

/** What happened, and what to do next, in one language. */
export interface ProblemWords {
  readonly message: string
  readonly nextStep: string
}

/** A problem in both languages; `details` are left out when there are none to tell. */
export const problemInWords = (
  code: ProblemCode,
  pick: (words: Messages, language: Language) => ProblemWords,
  details?: readonly ProblemDetail[],
): Problem => ({
  code,
  message: localize((words, language) => pick(words, language).message),
  nextStep: localize((words, language) => pick(words, language).nextStep),
  ...(details !== undefined && { details }),
})
