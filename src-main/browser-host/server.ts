import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Announce } from '#shared/contract/calls'
import { WIRE_MEDIA_TYPE } from '#shared/contract/wire-format'
import { reportInternalError } from '#main/diagnostics'
import { callRefused, notSignedIn } from '#main/hosting/host-problems'
import { mediaTypeOf, resolveRendererFile } from '#main/hosting/renderer-files'
import { SECURITY_HEADERS } from '#main/hosting/response-headers'
import { createAccess, type Access } from './access'
import { answerCall, refuseCall, type CallAnswer, type Dispatch } from './call-route'
import { createEventStreams, type EventStreams } from './event-stream'
import { buildPage, type PageName } from './pages'

const CALL_PATH = '/call/'
const EVENTS_PATH = '/events'
/** The page is on the same machine: a request that takes longer to send its headers is not ours. */
const HEADERS_TIMEOUT_MILLISECONDS = 10_000

export interface BrowserHostOptions {
  /** Folder of the window's files. */
  readonly rendererFolder: string
  readonly dispatch: Dispatch
  /** Largest file that a call may carry. */
  readonly maxFileBytes: number
  /** 0 or absent: a free port is chosen. */
  readonly port?: number
}

export interface BrowserHost {
  /** With the token: for the user's own browser, once. */
  readonly startAddress: string
  readonly origin: string
  readonly announce: Announce
  /** Ends open event streams, waits for calls under way, and closes. */
  close(): Promise<void>
}

/** Serves the window and its calls on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  let port = 0
  const access = createAccess(() => port)
  const events = createEventStreams()
  const server = createServer((request, response) => {
    route({ request, response, options, access, events }).catch((error: unknown) => {
      // A page that was closed while it sent is no error.
      if (!request.destroyed || request.complete) reportInternalError('browser host', error)
      if (response.headersSent) response.destroy()
      else sendPage(response, 'failed')
    })
  })
  server.headersTimeout = HEADERS_TIMEOUT_MILLISECONDS
  port = await listen(server, options.port ?? 0)
  const origin = `http://127.0.0.1:${port}`
  return {
    startAddress: `${origin}/?token=${access.token}`,
    origin,
    announce: events.announce,
    close: () =>
      new Promise((resolve) => {
        events.close()
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly options: BrowserHostOptions
  readonly access: Access
  readonly events: EventStreams
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, access } = exchange
  // Kept as it was sent: `URL` would resolve `..` before the path can be refused.
  const [path = '', query = ''] = splitOnce(request.url ?? '', '?')
  const isCall = path.startsWith(CALL_PATH)
  const needs = isCall || path === EVENTS_PATH ? 'call' : 'page'
  if (!access.isOurOwn(request.headers, needs)) {
    return isCall ? sendCall(response, refuseCall(403, callRefused)) : sendPage(response, 'refused')
  }
  const token = path === '/' ? new URLSearchParams(query).get('token') : null
  if (token !== null) return admit(exchange, token)
  if (!access.hasSession(request.headers)) {
    return isCall ? sendCall(response, refuseCall(401, notSignedIn)) : sendPage(response, 'signIn')
  }
  if (isCall) return call(exchange, path.slice(CALL_PATH.length))
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendPage(response, 'method')
  if (path === EVENTS_PATH) return exchange.events.add(response, SECURITY_HEADERS)
  return sendFile(exchange, path)
}

function admit({ request, response, access }: Exchange, token: string): void {
  if (access.hasSession(request.headers)) return redirectHome(response)
  const use = access.useToken(token)
  if (use.kind === 'admitted') return redirectHome(response, use.cookie)
  return sendPage(response, use.kind === 'used' ? 'used' : 'signIn')
}

/** Takes the token out of the address bar and the history. */
function redirectHome(response: ServerResponse, cookie?: string): void {
  response.writeHead(303, {
    ...SECURITY_HEADERS,
    location: '/',
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  })
  response.end()
}

async function call({ request, response, options }: Exchange, encodedName: string): Promise<void> {
  if (request.method !== 'POST' || request.headers.origin === undefined) {
    return sendCall(response, refuseCall(403, callRefused))
  }
  let name: string
  try {
    name = decodeURIComponent(encodedName)
  } catch {
    name = encodedName
  }
  sendCall(response, await answerCall(name, request, options.dispatch, options.maxFileBytes))
}

async function sendFile({ request, response, options }: Exchange, path: string): Promise<void> {
  const file = resolveRendererFile(options.rendererFolder, path)
  if (file === null) return sendPage(response, 'notFound')
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch {
    return sendPage(response, 'notFound')
  }
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': mediaTypeOf(file),
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function sendPage(response: ServerResponse, name: PageName): void {
  const { status, html } = buildPage(name)
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}

function sendCall(response: ServerResponse, { status, body }: CallAnswer): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': WIRE_MEDIA_TYPE,
    'content-length': body.byteLength,
  })
  response.end(body)
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
