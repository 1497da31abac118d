/**
 * Chromium aborts the way to a scheme that it does not know, and gives it no origin. A scheme that the program has
 * registered therefore stands on an address of this machine at which nobody listens: no request gets out even if one
 * went past the stand-in. Only the pages see it; main sees the scheme by its own name.
 */
const FIRST_PORT = 6
const schemes = new Set<string>()
/** From `app://host` to `http://127.0.0.1:port`. */
const stands = new Map<string, string>()

export const registerScheme = (scheme: string): void => void schemes.add(scheme.toLowerCase())
export const isRegistered = (scheme: string): boolean => schemes.has(scheme)

/** The address as Chromium is to know it. */
export function outside(address: string): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
  if (!schemes.has(scheme.toLowerCase())) return address
  const origin = `${scheme}://${host}`.toLowerCase()
  // Every second port: 7 and 9 are among those that Chromium refuses.
  const stand = stands.get(origin) ?? `http://127.0.0.1:${FIRST_PORT + 2 * stands.size}`
  stands.set(origin, stand)
  return stand + (rest === '' ? '/' : rest)
}

/** The address as the program knows it. */
export function inside(address: string): string {
  if (address.startsWith('blob:')) return `blob:${inside(address.slice('blob:'.length))}`
  for (const [own, stand] of stands) {
    if (address === stand || address.startsWith(`${stand}/`)) return own + address.slice(stand.length)
  }
  return address
}

/** Whether an address is that of a stand, where only the stand-in can answer. */
export const isStand = (address: string): boolean => inside(address) !== address

/** Scheme, host and port of an address, or null where it has none. */
export const originOf = (address: string): string | null =>
  /^[a-z0-9+.-]+:\/\/[^/]*/i.exec(address)?.[0] ?? null
