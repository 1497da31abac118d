import type { Protocol } from './devtools-protocol'
import { record } from './record'
import { inside, isRegistered } from './scheme-addresses'
import { defaultSession } from './session'
import { trace } from './trace'

type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType']

/** Chromium's names of what is asked for, and Electron's. */
const RESOURCE_TYPES: Partial<Record<Protocol.Network.ResourceType, ResourceType>> = {
  Document: 'subFrame',
  Script: 'script',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  WebSocket: 'webSocket',
  CSPViolationReport: 'cspReport',
}

/** What becomes of a request that Chromium has stopped at. */
export type Decision =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly reason: Protocol.Network.ErrorReason }
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly body: Buffer }

/** First `webRequest`, then the handler of the scheme, as in Electron. */
export async function decideRequest(
  paused: Protocol.Fetch.requestPausedPayload,
  asker: { readonly contents: Electron.WebContents; readonly isMainFrame: boolean },
): Promise<Decision> {
  const { request, resourceType } = paused
  const url = inside(request.url)
  // Electron asks for no icon.
  if (resourceType === 'Other' && /\/favicon\.ico$/.test(url)) {
    return { kind: 'answer', status: 204, headers: new Headers(), body: Buffer.alloc(0) }
  }
  const { before } = defaultSession.webRequest
  if (before !== null) {
    const main = resourceType === 'Document' && asker.isMainFrame
    const details = {
      id: Number(paused.requestId.replace(/\D/g, '')),
      url,
      method: request.method,
      resourceType: main ? 'mainFrame' : (RESOURCE_TYPES[resourceType] ?? 'other'),
      referrer: inside(request.headers['Referer'] ?? ''),
      timestamp: Date.now(),
      webContents: asker.contents,
      webContentsId: asker.contents.id,
      uploadData: [],
    } satisfies Electron.OnBeforeRequestListenerDetails
    const { cancel } = await new Promise<Electron.CallbackResponse>((resolve) => before(details, resolve))
    if (cancel === true) {
      record.cancelled.push(url)
      return { kind: 'fail', reason: 'BlockedByClient' }
    }
  }
  const scheme = url.split(':')[0]?.toLowerCase() ?? ''
  const handler = defaultSession.protocol.handlers.get(scheme)
  if (handler !== undefined) return answerBy(handler, url, request)
  return isRegistered(scheme) ? { kind: 'fail', reason: 'AddressUnreachable' } : { kind: 'pass' }
}

async function answerBy(
  handler: Parameters<Electron.Protocol['handle']>[1],
  url: string,
  { method, headers, postData }: Protocol.Network.Request,
): Promise<Decision> {
  try {
    const body = postData === undefined ? {} : { body: postData }
    const response = await handler(new Request(url, { method, headers, ...body }))
    const bytes = Buffer.from(await response.arrayBuffer())
    return { kind: 'answer', status: response.status, headers: response.headers, body: bytes }
  } catch (error) {
    console.error('stand-in of Electron: the handler of the scheme failed', error)
    return { kind: 'fail', reason: 'Failed' }
  }
}

type Send = <M extends 'Fetch.failRequest' | 'Fetch.fulfillRequest' | 'Fetch.continueRequest'>(
  method: M,
  params: Protocol.CommandParameters[M],
) => Promise<unknown>

/** Gives Chromium the answer. A request that has gone meanwhile, as its page has, wants none. */
export async function carryOut(
  decision: Decision,
  paused: Protocol.Fetch.requestPausedPayload,
  send: Send,
): Promise<void> {
  const { requestId } = paused
  const url = inside(paused.request.url)
  try {
    if (decision.kind === 'pass') await send('Fetch.continueRequest', { requestId })
    else if (decision.kind === 'fail') {
      trace('REFUSED', decision.reason, url)
      await send('Fetch.failRequest', { requestId, errorReason: decision.reason })
    } else {
      const { status, headers, body } = decision
      trace(status, paused.resourceType, url, body.length)
      const responseHeaders = [...headers].map(([name, value]) => ({ name, value }))
      await send('Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders,
        body: body.toString('base64'),
      })
    }
  } catch (error) {
    trace('NOT TAKEN', url, String(error))
  }
}
