import type { EChartsOption } from 'echarts'
import type { ViewData } from '../../view/view-data'
import type { ChartContext } from '../../charts/frame/chart-context'
import { buildExampleRibbon, ribbonHeight } from '../../charts/frame/example-mark'
import { asGraphic, type GraphicElement, type Rect } from '../../charts/frame/plot-parts'
import { measureText, shortenText, wrapTextWithin } from '../../charts/frame/text-width'
import { readTiles, type Tile } from './read-tiles'
import { placeLines, type TileLine } from './tile-lines'
import { drawTileList, leastListHeight } from './tile-list'

/** Height of a line in parts of its font size. */
const LINE = 1.25
/** What is left free to the left and right of a tile's words. */
const PADDING = 28
/** Letters of a tile's number are no smaller, in pixels. */
const LOWEST_VALUE = 22
/** Height of a line over the years with the room below it. */
const SPARK = 40

/**
 * The facts page as tiles: figure, what it is, year, source and quality; as a list where tiles would be too small to
 * say what their figures are of.
 */
export function buildOverviewOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const tiles = readTiles(ctx, data)
  const gap = 14
  const margin = 8
  const columns = chooseColumns(ctx, tiles)
  const rows = Math.ceil(tiles.length / columns)
  const width = (ctx.look.width - margin * 2 - gap * (columns - 1)) / columns
  const height = Math.min(
    tiles.some(({ line }) => line) ? 260 : 210,
    (ctx.look.height - margin * 2 - gap * (rows - 1)) / rows,
  )
  const areCut = tiles.some((tile) => wholeHeight(ctx, tile, width - PADDING) > height)
  if (areCut && leastListHeight(ctx, tiles) <= ctx.look.height)
    return { graphic: asGraphic(drawTileList(ctx, tiles, margin)) }
  const left = ctx.look.height - rows * height - (rows - 1) * gap
  // In the middle of a slide; on a tall page below the headline, as text is.
  const upright = ctx.look.height > ctx.look.width
  const top = upright || left > height ? margin : Math.max(margin, left / 2)
  return {
    graphic: asGraphic(
      tiles.flatMap((tile, i) =>
        drawTile(ctx, tile, {
          left: margin + (i % columns) * (width + gap),
          top: top + Math.floor(i / columns) * (height + gap),
          width,
          height,
        }),
      ),
    ),
  }
}

/** As few as look well, more where the tiles would otherwise be too low for their words. */
function chooseColumns(ctx: ChartContext, tiles: readonly Tile[]): number {
  const least = Math.max(...tiles.map((tile) => leastHeight(ctx, tile)))
  const widest = Math.max(1, Math.floor(ctx.look.width / 140))
  let columns = Math.max(1, Math.min(tiles.length <= 4 ? 2 : 4, Math.floor(ctx.look.width / 220)))
  while (columns < widest && ctx.look.height / Math.ceil(tiles.length / columns) < least) columns++
  return columns
}

/** With a line each for its name, for what it is of and for its year: three campuses without their names are one. */
const leastHeight = (ctx: ChartContext, { detail, synthetic }: Tile): number =>
  26 + (36 + ctx.text.label * (detail === '' ? 2 : 3)) * LINE + (synthetic ? ribbonHeight(ctx) : 0)

/** With all of its words but the name of its source, which stands below the picture too. */
function wholeHeight(ctx: ChartContext, tile: Tile, inner: number): number {
  const linesOf = (text: string, weight: 400 | 600): number =>
    text === '' ? 0 : wrapTextWithin(text, inner, 99, ctx.text.label, weight).length
  const lines = linesOf(tile.label, 600) + linesOf(tile.about, 400)
  const words = (lines * ctx.text.label + LOWEST_VALUE + ctx.text.small) * LINE
  return 26 + words + (tile.synthetic ? ribbonHeight(ctx) : 0)
}

function drawTile(ctx: ChartContext, tile: Tile, box: Rect): GraphicElement[] {
  const { theme, text } = ctx
  const inner = box.width - PADDING
  const fitting = inner / measureText(tile.value, 1, 600)
  const valueSize = Math.floor(Math.min(40, fitting, Math.max(24, box.height * 0.27)))
  const elements: GraphicElement[] = [
    {
      type: 'rect',
      silent: true,
      shape: { x: box.left, y: box.top, width: box.width, height: box.height, r: 6 },
      style: {
        fill: theme.surface,
        stroke: tile.synthetic ? theme.textMuted : theme.gridLine,
        lineWidth: 1.5,
        lineDash: tile.synthetic ? [6, 4] : null,
      },
    },
  ]
  if (tile.synthetic) elements.push(...buildExampleRibbon(ctx, box))
  let y = box.top + 12
  const write = (line: string, size: number, weight: 400 | 600, fill: string): void => {
    elements.push({
      type: 'text',
      silent: true,
      x: box.left + 14,
      y,
      style: { text: line, fill, fontSize: size, fontWeight: weight },
    })
    y += size * LINE
  }
  const bottom = box.top + box.height - 10 - (tile.synthetic ? ribbonHeight(ctx) : 0)
  // A long name leaves the number its room.
  const labelLines = Math.floor((bottom - y - 4 - LOWEST_VALUE * LINE) / (text.label * LINE))
  for (const line of wrapTextWithin(tile.label, inner, Math.max(1, Math.min(3, labelLines)), text.label, 600))
    write(line, text.label, 600, theme.textMuted)
  y += 4
  // A number of which nobody knows what it is of tells nothing: it gives way to lines that say so, and one with its year.
  const about = tile.about === '' ? 0 : Math.min(2, wrapTextWithin(tile.about, inner, 99, text.label).length)
  const below = about * text.label + text.small
  write(
    tile.value,
    Math.min(valueSize, Math.max(LOWEST_VALUE, (bottom - y) / LINE - below - 1)),
    600,
    theme.text,
  )
  const linesLeft = (size: number): number => Math.max(0, Math.floor((bottom - y) / (size * LINE)))
  // The year and how good the figure is matter more than the name of its source.
  const detailLines = Math.min(2, Math.floor((bottom - y - text.small * LINE) / (text.label * LINE)))
  if (tile.detail !== '' && detailLines > 0) {
    const isCut = wrapTextWithin(tile.detail, inner, 99, text.label).length > detailLines
    for (const line of wrapTextWithin(isCut ? tile.about : tile.detail, inner, detailLines, text.label))
      write(line, text.label, 400, theme.text)
  }
  if (tile.line && bottom - y > SPARK + text.label * LINE * 2 + text.small * LINE) {
    y += 4
    elements.push(
      ...drawSpark(ctx, tile.line, { left: box.left + 14, top: y, width: inner, height: SPARK - 10 }),
    )
    y += SPARK
    for (const line of wrapTextWithin(tile.line.text, inner, 2, text.label))
      write(line, text.label, 400, theme.text)
  }
  const size = text.small
  const room = Math.min(4, linesLeft(size))
  if (room === 0) return elements
  const short = `${tile.year} · ${tile.qualityText}`
  const long = `${short} · ${tile.source}`
  const foot = wrapTextWithin(room < 2 ? short : long, inner, room, size)
  y = Math.max(y, bottom - foot.length * size * LINE)
  for (const line of foot) write(shortenText(line, inner, size), size, 400, theme.textMuted)
  return elements
}

/** The place's line over that of what it is seen against, which is grey. */
function drawSpark(ctx: ChartContext, line: TileLine, box: Rect): GraphicElement[] {
  const placed = placeLines(line, box.width, box.height)
  const draw = (runs: readonly (readonly [number, number][])[], stroke: string, lineWidth: number) =>
    runs.map((points): GraphicElement => ({
      type: 'polyline',
      silent: true,
      shape: { points: points.map(([x, y]) => [box.left + x, box.top + y]) },
      style: { fill: null, stroke, lineWidth },
    }))
  return [...draw(placed.reference, ctx.theme.others, 2), ...draw(placed.own, ctx.theme.accent, 2.5)]
}
