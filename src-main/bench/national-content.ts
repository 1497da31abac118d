import type { DatasetContent } from '#main/datasets/dataset-content'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { ALL_AGES } from '#main/datasets/schema/versions'
import { BASES, type Industry, type Sex } from '#shared/dataset/dimensions'
import { fixedNoise } from './fixed-noise'
import { buildNationalFlows, SEX_ORDER, YEARS } from './national-flows'
import { buildNationalPlaces, SEED, type NationalPlaces } from './national-places'
import { inEveryLanguage } from '#shared/messages/language'

const SOURCE = 1
/** SNI 2007 stands from 2008; divisions for the latest five years, which keeps the file near 80 MB. */
const FIRST_SECTION_YEAR = 2008
const FIRST_DIVISION_YEAR = 2019

const part = (sex: Sex, share: number): number => (sex === 'total' ? 1 : sex === 'women' ? share : 1 - share)

/** The writer adds up counties and the country. */
const sizesOf = (national: NationalPlaces): { id: number; employed: number }[] =>
  national.places.map(({ region, employed }) => ({ id: region.id, employed }))

/** Half of all divisions are missing in a municipality, as in most of the country. */
const MISSING_BELOW = 0.45

function* employment(national: NationalPlaces): Generator<FactRow<'employment'>> {
  const byLevel = (level: Industry['level']) => national.industries.filter((i) => i.level === level)
  const levels = [
    { industries: byLevel('total'), from: FIRST_SECTION_YEAR, missingBelow: 0, mean: 1 },
    { industries: byLevel('section'), from: FIRST_SECTION_YEAR, missingBelow: 0, mean: 1 / 21 },
    { industries: byLevel('division'), from: FIRST_DIVISION_YEAR, missingBelow: MISSING_BELOW, mean: 1 / 48 },
  ]
  const groups = SEX_ORDER.flatMap((sex) => BASES.map((basis) => ({ sex, basis })))
  for (const { sex, basis } of groups) {
    for (const { id: region, employed } of sizesOf(national)) {
      for (const { industries, from, missingBelow, mean } of levels) {
        const present = industries
          .map(({ id }) => ({
            id,
            weight: fixedNoise(SEED, 10, region, id),
            women: 0.2 + 0.6 * fixedNoise(SEED, 12, id),
          }))
          .filter(({ weight }) => weight >= missingBelow)
        for (const year of YEARS.filter((candidate) => candidate >= from)) {
          for (const { id: industry, weight, women } of present) {
            const wave = (basis === 'day' ? 0.9 : 0.93) + 0.2 * fixedNoise(SEED, 11, region, industry, year)
            const share = mean === 1 ? 1 : 4 * weight ** 3 * mean
            const persons = Math.round(employed * share * wave * part(sex, women))
            yield { year, sex, region, basis, industry, persons, source: SOURCE }
          }
        }
      }
    }
  }
}

function* students(national: NationalPlaces): Generator<FactRow<'students'>> {
  for (const sex of SEX_ORDER) {
    for (const campus of national.campuses) {
      for (const year of YEARS) {
        let sum = 0
        for (const { region, employed } of national.places) {
          const share = 0.02 * fixedNoise(SEED, 20, campus.id, region.id, year) ** 2
          const persons = Math.round(employed * share * part(sex, 0.55))
          sum += persons
          yield { year, sex, campus: campus.id, home: region.id, persons, source: SOURCE }
        }
        yield { year, sex, campus: campus.id, home: national.total.id, persons: sum, source: SOURCE }
      }
    }
  }
}

function* population(national: NationalPlaces): Generator<FactRow<'population'>> {
  for (const sex of SEX_ORDER) {
    for (const { id: region, employed } of sizesOf(national)) {
      for (const year of YEARS) {
        const growth = 1 + (year - 2004) * 0.01 * (fixedNoise(SEED, 30, region) - 0.3)
        const persons = Math.round(employed * 2.1 * growth * part(sex, 0.5))
        yield { year, sex, region, ageGroup: ALL_AGES, persons, source: SOURCE }
      }
    }
  }
}

/**
 * A dataset as large as a national one: 290 invented municipalities, 2004–2023, 101 flows for each home, year
 * and sex (1.17 million rows of women and men, and as many again by half for the total). Nothing in it is
 * statistics. The same figures on every machine.
 */
export function buildNationalContent(): DatasetContent {
  const national = buildNationalPlaces()
  const commuting = buildNationalFlows(national.places)
  return {
    meta: {
      id: 'national-benchmark',
      title: inEveryLanguage('Mätdata för hela landet'),
      edition: '2026-03-23',
      publisher: 'Regionkikaren',
      licence: 'CC0-1.0',
    },
    sources: [
      {
        id: SOURCE,
        publisher: 'Regionkikaren',
        title: inEveryLanguage('Påhittade tal för mätning av hastighet'),
        table: null,
        retrieved: null,
        licence: 'CC0-1.0',
        quality: 'synthetic',
        note: null,
      },
    ],
    regions: national.regions,
    industries: national.industries,
    campuses: national.campuses,
    facts: {
      'commuting-flows': commuting.flows(),
      'commuting-totals': commuting.commutingTotals(),
      employment: employment(national),
      students: students(national),
      population: population(national),
    },
    breaks: [
      {
        table: 'commuting-totals',
        year: 2019,
        note: inEveryLanguage('Påhittat tidsseriebrott'),
      },
    ],
    footnotes: [],
  }
}
