import type { ComparedPanel } from '#shared/comparison/match-rows'
import type { FilterTexts } from '#shared/filters/filters'
import type { NumberColumn, ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { sampleViewData } from '../views/sample-dataset'

const NAMES: Readonly<Record<string, string>> = {
  '0580': 'Linköping',
  '0581': 'Norrköping',
  '0583': 'Motala',
  women: 'Kvinnor',
  men: 'Män',
}

/** A view of the sample dataset for each value of a filter. */
export const samplePanels = (
  view: ViewId,
  along: 'region' | 'year' | 'sex',
  values: readonly string[],
  filters: FilterTexts = {},
): ComparedPanel[] =>
  values.map((value) => ({
    value,
    heading: { sv: NAMES[value] ?? value, en: NAMES[value] ?? value },
    data: sampleViewData(view, { ...filters, [along]: value }),
  }))

/** A panel with some figures of a column replaced, by row: a number, or the code of a sign. */
export function withFigures(
  panel: ComparedPanel,
  id: string,
  figures: Readonly<Record<number, { readonly value?: number; readonly sign?: number }>>,
): ComparedPanel {
  const columns = panel.data.columns.map((column) => {
    if (column.id !== id || column.type !== 'number') return column
    const values = Float64Array.from(column.values)
    const signs = Uint8Array.from(column.signs)
    for (const [row, { value = Number.NaN, sign = 0 }] of Object.entries(figures)) {
      values[Number(row)] = value
      signs[Number(row)] = sign
    }
    return { ...column, values, signs }
  })
  return { ...panel, data: { ...panel.data, columns } }
}

export const numbersOf = (data: Pick<ViewData, 'columns'>, id: string): NumberColumn => {
  const column = data.columns.find((one) => one.id === id)
  if (column?.type !== 'number') throw new Error(`no numbers ${id}`)
  return column
}
