import type { DatasetDescription } from '../../dataset/description'
import type { FactReader } from '../../dataset/facts'
import type { Series } from '../../dataset/series'
import { SIGN_CODES } from '../../dataset/sign'
import { localize } from '../../messages/localize'
import { foldText } from '../../table/value-words'
import type { LocalizedText } from '../../messages/language'
import { formatList, formatNumber } from '../../messages/number-format'
import { assembleView, type ViewDraft } from '../../view/assemble-view'
import type { Filters } from '../../filters/filters'
import { describeSeries } from './finding'
import { noteLeftOut, notesOfSeries } from './notes'
import {
  columnIdOf,
  countPlanned,
  hasOwnOrder,
  leftOutOf,
  planSeries,
  type ChosenDimension,
  type SeriesPlan,
} from '../../filters/series-plan'
import { seriesOf } from '../../filters/series'
import { ALL_VALUES, formatSelection } from '../../filters/select'
import type { CodeColumn, EmptyState, NumberColumn, SeriesNames, ViewData } from '../../view/view-data'
import { traceSeries } from './trace'
import type { View } from '../../view/view'
import { nameOfValue } from './time-names'
import { seriesWords } from './words'

/** More cells than this no reader of a picture, table or file has asked for on purpose. */
export const MOST_CELLS = 200_000

/** Names beyond this many are counted instead of listed. */
const MOST_LISTED = 4

/**
 * A table of any other kind, as it was taken in. One row for each chosen cell: along a time from the earliest
 * to the latest, one combination of the other dimensions after the other; along something else with the
 * largest first, unless its values have an order of their own.
 */
export const seriesValues: View = {
  id: 'series.values',
  words: seriesWords,
  table: null,
  takes: ['series', 'select', 'along'],
  isAvailable: ({ series }) => series.length > 0,
  maxRegions: 0,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
  trace: traceSeries,
  compute: computeSeries,
}

/** A series has its own years, and its own name. */
const frame = (seriesNames?: SeriesNames): Pick<ViewDraft, 'undated' | 'title' | 'seriesNames'> => ({
  undated: true,
  title: (language) => {
    const words = seriesWords.in(language)
    return words.title(seriesNames?.title[language] ?? words.name)
  },
  ...(seriesNames && { seriesNames }),
})

function computeSeries(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const series = seriesOf(filters, dataset)
  const plan = series && planSeries(series, filters, dataset)
  if (!plan) return nothing(filters, dataset, noSeries(), {})
  const used: Filters = { ...filters, along: plan.along.dimension.code }
  const left = leftOutOf(plan, filters)
  const seriesNames = { ...namePlan(plan), ...withTotals(plan, filters, left) }
  const count = countPlanned(plan)
  if (count > MOST_CELLS) return nothing(used, dataset, tooManyCells(count), { seriesNames })
  const { rows, values, signs } = readRows(reader, plan)
  const valueColumn: NumberColumn = {
    type: 'number',
    id: 'value',
    label: seriesWords.say((words) => words.value),
    unit: 'other',
    unitText: plan.series.unit,
    decimals: shownDecimals(plan.series, values),
    values,
    signs,
    quality: dataset.sources.find(({ id }) => id === plan.series.source)?.quality ?? 'official',
    sources: [plan.series.source],
  }
  if (rows.length > 0 && signs.every((sign) => sign === SIGN_CODES['..']))
    return nothing(used, dataset, nothingStated(), { seriesNames })
  const columns = [...buildCodeColumns(plan, rows), valueColumn]
  return assembleView(seriesValues, used, dataset, {
    columns,
    rowCount: rows.length,
    finding: describeSeries(plan, columns, valueColumn),
    notes: [...notesOfSeries(plan), ...noteLeftOut(plan, left)],
    ...frame(seriesNames),
  })
}

/** Of measures that are counted in different ways, each shows the decimals that its numbers have. */
function shownDecimals({ unit, decimals }: Series, values: Float64Array): number {
  if (unit !== null) return decimals
  for (let fewer = 0; fewer < decimals; fewer++) {
    const all = values.every((value) => !Number.isFinite(value) || Number(value.toFixed(fewer)) === value)
    if (all) return fewer
  }
  return decimals
}

const nothing = (
  filters: Filters,
  dataset: DatasetDescription,
  empty: EmptyState,
  more: Partial<ViewDraft>,
): ViewData =>
  assembleView(seriesValues, filters, dataset, {
    columns: [],
    rowCount: 0,
    finding: null,
    empty,
    ...frame(more.seriesNames),
  })

const noSeries = (): EmptyState => ({
  message: seriesWords.say((words) => words.empty.noSeries),
  suggestion: seriesWords.say((words) => words.empty.noSeriesNext),
})

const nothingStated = (): EmptyState => ({
  message: seriesWords.say((words) => words.empty.nothingStated),
  suggestion: seriesWords.say((words) => words.empty.nothingStatedNext),
})

const tooManyCells = (count: number): EmptyState => ({
  message: seriesWords.say((words, language) =>
    words.empty.tooMany(
      formatNumber(count, 'persons', language),
      formatNumber(MOST_CELLS, 'persons', language),
    ),
  ),
  suggestion: seriesWords.say((words) => words.empty.tooManyNext),
})

/** Chosen cells in the order of the rows: for each row the index of each dimension's value. */
function readRows(reader: FactReader, plan: SeriesPlan) {
  const along = plan.chosen.indexOf(plan.along)
  const others = plan.chosen.map(({ values }, d) => (d === along ? [-1] : values))
  const combinations = others.reduce<number[][]>(
    (all, values) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
  // One combination after the other, each along the whole dimension.
  const unsorted = combinations.flatMap((combination) =>
    plan.along.values.map((value) => combination.map((one, d) => (d === along ? value : one))),
  )
  const cells = Float64Array.from(unsorted, (row) => cellNumber(plan, row))
  const read = reader.seriesCells({ series: plan.series.id, cells })
  const order = orderRows(plan, combinations.length, read.values)
  return {
    rows: order.map((i) => unsorted[i] ?? []),
    values: Float64Array.from(order, (i) => read.values[i] ?? Number.NaN),
    signs: Uint8Array.from(order, (i) => read.signs[i] ?? 3),
  }
}

/** Row-major, the last dimension the fastest. */
const cellNumber = (plan: SeriesPlan, row: readonly number[]): number =>
  plan.chosen.reduce((cell, { dimension }, d) => cell * dimension.values.length + (row[d] ?? 0), 0)

/** By size of the first combination, which the others stand beside; unknown last. */
function orderRows(plan: SeriesPlan, combinations: number, values: Float64Array): number[] {
  const length = plan.along.values.length
  const all = Array.from({ length: combinations * length }, (_, i) => i)
  if (plan.along.dimension.role === 'time') return all
  const places = Array.from({ length }, (_, i) => i)
  const sizeOf = (place: number): number => {
    const value = values[place] ?? Number.NaN
    return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY
  }
  if (!hasOwnOrder(plan.along.dimension)) places.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
  return places.flatMap((place) => Array.from({ length: combinations }, (_, c) => c * length + place))
}

function buildCodeColumns(plan: SeriesPlan, rows: readonly (readonly number[])[]): CodeColumn[] {
  return plan.chosen.map(({ dimension, values }, d): CodeColumn => {
    const position = new Map(values.map((value, i) => [value, i]))
    const total = values.findIndex((value) => dimension.values[value]?.code === dimension.total)
    return {
      type: 'code',
      id: columnIdOf(dimension),
      label: dimension.name,
      of: dimension.role === 'region' ? 'region' : 'text',
      codes: values.map((value) => dimension.values[value]?.code ?? ''),
      names: values.map((value) => nameOfValue(dimension.values[value], dimension.role === 'time')),
      indices: Int32Array.from(rows, (row) => position.get(row[d] ?? 0) ?? 0),
      ...(total >= 0 && { apart: [total] }),
      published: true,
    }
  })
}

/** The selection with all values of what the rows are. */
const withTotals = (
  plan: SeriesPlan,
  { select }: Filters,
  left: readonly number[],
): Pick<SeriesNames, 'withTotals'> =>
  left.length === 0
    ? {}
    : {
        withTotals: formatSelection([
          ...select,
          { dimension: plan.along.dimension.code, values: [ALL_VALUES] },
        ]),
      }

function namePlan(plan: SeriesPlan): SeriesNames {
  const { dimension } = plan.along
  const listOf = (values: readonly LocalizedText[]): LocalizedText =>
    seriesWords.say((words, language) =>
      values.length > MOST_LISTED
        ? words.valuesOf(formatNumber(values.length, 'persons', language))
        : formatList(
            values.map((value) => value[language]),
            language,
          ),
    )
  // The only year or place is still what is shown; what the title says already is not said again.
  const isInTitle = ({ dimension: { values } }: ChosenDimension): boolean =>
    foldText(plan.series.title.sv).includes(foldText(values[0]?.name.sv ?? ''))
  const others = plan.chosen
    .filter((one) => one !== plan.along && (one.dimension.values.length > 1 || !isInTitle(one)))
    .map((one) => ({
      name: one.dimension.name,
      several: one.values.length > MOST_LISTED,
      text: listOf(
        one.values.map((value) => nameOfValue(one.dimension.values[value], one.dimension.role === 'time')),
      ),
    }))
  return {
    title: plan.series.title,
    along: dimension.name,
    alongColumn: columnIdOf(dimension),
    alongRole: dimension.role,
    selection: localize((_, language) =>
      others
        .map(({ name, several, text }) => (several ? `${name[language]}: ${text[language]}` : text[language]))
        .join(', '),
    ),
  }
}
