import { decode, encode, ExtensionCodec } from '@msgpack/msgpack'

/**
 * How inputs and outputs of calls travel over HTTP between the browser host and its page: MessagePack, with
 * an extension type for each typed array that the contract uses, so that columns arrive as columns.
 * `Uint8Array` is MessagePack's own `bin`. Bytes of typed arrays are little endian, as on every machine
 * that this program runs on.
 */
export const WIRE_MEDIA_TYPE = 'application/msgpack'

const FLOAT64_ARRAY = 1
const INT32_ARRAY = 2

const bytesOf = (array: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** A copy that starts at offset 0: a view into the message would not be aligned. */
function alignedBuffer(bytes: Uint8Array, elementBytes: number): ArrayBuffer {
  if (bytes.byteLength % elementBytes !== 0) throw new RangeError('typed array cut short')
  const copy = new Uint8Array(bytes.byteLength)
  copy.set(bytes)
  return copy.buffer
}

const extensionCodec = new ExtensionCodec()
extensionCodec.register({
  type: FLOAT64_ARRAY,
  encode: (value) => (value instanceof Float64Array ? bytesOf(value) : null),
  decode: (bytes) => new Float64Array(alignedBuffer(bytes, Float64Array.BYTES_PER_ELEMENT)),
})
extensionCodec.register({
  type: INT32_ARRAY,
  encode: (value) => (value instanceof Int32Array ? bytesOf(value) : null),
  decode: (bytes) => new Int32Array(alignedBuffer(bytes, Int32Array.BYTES_PER_ELEMENT)),
})

/** Bytes of a call's input or result. Keys whose value is `undefined` are left out. */
export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  return encode(value, { extensionCodec, ignoreUndefined: true })
}

/** Bounds on what one message may claim to hold, so that a few bytes cannot reserve gigabytes. */
export interface WireLimits {
  readonly maxArrayLength?: number
  readonly maxMapLength?: number
}

/** The value in `bytes`. Throws `RangeError` or msgpack's `DecodeError` when they are not one message. */
export function decodeWire(bytes: Uint8Array, limits: WireLimits = {}): unknown {
  return decode(bytes, { extensionCodec, ...limits })
}
