import { isKnown } from '../../../indicators/figure'
import { computeIndex } from '../../../indicators/index-numbers'
import type { ReferencePart, ReferenceRule } from '../../../view/reference'
import { inhabitantsIn } from '../municipality-population'
import { readPlacePopulation } from '../place-population'
import { breaksWithin } from '../population-breaks'
import { ALL_YEARS } from '../population-figures'

/** The index of the added populations; of a median each municipality's own index. */
export const indexReference: ReferenceRule = {
  keys: ['year'],
  claims: ['index'],
  measures: [
    {
      column: 'index',
      // A base that is missing is a gap of the reference, not a question that does not arise.
      of: (of) => (isKnown(of('base')) ? computeIndex(of('persons'), of('base')) : of('base')),
    },
  ],
  read: (reader, dataset, { places, filters: { sex, indexYear }, data }) => {
    const column = data.columns.find(({ id }) => id === 'year')
    const shown = column?.type === 'number' ? [...new Set(column.values)] : []
    if (indexYear === null) return []
    return readPlacePopulation(reader, dataset, { places, sex, years: ALL_YEARS }).flatMap((one) => {
      const base = inhabitantsIn(one, indexYear)
      return shown.map((year): ReferencePart => {
        const { persons, sources, isAbsent } = inhabitantsIn(one, year)
        const [early, late] = [Math.min(year, indexYear), Math.max(year, indexYear)]
        return {
          place: one.place.id,
          key: String(year),
          year,
          figures: { persons, base: base.persons },
          isAbsent: isAbsent || base.isAbsent,
          acrossBreak: isAbsent !== base.isAbsent || breaksWithin(dataset, one.place, early, late).length > 0,
          sources: [...new Set([...sources, ...base.sources])],
        }
      })
    })
  },
}
