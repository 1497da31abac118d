import type { TableFormat } from '../dataset/source-origin'
import type { LocalizedText } from '../messages/language'
import type { UnsureFigures, WrittenNumbers } from './decimal-mark'
import { CELL_SIGNS } from './cell-store'
import {
  coordinatesOf,
  countCells,
  textIn,
  type StatisticalTable,
  type TableDimension,
  type TableNote,
} from './statistical-table'
import { MOST_REPORTED_VALUES, type ReportedDimension, type TableReport } from './table-report'

/** How many cells the preview shows. */
const PREVIEW_CELLS = 30

/** What a reader made of a file, as far as it is told in a report. */
interface ReadFile {
  readonly table: StatisticalTable
  readonly format: TableFormat
  readonly encoding: string | null
  readonly notices: readonly LocalizedText[]
  readonly unsure?: readonly UnsureFigures[]
  readonly written?: readonly WrittenNumbers[]
}

/** A table in short. Looks at every cell once, to count numbers and signs. */
export function reportTable({
  table,
  format,
  encoding,
  notices,
  unsure = [],
  written = [],
}: ReadFile): TableReport {
  return {
    format,
    encoding,
    id: table.id,
    title: table.title,
    languages: table.languages,
    dimensions: table.dimensions.map(({ code, label, role, timeUnit, values }): ReportedDimension => ({
      code,
      label,
      role,
      timeUnit,
      valueCount: values.length,
      values: values
        .slice(0, MOST_REPORTED_VALUES)
        .map((value) => ({ code: value.code, label: value.label })),
    })),
    cells: countStated(table),
    notes: reportNotes(table),
    unit: table.unit,
    decimals: table.decimals,
    source: table.source,
    contact: table.contact,
    lastUpdated: table.lastUpdated,
    nextUpdate: table.nextUpdate,
    licence: table.licence,
    preview: buildPreview(table),
    notices,
    unsure,
    written: written.filter(({ decimals, thousands }) => decimals !== null || thousands !== null),
  }
}

function countStated({ cells, dimensions }: StatisticalTable): TableReport['cells'] {
  const bySign = new Array<number>(CELL_SIGNS.length).fill(0)
  for (let i = 0; i < cells.length; i++) {
    const sign = cells.signAt(i)
    bySign[sign] = (bySign[sign] ?? 0) + 1
  }
  const signs: Record<string, number> = {}
  CELL_SIGNS.forEach((sign, i) => {
    const count = bySign[i] ?? 0
    if (i > 0 && count > 0) signs[sign] = count
  })
  return {
    spanned: countCells(dimensions),
    stated: cells.length,
    numbers: bySign[0] ?? 0,
    signs,
    flagged: cells.flags.size,
  }
}

/** Each says what it is about: "region: 0581 Norrköping; år"; nothing where it is a note to the whole table. */
function reportNotes({ notes, dimensions, languages }: StatisticalTable): TableReport['notes'] {
  const named = new Map(
    notes.length === 0
      ? []
      : dimensions.map((one) => [one.code, { ...one, labels: labelsOf(one, languages) }]),
  )
  const describe = ({ dimension: code, value }: TableNote['about'][number]): string => {
    const dimension = named.get(code)
    const name = dimension === undefined ? code : textIn(dimension.label, languages)
    return value === null ? name : `${name}: ${dimension?.labels.get(value) ?? value}`
  }
  return notes.map(({ text, mandatory, about }) => ({
    text,
    mandatory,
    about: about.map(describe).join('; '),
  }))
}

const labelsOf = ({ values }: TableDimension, languages: readonly string[]): Map<string, string> =>
  new Map(values.map(({ code, label }) => [code, textIn(label, languages)]))

/** A number that was too large for any of ours is shown as one. */
const numberText = (value: number): string =>
  Number.isFinite(value) ? String(value) : value < 0 ? '−∞' : '∞'

function buildPreview(table: StatisticalTable): TableReport['preview'] {
  const { dimensions, cells, languages } = table
  const rows: string[][] = []
  for (let i = 0; i < Math.min(cells.length, PREVIEW_CELLS); i++) {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const labels = dimensions.map((dimension, d) => {
      const value = dimension.values[at[d] ?? 0]
      return value === undefined ? '' : textIn(value.label, languages)
    })
    const sign = cells.signAt(i)
    rows.push([...labels, sign === 0 ? numberText(cells.numberAt(i)) : (CELL_SIGNS[sign] ?? '..')])
  }
  const columns = dimensions.map(({ label, code }) => textIn(label, languages) || code)
  return { columns: [...columns, textIn(table.title, languages)], rows }
}
