import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import type { RolesOf } from '../../dataset/known-series/registry'
import type { ReadGroup, ReadTime, SeriesReading } from '../../dataset/known-series/series-reading'
import { NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import { tablesWith, type TableOfPlace } from '../../view/first-table'
import { onlyAgesIn, readSeriesFigures, timesWithin, type SeriesQuestion } from '../../view/series-figures'

type Kind = 'students-by-year' | 'study-outcomes'

/** Code of the rows for all groups together. */
export const ALL_GROUPS = '_all'

/** What a table states of one group, or of all of them, in one year. */
export interface GroupYear<Role extends string> {
  /** Null: all groups together, as the table states it. */
  readonly group: ReadGroup | null
  readonly time: ReadTime
  readonly figures: Readonly<Record<Role, Figure>>
}

interface Chosen {
  readonly year: YearRange
  readonly sex: Sex
}

/** The tables with the place and sex that have a year in question, those with most years first. */
export const tablesOf = <K extends Kind>(
  kind: K,
  place: Region,
  { year, sex }: Chosen,
  dataset: DatasetDescription,
): readonly TableOfPlace<K>[] =>
  tablesWith(
    kind,
    place,
    dataset,
    ({ reading }) => reading.sexes[sex] !== undefined && timesWithin(reading, year).length > 0,
  )

/** Groups in the order of the publisher, then all of them together where the table states that; all years of each. */
export function readGroupYears<K extends Kind>(
  reader: FactReader,
  { reading, places }: TableOfPlace<K>,
  { year, sex }: Chosen,
  roles: readonly RolesOf[K][],
): readonly GroupYear<RolesOf[K]>[] {
  const groups = groupsIn(reading)
  const asked = groups.flatMap((group) => timesWithin(reading, year).map((time) => ({ group, time })))
  const figures = readSeriesFigures(
    reader,
    reading,
    asked.flatMap(({ group, time }) =>
      roles.map((role) => questionAt({ reading, places }, sex, role, group, time)),
    ),
  )
  return asked.map(({ group, time }, i) => ({
    group,
    time,
    figures: Object.fromEntries(
      roles.map((role, r) => [role, figures[i * roles.length + r] ?? NOT_AVAILABLE]),
    ) as Record<RolesOf[K], Figure>,
  }))
}

export const questionAt = <K extends Kind>(
  { reading, places }: TableOfPlace<K>,
  sex: Sex,
  role: RolesOf[K],
  group: ReadGroup | null,
  time: ReadTime,
): SeriesQuestion<K> => ({
  places,
  time: time.index,
  sex,
  ages: onlyAgesIn(reading),
  role,
  ...(group && { group: group.index }),
})

/** Null: all together. */
export const groupsIn = ({ group, groups, allGroups }: SeriesReading): readonly (ReadGroup | null)[] =>
  group < 0 || allGroups !== null ? [...groups, null] : groups

/** Whether a figure of a sex is a sum of cells of the table. */
export const isSumOf = ({ reading, places }: TableOfPlace<Kind>, sex: Sex): boolean =>
  places.length > 1 || (reading.sexes[sex] ?? []).length > 1
