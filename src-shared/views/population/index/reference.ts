import { NOT_AVAILABLE } from '../../../indicators/figure'
import { computeIndex } from '../../../indicators/index-numbers'
import type { ReferencePart, ReferenceRule } from '../../../view/reference'
import { readPlacePopulation } from '../place-population'
import { ALL_YEARS } from '../population-figures'

/** The index of the added populations; of a median each municipality's own index. */
export const indexReference: ReferenceRule = {
  keys: ['year'],
  claims: ['index'],
  measures: [{ column: 'index', of: (of) => computeIndex(of('persons'), of('base')) }],
  read: (reader, dataset, { places, filters: { sex, year: shown, indexYear } }) =>
    readPlacePopulation(reader, dataset, { places, sex, years: ALL_YEARS }).flatMap(({ place, years }) => {
      const base = years.find(({ year }) => year === indexYear)
      return years
        .filter(({ year }) => year >= shown.from && year <= shown.to)
        .map(({ year, persons, sources }): ReferencePart => ({
          place: place.id,
          key: String(year),
          year,
          figures: { persons, base: base?.persons ?? NOT_AVAILABLE },
          sources: [...new Set([...sources, ...(base?.sources ?? [])])],
        }))
    }),
}
