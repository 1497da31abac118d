import { importError } from '#main/formats/import-problem'
import { decodeText, detectEncoding } from '#main/formats/text-encoding'

/** Far deeper than any JSON-stat file; well within what the parser's stack holds. */
const MOST_LEVELS = 200

const QUOTE = 0x22
const BACKSLASH = 0x5c
const NEWLINE = 0x0a

/**
 * Refuses a file whose brackets lie too deep, before a parser that calls itself sees it. Works on bytes: in UTF-8
 * as in every 8-bit encoding, brackets, quotes and line ends are single bytes.
 */
function checkDepth(bytes: Uint8Array): void {
  let depth = 0
  let line = 1
  let quoted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === NEWLINE) line++
    else if (byte === QUOTE) quoted = !quoted
    else if (quoted) {
      if (byte === BACKSLASH) i++
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > MOST_LEVELS)
        throw importError('file-malformed', (w) => w.jsonStat.tooDeep(line, MOST_LEVELS))
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
}

const TOKEN =
  /[\s]*(?:([{}[\],:])|("(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** Where JSON stops being JSON: the offset of the first token that does not belong. */
function findSyntaxError(text: string): number {
  const open: string[] = []
  let expect: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next' = 'value'
  TOKEN.lastIndex = 0
  for (;;) {
    const start = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    const blank = /\s*/y
    blank.lastIndex = start
    blank.exec(text)
    if (found === null) return blank.lastIndex
    const mark = found[1]
    const wrong = blank.lastIndex
    const closes = open.at(-1) === '{' ? '}' : open.at(-1) === '[' ? ']' : undefined
    if (mark === '}' || mark === ']') {
      if (mark !== closes || !['value-or-end', 'key-or-end', 'next'].includes(expect)) return wrong
      if (expect === 'value-or-end' && mark !== ']') return wrong
      open.pop()
      expect = 'next'
    } else if (mark === ',') {
      if (expect !== 'next' || closes === undefined) return wrong
      expect = closes === '}' ? 'key' : 'value'
    } else if (mark === ':') {
      if (expect !== 'colon') return wrong
      expect = 'value'
    } else if (expect === 'key' || expect === 'key-or-end') {
      if (found[2] === undefined) return wrong
      expect = 'colon'
    } else if (expect === 'value' || expect === 'value-or-end') {
      if (mark !== undefined) open.push(mark)
      expect = mark === '{' ? 'key-or-end' : mark === '[' ? 'value-or-end' : 'next'
    } else return wrong
  }
}

/** Letters that no text can keep: a zero ends it in a dataset, and half a pair is none. */
const UNKEPT = /\\u(?:0000|d[89a-f])/i

/** The same with a mark in the place of such letters, in names as in values. */
function withoutUnkept(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\0|\p{Surrogate}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(withoutUnkept)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [withoutUnkept(key), withoutUnkept(one)]),
  )
}

/** What a JSON file holds. Throws `ProblemError` with line and character when it is not JSON or absurdly deep. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown; readonly encoding: string } {
  const detected = detectEncoding(bytes, 'utf-8')
  if (!detected.encoding.startsWith('utf-16')) checkDepth(bytes)
  const text = decodeText(bytes, detected)
  if (detected.encoding.startsWith('utf-16')) checkDepth(Buffer.from(text))
  try {
    const value: unknown = JSON.parse(text)
    return { value: UNKEPT.test(text) ? withoutUnkept(value) : value, encoding: detected.encoding }
  } catch {
    const before = text.slice(0, findSyntaxError(text)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    throw importError('file-malformed', (w) => w.jsonStat.notJson(before.length, column))
  }
}
