import { computeShare } from '../../../indicators/shares'
import type { ReferencePart, ReferenceRule } from '../../../view/reference'
import { readGroupCommuters, type GroupKind } from './group-commuters'

/** Shares of the commuters of all municipalities together among those who work and who live in them, by group. */
export const referenceOfGroups = (kind: GroupKind): ReferenceRule => ({
  keys: ['group'],
  claims: ['in_share', 'out_share'],
  claimsFirst: true,
  ofCommuters: true,
  measures: [
    { column: 'in_share', of: (of) => computeShare(of('in'), of('day')) },
    { column: 'out_share', of: (of) => computeShare(of('out'), of('night')) },
  ],
  read: (reader, dataset, { places, filters: { year, sex } }) =>
    places.flatMap((place): ReferencePart[] => {
      const read = readGroupCommuters(reader, kind, place, { year: year.to, sex }, dataset)
      return (read?.rows ?? []).map(({ group, commuters }) => ({
        place: place.id,
        key: group.code,
        year: year.to,
        figures: {
          in: commuters.inCommuters,
          out: commuters.outCommuters,
          day: commuters.day,
          night: commuters.night,
        },
        sources: read ? [read.found.reading.series.source] : [],
      }))
    }),
})
