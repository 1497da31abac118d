import type { CellLine, CellTable, DrawnCell } from '../../../charts/cells/cell-table'
import { transposed } from '../../../charts/cells/cell-table'
import { inThousands } from '../../../charts/cells/cell-number'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, signAt, valueAt } from '../../../charts/frame/column-pivot'
import { isSteady, steadyValues } from '../../../charts/frame/shared-extents'
import { classesRound, sequentialClasses } from '../../../charts/maps/color-classes'
import type { ColorClass } from '../../../charts/maps/region-map'
import { isShare } from '../../../filters/cell'
import { localeOf, NO_TEXT } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { startSentence } from '../../../messages/sentence-case'
import { SMALL_BASE_FLAG_PERSONS } from '../../../view/figure-flags'
import { exampleRows } from '../../../view/row-quality'
import { codeAt, rowsOf } from '../../../view/rows'
import { rowSpeaker } from '../../../view/speak-row'
import {
  codes,
  FIGURE_FLAGS,
  numbers,
  type CodeColumn,
  type NumberColumn,
  type ViewData,
} from '../../../view/view-data'
import { valueColumnOf } from './columns'
import { heatWords } from './words'

/** The answer as a table of cells: industries down, or across. */
export function specifyHeat(ctx: ChartContext, data: ViewData): CellTable {
  const { cell, down } = data.filters
  const words = heatWords.in(ctx.language).chart
  const value = numbers(data, valueColumnOf(data.filters))
  const persons = numbers(data, 'persons')
  const coloured = isShare(cell) ? numbers(data, 'gap') : value
  const classes = classesOf(ctx, data, coloured)
  const [industry, region] = [codes(data, 'industry'), codes(data, 'region')]
  const isExample = exampleRows(data, [value])
  const speak = rowSpeaker(data, ctx.language)
  const cells: (DrawnCell | null)[][] = industry.codes.map(() => region.codes.map(() => null))
  for (const row of rowsOf(data)) {
    const line = cells[industry.indices[row] ?? -1]
    if (!line) continue
    const isFew = ((value.flags?.[row] ?? 0) & FIGURE_FLAGS.smallBase) !== 0
    const isApart = region.apart?.includes(region.indices[row] ?? -1) ?? false
    line[region.indices[row] ?? -1] = {
      row,
      text: writeCell(ctx, value, row, isFew),
      fill: isApart ? ctx.theme.land : isFew ? null : colourOf(classes, shownValue(coloured, row)),
      isExample: Number.isFinite(valueAt(value, row)) && (isExample?.(value, row) ?? false),
      tooltip: speak(row),
    }
  }
  const isSmall = value.flags?.some((flags) => (flags & FIGURE_FLAGS.smallBase) !== 0) ?? false
  const isCompared = isShare(cell)
  const table: CellTable = {
    rowsAre: words.industries,
    columnsAre: words[isOfMunicipalities(region) ? 'places' : 'areas'],
    rows: linesOf(ctx, industry, [], persons),
    columns: linesOf(ctx, region, data.filters.region, persons),
    cells,
    legend: {
      heading: words[cell],
      notes: [
        ...(isCompared && region.apart ? [words.points(areaIn(ctx, region))] : []),
        ...(isSteady(ctx, coloured.id) ? [startSentence(ctx.words.sameScale)] : []),
      ],
      // Without a figure to compare with no cell has a colour.
      classes: isCompared && !region.apart ? [] : classes,
      others: [
        ...(region.apart ? [{ text: words.reference(areaIn(ctx, region)), fill: ctx.theme.land }] : []),
        ...(isSmall
          ? [
              {
                text: words.small(formatNumber(SMALL_BASE_FLAG_PERSONS, 'persons', ctx.language)),
                fill: ctx.theme.surface,
              },
            ]
          : []),
      ],
    },
  }
  return down === 'industries' ? table : transposed(table)
}

/** Whether all but what stands apart have the code of a municipality. */
const isOfMunicipalities = ({ codes: all, apart }: CodeColumn): boolean =>
  all.every((code, at) => apart?.includes(at) === true || /^\d{4}$/.test(code))

const areaIn = (ctx: ChartContext, region: CodeColumn): string =>
  ctx.say(region.names[region.apart?.[0] ?? -1] ?? NO_TEXT)

const linesOf = (
  ctx: ChartContext,
  column: CodeColumn,
  chosen: readonly string[],
  persons: NumberColumn,
): CellLine[] => {
  const weights = column.codes.map(() => 0)
  column.indices.forEach((index, row) => {
    weights[index] = (weights[index] ?? 0) + (knownValueAt(persons, row) ?? 0)
  })
  return column.codes.map((code, index) => ({
    name: ctx.say(column.names[index] ?? NO_TEXT),
    strong: chosen.length === 1 && chosen.includes(code),
    apart: column.apart?.includes(index) ?? false,
    weight: weights[index] ?? 0,
  }))
}

/** As it is read: a difference of shares in percentage points, a quotient as it is written, so that no colour denies it. */
function shownValue(column: NumberColumn, row: number): number {
  const value = valueAt(column, row)
  if (column.unit === 'fraction-points') return value * 100
  return column.unit === 'ratio' ? Math.round(value * 100) / 100 : value
}

const colourOf = (classes: readonly ColorClass[], value: number): string | null =>
  Number.isFinite(value) ? (classes.findLast(({ from }) => value >= from)?.color ?? null) : null

/** Percentage points: less than one is hardly a difference, and no cell writes it. */
const POINTS = { below: [-10, -5, -1], above: [1, 5, 10] }
/** As far from 1 above as below. */
const QUOTIENTS = { below: [0.5, 0.8], above: [1.25, 2] }

/** Round what is usual, where a cell is compared; else from few to many. */
function classesOf(ctx: ChartContext, data: ViewData, column: NumberColumn): ColorClass[] {
  const { cell } = data.filters
  if (cell === 'quotient') return classesRound(ctx, QUOTIENTS.below, QUOTIENTS.above)
  if (isShare(cell)) return classesRound(ctx, POINTS.below, POINTS.above)
  return sequentialClasses(ctx, steadyValues(ctx, column.id, column.values), false)
}

/** A share in whole per cent, a quotient with two decimals, persons; where there is little room, less of it. */
function writeCell(ctx: ChartContext, column: NumberColumn, row: number, isFew: boolean): DrawnCell['text'] {
  const value = valueAt(column, row)
  if (!Number.isFinite(value)) return { full: signAt(column, row) ?? '..' }
  const mark = isFew ? '*' : ''
  if (column.unit === 'persons')
    return {
      full: formatNumber(value, 'persons', ctx.language),
      ...(value >= 1000 && { shorter: inThousands(ctx, value) }),
    }
  if (column.unit === 'ratio') {
    const write = (decimals: number): string =>
      new Intl.NumberFormat(localeOf(ctx.language), {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value) + mark
    return { full: write(2), shorter: [write(1), write(1)] }
  }
  const plain = formatNumber(value * 100, 'persons', ctx.language) + mark
  return { full: formatWholePercent(value, ctx.language) + mark, shorter: [plain, plain] }
}

/** Rows of the municipality chosen. */
export const cellsInFocus = (data: ViewData): readonly number[] => {
  const region = codes(data, 'region')
  const [one] = data.filters.region.length === 1 ? data.filters.region : []
  return rowsOf(data).filter((row) => codeAt(region, row) === one)
}
