import { problemInWords } from '#shared/messages/problem-in-words'
import { formatBytes } from '#shared/messages/byte-size'
import { megabytes } from '#main/datasets/file-limits'
import type { Problem, ProblemCode } from '#shared/problem/problem'
import type { Messages } from '#shared/messages/messages'

type CallWords = Messages['hosts']['call']

/** A problem that arises before the core is reached, with the host's own words in both languages. */
function hostProblem(
  code: ProblemCode,
  message: (words: CallWords) => string,
  nextStep: (words: CallWords) => string,
): Problem {
  return problemInWords(code, ({ hosts: { call } }) => ({
    message: message(call),
    nextStep: nextStep(call),
  }))
}

export const notSignedIn = hostProblem(
  'not-available-here',
  (w) => w.notSignedIn,
  (w) => w.notSignedInNext,
)
export const callRefused = hostProblem(
  'not-available-here',
  (w) => w.refused,
  (w) => w.refusedNext,
)
export const callUnreadable = hostProblem(
  'invalid-input',
  (w) => w.unreadable,
  (w) => w.unreadableNext,
)
export const internalFailure = hostProblem(
  'internal',
  (w) => w.internal,
  (w) => w.internalNext,
)
export const inputTooLarge = (maxBytes: number): Problem =>
  hostProblem(
    'file-too-large',
    (w) => w.tooLarge(megabytes(maxBytes)),
    (w) => w.tooLargeNext,
  )

/** Of a call that carries no file: a report, a selection. */
export const callTooLarge = (maxBytes: number): Problem =>
  hostProblem(
    'file-too-large',
    (w) => w.callTooLarge(formatBytes(maxBytes, 'sv')),
    (w) => w.callTooLargeNext,
  )
