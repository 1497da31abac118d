const BLOCK_BITS = 14
const BLOCK = 2 ** BLOCK_BITS
const MASK = BLOCK - 1

/**
 * A growing list of whole numbers from 0, below 2^32. Each block takes as many bytes a number as its largest one
 * needs, and none while all are 0: most columns of a list have few values.
 */
export class IndexList {
  private readonly blocks: (Uint8Array | Uint16Array | Uint32Array | undefined)[] = []
  length = 0

  push(value: number): void {
    const at = this.length++
    if (value === 0) return
    const b = at >> BLOCK_BITS
    let block = this.blocks[b]
    if (block === undefined) this.blocks[b] = block = new (arrayFor(value))(BLOCK)
    block[at & MASK] = value
    if (block[at & MASK] === value) return
    // Too large for it: the others move to a wider one.
    const wider = new (arrayFor(value))(block)
    wider[at & MASK] = value
    this.blocks[b] = wider
  }

  at(i: number): number {
    return this.blocks[i >> BLOCK_BITS]?.[i & MASK] ?? 0
  }
}

const arrayFor = (value: number): typeof Uint8Array | typeof Uint16Array | typeof Uint32Array =>
  value < 2 ** 8 ? Uint8Array : value < 2 ** 16 ? Uint16Array : Uint32Array

/** A growing list of numbers; a block of whole ones takes half as much as others. */
export class NumberList {
  private readonly blocks: (Int32Array | Float64Array)[] = []
  length = 0

  push(value: number): void {
    const at = this.length++
    if ((at & MASK) === 0) this.blocks.push(new (isShort(value) ? Int32Array : Float64Array)(BLOCK))
    this.set(at, value)
  }

  at(i: number): number {
    return this.blocks[i >> BLOCK_BITS]?.[i & MASK] ?? NaN
  }

  set(i: number, value: number): void {
    const b = i >> BLOCK_BITS
    let block = this.blocks[b]
    if (block instanceof Int32Array && !isShort(value)) this.blocks[b] = block = new Float64Array(block)
    if (block !== undefined) block[i & MASK] = value
  }
}

/** −0 is another number than 0. */
const isShort = (value: number): boolean => Object.is(value | 0, value)
