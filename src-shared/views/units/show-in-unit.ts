import type { DatasetDescription } from '../../dataset/description'
import type { FactReader, YearRange } from '../../dataset/facts'
import { weakestQuality } from '../../dataset/quality'
import type { Filters } from '../../filters/filters'
import { chooseBaseYear } from '../../indicators/counts-in-unit'
import {
  countColumn,
  isShownIn,
  type CountedIn,
  type CountsOverYears,
  type CountUnit,
} from '../../view/counts-over-years'
import type { View } from '../../view/view'
import { numbers, type ViewColumn, type ViewData } from '../../view/view-data'
import { localizePart } from '../../messages/localize'
import { columnInUnit, type UnitQuestion } from './columns-in-unit'
import { countLines, figureIn } from './count-lines'
import { readInhabitants, type Inhabitants } from './inhabitants'
import { notesOfUnit } from './notes-of-unit'
import { hasOnlyBase } from './only-base'
import { findingInUnit } from './tell-unit'

const say = localizePart(({ analysis }) => analysis.counts)

/**
 * The answer of a view, its counts in the unit asked for: persons as the view counts them, or each count made an index, a
 * change, a share or a rate, with the count in a column of its own beside it. Where a view has no such counts, or shows a
 * single year, it is the view's own answer.
 */
export function computeInUnit(
  view: View,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  const own = view.compute(reader, filters, dataset)
  const { counts } = view
  if (!counts) return own
  const data = { ...own, takes: view.takesFor?.(filters, dataset) ?? own.takes }
  const { unit } = filters
  if (unit === 'persons' || data.rowCount === 0 || !data.takes.includes('unit')) return data
  return showInUnit(view, counts, unit as CountUnit, data, reader, dataset)
}

/** A view whose answers are in the unit asked for; of an index no scale is steady, for its base is of the years shown. */
export function viewInUnit(view: View, { unit }: Pick<Filters, 'unit'>): View {
  if (!view.counts || unit === 'persons') return view
  const { answerYears: _all, steady = [], ...rest } = view
  return {
    ...rest,
    ...(unit !== 'index' && { steady }),
    compute: (reader, filters, dataset) => computeInUnit(view, reader, filters, dataset),
  }
}

function showInUnit(
  view: View,
  counts: CountsOverYears,
  unit: CountUnit,
  data: ViewData,
  reader: FactReader,
  dataset: DatasetDescription,
): ViewData {
  const years = yearsNeeded(unit, data.filters)
  const isWider = years.from !== data.filters.year.from || years.to !== data.filters.year.to
  const wide = isWider ? view.compute(reader, { ...data.filters, year: years }, dataset) : data
  const shown = counts.counts.filter((count) => isShownIn(count, unit) && hasColumns(count, data, wide))
  const lines = countLines(data, counts)
  const baseYear = unit === 'index' ? (data.filters.indexYear ?? chooseBase(data, counts, shown)) : undefined
  if (shown.length === 0 || baseYear === null) return asPersons(data, unit === 'share' ? 'noTotal' : 'noBase')
  const counted: CountedIn = {
    unit,
    columns: shown.map(({ id }) => id),
    ...(baseYear !== undefined && { baseYear }),
  }
  const { brokenBy, times } = counts
  const question: UnitQuestion = {
    data,
    wide,
    lines,
    wideLines: new Map(countLines(wide, counts).map((line) => [line.key, line])),
    counted,
    breaks: wide.breaks.filter(({ table }) => brokenBy?.includes(table) ?? true),
    inhabitants: unit === 'per-1000' ? readInhabitants(reader, dataset, data, counts) : null,
    dataset,
    times,
  }
  if (lines.every((line) => shown.every((count) => hasOnlyBase(count, line, question))))
    return asPersons(data, 'oneYear')
  const inUnit = new Map(shown.map((count) => [count.id, columnInUnit(count, question)]))
  const columns = data.columns.map((column): ViewColumn => inUnit.get(column.id) ?? column)
  const asCounted = shown.map(({ id }): ViewColumn => ({ ...numbers(data, id), id: countColumn(id) }))
  const all = [...columns, ...asCounted]
  const used = new Set([...inUnit.values()].flatMap(({ sources }) => sources))
  const known = new Set(data.sources.map(({ id }) => id))
  const added = dataset.sources.filter(({ id }) => used.has(id) && !known.has(id))
  const answer: ViewData = {
    ...data,
    counted,
    filters: { ...data.filters, ...(baseYear !== undefined && { indexYear: baseYear }) },
    columns: all,
    sources: [...data.sources, ...added],
    quality: weakestQuality([data.quality, ...[...inUnit.values()].map(({ quality }) => quality)]),
    ...(added.length > 0 && { sourceYears: sourceYearsWith(data, question.inhabitants, added) }),
  }
  return {
    ...answer,
    finding: findingInUnit(answer, counts, lines) ?? data.finding,
    notes: [...notesOfUnit(answer, counts, shown, question), ...data.notes],
  }
}

/** Counts that cannot be shown in the unit, and why. */
const asPersons = (data: ViewData, why: 'noTotal' | 'noBase' | 'oneYear'): ViewData => ({
  ...data,
  filters: { ...data.filters, unit: 'persons' },
  notes: [say(({ notes }) => notes[why]), ...data.notes],
})

/** An index may have a base that is not shown, a change needs the year before the first. */
function yearsNeeded(unit: CountUnit, { year, indexYear }: Filters): YearRange {
  if (unit === 'change') return { from: year.from - 1, to: year.to }
  if (unit !== 'index' || indexYear === null) return year
  return { from: Math.min(year.from, indexYear), to: Math.max(year.to, indexYear) }
}

const hasColumns = (
  { id, partOf, shareIn }: CountsOverYears['counts'][number],
  ...answers: readonly ViewData[]
): boolean =>
  answers.every((data) =>
    [id, partOf, shareIn?.(data.filters)].every(
      (needed) => needed === undefined || data.columns.some((column) => column.id === needed),
    ),
  )

/** The first year that every line has every count for. */
function chooseBase(
  data: ViewData,
  counts: CountsOverYears,
  shown: CountsOverYears['counts'],
): number | null {
  const lines = countLines(data, counts)
  // A line that goes on from another has that one's base.
  const own = shown.filter(({ goesOnFrom }) => shown.every(({ id }) => id !== goesOnFrom))
  return chooseBaseYear(
    own.flatMap(({ id }) => {
      const column = numbers(data, id)
      return lines.map(({ rowIn }) =>
        [...rowIn]
          .map(([year, row]) => ({ year, count: figureIn(column, row) }))
          .sort((a, b) => a.year - b.year),
      )
    }),
  )
}

/** Which years the inhabitants are of, beside the years of the other sources. */
function sourceYearsWith(
  data: ViewData,
  inhabitants: Inhabitants | null,
  added: ViewData['sources'],
): NonNullable<ViewData['sourceYears']> {
  const shown = [...numbers(data, 'year').values].filter(Number.isFinite)
  const whole = { from: Math.min(...shown), to: Math.max(...shown) }
  const cells = [...(inhabitants?.values() ?? [])].flatMap((years) => [...years.values()])
  const spans = added.flatMap(({ id }) => {
    const years = cells.filter(({ sources }) => sources.includes(id)).map(({ year }) => year)
    return years.length === 0 ? [] : [[id, { from: Math.min(...years), to: Math.max(...years) }] as const]
  })
  return {
    ...Object.fromEntries(data.sources.map(({ id }) => [id, whole])),
    ...data.sourceYears,
    ...Object.fromEntries(spans),
  }
}
