import { createHash } from 'node:crypto'
import { DIGEST_PREFIX } from './versions'

const HEX_DIGITS = 64

/** What `meta.digest` holds while the digest is computed: the prefix and 64 zeros. */
export const BLANK_DIGEST = DIGEST_PREFIX + '0'.repeat(HEX_DIGITS)

/** SHA-256 of bytes, hexadecimal. Names a file in the library. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the only occurrence of `text` starts; null when there is none or more than one. */
function onlyOffsetOf(bytes: Uint8Array, text: string): number | null {
  const buffer = asBuffer(bytes)
  const first = buffer.indexOf(text, 0, 'latin1')
  if (first < 0 || buffer.indexOf(text, first + 1, 'latin1') >= 0) return null
  return first
}

/**
 * The digest of a dataset file: SHA-256 of all its bytes, the 64 digits after "sha256:" in `meta.digest` read
 * as '0'. `stated` is that value. Null when the value does not stand in the file exactly once.
 */
export function computeDigest(bytes: Uint8Array, stated: string): string | null {
  const offset = onlyOffsetOf(bytes, stated)
  if (offset === null) return null
  const digits = offset + DIGEST_PREFIX.length
  const hash = createHash('sha256')
  hash.update(bytes.subarray(0, digits))
  hash.update('0'.repeat(HEX_DIGITS), 'latin1')
  hash.update(bytes.subarray(digits + HEX_DIGITS))
  return DIGEST_PREFIX + hash.digest('hex')
}

/** Writes the digest into a file whose `meta.digest` is `BLANK_DIGEST`, in place. Returns it. */
export function stampDigest(bytes: Uint8Array): string {
  const offset = onlyOffsetOf(bytes, BLANK_DIGEST)
  if (offset === null) throw new Error('the blank digest must stand in the file exactly once')
  const digest = DIGEST_PREFIX + sha256Of(bytes)
  asBuffer(bytes).write(digest, offset, 'latin1')
  return digest
}

/** Whether a text has the form of a digest. */
export const isDigest = (text: string): boolean => /^sha256:[0-9a-f]{64}$/.test(text)
