import type { Campus, Industry, Region } from '#shared/dataset/dimensions'
import type { Figures } from './read-figures'
import { CAMPUSES } from './students'
import { inEveryLanguage } from '#shared/messages/language'
import { SWEDEN } from '#shared/dataset/swedish-regions'
import { bundledWords } from './words'

/** Codes of the regions that are not official ones. */
export const REST_CODE = 'rest'
export const ABROAD_CODE = 'abroad'
export const ALL_HOMES_CODE = 'all'
const COUNTRY_CODE = '00'
/** Code of all industries together. */
export const ALL_INDUSTRIES_CODE = 'total'

const CLASSIFICATION = 'SNI 2007'

/** The country, its counties, the municipalities, and the rest. Ids follow the order. */
export function buildRegions(figures: Figures): readonly Region[] {
  const counties = new Map(figures.municipalities.map(({ countyCode, county }) => [countyCode, county]))
  const regions: Omit<Region, 'id'>[] = [
    {
      code: COUNTRY_CODE,
      name: SWEDEN.name,
      kind: 'country',
      parent: null,
      seat: null,
    },
    ...[...counties].map(([code, county]): Omit<Region, 'id'> => ({
      code,
      name: bundledWords.say((words) => words.county(county)),
      kind: 'county',
      parent: COUNTRY_CODE,
      seat: null,
    })),
    ...figures.municipalities.map(({ code, name, countyCode, longitude, latitude }): Omit<Region, 'id'> => ({
      code,
      name: inEveryLanguage(name),
      kind: 'municipality',
      parent: countyCode,
      seat: { longitude, latitude },
    })),
    {
      code: REST_CODE,
      name: bundledWords.say((words) => words.restOfSweden),
      kind: 'rest-of-country',
      parent: COUNTRY_CODE,
      seat: null,
    },
    {
      code: ABROAD_CODE,
      name: bundledWords.say((words) => words.abroad),
      kind: 'abroad',
      parent: null,
      seat: null,
    },
    {
      code: ALL_HOMES_CODE,
      name: bundledWords.say((words) => words.allHomes),
      kind: 'total',
      parent: null,
      seat: null,
    },
  ]
  return regions.map((region, index) => ({ id: index + 1, ...region }))
}

/** All industries together, then sections and divisions with SCB's usual short names. */
export function buildIndustries(figures: Figures): readonly Industry[] {
  const total: Industry = {
    id: 1,
    code: ALL_INDUSTRIES_CODE,
    name: bundledWords.say((words) => words.allIndustries),
    classification: CLASSIFICATION,
    level: 'total',
    parent: null,
  }
  return [
    total,
    ...figures.industries.map(({ code, level, parent, shortName }, index): Industry => ({
      id: index + 2,
      code,
      name: shortName,
      classification: CLASSIFICATION,
      level,
      parent: parent ?? ALL_INDUSTRIES_CODE,
    })),
  ]
}

export function buildCampuses(): readonly Campus[] {
  return CAMPUSES.map(({ code, name, region, kind }, index) => ({
    id: index + 1,
    code,
    name: bundledWords.say(({ campuses }) => campuses[code as keyof typeof campuses] ?? name),
    region,
    kind,
  }))
}
