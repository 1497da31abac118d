import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows } from '../queries/read-rows'
import { LEVEL_CODES } from './versions'

const YEARS = [1900, 2100] as const
const HIGHEST_SIGN = 3
const YEARS_APART = 10_000

/** A year and the code of a sex as one number; NaN for what is neither. */
export const coverageCode = (sex: number, year: number): number =>
  year >= 0 && year < YEARS_APART && Number.isInteger(sex) ? sex * YEARS_APART + year : NaN

/**
 * The rules of `CONTENT_RULES` for rows of facts whose columns are all whole numbers, asked of each row as it is read. Where
 * one is broken, SQLite finds the rows and says which.
 */
export class RowLaws {
  areKept = true
  /** What the rows are about, as `coverageCode`. */
  readonly covered = new Set<number>()
  private readonly bounds: readonly (readonly [place: number, low: number, high: number])[]
  private readonly ids: readonly (readonly [place: number, known: ReadonlySet<number>])[]
  private readonly measures: readonly (readonly [count: number, sign: number])[]
  private readonly level:
    readonly [place: number, industry: number, levels: ReadonlyMap<number, number>] | null
  private readonly sexAt: number
  private readonly yearAt: number
  /** Of the row before. */
  private readonly before: Float64Array
  private latest = -1

  /** `names`: of the columns of a row. */
  constructor(database: SqlDatabase, table: FactTable, names: readonly string[]) {
    const at = (name: string): number => names.indexOf(name)
    const idsOf = (list: string): ReadonlySet<number> =>
      new Set(readRows(database, `select id from ${list}`, (row) => row.number(0)))
    const { key, measures } = shapeOf(table)
    this.bounds = key.flatMap((part): (typeof this.bounds)[number][] => {
      const shape = FACT_KEYS[part]
      if (shape.stored === 'year') return [[at(shape.column), ...YEARS]]
      return shape.stored === 'code' ? [[at(shape.column), 0, shape.codes.length - 1]] : []
    })
    this.ids = [
      ...key.flatMap((part) => {
        const shape = FACT_KEYS[part]
        return shape.stored === 'id' ? [[at(shape.column), idsOf(shape.of)] as const] : []
      }),
      [at('source'), idsOf('sources')] as const,
    ]
    this.measures = measures.map(({ column, sign }) => [at(column), at(sign.column)] as const)
    this.level = key.includes('level') ? [at('level'), at('industry'), levelsOf(database)] : null
    this.sexAt = at('sex')
    this.yearAt = at('year')
    this.before = new Float64Array(names.length).fill(NaN)
  }

  look(values: Float64Array): void {
    const sex = this.sexAt < 0 ? 0 : (values[this.sexAt] as number)
    const code = coverageCode(sex, values[this.yearAt] as number)
    if (code !== this.latest) {
      this.latest = code
      this.covered.add(code)
    }
    if (this.areKept && !this.keeps(values)) this.areKept = false
    this.before.set(values)
  }

  private keeps(values: Float64Array): boolean {
    for (const [place, low, high] of this.bounds)
      if (!((values[place] as number) >= low && (values[place] as number) <= high)) return false
    for (const [place, known] of this.ids) {
      const id = values[place] as number
      // Most say the same as the row before.
      if (id !== this.before[place] && !known.has(id)) return false
    }
    for (const [place, signPlace] of this.measures) {
      const [count, sign] = [values[place] as number, values[signPlace] as number]
      if (!(sign >= 0 && sign <= HIGHEST_SIGN) || Number.isNaN(count) !== (sign !== 0) || count < 0)
        return false
    }
    if (this.level === null) return true
    const [place, industry, levels] = this.level
    return levels.get(values[industry] as number) === values[place]
  }
}

function levelsOf(database: SqlDatabase): ReadonlyMap<number, number> {
  const codes: Readonly<Record<string, number>> = LEVEL_CODES
  return new Map(
    readRows(database, 'select id, level from industries', (row) => {
      const level = row.value(1)
      return [row.number(0), (typeof level === 'string' ? codes[level] : undefined) ?? NaN] as const
    }),
  )
}
