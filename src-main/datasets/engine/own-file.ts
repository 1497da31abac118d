import type { MadePages } from './table-pages'

/** sql.js copies by `slice`, which on a `Buffer` copies nothing: what is written would reach the bytes that were given. */
export const asPlainArray = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Bytes of which sql.js takes no copy: what it asks for instead of one is the array itself. */
export const handedOver = (bytes: Uint8Array, file: Uint8Array = asPlainArray(bytes)): Uint8Array =>
  Object.assign(asPlainArray(bytes), { slice: () => file })

/** sql.js takes no room for a file that says that it has 0 bytes: to it this is a number like others. */
const NO_BYTES = { [Symbol.toPrimitive]: () => 0 }

/** Below this a database is copied, which costs nothing; no page is as long. */
const TAKEN_FROM = 2 ** 20

/**
 * The file of a database that its bytes belong to. sql.js's files grow by an eighth at a time, all of their bytes copied,
 * and are copied when they become shorter; memory that nothing was written to is none.
 */
export class OwnFile {
  /** Whether sql.js has copied it into another array. */
  private isLeft = false
  private readonly array: Uint8Array

  /**
   * `room`: bytes that the file is going to have; where there are as many behind those given, they are taken. `made`:
   * pages that are not in the bytes.
   */
  constructor(
    private readonly given: Uint8Array,
    room: number,
    made: MadePages | null = null,
  ) {
    const { buffer, byteOffset, length } = given
    const hasRoom = buffer.byteLength - byteOffset >= room
    const array = hasRoom ? new Uint8Array(buffer, byteOffset, Math.max(room, length)) : new Uint8Array(room)
    if (!hasRoom) array.set(given)
    // It is read by the page; what takes more from its start on is a copy.
    const take = (from?: number, to?: number): Uint8Array => {
      if (from === 0 && (to ?? Infinity) >= TAKEN_FROM) this.isLeft = true
      if (made !== null && from !== undefined && from >= made.from && from < made.to) return made.read(from)
      return Uint8Array.prototype.subarray.call(array, from, to)
    }
    this.array = Object.assign(array, { subarray: take })
  }

  get forSqlJs(): Uint8Array {
    const given = handedOver(this.given, this.array)
    return this.given.length > 0 ? given : Object.defineProperty(given, 'length', { value: NO_BYTES })
  }

  /** The first bytes, of which no copy is made; null where they are elsewhere. */
  first(length: number): Uint8Array | null {
    if (this.isLeft || length < TAKEN_FROM || length > this.array.length) return null
    return new Uint8Array(this.array.buffer, this.array.byteOffset, length)
  }
}

/** Where a file counts its changes and those of its tables, and says of which count its number of pages is. */
const COUNTS_AT = [24, 40, 92]

/** As in a file that sql.js exports, which is a copy made in one go. */
export function asWrittenOnce({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const header = new DataView(buffer, byteOffset, byteLength)
  for (const at of COUNTS_AT) header.setUint32(at, 1)
}
