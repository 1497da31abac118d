import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import { isGroupCode } from '../dataset/region-groups'
import { lookupIn, municipalitiesOf } from '../view/dataset-lookup'
import { OTHERS_CODE } from '../view/gather-others'
import { columnIdOf, seriesOf } from '../views/series/plan'
import type { CodeColumn, ViewData } from '../view/view-data'

/** What a fact counts; the same words as in an import's mapping. */
export type FactMeasure = 'persons' | 'in-commuters' | 'out-commuters' | 'live-and-work'

/** Our names for one stated figure, by what a dimension of the source is used for. */
export type FactKey = Readonly<
  Partial<Record<'region' | 'home' | 'work' | 'year' | 'sex' | 'industry' | 'basis' | 'campus', string>>
>

/** One figure that a source states. */
export type StatedFigure =
  | { readonly table: FactTable; readonly measure: FactMeasure; readonly key: FactKey }
  | { readonly table: 'series'; readonly series: string; readonly values: Readonly<Record<string, string>> }

/** How a figure was made of others; each has its words. */
export type Method =
  | 'net'
  | 'dayPopulation'
  | 'nightPopulation'
  | 'shareOfFlows'
  | 'shareOfEmployed'
  | 'shareOfStudents'
  | 'shareOfFact'
  | 'per1000'
  | 'change'
  | 'growth'
  | 'growthRate'
  | 'growthPerYear'
  | 'countySum'
  | 'groupFlows'
  | 'flowSums'
  | 'others'

/** What stands behind one figure of a view. */
export interface FigureTrace {
  readonly stated: readonly StatedFigure[]
  /** Ids of the columns of the same row that it is computed from. */
  readonly parts: readonly string[]
  readonly method: Method | null
}

interface Row {
  readonly data: ViewData
  readonly row: number
  readonly dataset: DatasetDescription
}

export const codeIn = ({ data, row }: Pick<Row, 'data' | 'row'>, id: string): string | undefined => {
  const column = data.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code')
  return column?.codes[column.indices[row] ?? -1]
}

function numberIn({ data, row }: Row, id: string): string | undefined {
  const column = data.columns.find((c) => c.id === id)
  const value = column?.type === 'number' ? column.values[row] : undefined
  return value === undefined || !Number.isFinite(value) ? undefined : String(value)
}

const given = (key: Readonly<Record<string, string | undefined>>): FactKey =>
  Object.fromEntries(Object.entries(key).filter(([, value]) => value !== undefined))

const stated = (table: FactTable, key: FactKey, measure: FactMeasure = 'persons'): StatedFigure => ({
  table,
  measure,
  key,
})

const plain = (...figures: readonly StatedFigure[]): FigureTrace => ({
  stated: figures,
  parts: [],
  method: null,
})

/** Where a view's figure comes from. Keys such as year and rank come from nowhere: null. */
export function traceFigure(
  data: ViewData,
  row: number,
  columnId: string,
  dataset: DatasetDescription,
): FigureTrace | null {
  const column = data.columns.find((c) => c.id === columnId)
  if (column?.type !== 'number' || column.sources.length === 0) return null
  const at: Row = { data, row, dataset }
  const gathered = data.columns.some(
    (c) => c.type === 'code' && c.codes[c.indices[row] ?? -1] === OTHERS_CODE,
  )
  if (gathered) return { stated: [], parts: [], method: 'others' }
  switch (data.view) {
    case 'series.values':
      return plain(seriesFigure(at))
    case 'commuting.balance':
      return codeIn(at, 'based_on') === 'flows'
        ? traceFlowSums(columnId, balanceKey(at))
        : traceBalance(columnId, balanceKey(at))
    case 'commuting.flows':
      return traceShare(columnId, stated('commuting-flows', flowKey(at)), 'shareOfFlows')
    case 'industries.largest':
    case 'industries.change':
      return traceEmployment(at, columnId)
    case 'students.campus':
      return plain(stated('students', { ...studentKey(at), ...given({ campus: codeIn(at, 'campus') }) }))
    case 'students.origin':
      return traceOrigin(at, columnId)
    case 'population.growth':
      return traceGrowth(at, columnId)
    case 'population.index':
      return traceIndex(at, columnId)
    case 'overview':
      return traceFact(at, columnId)
    default:
      // Made of too many cells to name them; the column says how (`NumberColumn.method`).
      return plain()
  }
}

const yearOf = (at: Row): string => numberIn(at, 'year') ?? String(at.data.filters.year.to)

function seriesFigure(at: Row): StatedFigure {
  const series = seriesOf(at.data.filters, at.dataset)
  const values = (series?.dimensions ?? []).map((dimension) => [
    dimension.code,
    codeIn(at, columnIdOf(dimension)) ?? '',
  ])
  return {
    table: 'series',
    series: series?.code ?? '',
    values: Object.fromEntries(values) as Record<string, string>,
  }
}

const balanceKey = (at: Row): FactKey =>
  given({ region: codeIn(at, 'region'), year: yearOf(at), sex: at.data.filters.sex })

const partsOfBalance = (columnId: string): readonly string[] =>
  columnId === 'net'
    ? ['in_commuters', 'out_commuters']
    : columnId === 'day_population'
      ? ['live_and_work', 'in_commuters']
      : columnId === 'night_population'
        ? ['live_and_work', 'out_commuters']
        : []

/** Net commuting, day and night population; the others are stated as they are. */
function traceBalance(columnId: string, key: FactKey): FigureTrace {
  // Made of all flows to, from and between the members: too many cells to name.
  if (isGroupCode(key.region ?? ''))
    return { stated: [], parts: partsOfBalance(columnId), method: 'groupFlows' }
  const inside = stated('commuting-totals', key, 'in-commuters')
  const outside = stated('commuting-totals', key, 'out-commuters')
  const live = stated('commuting-totals', key, 'live-and-work')
  switch (columnId) {
    case 'in_commuters':
      return plain(inside)
    case 'out_commuters':
      return plain(outside)
    case 'live_and_work':
      return plain(live)
    case 'day_population':
      return { stated: [live, inside], parts: ['live_and_work', 'in_commuters'], method: 'dayPopulation' }
    case 'night_population':
      return { stated: [live, outside], parts: ['live_and_work', 'out_commuters'], method: 'nightPopulation' }
    default:
      return { stated: [inside, outside], parts: ['in_commuters', 'out_commuters'], method: 'net' }
  }
}

/** Sums of all flows to, from and within a place; what a cell leaves out it is summed over. */
function traceFlowSums(columnId: string, key: FactKey): FigureTrace {
  const parts = partsOfBalance(columnId)
  if (isGroupCode(key.region ?? '')) return { stated: [], parts, method: 'groupFlows' }
  const { region, ...rest } = key
  const inside = stated('commuting-flows', { ...rest, ...given({ work: region }) })
  const outside = stated('commuting-flows', { ...rest, ...given({ home: region }) })
  const figures: Readonly<Record<string, readonly StatedFigure[]>> = {
    in_commuters: [inside],
    day_population: [inside],
    out_commuters: [outside],
    night_population: [outside],
    live_and_work: [stated('commuting-flows', { ...rest, ...given({ home: region, work: region }) })],
  }
  return {
    stated: figures[columnId] ?? [inside, outside],
    parts,
    method: columnId === 'net' ? 'net' : 'flowSums',
  }
}

const flowKey = (at: Row): FactKey =>
  given({ home: codeIn(at, 'home'), work: codeIn(at, 'work'), year: yearOf(at), sex: at.data.filters.sex })

const traceShare = (columnId: string, figure: StatedFigure, method: Method): FigureTrace =>
  columnId === 'share' ? { stated: [figure], parts: ['persons'], method } : plain(figure)

function traceEmployment(at: Row, columnId: string): FigureTrace {
  const { filters } = at.data
  const against = columnId.startsWith('against_')
  const region = (against ? filters.against : filters.region[0]) ?? ''
  const figuresOf = (year: string): readonly StatedFigure[] =>
    placesBehind(at, region, against ? 'against_persons' : 'persons').map((place) =>
      stated('employment', {
        region: place,
        year,
        sex: filters.sex,
        basis: filters.basis,
        ...given({ industry: codeIn(at, 'industry') }),
      }),
    )
  const figures = figuresOf(yearOf(at))
  if (columnId === 'change') {
    const first = at.data.columns.find((c) => c.id === 'year')
    const years = first?.type === 'number' ? [...first.values] : []
    const same = years.filter(
      (_, row) => codeIn({ data: at.data, row }, 'industry') === codeIn(at, 'industry'),
    )
    return {
      stated: [...figures, ...figuresOf(String(Math.min(...same)))],
      parts: ['persons'],
      method: 'change',
    }
  }
  if (columnId.endsWith('share'))
    return { stated: figures, parts: [against ? 'against_persons' : 'persons'], method: 'shareOfEmployed' }
  return { stated: figures, parts: [], method: figures.length > 1 ? 'countySum' : null }
}

/** A county whose figures we added up stands for its municipalities. */
function placesBehind({ data, dataset }: Row, region: string, columnId: string): readonly string[] {
  const column = data.columns.find((c) => c.id === columnId)
  const summed = column?.type === 'number' && column.quality !== 'official'
  if (!summed || lookupIn(dataset).regionByCode.get(region)?.kind !== 'county') return [region]
  const members = municipalitiesOf(dataset, region).map(({ code }) => code)
  return members.length > 0 ? members : [region]
}

const studentKey = (at: Row): FactKey => ({ year: yearOf(at), sex: at.data.filters.sex })

function traceOrigin(at: Row, columnId: string): FigureTrace {
  const home = codeIn(at, 'home')
  const figure = stated('students', {
    ...studentKey(at),
    ...given({ campus: at.data.filters.campus ?? undefined, home }),
  })
  if (columnId !== 'per_1000') return traceShare(columnId, figure, 'shareOfStudents')
  return { stated: [figure], parts: ['persons'], method: 'per1000' }
}

function traceGrowth(at: Row, columnId: string): FigureTrace {
  const key = given({ region: codeIn(at, 'region'), sex: at.data.filters.sex })
  const last = stated('population', { ...key, ...given({ year: numberIn(at, 'last_year') }) })
  const first = stated('population', { ...key, ...given({ year: numberIn(at, 'first_year') }) })
  if (columnId === 'population') return plain(last)
  if (columnId === 'population_first') return plain(first)
  const methods: Readonly<Record<string, Method>> = {
    growth_rate: 'growthRate',
    growth_per_year: 'growthPerYear',
  }
  return {
    stated: [last, first],
    parts: ['population', 'population_first'],
    method: methods[columnId] ?? 'growth',
  }
}

/** The index: its own year and the base year; a county that we added up: its municipalities. */
function traceIndex(at: Row, columnId: string): FigureTrace {
  const figuresOf = (year: string): readonly StatedFigure[] =>
    placesBehind(at, codeIn(at, 'region') ?? '', 'population').map((region) =>
      stated('population', { region, year, sex: at.data.filters.sex }),
    )
  const own = figuresOf(yearOf(at))
  if (columnId === 'population')
    return { stated: own, parts: [], method: own.length > 1 ? 'countySum' : null }
  const base = figuresOf(String(at.data.filters.indexYear ?? at.data.filters.year.from))
  return { stated: [...own, ...base], parts: ['population'], method: null }
}

function traceFact(at: Row, columnId: string): FigureTrace {
  const region = at.data.filters.region[0] ?? ''
  const detail = codeIn(at, 'detail') ?? ''
  const key: FactKey = { region, year: yearOf(at), sex: 'total' }
  const ofCommuting = detail === 'flows' ? traceFlowSums : traceBalance
  const traced = ((): FigureTrace => {
    switch (codeIn(at, 'fact')) {
      case 'inhabitants':
        return plain(stated('population', key))
      case 'day_population':
        return { ...ofCommuting('day_population', key), parts: [] }
      case 'night_population':
        return { ...ofCommuting('night_population', key), parts: [] }
      case 'net_commuting':
        return { ...ofCommuting('net', key), parts: [] }
      case 'largest_industry':
        return plain(stated('employment', { ...key, industry: detail, basis: 'day' }))
      case 'students':
        return plain(stated('students', { year: yearOf(at), sex: 'total', campus: detail }))
      default:
        return plain(
          stated('commuting-flows', { home: region, work: detail, year: yearOf(at), sex: 'total' }),
        )
    }
  })()
  return columnId === 'share' ? { ...traced, parts: ['value'], method: 'shareOfFact' } : traced
}
