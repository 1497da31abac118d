import type { DatasetDescription } from '../../dataset/description'
import { BASES, type Basis, type Industry, type Region, type Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { figureAt, type Figure } from '../../indicators/figure'
import { lookupIn } from '../../dataset/dataset-lookup'
import type { IndustryLevel } from '../../filters/level'

/** The level that tells most and still is seldom suppressed comes first. */
const LEVELS: readonly IndustryLevel[] = ['division', 'group', 'section']

/** One place's employed in one year. */
export interface PlaceEmployment {
  readonly cells: readonly { readonly industry: Industry; readonly persons: Figure }[]
  /** As the source states it; null where it does not. */
  readonly total: Figure | null
  readonly sources: readonly number[]
}

export interface YearEmployment {
  readonly level: IndustryLevel
  readonly basis: Basis
  /** By region id. */
  readonly places: ReadonlyMap<number, PlaceEmployment>
}

/**
 * Employed by industry in many places in one year, all at one level: the finest that any of them has, by workplace
 * where the dataset has that. Null when none has any.
 */
export function readYearEmployment(
  reader: FactReader,
  dataset: DatasetDescription,
  question: {
    readonly regions: readonly Region[]
    readonly sex: Sex
    readonly year: number
    /** Only this level and basis, so that places can be compared with one that was read before. */
    readonly like?: Pick<YearEmployment, 'level' | 'basis'>
  },
): YearEmployment | null {
  const ids = question.regions.map(({ id }) => id)
  const years = { from: question.year, to: question.year }
  const { industryById } = lookupIn(dataset)
  const hasLevel = (level: Industry['level']): boolean =>
    dataset.industries.some((industry) => industry.level === level)
  if (ids.length === 0) return null
  const { like } = question
  for (const basis of like ? [like.basis] : BASES) {
    const ask = (level: IndustryLevel | 'total') =>
      reader.employment({ regions: ids, basis, sex: question.sex, years, level })
    for (const level of like ? [like.level] : LEVELS.filter(hasLevel)) {
      const rows = ask(level)
      if (rows.year.length === 0) continue
      const places = new Map<number, { cells: PlaceEmployment['cells'][number][]; sources: Set<number> }>()
      rows.region.forEach((id, row) => {
        const industry = industryById.get(rows.industry[row] ?? -1)
        if (!industry) return
        const place = places.get(id) ?? { cells: [], sources: new Set<number>() }
        places.set(id, place)
        place.cells.push({ industry, persons: figureAt(rows.persons, rows.sign, row) })
        place.sources.add(rows.source[row] ?? 0)
      })
      const totals = new Map<number, Figure>()
      if (hasLevel('total')) {
        const stated = ask('total')
        stated.region.forEach((id, row) => totals.set(id, figureAt(stated.persons, stated.sign, row)))
      }
      return {
        level,
        basis,
        places: new Map(
          [...places].map(([id, { cells, sources }]): [number, PlaceEmployment] => [
            id,
            { cells, total: totals.get(id) ?? null, sources: [...sources] },
          ]),
        ),
      }
    }
  }
  return null
}
