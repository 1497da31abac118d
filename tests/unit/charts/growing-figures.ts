import type { DatasetDescription } from '#shared/dataset/description'
import type { Sign } from '#shared/dataset/sign'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import {
  commutingTotals,
  employment,
  flows,
  population,
  populationByAge,
  students,
} from '../views/sample-figures'

/** Years of every table of `growingDescription`. */
export const GROWING_YEARS = [2012, 2013, 2014, 2015] as const

/** How many steps figures have grown by each year: the last is neither the least nor the most. */
const STEPS: Readonly<Record<number, number>> = { 2012: 0, 2013: 1, 2014: 3, 2015: 2 }

/** Half as much again each step, or a tenth: shares change as well. */
const grown = (count: number | Sign, year: number, row: number): number | Sign =>
  typeof count === 'number' ? Math.round(count * (row % 2 === 0 ? 1.5 : 1.1) ** (STEPS[year] ?? 0)) : count

/** The rows of one year in all years, their persons growing. */
const inAllYears = <T extends { readonly year: number; readonly persons: number | Sign }>(
  rows: readonly T[],
  year: number,
): T[] =>
  GROWING_YEARS.flatMap((to) =>
    rows
      .filter((row) => row.year === year)
      .map((row, i) => ({ ...row, year: to, persons: grown(row.persons, to, i) })),
  )

/** The sample dataset, each table over the same years, its figures growing and then falling. */
export const growingReader = createSampleReader({
  flows: inAllYears(
    flows.filter(({ sex }) => sex === 'total'),
    2008,
  ),
  commutingTotals: GROWING_YEARS.flatMap((to) =>
    commutingTotals
      .filter(({ year }) => year === 2008)
      .map((row, i) => ({
        ...row,
        year: to,
        inCommuters: grown(row.inCommuters, to, i),
        outCommuters: grown(row.outCommuters, to, i + 1),
        liveAndWork: grown(row.liveAndWork, to, 1),
      })),
  ),
  employment: inAllYears(employment, 2008),
  students: inAllYears(students, 2021),
  population: inAllYears(population, 2016),
  populationByAge: inAllYears(populationByAge, 2016),
})

export const growingDescription: DatasetDescription = {
  ...sampleDescription,
  regions: [
    ...sampleDescription.regions,
    { id: 20, code: '00', name: { sv: 'Riket', en: 'Sweden' }, kind: 'country', parent: null, seat: null },
  ],
  breaks: [],
  coverage: {
    'commuting-flows': { years: GROWING_YEARS, sexes: ['total'] },
    'commuting-totals': { years: GROWING_YEARS, sexes: ['total'] },
    employment: { years: GROWING_YEARS, sexes: ['total'] },
    students: { years: GROWING_YEARS, sexes: ['total'], homeYears: GROWING_YEARS },
    population: { years: GROWING_YEARS, sexes: ['total'], ageYears: GROWING_YEARS },
  },
}
