import { ownText } from '#main/formats/own-text'
import { LONGEST_CELL } from '../table-limits'

const COLON = 0x3a
const DIGIT = 0x30
/** Digits of which a number is exact. */
const MOST_DIGITS = 15
/** Texts of a column that are known without being cut out; more of them tell nothing apart any more. */
const MOST_KNOWN = 200_000

/** Whether a character certainly is one that is seen: what may be a blank is left to those who know all of them. */
const isSeen = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x250)

/** A line of text, parted into cells where they stand: no text is made of any. */
export class PlainRow {
  text = ''
  /** Of each cell, and of one behind the last. */
  private readonly starts: Int32Array

  constructor(
    private readonly width: number,
    private readonly delimiter: number,
  ) {
    this.starts = new Int32Array(width + 1)
  }

  /** False where the line has not as many cells as columns, or may be a note or blank at its end: then it is read as a text. */
  take(text: string, from: number, to: number): boolean {
    const { width, delimiter, starts } = this
    if (to - from > LONGEST_CELL || width < 3) return false
    this.text = text
    let cells = 1
    starts[0] = from
    for (let i = from; i < to; i++) {
      if (text.charCodeAt(i) !== delimiter) continue
      if (cells === width) return false
      starts[cells++] = i + 1
    }
    starts[width] = to + 1
    if (cells < width || this.end(0) === from) return false
    const last = text.charCodeAt(this.end(0) - 1)
    return isSeen(text.charCodeAt(from)) && isSeen(last) && last !== COLON && isSeen(text.charCodeAt(to - 1))
  }

  start(column: number): number {
    return this.starts[column] as number
  }

  end(column: number): number {
    return (this.starts[column + 1] as number) - 1
  }

  /** A number of digits alone; −1 for all else. */
  count(column: number): number {
    const [from, to] = [this.start(column), this.end(column)]
    if (from === to || to - from > MOST_DIGITS) return -1
    let value = 0
    for (let i = from; i < to; i++) {
      const digit = this.text.charCodeAt(i) - DIGIT
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }
}

/** Texts of a column that came before, found by their characters where they stand in a longer text. */
export class KnownTexts {
  private slots = new Int32Array(256)
  private readonly texts: string[] = []
  private readonly hashes: number[] = []
  private readonly numbers: number[] = []
  private latest = 0

  /** The number of a text; `numberOf` is asked where it is not known yet. */
  find(text: string, from: number, to: number, numberOf: (own: string) => number): number {
    // Many lists are sorted: the same as in the line before.
    if (this.isText(this.latest, text, from, to)) return this.numbers[this.latest] as number
    let hash = 0
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    let slot = (hash ^ (hash >>> 15)) & (this.slots.length - 1)
    for (;;) {
      const known = (this.slots[slot] as number) - 1
      if (known < 0) break
      if (this.hashes[known] === hash && this.isText(known, text, from, to)) {
        this.latest = known
        return this.numbers[known] as number
      }
      slot = (slot + 1) & (this.slots.length - 1)
    }
    const own = ownText(text.slice(from, to))
    const number = numberOf(own)
    if (this.texts.length < MOST_KNOWN) this.know(own, hash, number)
    return number
  }

  private isText(known: number, text: string, from: number, to: number): boolean {
    const one = this.texts[known]
    if (one?.length !== to - from) return false
    for (let i = 0; i < one.length; i++) if (one.charCodeAt(i) !== text.charCodeAt(from + i)) return false
    return true
  }

  private know(own: string, hash: number, number: number): void {
    this.texts.push(own)
    this.hashes.push(hash)
    this.numbers.push(number)
    this.latest = this.texts.length - 1
    if (this.texts.length * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 4)
      this.hashes.forEach((_, known) => this.put(known))
    } else this.put(this.latest)
  }

  private put(known: number): void {
    const hash = this.hashes[known] as number
    let slot = (hash ^ (hash >>> 15)) & (this.slots.length - 1)
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
    this.slots[slot] = known + 1
  }
}
