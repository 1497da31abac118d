import type { Protocol } from './devtools-protocol'

/** Chromium's numbers (net_error_list.h) of the errors that can come here. */
const NUMBERS: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_TIMED_OUT: -7,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** What Electron tells of a page that could not be loaded. */
export interface LoadError {
  readonly code: number
  /** As `ERR_FAILED`. */
  readonly description: string
}

export const ABORTED: LoadError = { code: -3, description: 'ERR_ABORTED' }
export const FAILED: LoadError = { code: -2, description: 'ERR_FAILED' }

/** @param text as Chromium's protocol has it, `net::ERR_FAILED` */
export function loadError(text: string): LoadError {
  const description = text.replace(/^net::/, '')
  return { code: NUMBERS[description] ?? FAILED.code, description }
}

/** The error of a page that the stand-in itself refused. */
export const errorOfReason = (reason: Protocol.Network.ErrorReason): LoadError =>
  loadError(`ERR${reason.replace(/([A-Z])/g, '_$1').toUpperCase()}`)
