import type { ServerResponse } from 'node:http'
import type { Announce } from '#shared/contract/calls'

/** The open pages that listen to the core's events (Server-Sent Events). */
export interface EventStreams {
  readonly announce: Announce
  /** Takes over a response whose headers are not yet written. */
  add(response: ServerResponse, headers: Readonly<Record<string, string>>): void
  close(): void
}

/** How long a page waits before it connects again. */
const RETRY_MILLISECONDS = 1000

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  return {
    announce: (name, payload) => {
      // JSON has no line breaks outside strings, and escapes them inside: one data line suffices.
      const message = `event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`
      for (const response of open) response.write(message)
    },
    add(response, headers) {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write(`retry: ${RETRY_MILLISECONDS}\n\n`)
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close() {
      for (const response of open) response.end()
      open.clear()
    },
  }
}
