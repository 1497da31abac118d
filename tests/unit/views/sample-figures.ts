import type { Basis, Sex } from '#shared/dataset/dimensions'
import type { Sign } from '#shared/dataset/sign'

type Count = number | Sign
const total: Sex = 'total'

/** Real: SCB AM0207. Region, year, in, out, live and work. */
export const commutingTotals = (
  [
    [4, 2006, 9938, 9371, 46265],
    [4, 2007, 10379, 9810, 47579],
    [4, 2008, 10854, 10483, 47336],
    [3, 2006, 14814, 8846, 54760],
    [3, 2007, 15535, 9710, 55744],
    [3, 2008, 16121, 9866, 55891],
    [6, 2007, 2906, 4823, 14084],
    [6, 2008, 2772, 5012, 13592],
  ] as readonly (readonly [number, number, Count, Count, Count])[]
).map(([region, year, inCommuters, outCommuters, liveAndWork]) => ({
  region,
  year,
  sex: total,
  inCommuters,
  outCommuters,
  liveAndWork,
  source: 1,
}))

/** Invented. Home, work, persons in 2008. */
export const flows = (
  [
    [4, 4, 47336, 'total'],
    [4, 3, 4000, 'total'],
    [4, 2, 1500, 'total'],
    [4, 5, 900, 'total'],
    [4, 6, 60, 'total'],
    [4, 7, 40, 'total'],
    [4, 8, 3400, 'total'],
    [4, 9, 100, 'total'],
    [3, 4, 2500, 'total'],
    [2, 4, 1700, 'total'],
    [5, 4, 3000, 'total'],
    [8, 4, 3600, 'total'],
    [3, 6, 1200, 'total'],
    [3, 3, 55891, 'total'],
    [4, 3, 1800, 'women'],
    [4, 4, 23000, 'women'],
  ] as readonly (readonly [number, number, Count, Sex])[]
).map(([home, work, persons, sex]) => ({ year: 2008, sex, home, work, persons, source: 4 }))

/** Invented. Region, year, industry, persons. The total is larger than the sum of the divisions. */
export const employment = (
  [
    [4, 2008, 1, 20000],
    [4, 2008, 2, 5000],
    [4, 2008, 3, 5000],
    [4, 2008, 4, 4000],
    [4, 2008, 5, 4000],
    [4, 2008, 6, 3000],
    [4, 2008, 7, '..'],
    [4, 2009, 1, 21000],
    [4, 2009, 3, 5200],
    [4, 2009, 4, 3500],
    [4, 2009, 5, 4100],
    [4, 2009, 6, 3000],
    [4, 2009, 7, '-'],
    [3, 2008, 1, 30000],
    [3, 2008, 3, 6000],
    [3, 2008, 4, 9000],
    [3, 2009, 1, 30000],
    [3, 2009, 3, 6000],
    [3, 2009, 4, 9000],
  ] as readonly (readonly [number, number, number, Count])[]
).map(([region, year, industry, persons]) => ({
  year,
  sex: total as Sex,
  region,
  basis: 'day' as Basis,
  industry,
  persons,
  source: 5,
}))

/** Campus totals by Linköpings universitet, homes invented. Campus, year, home (10: all), persons, source. */
export const students = (
  [
    [1, 2021, 10, 20200, 3],
    [2, 2021, 10, 5300, 3],
    [3, 2021, 10, 35900, 3],
    [3, 2023, 10, 40400, 3],
    [2, 2021, 4, 1450, 6],
    [2, 2021, 3, 900, 6],
    [2, 2021, 5, 300, 6],
    [2, 2021, 8, 2500, 6],
    [2, 2021, 9, 150, 6],
  ] as readonly (readonly [number, number, number, Count, number])[]
).map(([campus, year, home, persons, source]) => ({ year, sex: total, campus, home, persons, source }))

/** Invented: every age group of five years of a place has so many men and so many women, those from 65 half of them. */
export const populationByAge = ([2016, 2019, 2022] as const).flatMap((year) =>
  (
    [
      [1, 20_000],
      [2, 600],
      [4, 4000 + (year - 2016) * 100],
    ] as const
  ).flatMap(([region, persons]) =>
    Array.from({ length: 18 }, (_, i) => i * 5).flatMap((from) =>
      (['total', 'women', 'men'] as const).map((sex) => {
        const of = (from >= 65 ? persons / 2 : persons) + (from === 20 && region === 4 ? 500 : 0)
        return {
          year,
          sex,
          region,
          ageGroup: from === 85 ? '85+' : `${String(from)}-${String(from + 4)}`,
          persons: sex === 'total' ? of * 2 : of,
          source: 2,
        }
      }),
    ),
  ),
)

/** Real: SCB, Folkmängd 31 december. Region, year, persons. */
export const population = (
  [
    [2, 2016, 21526],
    [2, 2022, 21903],
    [3, 2016, 155817],
    [3, 2019, 163051],
    [3, 2022, 166673],
    [4, 2016, 139363],
    [4, 2019, 143171],
    [4, 2022, 145120],
    [5, 2016, 14402],
    [5, 2022, 14834],
    [6, 2016, 43258],
    [6, 2022, 43728],
    [7, 2016, 26708],
    [7, 2019, 27758],
  ] as readonly (readonly [number, number, Count])[]
).map(([region, year, persons]) => ({ year, sex: total, region, persons, source: 2 }))
