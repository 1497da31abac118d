import type { Sex } from '#shared/dataset/dimensions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { ABROAD_CODE, ALL_HOMES_CODE, ALL_INDUSTRIES_CODE, REST_CODE } from './dimensions'
import type { DivisionEmployment } from './employment'
import { sum } from './proportional-fitting'
import type { PublishedYearFlows } from './published-flows'
import type { Figures, CommutingTotal } from './read-figures'
import { lookUpPublication, SOURCE_IDS } from './sources'
import { CAMPUSES, STUDENT_YEAR, type StudentHomes } from './students'

/** From codes to the ids of the dataset. They throw on a code that the dataset does not have. */
export interface IdLookup {
  readonly region: (code: string) => number
  readonly industry: (code: string) => number
  readonly campus: (code: string) => number
}

interface PersonsOfSex {
  readonly sex: Sex
  readonly persons: number
}
const bySex = (women: number, men: number): readonly PersonsOfSex[] => [
  { sex: 'total', persons: women + men },
  { sex: 'women', persons: women },
  { sex: 'men', persons: men },
]

/** Commuting totals as they are, both sexes together. */
export const buildTotalRows = (
  totals: readonly CommutingTotal[],
  source: number,
  regionId: IdLookup['region'],
): FactRow<'commuting-totals'>[] =>
  totals.map(({ code, year, inCommuters, outCommuters, liveAndWork }) => ({
    year,
    sex: 'total',
    region: regionId(code),
    inCommuters,
    outCommuters,
    liveAndWork,
    source,
  }))

/**
 * Every pair of the matrix, nil included, but not from the rest of the country to itself. For both sexes those who
 * live and work in a municipality are official, and so is what somebody published; all else is example data.
 */
export function buildFlowRows(
  figures: Figures,
  flows: readonly PublishedYearFlows[],
  ids: IdLookup,
): FactRow<'commuting-flows'>[] {
  const sourceOf = lookUpPublication(figures)
  const places = [...figures.municipalities.map(({ code }) => code), REST_CODE].map(ids.region)
  const rest = ids.region(REST_CODE)
  return flows.flatMap(({ year, total, women, held }) => {
    const published = new Map(
      held.flatMap((flow) =>
        flow.published ? [[`${flow.home} ${flow.work}`, sourceOf(flow.published)] as const] : [],
      ),
    )
    return places.flatMap((home, i) =>
      places.flatMap((work, j) => {
        if (home === rest && work === rest) return []
        const ofWomen = women[i]?.[j] ?? 0
        const ofMen = (total[i]?.[j] ?? 0) - ofWomen
        const official = i === j ? SOURCE_IDS.commutingTotals : published.get(`${i} ${j}`)
        return bySex(ofWomen, ofMen).map((part) => ({
          year,
          home,
          work,
          ...part,
          source: (part.sex === 'total' ? official : undefined) ?? SOURCE_IDS.exampleFlows,
        }))
      }),
    )
  })
}

/**
 * Divisions, their sections and the total of each municipality. The total of both sexes is the official
 * day or night population and so derived; everything else is example data.
 */
export function buildEmploymentRows(
  figures: Figures,
  employment: readonly DivisionEmployment[],
  ids: IdLookup,
): FactRow<'employment'>[] {
  const divisions = figures.divisionProfiles.map(({ industry }) => industry)
  const sections = figures.industries.filter(({ level }) => level === 'section').map(({ code }) => code)
  const parentOf = new Map(figures.industries.map(({ code, parent }) => [code, parent]))
  const groups = [
    { code: ALL_INDUSTRIES_CODE, members: divisions.map((_, index) => index) },
    ...sections.map((section) => ({
      code: section,
      members: divisions.flatMap((code, index) => (parentOf.get(code) === section ? [index] : [])),
    })),
    ...divisions.map((code, index) => ({ code, members: [index] })),
  ]
  return employment.flatMap(({ code, year, basis, women, men }) =>
    groups.flatMap((group) =>
      bySex(
        sum(group.members.map((index) => women[index] ?? 0)),
        sum(group.members.map((index) => men[index] ?? 0)),
      ).map((part) => ({
        year,
        region: ids.region(code),
        basis,
        industry: ids.industry(group.code),
        ...part,
        source:
          group.code === ALL_INDUSTRIES_CODE && part.sex === 'total'
            ? SOURCE_IDS.dayAndNight
            : SOURCE_IDS.exampleEmployment,
      })),
    ),
  )
}

/** The official campus totals, and for one year the homes and sexes of the students. */
export function buildStudentRows(
  figures: Figures,
  homes: readonly StudentHomes[],
  ids: IdLookup,
): FactRow<'students'>[] {
  const allHomes = ids.region(ALL_HOMES_CODE)
  const places = [...figures.municipalities.map(({ code }) => code), REST_CODE, ABROAD_CODE].map(ids.region)
  const official = figures.campuses.map(({ year, campus, students }): FactRow<'students'> => {
    const code = CAMPUSES.find(({ name }) => name === campus)?.code
    if (code === undefined) throw new Error(`unknown campus ${campus}`)
    return {
      year,
      sex: 'total',
      campus: ids.campus(code),
      home: allHomes,
      persons: students,
      source: SOURCE_IDS.students,
    }
  })
  const example = homes.flatMap(({ campus, women, men }) => {
    const shared = { year: STUDENT_YEAR, campus: ids.campus(campus), source: SOURCE_IDS.exampleStudents }
    const bothSexes = bySex(sum(women), sum(men)).filter(({ sex }) => sex !== 'total')
    return [
      ...bothSexes.map((part) => ({ ...shared, home: allHomes, ...part })),
      ...places.flatMap((home, index) =>
        bySex(women[index] ?? 0, men[index] ?? 0).map((part) => ({ ...shared, home, ...part })),
      ),
    ]
  })
  return [...official, ...example]
}
