import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { StatusRole } from '../../../dataset/known-series/labour-market-status'
import type { SeriesReading } from '../../../dataset/known-series/series-reading'
import type { Filters } from '../../../filters/filters'
import { addFigures, isKnown, NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { firstTelling, tablesWith, type TableOfPlace } from '../../../view/first-table'
import { agesIn, readSeriesFigures, timesWithin } from '../../../view/series-figures'

const KIND = 'labour-market-status'

const ROLES = ['employed', 'unemployed', 'students', 'pensioners', 'sick', 'others', 'everybody'] as const
type CountedRole = (typeof ROLES)[number] & StatusRole

/** What those are who are neither employed, unemployed nor students. */
export type OutsideOf = 'parts' | 'rest' | 'all' | 'unknown'

export interface StatusAt {
  readonly time: SeriesReading['times'][number]
  readonly counts: Readonly<Record<CountedRole, Figure>>
  readonly outside: Figure
  readonly unemployment: Figure
}

export interface Statuses extends TableOfPlace<typeof KIND> {
  readonly outsideOf: OutsideOf
  /** Ascending. */
  readonly times: readonly StatusAt[]
}

/** The tables that have the place, the age and the sex. */
export const tablesOfStatus = (
  place: Region,
  { age, sex }: Pick<Filters, 'age' | 'sex'>,
  dataset: DatasetDescription,
): readonly TableOfPlace<typeof KIND>[] =>
  tablesWith(
    KIND,
    place,
    dataset,
    ({ reading }) => agesIn(reading, age) !== null && reading.sexes[sex] !== undefined,
  )

/**
 * Everybody of an age and sex by what they do, at each time of the years chosen, in the first table that counts any;
 * null where none does.
 */
export const readStatuses = (
  reader: FactReader,
  place: Region,
  filters: Pick<Filters, 'age' | 'sex' | 'year'>,
  dataset: DatasetDescription,
): Statuses | null =>
  firstTelling(
    tablesOfStatus(place, filters, dataset),
    (table) => readTable(reader, table, filters),
    ({ times }) => times.some(({ counts }) => Object.values(counts).some(isKnown)),
  )?.read ?? null

function readTable(
  reader: FactReader,
  { reading, places }: TableOfPlace<typeof KIND>,
  filters: Pick<Filters, 'age' | 'sex' | 'year'>,
): Statuses {
  const ages = agesIn(reading, filters.age) ?? []
  const times = timesWithin(reading, filters.year)
  const figures = readSeriesFigures(
    reader,
    reading,
    times.flatMap(({ index }) =>
      ROLES.map((role) => ({ places, time: index, sex: filters.sex, ages, role })),
    ),
  )
  const outsideOf = outsideIn(reading)
  return {
    reading,
    places,
    outsideOf,
    times: times.map((time, i): StatusAt => {
      const counts = Object.fromEntries(
        ROLES.map((role, r) => [role, figures[i * ROLES.length + r] ?? NOT_AVAILABLE]),
      ) as Record<CountedRole, Figure>
      return {
        time,
        counts,
        outside: outsideFigure(outsideOf, counts),
        unemployment: computeShare(counts.unemployed, addFigures(counts.employed, counts.unemployed)),
      }
    }),
  }
}

function outsideIn({ roles }: SeriesReading<typeof KIND>): OutsideOf {
  if ([roles.pensioners, roles.sick, roles.others].every((role) => role !== undefined)) return 'parts'
  if (roles.everybody === undefined) return 'unknown'
  return roles.students === undefined ? 'all' : 'rest'
}

function outsideFigure(
  of: OutsideOf,
  {
    pensioners,
    sick,
    others,
    everybody,
    employed,
    unemployed,
    students,
  }: Readonly<Record<CountedRole, Figure>>,
): Figure {
  switch (of) {
    case 'parts':
      return addFigures(pensioners, sick, others)
    case 'rest':
      return subtractFigures(everybody, addFigures(employed, unemployed, students))
    case 'all':
      return subtractFigures(everybody, addFigures(employed, unemployed))
    case 'unknown':
      return NOT_AVAILABLE
  }
}
