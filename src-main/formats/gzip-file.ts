import { gunzipSync } from 'node:zlib'
import { mostUnpacked, ZipRefused } from './zip-archive'

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** What a gzip file holds, and what it says that was called. Throws `ZipRefused` (`bomb`, `broken`). */
export function unpackGzip(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly name: string | null } {
  try {
    const maxOutputLength = mostUnpacked(bytes.length)
    return { bytes: gunzipSync(bytes, { maxOutputLength }), name: nameInside(bytes) }
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipRefused(isTooMuch ? 'bomb' : 'broken')
  }
}

const HAS_EXTRA = 4
const HAS_NAME = 8

function nameInside(bytes: Uint8Array): string | null {
  const flags = bytes[3] ?? 0
  if ((flags & HAS_NAME) === 0) return null
  const start = 10 + ((flags & HAS_EXTRA) === 0 ? 0 : 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0))
  const end = bytes.indexOf(0, start)
  const name = end < 0 ? '' : Buffer.from(bytes.subarray(start, end)).toString('latin1')
  return name.split(/[\\/]/).at(-1) || null
}
