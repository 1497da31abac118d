import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { startSentence } from '../../../messages/sentence-case'
import { ELSEWHERE_CODE, isBetween } from './view'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type CodeColumn, type NumberColumn, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { sequentialClasses } from '../../../charts/maps/color-classes'
import { signAt } from '../../../charts/frame/column-pivot'
import { asGraphic, type GraphicElement, type Rect } from '../../../charts/frame/plot-parts'
import { isDark } from '../../../charts/frame/contrast'
import { fineDecal, qualityRows } from '../../../charts/frame/example-hatch'
import type { ColorClass } from '../../../charts/maps/region-map'
import { isSteady, steadyValues } from '../../../charts/frame/shared-extents'
import { measureText, measureWidest, shortenText } from '../../../charts/frame/text-width'
import type { LegendRow } from '../../../charts/maps/map-legend'
import { layOutLegendStrip } from '../../../charts/maps/map-legend-strip'
import { matrixWords } from './words'
import { codeAt, rowsOf } from '../../../view/rows'
import { NO_TEXT } from '../../../messages/language'

/** Pixels; below this the legend would take too much of the cells' room. */
const NARROWEST_WITH_LEGEND_BESIDE = 640
/** Letters, in pixels, and what parts the names of two rows. */
const SMALLEST_NAME = 10.5
const NAME_STEP = 11.5
/** Between the places and everywhere else. */
const APART = 6
/** Text of a cell's number needs this much room around it. */
const PADDING = 6

/** Homes down, workplaces across; colour by persons or share. Who lives and works in a place stands apart in grey. */
export function buildCommutingMatrixOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const column = numbers(data, columnOf(data))
  const isShare = column.unit === 'fraction'
  const between = rowsOf(data).filter((row) => isBetween(data, row))
  const drawn = between.map((row) => column.values[row] ?? Number.NaN)
  const classes = sequentialClasses(ctx, steadyValues(ctx, column.id, drawn), isShare)
  const n = home.codes.length
  const names = home.codes.map((_, index) => ctx.say(home.names[index] ?? NO_TEXT))
  const labelRoom = Math.min(ctx.look.width * 0.2, measureWidest(names, ctx.text.small, 600) + 10)
  const below = ctx.look.width < NARROWEST_WITH_LEGEND_BESIDE
  const strip = below ? layOutLegendStrip(ctx, legendRows(ctx, data, classes), ctx.look.width) : null
  // The last name stands aslant beyond the cells.
  const legendWidth = below ? labelRoom * Math.SQRT1_2 : legendWidthOf(ctx, classes)
  const top = labelRoom * 0.72 + ctx.text.small + 12
  const area: Rect = {
    left: labelRoom + ctx.text.small + 12,
    top,
    width: ctx.look.width - labelRoom - ctx.text.small - 24 - legendWidth,
    height: ctx.look.height - top - 8 - (strip?.height ?? 0),
  }
  const cell = {
    width: Math.min(78, (area.width - APART) / n),
    height: Math.min(34, (area.height - APART) / n),
  }
  const grid: Grid = { area, cell, n, home, work }
  return {
    series: [cellSeries(ctx, data, grid, column, classes)],
    graphic: asGraphic([
      ...axisLabels(ctx, data, grid, names, labelRoom),
      ...(strip?.draw(0, ctx.look.height - strip.height) ??
        legend(ctx, legendRows(ctx, data, classes), ctx.look.width - legendWidth + 12, top)),
    ]),
  }
}

const columnOf = ({ filters }: ViewData): string => {
  if (filters.unit === 'share-of-home') return 'share_of_home'
  return filters.unit === 'share-of-work' ? 'share_of_work' : 'persons'
}

interface Grid {
  readonly area: Rect
  readonly cell: { readonly width: number; readonly height: number }
  readonly n: number
  readonly home: CodeColumn
  readonly work: CodeColumn
}

/** Left or upper edge of the row or column with this index; everywhere else stands apart at the end. */
const offset = (index: number, n: number, size: number): number =>
  index * size + (index === n - 1 ? APART : 0)

function cellSeries(
  ctx: ChartContext,
  data: ViewData,
  { area, cell, n, home, work }: Grid,
  column: NumberColumn,
  classes: readonly ColorClass[],
): CustomSeriesOption {
  const { theme } = ctx
  const isShare = column.unit === 'fraction'
  const text = (row: number): string => {
    const value = column.values[row] ?? Number.NaN
    if (!Number.isFinite(value)) return signAt(column, row) === '-' ? '' : (signAt(column, row) ?? '..')
    return isShare ? formatShortShare(value, ctx.language) : formatNumber(value, 'persons', ctx.language)
  }
  const isExample = exampleRows(data, [column])
  const size = Math.min(ctx.text.small, 13)
  const inHome = home.codes.map((code) => work.codes.indexOf(code))
  return {
    type: 'custom',
    coordinateSystem: 'none',
    data: Array.from({ length: data.rowCount }, (_, row) => row),
    renderItem: (params) => {
      const row = params.dataIndex
      const down = home.indices[row] ?? 0
      const across = inHome.indexOf(work.indices[row] ?? 0)
      const apart = codeAt(home, row) === ELSEWHERE_CODE || codeAt(work, row) === ELSEWHERE_CODE
      const own = codeAt(home, row) === codeAt(work, row)
      const value = column.values[row] ?? Number.NaN
      const color =
        apart || own ? theme.land : (classes.findLast((one) => value >= one.from)?.color ?? theme.surface)
      const shape = {
        x: area.left + offset(across, n, cell.width),
        y: area.top + offset(down, n, cell.height),
        width: cell.width - 1,
        height: cell.height - 1,
      }
      const label = text(row)
      const fits = cell.height >= size + 3 && measureText(label, size) + PADDING <= cell.width && label !== ''
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape,
            style: {
              fill: Number.isFinite(value) || apart || own ? color : theme.surface,
              ...(Number.isFinite(value) && isExample?.(column, row) && { decal: fineDecal(ctx, color) }),
              stroke: own ? theme.neutral : theme.gridLine,
              lineWidth: own ? 1.5 : 0.5,
            },
          },
          ...(fits
            ? [
                {
                  type: 'text' as const,
                  style: {
                    text: label,
                    x: shape.x + shape.width / 2,
                    y: shape.y + shape.height / 2,
                    align: 'center' as const,
                    verticalAlign: 'middle' as const,
                    fontSize: size,
                    fontFamily: theme.fontFamily,
                    fill: apart || own || !Number.isFinite(value) ? theme.text : letterColor(color),
                  },
                },
              ]
            : []),
        ],
      }
    },
    tooltip: { formatter: (p) => (Array.isArray(p) ? '' : describeBoth(ctx, data, p.dataIndex)) },
  }
}

/** Dark letters on light cells and the other way round. */
const letterColor = (color: string): string => (isDark(color) ? '#ffffff' : '#1b2430')

/** Both directions of the pair that a cell stands for. */
function describeBoth(ctx: ChartContext, data: ViewData, row: number): string {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const persons = numbers(data, 'persons')
  const name = (column: CodeColumn, at: number): string =>
    ctx.say(column.names[column.indices[at] ?? -1] ?? NO_TEXT)
  const say = (at: number): string => {
    const value = persons.values[at] ?? Number.NaN
    const text = Number.isFinite(value)
      ? formatNumber(value, 'persons', ctx.language)
      : (signAt(persons, at) ?? '..')
    return `${name(home, at)} → ${name(work, at)}: ${text}`
  }
  const back = Array.from({ length: data.rowCount }, (_, other) => other).find(
    (other) => codeAt(home, other) === codeAt(work, row) && codeAt(work, other) === codeAt(home, row),
  )
  return back === undefined || back === row ? say(row) : `${say(row)}<br>${say(back)}`
}

function axisLabels(
  ctx: ChartContext,
  data: ViewData,
  { area, cell, n, home }: Grid,
  names: readonly string[],
  room: number,
): GraphicElement[] {
  const words = matrixWords.in(ctx.language).chart
  const size = Math.max(SMALLEST_NAME, Math.min(ctx.text.small, cell.height, cell.width))
  const isChosen = (index: number): boolean => data.filters.region.includes(home.codes[index] ?? '')
  const namedRows = chooseNamed(n, cell.height, isChosen)
  // Aslant, names need more room beside each other.
  const namedColumns = chooseNamed(n, cell.width * Math.SQRT1_2, isChosen)
  const style = (index: number) => {
    const chosen = isChosen(index)
    return {
      fill: chosen ? ctx.theme.accent : ctx.theme.text,
      fontSize: size,
      fontWeight: chosen ? 600 : 400,
    }
  }
  const heading = (text: string, more: Record<string, unknown>): GraphicElement => ({
    type: 'text',
    silent: true,
    ...more,
    style: { text, fill: ctx.theme.textMuted, fontSize: ctx.text.small, ...(more['style'] as object) },
  })
  return [
    heading(words.livesIn, {
      x: 4,
      y: area.top + Math.min(area.height, n * cell.height) / 2,
      rotation: Math.PI / 2,
      style: { align: 'center', verticalAlign: 'top' },
    }),
    heading(words.worksIn, { x: area.left, y: 2, style: { verticalAlign: 'top' } }),
    ...names.flatMap((name, index): GraphicElement[] =>
      namedRows.has(index)
        ? [
            {
              type: 'text',
              silent: true,
              x: area.left - 6,
              y: area.top + offset(index, n, cell.height) + cell.height / 2,
              style: {
                ...style(index),
                text: shortenText(name, room - 8, size, 600),
                align: 'right',
                verticalAlign: 'middle',
              },
            },
          ]
        : [],
    ),
    ...names.flatMap((name, index): GraphicElement[] =>
      namedColumns.has(index)
        ? [
            {
              type: 'text',
              silent: true,
              x: area.left + offset(index, n, cell.width) + cell.width / 2,
              y: area.top - 5,
              rotation: Math.PI / 4,
              style: {
                ...style(index),
                text: shortenText(name, room - 8, size, 600),
                align: 'left',
                verticalAlign: 'middle',
              },
            },
          ]
        : [],
    ),
  ]
}

/** Rows or columns whose names have room: the chosen ones first, then as many others as fit between them. */
function chooseNamed(count: number, step: number, chosen: (index: number) => boolean): ReadonlySet<number> {
  const named: number[] = []
  const indices = Array.from({ length: count }, (_, index) => index)
  for (const index of [...indices.filter(chosen), ...indices.filter((one) => !chosen(one))])
    if (named.every((other) => Math.abs(other - index) * step >= NAME_STEP)) named.push(index)
  return new Set(named)
}

const legendWidthOf = (ctx: ChartContext, classes: readonly ColorClass[]): number =>
  Math.max(
    measureWidest(
      classes.map(({ label }) => label),
      ctx.text.small,
    ) + 60,
    measureText(matrixWords.in(ctx.language).chart.liveAndWork, ctx.text.small) + 46,
  )

/** Classes with the largest first, under what they count; and the cells apart. */
function legendRows(ctx: ChartContext, data: ViewData, classes: readonly ColorClass[]): LegendRow[] {
  const words = matrixWords.in(ctx.language).chart
  const heading = data.filters.unit === 'persons' ? words.commuters : words[columnOf(data) as 'share_of_home']
  const row = (text: string, fill: string, own: boolean): LegendRow => ({
    text,
    sample: ({ left, top, height }) => [
      {
        type: 'rect',
        shape: { x: left, y: top + (height - ctx.text.small) / 2, width: 24, height: ctx.text.small },
        style: {
          fill,
          stroke: own ? ctx.theme.neutral : ctx.theme.regionLine,
          lineWidth: own ? 1.5 : 1,
        },
      },
    ],
  })
  const middle = classes[Math.floor(classes.length / 2)]?.color ?? ctx.theme.neutral
  return [
    { text: heading, strong: true },
    ...(isSteady(ctx, columnOf(data)) ? [{ text: startSentence(ctx.words.sameScale) }] : []),
    ...classes.toReversed().map(({ label, color }) => row(label, color, false)),
    row(words.liveAndWork, ctx.theme.land, true),
    ...(exampleRows(data, [numbers(data, columnOf(data))]) ? qualityRows(ctx, middle) : []),
  ]
}

function legend(ctx: ChartContext, rows: readonly LegendRow[], left: number, top: number): GraphicElement[] {
  const line = ctx.text.small + 9
  return rows.flatMap((row, i): GraphicElement[] => [
    ...(row.sample?.({ left, top: top + (i - 0.5) * line, width: 24, height: line }) ?? []).map(
      (element) => ({ ...element, silent: true }),
    ),
    {
      type: 'text',
      silent: true,
      x: left + (row.sample ? 32 : 0),
      y: top + i * line,
      style: {
        text: row.text,
        fill: ctx.theme.text,
        fontSize: ctx.text.small,
        fontWeight: row.strong ? 600 : 400,
        verticalAlign: 'middle',
      },
    },
  ])
}

/** The cell of each row. */
export const commutingMatrixTargets = (data: ViewData): (MarkTarget | null)[] =>
  Array.from({ length: data.rowCount }, (_, row) => ({ seriesIndex: 0, dataIndex: row }))
