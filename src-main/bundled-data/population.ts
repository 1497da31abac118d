import { ALL_AGES } from '#main/datasets/schema/versions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import type { PopulationFigure } from './read-figures'

/** The official figures as they are: years that are missing stay missing. */
export function buildPopulationRows(
  figures: readonly PopulationFigure[],
  source: number,
  regionId: (code: string) => number,
): readonly FactRow<'population'>[] {
  return figures.map(({ code, year, persons }) => ({
    year,
    sex: 'total',
    region: regionId(code),
    ageGroup: ALL_AGES,
    persons,
    source,
  }))
}
