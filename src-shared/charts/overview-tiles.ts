import type { EChartsOption } from 'echarts'
import { formatChange, formatNumber } from '../messages/number-format'
import { codes, numbers, type CodeColumn, type ViewData } from '../views/view-data'
import { formatShortShare } from './axis-numbers'
import type { ChartContext } from './chart-context'
import { codeAt, findNumbers, knownValueAt, signAt } from './column-pivot'
import { asGraphic, type GraphicElement, type Rect } from './plot-parts'
import { shortenText, wrapTextWithin } from './text-width'

interface Tile {
  readonly label: string
  readonly value: string
  readonly detail: string
  readonly year: string
  readonly source: string
  readonly synthetic: boolean
  readonly qualityText: string
}

/** The facts page as tiles: figure, what it is, year, source and quality. */
export function buildOverviewOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const tiles = readTiles(ctx, data)
  const gap = 14
  const margin = 8
  const columns = Math.max(1, Math.min(tiles.length <= 4 ? 2 : 4, Math.floor(ctx.look.width / 220)))
  const rows = Math.ceil(tiles.length / columns)
  const width = (ctx.look.width - margin * 2 - gap * (columns - 1)) / columns
  const height = Math.min(180, (ctx.look.height - margin * 2 - gap * (rows - 1)) / rows)
  const top = Math.max(margin, (ctx.look.height - rows * height - (rows - 1) * gap) / 2)
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

function readTiles(ctx: ChartContext, data: ViewData): Tile[] {
  const fact = codes(data, 'fact')
  const detail = codes(data, 'detail')
  const quality = codes(data, 'quality')
  const source = codes(data, 'source')
  const value = numbers(data, 'value')
  const share = findNumbers(data, 'share')
  const year = numbers(data, 'year')
  const nameOf = (column: CodeColumn, row: number): string =>
    ctx.say(column.names[column.indices[row] ?? -1] ?? { sv: '', en: '' })
  return Array.from({ length: data.rowCount }, (_, row): Tile => {
    const number = knownValueAt(value, row)
    const part = share ? knownValueAt(share, row) : null
    const format = codeAt(fact, row) === 'net_commuting' ? formatChange : formatNumber
    const text = number === null ? (signAt(value, row) ?? '..') : format(number, 'persons', ctx.language)
    const about = nameOf(detail, row)
    return {
      label: nameOf(fact, row),
      value: text,
      detail: part === null ? about : `${about} (${formatShortShare(part, ctx.language)})`,
      year: String(year.values[row] ?? ''),
      source: nameOf(source, row),
      synthetic: codeAt(quality, row) === 'synthetic',
      qualityText: nameOf(quality, row),
    }
  })
}

function drawTile(ctx: ChartContext, tile: Tile, box: Rect): GraphicElement[] {
  const { theme, text } = ctx
  const inner = box.width - 28
  const valueSize = Math.round(Math.min(40, Math.max(24, box.height * 0.27)))
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
  let y = box.top + 12
  const write = (line: string, size: number, weight: 400 | 600, fill: string): void => {
    elements.push({
      type: 'text',
      silent: true,
      x: box.left + 14,
      y,
      style: { text: line, fill, fontSize: size, fontWeight: weight },
    })
    y += size * 1.25
  }
  for (const line of wrapTextWithin(tile.label, inner, 2, text.label, 600))
    write(line, text.label, 600, theme.textMuted)
  y += 4
  write(tile.value, valueSize, 600, theme.text)
  if (tile.detail !== '')
    for (const line of wrapTextWithin(tile.detail, inner, 2, text.label))
      write(line, text.label, 400, theme.text)
  const size = text.small
  const foot = wrapTextWithin(`${tile.year} · ${tile.qualityText} · ${tile.source}`, inner, 3, size)
  y = Math.max(y + 2, box.top + box.height - 12 - foot.length * size * 1.25)
  for (const line of foot) write(shortenText(line, inner, size), size, 400, theme.textMuted)
  return elements
}
