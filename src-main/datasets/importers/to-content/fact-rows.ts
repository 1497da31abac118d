import { BASES, SEXES, type Basis, type Sex } from '#shared/dataset/dimensions'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { DimensionUse } from '#shared/table/mapping-terms'
import { ALL_AGES_MEANING } from '#shared/table/value-meanings'
import type { DatasetContent } from '../../dataset-content'
import type { CellRow, CellRows } from './cell-rows'

/** What every fact of the table has that no dimension says. */
export interface FixedKeys {
  readonly mapping: ImportMapping
  /** Ids of the sources of figures as published and of sums. */
  readonly source: number
  readonly sumSource: number
  readonly ageGroups: readonly string[]
  /** Region and campus of all together, for students without the one or the other. */
  readonly allHomes: number
  readonly allCampuses: number
}

export type Facts = Pick<
  DatasetContent,
  'flows' | 'commutingTotals' | 'employment' | 'students' | 'population'
>

const NONE: Facts = { flows: [], commutingTotals: [], employment: [], students: [], population: [] }

/** Rows of cells as facts of the mapping's target; read anew each time they are iterated. */
export function buildFacts(rows: CellRows, fixed: FixedKeys): Facts {
  const { target } = fixed.mapping
  const keys = new RowKeys(rows, fixed)
  const each = <T>(build: (row: CellRow) => T): Iterable<T> => ({
    *[Symbol.iterator]() {
      for (const row of rows) yield build(row)
    },
  })
  const sourceOf = ({ derived }: CellRow): number => (derived ? fixed.sumSource : fixed.source)
  // Each row is one literal: spreading common parts took ten times as long.
  const [at, second, third] = [0, 1, 2]
  switch (target) {
    case 'commuting-flows':
      return {
        ...NONE,
        flows: each((row) => ({
          year: keys.year(row),
          sex: keys.sex(row),
          source: sourceOf(row),
          home: keys.of(row, 'home', 0),
          work: keys.of(row, 'work', 0),
          persons: row.counts[at] ?? '..',
        })),
      }
    case 'commuting-totals':
      return {
        ...NONE,
        commutingTotals: each((row) => ({
          year: keys.year(row),
          sex: keys.sex(row),
          source: sourceOf(row),
          region: keys.of(row, 'region', 0),
          inCommuters: row.counts[at] ?? '..',
          outCommuters: row.counts[second] ?? '..',
          liveAndWork: row.counts[third] ?? '..',
        })),
      }
    case 'employment':
      return {
        ...NONE,
        employment: each((row) => ({
          year: keys.year(row),
          sex: keys.sex(row),
          source: sourceOf(row),
          region: keys.of(row, 'region', 0),
          industry: keys.of(row, 'industry', 0),
          basis: keys.basis(row),
          persons: row.counts[at] ?? '..',
        })),
      }
    case 'students':
      return {
        ...NONE,
        students: each((row) => ({
          year: keys.year(row),
          sex: keys.sex(row),
          source: sourceOf(row),
          campus: keys.of(row, 'campus', fixed.allCampuses),
          home: keys.of(row, 'home', fixed.allHomes),
          persons: row.counts[at] ?? '..',
        })),
      }
    case 'population':
      return {
        ...NONE,
        population: each((row) => ({
          year: keys.year(row),
          sex: keys.sex(row),
          source: sourceOf(row),
          region: keys.of(row, 'region', 0),
          ageGroup: keys.ageGroup(row),
          persons: row.counts[at] ?? '..',
        })),
      }
    case 'series':
      return NONE
  }
}

/** Reads a row's keys by what they are used for. */
class RowKeys {
  private readonly places = new Map<DimensionUse, number>()

  constructor(
    rows: CellRows,
    private readonly fixed: FixedKeys,
  ) {
    rows.plans.forEach(({ mapping: { use } }, d) => this.places.set(use, d))
  }

  of(row: CellRow, use: DimensionUse, otherwise: number): number {
    const d = this.places.get(use)
    return d === undefined ? otherwise : (row.keys[d] ?? otherwise)
  }

  year(row: CellRow): number {
    return this.of(row, 'year', this.fixed.mapping.fixed.year ?? 0)
  }

  sex(row: CellRow): Sex {
    const d = this.places.get('sex')
    return d === undefined ? this.fixed.mapping.fixed.sex : (SEXES[row.keys[d] ?? 0] ?? 'total')
  }

  /** A `measure` dimension of employment says day or night, too; its keys are in the order of `BASES`. */
  basis(row: CellRow): Basis {
    const d = this.places.get('basis') ?? this.places.get('measure')
    return d === undefined ? this.fixed.mapping.fixed.basis : (BASES[row.keys[d] ?? 0] ?? 'day')
  }

  ageGroup(row: CellRow): string {
    const d = this.places.get('age')
    return d === undefined ? ALL_AGES_MEANING : (this.fixed.ageGroups[row.keys[d] ?? 0] ?? ALL_AGES_MEANING)
  }
}
