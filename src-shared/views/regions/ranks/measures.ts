import type { DatasetDescription } from '../../../dataset/description'
import type { Industry, Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { computeNetCommuting } from '../../../indicators/commuting'
import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  sumKnown,
  type Figure,
} from '../../../indicators/figure'
import { computeGrowthPerYear } from '../../../indicators/growth'
import { computePer1000, computeShare } from '../../../indicators/shares'
import type { ColumnLabel } from '../../../view/columns'
import type { IndustryLevel } from '../../../filters/level'
import { flagBalance, flagIn, flagOut } from '../../commuting/flow-commuting'
import { readStudentsByHome } from '../../students/home-students'
import { readLargestFlow } from './largest-flow'
import { readPopulationUpTo } from './population-up-to'
import { AGE_MEASURES } from './age-measures'
import { BORDER_MEASURES } from './border-measures'
import { TIE_MEASURES } from './tie-measures'
import { readPlacePopulation } from '../../population/place-population'
import { breaksWithin } from '../../population/population-breaks'
import type { RankMeasureId } from '../../../filters/measure'
import { FIGURE_FLAGS, type MeasureUnit } from '../../../view/view-data'
import {
  readYearCommuting,
  type CommutingBasis,
  type PlaceCommuting,
} from '../../commuting/balance/year-commuting'
import { readYearEmployment } from '../../industries/year-employment'

/** The figure of one municipality, and what it rests on. */
export interface MeasuredPlace {
  readonly figure: Figure
  /** Persons that a share or rate is of; null where the figure is a number of persons. */
  readonly base: Figure | null
  readonly sources: readonly number[]
  /** Bits of `FIGURE_FLAGS`, without that of the base. */
  readonly flags: number
  /** Of commuting: what the figure was read from. */
  readonly basis?: CommutingBasis
  /** Of a rate per inhabitant: the years that it sets against each other; of a change those of both. */
  readonly rateYears?: readonly RateYears[]
  /** Of a change: the value of the first year. */
  readonly before?: Figure
  /** Of the largest industry: which it is. */
  readonly industry?: Industry
  /** Of the largest flow: where it goes. */
  readonly to?: Region
}

/** A count of one year and the inhabitants of the same or another. */
export interface RateYears {
  readonly counted: number
  readonly inhabitants: number
}

export interface MeasureReading {
  /** By region id; municipalities without a row are left out. */
  readonly places: ReadonlyMap<number, MeasuredPlace>
  /** Flows to or from places outside the dataset are missing from the figures. */
  readonly open?: true
  /** Of commuting: whether the figures are of stated totals, of sums of flows, or of both. */
  readonly bases?: readonly CommutingBasis[]
  /** Of industries: their level, and which they are. */
  readonly industries?: { readonly level: IndustryLevel; readonly all: readonly Industry[] }
  /** The first year of a growth. */
  readonly firstYear?: number
  /** The first year of a change of the measure. */
  readonly since?: number
}

export interface MeasureQuestion {
  readonly regions: readonly Region[]
  readonly sex: Sex
  readonly year: number
}

type Read = (reader: FactReader, dataset: DatasetDescription, question: MeasureQuestion) => MeasureReading

export interface RankMeasure {
  readonly unit: MeasureUnit
  readonly label: ColumnLabel
  /** A change or balance, around zero. */
  readonly signed: boolean
  /** As the source states it. */
  readonly stated: boolean
  readonly read: Read
}

/** Growth is measured over so many years where the dataset goes back that far. */
export const GROWTH_YEARS = 5

function ofCommuting(
  figureOfPlace: (place: PlaceCommuting) => Figure,
  base: 'night' | 'day' | null,
  flagsOf: (place: PlaceCommuting) => number,
): Read {
  return (reader, dataset, question) => {
    const found = readYearCommuting(reader, dataset, question)
    const open = [...found.values()].some(({ openOut, openIn }) => openOut || openIn)
    const bases = new Set([...found.values()].map(({ basedOn }) => basedOn))
    return {
      ...(open && { open }),
      bases: [...bases].sort(),
      places: new Map(
        [...found].map(([id, place]): [number, MeasuredPlace] => [
          id,
          {
            figure: figureOfPlace(place),
            base: base && place[base],
            sources: place.sources,
            flags: flagsOf(place),
            basis: place.basedOn,
          },
        ]),
      ),
    }
  }
}

const readPopulationOf: Read = (reader, dataset, { regions, sex, year }) => {
  const found = readPlacePopulation(reader, dataset, {
    places: regions,
    sex,
    years: { from: year, to: year },
  })
  return {
    places: new Map(
      found.flatMap(({ place, years }): [number, MeasuredPlace][] =>
        years.map(({ persons, sources }) => [place.id, { figure: persons, base: null, sources, flags: 0 }]),
      ),
    ),
  }
}

/** The year that a growth up to `year` starts from: five years before, else the nearest earlier one, else the first. */
export function firstYearOfGrowth(year: number, { coverage }: DatasetDescription): number | null {
  const before = coverage.population.years.filter((one) => one < year)
  return before.findLast((one) => one <= year - GROWTH_YEARS) ?? before[0] ?? null
}

const readGrowth: Read = (reader, dataset, { regions, sex, year }) => {
  const firstYear = firstYearOfGrowth(year, dataset)
  if (firstYear === null) return { places: new Map() }
  const read = (in_: number) =>
    new Map(
      readPlacePopulation(reader, dataset, { places: regions, sex, years: { from: in_, to: in_ } }).flatMap(
        ({ place, years: [one] }) => (one ? [[place.id, one] as const] : []),
      ),
    )
  const [first, last] = [read(firstYear), read(year)]
  const placeById = new Map(regions.map((region) => [region.id, region]))
  const isAcross = (id: number): boolean => {
    const place = placeById.get(id)
    return place !== undefined && breaksWithin(dataset, place, firstYear, year).length > 0
  }
  return {
    firstYear,
    places: new Map(
      [...last].map(([id, end]): [number, MeasuredPlace] => {
        const start = first.get(id)
        return [
          id,
          {
            figure: start
              ? computeGrowthPerYear(start.persons, end.persons, year - firstYear)
              : NOT_AVAILABLE,
            base: start?.persons ?? NOT_AVAILABLE,
            sources: [...new Set([...(start?.sources ?? []), ...end.sources])],
            flags: isAcross(id) ? FIGURE_FLAGS.acrossBreak : 0,
          },
        ]
      }),
    ),
  }
}

const readStudents: Read = (reader, dataset, { regions, sex, year }) => {
  const students = readStudentsByHome(reader, dataset, { year, sex })
  if (students.homes.size === 0) return { places: new Map() }
  const population = new Map(
    [...readPopulationUpTo(reader, dataset, { regions, sex, year })].filter(([id]) => students.homes.has(id)),
  )
  return {
    places: new Map(
      regions.flatMap(({ id }): [number, MeasuredPlace][] => {
        const home = students.homes.get(id)
        if (!home) return []
        const inhabitants = population.get(id)
        const base = inhabitants?.persons ?? NOT_AVAILABLE
        const persons = home.persons === null ? NOT_AVAILABLE : figureOf(home.persons)
        return [
          [
            id,
            {
              figure: computePer1000(persons, base),
              base,
              sources: [...home.sources, ...(inhabitants?.sources ?? [])],
              ...(inhabitants && { rateYears: [{ counted: year, inhabitants: inhabitants.year }] }),
              flags: home.missingCells > 0 ? FIGURE_FLAGS.lowerBound : 0,
            },
          ],
        ]
      }),
    ),
  }
}

const readLargestIndustry: Read = (reader, dataset, question) => {
  const found = readYearEmployment(reader, dataset, question)
  const all = [...(found?.places.values() ?? [])].flatMap(({ cells }) =>
    cells.map(({ industry }) => industry),
  )
  return {
    ...(found && { industries: { level: found.level, all: [...new Set(all)] } }),
    places: new Map(
      [...(found?.places ?? [])].map(([id, { cells, total, sources }]): [number, MeasuredPlace] => {
        const known = cells.filter(({ persons }) => isKnown(persons))
        const [largest] = known.toSorted(
          (a, b) => amountOf(b.persons) - amountOf(a.persons) || (a.industry.code < b.industry.code ? -1 : 1),
        )
        const base = total && isKnown(total) ? total : sumKnown(cells.map(({ persons }) => persons)).figure
        const figure = largest ? computeShare(largest.persons, base) : NOT_AVAILABLE
        return [
          id,
          {
            figure,
            base,
            sources,
            flags: 0,
            ...(largest && isKnown(figure) && { industry: largest.industry }),
          },
        ]
      }),
    ),
  }
}

export const MEASURES: Record<RankMeasureId, RankMeasure> = {
  population: { unit: 'persons', label: 'inhabitants', signed: false, stated: true, read: readPopulationOf },
  'population-growth': {
    unit: 'fraction-per-year',
    label: 'growth_per_year',
    signed: true,
    stated: false,
    read: readGrowth,
  },
  'net-commuting': {
    unit: 'persons',
    label: 'net',
    signed: true,
    stated: false,
    read: ofCommuting(({ totals }) => computeNetCommuting(totals), null, flagBalance),
  },
  'job-ratio': {
    unit: 'ratio',
    label: 'job_ratio',
    signed: false,
    stated: false,
    read: ofCommuting(({ jobRatio }) => jobRatio, 'night', flagBalance),
  },
  'out-share': {
    unit: 'fraction',
    label: 'out_share',
    signed: false,
    stated: false,
    read: ofCommuting(({ outShare }) => outShare, 'night', flagOut),
  },
  'in-share': {
    unit: 'fraction',
    label: 'in_share',
    signed: false,
    stated: false,
    read: ofCommuting(({ inShare }) => inShare, 'day', flagIn),
  },
  'self-containment': {
    unit: 'fraction',
    label: 'supply_side',
    signed: false,
    stated: false,
    read: ofCommuting(
      ({ totals, night }) => divideFigures(totals.liveAndWork, night),
      'night',
      ({ openOut }) => (openOut ? FIGURE_FLAGS.upperBound : 0),
    ),
  },
  'largest-flow-share': {
    unit: 'fraction',
    label: 'largest_out_share',
    signed: false,
    stated: false,
    read: readLargestFlow,
  },
  ...TIE_MEASURES,
  ...BORDER_MEASURES,
  ...AGE_MEASURES,
  'day-population': {
    unit: 'persons',
    label: 'day_population',
    signed: false,
    stated: false,
    read: ofCommuting(({ day }) => day, null, flagIn),
  },
  'night-population': {
    unit: 'persons',
    label: 'night_population',
    signed: false,
    stated: false,
    read: ofCommuting(({ night }) => night, null, flagOut),
  },
  'out-commuters': {
    unit: 'persons',
    label: 'out_commuters',
    signed: false,
    stated: true,
    read: ofCommuting(({ totals }) => totals.outCommuters, null, flagOut),
  },
  'in-commuters': {
    unit: 'persons',
    label: 'in_commuters',
    signed: false,
    stated: true,
    read: ofCommuting(({ totals }) => totals.inCommuters, null, flagIn),
  },
  'students-per-1000': {
    unit: 'per-1000',
    label: 'per_1000',
    signed: false,
    stated: false,
    read: readStudents,
  },
  'largest-industry-share': {
    unit: 'fraction',
    label: 'largest_industry_share',
    signed: false,
    stated: false,
    read: readLargestIndustry,
  },
}
