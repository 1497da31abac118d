import { posix } from 'node:path'
import type { PackageParts } from './package-parts'
import { elementsOf, readXmlTree, writeXmlTree, type XmlNode } from './xml-tree'

/** What a part of an office file refers to. */
export interface PartRelation {
  readonly id: string
  /** The last word of its type: `slideLayout`, `image`. */
  readonly kind: string
  /** Name of the other part; where `external`, the address as it stands. */
  readonly target: string
  readonly external: boolean
}

/** The part that says what another refers to; `''`: what the file begins with. */
export function relationsPart(part: string): string {
  const folder = posix.dirname(part)
  return `${part === '' || folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(part)}.rels`
}

const isExternal = ({ attributes }: XmlNode): boolean => attributes.TargetMode === 'External'

/** None where there is no such part. Throws `XmlBroken`. */
export function readRelations(parts: PackageParts, part: string): PartRelation[] {
  const name = relationsPart(part)
  if (!parts.has(name)) return []
  return elementsOf(readXmlTree(parts.text(name))).map((one) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = one.attributes
    const external = isExternal(one)
    return {
      id,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : posix.resolve('/', posix.dirname(part), target).slice(1),
      external,
    }
  })
}

/** `target` from a part as a relation writes it. */
export const relativeTarget = (part: string, target: string): string =>
  posix.relative(posix.join('/', posix.dirname(part)), `/${target}`)

/** Takes relations away and answers their ids. The part itself may still name them. */
export function removeRelations(
  parts: PackageParts,
  part: string,
  isGone: (relation: PartRelation) => boolean,
): string[] {
  const gone = new Set(readRelations(parts, part).flatMap((one) => (isGone(one) ? [one.id] : [])))
  if (gone.size === 0) return []
  const name = relationsPart(part)
  const root = readXmlTree(parts.text(name))
  root.children = elementsOf(root).filter(({ attributes }) => !gone.has(attributes.Id ?? ''))
  parts.put(name, writeXmlTree(root))
  return [...gone]
}

/** Every part that can be reached from the file's beginning. */
export function reachableParts(parts: PackageParts): Set<string> {
  const found = new Set<string>()
  const waiting = ['']
  for (const part of waiting) {
    if (part !== '') found.add(part)
    for (const { target, external } of readRelations(parts, part))
      if (!external && parts.has(target) && !found.has(target) && !waiting.includes(target))
        waiting.push(target)
  }
  return found
}
