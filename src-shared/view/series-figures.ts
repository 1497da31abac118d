import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import { lookupIn, partsOfCounty } from '../dataset/dataset-lookup'
import type { FactReader } from '../dataset/facts'
import type { RolesOf, SeriesKind } from '../dataset/known-series/registry'
import type { Indices, SeriesReading } from '../dataset/known-series/series-reading'
import { SIGN_CODES } from '../dataset/sign'
import { finestPartition } from '../indicators/age-groups'
import { addFigures, figureAt, NOT_AVAILABLE, type Figure } from '../indicators/figure'
import { ageGroupOf } from '../table/value-words'
import type { FigureAt, StatedFigure } from './figure-trace'

/** One figure of a series of a known kind. */
export interface SeriesQuestion<Kind extends SeriesKind> {
  /** Added up where there are several. */
  readonly places: Indices
  /** Index of the time's value. */
  readonly time: number
  readonly sex: Sex
  /** Added up where there are several; of a series without ages none. */
  readonly ages: Indices
  readonly role: RolesOf[Kind]
  /** Index of the group's value; absent: of all groups together. */
  readonly group?: number
}

/** By dimension the values that a figure is made of; null where the series does not have it. */
function choicesOf<Kind extends SeriesKind>(
  reading: SeriesReading<Kind>,
  { places, time, sex, ages, role, group }: SeriesQuestion<Kind>,
): readonly Indices[] | null {
  const roleAt = reading.roles[role]
  if (reading.role < 0 && roleAt === undefined) return null
  const choices = reading.series.dimensions.map((_, d): Indices => {
    if (d === reading.region) return places
    if (d === reading.time) return [time]
    if (d === reading.sex) return reading.sexes[sex] ?? []
    if (d === reading.age) return ages
    if (d === reading.group) return group === undefined ? wholeGroup(reading) : [group]
    if (d === reading.role) return roleAt === undefined ? [] : [roleAt]
    return reading.fixed[d] ?? []
  })
  const isOther = reading.sex < 0 && sex !== 'total'
  return isOther || choices.some((values) => values.length === 0) ? null : choices
}

const wholeGroup = ({ allGroups }: SeriesReading): Indices => (allGroups === null ? [] : [allGroups])

const cellsOf = ({ series }: SeriesReading, choices: readonly Indices[]): number[] =>
  choices.reduce<number[]>(
    (cells, values, d) =>
      cells.flatMap((cell) =>
        values.map((value) => cell * (series.dimensions[d]?.values.length ?? 1) + value),
      ),
    [0],
  )

/** Figures in the order asked, all cells in one question; sums as in `addFigures`, `..` where the series has none. */
export function readSeriesFigures<Kind extends SeriesKind>(
  reader: FactReader,
  reading: SeriesReading<Kind>,
  questions: readonly SeriesQuestion<Kind>[],
): readonly Figure[] {
  const cells = questions.map((question) => {
    const choices = choicesOf(reading, question)
    return choices ? cellsOf(reading, choices) : []
  })
  const { values, signs } = reader.seriesCells({
    series: reading.series.id,
    cells: Float64Array.from(cells.flat()),
  })
  // Longer rows of dots are a publisher's own way to say that there is no figure.
  const plain = signs.map((sign) => Math.min(sign, SIGN_CODES['..']))
  let next = 0
  return cells.map((own) =>
    own.length === 0 ? NOT_AVAILABLE : addFigures(...own.map(() => figureAt(values, plain, next++))),
  )
}

/** The cells behind a figure, by the codes of the series; several where it is their sum. */
export function statedCells<Kind extends SeriesKind>(
  reading: SeriesReading<Kind>,
  question: SeriesQuestion<Kind>,
): readonly StatedFigure[] {
  const { dimensions, code } = reading.series
  const choices = choicesOf(reading, question)
  if (!choices) return []
  const combinations = choices.reduce<number[][]>(
    (all, values) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
  return combinations.map((indices): StatedFigure => ({
    table: 'series',
    series: code,
    values: Object.fromEntries(
      dimensions.map((dimension, d) => [dimension.code, dimension.values[indices[d] ?? -1]?.code ?? '']),
    ),
  }))
}

/**
 * The values of a place: its own; of a county or group that the series lacks those of its municipalities, where counts
 * may be added up and all are there. Null: the series does not know the place.
 */
export function placesIn(
  { places, times }: SeriesReading,
  place: Region,
  dataset: DatasetDescription,
): Indices | null {
  const own = places.get(place.code)
  if (own !== undefined) return [own]
  const { regionById } = lookupIn(dataset)
  const members =
    place.kind === 'county'
      ? partsOfCounty(dataset, place.code, times.at(-1)?.year ?? 0)
      : (place.members ?? []).flatMap((id) => regionById.get(id) ?? [])
  const found = members.flatMap(({ code }) => places.get(code) ?? [])
  return members.length > 0 && found.length === members.length ? found : null
}

/** The values that are everybody of every age; null where the series has neither a total nor ages that cover all once. */
export function allAgesIn({ age, ages, allAges }: SeriesReading): Indices | null {
  if (age < 0) return []
  if (allAges !== null) return [allAges]
  const parts = finestPartition(ages)
  return parts && parts.flatMap((part) => ages.filter((one) => one === part).map(({ index }) => index))
}

/**
 * The value of an age group as the filter writes it; null where the series has others, or says nothing of ages though
 * one is chosen. None in a series without ages.
 */
export function agesIn({ age, ages }: SeriesReading, group: string | null): Indices | null {
  if (age < 0) return group === null ? [] : null
  const found = ages.find((one) => ageGroupOf(one) === group)
  return found ? [found.index] : null
}

/** The ages of a series of one age (`ofOneAge`). */
export const onlyAgesIn = (reading: SeriesReading): Indices =>
  allAgesIn(reading) ?? reading.ages.map(({ index }) => index).slice(0, 1)

/** Times of a series within years. */
export const timesWithin = (
  { times }: SeriesReading,
  { from, to }: { readonly from: number; readonly to: number },
): SeriesReading['times'] => times.filter(({ year }) => year >= from && year <= to)

/** A time of a series, with the place in it. */
export interface TimeInSeries<Kind extends SeriesKind> {
  readonly year: number
  readonly time: SeriesReading['times'][number]
  readonly reading: SeriesReading<Kind>
  readonly places: Indices
}

/**
 * The years of a place in several series, those of the first series first: SCB goes on in another table when something
 * changes, so that some have a year twice. Of series by year only.
 */
export const yearsAcross = <Kind extends SeriesKind>(
  readings: readonly SeriesReading<Kind>[],
  place: Region,
  years: { readonly from: number; readonly to: number },
  dataset: DatasetDescription,
): readonly TimeInSeries<Kind>[] =>
  readings.flatMap((reading) => {
    const places = reading.step === 'year' ? placesIn(reading, place, dataset) : null
    return places
      ? timesWithin(reading, years).map((time) => ({ year: time.year, time, reading, places }))
      : []
  })

/** Of each year what the first series with a known figure has, ascending; a year of `..` hides no other's figures. */
export function firstKnown<Read extends { readonly at: { readonly year: number } }>(
  read: readonly Read[],
  isKnownIn: (one: Read) => boolean,
): readonly Read[] {
  const found = new Map<number, Read>()
  for (const one of read) if (!found.has(one.at.year) && isKnownIn(one)) found.set(one.at.year, one)
  return [...found.values()].sort((a, b) => a.at.year - b.at.year)
}

/** Of the series that have a year the one that a row's figures were read from, by their source. */
export const readIn = <Kind extends SeriesKind>(
  found: readonly TimeInSeries<Kind>[],
  { data, row }: Pick<FigureAt, 'data' | 'row'>,
  columnId: string,
): TimeInSeries<Kind> | undefined => {
  const column = data.columns.find(({ id }) => id === columnId)
  const sources = column?.type === 'number' ? (column.sourcesAt?.[row] ?? column.sources) : []
  return found.find(({ reading }) => sources.includes(reading.series.source)) ?? found[0]
}

/** Years in which another series goes on than in the year before. */
export const seamsIn = <Kind extends SeriesKind>(
  years: readonly TimeInSeries<Kind>[],
): readonly TimeInSeries<Kind>[] =>
  years.filter(({ reading }, i) => i > 0 && years[i - 1]?.reading !== reading)
