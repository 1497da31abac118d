import { isKnown } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { firstTelling } from '../../../view/first-table'
import type { ReferencePart, ReferenceRule } from '../../../view/reference'
import { ALL_GROUPS, tablesOf } from '../group-years'
import { COUNTED, mainOf, readOutcomes } from './outcomes'
import { shareColumn } from './columns'

/** Those of all municipalities together who do this, for all who are followed up; of one as its table states it. */
export const outcomesReference: ReferenceRule = {
  keys: ['group', 'year'],
  claims: COUNTED.map(shareColumn),
  measures: COUNTED.map((role) => ({
    column: shareColumn(role),
    of: (of) => computeShare(of(role), of('followed')),
    ofOne: (of) => of(shareColumn(role)),
  })),
  read: (reader, dataset, { places, filters }) =>
    places.flatMap((place): ReferencePart[] => {
      const found = firstTelling(
        tablesOf('study-outcomes', place, filters, dataset),
        (table) => readOutcomes(reader, table, filters),
        (read) => read.some(({ shares }) => isKnown(shares[mainOf(read)])),
      )
      return (found?.read ?? []).map(({ group, time, followed, counts, shares }) => ({
        place: place.id,
        key: `${group?.code ?? ALL_GROUPS} ${String(time.year)}`,
        year: time.year,
        figures: {
          followed,
          ...counts,
          ...Object.fromEntries(COUNTED.map((role) => [shareColumn(role), shares[role]])),
        },
        sources: found ? [found.table.reading.series.source] : [],
      }))
    }),
}
