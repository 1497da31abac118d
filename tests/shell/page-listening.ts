import type { EventName } from '#shared/contract/channels'

/** What the test hears in the page, beside the page itself. */
export interface TestListening {
  readonly received: [name: string, ...payload: unknown[]][]
  listen(name: string): void
  stop(name: string): void
}
interface Api {
  on(name: string, listener: (...payload: unknown[]) => void): () => void
}

/** A script for the page, run before its own in each document: gives it `testListening`. */
export const listeningScript = (names: readonly EventName[]): string =>
  `window.testListening = (${makeListening.toString()})(window.regionkikaren, ${JSON.stringify(names)})`

// Runs in the page, so it names nothing outside itself.
function makeListening(api: Api, names: readonly string[]): TestListening {
  const received: TestListening['received'] = []
  const stops = new Map<string, () => void>()
  const listen = (name: string) => {
    stops.set(
      name,
      api.on(name, (...payload) => received.push([name, ...payload])),
    )
  }
  names.forEach(listen)
  return { received, listen, stop: (name) => stops.get(name)?.() }
}
