import { CALL_INPUTS, type Calls } from '#shared/contract/calls'
import { CALLS } from '#shared/contract/channels'
import { isOneOf } from '#shared/dataset/one-of'
import { fail, succeed, type Result } from '#shared/problem/problem'
import { buildProblem, problemOf } from './problems'

/**
 * Answers a call that came over a border: name and input are checked here at run time, whatever the types on
 * the other side said. The only place where what a call throws becomes an answer. Never throws.
 */
export async function dispatchCall(calls: Calls, name: string, input: unknown): Promise<Result<unknown>> {
  if (!isOneOf(CALLS, name)) {
    return fail(buildProblem('invalid-input', (w) => w.unknownCall(String(name).slice(0, 80))))
  }
  try {
    const parsed = CALL_INPUTS[name].safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const where = [name, ...(issue?.path ?? [])].join('.')
      return fail(buildProblem('invalid-input', (w) => w.invalidInput(where)))
    }
    const call = calls[name] as (checked: unknown) => Promise<unknown>
    return succeed(await call(parsed.data))
  } catch (error) {
    return fail(problemOf(error))
  }
}
