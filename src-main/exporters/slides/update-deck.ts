import type { PackageParts } from '#main/formats/package-parts'
import { readRelations } from '#main/formats/package-relations'
import { spliceZip } from '#main/formats/splice-zip'
import {
  elementsOf,
  findNode,
  readXmlTree,
  textOf,
  descendantsOf,
  writeXmlTree,
} from '#main/formats/xml-tree'
import { findMain, openPresentation } from '../template/open-template'
import { widthOfLetters } from '../template/prepare-template'
import { readLayouts, readTemplateSize } from '../template/template-layouts'
import { renewSlide, treeOf, type RenewedSlide } from './renew-slide'
import type { MadeSlide } from './slide-deck'
import { digestTexts, markOf, readMark, writeTags, type SlideMark } from './slide-mark'

/** A slide that says what made it. */
export interface MarkedSlide {
  readonly part: string
  /** As readers count slides, from 1. */
  readonly number: number
  readonly title: string
  readonly mark: SlideMark
}

/** Slides of somebody's deck that we made, in their order. Throws `ProblemError` for what is no deck. */
export function readMarkedSlides(bytes: Uint8Array): MarkedSlide[] {
  const parts = openPresentation(bytes)
  return slidesIn(parts, findMain(parts)).flatMap((part, at) => {
    const found = readMark(parts, part)
    if (found === null) return []
    const root = readXmlTree(parts.text(part))
    const title = descendantsOf(root, 'p:sp').find((shape) =>
      /^(?:title|ctrTitle)$/.test(descendantsOf(shape, 'p:ph')[0]?.attributes.type ?? ''),
    )
    const body = title && findNode(title, 'p:txBody')
    return [{ part, number: at + 1, title: body ? textOf(body).trim() : '', mark: found.mark }]
  })
}

/** Parts of the slides, in the order of the show. */
function slidesIn(parts: PackageParts, main: string): string[] {
  const relations = readRelations(parts, main)
  const list = findNode(readXmlTree(parts.text(main)), 'p:sldIdLst')
  return (list ? elementsOf(list) : []).flatMap(
    ({ attributes }) => relations.find(({ id }) => id === attributes['r:id'])?.target ?? [],
  )
}

export interface SlideToRenew {
  readonly part: string
  readonly made: MadeSlide
}

export interface UpdatedDeck {
  readonly bytes: Uint8Array
  readonly slides: readonly (Omit<RenewedSlide, 'contents'> & {
    readonly part: string
    /** Parts of the file that are other than they were. */
    readonly changedParts: readonly string[]
  })[]
}

/** Renews slides in somebody's deck; every part that is not named as changed keeps its bytes as they are packed. */
export async function updateDeck(bytes: Uint8Array, slides: readonly SlideToRenew[]): Promise<UpdatedDeck> {
  const parts = openPresentation(bytes)
  const main = findMain(parts)
  const scale = readTemplateSize({ parts, main }).width / 12_192_000
  const layouts = readLayouts({ parts, main })
  const deck = { parts, scale, layouts, wider: widthOfLetters({ parts, main }, layouts) }
  const changed = new Map<string, Uint8Array>()
  const put = (part: string, content: string | Uint8Array): string[] => {
    const own = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (Buffer.from(own).equals(parts.bytes(part))) return []
    changed.set(part, own)
    return [part]
  }
  const told: UpdatedDeck['slides'][number][] = []
  for (const { part, made } of slides) {
    const marked = readMark(parts, part)
    if (marked === null) continue
    const slide = readXmlTree(parts.text(part))
    const notesPart = readRelations(parts, part).find(({ kind }) => kind === 'notesSlide')?.target
    const notes = treeOf(parts, notesPart)
    const { contents, ...what } = await renewSlide(deck, part, slide, notes, marked.mark, made)
    const changedParts = [...contents].flatMap(([name, content]) => put(name, content))
    if (what.left === null && what.renewed.length > 0) {
      changedParts.push(...put(part, writeXmlTree(slide)))
      if (notes && notesPart !== undefined && what.renewed.includes('notes'))
        changedParts.push(...put(notesPart, writeXmlTree(notes)))
      const digests = digestTexts(slide, notes)
      const mark = markOf(made, keepEdited(digests, marked.mark, what.edited))
      if (mark) changedParts.push(...put(marked.part, writeTags(mark)))
    }
    told.push({ ...what, part, changedParts })
  }
  return { bytes: changed.size === 0 ? bytes : spliceZip(bytes, changed), slides: told }
}

/** Words that somebody has written stay theirs: their digest is still that of what we wrote. */
const keepEdited = (
  digests: Record<string, string>,
  { texts }: SlideMark,
  edited: readonly string[],
): Record<string, string> => ({
  ...digests,
  ...Object.fromEntries(edited.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]]))),
})
