import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { CommuterRole } from '../../../dataset/known-series/commuters-by-group'
import type { ReadGroup, ReadTime, SeriesReading } from '../../../dataset/known-series/series-reading'
import {
  computeDayPopulation,
  computeNetCommuting,
  computeNightPopulation,
} from '../../../indicators/commuting'
import { isKnown, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { firstTelling, tablesWith, type TableOfPlace } from '../../../view/first-table'
import { onlyAgesIn, readSeriesFigures, type SeriesQuestion } from '../../../view/series-figures'

/** Kinds of tables that have commuters by a group of theirs. */
export type GroupKind = 'commuters-by-industry' | 'commuters-by-education'

const ROLES = ['in', 'out', 'stay', 'day', 'night'] as const satisfies readonly CommuterRole[]

/** Those of one group in one place and year, in persons. */
export interface Commuters {
  readonly inCommuters: Figure
  readonly outCommuters: Figure
  readonly liveAndWork: Figure
  readonly net: Figure
  /** All who work there: as the table states it, of one that does not live and work + in. */
  readonly day: Figure
  /** All who live there: as the table states it, of one that does not live and work + out. */
  readonly night: Figure
  /** In-commuters / all who work there, 0–1. */
  readonly inShare: Figure
  /** Out-commuters / all who live there, 0–1. */
  readonly outShare: Figure
}

export interface GroupRow {
  readonly group: ReadGroup
  readonly commuters: Commuters
}

export interface GroupCommuters<Kind extends GroupKind = GroupKind> {
  readonly found: TableOfPlace<Kind>
  /** In the order of the publisher. */
  readonly rows: readonly GroupRow[]
  /** As the table states it for all groups together; null where it does not. */
  readonly all: Commuters | null
}

interface Chosen {
  readonly year: number
  readonly sex: Sex
}

/**
 * Tables with the place itself. A county or group is never the sum of its municipalities here: who commutes between two
 * of them crosses their boundary, and not that of the area.
 */
export const tablesOfPlace = <Kind extends GroupKind>(
  kind: Kind,
  place: Region,
  { year, sex }: Chosen,
  dataset: DatasetDescription,
): readonly TableOfPlace<Kind>[] =>
  tablesWith(
    kind,
    place,
    dataset,
    ({ reading }) =>
      reading.places.has(place.code) &&
      timeOf(reading, year) !== undefined &&
      reading.sexes[sex] !== undefined,
  )

const timeOf = ({ times }: SeriesReading, year: number): ReadTime | undefined =>
  times.find((one) => one.year === year)

export const questionOf = <Kind extends GroupKind>(
  { reading, places }: TableOfPlace<Kind>,
  { year, sex }: Chosen,
  role: CommuterRole,
  group: number | undefined,
): SeriesQuestion<Kind> =>
  ({
    places,
    time: timeOf(reading, year)?.index ?? -1,
    sex,
    ages: onlyAgesIn(reading),
    role,
    ...(group !== undefined && { group }),
  }) as SeriesQuestion<Kind>

/** The first table of the place and year in which somebody commutes; null where no table tells it. */
export function readGroupCommuters<Kind extends GroupKind>(
  reader: FactReader,
  kind: Kind,
  place: Region,
  chosen: Chosen,
  dataset: DatasetDescription,
): GroupCommuters<Kind> | null {
  const first = firstTelling(
    tablesOfPlace(kind, place, chosen, dataset),
    (table) => readTable(reader, table, chosen),
    ({ rows }) =>
      rows.some(({ commuters }) => isKnown(commuters.inCommuters) || isKnown(commuters.outCommuters)),
  )
  return first && { found: first.table, ...first.read }
}

function readTable<Kind extends GroupKind>(
  reader: FactReader,
  table: TableOfPlace<Kind>,
  chosen: Chosen,
): Omit<GroupCommuters<Kind>, 'found'> {
  const { groups, allGroups } = table.reading
  const asked = [...groups.map(({ index }) => index), undefined]
  const figures = readSeriesFigures(
    reader,
    table.reading,
    asked.flatMap((group) => ROLES.map((role) => questionOf(table, chosen, role, group))),
  )
  const commutersAt = (i: number): Commuters =>
    completed(
      ROLES.map((_, r) => figures[i * ROLES.length + r] ?? NOT_AVAILABLE),
      table.reading,
    )
  return {
    rows: groups.map((group, i): GroupRow => ({ group, commuters: commutersAt(i) })),
    all: allGroups === null ? null : commutersAt(groups.length),
  }
}

/**
 * What follows from the stated figures, in the order of `ROLES`. Of a table that states who works or lives there a cell
 * without a number stays one: a column is either the source's or computed.
 */
function completed(stated: readonly Figure[], { roles }: SeriesReading<GroupKind>): Commuters {
  const [inCommuters, outCommuters, liveAndWork, statedDay, statedNight] = [0, 1, 2, 3, 4].map(
    (at) => stated[at] ?? NOT_AVAILABLE,
  ) as [Figure, Figure, Figure, Figure, Figure]
  const totals = { inCommuters, outCommuters, liveAndWork }
  const day = roles.day === undefined ? computeDayPopulation(totals) : statedDay
  const night = roles.night === undefined ? computeNightPopulation(totals) : statedNight
  return {
    ...totals,
    net: computeNetCommuting(totals),
    day,
    night,
    inShare: computeShare(inCommuters, day),
    outShare: computeShare(outCommuters, night),
  }
}
