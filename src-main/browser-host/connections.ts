import type { Server } from 'node:http'
import { isFromOurUser } from './peer-user'

/** What keeps others of this computer from holding the program by connections that say nothing, or nothing to the end. */
export interface ConnectionLimits {
  readonly most: number
  /** Milliseconds that the head of a request may take; looked at each `interval`. */
  readonly head: number
  readonly interval: number
  /** Milliseconds without a byte after which a body is given up. */
  readonly silence: number
  /** Milliseconds that a whole request may take. */
  readonly request: number
  /** Milliseconds that calls under way have to be done, and connections to be ended, when all is closed. */
  readonly closing: number
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  // A browser has six for its pages, and one that it tries beforehand; several windows are several times so many.
  most: 64,
  // The page is on the same computer: what takes longer is not ours. A busy computer ends it within ten seconds.
  head: 6_000,
  interval: 1_000,
  silence: 8_000,
  // The largest file from a slow drive.
  request: 15 * 60_000,
  closing: 1_000,
}

export function limitConnections(server: Server, limits: ConnectionLimits): void {
  server.maxConnections = limits.most
  server.headersTimeout = limits.head
  server.requestTimeout = limits.request
  server.on('connection', (socket) => {
    if (!isFromOurUser(socket)) socket.destroy()
  })
}

/** Takes no more connections, lets what is under way come to its end, and ends by force who is there after `time`. */
export function endWithin(server: Server, time: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), time)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
