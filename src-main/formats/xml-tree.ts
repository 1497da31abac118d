import { Parser } from 'saxen'
import { XmlBroken } from './read-xml'
import { writeXmlText } from './xml-text'

/** An element that may be changed; names keep their prefixes. */
export interface XmlNode {
  name: string
  attributes: Record<string, string>
  /** Elements and pieces of text in their order. */
  children: (XmlNode | string)[]
}

/** A part of an office file has fewer; more would take the memory of many such parts. */
const MOST_NODES = 300_000
const DEEPEST = 200

/**
 * Reads a document as a tree. A document with a DOCTYPE is refused, so that no entity of its own is ever expanded.
 * Throws `XmlBroken`.
 */
export function readXmlTree(text: string): XmlNode {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new XmlBroken('a DOCTYPE')
  const top: XmlNode = { name: '', attributes: {}, children: [] }
  const open: XmlNode[] = [top]
  let count = 0
  let broken: string | null = null
  const refuse = (why: string): void => {
    broken ??= why
  }
  const put = (child: XmlNode | string): void => {
    if (broken === null) open.at(-1)?.children.push(child)
  }
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    if (++count > MOST_NODES || open.length > DEEPEST) refuse('too many elements')
    if (broken !== null) return
    const node: XmlNode = { name, attributes: {}, children: [] }
    for (const [key, value] of Object.entries(attributes())) node.attributes[key] = decode(value)
    put(node)
    open.push(node)
  })
  parser.on('closeTag', () => {
    if (broken === null && open.length > 1) open.pop()
  })
  parser.on('text', (value, decode) => {
    put(decode(value))
  })
  parser.on('cdata', put)
  parser.on('error', ({ message }) => {
    refuse(message)
  })
  parser.on('warn', ({ message }) => {
    refuse(message)
  })
  parser.write(text.replace(/^\uFEFF/, ''))
  parser.end()
  const root = top.children.find((child) => typeof child !== 'string')
  if (broken !== null || root === undefined || open.length > 1) throw new XmlBroken(broken ?? 'no element')
  return root
}

/** The document of a tree, as a part of an office file. */
export const writeXmlTree = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeNode(root)}`

function writeNode({ name, attributes, children }: XmlNode): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${writeXmlText(value)}"`)
    .join('')}`
  if (children.length === 0) return `${start}/>`
  const inside = children.map((child) => (typeof child === 'string' ? writeXmlText(child) : writeNode(child)))
  return `${start}>${inside.join('')}</${name}>`
}

export const node = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: (XmlNode | string)[]
): XmlNode => ({ name, attributes, children })

export const elementsOf = ({ children }: XmlNode): XmlNode[] =>
  children.filter((child) => typeof child !== 'string')

/** The element at the end of a path of names; undefined where one is missing. */
export function findNode(from: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = from
  for (const name of path) at = at && elementsOf(at).find((child) => child.name === name)
  return at
}

/** All elements of a name below one, in the order of the document. */
export function descendantsOf(from: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = []
  const walk = (one: XmlNode): void => {
    for (const child of elementsOf(one)) {
      if (child.name === name) found.push(child)
      walk(child)
    }
  }
  walk(from)
  return found
}

/** Every element, the root first. */
export function everyNode(root: XmlNode): XmlNode[] {
  const all = [root]
  for (const one of all) all.push(...elementsOf(one))
  return all
}

/** Takes away what `isGone` says of, at any depth. */
export function removeNodes(from: XmlNode, isGone: (one: XmlNode) => boolean): void {
  from.children = from.children.filter((child) => typeof child === 'string' || !isGone(child))
  for (const child of elementsOf(from)) removeNodes(child, isGone)
}

/** All text in an element. */
export const textOf = ({ children }: XmlNode): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
