import type { DatasetDescription } from '../dataset/description'
import type { FactTable, Region, SeriesBreak } from '../dataset/dimensions'

/** Whether a break is one of a place's series: of all places, of its own, or of a municipality of a group. */
const concerns = (
  { region }: SeriesBreak,
  { regions }: Pick<DatasetDescription, 'regions'>,
  place: Pick<Region, 'code' | 'members'>,
): boolean =>
  region === undefined ||
  region === place.code ||
  (place.members !== undefined &&
    regions.some(({ id, code }) => code === region && place.members?.includes(id) === true))

/** Whether a line about places (codes; absent: about all) is cut between two times. */
export const isCut = (
  places: readonly string[] | undefined,
  breaks: readonly SeriesBreak[],
  before: number,
  time: number,
): boolean =>
  breaks.some(
    ({ year, region }) =>
      year > before &&
      year <= time &&
      (region === undefined || places === undefined || places.includes(region)),
  )

/** First years after the breaks of a place's series in a table, within a period. */
export const breaksOfPlace = (
  dataset: Pick<DatasetDescription, 'breaks' | 'regions'>,
  table: FactTable,
  place: Pick<Region, 'code' | 'members'>,
  from: number,
  to: number,
): readonly number[] =>
  dataset.breaks.flatMap((one) =>
    one.table === table && one.year > from && one.year <= to && concerns(one, dataset, place)
      ? [one.year]
      : [],
  )

/**
 * Whether the series of all places in a table stop being comparable with themselves between two years: a change measured from `from` to
 * `to` then carries the flag `acrossBreak`.
 */
export const crossesBreak = (
  { breaks }: Pick<DatasetDescription, 'breaks'>,
  table: FactTable,
  from: number,
  to: number,
): boolean =>
  breaks.some((one) => one.table === table && one.region === undefined && one.year > from && one.year <= to)
