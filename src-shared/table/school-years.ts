import type { DimensionValue } from './statistical-table'
import { namesOf } from './value-words'

/** A year of studies or one of its terms. */
export interface SchoolYear {
  /** The calendar year in which it begins: 2023 of "2023/24" and of "HT2023", 2024 of "VT2024". */
  readonly year: number
  readonly term: 'autumn' | 'spring' | null
}

const YEAR = '((?:19|20)\\d\\d)'
const YEARS = new RegExp(`^(?:läsåret |läsår |academic year )?${YEAR}\\s*[/–-]\\s*((?:19|20)?\\d\\d)$`)
const AUTUMN = 'ht|höst(?:termin(?:en)?)?|autumn(?: term| semester)?|fall(?: term| semester)?'
const SPRING = 'vt|vår(?:termin(?:en)?)?|spring(?: term| semester)?'
const TERM_FIRST = new RegExp(`^(?:(${AUTUMN})|(${SPRING}))[ -]?${YEAR}$`)
const YEAR_FIRST = new RegExp(`^${YEAR}[ -:]?(?:(${AUTUMN})|(${SPRING}))$`)

/** "2023/24", "HT2023", "höstterminen 2023", "2023HT" …; null for all else. */
export function schoolYearOf(value: DimensionValue): SchoolYear | null {
  for (const name of namesOf(value)) {
    const years = YEARS.exec(name)
    if (years && Number(years[2]) % 100 === (Number(years[1]) + 1) % 100)
      return { year: Number(years[1]), term: null }
    const [, autumn, , first] = TERM_FIRST.exec(name) ?? []
    if (first !== undefined) return { year: Number(first), term: autumn === undefined ? 'spring' : 'autumn' }
    const [, year, fall] = YEAR_FIRST.exec(name) ?? []
    if (year !== undefined) return { year: Number(year), term: fall === undefined ? 'spring' : 'autumn' }
  }
  return null
}

/**
 * The year of statistics that each value stands for, by its code; null for what is left out. A year of studies counts
 * as the year in which it begins. Of terms the autumn ones count, by which students are counted; the spring ones only
 * where there are no others.
 */
export function schoolYears(values: readonly DimensionValue[]): ReadonlyMap<string, number | null> {
  const read = values.map((value) => ({ code: value.code, school: schoolYearOf(value) }))
  const hasAutumn = read.some(({ school }) => school?.term === 'autumn')
  return new Map(
    read.flatMap(({ code, school }): [string, number | null][] =>
      school === null ? [] : [[code, school.term === 'spring' && hasAutumn ? null : school.year]],
    ),
  )
}
