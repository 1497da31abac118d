import { ProblemError, type ProblemCode, type ProblemDetail } from '#shared/problem/problem'
import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import type { Messages } from '#shared/messages/messages'

/** The error to throw when a file cannot be taken in, with its words from the catalogue of imports. */
export function importError(
  code: ProblemCode,
  pick: (words: Messages['imports']) => ProblemWords,
  details?: readonly ProblemDetail[],
): ProblemError {
  return new ProblemError(problemInWords(code, ({ imports }) => pick(imports), details))
}
