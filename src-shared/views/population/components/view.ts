import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { SeriesBreak } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { isKnown, type Figure } from '../../../indicators/figure'
import { localize } from '../../../messages/localize'
import type { LocalizedText } from '../../../messages/language'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { NumberColumnBuilder, type NumberColumnOptions } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import { seamsIn } from '../../../view/series-figures'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { readChanges, type ChangeOfYear } from './changes'
import { describeChange, describePlaces } from './finding'
import { tellPlaces } from './places'
import { traceComponents } from './trace'
import { componentsWords } from './words'

const TAKES = ['region', 'year', 'unit'] as const

/** What the picture is made of. */
const COUNTS = [
  'births',
  'deaths',
  'birth_surplus',
  'in_migration',
  'out_migration',
  'net_migration',
  'net',
] as const

/**
 * What the change of a place's population is made of: births, deaths, in- and out-migration of each year from a table
 * of components of change, their net, and what is left of the change. Rows: years of the table, ascending.
 */
export const populationComponents: View = {
  id: 'population.components',
  words: componentsWords,
  table: null,
  ofSeries: 'components-of-change',
  takes: TAKES,
  takesFor: takesOfCounts(TAKES),
  // Flows of a year, of which no two years need be alike: what tells places apart is how many there are for each inhabitant.
  units: ['persons', 'per-1000'],
  counts: { lines: [], counts: COUNTS.map((id) => ({ id })) },
  isAvailable: (dataset) => readingsOf('components-of-change', dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart', 'map'],
  trace: traceComponents,
  compute: computeComponents,
}

function computeComponents(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const years = place ? readChanges(reader, place, filters.year, dataset) : []
  const last = years.at(-1)
  const places = last ? tellPlaces(reader, last.at, dataset) : null
  return assembleView(populationComponents, filters, dataset, {
    columns: last ? buildColumns(years, dataset) : [],
    rowCount: years.length,
    sideTables: places ? [places] : [],
    finding: place && last ? describeChange(place, last) : null,
    mapFinding: place && last && places ? describePlaces(place, places, last.at.year) : null,
    notes: last ? noteChanges(years, places !== null, dataset) : [],
    moreBreaks: seamsIn(years.map(({ at }) => at)).map(({ year, reading }): SeriesBreak => ({
      table: 'population',
      year,
      note: localize(({ series }, language) => series.known.seam(reading.series.title[language])),
    })),
    empty: last
      ? null
      : explainNoSeries('components-of-change', place, dataset, {
          none: componentsWords.say((words) => words.empty.none),
          next: componentsWords.say((words) => words.empty.next),
        }),
  })
}

function noteChanges(
  years: readonly ChangeOfYear[],
  hasMap: boolean,
  dataset: DatasetDescription,
): readonly LocalizedText[] {
  const note = (which: keyof ReturnType<typeof componentsWords.in>['notes']) =>
    componentsWords.say((words) => words.notes[which])
  const used = new Set(years.map(({ at }) => at.reading))
  const unused = readingsOf('components-of-change', dataset).filter((one) => !used.has(one))
  return [
    note('net'),
    ...(years.some(({ adjustment, statesRest }) => statesRest && isKnown(adjustment)) ? [note('rest')] : []),
    ...(years.some(({ adjustment, statesRest }) => !statesRest && isKnown(adjustment))
      ? [note('restComputed')]
      : []),
    ...(years.some(({ fromPopulation }) => fromPopulation) ? [note('fromPopulation')] : []),
    ...(years.some(({ isSummed }) => isSummed) ? [note('summed')] : []),
    ...(years.some(({ at }) => at.places.length > 1) ? [note('county')] : []),
    ...(hasMap ? [note('per1000')] : []),
    ...[...used].flatMap((reading) => noteSeries(reading, unused)),
  ]
}

type ColumnId = Exclude<
  keyof ReturnType<typeof componentsWords.in>['columns'],
  'net_per_1000' | 'population' | 'rest'
>

function buildColumns(years: readonly ChangeOfYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  for (const { at } of years) year.pushNumber(at.year)
  const some = (read: (one: ChangeOfYear) => Figure): boolean => years.some((one) => isKnown(read(one)))
  const isSum = years.some(({ at }) => at.places.length > 1 || (at.reading.sexes.total ?? []).length > 1)
  const column = (
    id: ColumnId,
    read: (one: ChangeOfYear) => Figure,
    more: Partial<NumberColumnOptions> = {},
    sources: (one: ChangeOfYear) => readonly number[] = (one) => one.sources,
  ): ViewColumn[] => {
    if (!some(read) && !ALWAYS.has(id)) return []
    const builder = new NumberColumnBuilder({
      id,
      unit: 'persons',
      label: componentsWords.say((words) => words.columns[id]),
      ofTables: true,
      ...(isSum && { derived: true }),
      ...more,
    })
    for (const one of years) builder.push(read(one), sources(one))
    return [builder.build(dataset)]
  }
  const derived = { derived: true, signed: true }
  const ofNet = { ...derived, method: componentsWords.say((words) => words.notes.net) }
  const summed = years.some((one) => one.isSummed)
    ? { derived: true, method: componentsWords.say((words) => words.notes.summed) }
    : {}
  const withPopulation = (one: ChangeOfYear): readonly number[] => [
    ...new Set([...(one.fromPopulation ? [] : one.sources), ...one.populationSources]),
  ]
  return [
    year.build(dataset),
    ...column('births', (one) => one.births),
    ...column('deaths', (one) => one.deaths),
    ...column('birth_surplus', (one) => one.birthSurplus, ofNet),
    ...column('in_migration', (one) => one.into, summed),
    ...column('out_migration', (one) => one.out, summed),
    ...column('net_migration', (one) => one.migration, ofNet),
    ...column('in_county', (one) => one.inCounty),
    ...column('out_county', (one) => one.outCounty),
    ...column('immigration', (one) => one.immigration),
    ...column('emigration', (one) => one.emigration),
    ...column('net_abroad', (one) => one.abroad, ofNet),
    ...column('net', (one) => one.net, ofNet),
    ...column(
      'population_change',
      (one) => one.change,
      years.some(({ fromPopulation }) => fromPopulation)
        ? { ...derived, method: componentsWords.say((words) => words.notes.fromPopulation) }
        : { signed: true },
      withPopulation,
    ),
    ...column(
      'adjustment',
      (one) => one.adjustment,
      years.every(({ statesRest }) => statesRest)
        ? { signed: true }
        : {
            ...derived,
            method: componentsWords.say((words) => words.notes.restComputed),
            ...(!years.some(({ statesRest }) => statesRest) && {
              label: componentsWords.say((words) => words.columns.rest),
            }),
          },
      (one) => [...new Set([...one.sources, ...one.populationSources])],
    ),
  ]
}

const ALWAYS: ReadonlySet<ColumnId> = new Set(COUNTS)
