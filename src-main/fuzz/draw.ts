/** Chance that is the same each time for the same seed and number. */
export class Draw {
  private state: number

  constructor(seed: number, index = 0) {
    this.state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0
    // Neighbouring numbers begin alike.
    for (let i = 0; i < 4; i++) this.next()
  }

  /** 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to below `count`; 0 when there is none. */
  below(count: number): number {
    return Math.floor(this.next() * Math.max(0, count))
  }

  /** True so often, 0–1. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to draw from')
    return list[this.below(list.length)] as T
  }
}
