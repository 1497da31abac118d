import type { Result } from '#shared/problem/problem'
import { dispatchCall } from '#main/datasets/call-dispatch'
import { composeCore, type CoreOptions } from './compose-core'
import { openAhead } from './open-ahead'

export interface StartedCore {
  /** The core's border: checks name and input, never throws. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>
  close(): Promise<void>
}

/**
 * The core of a window, which has begun on what its page is going to ask. In a module of its own, for it is the most of
 * the program: a host that shows itself first loads it afterwards.
 */
export function startCore(options: CoreOptions): StartedCore {
  const service = composeCore(options)
  openAhead(service)
  return {
    dispatch: (name, input) => dispatchCall(service.calls, name, input),
    close: () => service.close(),
  }
}
