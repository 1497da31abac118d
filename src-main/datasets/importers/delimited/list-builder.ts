import { CellStore } from '#shared/table/cell-store'
import {
  countCells,
  type DimensionRole,
  type DimensionValue,
  type TableDimension,
} from '#shared/table/statistical-table'
import { isOfOrigin } from '#shared/table/dimension-words'
import type { LocalizedText } from '#shared/messages/language'
import { importError } from '#main/formats/import-problem'
import type { DecimalMark, UnsureFigures } from '#shared/table/decimal-mark'
import { namedColumns } from './code-and-name'
import { countsWhole, decideMark, MarkedColumn, partThousands } from './figure-marks'
import { readFigure } from './figure-text'
import { KeyColumn, NumberList, valuesOf } from './list-columns'
import { textOf, type ListLayout, type Row } from './list-layout'
import { timeUnitOf } from '../time-values'

/** Cells of a table, and which dimensions they stand in. */
export interface BuiltCells {
  readonly dimensions: readonly TableDimension[]
  readonly cells: CellStore
  readonly decimals: number
  /** Cells without any text; never stated. */
  readonly blanks: number
  /** Figures that no cell decides by itself, by column, the least sure first. */
  readonly unsure: readonly UnsureFigures[]
  readonly notices: readonly LocalizedText[]
}

interface BuilderOptions {
  readonly header: Row
  readonly layout: ListLayout
  readonly language: string
  /** The lines above the table; '' where there are none. */
  readonly title: string
  readonly commasSeparate: boolean
  readonly decimalMark: DecimalMark | null
  readonly placeOf: (row: number, column: number | null) => LocalizedText
}

/** More cells than this no table has; a mistaken column of keys can span more. */
const MOST_CELLS = Number.MAX_SAFE_INTEGER

/** Rows of a list, one by one, to a table's cells. Keeps a few bytes for each row, not its texts. */
export class ListBuilder {
  private readonly keys: KeyColumn[]
  private readonly heading = new KeyColumn('')
  private readonly time = new KeyColumn('')
  /** The row of the file, the figure or NaN, and its sign, for each stated figure. */
  private readonly lines = new NumberList()
  private readonly numbers = new NumberList()
  private readonly signs = new NumberList()
  private readonly columns: readonly { readonly heading: string; readonly time: string }[]
  /** By heading, for a measure is written in one way. */
  private readonly marked = new Map<string, MarkedColumn>()
  private readonly markedOf: readonly MarkedColumn[]
  private decimals = 0
  private blanks = 0

  constructor(private readonly options: BuilderOptions) {
    const { header, layout, title } = options
    this.keys = layout.keys.map((c) => new KeyColumn(textOf(header[c])))
    this.columns = layout.times ?? layout.values.map((c) => ({ heading: textOf(header[c]), time: '' }))
    this.markedOf = this.columns.map(({ heading }) => {
      const marked = this.marked.get(heading) ?? new MarkedColumn(countsWhole(heading, title))
      this.marked.set(heading, marked)
      return marked
    })
  }

  /** `line`: number of the row in the file, from 0, for words. Throws `ProblemError` naming the cell. */
  add(row: Row, line: number): void {
    const { layout, placeOf } = this.options
    for (let v = 0; v < layout.values.length; v++) {
      const column = layout.values[v] ?? 0
      const figure = readFigure(row[column])
      if (figure.kind === 'blank') {
        this.blanks++
        continue
      }
      if (figure.kind === 'text') {
        const place = placeOf(line, column)
        const text = textOf(row[column]).slice(0, 60)
        throw importError('file-malformed', (w) => w.delimited.notANumber(place, text))
      }
      for (let k = 0; k < this.keys.length; k++) this.keys[k]?.add(row[layout.keys[k] ?? 0])
      const { heading = '', time = '' } = this.columns[v] ?? {}
      this.heading.add(heading)
      this.time.add(time)
      if (figure.kind === 'number')
        this.markedOf[v]?.add(figure, this.numbers.length, textOf(row[column]), () => placeOf(line, column))
      this.lines.push(line)
      this.numbers.push(figure.kind === 'number' ? figure.value : NaN)
      this.signs.push(figure.kind === 'number' ? 0 : figure.sign)
      if (figure.kind === 'number' && figure.unsure === undefined && figure.decimals > this.decimals)
        this.decimals = figure.decimals
    }
  }

  get count(): number {
    return this.numbers.length
  }

  build(): BuiltCells {
    const { language, layout } = this.options
    const unsure = this.settleMarks()
    const { columns, notices } = namedColumns(this.keys, this.count, language)
    const parts: { dimension: TableDimension; column: KeyColumn; order: Int32Array }[] = []
    const add = (
      column: KeyColumn,
      name: string,
      values: readonly DimensionValue[],
      role?: DimensionRole,
    ): void => {
      const sorted = inOrder(values)
      parts.push({ ...describe(name, sorted.values, role, language), column, order: sorted.order })
    }
    for (const { column, name, values } of columns) add(column, name, values)
    const measured = this.heading.texts.length > 1 || (layout.times !== null && this.heading.texts[0] !== '')
    if (measured)
      add(this.heading, CONTENTS[language] ?? 'contents', valuesOf(this.heading.texts, language), 'metric')
    if (layout.times !== null)
      add(this.time, TIME[language] ?? 'time', valuesOf(this.time.texts, language), 'time')
    return {
      dimensions: uniqueNames(parts.map(({ dimension }) => dimension)),
      cells: this.fill(parts),
      decimals: Math.min(this.decimals, 15),
      blanks: this.blanks,
      unsure,
      notices,
    }
  }

  /** Reads the figures that no cell decides by itself as all of them say. */
  private settleMarks(): readonly UnsureFigures[] {
    const { decimalMark: stated, commasSeparate } = this.options
    const all = [...this.marked.values()]
    const told = all.flatMap((column): UnsureFigures[] => {
      if (!column.isUnsure) return []
      const { read, because } = decideMark(column, all, { stated, commasSeparate })
      if (read !== null) partThousands(column, read, this.numbers)
      if (read === null || column.unsure[read].length > 0) this.decimals = Math.max(this.decimals, 3)
      const told = column.told(read, because)
      return told === null ? [] : [told]
    })
    return told.sort((a, b) => sureness(a) - sureness(b))
  }

  private fill(
    parts: readonly { dimension: TableDimension; column: KeyColumn; order: Int32Array }[],
  ): CellStore {
    const spanned = countCells(parts.map(({ dimension }) => dimension))
    if (spanned > MOST_CELLS) throw importError('file-malformed', (w) => w.delimited.tooManyCombinations)
    const { count } = this
    const cell = new Float64Array(count)
    for (const { dimension, column, order } of parts) {
      const size = dimension.values.length
      for (let i = 0; i < count; i++) cell[i] = (cell[i] ?? 0) * size + (order[column.indexAt(i)] ?? 0)
    }
    const rows = ascending(cell)
    const store = new CellStore(count === spanned ? 'dense' : 'sparse')
    let before = -1
    for (let n = 0; n < count; n++) {
      const i = rows === null ? n : (rows[n] ?? 0)
      const at = cell[i] ?? 0
      if (at === before) throw this.duplicate(rows === null ? n - 1 : (rows[n - 1] ?? 0), i)
      before = at
      const sign = this.signs.at(i)
      if (sign === 0) store.addNumber(this.numbers.at(i), at)
      else store.addSign(sign, at)
    }
    return store
  }

  private duplicate(first: number, second: number): Error {
    const { placeOf } = this.options
    const [one, other] = [this.lines.at(first), this.lines.at(second)].sort((a, b) => a - b)
    const places = [placeOf(one ?? 0, null), placeOf(other ?? 0, null)] as const
    return importError('file-malformed', (w) => w.delimited.duplicate(places[0], places[1]))
  }
}

const SURENESS = [null, 'counts', 'stated', 'file', 'column', 'separator'] as const
const sureness = ({ because }: UnsureFigures): number => SURENESS.indexOf(because)

/** Positions in ascending order of the cells; null when they stand so already. */
function ascending(cell: Float64Array): Uint32Array | null {
  let sorted = true
  for (let i = 1; i < cell.length && sorted; i++) sorted = (cell[i] ?? 0) > (cell[i - 1] ?? 0)
  if (sorted) return null
  return Uint32Array.from(cell, (_, i) => i).sort((a, b) => (cell[a] ?? 0) - (cell[b] ?? 0) || a - b)
}

const CONTENTS: Readonly<Record<string, string>> = {
  sv: 'tabellinnehåll',
  en: 'contents',
  no: 'statistikkvariabel',
}
const TIME: Readonly<Record<string, string>> = { sv: 'år', en: 'year', no: 'år' }
const GEO_NAME = /region|kommun|komm$|län$|county|municip|område|area$/i
const METRIC_NAME =
  /^(tabellinnehåll|contents|contentscode|statistikkvariabel|innehåll|indikator|mått|measure)$/i
const TIME_NAME =
  /^(år|year|tid|time|period|månad|month|kvartal|quarter|vecka|week|läsår|termin|academic year|semester)$/i

/** Times ascend; other values stay as they come. */
function inOrder(values: readonly DimensionValue[]): { values: DimensionValue[]; order: Int32Array } {
  const positions = values.map((_, i) => i)
  if (timeUnitOf(values.map(({ code }) => code)) !== null)
    positions.sort((a, b) => ((values[a]?.code ?? '') < (values[b]?.code ?? '') ? -1 : 1))
  const order = new Int32Array(values.length)
  positions.forEach((from, to) => (order[from] = to))
  return { values: positions.map((i) => values[i] as DimensionValue), order }
}

function describe(
  name: string,
  values: readonly DimensionValue[],
  given: DimensionRole | undefined,
  language: string,
): { dimension: TableDimension } {
  const codes = values.map(({ code }) => code)
  const unit = timeUnitOf(codes)
  const role =
    given ??
    (METRIC_NAME.test(name)
      ? 'metric'
      : unit !== null && (TIME_NAME.test(name) || !GEO_NAME.test(name))
        ? 'time'
        : GEO_NAME.test(name) && !isOfOrigin(name)
          ? 'geo'
          : 'other')
  return {
    dimension: {
      code: name,
      label: { [language]: name },
      role,
      values,
      timeUnit: role === 'time' ? unit : null,
      elimination: null,
    },
  }
}

/** Columns without a name, or with the same, get a number. */
function uniqueNames(dimensions: readonly TableDimension[]): TableDimension[] {
  const seen = new Map<string, number>()
  let times = 0
  return dimensions.map((dimension, i) => {
    const name = dimension.code === '' ? `kolumn ${String(i + 1)}` : dimension.code
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    // Only one dimension can be the time.
    const role = dimension.role === 'time' && times++ > 0 ? 'other' : dimension.role
    const code = before === 0 ? name : `${name} ${String(before + 1)}`
    return { ...dimension, role, code, ...(dimension.code === '' && { label: { sv: name } }) }
  })
}
