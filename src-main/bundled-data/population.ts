import { ALL_AGES } from '#main/datasets/schema/versions'
import type { PopulationRow } from '#main/datasets/dataset-content'
import type { Figures } from './read-figures'
import { SOURCE_IDS } from './sources'

/** The official figures as they are: years that are missing stay missing. */
export function buildPopulationRows(
  figures: Figures,
  regionId: (code: string) => number,
): readonly PopulationRow[] {
  return figures.population.map(({ code, year, persons }) => ({
    year,
    sex: 'total',
    region: regionId(code),
    ageGroup: ALL_AGES,
    persons,
    source: SOURCE_IDS.population,
  }))
}
