import type { ChartContext } from '../../charts/frame/chart-context'
import type { GraphicElement } from '../../charts/frame/plot-parts'
import { measureText, measureWidest, shortenText, wrapTextWithin } from '../../charts/frame/text-width'
import type { Tile } from './read-tiles'

/** Height of a line in parts of its font size. */
const LINE = 1.25
const GAP = 16
/** A row is no higher than this, in pixels. */
const HIGHEST = 64
/** As wide as a year and what parts it from a mark. */
const YEAR = '0000  '

const twoLines = (ctx: ChartContext): number => 2 * ctx.text.label * LINE + 2
const leastRow = (ctx: ChartContext): number => ctx.text.label * LINE + 8

/** Height that the facts take as a list, in pixels. */
export const leastListHeight = (ctx: ChartContext, tiles: readonly Tile[]): number =>
  tiles.length * leastRow(ctx)

/**
 * The facts as a list, one row each: what it is and what it is of, its figure, its year and how good it is; example
 * data with their mark in the row.
 */
export function drawTileList(
  ctx: ChartContext,
  tiles: readonly Tile[],
  margin: number,
): readonly GraphicElement[] {
  const { theme, text, look } = ctx
  const right = look.width - margin
  const height = Math.min(HIGHEST, look.height / tiles.length)
  const valueSize = Math.min(24, Math.floor(height * 0.6))
  const yearOf = ({ year, qualityText, synthetic }: Tile): string =>
    synthetic ? year : `${year} · ${qualityText}`
  const mark = ctx.words.exampleMark
  const markWidth = measureText(mark, text.small, 600) + 12
  const footWidth = Math.max(
    measureWidest(tiles.filter(({ synthetic }) => !synthetic).map(yearOf), text.small),
    measureText(YEAR, text.small) + markWidth,
  )
  const valueWidth = measureWidest(
    tiles.map(({ value }) => value),
    valueSize,
    600,
  )
  const footLeft = right - footWidth
  const valueRight = footLeft - GAP
  const words = valueRight - valueWidth - GAP - margin
  const elements: GraphicElement[] = []
  tiles.forEach((tile, i) => {
    const top = i * height
    const middle = top + height / 2
    const write = (
      line: string,
      at: { readonly x: number; readonly y: number },
      style: { readonly fontSize: number; readonly fontWeight: 400 | 600; readonly fill: string },
      align: 'left' | 'right' | 'center' = 'left',
    ): void =>
      void elements.push({
        type: 'text',
        silent: true,
        ...at,
        style: { text: line, ...style, align, verticalAlign: 'middle' },
      })
    if (i > 0)
      elements.push({
        type: 'line',
        silent: true,
        shape: { x1: margin, y1: top, x2: right, y2: top },
        style: { stroke: theme.gridLine, lineWidth: 1 },
      })
    const label = { fontSize: text.label, fontWeight: 600, fill: theme.textMuted } as const
    const about = { fontSize: text.label, fontWeight: 400, fill: theme.text } as const
    const half = (text.label * LINE) / 2
    if (height < twoLines(ctx)) {
      const [long, short] = [tile.detail, tile.about].map((of) =>
        of === '' ? tile.label : `${tile.label}: ${of}`,
      )
      const line = measureText(long ?? '', text.label) <= words ? long : short
      write(shortenText(line ?? '', words, text.label), { x: margin, y: middle }, about)
    } else if (tile.about === '') {
      const lines = wrapTextWithin(tile.label, words, 2, text.label, 600)
      lines.forEach((line, at) => {
        write(line, { x: margin, y: middle + (2 * at - lines.length + 1) * half }, label)
      })
    } else {
      const whole = measureText(tile.detail, text.label) <= words ? tile.detail : tile.about
      write(shortenText(tile.label, words, text.label, 600), { x: margin, y: middle - half }, label)
      write(shortenText(whole, words, text.label), { x: margin, y: middle + half }, about)
    }
    write(
      tile.value,
      { x: valueRight, y: middle },
      { fontSize: valueSize, fontWeight: 600, fill: theme.text },
      'right',
    )
    const foot = { fontSize: text.small, fontWeight: 400, fill: theme.textMuted } as const
    write(yearOf(tile), { x: footLeft, y: middle }, foot)
    if (!tile.synthetic) return
    const markLeft = footLeft + measureText(YEAR, text.small)
    const markHeight = text.small + 8
    elements.push({
      type: 'rect',
      silent: true,
      info: { kind: 'example-mark' },
      shape: { x: markLeft, y: middle - markHeight / 2, width: markWidth, height: markHeight },
      style: { fill: theme.exampleMark },
    })
    write(
      mark,
      { x: markLeft + markWidth / 2, y: middle },
      { fontSize: text.small, fontWeight: 600, fill: theme.surface },
      'center',
    )
  })
  return elements
}
