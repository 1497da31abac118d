import type { FileMetaData } from 'hyparquet'
import { CELL_SIGNS, CellStore, type CellSign } from '#shared/table/cell-store'
import { countCells, type StatisticalTable, type TableDimension } from '#shared/table/statistical-table'
import {
  PARQUET_FLAGS,
  PARQUET_SYMBOLS,
  PARQUET_TABLE,
  PARQUET_VALUES,
  parquetTable,
  type ParquetTable,
} from '#main/formats/parquet-names'
import { ascendingOrder } from '../delimited/ascending-order'
import { IndexList, NumberList } from '../delimited/number-lists'
import type { Cell } from '../delimited/list-layout'
import { checkValueCount } from '../table-limits'

/** What the columns of a file are, where it says so as our own do and has them all; else null, and they are judged. */
export function declaredIn(
  { key_value_metadata }: FileMetaData,
  columns: readonly { readonly name: string }[],
): ParquetTable | null {
  const text = key_value_metadata?.find(({ key }) => key === PARQUET_TABLE)?.value
  if (text === undefined) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const { success, data } = parquetTable.safeParse(value)
  if (!success) return null
  const names = new Set(columns.map(({ name }) => name))
  const said = data.dimensions.flatMap(({ codes, names: own }) => (own === null ? [codes] : [codes, own]))
  const codes = new Set(data.dimensions.map(({ code }) => code))
  const isWhole = codes.size === data.dimensions.length && said.every((name) => names.has(name))
  return isWhole && names.has(PARQUET_VALUES) ? data : null
}

/**
 * Rows of such a file as the cells of its table. The rows are the truth: whoever works on the file may leave some out, or
 * add some, and the file's words of its columns stay. What does not fit them is read as any other list.
 */
export class DeclaredTable {
  private readonly keys: readonly DeclaredKey[]
  private readonly value: number
  private readonly symbol: number
  private readonly flag: number
  private readonly numbers = new NumberList()
  private readonly signs = new IndexList()
  private readonly flags = new Map<number, string>()

  constructor(
    private readonly declared: ParquetTable,
    columns: readonly { readonly name: string }[],
  ) {
    const at = new Map(columns.map(({ name }, c) => [name, c]))
    const place = (name: string | null): number => (name === null ? -1 : (at.get(name) ?? -1))
    this.keys = declared.dimensions.map(({ code, codes, names }) => ({
      code,
      codes: place(codes),
      names: place(names),
      values: new Map(),
      labels: [],
      rows: new IndexList(),
    }))
    this.value = place(PARQUET_VALUES)
    this.symbol = place(`${PARQUET_VALUES}${PARQUET_SYMBOLS}`)
    this.flag = place(PARQUET_FLAGS)
  }

  /** `row`: cells as any list has them, '' where there is none. False when it does not fit. */
  add(row: readonly Cell[]): boolean {
    for (const key of this.keys) {
      const code = textAt(row, key.codes)
      const label = key.names === -1 ? code : textAt(row, key.names)
      let index = key.values.get(code)
      if (index === undefined) {
        index = key.values.size
        key.values.set(code, index)
        key.labels.push(label)
        checkValueCount(key.values.size, key.code)
      } else if (key.labels[index] !== label) return false
      key.rows.push(index)
    }
    const symbol = textAt(row, this.symbol)
    const value = row[this.value] ?? ''
    const sign = symbol === '' ? 0 : CELL_SIGNS.indexOf(symbol as CellSign)
    if (sign === -1 || (sign === 0) !== (typeof value === 'number')) return false
    const flag = textAt(row, this.flag)
    if (flag !== '') this.flags.set(this.numbers.length, flag)
    this.signs.push(sign)
    this.numbers.push(typeof value === 'number' ? value : 0)
    return true
  }

  /** Null where two rows are about one thing, or there are none. `title`: for a file that has none. */
  finish(title: string, language: string): StatisticalTable | null {
    const text = (value: string) => ({ [language]: value })
    const dimensions = this.declared.dimensions.map(({ code, label, role, timeUnit }, d): TableDimension => {
      const { values = new Map<string, number>(), labels = [] } = this.keys[d] ?? {}
      return {
        code,
        label: text(label),
        role,
        timeUnit,
        elimination: null,
        values: [...values.keys()].map((value, i) => ({ code: value, label: text(labels[i] ?? value) })),
      }
    })
    const cells = this.fill(dimensions)
    return (
      cells && {
        ...NO_WORDS,
        title: text(title),
        languages: [language],
        dimensions,
        cells,
        decimals: this.declared.decimals,
      }
    )
  }

  private fill(dimensions: readonly TableDimension[]): CellStore | null {
    const count = this.numbers.length
    const spanned = countCells(dimensions)
    if (count === 0 || spanned > Number.MAX_SAFE_INTEGER) return null
    const cell = new Float64Array(count)
    for (const { values, rows } of this.keys)
      for (let i = 0; i < count; i++) cell[i] = (cell[i] ?? 0) * values.size + rows.at(i)
    const order = ascendingOrder(cell)
    const store = new CellStore(count === spanned ? 'dense' : 'sparse')
    let before = -1
    for (let n = 0; n < count; n++) {
      const i = order === null ? n : (order[n] ?? 0)
      const at = cell[i] ?? 0
      if (at === before) return null
      before = at
      const sign = this.signs.at(i)
      if (sign === 0) store.addNumber(this.numbers.at(i), at)
      else store.addSign(sign, at)
      const flag = this.flags.get(i)
      if (flag !== undefined) store.flagLast(flag)
    }
    return store
  }
}

/** A dimension while its rows come; places of columns are −1 where there is none. */
interface DeclaredKey {
  readonly code: string
  readonly codes: number
  readonly names: number
  /** By code, in the order in which they come. */
  readonly values: Map<string, number>
  readonly labels: string[]
  readonly rows: IndexList
}

const NO_WORDS = {
  id: null,
  notes: [],
  signTexts: {},
  unit: null,
  shownDecimals: null,
  source: null,
  contact: null,
  subject: null,
  lastUpdated: null,
  nextUpdate: null,
  licence: null,
  official: false,
  other: [],
} as const

const textAt = (row: readonly Cell[], column: number): string => String(row[column] ?? '')
