import type { DatasetDescription } from '../../../dataset/description'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import type { Region } from '../../../dataset/dimensions'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import type { FactReader } from '../../../dataset/facts'
import type { Remembered } from '../../../dataset/memory'
import type { Filters } from '../../../filters/filters'
import type { FlowsOverYears } from '../../../view/flows-over-years'
import { municipalitiesBetween, readBetween } from './between'

/** Some kilobytes each: of the places that somebody looks at while the years pass. */
const OVER_YEARS: Remembered<FlowsOverYears | null> = { most: 60 }

/** So many flows a map can draw, and some more. */
const MOST_KEPT = 300

/**
 * The most that flows reach in any year, for the same place, direction and sex; null where the dataset has no flows.
 * Asked once for each choice: a change of year costs nothing more.
 */
export function readFlowsOverYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region,
): FlowsOverYears | null {
  const key = `${place.code} ${filters.direction} ${filters.sex}`
  return reader.remember(OVER_YEARS, key, () => gather(reader, filters, dataset, place))
}

function gather(
  reader: FactReader,
  { direction, sex }: Filters,
  dataset: DatasetDescription,
  place: Region,
): FlowsOverYears | null {
  const { years } = dataset.coverage['commuting-flows']
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0) return null
  const members = municipalitiesBetween(place, direction, dataset)
  const peaks = new FlowPeaks(dataset)
  if (members)
    for (const year of years)
      peaks.add(readBetween(reader, place, members, { sex, year }), {
        isEnd: ({ id }) => members.has(id),
        counts: ({ id }) => members.has(id),
        isDrawn: true,
      })
  else
    for (const one of ['out', 'in'] as const)
      peaks.add([reader.flowsOfRegion({ region: place.id, direction: one, sex, years: { from, to } })], {
        isEnd: (region) => region.id === place.id || region.kind === 'municipality' || isBeyond(region),
        counts: ({ id }) => id === place.id,
        isDrawn: one === (direction === 'in' ? 'in' : 'out'),
      })
  return { years: { from, to }, ...peaks.found() }
}

interface Kept {
  /** What a flow may begin and end at. */
  readonly isEnd: (region: Region) => boolean
  /** Whose commuters are summed. */
  readonly counts: (region: Region) => boolean
  /** Whether these are flows that the map draws. */
  readonly isDrawn: boolean
}

/** Numbers of home and work in one: region ids are below 2^20. */
const PAIR = 2 ** 20
/** Years are below it. */
const YEARS = 10_000

class FlowPeaks {
  private readonly regionById: ReadonlyMap<number, Region>
  private readonly mostOf = new Map<number, number>()
  private mostOfPlace = 0

  constructor(dataset: DatasetDescription) {
    this.regionById = lookupIn(dataset).regionById
  }

  /** Takes in whole years. */
  add(parts: readonly FactColumns<'commuting-flows'>[], { isEnd, counts, isDrawn }: Kept): void {
    const out = new Map<number, number>()
    const into = new Map<number, number>()
    for (const { home, work, year, persons, sign } of parts)
      for (let row = 0; row < year.length; row++) {
        const value = sign[row] === 0 ? (persons[row] ?? 0) : 0
        const [from, to] = [home[row] ?? -1, work[row] ?? -1]
        if (!(value > 0) || from === to) continue
        const [one, other] = [this.regionById.get(from), this.regionById.get(to)]
        if (!one || !other || !isEnd(one) || !isEnd(other)) continue
        if (counts(one)) this.sum(out, from, year[row] ?? 0, value)
        if (counts(other)) this.sum(into, to, year[row] ?? 0, value)
        const pair = from * PAIR + to
        if (isDrawn && !isBeyond(one) && !isBeyond(other))
          this.mostOf.set(pair, Math.max(value, this.mostOf.get(pair) ?? 0))
      }
  }

  private sum(sums: Map<number, number>, place: number, year: number, persons: number): void {
    // A number: a country has a million rows, and a text for each would take longer than to read them.
    const key = place * YEARS + year
    const sum = (sums.get(key) ?? 0) + persons
    sums.set(key, sum)
    this.mostOfPlace = Math.max(this.mostOfPlace, sum)
  }

  found(): Omit<FlowsOverYears, 'years'> {
    const codeOf = (id: number): string => this.regionById.get(id)?.code ?? ''
    const flows = [...this.mostOf]
      .map(([pair, most]) => ({
        home: codeOf(Math.floor(pair / PAIR)),
        work: codeOf(pair % PAIR),
        most,
      }))
      .sort((a, b) => b.most - a.most || compareCodes(a.home, b.home) || compareCodes(a.work, b.work))
      .slice(0, MOST_KEPT)
    return {
      home: flows.map(({ home }) => home),
      work: flows.map(({ work }) => work),
      most: flows.map(({ most }) => most),
      mostOfPlace: this.mostOfPlace,
    }
  }
}
