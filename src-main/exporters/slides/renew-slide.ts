import { messagesIn } from '#shared/messages/messages'
import type { PackageParts } from '#main/formats/package-parts'
import { readRelations } from '#main/formats/package-relations'
import { descendantsOf, findNode, readXmlTree, type XmlNode } from '#main/formats/xml-tree'
import { describeComparisonJob, isOnePicture } from '../job-words'
import { dressChart } from '../template/graft-deck'
import { choosePalette } from '../template/template-palette'
import type { TemplateLayout } from '../template/template-layouts'
import { layOutChart } from './chart-layout'
import { layOutSheet, writeChartWorkbook } from './chart-workbook'
import { writeChartShapes } from './chart-shapes'
import { writeChartXml } from './chart-xml'
import { shareMargins, sizeOf, type PlacedChart } from './placed-charts'
import { writeSpeakerNotes, type MadeSlide } from './slide-deck'
import {
  describing,
  digestOf,
  isFigure,
  linesIn,
  nameOf,
  notesBody,
  NOTES,
  shapesIn,
  type SlideMark,
} from './slide-mark'
import { layOutWords } from './slide-words'
import { renewCells, renewTable, setLines, type Figures } from './renew-table'
import { EMU } from './slide-theme'
import { contentOf, isOneAboutExample } from './view-slide'
import { drawSlidePicture } from './view-picture'

/** A deck whose slides are renewed. */
export interface RenewedDeck {
  readonly parts: PackageParts
  /** Slide width in parts of 13.333 inches. */
  readonly scale: number
  readonly layouts: readonly TemplateLayout[]
  /** How much wider its letters are than those that are measured. */
  readonly wider: number
}

/** What became of a slide. Names are those of its shapes. */
export interface RenewedSlide {
  readonly renewed: readonly string[]
  /** Words of ours that somebody has written anew: left as they are. */
  readonly edited: readonly string[]
  /** Why figures were left: there are other charts now, or a table of other columns. */
  readonly left: 'charts' | 'columns' | null
  /** New contents by the names of parts. */
  readonly contents: ReadonlyMap<string, string | Uint8Array>
}

/**
 * Figures and words of ours in a slide from today's answer. Words that somebody has changed stay; a chart or a table is
 * written anew also where somebody has changed its figures. Changes `slide`.
 */
export async function renewSlide(
  deck: RenewedDeck,
  part: string,
  slide: XmlNode,
  notes: XmlNode | null,
  mark: SlideMark,
  made: MadeSlide,
): Promise<RenewedSlide> {
  const { job, heading, asTable } = made
  const { natives, words } = contentOf(job, asTable)
  const figures = await renewFigures(deck, part, slide, made)
  if (figures === 'charts' || figures === 'columns')
    return { renewed: [], edited: [], left: figures, contents: new Map() }
  const names = messagesIn(job.language).slides.parts
  const laid = layOutWords(words, job.parts, job.language, made.room)
  const title = heading ?? words.title
  const said = new Map<string, readonly string[]>([
    [names.subtitle, laid.subtitle ? [laid.subtitle.text] : ['']],
    [names.finding, laid.finding ? [laid.finding.text] : ['']],
    [names.sources, laid.below.map(({ text }) => text)],
    ...panelWords(made),
    ...figures.words,
  ])
  const renewed: string[] = [...figures.renewed]
  const edited: string[] = []
  const write = (name: string, key: string, shape: XmlNode, lines: readonly string[]): void => {
    const now = linesIn(shape).join('\n')
    if (now === lines.join('\n')) return
    if (digestOf(now) !== mark.texts[key]) edited.push(name)
    else {
      setLines(shape, lines)
      renewed.push(name)
    }
  }
  for (const shape of shapesIn(slide).filter((one) => !isFigure(one))) {
    const name = nameOf(shape)
    const place = descendantsOf(shape, 'p:ph')[0]?.attributes.type
    const isTitle = place === 'title' || place === 'ctrTitle'
    const lines = isTitle ? (job.parts.title ? [title] : undefined) : said.get(name)
    if (lines) write(name, name, shape, lines)
  }
  for (const shape of shapesIn(slide).filter(isFigure)) {
    const own = descendantsOf(shape, 'p:cNvPr')[0]
    const before = own?.attributes.descr ?? ''
    if (nameOf(shape) === names.legend) continue
    if (own && digestOf(before) === mark.texts[describing(nameOf(shape))] && (natives?.length ?? 1) === 1)
      own.attributes.descr = words.alternativeText
  }
  const body = notes && notesBody(notes)
  if (body) write(NOTES, NOTES, body, writeSpeakerNotes(title, words, job.language))
  return { renewed, edited, left: null, contents: figures.contents }
}

/** Headings of comparisons beside each other, by the names of their shapes. */
function panelWords({ job }: MadeSlide): [string, string[]][] {
  if (job.kind !== 'comparison' || isOnePicture(job)) return []
  const { panel } = messagesIn(job.language).slides.parts
  const { headings, findings } = describeComparisonJob(job)
  return headings.map((heading, at) => {
    const finding = findings[at]
    return [panel(String(at + 1)), finding ? [heading, finding] : [heading]]
  })
}

/** In inches. */
function boxOf(shape: XmlNode | undefined): { x: number; y: number; w: number; h: number } | null {
  const frame = shape && (findNode(shape, 'p:spPr', 'a:xfrm') ?? findNode(shape, 'p:xfrm'))
  const at = findNode(frame, 'a:off')?.attributes
  const size = findNode(frame, 'a:ext')?.attributes
  const [x = NaN, y = NaN, w = NaN, h = NaN] = [at?.x, at?.y, size?.cx, size?.cy].map(
    (one) => Number(one) / EMU,
  )
  return [x, y, w, h].every(Number.isFinite) && w > 0 && h > 0 ? { x, y, w, h } : null
}

async function renewFigures(
  deck: RenewedDeck,
  part: string,
  slide: XmlNode,
  made: MadeSlide,
): Promise<Figures | 'charts' | 'columns'> {
  const frames = shapesIn(slide).filter(({ name }) => name === 'p:graphicFrame')
  const charts = frames.filter((frame) => descendantsOf(frame, 'c:chart').length > 0)
  const { natives } = contentOf(made.job, made.asTable)
  if (made.asTable) {
    const table = frames.find((frame) => descendantsOf(frame, 'a:tbl').length > 0)
    return table ? renewTable(table, made) : 'charts'
  }
  const filled = frames.find((frame) => nameOf(frame) === messagesIn(made.job.language).slides.parts.table)
  if (filled && natives === null) return renewCells(filled, frames, made, deck.scale)
  if (charts.length > 0 || natives !== null) return renewCharts(deck, part, charts, made)
  return renewPicture(deck, part, slide, made)
}

function renewCharts(
  deck: RenewedDeck,
  part: string,
  frames: readonly XmlNode[],
  { job }: MadeSlide,
): Figures | 'charts' {
  const { natives, words } = contentOf(job, false)
  const panels = (natives ?? []).flatMap((native) => native.panels)
  if (panels.length === 0 || panels.length !== frames.length) return 'charts'
  const isExample = isOneAboutExample(job)
  const placed = panels.flatMap((panel, at): PlacedChart[] => {
    const box = boxOf(frames[at])
    if (box === null) return []
    const own = { x: 0, y: 0, w: box.w / deck.scale, h: box.h / deck.scale }
    return [{ panel, box: own, isExample, alternativeText: words.alternativeText }]
  })
  if (placed.length !== panels.length) return 'charts'
  const margins = shareMargins(placed, job.language, deck.wider)
  const contents = new Map<string, string | Uint8Array>()
  const slideRelations = readRelations(deck.parts, part)
  const renewed: string[] = []
  for (const [at, { panel, box }] of placed.entries()) {
    const id = frames[at] && descendantsOf(frames[at], 'c:chart')[0]?.attributes['r:id']
    const chart = slideRelations.find((one) => one.id === id)?.target
    if (chart === undefined || !deck.parts.has(chart)) return 'charts'
    const relations = readRelations(deck.parts, chart)
    const book = relations.find(({ kind, external }) => kind === 'package' && !external)
    const lying = relations.find(({ kind }) => kind === 'chartUserShapes')
    if (book === undefined) return 'charts'
    const layout = layOutChart(panel, ...sizeOf(box, deck.wider), job.language, margins[at], isExample)
    const sheet = layOutSheet(panel)
    const workbook = writeChartWorkbook(sheet)
    // The same figures: nobody's work on the chart is taken away for nothing.
    if (isSame(deck.parts, book.target, workbook)) continue
    renewed.push(...[frames[at]].flatMap((frame) => (frame ? [nameOf(frame)] : [])))
    const shapes = lying === undefined ? null : writeChartShapes(panel, layout, job.language)
    const written = writeChartXml({
      panel,
      layout,
      sheet,
      language: job.language,
      withShapes: shapes !== null,
    })
      .replace('r:id="rId1"', `r:id="${book.id}"`)
      .replace('r:id="rId2"', `r:id="${lying?.id ?? ''}"`)
    contents.set(chart, dressAs(deck, part, chart, written))
    contents.set(book.target, workbook)
    if (shapes !== null && lying) contents.set(lying.target, dressAs(deck, part, chart, shapes))
  }
  return { renewed, words: [], contents }
}

const isSame = (parts: PackageParts, part: string, content: string | Uint8Array): boolean =>
  parts.has(part) && Buffer.from(content).equals(parts.bytes(part))

/** In the font and colours of the chart that was there. */
function dressAs(
  { parts, layouts, scale }: RenewedDeck,
  slide: string,
  chart: string,
  written: string,
): string {
  if (!parts.text(chart).includes('+mn-lt')) return written
  const own = readRelations(parts, slide).find(({ kind }) => kind === 'slideLayout')?.target
  const layout = layouts.find((one) => one.part === own)
  if (layout === undefined) return written
  const needsSheet = layout.ground === null
  const chosen = { layout, needsSheet, title: null, titleInk: null, content: null }
  return dressChart(written, scale, choosePalette(layout.colors, chosen))
}

async function renewPicture(
  deck: RenewedDeck,
  part: string,
  slide: XmlNode,
  { job }: MadeSlide,
): Promise<Figures | 'charts'> {
  const names = messagesIn(job.language).slides.parts
  const picture = shapesIn(slide).find((one) => one.name === 'p:pic' && nameOf(one) === names.picture)
  const box = boxOf(picture)
  if (picture === undefined || box === null) return 'charts'
  const drawn = await drawSlidePicture(job, box)
  const relations = readRelations(deck.parts, part)
  const contents = new Map<string, string | Uint8Array>()
  for (const [element, content] of [
    ['a:blip', drawn.png],
    ['asvg:svgBlip', drawn.svg],
  ] as const) {
    const id = descendantsOf(picture, element)[0]?.attributes['r:embed']
    const target = relations.find((one) => one.id === id)?.target
    // A program that saves pictures anew may have made another kind of them.
    const extension = element === 'a:blip' ? '.png' : '.svg'
    if (target?.endsWith(extension)) contents.set(target, content)
    else if (element === 'a:blip') return 'charts'
  }
  const isNew = [...contents].some(([name, content]) => !isSame(deck.parts, name, content))
  return { renewed: isNew ? [nameOf(picture)] : [], words: [], contents: isNew ? contents : new Map() }
}

/** A part as a tree; null where there is none. */
export const treeOf = (parts: PackageParts, part: string | undefined): XmlNode | null =>
  part !== undefined && parts.has(part) ? readXmlTree(parts.text(part)) : null
