import type { CallInput, CallOutput, EventPayload } from '#shared/contract/calls'
import { EVENTS, type CallName, type EventName } from '#shared/contract/channels'
import type { Offer } from '#shared/contract/opened-file'
import { fail, type Problem, type Result } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import { decodeWire, encodeWire, WIRE_MEDIA_TYPE } from '#shared/contract/wire-format'

/** The only way from the window to the core. Every call answers; none throws. */
export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Offers a file that was dropped or chosen to the core by its path, where the host knows it. Never throws. */
  offer(file: File): Promise<Offer>
  /** Returns a function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}

/** What the preload script puts on `window` in Electron. */
interface PreloadedBridge {
  call(name: string, input: unknown): Promise<unknown>
  offer(file: File): Promise<unknown>
  on(name: string, listener: (payload: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly regionkikaren?: PreloadedBridge
  }
}

const connectionLost: Problem = {
  code: 'internal',
  message: localize((words) => words.shell.problem.connectionLost),
  nextStep: localize((words) => words.shell.problem.connectionLostNext),
}

/** In Electron through the preload script, else over HTTP to the server that the page came from. */
export function connect(): Client {
  const bridge = window.regionkikaren
  return bridge ? connectPreloaded(bridge) : connectServer()
}

function connectPreloaded(bridge: PreloadedBridge): Client {
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
      try {
        return (await bridge.call(name, input)) as Result<CallOutput<N>>
      } catch {
        return fail(connectionLost)
      }
    },
    async offer(file) {
      try {
        return (await bridge.offer(file)) as Offer
      } catch {
        return 'as-bytes'
      }
    },
    on: (name, listener) => bridge.on(name, listener as (payload: unknown) => void),
  }
}

function connectServer(): Client {
  const events = new EventSource('/events')
  return {
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
      try {
        const response = await fetch(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': WIRE_MEDIA_TYPE },
          body: encodeWire(input),
        })
        return decodeWire(new Uint8Array(await response.arrayBuffer())) as Result<CallOutput<N>>
      } catch {
        return fail(connectionLost)
      }
    },
    offer: () => Promise.resolve('as-bytes'),
    on(name, listener) {
      if (!EVENTS.includes(name)) throw new Error(`unknown event ${name}`)
      const deliver = (event: MessageEvent<string>) => listener(JSON.parse(event.data))
      events.addEventListener(name, deliver)
      return () => events.removeEventListener(name, deliver)
    },
  }
}
