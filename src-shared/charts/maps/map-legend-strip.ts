import type { ChartContext } from '../frame/chart-context'
import type { LegendRow } from './map-legend'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText, wrapText } from '../frame/text-width'

const SAMPLE_WIDTH = 26
const SAMPLE_GAP = 6
const ITEM_GAP = 16
const ABOVE = 4

interface Item {
  readonly row: LegendRow
  readonly text: string
  readonly width: number
}

interface Line {
  readonly items: Item[]
  readonly height: number
}

/** A legend as lines of text below a map that is too small to have it in a corner. */
export interface LegendStrip {
  readonly height: number
  readonly draw: (left: number, top: number) => GraphicElement[]
}

/** Heading and samples follow each other, and break to the next line where the width ends; notes have own lines. */
export function layOutLegendStrip(ctx: ChartContext, rows: readonly LegendRow[], width: number): LegendStrip {
  const size = ctx.text.small
  const items = rows.flatMap((row, i): LooseItem[] => {
    const weight = row.strong ? 600 : 400
    if (row.sample || row.inline || i === 0) {
      const sample = row.sample ? SAMPLE_WIDTH + SAMPLE_GAP : 0
      const text = row.count ? `${row.text} (${row.count.text})` : row.text
      return [{ row, text, width: sample + measureText(text, size, weight), apart: false }]
    }
    return wrapText(row.text, width, size, weight).map((text) => ({ row, text, width, apart: true }))
  })
  const flowing = breakLines(items, width)
  // Lines below each other are read as columns: their samples stand below each other.
  const lines = flowing.length > 2 ? inColumns(items, width, flowing.length) : flowing
  const measured = lines.map((line): Line => ({
    items: line,
    height: Math.max(size + 5, ...line.map(({ row }) => (row.sampleHeight ?? 0) + 3)),
  }))
  return {
    height: ABOVE + measured.reduce((sum, { height }) => sum + height, 0),
    draw: (left, top) => drawLines(ctx, measured, left, top + ABOVE),
  }
}

interface LooseItem extends Item {
  /** On a line of its own. */
  readonly apart: boolean
}

/** Items behind each other, as many as a line has room for. */
function breakLines(items: readonly LooseItem[], width: number): Item[][] {
  const lines: Item[][] = []
  let used = 0
  for (const { apart, ...item } of items) {
    const line = lines.at(-1)
    if (!line || apart || used + item.width > width) {
      lines.push([item])
      used = item.width + ITEM_GAP
    } else {
      line.push(item)
      used += item.width + ITEM_GAP
    }
  }
  return lines
}

/** The same with samples in columns of one width below their heading; as they flow where that takes two lines more than `flowing`. */
function inColumns(items: readonly LooseItem[], width: number, flowing: number): Item[][] {
  const widest = Math.max(...items.filter(({ row }) => row.sample).map((item) => item.width))
  const even = items.map((item, i): LooseItem =>
    item.row.sample ? { ...item, width: widest } : { ...item, apart: item.apart || i === 0 },
  )
  const [heading, ...others] = even
  if (!heading || heading.row.sample) return breakLines(items, width)
  const lines = [[heading], ...breakLines(others, width)]
  return lines.length <= flowing + 1 ? lines : breakLines(items, width)
}

function drawLines(ctx: ChartContext, lines: readonly Line[], left: number, top: number): GraphicElement[] {
  const elements: GraphicElement[] = []
  let y = top
  for (const { items, height } of lines) {
    let x = left
    for (const { row, text, width } of items) {
      const box: Rect = { left: x, top: y, width: SAMPLE_WIDTH, height }
      const sample = row.sample?.(box) ?? []
      elements.push(...sample.map((element) => ({ ...element, silent: true, z: 61 })), {
        type: 'text',
        silent: true,
        z: 61,
        info: { kind: 'legend' },
        x: x + (row.sample ? SAMPLE_WIDTH + SAMPLE_GAP : 0),
        y: y + height / 2,
        style: {
          text,
          fill: row.muted ? ctx.theme.textMuted : ctx.theme.text,
          fontSize: ctx.text.small,
          fontWeight: row.strong ? 600 : 400,
          verticalAlign: 'middle',
        },
      })
      x += width + ITEM_GAP
    }
    y += height
  }
  return elements
}
