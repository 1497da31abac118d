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
import { answerCall, readBody, refuseCall, type CallAnswer, type Dispatch } from './call-route'
import { CONNECTION_LIMITS, endWithin, limitConnections, type ConnectionLimits } from './connections'
import { createEventStreams, type EventStreams } from './event-stream'
import { buildPage, buildWelcome, type PageName } from './pages'

const CALL_PATH = '/call/'
const EVENTS_PATH = '/events'
/** Where the page of the sign-in file posts its token. */
const SIGN_IN_PATH = '/sign-in'
/** The window's icon, for which Chromium asks at each change of the address; its name has its content's hash. */
const IS_ICON = /^\/assets\/icon-[\w-]+\.svg$/
const KEPT = { 'cache-control': 'private, max-age=86400, immutable' }
/** Bytes of a token with its name. */
const SIGN_IN_BYTES = 200

export interface BrowserHostOptions {
  /** Folder of the window's files. */
  readonly rendererFolder: string
  readonly dispatch: Dispatch
  /** Largest file that a call may carry. */
  readonly maxFileBytes: number
  /** 0 or absent: a free port is chosen. */
  readonly port?: number
  /** Where the window begins: empty, or what follows the address, with its `#`. */
  readonly fragment?: string
  /** Told when the token was used. */
  readonly onAdmitted?: () => void
  readonly limits?: ConnectionLimits
}

export interface BrowserHost {
  /** With the token: for the user's own browser, once. */
  readonly startAddress: string
  readonly token: string
  readonly origin: string
  readonly announce: Announce
  /** Ends open event streams, waits a second for calls under way, and closes whoever is connected still. */
  close(): Promise<void>
}

/** Serves the window and its calls on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  let port = 0
  const access = createAccess(() => port)
  const events = createEventStreams()
  const { limits = CONNECTION_LIMITS } = options
  const server = createServer({ connectionsCheckingInterval: limits.interval }, (request, response) => {
    route({ request, response, options, access, events, limits }).catch((error: unknown) => {
      // A page that was closed while it sent is no error.
      if (!request.destroyed || request.complete) reportInternalError('browser host', error)
      if (response.headersSent) response.destroy()
      else sendPage(response, 'failed')
    })
  })
  limitConnections(server, limits)
  port = await listen(server, options.port ?? 0)
  const origin = `http://127.0.0.1:${port}`
  return {
    startAddress: `${origin}/?token=${access.token}${options.fragment ?? ''}`,
    token: access.token,
    origin,
    announce: events.announce,
    close: () => {
      events.close()
      return endWithin(server, limits.closing)
    },
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
  readonly limits: ConnectionLimits
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, access } = exchange
  // Kept as it was sent: `URL` would resolve `..` before the path can be refused.
  const [path = '', query = ''] = splitOnce(request.url ?? '', '?')
  const isCall = path.startsWith(CALL_PATH)
  const signsIn = path === SIGN_IN_PATH && request.method === 'POST'
  const needs = signsIn ? 'sign-in' : isCall || path === EVENTS_PATH ? 'call' : 'page'
  if (!access.isOurOwn(request, needs)) {
    endAfterAnswer(exchange)
    return isCall ? sendCall(response, refuseCall(403, callRefused)) : sendPage(response, 'refused')
  }
  const token = signsIn ? await postedToken(exchange) : path === '/' ? tokenIn(query) : null
  if (token !== null) return admit(exchange, token)
  if (!access.hasSession(request.headers)) {
    endAfterAnswer(exchange)
    return isCall ? sendCall(response, refuseCall(401, notSignedIn)) : sendPage(response, 'signIn')
  }
  if (isCall) return call(exchange, path.slice(CALL_PATH.length))
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendPage(response, 'method')
  if (path === EVENTS_PATH) return exchange.events.add(response, SECURITY_HEADERS)
  return sendFile(exchange, path)
}

/** Of whoever may not talk to us no more is read than the head of a request. */
function endAfterAnswer({ response }: Exchange): void {
  response.setHeader('connection', 'close')
}

const tokenIn = (form: string): string | null => new URLSearchParams(form).get('token')

/** Null: there is none. A token's length is stated, and no more is read of whoever has yet to show one. */
async function postedToken({ request, limits }: Exchange): Promise<string | null> {
  if (!(Number(request.headers['content-length'] ?? Infinity) <= SIGN_IN_BYTES)) return null
  const body = await readBody(request, SIGN_IN_BYTES, limits.silence)
  return body && tokenIn(Buffer.from(body).toString('latin1'))
}

function admit({ request, response, options, access }: Exchange, token: string): void {
  const { headers, method } = request
  const isBack = access.hasSession(headers)
  const use = isBack ? null : access.useToken(token)
  if (use !== null && use.kind !== 'admitted')
    return sendPage(response, use.kind === 'used' ? 'used' : 'signIn')
  if (use !== null) options.onAdmitted?.()
  const cookies = [...access.forgetOthers(headers), ...(use === null ? [] : [use.cookie])]
  const site = headers['sec-fetch-site']
  const comesByItself = method !== 'POST' && (site === undefined || site === 'none')
  if (comesByItself) return redirectHome(response, cookies)
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': cookies,
  })
  response.end(buildWelcome(`/${options.fragment ?? ''}`))
}

/** Takes the token out of the address bar and the history. */
function redirectHome(response: ServerResponse, cookies: readonly string[]): void {
  response.writeHead(303, {
    ...SECURITY_HEADERS,
    location: '/',
    ...(cookies.length === 0 ? {} : { 'set-cookie': [...cookies] }),
  })
  response.end()
}

async function call({ request, response, options, limits }: Exchange, encodedName: string): Promise<void> {
  if (request.method !== 'POST' || request.headers.origin === undefined) {
    return sendCall(response, refuseCall(403, callRefused))
  }
  let name: string
  try {
    name = decodeURIComponent(encodedName)
  } catch {
    name = encodedName
  }
  sendCall(response, await answerCall(name, request, { ...options, silence: limits.silence }))
}

async function sendFile({ request, response, options, access }: Exchange, path: string): Promise<void> {
  const file = resolveRendererFile(options.rendererFolder, path)
  if (file === null) return sendPage(response, 'notFound')
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch {
    return sendPage(response, 'notFound')
  }
  const forgotten = path === '/' ? access.forgetOthers(request.headers) : []
  if (forgotten.length > 0) response.setHeader('set-cookie', forgotten)
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    ...(IS_ICON.test(path) && KEPT),
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
