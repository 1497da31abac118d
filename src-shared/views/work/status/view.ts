import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { isKnown, subtractFigures, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { nameOfValue } from '../../series/time-names'
import { readStatuses, type OutsideOf, type StatusAt, type Statuses } from './statuses'
import { traceStatus } from './trace'
import { statusWords } from './words'

/**
 * What the inhabitants of a place do on the labour market, at each time of a table of statuses, which are months where
 * a table has months. Rows: times, ascending.
 */
export const workStatus: View = {
  id: 'work.status',
  words: statusWords,
  table: null,
  ofSeries: 'labour-market-status',
  takes: ['region', 'year', 'age', 'sex'],
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
  const read = place ? readStatuses(reader, place, filters, dataset) : null
  const statuses = read?.times.some(({ counts }) => Object.values(counts).some(isKnown)) ? read : null
  const { say } = statusWords
  return assembleView(workStatus, filters, dataset, {
    columns: statuses ? buildColumns(statuses, dataset) : [],
    rowCount: statuses?.times.length ?? 0,
    finding: place && statuses ? describeStatus(place, statuses) : null,
    notes: statuses
      ? [
          ...noteOutside(statuses.outsideOf),
          say((words) => words.notes.rate),
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

/** Employed and unemployed at the last time, and how both have changed since the first. */
function describeStatus(place: Region, statuses: Statuses): LocalizedText | null {
  const [first, last] = [statuses.times[0], statuses.times.at(-1)]
  if (!first || !last) return null
  const known = ({ counts }: StatusAt): boolean => isKnown(counts.employed) && isKnown(counts.unemployed)
  if (!known(last)) return null
  return statusWords.say(({ findings }, language) => {
    const count = ({ value }: Figure): string => formatNumber(value, 'persons', language)
    const say = statuses.reading.step === 'year' ? findings.nowYear : findings.now
    const now = say(
      place.name[language],
      nameTime(last.time, statuses)[language],
      count(last.counts.employed),
      count(last.counts.unemployed),
    )
    if (first === last || !known(first)) return now
    const change = (role: 'employed' | 'unemployed'): string =>
      formatChange(subtractFigures(last.counts[role], first.counts[role]).value, 'persons', language)
    return `${now} ${findings.change(nameTime(first.time, statuses)[language], change('employed'), change('unemployed'))}`
  })
}

function buildColumns(statuses: Statuses, dataset: DatasetDescription): readonly ViewColumn[] {
  const { reading, places, times } = statuses
  const sources = [reading.series.source]
  const label = (id: keyof ReturnType<typeof statusWords.in>['columns']) => ({
    id,
    label: statusWords.say((words) => words.columns[id]),
  })
  const time = new CodeColumnBuilder('time', 'text', label('time').label)
  for (const one of times) time.push(one.time.code, nameTime(one.time, statuses))
  const isSum = places.length > 1 || (reading.sexes.total ?? []).length > 1
  const counts = (['employed', 'unemployed', 'students'] as const).map((id) => count(id))
  const parts = (['pensioners', 'sick', 'others', 'everybody'] as const).map((id) => count(id))
  function count(id: Exclude<keyof StatusAt['counts'], never>): ViewColumn[] {
    const builder = new NumberColumnBuilder({
      ...label(id),
      unit: 'persons',
      ...(isSum && { derived: true }),
    })
    for (const one of times) builder.push(one.counts[id], sources)
    const built = builder.build(dataset)
    return built.values.some(Number.isFinite) ? [built] : []
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
