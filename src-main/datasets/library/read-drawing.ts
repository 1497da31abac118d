import { Parser } from 'saxen'

/** An element of an SVG, with names by namespace. */
export interface DrawingElement {
  /** Null: none is stated, or its prefix is not declared. */
  readonly namespace: string | null
  /** Without prefix. */
  readonly name: string
  readonly prefixed: boolean
  readonly attributes: readonly DrawingAttribute[]
  readonly children: DrawingElement[]
  /** Text directly inside, comments taken out: what a style sheet is put together from. */
  text: string
}

export interface DrawingAttribute {
  /** Null: of the element itself, or its prefix is not declared. */
  readonly namespace: string | null
  readonly name: string
  readonly value: string
}

/** Nested deeper than any drawing program nests; readers that call themselves fail of it. */
const MOST_LEVELS = 200

const PREDECLARED: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
])

/** The root of an SVG; null when it is no XML, or nested too deep to be drawn. */
export function readDrawing(text: string): DrawingElement | null {
  let root: DrawingElement | null = null
  let broken = false
  const open: DrawingElement[] = []
  const scopes: ReadonlyMap<string, string>[] = [PREDECLARED]
  const parser = new Parser()
  parser.on('openTag', (tag, attributes, decode) => {
    const stated = Object.entries(attributes()).map(([name, value]) => [name, decode(value)] as const)
    const scope = declare(scopes.at(-1) ?? PREDECLARED, stated)
    const [prefix, name] = split(tag)
    const element: DrawingElement = {
      namespace: scope.get(prefix) ?? null,
      name,
      prefixed: prefix !== '',
      attributes: stated.map(([qualified, value]) => {
        const [own, local] = split(qualified)
        return { namespace: own === '' ? null : (scope.get(own) ?? null), name: local, value }
      }),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
    scopes.push(scope)
    if (open.length > MOST_LEVELS) broken = true
  })
  parser.on('closeTag', () => {
    open.pop()
    scopes.pop()
  })
  const add = (piece: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += piece
  }
  parser.on('text', (value, decode) => add(decode(value)))
  parser.on('cdata', add)
  parser.on('error', () => (broken = true))
  parser.on('warn', () => (broken = true))
  parser.write(text.replace(/^\uFEFF/, ''))
  parser.end()
  return broken ? null : root
}

function split(qualified: string): readonly [string, string] {
  const at = qualified.indexOf(':')
  return at < 0 ? ['', qualified] : [qualified.slice(0, at), qualified.slice(at + 1)]
}

/** Names of namespaces that hold from an element on; the empty prefix is the element's own default. */
function declare(
  around: ReadonlyMap<string, string>,
  attributes: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return around
  const scope = new Map(around)
  for (const [name, value] of declared) scope.set(name.slice('xmlns:'.length), value)
  return scope
}
