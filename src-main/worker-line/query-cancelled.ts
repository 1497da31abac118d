import { ProblemError } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'

/** What whoever asked is told of work that somebody stopped. */
export const queryCancelled = (): ProblemError =>
  new ProblemError({
    code: 'query-cancelled',
    message: localize(({ problems }) => problems.queryCancelled.message),
    nextStep: localize(({ problems }) => problems.queryCancelled.nextStep),
  })
