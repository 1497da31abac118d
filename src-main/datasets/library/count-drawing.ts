import type { DrawingElement } from './read-drawing'

/** How often something may be drawn. */
export const MOST_DRAWN = 10_000

/**
 * How many elements are drawn once everything that is referred to (`use`, patterns, masks, markers, gradients) stands
 * where it is used; Infinity when that is more than `MOST_DRAWN`, or when something contains itself. Each element is
 * counted once and remembered: a drawing of two kilobytes can stand for a hundred million.
 */
export function countDrawn(root: DrawingElement): number {
  const byId = new Map<string, DrawingElement[]>()
  const gather = (element: DrawingElement): void => {
    for (const { name, value } of element.attributes)
      if (name === 'id') byId.set(value, [...(byId.get(value) ?? []), element])
    element.children.forEach(gather)
  }
  gather(root)
  const rules = readRules(root)
  const counted = new Map<DrawingElement, number>()
  const underWay = new Set<DrawingElement>()
  const count = (element: DrawingElement): number => {
    const known = counted.get(element)
    if (known !== undefined) return known
    // Its own part, or parts that refer to each other in a chain longer than any drawing has.
    if (underWay.has(element) || underWay.size > MOST_CHAINED) return Infinity
    underWay.add(element)
    let drawn = 1
    for (const child of element.children) drawn += count(child)
    const references = referencesOf(element, rules)
    const add = (from: readonly Reference[], times: (reference: Reference) => number): void => {
      for (const reference of from)
        for (const target of byId.get(reference.id) ?? []) drawn += times(reference) * count(target)
    }
    add(
      references.filter(({ by }) => by === 'use'),
      () => 1,
    )
    // What paints an element also paints all in it that is not painted otherwise; a marker stands at each point.
    const inside = drawn
    const points = inside + pointsWithin(element)
    add(
      references.filter(({ by }) => by !== 'use'),
      ({ by }) => (by === 'marker' ? points : inside),
    )
    underWay.delete(element)
    const total = drawn > MOST_DRAWN ? Infinity : drawn
    counted.set(element, total)
    return total
  }
  return count(root)
}

const MOST_CHAINED = 1_000

interface Reference {
  readonly id: string
  readonly by: 'use' | 'paint' | 'marker'
}

/** A rule of a style sheet that refers to parts of the drawing. */
interface Rule {
  readonly selector: string
  readonly ids: readonly string[]
  readonly by: 'paint' | 'marker'
}

function referencesOf(element: DrawingElement, rules: readonly Rule[]): Reference[] {
  const found: Reference[] = []
  for (const { name, value } of element.attributes) {
    if (name === 'href' && value.trim().startsWith('#')) found.push({ id: idOf(value.trim()), by: 'use' })
    for (const id of idsIn(value)) found.push({ id, by: byOf(`${name} ${value}`) })
  }
  for (const { selector, ids, by } of rules)
    if (mayMean(selector, element)) for (const id of ids) found.push({ id, by })
  return found
}

const idsIn = (text: string): string[] =>
  [...text.matchAll(/url\s*\(\s*["']?\s*(#[^"')\s]*)/gi)].map(([, address = '']) => idOf(address))

/** "#a%62" is "#ab". */
function idOf(address: string): string {
  const id = address.slice(1)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const byOf = (text: string): 'paint' | 'marker' => (text.includes('marker') ? 'marker' : 'paint')

const pointsWithin = ({ attributes, children }: DrawingElement): number =>
  children.reduce(
    (points, child) => points + pointsWithin(child),
    attributes.reduce(
      (points, { name, value }) =>
        name === 'd' || name === 'points' ? points + (value.match(/-?[\d.]+/g)?.length ?? 0) : points,
      0,
    ),
  )

function readRules(root: DrawingElement): Rule[] {
  const sheets: string[] = []
  const gather = ({ name, text, children }: DrawingElement): void => {
    if (name === 'style') sheets.push(text)
    children.forEach(gather)
  }
  gather(root)
  return sheets.flatMap((sheet) =>
    [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)/g)].flatMap(
      ([, selector = '', body = '']): Rule[] => {
        const ids = idsIn(body)
        return ids.length === 0 ? [] : [{ selector, ids, by: byOf(body) }]
      },
    ),
  )
}

/** Whether a selector could mean an element: it names its class, id or kind, or everything. */
function mayMean(selector: string, { name, attributes }: DrawingElement): boolean {
  if (/[*[:]/.test(selector)) return true
  const names = new Set(selector.match(/[.#]?[\w-]+/g) ?? [])
  return (
    names.has(name) ||
    attributes.some(({ name: own, value }) =>
      own === 'class'
        ? value.split(/\s+/).some((one) => names.has(`.${one}`))
        : own === 'id' && names.has(`#${value}`),
    )
  )
}
