import { EVENTS } from '#shared/contract/channels'
import { isOneOf } from '#shared/dataset/one-of'
import { decodeWire, encodeWire, WIRE_MEDIA_TYPE } from '#shared/contract/wire-format'

/**
 * What carries calls to the core, and answers as they come. It knows no words and no schemas: it is loaded, and asks,
 * before the window is.
 */
export interface Line {
  /** Rejects where the core cannot be reached. */
  call(name: string, input: unknown): Promise<unknown>
  /** Rejects likewise. */
  offer(file: File): Promise<unknown>
  /** Returns a function that stops listening. */
  on(name: string, listener: (payload: unknown) => void): () => void
}

declare global {
  interface Window {
    /** What the preload script puts there in Electron. */
    readonly regionkikaren?: Line
  }
}

/** In Electron through the preload script, else over HTTP to the server that the page came from. */
export const openLine = (): Line => window.regionkikaren ?? connectServer()

function connectServer(): Line {
  const events = new EventSource('/events')
  return {
    async call(name, input) {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': WIRE_MEDIA_TYPE },
        body: encodeWire(input),
      })
      return decodeWire(new Uint8Array(await response.arrayBuffer()))
    },
    offer: () => Promise.resolve('as-bytes'),
    on(name, listener) {
      if (!isOneOf(EVENTS, name)) throw new Error(`unknown event ${name}`)
      const deliver = (event: MessageEvent<string>) => listener(JSON.parse(event.data))
      events.addEventListener(name, deliver)
      return () => events.removeEventListener(name, deliver)
    },
  }
}
