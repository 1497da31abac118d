import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { answeredKeysOf, shapeOf, type FactColumns } from '#shared/dataset/fact-tables/registry'
import type { SqlStatement } from '../engine/sql-engine'
import { ColumnReader, withoutNumber } from '../queries/column-reader'
import type { StopCheck } from '../stop-check'

/** Collects what runs of a statement that begins with `selectAnswer` give, as a table's columns. */
export class FactColumnReader<T extends FactTable> {
  private readonly reader: ColumnReader

  constructor(
    private readonly table: T,
    stop: StopCheck,
  ) {
    const keys = answeredKeysOf(table).map(() => Int32Array)
    const counts = shapeOf(table).measures.flatMap(() => [Float64Array, Uint8Array])
    this.reader = new ColumnReader([...keys, ...counts, Int32Array], stop)
  }

  /** Reads all rows of a statement whose parameters are bound. */
  read(statement: SqlStatement): void {
    this.reader.read(statement)
  }

  /** The rows in ascending order of year, then of the ids. */
  take(): FactColumns<T> {
    const keys = answeredKeysOf(this.table)
    const read = this.reader.take(keys.map((_, place) => place))
    const columns: Record<string, unknown> = { source: read.at(-1) }
    keys.forEach((key, place) => {
      columns[FACT_KEYS[key].row] = read[place]
    })
    shapeOf(this.table).measures.forEach(({ row, sign }, m) => {
      const signs = read[keys.length + 2 * m + 1] as Uint8Array
      columns[row] = withoutNumber(read[keys.length + 2 * m] as Float64Array, signs)
      columns[sign.row] = signs
    })
    return columns as FactColumns<T>
  }
}
