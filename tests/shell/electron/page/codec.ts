/**
 * Structured clone as text: the DevTools protocol carries only JSON. The engine's own `structuredClone` decides first
 * what can be cloned at all; this only writes down what comes out of it. The same source runs in Node and in the page.
 *
 * A text is `[value, things]`. A value is itself, or a list of a letter and what it needs; a thing that can be met
 * twice, or contains itself, stands once in `things` and is named by its number.
 */
type Written = string | number | boolean | null | readonly unknown[]

const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
}
const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
const isOneOf = <T extends object>(names: T, name: string): name is keyof T & string =>
  Object.hasOwn(names, name)

/** In the words of Electron's own refusal. */
const refusal = () => new Error('An object could not be cloned.')
const tagOf = (thing: object): string => Object.prototype.toString.call(thing).slice(8, -1)

// Not yet in TypeScript's DOM; every Chromium that the stand-in runs on has them.
interface Base64Bytes {
  toBase64(): string
}
interface FromBase64 {
  fromBase64(text: string): Uint8Array
}
const inNode = typeof Buffer !== 'undefined'
const toBase64 = (buffer: ArrayBuffer): string =>
  inNode
    ? Buffer.from(buffer).toString('base64')
    : (new Uint8Array(buffer) as unknown as Base64Bytes).toBase64()
function fromBase64(text: string): ArrayBufferLike {
  if (!inNode) return (Uint8Array as unknown as FromBase64).fromBase64(text).buffer
  const bytes = Buffer.from(text, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** @throws Error as Electron's, for what cannot be sent between processes */
export function encode(original: unknown): string {
  let root: unknown
  try {
    root = structuredClone(original)
  } catch {
    throw refusal()
  }
  const things: unknown[] = []
  const numbers = new Map<object, number>()

  const write = (value: unknown): Written => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Object.is(value, -0)) return ['n', '-0']
        return Number.isFinite(value) ? value : ['n', String(value)]
      case 'undefined':
        return ['u']
      case 'bigint':
        return ['b', String(value)]
      case 'object':
        return value === null ? null : ['t', numberOf(value)]
      default:
        throw refusal()
    }
  }
  const numberOf = (thing: object): number => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    const number = things.push(null) - 1
    numbers.set(thing, number)
    things[number] = describe(thing)
    return number
  }
  const entries = (thing: object) => Object.entries(thing).map(([key, value]) => [key, write(value)])
  const describe = (thing: object): unknown[] => {
    const tag = tagOf(thing)
    if (Array.isArray(thing)) {
      const dense = Object.keys(thing).length === thing.length
      return dense ? ['list', thing.map(write)] : ['sparse', thing.length, entries(thing)]
    }
    if (ArrayBuffer.isView(thing) && isOneOf(VIEWS, tag)) {
      const length = 'length' in thing ? Number(thing.length) : thing.byteLength
      return ['view', tag, numberOf(thing.buffer), thing.byteOffset, length]
    }
    if (thing instanceof Error) {
      const name = isOneOf(ERRORS, thing.name) ? thing.name : 'Error'
      return ['error', name, thing.message, thing.stack ?? '', write(thing.cause)]
    }
    switch (tag) {
      case 'ArrayBuffer':
        return ['buffer', toBase64(thing as ArrayBuffer)]
      case 'Map':
        return [
          'map',
          [...(thing as Map<unknown, unknown>)].map(([key, value]) => [write(key), write(value)]),
        ]
      case 'Set':
        return ['set', [...(thing as Set<unknown>)].map(write)]
      case 'Date':
        return ['date', (thing as Date).getTime()]
      case 'RegExp':
        return ['pattern', (thing as RegExp).source, (thing as RegExp).flags]
      case 'Boolean':
      case 'Number':
      case 'String':
      case 'BigInt':
        return ['boxed', write(thing.valueOf())]
      case 'Object':
        return ['object', entries(thing)]
      default:
        // Blob, File, keys, things of the DOM: Electron sends none of them either.
        throw refusal()
    }
  }
  const written = write(root)
  return JSON.stringify([written, things])
}

export function decode(text: string): unknown {
  const [root, things] = JSON.parse(text) as [Written, unknown[][]]
  const made = new Map<number, unknown>()

  const read = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    const [kind, what] = value as [string, string | number]
    if (kind === 'u') return undefined
    if (kind === 'n') return Number(what)
    if (kind === 'b') return BigInt(what)
    return made.has(Number(what)) ? made.get(Number(what)) : make(Number(what))
  }
  const make = (number: number): unknown => {
    const [kind, ...parts] = things[number] ?? []
    // Known before its contents are read, which may name it again.
    const keep = <T>(thing: T): T => {
      made.set(number, thing)
      return thing
    }
    const fill = (thing: object, entries: unknown) => {
      for (const [key, value] of entries as [string, unknown][]) {
        const property = { value: read(value), enumerable: true, configurable: true, writable: true }
        Object.defineProperty(thing, key, property)
      }
      return thing
    }
    switch (kind) {
      case 'list': {
        const list = keep<unknown[]>([])
        for (const value of parts[0] as unknown[]) list.push(read(value))
        return list
      }
      case 'sparse':
        return fill(keep(new Array<unknown>(Number(parts[0]))), parts[1])
      case 'object':
        return fill(keep({}), parts[0])
      case 'view': {
        const [name, buffer, offset, length] = parts as [keyof typeof VIEWS, number, number, number]
        // All are made in the same way; their types do not say so together.
        const View = VIEWS[name] as Uint8ArrayConstructor
        return keep(new View(read(['t', buffer]) as ArrayBuffer, offset, length))
      }
      case 'buffer':
        return keep(fromBase64(String(parts[0])))
      case 'map': {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, value] of parts[0] as [unknown, unknown][]) map.set(read(key), read(value))
        return map
      }
      case 'set': {
        const set = keep(new Set<unknown>())
        for (const value of parts[0] as unknown[]) set.add(read(value))
        return set
      }
      case 'date':
        return keep(new Date(parts[0] as number))
      case 'pattern':
        return keep(new RegExp(String(parts[0]), String(parts[1])))
      case 'boxed':
        return keep(Object(read(parts[0])))
      case 'error': {
        const [name, message, stack, cause] = parts as [keyof typeof ERRORS, string, string, unknown]
        const error = keep(new ERRORS[name](message))
        const hidden = { configurable: true, writable: true }
        Object.defineProperty(error, 'stack', { value: stack, ...hidden })
        const why = read(cause)
        if (why !== undefined) Object.defineProperty(error, 'cause', { value: why, ...hidden })
        return error
      }
      default:
        throw new Error(`unknown kind of thing: ${String(kind)}`)
    }
  }
  return read(root)
}
