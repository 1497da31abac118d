import { columnsOf, placeText, timeText, type At } from './key-columns'
import { HEADINGS } from './headings-of-manner'
import { placesOf, type Dimension, type Known, type KnownTable, type Measure, type Time } from './known-table'
import type { Manner } from './manner'
import { writeFigure } from './written-number'

/** What stands in a cell, as text; and what it is, where a workbook may keep that otherwise. */
export interface Written {
  readonly text: string
  readonly figure?: Known
  /** Where the figure stands in the known table. */
  readonly at?: At
  readonly measure?: Measure | undefined
  readonly time?: Time | undefined
  /** Of a heading of figures: the one over it and the one under that, where a sheet has them on two levels. */
  readonly levels?: readonly [over: string, under: Written]
}

export interface Grid {
  readonly header: readonly Written[]
  readonly rows: readonly (readonly Written[])[]
}

const written = (text: string): Written => ({ text })
const NOTHING = written('')

export function gridOf(table: KnownTable, manner: Manner): Grid {
  const columns = columnsOf(table, manner)
  const across = acrossOf(table, manner)
  const keyed = columns.filter(
    ({ dimension }) => dimension === 'extra' || !across.dimensions.includes(dimension),
  )
  const byKey = new Map<string, { at: At; figures: Map<string, At> }>()
  for (const at of placesOf(table)) {
    const key = keyOf(at, across.dimensions)
    const row = byKey.get(key) ?? { at, figures: new Map() }
    row.figures.set(across.headingOf(at).text, at)
    byKey.set(key, row)
  }
  const flagColumn = manner.flags === 'column'
  const figureCell = (at: At): Written => {
    const known = table.figureAt(at)
    const figure: Known = flagColumn && known.kind === 'number' ? { ...known, flag: '' } : known
    const measure = table.measures[at.measure]
    return { text: writeFigure(figure, manner.number, measure), figure, measure, at }
  }
  const flagCell = (at: At): Written => {
    const figure = table.figureAt(at)
    return written(figure.kind === 'number' ? figure.flag : '')
  }
  let before: readonly string[] = []
  const rows = [...byKey.values()].map(({ at, figures }) => {
    const keys = keyed.map(({ text, timeOf }): Written => ({ text: text(at), time: timeOf?.(at) }))
    // From the left, as in a printed table: no key below one that changes.
    const first = keys.findIndex(({ text }, k) => text !== before[k])
    before = keys.map(({ text }) => text)
    return [
      ...(manner.keysOnce ? keys.map((key, k) => (k < first ? NOTHING : key)) : keys),
      ...across.headings.flatMap((heading) => {
        const cell = figures.get(heading.text)
        const figure = cell === undefined ? NOTHING : figureCell(cell)
        return flagColumn ? [figure, cell === undefined ? NOTHING : flagCell(cell)] : [figure]
      }),
    ]
  })
  const flag = written(HEADINGS[manner.headings]['flag'] ?? '')
  const header = [
    ...keyed.map(({ heading }) => written(heading)),
    ...across.headings.flatMap((heading) => (flagColumn ? [heading, flag] : [heading])),
  ]
  return ordered({ header, rows }, keyed.length, manner)
}

function ordered({ header, rows }: Grid, keys: number, { order }: Manner): Grid {
  const move = <T>(cells: readonly T[]): T[] =>
    order === 'as it is'
      ? [...cells]
      : order === 'backwards'
        ? cells.toReversed()
        : [...cells.slice(keys), ...cells.slice(0, keys)]
  return { header: move(header), rows: rows.map(move) }
}

const keyOf = (at: At, across: readonly Dimension[]): string =>
  (['place', 'work', 'time', 'sex', 'class', 'measure'] as const)
    .filter((dimension) => !across.includes(dimension))
    .map((dimension) => at[dimension])
    .join(' ')

interface Across {
  readonly dimensions: readonly Dimension[]
  readonly headings: readonly Written[]
  readonly headingOf: (at: At) => Written
}

/** What stands in the headings of the figures. */
function acrossOf(table: KnownTable, manner: Manner): Across {
  const isFlows = table.works.length > 1
  const value = HEADINGS[manner.headings]['value'] ?? 'värde'
  const measure = (at: At): Written => written(table.measures[at.measure]?.name ?? '')
  const sex = (at: At): Written => written(table.sexes[at.sex] ?? '')
  const time = (at: At): Written => ({
    text: timeText(table.times[at.time], { ...manner, time: headingTime(manner) }, table),
    time: table.times[at.time],
  })
  const made = (dimensions: readonly Dimension[], headingOf: (at: At) => Written): Across => {
    const byText = new Map([...placesOf(table)].map((at) => [headingOf(at).text, headingOf(at)]))
    return { dimensions, headings: [...byText.values()], headingOf }
  }
  const over = (dimensions: readonly Dimension[], upper: (at: At) => Written, lower: (at: At) => Written) =>
    made(dimensions, (at) => ({
      text: `${upper(at).text} ${lower(at).text}`,
      levels: [upper(at).text, lower(at)],
    }))
  const rest = table.measures.length > 1
  switch (manner.across) {
    case 'nothing':
      return made([], () => written(value))
    case 'time':
      return rest ? made(['time'], time) : made(['time', 'measure'], time)
    case 'sex':
      return table.sexes.length > 1
        ? made(rest ? ['sex'] : ['sex', 'measure'], sex)
        : made(['measure'], measure)
    case 'class':
      return table.classes.values.length > 1
        ? made(rest ? ['class'] : ['class', 'measure'], (at) => written(table.classes.values[at.class] ?? ''))
        : made(['measure'], measure)
    case 'place':
      return isFlows
        ? made(['work', 'measure'], (at) => written(placeText(table.works[at.work], manner)))
        : made(rest ? ['place'] : ['place', 'measure'], (at) =>
            written(placeText(table.places[at.place], manner)),
          )
    case 'measure and time':
      return over(['measure', 'time'], measure, time)
    case 'time and sex':
      return table.sexes.length > 1
        ? over(rest ? ['time', 'sex'] : ['time', 'sex', 'measure'], sex, time)
        : over(['measure', 'time'], measure, time)
    case 'measure':
      return made(['measure'], measure)
  }
}

const headingTime = ({ time }: Manner): Manner['time'] => (time === 'two columns' ? 'short' : time)

/** What says nothing of the figures: numbers of rows, blank columns, totals, a line that stands twice. */
export function withExtras({ header, rows }: Grid, { extra, sameTwice }: Manner): Grid {
  const doubled = sameTwice && rows[0] !== undefined ? [...rows, rows[0]] : rows
  const isNumbered = extra.rowNumbers !== 'none'
  const name = written({ none: '', blank: '', X: 'X', id: 'id', 'from 0': '' }[extra.rowNumbers])
  const from = extra.rowNumbers === 'from 0' ? 0 : 1
  const numbered = {
    header: isNumbered ? [name, ...header] : header,
    rows: isNumbered ? doubled.map((row, i) => [written(String(i + from)), ...row]) : doubled,
  }
  const blank = (cells: readonly Written[]): readonly Written[] =>
    extra.blank === 'at the end'
      ? [...cells, NOTHING, NOTHING]
      : extra.blank === 'in the middle'
        ? [...cells.slice(0, -1), NOTHING, ...cells.slice(-1)]
        : cells
  return { header: blank(numbered.header), rows: numbered.rows.map(blank) }
}

/** A grid of texts. */
export const gridOfTexts = (header: readonly string[], rows: readonly (readonly string[])[]): Grid => ({
  header: header.map(written),
  rows: rows.map((row) => row.map(written)),
})
