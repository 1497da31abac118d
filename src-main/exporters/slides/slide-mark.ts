import { createHash } from 'node:crypto'
import { z } from 'zod'
import { exportPartsSchema } from '#shared/contract/export-request'
import { STAMP_PROGRAM } from '#shared/own-things/file-stamp'
import { language } from '#shared/saved-view/field-schemas'
import { readSavedView } from '#shared/saved-view/migrations'
import { savedViewSchema } from '#shared/saved-view/saved-view'
import type { PackageParts } from '#main/formats/package-parts'
import { readRelations } from '#main/formats/package-relations'
import {
  descendantsOf,
  elementsOf,
  findNode,
  node,
  readXmlTree,
  textOf,
  writeXmlTree,
  type XmlNode,
} from '#main/formats/xml-tree'
import { cutText } from '#main/formats/stamp/stamp-text'
import type { MadeSlide } from './slide-deck'

/** PowerPoint keeps names of tags in capitals. */
const TAG = STAMP_PROGRAM.toUpperCase()
/** A tag of a slide as the standard calls it. */
export const TAGS_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.tags+xml'
const MOST_LETTERS = 200_000
/** Letters of a tag: longer ones are cut, so that no program has to. */
const LONGEST_TAG = 8000

/** What made a slide: its view as it was asked, and what it then said, so that another hand is told from ours. */
export const slideMarkSchema = z.object({
  version: z.literal(1),
  view: savedViewSchema,
  heading: z.string().nullable(),
  asTable: z.boolean(),
  /** The view chose the newest years there were. */
  latest: z.boolean(),
  language,
  parts: exportPartsSchema,
  /** Widths and lines that its words had, and inches that its table had. */
  room: z.object({
    subtitle: z.number(),
    text: z.number(),
    below: z.number(),
    noteLines: z.number(),
    table: z.object({ w: z.number(), h: z.number() }),
  }),
  /** `digestOf` each text that we wrote, by the name of its shape; `notes`: of the speaker notes. */
  texts: z.record(z.string().max(200), z.string().max(40)),
})
export type SlideMark = z.infer<typeof slideMarkSchema>

export const NOTES = 'notes'
/** In `texts`, of what a figure says to those who do not see it. */
export const describing = (name: string): string => `${name} descr`

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export const nameOf = (shape: XmlNode): string => descendantsOf(shape, 'p:cNvPr')[0]?.attributes.name ?? ''

/** The mark of a slide that was made; null for a file that shows nothing that can be asked again. */
export function markOf(
  { job, heading, asTable, room }: MadeSlide,
  texts: SlideMark['texts'],
): SlideMark | null {
  const { shows } = job.stamp
  if (shows.kind !== 'view') return null
  return {
    version: 1,
    view: shows.view,
    heading,
    asTable,
    latest: job.latest ?? false,
    language: job.language,
    parts: job.parts,
    room,
    texts,
  }
}

/** The paragraphs of a shape as lines. */
export const linesIn = (shape: XmlNode): string[] =>
  descendantsOf(shape, 'a:p').map((paragraph) => descendantsOf(paragraph, 'a:t').map(textOf).join(''))

/** The shapes of a slide, top level. */
export const shapesIn = (slide: XmlNode): XmlNode[] => {
  const tree = findNode(slide, 'p:cSld', 'p:spTree')
  return tree ? elementsOf(tree).filter(({ name }) => /^p:(?:sp|pic|graphicFrame)$/.test(name)) : []
}

/** Figures: charts, tables, pictures. */
export const isFigure = ({ name }: XmlNode): boolean => name === 'p:pic' || name === 'p:graphicFrame'

/** Digests of all that a slide and its notes say. */
export function digestTexts(slide: XmlNode, notes: XmlNode | null): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const shape of shapesIn(slide)) {
    const name = nameOf(shape)
    if (isFigure(shape))
      texts[describing(name)] = digestOf(descendantsOf(shape, 'p:cNvPr')[0]?.attributes.descr ?? '')
    else texts[name] = digestOf(linesIn(shape).join('\n'))
  }
  const said = notes && notesBody(notes)
  if (said) texts[NOTES] = digestOf(linesIn(said).join('\n'))
  return texts
}

/** The shape that speaker notes stand in. */
export const notesBody = (notes: XmlNode): XmlNode | undefined =>
  shapesIn(notes).find((shape) => descendantsOf(shape, 'p:ph')[0]?.attributes.type === 'body')

/** The part with a slide's tags. */
export function writeTags(mark: SlideMark): string {
  const pieces = cutText(JSON.stringify(mark), LONGEST_TAG)
  return writeXmlTree(
    node(
      'p:tagLst',
      { 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' },
      ...pieces.map((val, at) => node('p:tag', { name: at === 0 ? TAG : `${TAG}${String(at + 1)}`, val })),
    ),
  )
}

/** What made a slide, and the part that says so; null where nothing of ours does, or it is damaged. */
export function readMark(parts: PackageParts, slide: string): { part: string; mark: SlideMark } | null {
  for (const { kind, target } of readRelations(parts, slide)) {
    if (kind !== 'tags' || !parts.has(target)) continue
    const tags = elementsOf(readXmlTree(parts.text(target)))
    const number = (name = ''): number => (name === TAG ? 1 : Number(name.slice(TAG.length)))
    const pieces = tags
      .filter(({ attributes }) => attributes.name?.startsWith(TAG))
      .sort((a, b) => number(a.attributes.name) - number(b.attributes.name))
    const text = pieces.map(({ attributes }) => attributes.val ?? '').join('')
    const mark = text.length === 0 || text.length > MOST_LETTERS ? null : parseMark(text)
    if (mark) return { part: target, mark }
  }
  return null
}

function parseMark(text: string): SlideMark | null {
  try {
    const { view, ...about } = z.object({ view: z.unknown() }).loose().parse(JSON.parse(text))
    const read = readSavedView(view)
    return read.ok ? slideMarkSchema.parse({ ...about, view: read.value }) : null
  } catch {
    return null
  }
}
