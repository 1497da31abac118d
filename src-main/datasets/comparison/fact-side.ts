import type { FactTable } from '#shared/dataset/dimensions'
import type { SqlDatabase, SqlValue } from '../engine/sql-engine'
import { FACT_COLUMNS } from '../queries/fact-rows'
import { readRows } from '../queries/read-rows'
import type { Figure } from './revision-gatherer'

/** How many leading columns of a key are read at a time: few figures share them, and they lie together. */
export const RUN_DEPTH: Record<FactTable, number> = {
  'commuting-flows': 3,
  'commuting-totals': 2,
  employment: 3,
  students: 2,
  population: 2,
}

/** Sums that a writer added follow from other figures, so they are no figures of their own. */
const STATED = 'source not in (select id from sources where sum_of is not null)'

/** What a row of commuting totals counts, in the order of its columns. */
export const MEASURES = ['in-commuters', 'out-commuters', 'live-and-work'] as const

/** Number of persons, or minus the code of the sign: one number for a map. Persons are never negative. */
const packFigure = (persons: number, sign: number): number => (sign === 0 ? persons : -sign)

export const unpackFigure = (packed: number): Figure =>
  packed < 0 ? { value: NaN, sign: -packed } : { value: packed, sign: 0 }

/** One edition's side of a table: reads a run of it as figures by their place in the common key. */
export class FactSide {
  private readonly runSql: string
  private readonly prefixSql: string
  private readonly tail: readonly string[]

  constructor(
    private readonly database: SqlDatabase,
    private readonly table: FactTable,
    private readonly placesOf: Readonly<Record<string, ReadonlyMap<number | string, number>>>,
    private readonly sizes: readonly number[],
  ) {
    const { table: name } = FACT_COLUMNS[table]
    const key: readonly string[] = FACT_COLUMNS[table].key
    const head = key.slice(0, RUN_DEPTH[table])
    // A level follows from the industry.
    this.tail = key.slice(RUN_DEPTH[table]).filter((column) => column !== 'level')
    const figures =
      table === 'commuting-totals'
        ? 'in_commuters, in_sign, out_commuters, out_sign, live_and_work, live_sign'
        : 'persons, sign'
    this.prefixSql = `select distinct ${head.join(', ')} from ${name}`
    this.runSql = `select ${[...this.tail, figures].join(', ')} from ${name}
      where ${head.map((column) => `${column} = ?`).join(' and ')} and ${STATED}`
  }

  /** Leading values of the key that the table has, by their places as a text. */
  readPrefixes(): Map<string, { places: number[]; stored: SqlValue[] }> {
    const head = FACT_COLUMNS[this.table].key.slice(0, RUN_DEPTH[this.table])
    const prefixes = readRows(this.database, this.prefixSql, (row) => head.map((_, i) => row.value(i)))
    return new Map(
      prefixes.map((stored) => {
        const places = stored.map((value, i) => this.placeOf(head[i] ?? '', value))
        return [places.join(' '), { places, stored }]
      }),
    )
  }

  private placeOf(column: string, value: SqlValue): number {
    return typeof value === 'number' || typeof value === 'string'
      ? (this.placesOf[column]?.get(value) ?? -1)
      : -1
  }

  /** Packed figures by the number of their place: the rest of the key, the last part the fastest. */
  readRun(stored: readonly SqlValue[] | undefined): Map<number, number> {
    const run = new Map<number, number>()
    if (stored === undefined) return run
    const statement = this.database.prepare(this.runSql)
    statement.bind(stored)
    const { tail, sizes } = this
    const measures = this.table === 'commuting-totals' ? MEASURES.length : 1
    while (statement.step()) {
      let place = 0
      for (let i = 0; i < tail.length; i++) {
        place = place * (sizes[i] as number) + this.placeOf(tail[i] as string, statement.number(i))
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
