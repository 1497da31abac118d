import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { SeriesBreak } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { nameAges, takesAges } from '../../../filters/age'
import type { FilterId, Filters } from '../../../filters/filters'
import { isKnown, subtractFigures } from '../../../indicators/figure'
import { localize } from '../../../messages/localize'
import { readingsOf } from '../../../table/recognise-series'
import { ageGroupOf } from '../../../table/value-words'
import { assembleView } from '../../../view/assemble-view'
import { NumberColumnBuilder, tellsAmounts } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import { seamsIn } from '../../../view/series-figures'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { describePlaces, describeRate } from './finding'
import type { SEXES_OF_RATES } from './rates-of-years'
import { readRatesOfYears, type RatesOfYear } from './rates-of-years'
import { employmentRateReference } from './reference'
import { tellAges, tellPlaces } from './side-tables'
import { traceEmploymentRate } from './trace'
import { employmentRateWords } from './words'

const TAKES: readonly FilterId[] = ['region', 'year', 'age', 'reference']

/**
 * The share of a place's inhabitants of an age that is employed, women and men, from tables that state it or its two
 * counts. Rows: years of the tables, ascending. Beside them all ages of the last year, and all municipalities.
 */
export const workEmploymentRate: View = {
  id: 'work.employment-rate',
  words: employmentRateWords,
  table: null,
  ofSeries: 'employment-rate',
  takes: TAKES,
  takesFor: takesAges(TAKES),
  isAvailable: (dataset) => readingsOf('employment-rate', dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart', 'map'],
  trace: traceEmploymentRate,
  reference: employmentRateReference,
  compute: computeEmploymentRate,
}

function computeEmploymentRate(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const years = place ? readRatesOfYears(reader, place, filters, dataset) : []
  const [first, last] = [years[0], years.at(-1)]
  const byAge = last ? tellAges(reader, last.at, dataset) : null
  const places = last ? tellPlaces(reader, last.at, filters.age, dataset) : null
  const seams = seamsIn(years.map(({ at }) => at))
  const group = last?.at.reading.ages.find((one) => ageGroupOf(one) === filters.age)
  return assembleView(workEmploymentRate, filters, dataset, {
    columns: last ? buildColumns(years, dataset) : [],
    rowCount: years.length,
    takes: takesAges(TAKES)(filters),
    sideTables: [byAge, places].filter((table) => table !== null),
    finding:
      place && first && last
        ? describeRate(place, first, last, group ? nameAges(group) : null, seams.length === 0)
        : null,
    mapFinding: place && places ? describePlaces(place, places) : null,
    notes: last ? noteRates(years, dataset) : [],
    moreBreaks: seams.map(({ year, reading }): SeriesBreak => ({
      table: 'employment',
      year,
      note: localize(({ series }, language) => series.known.seam(reading.series.title[language])),
    })),
    empty: last
      ? null
      : explainNoSeries('employment-rate', place, dataset, {
          none: employmentRateWords.say((words) => words.empty.none),
          next: employmentRateWords.say((words) => words.empty.next),
        }),
  })
}

function noteRates(years: readonly RatesOfYear[], dataset: DatasetDescription) {
  const { say } = employmentRateWords
  const all = years
    .flatMap(({ women, men, total }) => [women, men, total])
    .filter(({ rate }) => isKnown(rate))
  const used = new Set(years.map(({ at }) => at.reading))
  const unused = readingsOf('employment-rate', dataset).filter((one) => !used.has(one))
  return [
    ...(all.some(({ isComputed }) => !isComputed) ? [say((words) => words.notes.stated)] : []),
    ...(all.some(({ isComputed }) => isComputed) ? [say((words) => words.notes.computed)] : []),
    ...(years.every(({ total }) => !isKnown(total.rate)) ? [say((words) => words.notes.noTotal)] : []),
    ...([...used].some(({ age }) => age < 0) ? [localize(({ series }) => series.known.noAges)] : []),
    ...[...used].flatMap((reading) => noteSeries(reading, unused)),
  ]
}

function buildColumns(years: readonly RatesOfYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const label = (id: keyof ReturnType<typeof employmentRateWords.in>['columns']) => ({
    id,
    label: employmentRateWords.say((words) => words.columns[id]),
  })
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const rateOf = (id: 'women_rate' | 'men_rate' | 'rate', sex: (typeof SEXES_OF_RATES)[number]) => ({
    sex,
    builder: new NumberColumnBuilder({
      ...label(id),
      unit: 'fraction',
      ofTables: true,
      ...(years.some((one) => one[sex].isComputed) && {
        derived: true,
        method: employmentRateWords.say((words) => words.notes.computed),
      }),
    }),
  })
  const rates = [rateOf('women_rate', 'women'), rateOf('men_rate', 'men'), rateOf('rate', 'total')]
  const gap = new NumberColumnBuilder({
    ...label('rate_gap'),
    unit: 'fraction-points',
    derived: true,
    signed: true,
    method: employmentRateWords.say((words) => words.notes.gap),
  })
  const isSum = years.some(({ at }) => at.places.length > 1 || (at.reading.sexes.total ?? []).length > 1)
  const count = (id: 'employed' | 'everybody') =>
    new NumberColumnBuilder({
      ...label(id),
      unit: 'persons',
      ofTables: true,
      ...(isSum && { derived: true }),
    })
  const counts = [
    { id: 'employed', builder: count('employed') },
    { id: 'everybody', builder: count('everybody') },
  ] as const
  for (const one of years) {
    const sources = [one.at.reading.series.source]
    year.pushNumber(one.at.year)
    for (const { sex, builder } of rates) builder.push(one[sex].rate, sources, flagBase(one[sex].everybody))
    gap.push(subtractFigures(one.men.rate, one.women.rate), sources)
    for (const { id, builder } of counts) builder.push(one.total[id], sources)
  }
  const known = (builder: NumberColumnBuilder): ViewColumn[] => {
    const built = builder.build(dataset)
    return tellsAmounts(built) ? [built] : []
  }
  return [
    year.build(dataset),
    ...rates.flatMap(({ builder }) => known(builder)),
    ...known(gap),
    ...counts.flatMap(({ builder }) => known(builder)),
  ]
}
