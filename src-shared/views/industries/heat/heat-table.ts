import type { DatasetDescription } from '../../../dataset/description'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import type { Industry, Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { ALL_REGIONS } from '../../../filters/against'
import type { Cell } from '../../../filters/cell'
import type { Filters } from '../../../filters/filters'
import type { IndustryLevel } from '../../../filters/level'
import { amountOf, isKnown } from '../../../indicators/figure'
import { largestPlaces, MOST_LINES, placesBeside } from './places'
import { coarsestLevel, readPlace, readSum, sizeOf, type PlaceFigures } from './place-figures'

/** One column, or row, of the table. */
export interface HeatPlace {
  readonly region: Region
  readonly figures: PlaceFigures
  readonly size: number
}

/** Employed by industry and place in one year. */
export interface HeatTable {
  readonly level: IndustryLevel
  /** By code; what has no known industry last. */
  readonly industries: readonly Industry[]
  /** From the largest. */
  readonly places: readonly HeatPlace[]
  /** Places chosen by the reader, by code. */
  readonly chosen: readonly string[]
  /** What the places are compared with; null where it has no figures, or nothing is compared. */
  readonly area: PlaceFigures | null
  /** Places and industries that there was no room for. */
  readonly left: number
  readonly leftIndustries: number
}

/** Whose part or number the cells tell. */
export const sexOfCell = (cell: Cell, sex: Sex): Sex =>
  cell === 'women-share' ? 'women' : cell === 'men-share' ? 'men' : sex

/** Null where no place has a figure. */
export function readHeat(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): HeatTable | null {
  const { cell, basis, year } = filters
  const asked = { basis, sex: sexOfCell(cell, filters.sex), year: year.to }
  const { regionByCode, municipalities } = lookupIn(dataset)
  const beside = placesBeside(filters, dataset)
  // A dataset may have a region called like all municipalities together.
  const isAll = filters.against === null || filters.against === ALL_REGIONS
  const against = isAll ? undefined : regionByCode.get(filters.against)
  // A county may have figures where its municipalities have none, and the other way round.
  const level = coarsestLevel(reader, dataset, asked, [...beside.regions, ...municipalities])
  if (level === null) return null
  const question = { ...asked, level }
  const found = beside.regions.flatMap((region): HeatPlace[] => {
    const figures = readPlace(reader, dataset, question, region)
    return figures ? [{ region, figures, size: sizeOf(figures) }] : []
  })
  // What the places are compared with stands apart, and not among them.
  const others = found.filter(({ region }) => cell === 'persons' || region.code !== against?.code)
  const places = largestPlaces(others, beside.chosen)
  if (places.length === 0) return null
  const area =
    cell === 'persons'
      ? null
      : against
        ? readPlace(reader, dataset, question, against)
        : readSum(reader, dataset, question, municipalities)
  const all = industriesOf(places, dataset)
  const industries = largestIndustries(all, places)
  return {
    level,
    industries,
    places,
    chosen: beside.chosen,
    area,
    left: others.length - places.length,
    leftIndustries: all.length - industries.length,
  }
}

/** "00" and "US" are what has no known industry: they end a list. */
const isUnknown = ({ code }: Industry): boolean => code === '00' || code === 'US'

function industriesOf(places: readonly HeatPlace[], dataset: DatasetDescription): readonly Industry[] {
  const { industryById } = lookupIn(dataset)
  // One in which nobody works anywhere says nothing.
  const ids = new Set(
    places.flatMap(({ figures }) =>
      [...figures.cells].flatMap(([id, { both }]) => (isKnown(both) && amountOf(both) === 0 ? [] : [id])),
    ),
  )
  return [...ids]
    .flatMap((id) => industryById.get(id) ?? [])
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || compareCodes(a.code, b.code))
}

/** Those that most work in, in all places together; in the order given. */
function largestIndustries(all: readonly Industry[], places: readonly HeatPlace[]): readonly Industry[] {
  if (all.length <= MOST_LINES) return all
  const sizeIn = ({ id }: Industry): number =>
    places.reduce((sum, { figures }) => {
      const both = figures.cells.get(id)?.both
      return sum + (both && isKnown(both) ? amountOf(both) : 0)
    }, 0)
  const kept = new Set(all.toSorted((a, b) => sizeIn(b) - sizeIn(a)).slice(0, MOST_LINES))
  return all.filter((one) => kept.has(one))
}
