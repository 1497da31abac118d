import type { DatasetDescription } from '../dataset/description'
import type { Series, SeriesDimension } from '../dataset/series'
import { isInRegister } from '../dataset/sweden-register'
import { orderTimes } from '../dataset/time-points'
import { lookupIn } from '../dataset/dataset-lookup'
import { wantedHome } from './region'
import type { Filters } from './filters'
import { ALL_VALUES } from './select'

/** A dimension of a series with the values that are shown of it. */
export interface ChosenDimension {
  readonly dimension: SeriesDimension
  /** Indices into the dimension's values; of a time from the earliest to the latest. */
  readonly values: readonly number[]
}

/** Which cells of a series are shown. */
export interface SeriesPlan {
  readonly series: Series
  /** In the order of the series' dimensions. */
  readonly chosen: readonly ChosenDimension[]
  readonly along: ChosenDimension
}

/** The selection with the view's choices for what nobody chose. Null for a series without dimensions. */
export function planSeries(series: Series, filters: Filters, dataset: DatasetDescription): SeriesPlan | null {
  const explicit = new Map(filters.select.map(({ dimension, values }) => [dimension, values]))
  const along = findAlong(series, explicit, filters.along)
  if (along === undefined) return null
  const chosen = series.dimensions.map((dimension): ChosenDimension => ({
    dimension,
    values: inOrder(
      dimension,
      chooseValues(dimension, explicit.get(dimension.code), dimension === along, dataset),
    ),
  }))
  const alongChosen = chosen.find(({ dimension }) => dimension === along)
  return alongChosen ? { series, chosen, along: alongChosen } : null
}

/** Regions when several are chosen, else time, else what has most to compare. */
function findAlong(
  series: Series,
  explicit: ReadonlyMap<string, readonly string[]>,
  wanted: string | null,
): SeriesDimension | undefined {
  const { dimensions } = series
  const asked = dimensions.find(({ code }) => code === wanted)
  if (asked) return asked
  const isSeveral = ({ code, values }: SeriesDimension): boolean => {
    const chosen = explicit.get(code)
    return chosen === undefined || chosen[0] === ALL_VALUES ? values.length > 1 : chosen.length > 1
  }
  const region = dimensions.find(({ role }) => role === 'region')
  if (region && explicit.has(region.code) && isSeveral(region)) return region
  const time = dimensions.find(({ role }) => role === 'time')
  if (time && isSeveral(time)) return time
  const explicitly = dimensions.find((dimension) => explicit.has(dimension.code) && isSeveral(dimension))
  if (explicitly) return explicitly
  if (region && isSeveral(region)) return region
  return dimensions.find(isSeveral) ?? time ?? region ?? dimensions[0]
}

function chooseValues(
  dimension: SeriesDimension,
  explicit: readonly string[] | undefined,
  along: boolean,
  dataset: DatasetDescription,
): number[] {
  const { values } = dimension
  const every = values.map((_, i) => i)
  if (explicit !== undefined)
    return explicit[0] === ALL_VALUES ? every : every.filter((i) => explicit.includes(values[i]?.code ?? ''))
  if (along) return comparable(dimension, every, dataset)
  return [defaultValue(dimension, dataset)]
}

/** What can stand beside each other: municipalities without their county and country, parts without their sum. */
function comparable(
  dimension: SeriesDimension,
  every: readonly number[],
  dataset: DatasetDescription,
): number[] {
  const { values, total, role } = dimension
  if (role === 'region') {
    const { regionByCode } = lookupIn(dataset)
    const kindOf = (i: number) => regionByCode.get(values[i]?.code ?? '')?.kind
    for (const kind of ['municipality', 'county'] as const) {
      const same = every.filter((i) => kindOf(i) === kind)
      if (same.length > 1) return same
    }
  }
  const parts = every.filter((i) => values[i]?.code !== total)
  return parts.length > 0 ? parts : [...every]
}

/**
 * Values that are left out of the rows because they hold several of the others (a total, a county beside its
 * municipalities); none where somebody chose the values.
 */
export const leftOutOf = ({ along }: SeriesPlan, filters: Filters): readonly number[] =>
  filters.select.some(({ dimension }) => dimension === along.dimension.code)
    ? []
    : along.dimension.values.flatMap((_, i) => (along.values.includes(i) ? [] : [i]))

function defaultValue(dimension: SeriesDimension, dataset: DatasetDescription): number {
  const { values, total, role } = dimension
  const at = (code: string | null): number =>
    code === null ? -1 : values.findIndex((value) => value.code === code)
  if (role === 'time') return orderTimes(values.map(({ code }) => code)).at(-1) ?? 0
  const home = role === 'region' ? at(wantedHome(dataset)) : -1
  return Math.max(home >= 0 ? home : at(total), 0)
}

function inOrder(dimension: SeriesDimension, chosen: readonly number[]): readonly number[] {
  if (dimension.role !== 'time') return chosen
  const codes = chosen.map((i) => dimension.values[i]?.code ?? '')
  return orderTimes(codes).map((i) => chosen[i] ?? 0)
}

/** The id of a dimension's column: its code, which no other column has. */
export const columnIdOf = ({ code }: SeriesDimension): string => (code === 'value' ? 'value_' : code)

/** How many cells are shown. */
export const countPlanned = (plan: SeriesPlan): number =>
  plan.chosen.reduce((product, { values }) => product * values.length, 1)

const STEPS_OF_AGE =
  /^\d+\s*(?:[-–]\s*\d+)?\s*\+?\s*(?:år|years?|-?w)?\s*\+?\s*(?:och äldre|or older|and over)?$/i

/** Whether the values have an order of their own, such as ages, that sorting by size would destroy. */
export const hasOwnOrder = ({ values, role, total }: SeriesDimension): boolean =>
  role === 'category' &&
  values.length > 2 &&
  values.every(({ code, name }) => code === total || STEPS_OF_AGE.test(name.sv.trim()))

/** The dimension whose values a map of the dataset can show; undefined where there is none. */
export function findMapDimension(
  series: Series | null,
  dataset: DatasetDescription,
): SeriesDimension | undefined {
  const { regionByCode } = lookupIn(dataset)
  const isOnMap = (code: string): boolean => {
    const region = regionByCode.get(code)
    return region !== undefined && (region.seat !== null || dataset.hasBoundaries || isInRegister(region))
  }
  return series?.dimensions.find(
    ({ role, values }) => role === 'region' && values.some(({ code }) => isOnMap(code)),
  )
}
