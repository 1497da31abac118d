import { posix } from 'node:path'
import { localeOf } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { writeRelationships, type PackageParts } from '#main/formats/package-parts'
import { readRelations, relationsPart, relativeTarget } from '#main/formats/package-relations'
import { elementsOf, everyNode, node, readXmlTree, writeXmlTree } from '#main/formats/xml-tree'
import type { PreparedReport } from '../prepared-report'
import type { LayoutName } from '../slides/deck-frame'
import { SLIDE_FONT } from '../slides/slide-theme'
import { dressSlide, resize } from './dress-slide'
import type { PreparedTemplate } from './prepare-template'
import { change, freeId, insertBehind, notesMasterOf, stripSlides } from './template-base'
import { recolor } from './template-palette'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT_TYPES = '[Content_Types].xml'
const PRESENTATION = 'ppt/presentation.xml'
/** What the standard has before the lists of a presentation. */
const BEFORE_NOTES = ['p:sldMasterIdLst']
const BEFORE_SLIDES = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst']

/**
 * Puts the slides of our own deck into the template: its masters, layouts, fonts and colours stay as they are, its
 * example slides go. `kinds`: of our slides, in their order.
 */
export function graftDeck(
  ours: PackageParts,
  { template, chosen, palette }: PreparedTemplate,
  kinds: readonly LayoutName[],
  report: PreparedReport,
): PackageParts {
  const { parts, main } = template
  stripSlides(template)
  const moving = new Moving(ours, parts)
  const own = messagesIn(report.language).slides
  const notesMaster = notesMasterOf(template)
  if (notesMaster !== null) moving.standsFor('ppt/notesMasters/notesMaster1.xml', notesMaster)
  const slides = readRelations(ours, PRESENTATION)
    .filter(({ kind }) => kind === 'slide')
    .sort((a, b) => Number(/\d+/.exec(a.target)?.[0]) - Number(/\d+/.exec(b.target)?.[0]))
  const written = slides.map(({ target }, at) => {
    const kind = kinds[at] ?? 'text'
    const [layout] = readRelations(ours, target).filter((one) => one.kind === 'slideLayout')
    if (layout) moving.standsFor(layout.target, chosen.layouts[kind].layout.part)
    const root = readXmlTree(ours.text(target))
    dressSlide(root, chosen, {
      kind,
      number: at + 1,
      locale: localeOf(report.language),
      footer: report.title,
      date: report.date,
      names: { ...own.parts, sheet: messagesIn(report.language).deckTemplates.sheet },
    })
    ours.put(target, writeXmlTree(root))
    return target
  })
  for (const part of ours.names(/^ppt\/(?:charts\/chart|drawings\/drawing)\d+\.xml$/))
    ours.put(part, dressChart(ours.text(part), chosen.scale, palette))
  const names = written.map((part) => moving.move(part))
  moving.finish()
  register(parts, main, names)
  if (notesMaster === null && moving.moved('ppt/notesMasters/notesMaster1.xml') !== null)
    registerNotesMaster(parts, main, moving.moved('ppt/notesMasters/notesMaster1.xml') ?? '')
  return parts
}

/** Parts of our deck on their way into the template, under names that are free there. */
class Moving {
  private readonly names = new Map<string, string>()
  private readonly waiting: string[] = []

  constructor(
    private readonly from: PackageParts,
    private readonly to: PackageParts,
  ) {}

  /** A part that is not moved: whoever refers to it refers to the template's from now on. */
  standsFor(part: string, other: string): void {
    this.names.set(part, other)
  }

  moved(part: string): string | null {
    return this.names.get(part) ?? null
  }

  move(part: string): string {
    const known = this.names.get(part)
    if (known !== undefined) return known
    const name = this.freeName(part)
    this.names.set(part, name)
    this.to.put(name, this.from.bytes(part))
    this.waiting.push(part)
    // A part may refer to one that is on its way: their names are known first.
    const relations = readRelations(this.from, part)
    if (relations.length > 0)
      this.to.put(
        relationsPart(name),
        writeRelationships(
          relations.map(({ id, kind, target }) => ({
            id,
            type: `${RELATIONS}/${kind}`,
            target: relativeTarget(name, this.move(target)),
          })),
        ),
      )
    return name
  }

  /** Content types of what has been moved. */
  finish(): void {
    const types = elementsOf(readXmlTree(this.from.text(CONTENT_TYPES)))
    change(this.to, CONTENT_TYPES, (root) => {
      const known = new Set(elementsOf(root).map(({ attributes }) => attributes.Extension?.toLowerCase()))
      const overrides = new Set(elementsOf(root).map(({ attributes }) => attributes.PartName))
      for (const part of this.waiting) {
        const name = this.names.get(part) ?? part
        const own = types.find(({ attributes }) => attributes.PartName === `/${part}`)
        const extension = posix.extname(part).slice(1)
        const usual = types.find(({ attributes }) => attributes.Extension === extension)
        if (own && !overrides.has(`/${name}`))
          root.children.push(node('Override', { ...own.attributes, PartName: `/${name}` }))
        else if (!own && usual && !known.has(extension)) {
          root.children.unshift(node('Default', usual.attributes))
          known.add(extension)
        }
      }
    })
  }

  /** The next number that the template has not got: `slide1` may be one of ours, `image1` one of its own. */
  private freeName(part: string): string {
    if (!this.to.has(part)) return part
    const extension = posix.extname(part)
    const stem = part.slice(0, -extension.length).replace(/\d+$/, '')
    let number = 1
    while (this.to.has(`${stem}${String(number)}${extension}`)) number++
    return `${stem}${String(number)}${extension}`
  }
}

/** Puts the slides into the presentation's list, in their order. */
function register(parts: PackageParts, main: string, slides: readonly string[]): void {
  const list = node('p:sldIdLst')
  for (const [at, slide] of slides.entries()) {
    const id = freeId(parts, main)
    addRelation(parts, main, id, 'slide', slide)
    list.children.push(node('p:sldId', { id: String(256 + at), 'r:id': id }))
  }
  change(parts, main, (root) => {
    insertBehind(root, list, BEFORE_SLIDES)
  })
}

function registerNotesMaster(parts: PackageParts, main: string, master: string): void {
  const id = freeId(parts, main)
  addRelation(parts, main, id, 'notesMaster', master)
  change(parts, main, (root) => {
    insertBehind(root, node('p:notesMasterIdLst', {}, node('p:notesMasterId', { 'r:id': id })), BEFORE_NOTES)
  })
}

const addRelation = (parts: PackageParts, part: string, id: string, kind: string, target: string): void => {
  parts.addRelationship(relationsPart(part), {
    id,
    type: `${RELATIONS}/${kind}`,
    target: relativeTarget(part, target),
  })
}

/** A chart, or what lies on it, in the template's font, colours and size. */
export function dressChart(xml: string, scale: number, palette: PreparedTemplate['palette']): string {
  const root = readXmlTree(recolor(xml, palette))
  for (const one of everyNode(root))
    if (one.name === 'a:latin' && one.attributes.typeface === SLIDE_FONT) one.attributes.typeface = '+mn-lt'
  resize(root, scale)
  return writeXmlTree(root)
}
