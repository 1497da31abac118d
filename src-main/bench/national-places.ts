import type { Campus, Industry, Region } from '#shared/dataset/dimensions'
import { fixedNoise } from './fixed-noise'
import { inEveryLanguage } from '#shared/messages/language'

export const SEED = 20_260_323
const MUNICIPALITY_COUNT = 290

/** County codes of Sweden; the municipalities inside them are invented. */
const COUNTY_CODES = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ')

/** Sections of SNI 2007 with their divisions, first and last. */
const SECTIONS: readonly (readonly [code: string, first: number, last: number])[] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
]

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** An invented municipality: where it lies and how many are employed among those who live there. */
export interface Place {
  readonly region: Region
  readonly employed: number
}

export interface NationalPlaces {
  readonly regions: readonly Region[]
  /** All homes together. */
  readonly total: Region
  readonly places: readonly Place[]
  readonly industries: readonly Industry[]
  readonly campuses: readonly Campus[]
}

/** A county's municipalities lie around a centre inside Sweden's longitudes and latitudes. */
function seatOf(county: number, municipality: number): Region['seat'] {
  const spread = (axis: number): number => fixedNoise(SEED, 1, county, municipality, axis) - 0.5
  return {
    longitude: 12.5 + fixedNoise(SEED, 2, county) * 5 + spread(0) * 1.6,
    latitude: 55.8 + (county / COUNTY_CODES.length) * 11 + spread(1) * 0.9,
  }
}

function buildIndustries(): Industry[] {
  const industries: Industry[] = []
  const add = (code: string, level: Industry['level'], parent: string | null): void => {
    const name = inEveryLanguage(level === 'total' ? 'Alla näringsgrenar' : `Näringsgren ${code}`)
    industries.push({ id: industries.length + 1, code, name, classification: 'SNI 2007', level, parent })
  }
  add('total', 'total', null)
  for (const [code] of SECTIONS) add(code, 'section', 'total')
  for (const [code, first, last] of SECTIONS) {
    for (let division = first; division <= last; division++) add(twoDigits(division), 'division', code)
  }
  return industries
}

/** The country of the benchmark: as many places as Sweden has, with invented names and sizes. */
export function buildNationalPlaces(): NationalPlaces {
  let id = 0
  const add = (
    code: string,
    name: string,
    kind: Region['kind'],
    parent: string | null,
    seat: Region['seat'],
  ) => {
    id += 1
    return { id, code, name: inEveryLanguage(name), kind, parent, seat } satisfies Region
  }
  const country = add('00', 'Riket', 'country', null, null)
  const counties = COUNTY_CODES.map((code) => add(code, `Län ${code}`, 'county', '00', null))
  const places: Place[] = []
  for (let index = 0; index < MUNICIPALITY_COUNT; index++) {
    const countyIndex = index % counties.length
    const county = counties[countyIndex] ?? country
    const code = `${county.code}${twoDigits(80 - Math.floor(index / counties.length))}`
    const region = add(code, `Kommun ${code}`, 'municipality', county.code, seatOf(countyIndex, index))
    // From about 1,500 to 300,000, most of them small, as in the country.
    const employed = Math.round(1500 * Math.exp(5.3 * fixedNoise(SEED, 3, index) ** 3))
    places.push({ region, employed })
  }
  const total = add('total', 'Alla', 'total', null, null)
  const campuses = places.slice(0, 4).map<Campus>(({ region }, index) => {
    return {
      id: index + 1,
      code: `C${index + 1}`,
      name: inEveryLanguage(`Campus ${index + 1}`),
      region: region.code,
      kind: 'campus',
    }
  })
  return {
    regions: [country, ...counties, ...places.map((place) => place.region), total],
    total,
    places,
    industries: buildIndustries(),
    campuses,
  }
}
