import type { DatasetContent } from '#main/datasets/dataset-content'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import type { Region } from '#shared/dataset/dimensions'
import { inEveryLanguage } from '#shared/messages/language'
import { fixedNoise } from './fixed-noise'
import { buildNationalContent } from './national-content'
import { SEX_ORDER } from './national-flows'
import { SEED } from './national-places'

/** How large a dataset of flows is; nothing else is in it but the totals of commuters. */
export interface Scale {
  readonly name: string
  readonly places: number
  readonly years: readonly number[]
  /** Workplaces of each home, its own place among them. */
  readonly partners: number
  readonly sexes: typeof SEX_ORDER
}

const yearsTo2023 = (count: number): number[] => Array.from({ length: count }, (_, i) => 2024 - count + i)

/** A country's flows, five times as many of women and men, and a million pairs of areas as small as Sweden's DeSO. */
export const SCALES: readonly Scale[] = [
  { name: '290 places, 20 years', places: 290, years: yearsTo2023(20), partners: 101, sexes: SEX_ORDER },
  { name: '290 places, 40 years', places: 290, years: yearsTo2023(40), partners: 251, sexes: SEX_ORDER },
  { name: '6,000 areas, one year', places: 6000, years: [2023], partners: 167, sexes: ['total'] },
]

const COUNTRY_ID = 1
const SOURCE = 1
const COUNTIES = 20
const FIRST_COUNTY = 10
/** Where the first place's id begins. */
const BEFORE_PLACES = COUNTRY_ID + COUNTIES

/** Of the first and second place, which the bench asks about: they are in one county. */
export const codeOfPlace = ({ places }: Scale, place: number): string => {
  const each = Math.ceil(places / COUNTIES)
  return `${FIRST_COUNTY + Math.floor(place / each)}${String(place % each).padStart(places > 2000 ? 3 : 2, '0')}`
}

function regionsOf(scale: Scale): Region[] {
  const region = (id: number, code: string, kind: Region['kind'], parent: string | null): Region => {
    const angle = fixedNoise(SEED, 50, id)
    const seat =
      kind === 'municipality'
        ? { longitude: 12 + angle * 8, latitude: 55.5 + fixedNoise(SEED, 51, id) * 12 }
        : null
    return { id, code, name: inEveryLanguage(`Plats ${code}`), kind, parent, seat }
  }
  const counties = Array.from({ length: COUNTIES }, (_, i) =>
    region(COUNTRY_ID + 1 + i, String(FIRST_COUNTY + i), 'county', '00'),
  )
  const places = Array.from({ length: scale.places }, (_, i) => {
    const code = codeOfPlace(scale, i)
    return region(BEFORE_PLACES + 1 + i, code, 'municipality', code.slice(0, 2))
  })
  return [region(COUNTRY_ID, '00', 'country', null), ...counties, ...places]
}

const personsIn = (home: number, k: number, year: number, sex: number): number =>
  Math.floor((k === 0 ? 4000 : 300) * fixedNoise(SEED, 52, home, k, year, sex))

/** Flows of each place to those at equal steps around the circle of all. */
function* flowsOf({ places, years, partners, sexes }: Scale): Generator<FactRow<'commuting-flows'>> {
  for (const sex of sexes)
    for (const year of years)
      for (let home = 0; home < places; home++)
        for (let k = 0; k < partners; k++)
          yield {
            year,
            sex,
            home: BEFORE_PLACES + 1 + home,
            work: BEFORE_PLACES + 1 + ((home + Math.floor((k * places) / partners)) % places),
            persons: personsIn(home, k, year, SEX_ORDER.indexOf(sex)),
            source: SOURCE,
          }
}

function* totalsOf(scale: Scale): Generator<FactRow<'commuting-totals'>> {
  const { places, years, sexes } = scale
  for (const sex of sexes)
    for (const year of years) {
      const sums = Array.from({ length: places }, () => ({ inCommuters: 0, outCommuters: 0, liveAndWork: 0 }))
      for (const { home, work, persons } of flowsOf({ ...scale, years: [year], sexes: [sex] })) {
        const [from, to] = [sums[home - BEFORE_PLACES - 1], sums[work - BEFORE_PLACES - 1]]
        if (from === undefined || to === undefined || typeof persons !== 'number') continue
        if (from === to) from.liveAndWork += persons
        else {
          from.outCommuters += persons
          to.inCommuters += persons
        }
      }
      for (const [i, sum] of sums.entries())
        yield { year, sex, region: BEFORE_PLACES + 1 + i, ...sum, source: SOURCE }
    }
}

/** Nothing in it is statistics. The same figures on every machine. */
export function buildScaleContent(scale: Scale): DatasetContent {
  const { meta, sources } = buildNationalContent()
  return {
    meta: { ...meta, id: 'scale-benchmark', title: inEveryLanguage(`Mätdata: ${scale.name}`) },
    sources,
    regions: regionsOf(scale),
    industries: [],
    campuses: [],
    facts: { 'commuting-flows': flowsOf(scale), 'commuting-totals': totalsOf(scale) },
    breaks: [],
    footnotes: [],
  }
}
