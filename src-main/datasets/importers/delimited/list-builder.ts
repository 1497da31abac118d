import { CellStore } from '#shared/table/cell-store'
import {
  countCells,
  type DimensionRole,
  type DimensionValue,
  type TableDimension,
  type TableNote,
} from '#shared/table/statistical-table'
import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { formatList } from '#shared/messages/number-format'
import { importError } from '#main/formats/import-problem'
import { markOf, type StatedMarks, type UnsureFigures, type WrittenNumbers } from '#shared/table/decimal-mark'
import { namedColumns, type NamedColumn } from './code-and-name'
import { ascendingOrder } from './ascending-order'
import { countsWhole, decideMark, MarkedColumn, partThousands } from './figure-marks'
import { readFigureUnder } from './figure-text'
import { isValueWord, saysFlag } from './heading-words'
import { joinTimes, leaveFollowers, restoreNoughts } from './folded-columns'
import { KeyColumn, valuesOf } from './list-columns'
import { areTimes, describeColumn, uniqueNames } from './list-dimensions'
import { textOf, type ListLayout, type Row } from './list-layout'
import { IndexList, NumberList } from './number-lists'
import { KnownTexts, type PlainRow } from './plain-rows'
import { isOfPlaces, placesOf, readWideHeadings } from './wide-headings'

/** Cells of a table, and which dimensions they stand in. */
export interface BuiltCells {
  readonly dimensions: readonly TableDimension[]
  readonly cells: CellStore
  readonly decimals: number
  /** Cells without any text; never stated. */
  readonly blanks: number
  /** Figures that no cell decides by itself, by column, the least sure first. */
  readonly unsure: readonly UnsureFigures[]
  /** How the figures are written, by column. */
  readonly written: readonly WrittenNumbers[]
  /** About single values: a year whose figures are not final. */
  readonly notes: readonly TableNote[]
  readonly notices: readonly LocalizedText[]
}

interface BuilderOptions {
  readonly header: Row
  readonly layout: ListLayout
  readonly language: string
  /** The lines above the table; '' where there are none. */
  readonly title: string
  readonly commasSeparate: boolean
  readonly marks: StatedMarks
  readonly placeOf: (row: number, column: number | null) => LocalizedText
}

/** SDMX's code list of observation statuses (CL_OBS_STATUS 2.2) has A for a normal value: no mark. */
const NORMAL = 'A'
const OBS_STATUS = /^obs[_ ]?status(?::|$)/i
/** SDMX's power of ten that the figures are to be multiplied by. */
const UNIT_MULT = /^unit[_ ]mult(?:iplier)?(?::|$)/i

/** More cells than this no table has; a mistaken column of keys can span more. */
const MOST_CELLS = Number.MAX_SAFE_INTEGER

/** Rows of a list, one by one, to a table's cells. Keeps a few bytes for each row, not its texts. */
export class ListBuilder {
  private readonly keys: KeyColumn[]
  private readonly heading = new KeyColumn('')
  private readonly time = new KeyColumn('')
  /** The row of the file, the figure, and its sign where it has one instead, for each stated figure. */
  private readonly lines = new IndexList()
  private readonly numbers = new NumberList()
  private readonly signs = new IndexList()
  /** Headings of the columns of figures, as they stand. */
  private readonly names: readonly string[]
  private readonly columns: readonly { readonly heading: string; readonly time: string }[]
  /** By heading, for a measure is written in one way. */
  private readonly marked = new Map<string, MarkedColumn>()
  private readonly markedOf: readonly MarkedColumn[]
  /** Marks on figures, by their place in the list of numbers. */
  private readonly flags = new Map<number, string>()
  /** The file's own words for figures that are not stated, and how often they stand. */
  private readonly words = new Map<string, number>()
  /** By column, the last key that was not empty, where empty ones say the same. */
  private readonly above = new Map<number, string | number>()
  /** Whether a row's cells alone say what is in it. */
  private readonly isPlain: boolean
  private readonly known: readonly KnownTexts[]
  /** Columns that were empty where it was decided what they are, and the first row in which something stands in them. */
  private readonly unread: readonly number[]
  private readonly late = new Map<number, number>()
  /** Where the heading and the time of a column stand among all, once it has had a figure. */
  private readonly headings: { readonly heading: number; readonly time: number }[] = []
  private readonly plainKeys: number[] = []
  private readonly plainCounts: number[] = []
  private decimals = 0
  private blanks = 0
  private repeated = 0

  constructor(private readonly options: BuilderOptions) {
    const { header, layout, title } = options
    this.keys = layout.keys.map((c) => new KeyColumn(textOf(header[c])))
    this.known = layout.keys.map(() => new KnownTexts())
    this.isPlain = layout.fromAbove.length === 0 && layout.flags.every((column) => column === null)
    const read = new Set<number | null>([...layout.keys, ...layout.values, ...layout.flags])
    for (const { column } of layout.leftOut) read.add(column)
    this.unread = header.flatMap((cell, c) => (read.has(c) || saysFlag(textOf(cell)) ? [] : [c]))
    this.names = layout.values.map((c) => textOf(header[c]))
    this.columns = layout.times ?? this.names.map((heading) => ({ heading, time: '' }))
    this.markedOf = this.columns.map(({ heading }) => {
      const marked = this.marked.get(heading) ?? new MarkedColumn(countsWhole(heading, title))
      this.marked.set(heading, marked)
      return marked
    })
  }

  /** `line`: number of the row in the file, from 0, for words. Throws `ProblemError` naming the cell. */
  add(row: Row, line: number): void {
    const { layout, placeOf } = this.options
    for (const c of layout.fromAbove) if (textOf(row[c]) !== '') this.above.set(c, row[c] ?? '')
    for (const c of this.unread) if (!this.late.has(c) && textOf(row[c]) !== '') this.late.set(c, line)
    let isBlank = true
    for (let v = 0; v < layout.values.length; v++) {
      const column = layout.values[v] ?? 0
      const figure = readFigureUnder(this.names[v] ?? '', row[column])
      if (figure.kind === 'blank') {
        this.blanks++
        continue
      }
      isBlank = false
      if (figure.kind === 'text') {
        const place = placeOf(line, column)
        const text = textOf(row[column]).slice(0, 60)
        throw importError('file-malformed', (w) => w.delimited.notANumber(place, text))
      }
      for (let k = 0; k < this.keys.length; k++) {
        const column = layout.keys[k] ?? 0
        this.keys[k]?.add(this.above.get(column) ?? row[column])
      }
      this.addHeading(v)
      if (figure.kind === 'number')
        this.markedOf[v]?.add(figure, this.numbers.length, textOf(row[column]), () => placeOf(line, column))
      if (figure.kind === 'sign' && figure.word !== undefined)
        this.words.set(figure.word, (this.words.get(figure.word) ?? 0) + 1)
      const flag = (figure.kind === 'number' ? figure.flag : undefined) ?? this.flagOf(row, v)
      if (flag !== '') this.flags.set(this.numbers.length, flag)
      this.lines.push(line)
      this.numbers.push(figure.kind === 'number' ? figure.value : 0)
      this.signs.push(figure.kind === 'number' ? 0 : figure.sign)
      if (figure.kind === 'number' && figure.unsure === undefined && figure.decimals > this.decimals)
        this.decimals = figure.decimals
    }
    if (!isBlank) return
    for (const [k, key] of this.keys.entries()) {
      const column = layout.keys[k] ?? 0
      key.see(this.above.get(column) ?? row[column])
    }
  }

  /**
   * A row of plain counts, by its cells where they stand; false, and nothing is added, where it is not one. The same as
   * `add` of its texts.
   */
  addPlain(row: PlainRow, line: number): boolean {
    const { layout } = this.options
    if (!this.isPlain || this.unread.some((c) => row.end(c) > row.start(c))) return false
    for (let v = 0; v < layout.values.length; v++) {
      const count = row.count(layout.values[v] ?? 0)
      if (count < 0) return false
      this.plainCounts[v] = count
    }
    for (let k = 0; k < this.keys.length; k++) {
      const [c, key] = [layout.keys[k] ?? 0, this.keys[k]]
      const index = this.known[k]?.find(row.text, row.start(c), row.end(c), (own) => key?.indexOf(own) ?? 0)
      this.plainKeys[k] = index ?? 0
    }
    for (let v = 0; v < layout.values.length; v++) {
      for (let k = 0; k < this.keys.length; k++) this.keys[k]?.addIndex(this.plainKeys[k] ?? 0)
      this.addHeading(v)
      this.lines.push(line)
      this.numbers.push(this.plainCounts[v] ?? 0)
      this.signs.push(0)
    }
    return true
  }

  /** What stands above a figure is looked up once for its column. */
  private addHeading(v: number): void {
    const { heading = '', time = '' } = this.columns[v] ?? {}
    const { heading: h, time: t } = (this.headings[v] ??= {
      heading: this.heading.indexOf(heading),
      time: this.time.indexOf(time),
    })
    this.heading.addIndex(h)
    this.time.addIndex(t)
  }

  private flagOf(row: Row, v: number): string {
    const column = this.options.layout.flags[v] ?? null
    const flag = column === null ? '' : textOf(row[column])
    return flag === NORMAL && OBS_STATUS.test(textOf(this.options.header[column ?? 0])) ? '' : flag
  }

  get count(): number {
    return this.numbers.length
  }

  build(): BuiltCells {
    const { language, layout } = this.options
    const { unsure, written } = this.settleMarks()
    for (const key of this.keys) key.undress()
    const { columns, notices } = this.foldKeys()
    notices.push(...multiplierNotices(columns))
    const parts: { dimension: TableDimension; column: KeyColumn; order: Int32Array }[] = []
    const notes: TableNote[] = []
    const add = (
      column: KeyColumn,
      name: string,
      values: readonly DimensionValue[],
      role?: DimensionRole,
    ): void => {
      const described = describeColumn(name, values, role, language, [...column.seen])
      parts.push({ dimension: described.dimension, column, order: described.order })
      notes.push(...described.notes)
      notices.push(...described.notices)
    }
    const { texts } = this.heading
    // 2021 (prel.) is a year under that name, and no place called "(prel.)" with Vansbro's code.
    const about = columns.filter(({ name, values }) => !areTimes(name, values))
    const isPlace = texts[0] !== '' && !about.some(isOfPlaces) && placesOf(texts, language) !== null
    // A heading stays one of several where the others have no figures ("kvinnor" beside an empty "män").
    const empty = layout.times === null ? layout.empty.map((c) => textOf(this.options.header[c])) : []
    const [only = ''] = texts
    const isOneOf = only !== '' && empty.length > 0 && !isValueWord(only)
    const isWide = texts.length > 1 || (layout.times !== null && only !== '') || isPlace || isOneOf
    const wide = isWide ? readWideHeadings(texts, empty, about, language) : null
    for (const one of columns) {
      const { column, name, values } = one.column === wide?.rows?.column ? wide.rows : one
      add(column, name, values)
    }
    if (wide !== null) {
      add(this.heading, wide.name, wide.values, wide.role)
      notices.push(...wide.notices)
    }
    if (layout.times !== null)
      add(this.time, TIME[language] ?? 'time', valuesOf(this.time.texts, language), 'time')
    const cells = this.fill(parts)
    return {
      dimensions: uniqueNames(parts.map(({ dimension }) => dimension)),
      cells,
      decimals: Math.min(this.decimals, 15),
      blanks: this.blanks,
      unsure,
      written,
      notes,
      notices: [...this.leftOutNotices(), ...notices, ...this.cellNotices()],
    }
  }

  /** Columns of keys as dimensions: each thing once, however often the file tells it. */
  private foldKeys(): { readonly columns: readonly NamedColumn[]; readonly notices: LocalizedText[] } {
    const { language } = this.options
    const joined = joinTimes(this.keys, this.count)
    const own = leaveFollowers(joined.columns, this.count)
    const named = namedColumns(own.columns, this.count, language)
    const notices = [...joined.notices, ...own.notices, ...named.notices]
    const columns = named.columns.map((one): NamedColumn => {
      const restored = restoreNoughts(one.column)
      if (restored === null || one.values.some(({ code }, i) => code !== one.column.texts[i])) return one
      const at = restored.findIndex((code, i) => code !== one.column.texts[i])
      const [was = '', is = ''] = [one.column.texts[at], restored[at]]
      notices.push(localize(({ imports }) => imports.delimited.lostNoughtsAlone(one.name, was, is)))
      return { ...one, values: restored.map((code) => ({ code, label: { [language]: code } })) }
    })
    return { columns, notices }
  }

  private leftOutNotices(): LocalizedText[] {
    const { header, layout, placeOf } = this.options
    const filled = layout.fromAbove.map((column) => textOf(header[column]))
    return [
      ...layout.leftOut.map(({ column, why }) => {
        const name = textOf(header[column])
        return localize(({ imports }) => imports.delimited.leftOut(name, column + 1, why))
      }),
      ...[...this.late].map(([column, line]) => {
        const [name, place] = [textOf(header[column]), placeOf(line, column)]
        return localize(({ imports }) => imports.delimited.late(name, column + 1, place))
      }),
      ...(filled.length === 0
        ? []
        : [localize(({ imports }, language) => imports.delimited.fromAbove(formatList(filled, language)))]),
    ]
  }

  private cellNotices(): LocalizedText[] {
    const { words, repeated } = this
    const notices: LocalizedText[] = []
    if (words.size > 0) {
      notices.push(
        localize(({ imports: { delimited } }, language) =>
          delimited.notStated(
            formatList(
              [...words].map(([word, count]) => delimited.countedWord(word, count)),
              language,
            ),
          ),
        ),
      )
    }
    if (repeated > 0) notices.push(localize(({ imports }) => imports.delimited.sameTwice(repeated)))
    return notices
  }

  /** Reads the figures that no cell decides by itself as all of them say. */
  private settleMarks(): Pick<BuiltCells, 'unsure' | 'written'> {
    const { marks, commasSeparate } = this.options
    const all = [...this.marked.values()]
    const unsure: UnsureFigures[] = []
    const written = [...this.marked].map(([heading, column]): WrittenNumbers => {
      if (!column.isUnsure) return column.written(heading, null)
      const { read, because } = decideMark(column, all, {
        stated: markOf(marks, heading),
        commasSeparate,
      })
      if (read !== null) partThousands(column, read, this.numbers)
      if (read === null || column.unsure[read].length > 0) this.decimals = Math.max(this.decimals, 3)
      const told = column.told(heading, read, because)
      if (told !== null) unsure.push(told)
      return column.written(heading, read)
    })
    return { unsure: unsure.sort((a, b) => sureness(a) - sureness(b)), written }
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
    const rows = ascendingOrder(cell)
    const rowAt = (n: number): number => (rows === null ? n : (rows[n] ?? 0))
    this.repeated = 0
    for (let n = 1; n < count; n++) {
      const [before, i] = [rowAt(n - 1), rowAt(n)]
      if (cell[before] !== cell[i]) continue
      // The same line twice says the same; two figures for one thing are a mistake that only the file's maker can mend.
      if (!this.isSame(before, i)) throw this.duplicate(before, i)
      this.repeated++
    }
    const store = new CellStore(count - this.repeated === spanned ? 'dense' : 'sparse')
    let before = -1
    for (let n = 0; n < count; n++) {
      const i = rowAt(n)
      const at = cell[i] ?? 0
      if (at === before) continue
      before = at
      const sign = this.signs.at(i)
      if (sign === 0) store.addNumber(this.numbers.at(i), at)
      else store.addSign(sign, at)
      const flag = this.flags.get(i)
      if (flag !== undefined) store.flagLast(flag)
    }
    return store
  }

  private isSame(a: number, b: number): boolean {
    return Object.is(this.numbers.at(a), this.numbers.at(b)) && this.signs.at(a) === this.signs.at(b)
  }

  private duplicate(first: number, second: number): Error {
    const { placeOf } = this.options
    const [one, other] = [this.lines.at(first), this.lines.at(second)].sort((a, b) => a - b)
    // Two columns of one heading.
    if (one === other)
      return importError('file-malformed', (w) => w.delimited.sameHeading(placeOf(one ?? 0, null)))
    const places = [placeOf(one ?? 0, null), placeOf(other ?? 0, null)] as const
    return importError('file-malformed', (w) => w.delimited.duplicate(places[0], places[1]))
  }
}

/** Says that figures are in thousands or millions, where a column of the file does. */
const multiplierNotices = (columns: readonly NamedColumn[]): readonly LocalizedText[] =>
  columns.flatMap(({ name, values }) => {
    const powers = values.map(({ code }) => code).filter((code) => code !== '' && code !== '0')
    return UNIT_MULT.test(name) && powers.length > 0
      ? [localize(({ imports }) => imports.delimited.multiplier(name, powers.join(', ')))]
      : []
  })

const SURENESS = [null, 'counts', 'stated', 'file', 'column', 'separator'] as const
const sureness = ({ because }: UnsureFigures): number => SURENESS.indexOf(because)

const TIME: Readonly<Record<string, string>> = { sv: 'år', en: 'year', no: 'år' }
