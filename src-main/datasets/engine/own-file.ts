import type { MadePages } from './table-pages'

/** sql.js copies by `slice`, which on a `Buffer` copies nothing: what is written would reach the bytes that were given. */
export const asPlainArray = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Bytes of which sql.js takes no copy: what it asks for instead of one is the array itself. */
export const handedOver = (bytes: Uint8Array, file: Uint8Array = asPlainArray(bytes)): Uint8Array =>
  Object.assign(asPlainArray(bytes), { slice: () => file })

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
   * pages that stand in the bytes only once one of them is written.
   */
  constructor(
    private readonly given: Uint8Array,
    room: number,
    private made: MadePages | null = null,
  ) {
    const { buffer, byteOffset, length } = given
    const hasRoom = buffer.byteLength - byteOffset >= room
    const array = hasRoom ? new Uint8Array(buffer, byteOffset, Math.max(room, length)) : new Uint8Array(room)
    if (!hasRoom) array.set(given)
    // It is read by the page; what takes more from its start on is a copy.
    const take = (from?: number, to?: number): Uint8Array => {
      if (from === 0 && (to ?? Infinity) >= TAKEN_FROM) this.isLeft = true
      const made = from === undefined ? null : this.madeAt(from)
      return made ?? Uint8Array.prototype.subarray.call(array, from, to)
    }
    const put = (bytes: ArrayLike<number>, at = 0): void => {
      // A file that is packed is read whole before it is written.
      if (this.made !== null && at >= this.made.from) this.made = null
      Uint8Array.prototype.set.call(array, bytes, at)
    }
    this.array =
      made === null
        ? Object.assign(array, { subarray: take })
        : Object.assign(array, { subarray: take, set: put })
  }

  private madeAt(at: number): Uint8Array | null {
    const { made } = this
    return made !== null && at >= made.from && at < made.to ? made.read(at) : null
  }

  get forSqlJs(): Uint8Array {
    return handedOver(this.given, this.array)
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
