import type { FactRow } from '#shared/dataset/fact-tables/registry'
import type { Sex } from '#shared/dataset/dimensions'
import { fixedNoise } from './fixed-noise'
import { SEED, type Place } from './national-places'

export const YEARS: readonly number[] = Array.from({ length: 20 }, (_, index) => 2004 + index)
/** Workplaces beside the own municipality, for each home, year and sex. */
export const FLOWS_PER_HOME = 100
/** In the order of the file's clustered key. */
export const SEX_ORDER: readonly Sex[] = ['total', 'women', 'men']
const SOURCE = 1

/** Squared distance in units of one degree of latitude. */
function squaredDistance(a: Place, b: Place): number {
  const eastward = ((a.region.seat?.longitude ?? 0) - (b.region.seat?.longitude ?? 0)) * 0.5
  const northward = (a.region.seat?.latitude ?? 0) - (b.region.seat?.latitude ?? 0)
  return eastward * eastward + northward * northward
}

/** Indices of the workplaces of one home in ascending order: itself and the strongest by gravity. */
function workplacesOf(home: number, places: readonly Place[]): { work: number; weight: number }[] {
  const origin = places[home]
  if (!origin) return []
  const others = places
    .map((place, work) => ({ work, weight: place.employed / (0.05 + squaredDistance(origin, place)) }))
    .filter(({ work }) => work !== home)
    .toSorted((a, b) => b.weight - a.weight || a.work - b.work)
    .slice(0, FLOWS_PER_HOME)
  return [...others, { work: home, weight: 0 }].toSorted((a, b) => a.work - b.work)
}

/** Persons in one flow; at least four in total, so that no cell of women or men is empty. */
function personsIn(home: number, work: number, base: number, year: number, sex: Sex): number {
  const growth = 1 + (year - 2004) * 0.006 * fixedNoise(SEED, 4, home)
  const wave = 0.95 + 0.1 * fixedNoise(SEED, 5, home, work, year)
  const total = Math.max(4, Math.round(base * growth * wave))
  if (sex === 'total') return total
  const women = Math.round(total * (0.38 + 0.24 * fixedNoise(SEED, 6, home, work)))
  return sex === 'women' ? women : total - women
}

export interface NationalFlows {
  flows(): Iterable<FactRow<'commuting-flows'>>
  commutingTotals(): Iterable<FactRow<'commuting-totals'>>
}

/** Flows by gravity: a third to six tenths of the employed leave, shared by size over squared distance. */
export function buildNationalFlows(places: readonly Place[]): NationalFlows {
  const pairs = places.map((place, home) => {
    const leaving = place.employed * (0.3 + 0.3 * fixedNoise(SEED, 7, home))
    const workplaces = workplacesOf(home, places)
    const weights = workplaces.reduce((sum, { weight }) => sum + weight, 0)
    return workplaces.map(({ work, weight }) => ({
      work,
      base: work === home ? place.employed - leaving : (leaving * weight) / weights,
    }))
  })
  const idOf = (index: number): number => places[index]?.region.id ?? 0

  function* flowsOf(
    sex: Sex,
    year: number,
  ): Generator<FactRow<'commuting-flows'> & { readonly inner: boolean }> {
    for (const [home, workplaces] of pairs.entries()) {
      for (const { work, base } of workplaces) {
        const persons = personsIn(home, work, base, year, sex)
        yield { year, sex, home: idOf(home), work: idOf(work), persons, source: SOURCE, inner: home === work }
      }
    }
  }

  return {
    *flows() {
      for (const sex of SEX_ORDER) for (const year of YEARS) yield* flowsOf(sex, year)
    },
    *commutingTotals() {
      for (const sex of SEX_ORDER) {
        for (const year of YEARS) {
          const sums = new Map(places.map(({ region }) => [region.id, { out: 0, in: 0, inner: 0 }]))
          for (const flow of flowsOf(sex, year)) {
            const home = sums.get(flow.home)
            const work = sums.get(flow.work)
            if (!home || !work || typeof flow.persons !== 'number') continue
            if (flow.inner) home.inner += flow.persons
            else {
              home.out += flow.persons
              work.in += flow.persons
            }
          }
          for (const [region, sum] of sums) {
            yield {
              year,
              sex,
              region,
              inCommuters: sum.in,
              outCommuters: sum.out,
              liveAndWork: sum.inner,
              source: SOURCE,
            }
          }
        }
      }
    },
  }
}
