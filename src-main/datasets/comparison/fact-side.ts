import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, type FactKeyName, type StoredKey } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, statedKeysOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase, SqlValue } from '../engine/sql-engine'
import { IS_STATED } from '../fact-tables/fact-sql'
import { FACT_SQL } from '../fact-tables/registry'
import { readRows } from '../queries/read-rows'
import type { Figure } from './revision-gatherer'

/** A count, or minus the code of the sign: one number for a map. Counts are never negative. */
const packFigure = (count: number, sign: number): number => (sign === 0 ? count : -sign)

export const unpackFigure = (packed: number): Figure =>
  packed < 0 ? { value: NaN, sign: -packed } : { value: packed, sign: 0 }

export type PlacesByKey = Readonly<Partial<Record<StoredKey, ReadonlyMap<number | string, number>>>>

/** One edition's side of a table: reads a run of it as figures by their place in the common key. */
export class FactSide {
  private readonly runSql: string
  private readonly prefixSql: string
  private readonly head: readonly StoredKey[]
  private readonly tail: readonly FactKeyName[]
  private readonly measures: number

  /** `placesOf`: for each part of the key, where what stands in this file has its place in the common list. */
  constructor(
    private readonly database: SqlDatabase,
    table: FactTable,
    private readonly placesOf: PlacesByKey,
    private readonly sizes: readonly number[],
  ) {
    const { key, measures, table: name } = shapeOf(table)
    const stated = statedKeysOf(table)
    this.head = key.slice(0, FACT_SQL[table].runDepth)
    this.tail = stated.filter((part) => !this.head.includes(part))
    this.measures = measures.length
    const columnOf = (part: StoredKey): string => FACT_KEYS[part].column
    const head = this.head.map(columnOf)
    const figures = measures.flatMap(({ column, sign }) => [column, sign.column])
    this.prefixSql = `select distinct ${head.join(', ')} from ${name}`
    this.runSql = `select ${[...this.tail.map(columnOf), ...figures].join(', ')} from ${name}
      where ${head.map((column) => `${column} = ?`).join(' and ')} and ${IS_STATED}`
  }

  /** Leading values of the key that the table has, by their places as a text. */
  readPrefixes(): Map<string, { places: number[]; stored: SqlValue[] }> {
    const { head } = this
    const prefixes = readRows(this.database, this.prefixSql, (row) => head.map((_, i) => row.value(i)))
    return new Map(
      prefixes.map((stored) => {
        const places = stored.map((value, i) => this.placeOf(head[i], value))
        return [places.join(' '), { places, stored }]
      }),
    )
  }

  private placeOf(part: StoredKey | undefined, value: SqlValue): number {
    const places = part === undefined ? undefined : this.placesOf[part]
    return typeof value === 'number' || typeof value === 'string' ? (places?.get(value) ?? -1) : -1
  }

  /** Packed figures by the number of their place: the rest of the key, the last part the fastest. */
  readRun(stored: readonly SqlValue[] | undefined): Map<number, number> {
    const run = new Map<number, number>()
    if (stored === undefined) return run
    const statement = this.database.prepare(this.runSql)
    statement.bind(stored)
    const { tail, sizes, measures } = this
    while (statement.step()) {
      let place = 0
      for (let i = 0; i < tail.length; i++) {
        place = place * (sizes[i] as number) + this.placeOf(tail[i], statement.number(i))
      }
      for (let m = 0; m < measures; m++) {
        const column = tail.length + 2 * m
        run.set(place * measures + m, packFigure(statement.number(column), statement.number(column + 1)))
      }
    }
    statement.reset()
    return run
  }
}
