import { sumWithin } from '../../../indicators/age-groups'
import { computeDependency } from '../../../indicators/dependency-ratio'
import { addFigures, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { ReferenceMeasure, ReferencePart, ReferenceRule } from '../../../view/reference'
import { readAges } from '../age-figures'
import { LIFE, LIVES } from './life'

type Parts = Parameters<ReferenceMeasure['of']>[0]

const dependency = (of: Parts) =>
  computeDependency({ young: of('young'), working: of('working'), old: of('old') })

/** Age groups of the inhabitants added up. */
export const agesReference: ReferenceRule = {
  keys: ['year'],
  claims: ['dependency_ratio'],
  measures: [
    ...LIVES.map((life) => ({
      column: `${life}_of_all`,
      of: (of: Parts): Figure => computeShare(of(life), of('all')),
    })),
    { column: 'dependency_ratio', of: (of) => dependency(of).all },
    { column: 'dependency_young', of: (of) => dependency(of).young },
    { column: 'dependency_old', of: (of) => dependency(of).old },
  ],
  read: (reader, dataset, { places, filters: { sex, year: years } }) => {
    const read = readAges(reader, dataset, { places, sex, years })
    const asked = (dataset.coverage.population.ageYears ?? []).filter(
      (year) => year >= years.from && year <= years.to,
    )
    return asked.flatMap((year) =>
      places.flatMap((place): ReferencePart[] => {
        const found = read(place, year)
        if (!found) return []
        const { partition, sources } = found
        const lives = LIVES.map((life) => [life, sumWithin(LIFE[life], partition)] as const)
        const all = addFigures(...partition.map(({ persons }) => persons))
        const figures = { ...Object.fromEntries(lives), all }
        return [{ place: place.id, key: String(year), year, figures, sources }]
      }),
    )
  },
}
