import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

const randomSecret = (): string => randomBytes(32).toString('base64url')

/** Compares in the same time wherever they differ. */
function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What a token leads to; `used` once it was used, or is too old. */
export type TokenUse =
  | { readonly kind: 'admitted'; readonly cookie: string }
  | { readonly kind: 'used' }
  | { readonly kind: 'wrong' }

/** Milliseconds in which whoever started the program opens its address. */
const TOKEN_LIFETIME = 10 * 60_000

/**
 * Who may talk to the browser host: whoever opened the start address first. Its token becomes a session
 * cookie; it works once, and for ten minutes.
 */
export interface Access {
  readonly token: string
  useToken(given: string): TokenUse
  /** Whether the request carries the session's cookie. */
  hasSession(headers: IncomingHttpHeaders): boolean
  /** What has the browser forget the cookies that starts before this one left it: the values of `set-cookie`. */
  forgetOthers(headers: IncomingHttpHeaders): string[]
  /**
   * Whether the request was meant for this host and, when it says where it comes from, comes from our own
   * page; `sign-in` from a file on this computer as well. Stops pages that had their name rebound to 127.0.0.1, and
   * forms on other sites.
   */
  isOurOwn(request: Requested, needs: 'page' | 'call' | 'sign-in'): boolean
}

/** The parts of a request that say what it was meant for. */
export type Requested = Pick<IncomingMessage, 'headers' | 'headersDistinct'>

/** `port` is a function because it is known only once the server listens; `now` in milliseconds. */
export function createAccess(port: () => number, now: () => number = () => performance.now()): Access {
  const token = randomSecret()
  const session = randomSecret()
  const from = now()
  let used = false
  // Cookies do not tell ports apart: the name keeps programs that run at the same time from signing each other out, and
  // the cookie of a start before from being taken for this one's.
  const start = randomBytes(6).toString('hex')
  const prefix = () => `regionkikaren-${port()}-`
  const cookieName = () => `${prefix()}${start}`
  const cookiesOf = ({ cookie = '' }: IncomingHttpHeaders): string[] => cookie.split(/;\s*/)

  return {
    token,
    useToken(given) {
      if (!sameSecret(given, token)) return { kind: 'wrong' }
      if (used || now() - from > TOKEN_LIFETIME) return { kind: 'used' }
      used = true
      return { kind: 'admitted', cookie: `${cookieName()}=${session}; Path=/; HttpOnly; SameSite=Strict` }
    },
    hasSession(headers) {
      const begin = `${cookieName()}=`
      return cookiesOf(headers).some(
        (part) => part.startsWith(begin) && sameSecret(part.slice(begin.length), session),
      )
    },
    forgetOthers(headers) {
      const names = cookiesOf(headers).map((part) => part.split('=')[0] ?? '')
      return names
        .filter((name) => name.startsWith(prefix()) && name !== cookieName())
        .map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`)
    },
    isOurOwn({ headers, headersDistinct }, needs) {
      const host = `127.0.0.1:${port()}`
      // Node keeps the first of two.
      if (headers.host !== host || headersDistinct['host']?.length !== 1) return false
      const origin = headers.origin
      const isOurs = origin === undefined || origin === `http://${host}`
      if (needs === 'sign-in') return isOurs || origin === 'null'
      if (!isOurs) return false
      if (needs === 'page') return true
      const site = headers['sec-fetch-site']
      return site === undefined || site === 'same-origin'
    },
  }
}
