import type { PackageParts } from '#main/formats/package-parts'
import {
  reachableParts,
  readRelations,
  relationsPart,
  removeRelations,
} from '#main/formats/package-relations'
import {
  elementsOf,
  findNode,
  readXmlTree,
  removeNodes,
  writeXmlTree,
  type XmlNode,
} from '#main/formats/xml-tree'
import type { OpenedTemplate } from './open-template'

const CONTENT_TYPES = '[Content_Types].xml'
const PRESENTATION_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
/** Lists that name slides, and people who wrote in them. */
const ABOUT_SLIDES = new Set(['p:sldIdLst', 'p:custShowLst'])
/** Relations of the presentation that are about its slides or its writers. */
const OF_SLIDES = new Set(['slide', 'commentAuthors', 'authors'])

/** Takes the template's own slides away, with what only they need; everything else stays as it is. */
export function stripSlides({ parts, main }: OpenedTemplate): void {
  const before = reachableParts(parts)
  removeRelations(parts, main, ({ kind }) => OF_SLIDES.has(kind))
  // Masters and their notes may not lead to a slide.
  for (const part of parts.names(/^(?!.*\/slides\/).*\.xml$/))
    if (part !== main) removeRelations(parts, part, ({ kind }) => kind === 'slide')
  change(parts, main, (root) => {
    root.children = elementsOf(root).filter(({ name }) => !ABOUT_SLIDES.has(name))
    removeNodes(root, isSectionList)
  })
  for (const { kind, target } of readRelations(parts, main)) {
    if (!parts.has(target)) continue
    if (kind === 'viewProps')
      change(parts, target, (root) => removeNodes(root, ({ name }) => name === 'p:sldLst'))
    if (kind === 'presProps')
      change(parts, target, (root) =>
        removeNodes(
          root,
          ({ name }) => name === 'p:custShow' || name === 'p:sldRg' || name === 'p:htmlPubPr',
        ),
      )
  }
  const after = reachableParts(parts)
  for (const part of before) if (!after.has(part)) dropPart(parts, part)
  change(parts, CONTENT_TYPES, (root) => {
    for (const { attributes } of elementsOf(root))
      if (attributes.PartName === `/${main}`) attributes.ContentType = PRESENTATION_TYPE
    root.children = elementsOf(root).filter(
      ({ name, attributes }) => name !== 'Override' || parts.has((attributes.PartName ?? '').slice(1)),
    )
  })
}

/** Sections of the slides that are gone: left there, PowerPoint would offer to repair the file. */
const isSectionList = (one: XmlNode): boolean =>
  one.name === 'p:ext' && elementsOf(one).some(({ name }) => /:sectionLst$/.test(name))

function dropPart(parts: PackageParts, part: string): void {
  parts.remove(part)
  parts.remove(relationsPart(part))
}

/** Changes a part as a tree. */
export function change(parts: PackageParts, part: string, edit: (root: XmlNode) => void): void {
  const root = readXmlTree(parts.text(part))
  edit(root)
  parts.put(part, writeXmlTree(root))
}

/** Puts an element behind the last of those that the standard has before it. */
export function insertBehind(root: XmlNode, added: XmlNode, before: readonly string[]): void {
  const at = root.children.findLastIndex((child) => typeof child !== 'string' && before.includes(child.name))
  root.children.splice(at + 1, 0, added)
}

/** A relation's id that the part has not got yet. */
export function freeId(parts: PackageParts, part: string): string {
  const ids = new Set(readRelations(parts, part).map(({ id }) => id))
  let number = ids.size + 1
  while (ids.has(`rId${String(number)}`)) number++
  return `rId${String(number)}`
}

/** The master of speaker notes; null: the template has none. */
export const notesMasterOf = ({ parts, main }: OpenedTemplate): string | null =>
  findNode(readXmlTree(parts.text(main)), 'p:notesMasterIdLst') === undefined
    ? null
    : (readRelations(parts, main).find(({ kind }) => kind === 'notesMaster')?.target ?? null)
