import type { Result } from '#shared/problem/problem'

/** The value of an answer that is expected to be good. */
export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`)
  return result.value
}
