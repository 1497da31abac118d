import { ProblemError, type Problem } from '#shared/problem/problem'

/** The problem of something that must be refused, which has words in both languages. */
export async function refusalOf(made: Promise<unknown> | (() => unknown)): Promise<Problem> {
  try {
    await (typeof made === 'function' ? made() : made)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { message, nextStep } = error.problem
    for (const language of ['sv', 'en'] as const)
      if (!message[language] || !nextStep[language]) throw new Error('no words', { cause: error })
    return error.problem
  }
  throw new Error('this must be refused')
}
