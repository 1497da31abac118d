import type { CallInput, CallOutput, EventPayload } from '#shared/contract/calls'
import type { CallName, EventName } from '#shared/contract/channels'
import type { Offer } from '#shared/contract/opened-file'
import { fail, type Problem, type Result } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { Line } from './line'

/** The only way from the window to the core. Every call answers; none throws. */
export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Offers a file that was dropped or chosen to the core by its path, where the host knows it. Never throws. */
  offer(file: File): Promise<Offer>
  /** Returns a function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}

const connectionLost: Problem = {
  code: 'internal',
  message: localize((words) => words.shell.problem.connectionLost),
  nextStep: localize((words) => words.shell.problem.connectionLostNext),
}

export const connect = (line: Line): Client => ({
  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    try {
      return (await line.call(name, input)) as Result<CallOutput<N>>
    } catch {
      return fail(connectionLost)
    }
  },
  async offer(file) {
    try {
      return (await line.offer(file)) as Offer
    } catch {
      return 'as-bytes'
    }
  },
  on: (name, listener) => line.on(name, listener as (payload: unknown) => void),
})
