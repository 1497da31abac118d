import { messagesIn } from '#shared/messages/messages'
import { descendantsOf, elementsOf, findNode, node, writeXmlTree, type XmlNode } from '#main/formats/xml-tree'
import { fitSlideCells, type SlideCell, type SlideCells } from './cell-slide'
import type { MadeSlide } from './slide-deck'
import { linesIn, nameOf } from './slide-mark'
import { EMU, plainColor } from './slide-theme'
import { fitSlideTable } from './table-slide'

/** What became of the figures of a slide: names of shapes, words beside them, and new contents of parts. */
export interface Figures {
  readonly renewed: readonly string[]
  readonly words: readonly (readonly [string, readonly string[]])[]
  readonly contents: ReadonlyMap<string, string | Uint8Array>
}

/** The words of the cells that there are, whoever wrote them; rows come and go with the look of those that stay. */
export function renewTable(frame: XmlNode, { job, room }: MadeSlide): Figures | 'columns' {
  const table = descendantsOf(frame, 'a:tbl')[0]
  const before = linesIn(frame).join('\n')
  const names = messagesIn(job.language).slides.parts
  const rows = table ? elementsOf(table).filter(({ name }) => name === 'a:tr') : []
  const [head, ...body] = rows
  const model = body.at(-1)
  if (table === undefined || head === undefined || model === undefined) return 'columns'
  const fitted = fitSlideTable(job, room.table)
  if (fitted.table.columns.length !== cellsOf(head).length) return 'columns'
  setCells(
    head,
    fitted.table.columns.map(({ label }) => label),
  )
  const written = fitted.table.rows.map((cells, at) => {
    const row = body[at] ?? structuredClone(model)
    setCells(row, cells)
    return row
  })
  table.children = [...elementsOf(table).filter(({ name }) => name !== 'a:tr'), head, ...written]
  const renewed = linesIn(frame).join('\n') === before ? [] : [nameOf(frame)]
  return { renewed, words: [[names.text, [fitted.leftOut]]], contents: new Map() }
}

/**
 * Words and fillings of a table of cells that has as many rows and columns as it had, and of the legend among `frames`,
 * whose classes may have other limits now. `scale`: slide width in parts of 13.333 inches.
 */
export function renewCells(
  frame: XmlNode,
  frames: readonly XmlNode[],
  { job, room }: MadeSlide,
  scale: number,
): Figures | 'columns' {
  const { legend: legendName, text } = messagesIn(job.language).slides.parts
  const fitted = fitSlideCells(job, room.table)
  const rows = descendantsOf(frame, 'a:tr')
  if (fitted === null || rows.length !== fitted.rows.length + 1) return 'columns'
  const corner: SlideCell = { text: fitted.corner, fill: null, color: '', bold: false }
  const lines = [[corner, ...fitted.columns], ...fitted.rows.map(({ name, cells }) => [name, ...cells])]
  if (rows.some((row, at) => cellsOf(row).length !== lines[at]?.length)) return 'columns'
  const legend = frames.find((one) => nameOf(one) === legendName)
  const samples = legend ? descendantsOf(legend, 'a:tc') : []
  // Colours that the legend does not explain would say something else.
  if (legend && samples.length !== fitted.legend.length) return 'columns'
  const before = [frame, ...(legend ? [legend] : [])].map((one) => ({ one, xml: writeXmlTree(one) }))
  rows.forEach((row, at) => {
    cellsOf(row).forEach((cell, column) => {
      const now = lines[at]?.[column]
      if (now) writeCell(cell, now, at === 0 || column === 0)
    })
  })
  if (legend) writeLegend(legend, samples, fitted.legend, scale)
  return {
    renewed: before.filter(({ one, xml }) => writeXmlTree(one) !== xml).map(({ one }) => nameOf(one)),
    words: [[text, [fitted.leftOut]]],
    contents: new Map(),
  }
}

/** A name that stays keeps its look; another one is bold, and has a ground, where it is the one that is. */
function writeCell(cell: XmlNode, now: SlideCell, isName: boolean): void {
  const isOther = linesIn(cell).join('') !== now.text
  if (isOther) setLines(cell, [now.text])
  if (!isName) fillCell(cell, now)
  else if (isOther) {
    fillGround(cell, now.fill)
    for (const letters of descendantsOf(cell, 'a:rPr')) {
      const { b: _, ...others } = letters.attributes
      letters.attributes = now.bold ? { ...others, b: '1' } : others
    }
  }
}

/** Samples with their words, each as wide as its words ask. */
function writeLegend(
  legend: XmlNode,
  samples: readonly XmlNode[],
  now: SlideCells['legend'],
  scale: number,
): void {
  const before = linesIn(legend).join('\n')
  samples.forEach((sample, at) => {
    const one = now[at]
    if (one) writeCell(sample, one, false)
  })
  if (linesIn(legend).join('\n') === before) return
  const widths = now.map(({ width }) => Math.round(width * EMU * scale))
  descendantsOf(legend, 'a:gridCol').forEach((column, at) => {
    column.attributes = { ...column.attributes, w: String(widths[at] ?? 0) }
  })
  const size = findNode(legend, 'p:xfrm', 'a:ext')
  if (size)
    size.attributes = { ...size.attributes, cx: String(widths.reduce((sum, width) => sum + width, 0)) }
}

const isFilling = ({ name }: XmlNode): boolean => name === 'a:solidFill' || name === 'a:noFill'

const solid = (hex: string): XmlNode => node('a:solidFill', {}, node('a:srgbClr', { val: plainColor(hex) }))

/** The ground of a cell and the colour of its letters, which follows from it: left where it is that already. */
function fillCell(cell: XmlNode, { fill, color }: SlideCell): void {
  if (!fillGround(cell, fill)) return
  for (const letters of descendantsOf(cell, 'a:rPr'))
    letters.children = [solid(color), ...elementsOf(letters).filter((one) => !isFilling(one))]
}

/** Whether the ground became another. */
function fillGround(cell: XmlNode, fill: string | null): boolean {
  const ground = elementsOf(cell).find(({ name }) => name === 'a:tcPr')
  if (!ground) return false
  const was = findNode(ground, 'a:solidFill', 'a:srgbClr')?.attributes.val ?? null
  const hasOther = was === null && elementsOf(ground).some(({ name }) => name === 'a:solidFill')
  if (!hasOther && was === (fill && plainColor(fill))) return false
  const others = elementsOf(ground).filter((one) => !isFilling(one))
  const edges = others.filter(({ name }) => name.startsWith('a:ln'))
  // The standard has edges before the filling.
  ground.children = [
    ...edges,
    ...(fill ? [solid(fill)] : []),
    ...others.filter((one) => !edges.includes(one)),
  ]
  return true
}

const cellsOf = (row: XmlNode): XmlNode[] => elementsOf(row).filter(({ name }) => name === 'a:tc')

const setCells = (row: XmlNode, texts: readonly string[]): void => {
  cellsOf(row).forEach((cell, at) => setLines(cell, [texts[at] ?? '']))
}

/** The text of a shape, each line with the look of the one that stood there. */
export function setLines(shape: XmlNode, lines: readonly string[]): void {
  const body = findNode(shape, 'p:txBody') ?? findNode(shape, 'a:txBody')
  if (body === undefined) return
  const paragraphs = elementsOf(body).filter(({ name }) => name === 'a:p')
  const last = paragraphs.findLast((one) => descendantsOf(one, 'a:r').length > 0) ?? paragraphs.at(-1)
  const written = lines.map((line, at) => {
    const paragraph = paragraphs[at] ?? structuredClone(last ?? node('a:p'))
    const run = elementsOf(paragraph).find(({ name }) => name === 'a:r') ?? node('a:r', {}, node('a:t'))
    run.children = [...elementsOf(run).filter(({ name }) => name !== 'a:t'), node('a:t', {}, line)]
    const others = elementsOf(paragraph).filter(({ name }) => !/^a:(?:r|br|fld)$/.test(name))
    const before = others.filter(({ name }) => name === 'a:pPr')
    paragraph.children = [...before, run, ...others.filter(({ name }) => name !== 'a:pPr')]
    return paragraph
  })
  body.children = [...elementsOf(body).filter(({ name }) => name !== 'a:p'), ...written]
}
