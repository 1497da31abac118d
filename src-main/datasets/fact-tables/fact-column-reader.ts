import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { answeredKeysOf, forEachTable, shapeOf, type FactColumns } from '#shared/dataset/fact-tables/registry'
import type { SqlStatement } from '../engine/sql-engine'
import { ColumnReader, withoutNumber, type ColumnType } from '../queries/column-reader'
import type { StopCheck } from '../stop-check'

/** The columns of `selectAnswer`: names of the keys, then of each measure and its sign; how each is kept. */
function layoutOf(table: FactTable) {
  const keys = answeredKeysOf(table).map((key) => FACT_KEYS[key].row)
  const measures = shapeOf(table).measures.map(({ row, sign }) => ({ row, sign: sign.row }))
  const types: readonly ColumnType[] = [
    ...keys.map(() => Int32Array),
    ...measures.flatMap(() => [Float64Array, Uint8Array]),
    Int32Array,
  ]
  return { keys, places: keys.map((_, place) => place), measures, types }
}

/** Worked out once: a question about one place takes some fifty microseconds. */
const LAYOUTS: Readonly<Record<FactTable, ReturnType<typeof layoutOf>>> = forEachTable(layoutOf)

/** Collects what runs of a statement that begins with `selectAnswer` give, as a table's columns. */
export class FactColumnReader<T extends FactTable> {
  private readonly reader: ColumnReader

  constructor(
    private readonly table: T,
    stop: StopCheck,
  ) {
    this.reader = new ColumnReader(LAYOUTS[table].types, stop)
  }

  /** Reads all rows of a statement whose parameters are bound. */
  read(statement: SqlStatement): void {
    this.reader.read(statement)
  }

  /** The rows in ascending order of year, then of the ids. */
  take(): FactColumns<T> {
    const { keys, places, measures } = LAYOUTS[this.table]
    const read = this.reader.take(places)
    const columns: Record<string, unknown> = {}
    for (const place of places) columns[keys[place] as string] = read[place]
    let at = keys.length
    for (const { row, sign } of measures) {
      const signs = read[at + 1] as Uint8Array
      columns[row] = withoutNumber(read[at] as Float64Array, signs)
      columns[sign] = signs
      at += 2
    }
    columns['source'] = read[at]
    return columns as FactColumns<T>
  }
}
