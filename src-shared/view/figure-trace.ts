import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import type { FactKeyName } from '../dataset/fact-tables/fact-keys'
import type { MeasureId } from '../dataset/fact-tables/registry'
import { lookupIn, municipalitiesOf } from '../dataset/dataset-lookup'
import type { CodeColumn, ViewData } from './view-data'

/** Our names for one stated figure, by what a dimension of the source is used for. */
export type FactKey = Readonly<Partial<Record<FactKeyName, string>>>

/** One figure that a source states. */
export type StatedFigure =
  | { readonly table: FactTable; readonly measure: MeasureId; readonly key: FactKey }
  | { readonly table: 'series'; readonly series: string; readonly values: Readonly<Record<string, string>> }

/** How a figure was made of others; each has its words. */
export type Method =
  | 'net'
  | 'dayPopulation'
  | 'nightPopulation'
  | 'shareOfFlows'
  | 'shareOfResidents'
  | 'shareOfWorkers'
  | 'shareOfEmployed'
  | 'shareOfResidents'
  | 'shareOfOutCommuters'
  | 'relationSum'
  | 'ageSum'
  | 'sexSum'
  | 'shareOfInhabitants'
  | 'dependencyRatio'
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

/** A row of an answer, with the dataset that it was computed from. */
export interface FigureAt {
  readonly data: ViewData
  readonly row: number
  readonly dataset: DatasetDescription
}

export const codeIn = ({ data, row }: Pick<FigureAt, 'data' | 'row'>, id: string): string | undefined => {
  const column = data.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code')
  return column?.codes[column.indices[row] ?? -1]
}

export function numberIn({ data, row }: FigureAt, id: string): string | undefined {
  const column = data.columns.find((c) => c.id === id)
  const value = column?.type === 'number' ? column.values[row] : undefined
  return value === undefined || !Number.isFinite(value) ? undefined : String(value)
}

export const given = (key: Readonly<Record<string, string | undefined>>): FactKey =>
  Object.fromEntries(Object.entries(key).filter(([, value]) => value !== undefined))

export const stated = (table: FactTable, key: FactKey, measure: MeasureId = 'persons'): StatedFigure => ({
  table,
  measure,
  key,
})

export const plain = (...figures: readonly StatedFigure[]): FigureTrace => ({
  stated: figures,
  parts: [],
  method: null,
})

export const yearOf = (at: FigureAt): string => numberIn(at, 'year') ?? String(at.data.filters.year.to)

export const traceShare = (columnId: string, figure: StatedFigure, method: Method): FigureTrace =>
  columnId === 'share' ? { stated: [figure], parts: ['persons'], method } : plain(figure)

/** A county whose figures we added up stands for its municipalities. */
export function placesBehind(
  { data, dataset }: FigureAt,
  region: string,
  columnId: string,
): readonly string[] {
  const column = data.columns.find((c) => c.id === columnId)
  const summed = column?.type === 'number' && column.quality !== 'official'
  if (!summed || lookupIn(dataset).regionByCode.get(region)?.kind !== 'county') return [region]
  const members = municipalitiesOf(dataset, region).map(({ code }) => code)
  return members.length > 0 ? members : [region]
}
