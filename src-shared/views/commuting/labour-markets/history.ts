import { formatLimit } from './finding'
import { exampleRows } from '../../../view/row-quality'
import { SIGN_CODES } from '../../../dataset/sign'
import {
  codes,
  numbers,
  sideTable,
  type NumberColumn,
  type SideTable,
  type ViewData,
} from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { rectOfPlace } from '../../../charts/frame/place-panels'
import type { PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { addTimePanels } from '../../../charts/lines/draw-time-panels'
import { xOfYear } from '../../../charts/lines/year-axes'
import {
  placeInGrid,
  type Line,
  type LinesPanel,
  type SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf } from '../../../charts/specification/specify-figures'
import { marketTint } from '../../../charts/maps/market-colors'
import { colorsOfMarkets } from './market-colors'
import { labourMarketsWords } from './words'
import { inEveryLanguage } from '../../../messages/language'
import { codeAt, rowsOf } from '../../../view/rows'

const MOST_LINES = 3
const SYMBOLS = ['circle', 'triangle', 'rect'] as const

/** A place in focus, with its rows of the time line. */
interface HistoryPlace {
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

/**
 * The distance to each limit over the years, and the market that each place in focus lay in; its two panels below each
 * other, or beside.
 */
export function addLabourMarketHistory(
  ctx: ChartContext,
  parts: PlotParts,
  data: ViewData,
  history: NonNullable<ReturnType<typeof readHistory>>,
  area: Rect,
  isBeside = false,
): void {
  const { table, years } = history
  const places = placesOf(ctx, table)
  const stripHeight = heightOfStrip(ctx, places.length)
  const above = { ...area, height: area.height - stripHeight }
  const [plot] = addTimePanels(
    ctx,
    parts,
    specifyHistory(ctx, data, history, places, isBeside).map((panel) => ({
      panel,
      area: rectOfPlace(above, panel.place),
    })),
  )
  const colors = colorsOfMarkets(data, ctx.theme.categories.length)
  if (plot)
    addStrip(ctx, parts, places, colors, table, years, plot, area, area.top + area.height - stripHeight)
}

const heightOfStrip = (ctx: ChartContext, places: number): number =>
  (ctx.text.small + 14) * places + ctx.text.label + 10

/** What a history of this height leaves for each of its two panels below each other. */
export function panelHeight(
  ctx: ChartContext,
  { table }: NonNullable<ReturnType<typeof readHistory>>,
  height: number,
): number {
  const places = Math.min(MOST_LINES, codes(table, 'region').codes.length)
  return (height - heightOfStrip(ctx, places)) / 2
}

const placesOf = (ctx: SpecifyContext, table: SideTable): HistoryPlace[] => {
  const region = codes(table, 'region')
  return region.codes.slice(0, MOST_LINES).map((code, index) => ({
    code,
    name: ctx.say(region.names[index] ?? inEveryLanguage(code)),
    rows: rowsOf(table).filter((row) => codeAt(region, row) === code),
  }))
}

/** The share of all out-commuters and of those to one municipality, each with its limit. */
function specifyHistory(
  ctx: SpecifyContext,
  data: ViewData,
  { table, years }: NonNullable<ReturnType<typeof readHistory>>,
  places: readonly HistoryPlace[],
  isBeside: boolean,
): LinesPanel[] {
  const words = labourMarketsWords.in(ctx.language).chart
  const colors = chooseLineColors(ctx, data, places)
  const isExample = exampleRows(table, [numbers(table, 'out_share'), numbers(table, 'largest_out_share')])
  const panels = [
    { column: 'out_share', limit: data.filters.totalOut, heading: words.outShare },
    { column: 'largest_out_share', limit: data.filters.singleOut, heading: words.largestShare },
  ] as const
  return panels.map(({ column, limit, heading }, i): LinesPanel => {
    const figures = numbers(table, column)
    return {
      kind: 'lines',
      heading,
      axis: { ...axisOf(figures, { hold: [0, limit * 1.1, 0.01] }), scaleId: `timeline.${column}` },
      times: { positions: years },
      lines: [
        ...places.map((place, k) => ({
          ...lineOf(ctx, place, k, years, table, figures, isExample),
          color: colors[k] ?? ctx.theme.accent,
        })),
        limitLine(ctx, words.limit(formatLimit(limit, ctx.language)), limit, years),
      ],
      breaks: data.breaks,
      named: 'at-ends',
      nameRoom: 0.26,
      place: isBeside ? placeInGrid(i, panels.length, 1) : placeInGrid(i, 1, panels.length),
    }
  })
}

/** The colour of the place's own market where it has one, as on the map; of others one that is free. */
function chooseLineColors(ctx: SpecifyContext, data: ViewData, places: readonly HistoryPlace[]): string[] {
  const { categories } = ctx.theme
  const markets = colorsOfMarkets(data, categories.length)
  const taken = new Set(places.map(({ code }) => markets.get(code)))
  const free = categories.flatMap((_, index) => (taken.has(index) ? [] : [index]))
  return places.map(({ code }, k) => categories[markets.get(code) ?? free[k] ?? k] ?? ctx.theme.accent)
}

const limitLine = (ctx: SpecifyContext, name: string, limit: number, years: readonly number[]): Line => ({
  name,
  values: years.map(() => limit),
  signs: years.map(() => 0),
  rows: years.map(() => null),
  figure: '',
  // Every other colour here is a market's.
  color: ctx.theme.text,
  dashed: true,
  symbol: 'none',
  width: 1.5,
  isGoal: true,
})

function lineOf(
  ctx: SpecifyContext,
  place: HistoryPlace,
  index: number,
  years: readonly number[],
  table: SideTable,
  column: NumberColumn,
  isExample: ReturnType<typeof exampleRows>,
): Line {
  const yearColumn = numbers(table, 'year')
  const rowOf = new Map(place.rows.map((row) => [yearColumn.values[row], row]))
  const rows = years.map((year) => rowOf.get(year) ?? -1)
  return {
    name: place.name,
    values: rows.map((row) => column.values[row] ?? Number.NaN),
    signs: rows.map((row) => column.signs[row] ?? SIGN_CODES['..']),
    rows: rows.map(() => null),
    figure: '',
    color: ctx.theme.accent,
    symbol: SYMBOLS[index] ?? 'circle',
    width: isExample && place.rows.some((row) => isExample(column, row)) ? 1.5 : 2.5,
    ...(isExample && { hollow: rows.map((row) => isExample(column, row)) }),
  }
}

/** One bar of years for each place; each run of years in the same market is a box with its name. */
function addStrip(
  ctx: ChartContext,
  parts: PlotParts,
  places: readonly HistoryPlace[],
  colors: ReadonlyMap<string, number>,
  table: SideTable,
  years: readonly number[],
  plot: Rect,
  area: Rect,
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
    style: { text: words.marketAround, fill: theme.text, fontSize: ctx.text.label, fontWeight: 600 },
  })
  places.forEach((place, index) => {
    const y = top + ctx.text.label + 6 + index * (ctx.text.small + 14)
    const height = ctx.text.small + 10
    const runs: { from: number; to: number; head: string; name: string }[] = []
    for (const row of place.rows) {
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
      const own = run.head === place.code
      const color = colors.get(run.head)
      parts.graphic.push(
        {
          type: 'rect',
          silent: true,
          info: { kind: 'market-run', code: place.code, head: run.head },
          shape: { x: x + 0.5, y, width: width - 1, height },
          style: {
            fill: color === undefined ? (own ? theme.regionFill : theme.surface) : marketTint(ctx, color),
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
        text: shortenText(place.name, area.left + area.width - plot.left - plot.width - 8, ctx.text.small),
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
