import { formatLimit } from './finding'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, sideTable, type SideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import type { PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { axisWidthOf, plotRectOf, xOfYear } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { labourMarketsWords } from './words'
import { inEveryLanguage } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

const MOST_LINES = 3
const SYMBOLS = ['circle', 'triangle', 'rect'] as const

interface Line {
  readonly code: string
  readonly name: string
  readonly rows: readonly number[]
}

/** Years and places of the time line; null where there is but one year. */
export function readHistory(
  data: ViewData,
): { readonly table: SideTable; readonly years: readonly number[] } | null {
  const table = sideTable(data, 'timeline')
  if (!table) return null
  const values = [...numbers(table, 'year').values]
  const first = Math.min(...values)
  const last = Math.max(...values)
  if (!(last > first)) return null
  return { table, years: Array.from({ length: last - first + 1 }, (_, i) => first + i) }
}

/** The distance to each limit over the years, and the market that each place in focus lay in. */
export function addLabourMarketHistory(
  ctx: ChartContext,
  parts: PlotParts,
  data: ViewData,
  history: NonNullable<ReturnType<typeof readHistory>>,
  area: Rect,
): void {
  const words = labourMarketsWords.in(ctx.language).chart
  const { table, years } = history
  const region = codes(table, 'region')
  const lines = region.codes.slice(0, MOST_LINES).map((code, index): Line => ({
    code,
    name: ctx.say(region.names[index] ?? inEveryLanguage(code)),
    rows: Array.from({ length: table.rowCount }, (_, row) => row).filter(
      (row) => codeAt(region, row) === code,
    ),
  }))
  const stripHeight = (ctx.text.small + 14) * lines.length + ctx.text.label + 10
  const panelHeight = (area.height - stripHeight - 8) / 2
  const names = lines.map(({ name }) => shortenText(name, area.width * 0.26, ctx.text.label, 600))
  const limitLabel = (limit: number): string => words.limit(formatLimit(limit, ctx.language))
  const labelWidth = endLabelWidth(ctx, [
    ...names,
    limitLabel(data.filters.totalOut),
    limitLabel(data.filters.singleOut),
  ])
  const isExample = exampleRows(table, [numbers(table, 'out_share'), numbers(table, 'largest_out_share')])
  const panels = [
    { column: 'out_share', limit: data.filters.totalOut, heading: words.outShare },
    { column: 'largest_out_share', limit: data.filters.singleOut, heading: words.largestShare },
  ] as const
  const scales = panels.map(({ column, limit }) => {
    const known = shareExtent(ctx, `timeline.${column}`, numbers(table, column).values)
    return computeNiceScale(0, Math.max(limit * 1.1, ...known, 0.01), Math.max(2, panelHeight / 45), false)
  })
  const axisWidth = Math.max(...scales.map((scale) => axisWidthOf(ctx, scale, true)))
  panels.forEach(({ column, limit, heading }, i) => {
    const figures = numbers(table, column)
    const scale = scales[i]
    if (!scale) return
    addLinePanel(ctx, parts, {
      heading,
      years,
      lines: [
        ...lines.map((line, k) =>
          lineOf(ctx, line, names[k] ?? line.name, k, years, table, figures, isExample),
        ),
        {
          name: limitLabel(limit),
          values: years.map(() => limit),
          signs: years.map(() => 0),
          color: ctx.theme.outCommuting,
          dashed: true,
          symbol: 'none',
          width: 1.5,
          endLabel: limitLabel(limit),
        },
      ],
      breaks: data.breaks,
      scale,
      percent: true,
      axisWidth,
      labelWidth,
      yearLabels: i === 1,
      area: {
        left: area.left,
        top: area.top + i * (panelHeight + 4),
        width: area.width,
        height: panelHeight,
      },
    })
  })
  const plot = plotRectOf(ctx, {
    heading: null,
    years,
    lines: [],
    breaks: [],
    scale: scales[0] ?? computeNiceScale(0, 1, 2, false),
    percent: true,
    axisWidth,
    labelWidth,
    yearLabels: false,
    area: { ...area, top: area.top + area.height - stripHeight, height: stripHeight },
  })
  addStrip(ctx, parts, lines, names, table, years, plot, area.top + area.height - stripHeight)
}

function lineOf(
  ctx: ChartContext,
  line: Line,
  name: string,
  index: number,
  years: readonly number[],
  table: SideTable,
  column: ReturnType<typeof numbers>,
  isExample: ReturnType<typeof exampleRows>,
): LineData {
  const yearColumn = numbers(table, 'year')
  const rowOf = new Map(line.rows.map((row) => [yearColumn.values[row], row]))
  const at = (year: number): number => column.values[rowOf.get(year) ?? -1] ?? Number.NaN
  return {
    name: line.name,
    values: years.map(at),
    signs: years.map((year) => (rowOf.has(year) ? (column.signs[rowOf.get(year) ?? -1] ?? 0) : 3)),
    color: ctx.theme.categories[index === 0 ? 0 : index + 1] ?? ctx.theme.accent,
    dashed: false,
    symbol: SYMBOLS[index] ?? 'circle',
    width: isExample && line.rows.some((row) => isExample(column, row)) ? 1.5 : 2.5,
    endLabel: name,
    ...(isExample && { hollow: years.map((year) => isExample(column, rowOf.get(year) ?? -1)) }),
  }
}

/** One bar of years for each place; each run of years in the same market is a box with its name. */
function addStrip(
  ctx: ChartContext,
  parts: PlotParts,
  lines: readonly Line[],
  names: readonly string[],
  table: SideTable,
  years: readonly number[],
  plot: Rect,
  top: number,
): void {
  const { theme } = ctx
  const words = labourMarketsWords.in(ctx.language).chart
  const market = codes(table, 'labour_market')
  const yearColumn = numbers(table, 'year')
  const step = plot.width / years.length
  parts.graphic.push({
    type: 'text',
    silent: true,
    x: plot.left,
    y: top,
    style: { text: words.belongsTo, fill: theme.text, fontSize: ctx.text.label, fontWeight: 600 },
  })
  lines.forEach((line, index) => {
    const y = top + ctx.text.label + 6 + index * (ctx.text.small + 14)
    const height = ctx.text.small + 10
    const runs: { from: number; to: number; head: string; name: string }[] = []
    for (const row of line.rows) {
      const year = yearColumn.values[row] ?? 0
      const head = codeAt(market, row)
      const run = runs.at(-1)
      if (run && run.head === head && run.to === year - 1) run.to = year
      else
        runs.push({
          from: year,
          to: year,
          head,
          name: ctx.say(market.names[market.indices[row] ?? -1] ?? inEveryLanguage(head)),
        })
    }
    for (const run of runs) {
      const x = xOfYear(years, plot, run.from) - step / 2
      const width = (run.to - run.from + 1) * step
      const own = run.head === line.code
      parts.graphic.push(
        {
          type: 'rect',
          silent: true,
          info: { kind: 'market-run', code: line.code, head: run.head },
          shape: { x: x + 0.5, y, width: width - 1, height },
          style: {
            fill: own ? theme.regionFill : theme.surface,
            stroke: theme.neutral,
            lineWidth: 1,
          },
        },
        {
          type: 'text',
          silent: true,
          x: x + width / 2,
          y: y + height / 2,
          style: {
            text: shortenForBox(run.name, width - 6, ctx.text.small),
            fill: theme.text,
            fontSize: ctx.text.small,
            align: 'center',
            verticalAlign: 'middle',
          },
        },
      )
    }
    parts.graphic.push({
      type: 'text',
      silent: true,
      x: plot.left + plot.width + 8,
      y: y + height / 2,
      style: {
        text: names[index] ?? '',
        fill: theme.text,
        fontSize: ctx.text.small,
        verticalAlign: 'middle',
      },
    })
  })
}

/** The name, its beginning, or nothing where not even three letters fit: the boxes before and after tell then. */
function shortenForBox(name: string, width: number, size: number): string {
  if (measureText(name, size) <= width) return name
  const short = shortenText(name, width, size)
  return short.length >= 4 ? short : measureText(name.slice(0, 2), size) <= width ? name.slice(0, 2) : ''
}
