import { BASES, SEXES, type Basis, type FactTable, type Sex } from '#shared/dataset/dimensions'
import type { FactKeyName, TextKey } from '#shared/dataset/fact-tables/fact-keys'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import type { Count } from '#shared/dataset/sign'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { DimensionUse } from '#shared/table/mapping-terms'
import { TOTAL_MEANING } from '#shared/table/value-meanings'
import type { CellFacts } from '../../fact-tables/fact-sql'
import type { Facts } from '../../fact-tables/facts'
import { FACT_SQL } from '../../fact-tables/registry'
import type { CellRow, CellRows } from './cell-rows'
import type { Registries } from './dimension-plan'

/** What every fact of the table has that no dimension says. */
export interface FixedKeys {
  readonly mapping: ImportMapping
  /** Ids of the sources of figures as published and of sums. */
  readonly source: number
  readonly sumSource: number
  readonly texts: Registries['texts']
  /** Ids of all homes and all campuses together, where the file lacks the one or the other. */
  readonly all: Readonly<Partial<Record<FactKeyName, number>>>
}

/** Rows of cells as facts of a table; read anew each time they are iterated. */
export function factsOfCells<T extends FactTable>(table: T, rows: CellRows, fixed: FixedKeys): Facts {
  const cells = new RowFacts(rows, fixed)
  const { fromCells } = FACT_SQL[table]
  const facts: Iterable<FactRow<T>> = {
    *[Symbol.iterator]() {
      for (const row of rows) yield fromCells(cells, row)
    },
  }
  return { [table]: facts } as Facts
}

/** Reads a row's keys by what they are used for. */
class RowFacts implements CellFacts<CellRow> {
  private readonly places = new Map<DimensionUse, number>()

  constructor(
    rows: CellRows,
    private readonly fixed: FixedKeys,
  ) {
    rows.plans.forEach(({ mapping: { use } }, d) => this.places.set(use, d))
  }

  id(row: CellRow, key: FactKeyName): number {
    const d = this.places.get(key)
    const id = d === undefined ? undefined : row.keys[d]
    return id ?? this.fixed.all[key] ?? 0
  }

  year(row: CellRow): number {
    const d = this.places.get('year')
    const year = d === undefined ? undefined : row.keys[d]
    return year ?? this.fixed.mapping.fixed.year ?? 0
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

  text(row: CellRow, key: TextKey): string {
    const d = this.places.get(key)
    return d === undefined ? TOTAL_MEANING : (this.fixed.texts[key][row.keys[d] ?? 0] ?? TOTAL_MEANING)
  }

  count({ counts }: CellRow, measure: number): Count {
    return counts[measure] ?? '..'
  }

  source({ derived }: CellRow): number {
    return derived ? this.fixed.sumSource : this.fixed.source
  }
}
