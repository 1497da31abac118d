import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { nameAges, takesAges } from '../../../filters/age'
import type { FilterId, Filters } from '../../../filters/filters'
import { amountOf, isKnown, subtractFigures, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { localize } from '../../../messages/localize'
import { readingsOf } from '../../../table/recognise-series'
import { ageGroupOf } from '../../../table/value-words'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder, tellsAmounts } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { nameOfValue } from '../../series/time-names'
import { readStatuses, type OutsideOf, type StatusAt, type Statuses } from './statuses'
import { traceStatus } from './trace'
import { statusWords } from './words'

const TAKES: readonly FilterId[] = ['region', 'year', 'age', 'sex', 'unit']

/** Parts of everybody of the age at the same time. */
const PARTS = ['employed', 'unemployed', 'students', 'outside', 'pensioners', 'sick', 'others'] as const

/**
 * What the inhabitants of a place do on the labour market, at each time of a table of statuses, which are months where
 * a table has months. Rows: times, ascending.
 */
export const workStatus: View = {
  id: 'work.status',
  words: statusWords,
  table: null,
  ofSeries: 'labour-market-status',
  takes: TAKES,
  takesFor: takesAges(TAKES),
  units: ['persons', 'share'],
  counts: { lines: [], times: 'time', counts: PARTS.map((id) => ({ id, partOf: 'everybody' })) },
  isAvailable: (dataset) => readingsOf('labour-market-status', dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceStatus,
  compute: computeStatus,
}

function computeStatus(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const statuses = place ? readStatuses(reader, place, filters, dataset) : null
  const { say } = statusWords
  return assembleView(workStatus, filters, dataset, {
    columns: statuses ? buildColumns(statuses, filters.sex, dataset) : [],
    rowCount: statuses?.times.length ?? 0,
    takes: takesAges(TAKES)(filters),
    ...(statuses && { ofTable: statuses.reading.series.code }),
    finding: place && statuses ? describeStatus(place, statuses, filters) : null,
    notes: statuses
      ? [
          ...noteOutside(statuses.outsideOf),
          say((words) => words.notes.rate),
          ...(statuses.reading.age < 0 ? [localize(({ series }) => series.known.noAges)] : []),
          ...noteSeries(statuses.reading, readingsOf('labour-market-status', dataset)),
        ]
      : [],
    empty: statuses
      ? null
      : explainNoSeries('labour-market-status', place, dataset, {
          none: say((words) => words.empty.none),
          next: say((words) => words.empty.next),
        }),
  })
}

const OUTSIDE = { parts: 'outside', rest: 'outsideRest', all: 'outsideAll' } as const

const methodOf = (of: OutsideOf): LocalizedText | null =>
  of === 'unknown' ? null : statusWords.say((words) => words.notes[OUTSIDE[of]])

const noteOutside = (of: OutsideOf): LocalizedText[] => {
  const method = methodOf(of)
  return method ? [method] : []
}

const nameTime = ({ code }: StatusAt['time'], { reading }: Statuses): LocalizedText => {
  const { time, series } = reading
  return nameOfValue(
    series.dimensions[time]?.values.find((value) => value.code === code),
    true,
  )
}

/** Employed and unemployed of the age and sex chosen at the last time, and how both have changed since the first. */
function describeStatus(
  place: Region,
  statuses: Statuses,
  filters: Pick<Filters, 'age' | 'sex'>,
): LocalizedText | null {
  const group = statuses.reading.ages.find((one) => ageGroupOf(one) === filters.age)
  const [first, last] = [statuses.times[0], statuses.times.at(-1)]
  if (!first || !last) return null
  const known = ({ counts }: StatusAt): boolean => isKnown(counts.employed) && isKnown(counts.unemployed)
  if (!known(last)) return null
  return statusWords.say(({ findings }, language) => {
    const count = (figure: Figure): string => formatNumber(amountOf(figure), 'persons', language)
    const ages = group ? nameAges(group)[language] : null
    const say = statuses.reading.step === 'year' ? findings.nowYear : findings.now
    const now = say(
      findings.among(filters.sex, ages, place.name[language]),
      nameTime(last.time, statuses)[language],
      count(last.counts.employed),
      count(last.counts.unemployed),
    )
    if (first === last || !known(first)) return now
    const change = (role: 'employed' | 'unemployed'): string =>
      formatChange(amountOf(subtractFigures(last.counts[role], first.counts[role])), 'persons', language)
    return `${now} ${findings.change(nameTime(first.time, statuses)[language], change('employed'), change('unemployed'))}`
  })
}

/** What the picture is made of. */
const ALWAYS: ReadonlySet<keyof StatusAt['counts']> = new Set(['employed', 'unemployed'])

function buildColumns(statuses: Statuses, sex: Sex, dataset: DatasetDescription): readonly ViewColumn[] {
  const { reading, places, times } = statuses
  const sources = [reading.series.source]
  const label = (id: keyof ReturnType<typeof statusWords.in>['columns']) => ({
    id,
    label: statusWords.say((words) => words.columns[id]),
  })
  const time = new CodeColumnBuilder('time', 'text', label('time').label)
  for (const one of times) time.push(one.time.code, nameTime(one.time, statuses))
  const isSum = places.length > 1 || (reading.sexes[sex] ?? []).length > 1
  const counts = (['employed', 'unemployed', 'students'] as const).map((id) => count(id))
  const parts = (['pensioners', 'sick', 'others', 'everybody'] as const).map((id) => count(id))
  function count(id: keyof StatusAt['counts']): ViewColumn[] {
    const builder = new NumberColumnBuilder({
      ...label(id),
      unit: 'persons',
      ...(isSum && { derived: true }),
    })
    for (const one of times) builder.push(one.counts[id], sources)
    const built = builder.build(dataset)
    return ALWAYS.has(id) || tellsAmounts(built) ? [built] : []
  }
  const method = methodOf(statuses.outsideOf)
  const outside = new NumberColumnBuilder({
    ...label('outside'),
    unit: 'persons',
    derived: true,
    ...(method && { method }),
  })
  const unemployment = new NumberColumnBuilder({
    ...label('unemployment'),
    unit: 'fraction',
    derived: true,
    method: statusWords.say((words) => words.notes.rate),
  })
  for (const one of times) {
    outside.push(one.outside, sources)
    unemployment.push(one.unemployment, sources, flagBase(one.counts.employed))
  }
  return [
    time.build(),
    ...counts.flat(),
    ...(method ? [outside.build(dataset)] : []),
    ...parts.flat(),
    unemployment.build(dataset),
  ]
}
