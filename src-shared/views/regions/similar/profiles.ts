import type { DatasetDescription } from '../../../dataset/description'
import type { FactTable, Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import type { LikenessComponent, PlaceProfile } from '../../../indicators/likeness'
import { ALL_YEARS, readPopulation } from '../../population/population-figures'
import { readYearCommuting, type PlaceCommuting } from '../../commuting/balance/year-commuting'
import { commutingYears } from '../../../dataset/commuting-years'
import {
  readYearEmployment,
  type PlaceEmployment,
  type YearEmployment,
} from '../../industries/year-employment'

/** A place, what it is compared by, and where that comes from. */
export interface ProfiledPlace {
  readonly region: Region
  readonly profile: PlaceProfile
  readonly commuting: PlaceCommuting | null
  readonly sources: Readonly<Record<LikenessComponent, readonly number[]>>
}

export interface Profiles {
  readonly own: ProfiledPlace
  readonly others: readonly ProfiledPlace[]
  /** The year of each component; null where the place has no figure. */
  readonly years: Readonly<Record<LikenessComponent, number | null>>
  readonly employment: Pick<YearEmployment, 'level' | 'basis'> | null
}

/** Both sexes where the table has them together, else the first that it has. */
const sexOf = ({ coverage }: DatasetDescription, table: FactTable): Sex =>
  coverage[table].sexes.includes('total') ? 'total' : (coverage[table].sexes[0] ?? 'total')

/**
 * What one place and others are compared by: each fact in the latest year that the one place and three in
 * four of all have it, the same for all, so that nobody is unlike for having grown.
 */
export function readProfiles(
  reader: FactReader,
  dataset: DatasetDescription,
  own: Region,
  others: readonly Region[],
): Profiles {
  const all = [own, ...others]
  const population = readSizes(reader, dataset, own, all)
  const employment = readMix(reader, dataset, own, all)
  const commuting = readCommuting(reader, dataset, own, all)
  const profileOf = (region: Region): ProfiledPlace => {
    const size = population?.found.get(region.id)
    const mix = employment.latest?.found.get(region.id)
    const flows = commuting?.found.get(region.id) ?? null
    return {
      region,
      commuting: flows,
      profile: {
        population: size?.persons ?? NOT_AVAILABLE,
        industries: mix ? new Map(mix.cells.map(({ industry, persons }) => [industry.code, persons])) : null,
        commuting: flows,
      },
      sources: {
        size: size ? [size.source] : [],
        industries: mix?.sources ?? [],
        commuting: flows?.sources ?? [],
      },
    }
  }
  return {
    own: profileOf(own),
    others: others.map(profileOf),
    years: {
      size: population?.year ?? null,
      industries: employment.latest?.year ?? null,
      commuting: commuting?.year ?? null,
    },
    employment: employment.like,
  }
}

/** A year in which so large a part of the places have figures counts as complete. */
const ENOUGH = 0.75
/** How many years back a more complete one is looked for. */
const LOOK_BACK = 4

interface YearRead<T> {
  readonly year: number
  readonly found: ReadonlyMap<number, T>
}

/**
 * The latest of the years in which the chosen place has figures and three in four of all places have them, too: a year
 * that half of them still lack would leave those out. The most complete of the last few years when there is none such.
 */
function readLatest<T>(
  years: readonly number[],
  count: number,
  isOwn: (year: number) => boolean,
  read: (year: number) => ReadonlyMap<number, T>,
): YearRead<T> | null {
  let best: YearRead<T> | null = null
  let tries = 0
  for (const year of years.toSorted((a, b) => b - a)) {
    if (tries === LOOK_BACK) break
    if (!isOwn(year)) continue
    tries++
    const found = read(year)
    if (!best || found.size > best.found.size) best = { year, found }
    if (best.found.size >= ENOUGH * count) break
  }
  return best
}

function readSizes(reader: FactReader, dataset: DatasetDescription, own: Region, all: readonly Region[]) {
  const sex = sexOf(dataset, 'population')
  const years = readPopulation(reader, { regions: [own], sex, years: ALL_YEARS }).get(own.id) ?? []
  const ofOwn = years.map(({ year }) => year)
  return readLatest(
    ofOwn,
    all.length,
    () => true,
    (year) => {
      const rows = readPopulation(reader, { regions: all, sex, years: { from: year, to: year } })
      return new Map([...rows].flatMap(([id, [entry]]) => (entry ? [[id, entry] as const] : [])))
    },
  )
}

function readMix(reader: FactReader, dataset: DatasetDescription, own: Region, all: readonly Region[]) {
  const sex = sexOf(dataset, 'employment')
  let like: Pick<YearEmployment, 'level' | 'basis'> | null = null
  const latest = readLatest(
    dataset.coverage.employment.years,
    all.length,
    (year) => {
      const mine = readYearEmployment(reader, dataset, {
        regions: [own],
        sex,
        year,
        ...(like && { like }),
      })
      const known = mine?.places.get(own.id)?.cells.some(({ persons }) => isKnown(persons)) ?? false
      if (known) like = mine
      return known
    },
    (year) =>
      readYearEmployment(reader, dataset, { regions: all, sex, year, ...(like && { like }) })?.places ??
      new Map<number, PlaceEmployment>(),
  )
  return { latest, like: like as Pick<YearEmployment, 'level' | 'basis'> | null }
}

function readCommuting(reader: FactReader, dataset: DatasetDescription, own: Region, all: readonly Region[]) {
  const totals = dataset.coverage['commuting-totals'].years.length > 0
  const sex = sexOf(dataset, totals ? 'commuting-totals' : 'commuting-flows')
  return readLatest(
    commutingYears(dataset),
    all.length,
    (year) => {
      const mine = readYearCommuting(reader, dataset, { regions: [own], sex, year }).get(own.id)
      return mine !== undefined && [mine.outShare, mine.inShare, mine.jobRatio].every(isKnown)
    },
    (year) => readYearCommuting(reader, dataset, { regions: all, sex, year }),
  )
}
