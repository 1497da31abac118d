import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { formatIn } from '../../../view/format-cell'
import {
  chosenOnMap,
  codes,
  numbers,
  sideTable,
  type NumberColumn,
  type ViewData,
} from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'
import { officialMarketsWords } from './words'

/** Up to so many areas each have a bar; of more the largest, and those in focus. */
const MOST_BARS = 23

/** What the bars of a picture of the official areas stand for. */
export interface AreaBars {
  /** Columns of the side table. */
  readonly column: NumberColumn
  /** Rows of the side table that have a bar, in their order. */
  readonly shown: readonly number[]
  readonly keptBack: number
  readonly label: (row: number) => string
  readonly isChosen: (row: number) => boolean
  readonly axisName: string
}

/** Bars of employed where some area's are known, else of municipalities. */
export function readAreaBars(ctx: Pick<ChartContext, 'language' | 'say'>, data: ViewData): AreaBars | null {
  const table = sideTable(data, 'markets')
  if (!table) return null
  const words = officialMarketsWords.in(ctx.language).chart
  const area = codes(table, 'official_market')
  const [members, all, night] = [
    numbers(table, 'members'),
    numbers(table, 'members_all'),
    numbers(table, 'night_population'),
  ]
  const isEmployed = night.values.some(Number.isFinite)
  const chosen = areasInFocus(data)
  const isChosen = (row: number): boolean => chosen.has(codeAt(area, row))
  const shown = shownAreas(data)
  const year = table.columns.find(({ id }) => id === 'year')
  const employedYear = year?.type === 'number' ? String(year.values[0] ?? '') : ''
  const count = (value: number): string => formatNumber(value, 'persons', ctx.language)
  return {
    column: isEmployed ? night : members,
    shown,
    keptBack: table.rowCount - shown.length,
    label: (row) => {
      const name = ctx.say(area.names[area.indices[row] ?? -1] ?? { sv: '', en: '' })
      const [some, whole] = [members.values[row] ?? 0, all.values[row] ?? 0]
      return some < whole ? words.partOf(name, count(some), count(whole)) : name
    },
    isChosen,
    axisName: isEmployed ? words.employed(employedYear) : words.municipalities,
  }
}

/** SCB's areas from largest to smallest, those of the chosen places in the accent colour. */
export function buildRegionsLabourMarketsOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const bars = readAreaBars(ctx, data)
  if (!bars) return {}
  const { column, label } = bars
  const rows = bars.shown.map((row): BarRow => {
    const amount = knownValueAt(column, row)
    const figure = amount === null ? '' : formatIn(column, amount, ctx.language)
    const isChosen = bars.isChosen(row)
    return {
      label: label(row),
      value: amount,
      sign: signAt(column, row),
      valueLabel: figure,
      color: isChosen ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: isChosen,
      tooltip: `${label(row)}: ${figure}`,
    }
  })
  return optionOf(
    buildHorizontalBars(
      ctx,
      {
        rows,
        axisName: bars.axisName,
        percent: false,
        whole: true,
        markerName: null,
        keptBack: bars.keptBack,
      },
      { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 },
    ),
  )
}

/** Codes of the chosen municipalities; of a county, whose code theirs begin with, all. */
export function municipalitiesInFocus(data: ViewData): readonly string[] {
  const chosen = new Set(chosenOnMap(data))
  return codes(data, 'region').codes.filter((code) => chosen.has(code) || chosen.has(code.slice(0, 2)))
}

/**
 * Whether a picture shows example data: the areas are official; invented may be who is employed in them, and the flows
 * by which a municipality is outlined.
 */
export function showsExampleData(data: ViewData, isMap: boolean): boolean {
  if (data.quality !== 'synthetic') return false
  const differs = data.columns.find(({ id }) => id === 'differs')
  if (isMap) return differs?.type === 'number' && differs.values.includes(1)
  const table = sideTable(data, 'markets')
  return table !== undefined && numbers(table, 'night_population').quality === 'synthetic'
}

/** Codes of the areas that the chosen places lie in; a county that holds several marks them all. */
function areasInFocus(data: ViewData): ReadonlySet<string> {
  const region = codes(data, 'region')
  const area = codes(data, 'official_market')
  const chosen = new Set(municipalitiesInFocus(data))
  return new Set(
    Array.from({ length: data.rowCount }, (_, row) => row).flatMap((row) =>
      chosen.has(codeAt(region, row)) && codeAt(area, row) !== '' ? [codeAt(area, row)] : [],
    ),
  )
}

function shownAreas(data: ViewData): readonly number[] {
  const table = sideTable(data, 'markets')
  if (!table) return []
  const area = codes(table, 'official_market')
  const rows = Array.from({ length: table.rowCount }, (_, row) => row)
  if (rows.length <= MOST_BARS) return rows
  const chosen = areasInFocus(data)
  const inFocus = rows.filter((row) => chosen.has(codeAt(area, row)))
  const largest = rows
    .filter((row) => !inFocus.includes(row))
    .slice(0, Math.max(0, MOST_BARS - inFocus.length))
  return rows.filter((row) => inFocus.includes(row) || largest.includes(row))
}

/** The mark of each municipality: the bar of its area, where that has one. */
export function regionsLabourMarketsTargets(data: ViewData): (MarkTarget | null)[] {
  const table = sideTable(data, 'markets')
  const area = codes(data, 'official_market')
  const areas = table ? codes(table, 'official_market') : null
  const barOf = new Map(shownAreas(data).map((row, bar) => [areas ? codeAt(areas, row) : '', bar]))
  return Array.from({ length: data.rowCount }, (_, row) => {
    const dataIndex = barOf.get(codeAt(area, row))
    return dataIndex === undefined ? null : { seriesIndex: 0, dataIndex }
  })
}
