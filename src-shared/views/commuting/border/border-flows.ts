import { coverCounty, coverSweden } from '../../../dataset/country-coverage'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import {
  figureOf,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  subtractFigures,
  type Figure,
} from '../../../indicators/figure'
import { SourcesOfCells } from '../../../view/matrix-sources'
import { readFlowMatrix, type ReadMatrix } from '../../../view/read-flow-matrix'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { flagBalance, placesIn } from '../flow-commuting'

/** Commuters on one side of the county border. */
export interface BorderSide {
  readonly in: Figure
  readonly out: Figure
  readonly net: Figure
  /** There are more than are stated. */
  readonly openIn: boolean
  readonly openOut: boolean
}

/** What keeps the two sides from being whole. */
export type BorderEdge = 'noOutside' | 'someOutside' | 'partOfCounty'

export interface PlaceBorder {
  readonly inside: BorderSide
  readonly across: BorderSide
  /** Null: nothing of the country lies beyond the dataset, or flows to and from there are stated. */
  readonly edge: BorderEdge | null
  readonly hidden: boolean
  readonly sources: readonly number[]
}

/** Code of the county that all municipalities of a place lie in; null where there is none, or several. */
export function countyOf(dataset: DatasetDescription, place: Region): string | null {
  const { regionById } = lookupIn(dataset)
  const [first = null, ...others] = new Set(
    municipalityIdsOf(dataset, place).map((id) => regionById.get(id)?.parent ?? null),
  )
  return others.length === 0 ? first : null
}

/**
 * In- and out-commuters of each place in one year, by region id: those from and to other municipalities of its county,
 * and all others. What the dataset does not hold is not zero: without other counties and without flows beyond it, those
 * across the border are `..`; with some of them, at least what is stated. Where the county is not whole, flows beyond the
 * dataset are of both sides, and those across are `..` as well.
 */
export function readBorders(
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, year }: { readonly regions: readonly Region[]; readonly sex: Sex; readonly year: number },
): ReadonlyMap<number, PlaceBorder> {
  const read = readFlowMatrix(reader, dataset, year, sex)
  if (!read) return new Map()
  const { regionByCode } = lookupIn(dataset)
  const countyAt = read.matrix.codes.map((code) => regionByCode.get(code)?.parent ?? null)
  const wholeOf = new Map<string, boolean>()
  const isWhole = (county: string): boolean => {
    const known = wholeOf.get(county) ?? coverCounty(read.matrix.codes, county, year)
    wholeOf.set(county, known)
    return known
  }
  const isCountry = coverSweden(read.matrix.codes, year)
  return new Map(
    regions.flatMap((place): [number, PlaceBorder][] => {
      const county = countyOf(dataset, place)
      const members = municipalityIdsOf(dataset, place)
      const own = placesIn(read, members)
      if (county === null || !own) return []
      const isSame = (at: number): boolean => countyAt[at] === county
      return [[place.id, borderOf(read, { own, members, isSame, isWhole: isWhole(county), isCountry })]]
    }),
  )
}

interface Question {
  readonly own: readonly number[]
  readonly members: readonly number[]
  readonly isSame: (place: number) => boolean
  readonly isWhole: boolean
  readonly isCountry: boolean
}

function borderOf(read: ReadMatrix, { own, members, isSame, isWhole, isCountry }: Question): PlaceBorder {
  const { matrix, hiddenBeyond, homes, works } = read
  const n = matrix.codes.length
  const mine = new Set(own)
  const others = [...matrix.codes.keys()].filter((place) => !mine.has(place))
  const hasOthers = others.some((place) => !isSame(place))
  // A whole county, and one that is a single municipality, has nobody to commute to within it.
  const hasSame = others.some(isSame) || !isWhole
  const sources = new SourcesOfCells()
  const sum = (direction: 'in' | 'out', side: 'inside' | 'across') => {
    let [persons, hidden] = [0, false]
    for (const other of others) {
      if (isSame(other) !== (side === 'inside')) continue
      for (const place of own) {
        const [home, work] = direction === 'out' ? [place, other] : [other, place]
        const amount = matrix.persons[home * n + work] ?? 0
        if (matrix.unknown[home * n + work] === 1) hidden = true
        if (amount > 0) sources.add(read.sourcesAt.ofCell(home, work))
        persons += amount
      }
    }
    if (side === 'across') {
      const beyond = direction === 'out' ? matrix.outBeyond : matrix.inBeyond
      for (const place of own) persons += beyond[place] ?? 0
      if (members.some((id) => hiddenBeyond[direction].has(id))) hidden = true
    }
    return { persons, hidden }
  }
  const states = { out: matrix.statesOutBeyond, in: matrix.statesInBeyond }
  const stated = { out: members.every((id) => homes.has(id)), in: members.every((id) => works.has(id)) }
  const figures = (side: 'inside' | 'across', direction: 'in' | 'out') => {
    const { persons, hidden } = sum(direction, side)
    const isUnknown =
      !stated[direction] || (side === 'across' && (!isWhole || (!states[direction] && !hasOthers)))
    const open = hidden || (side === 'inside' ? !isWhole : !states[direction] && !isCountry)
    const isNoQuestion = side === 'inside' && !hasSame
    return {
      figure: isUnknown ? NOT_AVAILABLE : isNoQuestion ? NOT_APPLICABLE : figureOf(persons),
      open: open && !isUnknown && !isNoQuestion,
      hidden,
    }
  }
  const sideOf = (side: 'inside' | 'across') => {
    const [into, out] = [figures(side, 'in'), figures(side, 'out')]
    return {
      side: {
        in: into.figure,
        out: out.figure,
        net: subtractFigures(into.figure, out.figure),
        openIn: into.open,
        openOut: out.open,
      },
      hidden: into.hidden || out.hidden,
    }
  }
  const [inside, across] = [sideOf('inside'), sideOf('across')]
  const isStated = states.out && states.in
  return {
    inside: inside.side,
    across: across.side,
    edge: !isWhole ? 'partOfCounty' : isStated ? null : hasOthers ? 'someOutside' : 'noOutside',
    hidden: inside.hidden || across.hidden,
    sources: sources.ids.size > 0 ? [...sources.ids] : read.sources,
  }
}

const { lowerBound } = FIGURE_FLAGS

/** What must be said of each figure of a side. */
export const flagsOfSide = ({ openIn, openOut }: BorderSide) => ({
  in: openIn ? lowerBound : 0,
  out: openOut ? lowerBound : 0,
  net: flagBalance({ openIn, openOut }),
})
