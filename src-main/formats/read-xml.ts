import { Parser } from 'saxen'

export class XmlBroken extends Error {}

export interface XmlListener {
  /** `name` without prefix. Attributes are read only when asked for. */
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** A single tag or text longer than this is not a table's; looking for its end would take for ever. */
const LONGEST_TOKEN = 4_000_000

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * Walks through a document that comes in pieces. Only the five entities of XML and character numbers are decoded;
 * a document's own entities are never expanded, and nothing that it refers to is read. Throws `XmlBroken`.
 */
export function streamXml(listener: XmlListener): { write(text: string): void; end(): void } {
  const parser = new Parser()
  const { open, close, text } = listener
  let waiting = 0
  let broken: string | null = null
  parser.on('openTag', (name, attributes, decode) => {
    waiting = 0
    open?.(localName(name), () => decodeAll(attributes(), decode))
  })
  parser.on('closeTag', (name) => {
    waiting = 0
    close?.(localName(name))
  })
  parser.on('text', (value, decode) => text?.(decode(value)))
  parser.on('cdata', (value) => text?.(value))
  parser.on('error', (error) => (broken ??= error.message))
  const check = (): void => {
    if (broken !== null) throw new XmlBroken(broken)
  }
  return {
    write(piece) {
      waiting += piece.length
      if (waiting > LONGEST_TOKEN + piece.length) throw new XmlBroken('token too long')
      parser.write(piece)
      check()
    },
    end() {
      parser.end()
      check()
    },
  }
}

function decodeAll(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  // Asked of each cell of a sheet: nothing is made where nothing is to be decoded, as nearly always.
  for (const name in attributes)
    if (attributes[name]?.includes('&') === true)
      return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decode(value)]))
  return attributes
}
