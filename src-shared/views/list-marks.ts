import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatCell } from '../messages/number-format'
import { gatherOthers } from '../view/gather-others'
import { speakFlags } from '../view/figure-flags'
import { formatFact } from './overview/view'
import { numbers, type CodeColumn, type NumberColumn, type ViewData } from '../view/view-data'
import type { PictureKind } from '../charts/frame/chart-picture'
import { codeAt, isGroupedByYear, pivotByYear, yearsWithRows } from '../charts/frame/column-pivot'
import { rankedRows } from './commuting/balance/bars'
import { MOST_COMPARED, MOST_PANELS } from './commuting/balance/chart'
import { seriesTargets } from './series/chart'
import { flowName } from './commuting/flows/flow-series'
import { commutingMatrixTargets } from './commuting/matrix/chart'
import { commutingLabourMarketsTargets } from './commuting/labour-markets/chart'
import { commutingOneOrTwoTargets } from './commuting/one-or-two/chart'
import { commutingContainmentTargets } from './commuting/containment/chart'
import { commutingSexesTargets } from './commuting/sexes/chart'
import { industriesProfileTargets } from './industries/profile/chart'
import { industriesSpecialisationTargets } from './industries/specialisation/chart'
import { industriesShiftShareTargets } from './industries/shift-share/chart'
import { studentsDistanceTargets } from './students/distance/chart'
import { studentsShareTargets } from './students/share/chart'
import { populationIndexTargets } from './population/index/chart'
import { regionsSimilarTargets } from './regions/similar/chart'
import { regionsLabourMarketsTargets } from './regions/labour-markets/chart'
import { regionsRanksTargets } from './regions/ranks/chart'

/** One mark of a picture as the cursor reaches it. */
export interface ChartMark {
  /** What is spoken: the place or thing, and its figures with their units. */
  readonly text: string
  /** The mark in the option, for ECharts' `highlight`; null where the picture has no single mark. */
  readonly target: MarkTarget | null
}

/** By place in a series; on maps by name, which finds nothing where the map leaves a small mark out. */
export type MarkTarget =
  | { readonly seriesIndex: number; readonly dataIndex: number }
  | { readonly seriesIndex: number; readonly name: string }
  | { readonly geoIndex: number; readonly name: string }

/** The marks of a picture in reading order: bars from the top, lines from left to right, one after another. */
export function listMarks(data: ViewData, kind: PictureKind, language: Language): ChartMark[] {
  if (data.empty !== null) return []
  const shown = kind === 'chart' ? gatherOthers(data) : data
  const targets = kind === 'chart' ? chartTargets(shown) : mapTargets(shown)
  return Array.from({ length: shown.rowCount }, (_, row) => ({
    text: describeRow(shown, row, language),
    target: targets[row] ?? null,
  }))
}

function describeRow(data: ViewData, row: number, language: Language): string {
  const isName = (c: ViewData['columns'][number]): c is CodeColumn => c.type === 'code'
  const isKey = (c: ViewData['columns'][number]): boolean =>
    c.type === 'number' && (c.unit === 'year' || c.unit === 'rank')
  // What is the same in all rows stands in the sentence above the picture.
  const names = data.columns
    .filter(isName)
    .filter((c) => !isConstant(data, c))
    .map((c) => formatCell(c, row, language))
  const keys = data.columns
    .filter((c) => isKey(c) && c.id !== 'rank')
    .map((c) => formatCell(c, row, language))
  const figures = data.columns
    .filter((c): c is NumberColumn => c.type === 'number' && !isKey(c))
    .map((c) => {
      const text =
        data.view === 'overview' && c.id === 'value'
          ? formatFact(data, row, language)
          : formatCell(c, row, language)
      const spoken = speakFlags(text, c.flags?.[row] ?? 0, language)
      return `${c.label[language]} ${c.unitText ? `${spoken} ${c.unitText[language]}` : spoken}`
    })
  return messagesIn(language).charts.mark(
    [...names, ...keys].filter((t) => t !== '').join(', '),
    figures.join('; '),
  )
}

/** A dimension of a series of which one value is shown. */
const isConstant = (data: ViewData, column: CodeColumn): boolean =>
  data.view === 'series.values' && column.codes.length === 1 && column.id !== data.seriesNames?.alongColumn

/** Arrows of the flow map, areas of the others. */
function mapTargets(data: ViewData): (MarkTarget | null)[] {
  const codeColumn = (id: string): CodeColumn | undefined =>
    data.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code')
  const home = codeColumn('home')
  const work = codeColumn('work')
  const area = codeColumn(data.seriesNames?.alongColumn ?? 'region') ?? home
  return Array.from({ length: data.rowCount }, (_, row): MarkTarget | null => {
    if (home && work) return { seriesIndex: 0, name: flowName(codeAt(home, row), codeAt(work, row)) }
    return area ? { geoIndex: 0, name: codeAt(area, row) } : null
  })
}

type Target = { readonly seriesIndex: number; readonly dataIndex: number }

function chartTargets(data: ViewData): (MarkTarget | null)[] {
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  switch (data.view) {
    case 'overview':
      return []
    case 'commuting.flows':
    case 'industries.largest':
    case 'students.origin':
      return rows.map((row) => ({ seriesIndex: 0, dataIndex: row }))
    case 'population.growth':
      return growthTargets(data)
    case 'series.values':
      return seriesTargets(data)
    case 'commuting.matrix':
      return commutingMatrixTargets(data)
    case 'commuting.labour-markets':
      return commutingLabourMarketsTargets(data)
    case 'commuting.one-or-two':
      return commutingOneOrTwoTargets(data)
    case 'commuting.containment':
      return commutingContainmentTargets(data)
    case 'commuting.sexes':
      return commutingSexesTargets(data)
    case 'industries.profile':
      return industriesProfileTargets(data)
    case 'industries.specialisation':
      return industriesSpecialisationTargets(data)
    case 'industries.shift-share':
      return industriesShiftShareTargets(data)
    case 'students.distance':
      return studentsDistanceTargets(data)
    case 'students.share':
      return studentsShareTargets(data)
    case 'population.index':
      return populationIndexTargets(data)
    case 'regions.similar':
      return regionsSimilarTargets(data)
    case 'regions.ranks':
      return regionsRanksTargets(data)
    case 'regions.labour-markets':
      return regionsLabourMarketsTargets(data)
    case 'commuting.balance':
      return yearTargets(data, 'region', true)
    case 'industries.change':
      return yearTargets(data, 'industry', false)
    case 'students.campus':
      return isGroupedByYear(data) ? groupedTargets(data, 'campus') : yearTargets(data, 'campus', false)
  }
}

/** Lines: one series for each code, one point for each year. In a single year they are bars. */
function yearTargets(data: ViewData, by: string, balance: boolean): (Target | null)[] {
  const { years, series } = pivotByYear(data, by)
  const targets: (Target | null)[] = new Array<Target | null>(data.rowCount).fill(null)
  if (balance && years.length < 2 && series.length > MOST_COMPARED) {
    rankedRows(data).forEach((row, i) => (targets[row] = { seriesIndex: 0, dataIndex: i }))
    return targets
  }
  const panels = balance && series.length <= MOST_PANELS
  series.forEach((one, i) => {
    one.rows.forEach((row, year) => {
      if (row === null) return
      if (years.length < 2 && data.view !== 'industries.change')
        targets[row] = { seriesIndex: 0, dataIndex: balance && series.length > 1 ? i * 2 : balance ? 0 : i }
      else targets[row] = { seriesIndex: panels ? i * 2 : i, dataIndex: year }
    })
  })
  return targets
}

/** Bars of all years, one code after the other. */
function groupedTargets(data: ViewData, by: string): (Target | null)[] {
  const { years, series } = pivotByYear(data, by)
  const shown = yearsWithRows(data)
  const targets: (Target | null)[] = new Array<Target | null>(data.rowCount).fill(null)
  series.forEach((one, i) => {
    shown.forEach((year, k) => {
      const row = one.rows[years.indexOf(year)] ?? null
      if (row !== null) targets[row] = { seriesIndex: 0, dataIndex: i * shown.length + k }
    })
  })
  return targets
}

/** Chosen municipalities are a series of their own; what has no figure has no point. */
function growthTargets(data: ViewData): (Target | null)[] {
  const growth = numbers(data, 'growth_per_year')
  const persons = numbers(data, 'population_first')
  const region = data.columns.find((c): c is CodeColumn => c.id === 'region' && c.type === 'code')
  const next = [0, 0]
  return Array.from({ length: data.rowCount }, (_, row): Target | null => {
    const size = persons.values[row] ?? Number.NaN
    if (!Number.isFinite(growth.values[row]) || !(size > 0)) return null
    const chosen = data.filters.region.includes(region?.codes[region.indices[row] ?? -1] ?? '')
    const seriesIndex = chosen ? 1 : 0
    const dataIndex = next[seriesIndex] ?? 0
    next[seriesIndex] = dataIndex + 1
    return { seriesIndex, dataIndex }
  })
}
