import { wayKm } from './gravity-prior'
import { shareOut, sum } from './proportional-fitting'
import type { Figures, Municipality, StudentProfile } from './read-figures'

/** The campuses of `students-liu.csv`: its name there, our code, where it lies. */
export const CAMPUSES = [
  { name: 'Campus Valla', code: 'valla', region: '0580', kind: 'campus' },
  { name: 'Campus Norrköping', code: 'norrkoping', region: '0581', kind: 'campus' },
  { name: 'Campus US', code: 'us', region: '0580', kind: 'campus' },
  { name: 'Distans och övriga orter', code: 'distans', region: null, kind: 'distance' },
  { name: 'LiU totalt', code: 'totalt', region: null, kind: 'total' },
] as const

/** The year for which students are shared out to home municipalities. */
export const STUDENT_YEAR = 2021
/** Those without a campus of their own are drawn towards the largest one. */
const MAIN_CAMPUS_REGION = '0580'

/** Students of a campus by home before the studies: municipalities in file order, rest of the country, abroad. */
export interface StudentHomes {
  readonly campus: string
  readonly women: readonly number[]
  readonly men: readonly number[]
}

/** Population near the year of the students, for weights only: the figure of the nearest year. */
function populationNear(figures: Figures, code: string): number {
  const nearest = figures.population
    .filter((row) => row.code === code)
    .sort((a, b) => Math.abs(a.year - STUDENT_YEAR) - Math.abs(b.year - STUDENT_YEAR) || a.year - b.year)[0]
  if (nearest === undefined) throw new Error(`no population for ${code}`)
  return nearest.persons
}

/**
 * Homes of a campus's students: assumed shares come from the rest of the country and from abroad; the others
 * are shared out over the municipalities by population, falling exponentially with the distance. The sum
 * is the official number of students: exactly.
 */
function computeHomes(
  figures: Figures,
  profile: StudentProfile,
  at: Municipality,
  students: number,
): number[] {
  const weights = figures.municipalities.map(
    (home) => populationNear(figures, home.code) * Math.exp(-wayKm(home, at) / profile.distanceScaleKm),
  )
  const all = sum(weights)
  const nearby = 1 - profile.restShare - profile.abroadShare
  const shares = [...weights.map((weight) => (weight / all) * nearby), profile.restShare, profile.abroadShare]
  return shareOut(shares, students)
}

/** Students by home and sex for every campus of the year. */
export function computeStudentHomes(figures: Figures): readonly StudentHomes[] {
  return CAMPUSES.map(({ name, code, region }) => {
    const students = figures.campuses.find(
      (row) => row.campus === name && row.year === STUDENT_YEAR,
    )?.students
    const profile = figures.studentProfiles.find(({ campus }) => campus === code)
    const at = figures.municipalities.find((row) => row.code === (region ?? MAIN_CAMPUS_REGION))
    if (students === undefined || profile === undefined || at === undefined) {
      throw new Error(`campus ${code} lacks figures`)
    }
    const homes = computeHomes(figures, profile, at, students)
    const women = shareOut(homes, Math.round(students * profile.womenShare))
    return { campus: code, women, men: homes.map((persons, home) => persons - (women[home] ?? 0)) }
  })
}
