import { CellStore, CELL_SIGNS, type CellSign } from '#shared/table/cell-store'
import type { StatisticalTable, TableDimension } from '#shared/table/statistical-table'

/** A value as "code" or "code=label"; without a label the code is the label. */
const valueOf = (text: string): TableDimension['values'][number] => {
  const [code = '', label = code] = text.split('=')
  return { code, label: { sv: label } }
}

export interface MadeDimension extends Partial<Omit<TableDimension, 'values' | 'label'>> {
  readonly code: string
  readonly label?: string
  readonly values: readonly string[]
}

const dimensionOf = ({ values, label, ...rest }: MadeDimension): TableDimension => ({
  role: 'other',
  timeUnit: rest.role === 'time' ? 'year' : null,
  elimination: null,
  ...rest,
  label: { sv: label ?? rest.code },
  values: values.map(valueOf),
})

/** A dense table; cells in row-major order, signs as text. */
export function madeTable(
  dimensions: readonly MadeDimension[],
  cells: readonly (number | Exclude<CellSign, ''>)[],
  rest: Partial<StatisticalTable> = {},
): StatisticalTable {
  const store = new CellStore('dense')
  for (const cell of cells)
    if (typeof cell === 'number') store.addNumber(cell)
    else store.addSign(CELL_SIGNS.indexOf(cell))
  return {
    id: null,
    title: { sv: 'Tabell' },
    languages: ['sv'],
    dimensions: dimensions.map(dimensionOf),
    cells: store,
    notes: [],
    signTexts: {},
    unit: null,
    decimals: null,
    shownDecimals: null,
    source: null,
    contact: null,
    subject: null,
    lastUpdated: null,
    nextUpdate: null,
    licence: null,
    official: false,
    other: [],
    ...rest,
  }
}

/** A list with one row per figure: the last column holds the figures, the others are dimensions. Sparse. */
export function listTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Partial<StatisticalTable> = {},
): StatisticalTable {
  const names = columns.slice(0, -1)
  const values = names.map((_, c) => [...new Set(rows.map((row) => row[c] ?? ''))])
  const places = values.map((list) => new Map(list.map((value, i) => [value, i])))
  const numbered = rows
    .map((row) => {
      const cell = names.reduce(
        (number, _, c) => number * (values[c]?.length ?? 1) + (places[c]?.get(row[c] ?? '') ?? 0),
        0,
      )
      return { cell, value: Number(row.at(-1)) }
    })
    .sort((a, b) => a.cell - b.cell)
  const cells = new CellStore('sparse')
  for (const { cell, value } of numbered) cells.addNumber(value, cell)
  const dimensions = names.map((code, c) => dimensionOf({ code, values: values[c] ?? [] }))
  return { ...madeTable([], []), title: { sv: columns.at(-1) ?? '' }, dimensions, cells, ...rest }
}
