import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { mediaTypeOf, resolveRendererFile } from '#main/hosting/renderer-files'
import { SECURITY_HEADERS } from '#main/hosting/response-headers'

const SCHEME = 'app'
const HOST = 'regionkikaren'
/** Origin of the window, and of nothing else. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`
export const APP_ADDRESS = `${APP_ORIGIN}/`

/** Must run before the app is ready. Gives the scheme an origin of its own, without network rights. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's files, and only those, with the strict policy on every answer. */
export function setupAppScheme(rendererFolder: string): void {
  protocol.handle(SCHEME, (request) => answerRequest(request, rendererFolder))
}

async function answerRequest(request: Request, rendererFolder: string): Promise<Response> {
  const refused = () => new Response('', { status: 404, headers: { ...SECURITY_HEADERS } })
  if (request.method !== 'GET' || !isAppAddress(request.url)) return refused()
  const path = request.url.slice(APP_ORIGIN.length).replace(/[?#].*$/s, '')
  const file = resolveRendererFile(rendererFolder, path)
  if (file === null) return refused()
  try {
    const bytes = new Uint8Array(await readFile(file))
    return new Response(bytes, { headers: { ...SECURITY_HEADERS, 'content-type': mediaTypeOf(file) } })
  } catch {
    return refused()
  }
}

/** Whether an address is inside the window's own origin. */
export const isAppAddress = (address: string): boolean => address.startsWith(APP_ADDRESS)
