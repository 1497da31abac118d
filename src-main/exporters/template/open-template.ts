import type { Messages } from '#shared/messages/messages'
import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { ProblemError } from '#shared/problem/problem'
import { PackageParts } from '#main/formats/package-parts'
import { readRelations, removeRelations, type PartRelation } from '#main/formats/package-relations'
import { XmlBroken } from '#main/formats/read-xml'
import {
  elementsOf,
  everyNode,
  readXmlTree,
  removeNodes,
  writeXmlTree,
  type XmlNode,
} from '#main/formats/xml-tree'
import { ZipRefused } from '#main/formats/zip-archive'

/** All parts together, unpacked: the pictures of a large template and as much again. */
const MOST_UNPACKED = 120_000_000
const MACROS = /vbaProject|vbaData|activeX|macroEnabled|\.bas$/i
const MAIN_TYPE = /presentationml\.(?:presentation|template|slideshow)\.main\+xml$/
/** The file format before 2007, which also holds the new one where it has a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

type Words = Messages['deckTemplates']['problems']
const refusal = (pick: (words: Words) => ProblemWords): ProblemError =>
  new ProblemError(problemInWords('invalid-input', ({ deckTemplates }) => pick(deckTemplates.problems)))

/** A template that may be used: its parts, and the name of the one that everything hangs on. */
export interface OpenedTemplate {
  readonly parts: PackageParts
  readonly main: string
}

/**
 * Opens somebody's `.pptx` or `.potx`. What refers to anything outside the file is taken away. Throws `ProblemError`
 * in words for macros, passwords, bombs and what is no template.
 */
export function openTemplate(bytes: Uint8Array): OpenedTemplate {
  const parts = openPresentation(bytes)
  const main = findMain(parts)
  try {
    for (const name of parts.names(/\.(?:xml|rels)$/)) readXmlTree(parts.text(name))
    for (const name of parts.names(/(?:^|\/)_rels\/[^/]*\.rels$/)) cutLoose(parts, name)
  } catch (error) {
    if (error instanceof XmlBroken) throw refusal((w) => w.broken)
    throw error
  }
  const masters = readRelations(parts, main).filter(({ kind }) => kind === 'slideMaster')
  const hasLayout = ({ target }: PartRelation): boolean =>
    readRelations(parts, target).some(({ kind }) => kind === 'slideLayout')
  if (!masters.some((master) => parts.has(master.target) && hasLayout(master)))
    throw refusal((w) => w.noLayout)
  return { parts, main }
}

/** The parts of somebody's presentation, within bounds and without macros. Throws `ProblemError`. */
export function openPresentation(bytes: Uint8Array): PackageParts {
  if (bytes.length > MOST_TEMPLATE_BYTES) throw refusal((w) => w.tooLarge(MOST_TEMPLATE_BYTES / 1_000_000))
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw refusal((w) => w.oldOrLocked)
  const parts = unpack(bytes)
  const types = parts.has('[Content_Types].xml') ? parts.text('[Content_Types].xml') : ''
  if (parts.names(MACROS).length > 0 || MACROS.test(types)) throw refusal((w) => w.macros)
  const unpacked = parts.names(/./).reduce((sum, name) => sum + parts.bytes(name).length, 0)
  if (unpacked > MOST_UNPACKED) throw refusal((w) => w.bomb)
  return parts
}

function unpack(bytes: Uint8Array): PackageParts {
  try {
    return PackageParts.readForeign(bytes)
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    const { fault } = error
    throw refusal((w) => (fault === 'bomb' ? w.bomb : fault === 'encrypted' ? w.oldOrLocked : w.broken))
  }
}

/** The part that holds the presentation. Throws `ProblemError`. */
export function findMain(parts: PackageParts): string {
  try {
    const main = readRelations(parts, '').find(({ kind }) => kind === 'officeDocument')?.target
    const types = elementsOf(readXmlTree(parts.text('[Content_Types].xml')))
    const type = types.find(({ attributes }) => attributes.PartName === `/${main ?? ''}`)
    if (main !== undefined && parts.has(main) && MAIN_TYPE.test(type?.attributes.ContentType ?? ''))
      return main
  } catch (error) {
    if (!(error instanceof XmlBroken) && parts.has('[Content_Types].xml')) throw error
  }
  throw refusal((w) => w.noPresentation)
}

/** Takes away what a part refers to outside the file, and the places where it does. */
function cutLoose(parts: PackageParts, relations: string): void {
  const part = relations.replace(/_rels\/([^/]*)\.rels$/, '$1')
  const gone = new Set(removeRelations(parts, part, ({ external }) => external))
  if (gone.size === 0 || !/\.xml$/.test(part) || !parts.has(part)) return
  const root = readXmlTree(parts.text(part))
  const names = (one: XmlNode): boolean =>
    Object.entries(one.attributes).some(([key, value]) => key.includes(':') && gone.has(value))
  // Links and sounds go as a whole; a picture that is only linked to stays empty.
  removeNodes(
    root,
    (one) => /:(?:hlink|snd|audioFile|videoFile|quickTimeFile|oleObj)/.test(one.name) && names(one),
  )
  for (const one of everyNode(root))
    for (const [key, value] of Object.entries(one.attributes))
      if (/^\w+:(?:id|link|embed|pict|href)$/.test(key) && gone.has(value))
        Reflect.deleteProperty(one.attributes, key)
  parts.put(part, writeXmlTree(root))
}
