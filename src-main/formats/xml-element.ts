import { writeXmlText } from './xml-text'

/** A piece of XML that `element` wrote: whatever in it is text is escaped. */
export class Xml {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

/** What stands in an element: text, to be escaped, other elements, or nothing where there is null. */
export type XmlContent = string | Xml | null

/** In their order; a truth value is 1 or 0, as Office writes it, and what is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with its attributes and what stands in it; without any content it closes itself. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...content: readonly (XmlContent | readonly XmlContent[])[]
): Xml {
  const inside = content.flat().filter((one) => one !== null)
  const opening = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value))
  const start = `<${name}${opening.join('')}`
  return new Xml(
    inside.length === 0 ? `${start}/>` : `${start}>${inside.map(writeContent).join('')}</${name}>`,
  )
}

const writeContent = (content: string | Xml): string =>
  typeof content === 'string' ? writeXmlText(content) : content.toString()

function writeAttribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  const text = typeof value === 'boolean' ? Number(value) : value
  return ` ${name}="${writeXmlText(String(text))}"`
}

/** A whole part of an Office file. */
export const writeXmlPart = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.toString()}`
