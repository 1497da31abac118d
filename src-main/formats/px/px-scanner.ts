/** What `PxScanner.next` found. `text`: a text in quotation marks that is no sign; `word`: what is no number. */
export const END = 0
export const NUMBER = 1
export const SIGN = 2
export const TEXT = 3
const WORD = 4
export type Found = typeof END | typeof NUMBER | typeof SIGN | typeof TEXT | typeof WORD

const TAB = 9
const LINE_FEED = 10
const RETURN = 13
const END_OF_DISK_FILE = 26
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const DASH = 45
const DOT = 46
const SEMICOLON = 59

/** Powers of ten that a double holds exactly: dividing by one rounds once, so the result is the nearest double. */
const TENS = Array.from({ length: 23 }, (_, power) => 10 ** power)
const MOST_TEXTS = 100_000
const NUMBER_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

const isBreak = (byte: number) =>
  byte === SPACE ||
  byte === LINE_FEED ||
  byte === RETURN ||
  byte === TAB ||
  byte === COMMA ||
  byte === END_OF_DISK_FILE

/** Walks the bytes of DATA, cell by cell, without making texts of them. */
export class PxScanner {
  /** The number found last. */
  value = 0
  /** Index into `CELL_SIGNS` of the sign found last. */
  sign = 0
  /** First byte of what was found last. */
  from = 0
  /** True when a semicolon ended DATA. */
  ended = false

  private readonly buffer: Buffer
  /** Texts by their bytes (one character each): a file repeats its keys in every row. */
  private readonly texts = new Map<string, string>()

  constructor(
    private readonly bytes: Uint8Array,
    /** Next byte to look at. */
    public at: number,
    private readonly decode: (bytes: Uint8Array) => string,
    /** Texts that the file declares for its signs, to the index of the sign. */
    private readonly declared: ReadonlyMap<string, number>,
  ) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  next(): Found {
    const { bytes } = this
    const length = bytes.length
    let at = this.at
    let byte: number
    for (;;) {
      if (at >= length) return this.endAt(at, false)
      byte = bytes[at] as number
      if (isBreak(byte)) at++
      else if (byte === SEMICOLON) {
        // An old delimiter, too: only the one after which nothing follows ends the figures.
        if (this.restIsBlank(at + 1)) return this.endAt(at, true)
        at++
      } else break
    }
    this.from = at
    if (byte === QUOTE) return this.readQuoted(at)
    const negative = byte === DASH
    if (negative) byte = bytes[++at] as number
    let mantissa = 0
    let digits = 0
    let decimals = 0
    while (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48)
      digits++
      byte = bytes[++at] as number
    }
    if (byte === DOT && digits > 0) {
      byte = bytes[++at] as number
      while (byte >= 48 && byte <= 57) {
        mantissa = mantissa * 10 + (byte - 48)
        decimals++
        byte = bytes[++at] as number
      }
    }
    const whole = at >= length || isBreak(byte) || byte === SEMICOLON
    if (digits === 0 || !whole || mantissa > Number.MAX_SAFE_INTEGER || decimals > 22) return this.readWord()
    if (decimals > 0) mantissa /= TENS[decimals] as number
    this.value = negative ? -mantissa : mantissa
    this.at = at
    return NUMBER
  }

  /** The text in quotation marks at the next place that is not blank; null when something else is there. */
  nextText(): string | null {
    while (this.at < this.bytes.length && isBreak(this.bytes[this.at] as number)) this.at++
    this.from = this.at
    if (this.bytes[this.at] !== QUOTE) return null
    return this.quoted(this.at)
  }

  /** What was found last, as text, for messages. */
  found(): string {
    let to = this.from
    while (to < this.bytes.length && to < this.from + 60) {
      const byte = this.bytes[to] as number
      if (to > this.from && (byte === LINE_FEED || byte === RETURN || byte === QUOTE || byte === SEMICOLON))
        break
      if (isBreak(byte) && this.bytes[this.from] !== QUOTE) break
      to++
    }
    return this.decode(this.bytes.subarray(this.from, to)).replaceAll('"', '')
  }

  /** True when only blanks follow. */
  restIsBlank(at: number): boolean {
    while (at < this.bytes.length) {
      const byte = this.bytes[at] as number
      if (byte === COMMA || !(isBreak(byte) || byte === 0)) return false
      at++
    }
    return true
  }

  private endAt(at: number, ended: boolean): typeof END {
    this.ended = ended
    this.from = at
    this.at = at
    return END
  }

  private readQuoted(at: number): Found {
    const { bytes } = this
    let dots = 0
    let to = at + 1
    while (bytes[to] === DOT) {
      dots++
      to++
    }
    if (bytes[to] === QUOTE && dots > 0 && dots < 8) return this.signed(dots + 1, to + 1)
    if (dots === 0 && bytes[to] === DASH && bytes[to + 1] === QUOTE) return this.signed(1, to + 2)
    const sign = this.declared.get(this.quoted(at))
    return sign === undefined ? TEXT : this.signed(sign, this.at)
  }

  /** A number out of the ordinary (many digits, an exponent), or a sign without quotation marks. */
  private readWord(): Found {
    const { bytes } = this
    let to = this.from
    while (to < bytes.length && !isBreak(bytes[to] as number) && bytes[to] !== SEMICOLON) to++
    this.at = to
    const word = this.decode(bytes.subarray(this.from, Math.min(to, this.from + 400)))
    if (/^\.{1,7}$/.test(word)) return this.signed(word.length + 1, to)
    if (word === '-') return this.signed(1, to)
    const value = Number(word)
    if (!NUMBER_TEXT.test(word)) return WORD
    this.value = value
    return NUMBER
  }

  private signed(sign: number, at: number): typeof SIGN {
    this.sign = sign
    this.at = at
    return SIGN
  }

  private quoted(at: number): string {
    const { bytes } = this
    let to = at + 1
    let doubled = false
    while (to < bytes.length) {
      if (bytes[to] !== QUOTE) to++
      else if (bytes[to + 1] === QUOTE) {
        doubled = true
        to += 2
      } else break
    }
    this.at = to + 1
    const raw = this.buffer.toString('latin1', at + 1, to)
    const known = this.texts.get(raw)
    if (known !== undefined) return known
    const text = this.decode(bytes.subarray(at + 1, to))
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
    const whole = doubled ? text.replaceAll('""', '"') : text
    if (this.texts.size < MOST_TEXTS) this.texts.set(raw, whole)
    return whole
  }
}
