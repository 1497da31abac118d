import { figureOf, NOT_AVAILABLE } from '../../../indicators/figure'
import { computePer1000, computeShare } from '../../../indicators/shares'
import { boundOfPartial, type ReferencePart, type ReferenceRule } from '../../../view/reference'
import { findAgeSeries } from '../../population/age-population'
import { readStudentsByHome } from '../home-students'
import { readShareBase } from '../share-base'

/** Students of all the municipalities together for their inhabitants; missing where the source does not name one of them. */
export const shareReference: ReferenceRule = {
  keys: ['year'],
  claims: ['share', 'per_1000'],
  measures: [
    { column: 'share', of: (of) => computeShare(of('students'), of('population')), bound: boundOfPartial },
    {
      column: 'per_1000',
      of: (of) => computePer1000(of('students'), of('population')),
      bound: boundOfPartial,
    },
  ],
  read: (reader, dataset, { places, filters: { sex, year } }) => {
    const students = readStudentsByHome(reader, dataset, { year: year.to, sex })
    const age = findAgeSeries(dataset)
    const asked = places.map((place) => ({ place, members: [] }))
    const baseOf = readShareBase(reader, dataset, { age, places: asked, sex })
    return places.map((place): ReferencePart => {
      const home = students.homes.get(place.id)
      const population = baseOf(place, year.to)
      const persons = home?.persons ?? null
      return {
        place: place.id,
        key: String(year.to),
        year: year.to,
        figures: {
          students: persons === null ? NOT_AVAILABLE : figureOf(persons),
          population: population.persons,
        },
        partial: (home?.missingCells ?? 0) > 0,
        sources: [...(home?.sources ?? []), ...population.sources],
      }
    })
  },
}
