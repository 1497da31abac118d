import { ProblemError } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'

/** What whoever asked is told of work that somebody stopped. */
export const queryCancelled = (): ProblemError =>
  new ProblemError({
    code: 'query-cancelled',
    message: inBothLanguages(({ problems }) => problems.queryCancelled.message),
    nextStep: inBothLanguages(({ problems }) => problems.queryCancelled.nextStep),
  })
