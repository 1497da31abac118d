import { crossesBreak } from '../../../view/series-breaks'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { computeDayPopulation, computeNightPopulation } from '../../../indicators/commuting'
import type { Figure } from '../../../indicators/figure'
import { sumBetween, type PlaceFlows } from '../../../indicators/self-containment'
import { municipalitiesOf } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { placesIn, sumCommuting } from '../flow-commuting'
import type { MemberFlows } from '../member-flows'
import { readFlowMatrix } from '../../../view/read-flow-matrix'
import { statedTotals } from '../balance/year-commuting'
import { commutingYears } from '../../../dataset/commuting-years'
import { perLanguage } from '../../../messages/language'

/** A place of the question: a municipality, or several as one. */
export interface Place {
  readonly code: string
  readonly name: Region['name']
  /** Ids of its municipalities. */
  readonly members: readonly number[]
}

export interface PlaceYear extends PlaceFlows {
  readonly year: number
  readonly sources: readonly number[]
  /** Flows to or from places outside the dataset are not stated, so that O or D is too small. */
  readonly openOut: boolean
  readonly openIn: boolean
}

/** Whether no break of either table of commuting parts two years. */
export const isComparable = (dataset: DatasetDescription, from: number, to: number): boolean =>
  !crossesBreak(dataset, 'commuting-totals', from, to) && !crossesBreak(dataset, 'commuting-flows', from, to)

export interface PairYear {
  readonly year: number
  /** Persons from the first place to the second, and the other way. */
  readonly there: Figure
  readonly back: Figure
  readonly sources: readonly number[]
}

export const placeOfRegion = (region: Region, dataset: DatasetDescription): Place => ({
  code: region.code,
  name: region.name,
  members:
    region.members ??
    (region.kind === 'county' ? municipalitiesOf(dataset, region.code).map(({ id }) => id) : [region.id]),
})

/** Both places as one. */
export const unionOf = (a: Place, b: Place): Place => ({
  code: `group:${[...new Set([a.code, b.code].map((code) => code.replace(/^group:/, '').replace(/:.*$/, '')))].sort().join('+')}`,
  name: perLanguage((language) => `${a.name[language]} + ${b.name[language]}`),
  members: [...new Set([...a.members, ...b.members])],
})

/** Reads what self-containment needs: stated totals for one municipality, else sums over the year's flows. */
export class ContainmentFigures {
  constructor(
    private readonly reader: FactReader,
    private readonly dataset: DatasetDescription,
    private readonly filters: Filters,
    /** Read by place instead of by year: the figures then come without their sources and without which ends are open. */
    private readonly flows: MemberFlows | null = null,
  ) {}

  /** Years in which the place has figures, ascending. */
  yearsOf(place: Place): readonly PlaceYear[] {
    const stated = place.members.length === 1 ? this.statedYears(place) : new Map<number, PlaceYear>()
    return this.years().flatMap((year) => stated.get(year) ?? this.summed(place, year) ?? [])
  }

  /** Flows between two places in each year that has flows. */
  between(a: Place, b: Place): readonly PairYear[] {
    return this.years().flatMap((year): PairYear[] => {
      if (this.flows) {
        const found = this.flows.between(a.members, b.members, year)
        return found ? [{ year, ...found, sources: [] }] : []
      }
      const read = this.matrixOf(year)
      const [from, to] = [placesIn(read, a.members), placesIn(read, b.members)]
      if (!read || !from || !to) return []
      const { matrix } = read
      return [
        {
          year,
          there: sumBetween(matrix, from, to),
          back: sumBetween(matrix, to, from),
          sources: read.sources,
        },
      ]
    })
  }

  private years(): readonly number[] {
    const { from, to } = this.filters.year
    return commutingYears(this.dataset).filter((year) => year >= from && year <= to)
  }

  private statedYears(place: Place): ReadonlyMap<number, PlaceYear> {
    const { sex, year: years } = this.filters
    const rows = this.reader.commutingTotals({ regions: place.members, sex, years })
    const found = new Map<number, PlaceYear>()
    rows.year.forEach((year, row) => {
      const totals = statedTotals(rows, row)
      found.set(year, {
        year,
        liveAndWork: totals.liveAndWork,
        night: computeNightPopulation(totals),
        day: computeDayPopulation(totals),
        sources: [rows.source[row] ?? 0],
        openOut: false,
        openIn: false,
      })
    })
    return found
  }

  private summed(place: Place, year: number): PlaceYear | null {
    if (this.flows) {
      const found = this.flows.figures(place.members, year)
      const unsourced = { sources: [], openOut: false, openIn: false }
      return found && { year, ...found, liveAndWork: found.totals.liveAndWork, ...unsourced }
    }
    const read = this.matrixOf(year)
    const summed = read && sumCommuting(read, place.members)
    if (!summed) return null
    const { totals, night, day, sources, openOut, openIn } = summed
    return { year, liveAndWork: totals.liveAndWork, night, day, sources, openOut, openIn }
  }

  private matrixOf(year: number) {
    return readFlowMatrix(this.reader, this.dataset, year, this.filters.sex)
  }
}
