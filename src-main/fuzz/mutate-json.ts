import type { Draw } from './draw'
import { mutateText } from './mutate-text'
import { ODD_NUMBERS, ODD_TEXTS } from './odd-texts'

/** What no value of a JavaScript object is written as. */
const ODD_JSON: readonly string[] = [
  ...[
    '1e999',
    '-1e999',
    '-0',
    '1E400',
    '123456789012345678901234567890',
    '"\\ud800"',
    '"\\u0000"',
    '01',
    '.5',
  ],
  ...['['.repeat(20_000), '{"a":'.repeat(5000), '{"a":1,"a":2}', '{"__proto__":{"a":1}}'],
  ...[`[${'0,'.repeat(5000)}0]`, `"${'å'.repeat(50_000)}"`],
]

/** Where in a document a value stands. */
interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

const DEEPEST = 12
const MOST_SPOTS = 4000

function spotsIn(document: unknown): Spot[] {
  const spots: Spot[] = []
  const walk = (holder: unknown, depth: number): void => {
    if (typeof holder !== 'object' || holder === null || depth > DEEPEST) return
    if (ArrayBuffer.isView(holder)) return
    for (const key of Object.keys(holder)) {
      if (spots.length >= MOST_SPOTS) return
      spots.push({ holder: holder as Record<string, unknown>, key })
      walk((holder as Record<string, unknown>)[key], depth + 1)
    }
  }
  walk(document, 0)
  return spots
}

function nested(draw: Draw, depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = draw.chance(0.5) ? [value] : { a: value }
  return value
}

function oddValue(draw: Draw): unknown {
  const values: (() => unknown)[] = [
    () => draw.of([null, true, false, '', 'x', '0581', 'sv']),
    () => draw.of(ODD_NUMBERS),
    () => draw.of(ODD_NUMBERS),
    () => draw.of(ODD_TEXTS),
    () => draw.of(ODD_TEXTS),
    () => draw.of([[], {}, [[]], [null], { a: 1 }, [1, 2, 3], ['0581']]),
    () => new Array(draw.of([300, 2000])).fill(draw.of([0, 'a', null])),
    () => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${String(i)}`, i])),
    () => nested(draw, 50),
  ]
  return draw.of(values)()
}

/** A name that an object takes as any other, also `__proto__`. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A document (of objects, lists and plain values) with one to three values changed. The one given stays. */
export function mutateValue(draw: Draw, given: unknown): unknown {
  let document: unknown = structuredClone(given)
  for (let count = 1 + draw.below(3); count > 0; count--) {
    const spots = spotsIn(document)
    if (spots.length === 0) document = oddValue(draw)
    else mutateSpot(draw, draw.of(spots), spots)
  }
  return document
}

function mutateSpot(draw: Draw, { holder, key }: Spot, spots: readonly Spot[]): void {
  const value = holder[key]
  switch (draw.below(8)) {
    case 0:
    case 1:
      return define(holder, key, oddValue(draw))
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else Reflect.deleteProperty(holder, key)
      return
    case 3: {
      const to = draw.of(spots)
      const copy: unknown = structuredClone(value)
      if ((JSON.stringify(copy) ?? '').length < 20_000) define(to.holder, to.key, copy)
      return
    }
    case 4:
      if (Array.isArray(holder)) holder.push(structuredClone(value))
      else {
        Reflect.deleteProperty(holder, key)
        define(holder, draw.of(ODD_TEXTS), value)
      }
      return
    case 5:
      if (Array.isArray(holder)) for (let i = 0; i < 50; i++) holder.push(value)
      else define(holder, draw.of(ODD_TEXTS), oddValue(draw))
      return
    case 6:
      if (typeof value === 'number')
        return define(holder, key, draw.of([value * 1e6, -value, value + 0.5, value + 1, 1e300, 0]))
      return define(holder, key, typeof value === 'string' ? mutateText(draw, value) : oddValue(draw))
    default:
      if (Array.isArray(value)) value.reverse()
      else define(holder, key, typeof value === 'string' ? draw.of(ODD_TEXTS) : oddValue(draw))
  }
}

/** The text of a JSON document with values changed, or written as no program writes them. */
export function mutateJson(draw: Draw, text: string): string {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return mutateText(draw, text)
  }
  const changed = mutateValue(draw, document)
  if (!draw.chance(0.2)) return stringify(changed)
  const spots = spotsIn(changed)
  if (spots.length === 0) return draw.of(ODD_JSON)
  const { holder, key } = draw.of(spots)
  define(holder, key, MARK)
  return stringify(changed).replace(JSON.stringify(MARK), () => draw.of(ODD_JSON))
}

const MARK = '@@fuzz@@'
const stringify = (value: unknown): string => JSON.stringify(value) ?? 'null'
