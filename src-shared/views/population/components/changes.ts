import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { ChangeRole } from '../../../dataset/known-series/components-of-change'
import { addFigures, isKnown, NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { readingsOf } from '../../../table/recognise-series'
import {
  allAgesIn,
  firstKnown,
  readSeriesFigures,
  yearsAcross,
  type TimeInSeries,
} from '../../../view/series-figures'
import { readPlacePopulation } from '../place-population'

const KIND = 'components-of-change'

const ROLES: readonly ChangeRole[] = [
  'population',
  'growth',
  'births',
  'deaths',
  'in',
  'in-county',
  'in-country',
  'in-domestic',
  'immigration',
  'out',
  'out-county',
  'out-country',
  'out-domestic',
  'emigration',
  'adjustment',
]

/** A year of a place: what the source states, and what follows from it. */
export interface ChangeOfYear {
  readonly at: TimeInSeries<typeof KIND>
  readonly births: Figure
  readonly deaths: Figure
  readonly into: Figure
  readonly out: Figure
  readonly immigration: Figure
  readonly emigration: Figure
  readonly inCounty: Figure
  readonly outCounty: Figure
  readonly birthSurplus: Figure
  readonly migration: Figure
  readonly abroad: Figure
  /** What the four add up to. */
  readonly net: Figure
  readonly change: Figure
  readonly adjustment: Figure
  /** In- and out-migration are sums of their parts, which alone the source states. */
  readonly isSummed: boolean
  /** The change is the difference of two populations of the dataset; else the source states it. */
  readonly fromPopulation: boolean
  /** The source states the adjustment. */
  readonly statesRest: boolean
  readonly sources: readonly number[]
  /** Sources of the change besides. */
  readonly populationSources: readonly number[]
}

type Stated = Readonly<Record<ChangeRole, Figure>>

/** Years of a place that a table of components of change has, ascending. */
export function readChanges(
  reader: FactReader,
  place: Region,
  years: YearRange,
  dataset: DatasetDescription,
): readonly ChangeOfYear[] {
  const found = yearsAcross(readingsOf(KIND, dataset), place, years, dataset)
  const read = [...new Set(found.map(({ reading }) => reading))].flatMap((reading) => {
    const own = found.filter((one) => one.reading === reading)
    const ages = allAgesIn(reading)
    const figures = readSeriesFigures(
      reader,
      reading,
      own.flatMap(({ time, places }) =>
        ROLES.map((role) => ({ places, time: time.index, sex: 'total' as const, ages: ages ?? [], role })),
      ),
    )
    return own.map((at, i) => ({ at, stated: statedOf(figures.slice(i * ROLES.length)) }))
  })
  const population = populationOf(reader, place, years, dataset)
  return firstKnown(read, ({ stated }) => ROLES.some((role) => isKnown(stated[role]))).map(({ at, stated }) =>
    ofYear(at, stated, population),
  )
}

const statedOf = (figures: readonly Figure[]): Stated =>
  Object.fromEntries(ROLES.map((role, i) => [role, figures[i] ?? NOT_AVAILABLE])) as Stated

type Population = ReadonlyMap<number, { readonly persons: Figure; readonly sources: readonly number[] }>

function populationOf(
  reader: FactReader,
  place: Region,
  { from, to }: YearRange,
  dataset: DatasetDescription,
): Population {
  const [found] = readPlacePopulation(reader, dataset, {
    places: [place],
    sex: 'total',
    years: { from: from - 1, to },
  })
  return new Map((found?.years ?? []).map((one) => [one.year, one]))
}

const knows = ({ at: { reading } }: { at: TimeInSeries<typeof KIND> }, role: ChangeRole): boolean =>
  reading.roles[role] !== undefined

function ofYear(at: TimeInSeries<typeof KIND>, stated: Stated, population: Population): ChangeOfYear {
  const known = (role: ChangeRole): boolean => knows({ at }, role)
  const sum = (
    own: ChangeRole,
    domestic: ChangeRole,
    county: ChangeRole,
    country: ChangeRole,
    abroad: ChangeRole,
  ) =>
    known(own)
      ? stated[own]
      : known(domestic)
        ? addFigures(stated[domestic], stated[abroad])
        : addFigures(stated[county], stated[country], stated[abroad])
  const into = sum('in', 'in-domestic', 'in-county', 'in-country', 'immigration')
  const out = sum('out', 'out-domestic', 'out-county', 'out-country', 'emigration')
  const birthSurplus = subtractFigures(stated.births, stated.deaths)
  const migration = subtractFigures(into, out)
  const net = addFigures(birthSurplus, migration)
  const [now, before] = [population.get(at.year), population.get(at.year - 1)]
  const measured = now && before ? subtractFigures(now.persons, before.persons) : NOT_AVAILABLE
  const fromPopulation = !known('growth') && isKnown(measured)
  const change = known('growth') ? stated.growth : measured
  return {
    at,
    births: stated.births,
    deaths: stated.deaths,
    into,
    out,
    immigration: stated.immigration,
    emigration: stated.emigration,
    inCounty: stated['in-county'],
    outCounty: stated['out-county'],
    birthSurplus,
    migration,
    abroad: subtractFigures(stated.immigration, stated.emigration),
    net,
    change,
    adjustment: known('adjustment') ? stated.adjustment : subtractFigures(change, net),
    isSummed: !known('in') || !known('out'),
    fromPopulation,
    statesRest: known('adjustment'),
    sources: [at.reading.series.source],
    populationSources: fromPopulation && now && before ? [...now.sources, ...before.sources] : [],
  }
}
