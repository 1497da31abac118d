import type { FactReader } from '../../../dataset/facts'
import type { OutcomeRole } from '../../../dataset/known-series/study-outcomes'
import type { SeriesReading } from '../../../dataset/known-series/series-reading'
import { SEXES, type Sex } from '../../../dataset/dimensions'
import type { YearRange } from '../../../dataset/facts'
import { figureOf, isKnown, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { readSeriesFigures } from '../../../view/series-figures'
import type { TableOfPlace } from '../../../view/first-table'
import { groupsIn, isSumOf, questionAt, readGroupYears, type GroupYear } from '../group-years'

type Kind = 'study-outcomes'

/** What people do after their studies, as counts. */
export const COUNTED = [
  'established',
  'uncertain',
  'weak',
  'employed',
  'studying',
  'unemployed',
  'others',
] as const satisfies readonly OutcomeRole[]
export type Counted = (typeof COUNTED)[number]

export interface OutcomeYear extends Pick<GroupYear<OutcomeRole>, 'group' | 'time'> {
  readonly followed: Figure
  readonly counts: Readonly<Record<Counted, Figure>>
  /** Of those followed up, 0–1; of the established as stated where the table states that. */
  readonly shares: Readonly<Record<Counted, Figure>>
}

const PER_CENT = /procent|per ?cent|%/i

/**
 * Whether stated shares are in per cent: as the table says itself, else by the largest of all its places and groups.
 * Never by the figures asked for.
 */
function statesPerCent(reader: FactReader, reading: SeriesReading<Kind>): boolean {
  const { role, roles, series } = reading
  const name =
    role < 0 ? series.title : series.dimensions[role]?.values[roles['established-share'] ?? -1]?.name
  if ([name, series.unit].some((text) => text && PER_CENT.test(`${text.sv} ${text.en}`))) return true
  // Of each sex that has cells of its own: a table may be of men alone, or have its total kept back.
  const sexes = SEXES.filter((sex) => (reading.sexes[sex]?.length ?? 2) < 2)
  const all = readSeriesFigures(
    reader,
    reading,
    [...reading.places.values()].flatMap((at) =>
      groupsIn(reading).flatMap((group) =>
        reading.times.flatMap((time) =>
          sexes.map((sex) => questionAt({ reading, places: [at] }, sex, 'established-share', group, time)),
        ),
      ),
    ),
  )
  return all.some(({ value }) => value > 1)
}

/** Counts and shares of each group and year; a share is never added up: of several places it is made of their counts. */
export function readOutcomes(
  reader: FactReader,
  found: TableOfPlace<Kind>,
  chosen: { readonly year: YearRange; readonly sex: Sex },
): readonly OutcomeYear[] {
  const { reading } = found
  const isWhole = !isSumOf(found, chosen.sex)
  const stated = reading.roles['established-share'] !== undefined && isWhole
  const scale = stated && statesPerCent(reader, reading) ? 100 : 1
  return readGroupYears(reader, found, chosen, ['followed', 'established-share', ...COUNTED]).map(
    ({ group, time, figures }): OutcomeYear => {
      const { followed } = figures
      const shareOf = (role: Counted): Figure => {
        const share = figures['established-share']
        // A column is either the source's or computed: where the source keeps a share back none is made of its counts.
        if (role === 'established' && stated) return share.sign === 0 ? figureOf(share.value / scale) : share
        return isKnown(followed) && isKnown(figures[role])
          ? computeShare(figures[role], followed)
          : NOT_AVAILABLE
      }
      return {
        group,
        time,
        followed,
        counts: figures,
        shares: Object.fromEntries(COUNTED.map((role) => [role, shareOf(role)])) as Record<Counted, Figure>,
      }
    },
  )
}

/** Whether the shares of a role are those that the table states, and not computed from its counts. */
export const isStatedShare = (found: TableOfPlace<Kind>, sex: Sex, role: Counted): boolean =>
  role === 'established' && found.reading.roles['established-share'] !== undefined && !isSumOf(found, sex)

/** What the chart and the headline are about: the established, or where the table knows none those who work. */
export const mainOf = (rows: readonly OutcomeYear[]): Counted =>
  rows.some(({ shares }) => isKnown(shares.established)) ? 'established' : 'employed'
