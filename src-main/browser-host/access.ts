import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const randomSecret = (): string => randomBytes(32).toString('base64url')

/** Compares in the same time wherever they differ. */
function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What a start address leads to. */
export type TokenUse =
  | { readonly kind: 'admitted'; readonly cookie: string }
  | { readonly kind: 'used' }
  | { readonly kind: 'wrong' }

/**
 * Who may talk to the browser host: whoever opened the start address first. Its token becomes a session
 * cookie, and works once.
 */
export interface Access {
  readonly token: string
  useToken(given: string): TokenUse
  /** Whether the request carries the session's cookie. */
  hasSession(headers: IncomingHttpHeaders): boolean
  /**
   * Whether the request was meant for this host and, when it says where it comes from, comes from our own
   * page. Stops pages that had their name rebound to 127.0.0.1, and forms on other sites.
   */
  isOurOwn(headers: IncomingHttpHeaders, needs: 'page' | 'call'): boolean
}

/** `port` is a function because it is known only once the server listens. */
export function createAccess(port: () => number): Access {
  const token = randomSecret()
  const session = randomSecret()
  let used = false
  // Cookies do not tell ports apart: the name keeps two running programs from signing each other out.
  const cookieName = () => `regionkikaren-${port()}`

  return {
    token,
    useToken(given) {
      if (!sameSecret(given, token)) return { kind: 'wrong' }
      if (used) return { kind: 'used' }
      used = true
      return { kind: 'admitted', cookie: `${cookieName()}=${session}; Path=/; HttpOnly; SameSite=Strict` }
    },
    hasSession(headers) {
      const prefix = `${cookieName()}=`
      return (headers.cookie ?? '')
        .split(/;\s*/)
        .some((part) => part.startsWith(prefix) && sameSecret(part.slice(prefix.length), session))
    },
    isOurOwn(headers, needs) {
      const host = `127.0.0.1:${port()}`
      if (headers.host !== host) return false
      const origin = headers.origin
      if (origin !== undefined && origin !== `http://${host}`) return false
      if (needs === 'page') return true
      const site = headers['sec-fetch-site']
      return site === undefined || site === 'same-origin'
    },
  }
}
