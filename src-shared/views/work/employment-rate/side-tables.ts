import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { nameAges } from '../../../filters/age'
import { isKnown } from '../../../indicators/figure'
import { ageGroupOf } from '../../../table/value-words'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import { agesIn, type TimeInSeries } from '../../../view/series-figures'
import type { SideTable } from '../../../view/view-data'
import { readRates } from './rates'
import { employmentRateWords } from './words'

const rateColumn = (id: 'women_rate' | 'men_rate' | 'rate', isComputed: boolean): NumberColumnBuilder =>
  new NumberColumnBuilder({
    id,
    label: employmentRateWords.say((words) => words.columns[id]),
    unit: 'fraction',
    ...(isComputed && { derived: true, method: employmentRateWords.say((words) => words.notes.computed) }),
  })

/** The rate of each age group in one year; null where the table tells no ages apart. */
export function tellAges(
  reader: FactReader,
  { reading, time, places, year }: TimeInSeries<'employment-rate'>,
  dataset: DatasetDescription,
): SideTable | null {
  const groups = [...reading.ages].sort((a, b) => a.from - b.from || b.to - a.to)
  if (groups.length < 2) return null
  const sexes = ['women', 'men', 'total'] as const
  const rates = readRates(
    reader,
    reading,
    groups.flatMap(({ index }) => sexes.map((sex) => ({ places, time: time.index, sex, ages: [index] }))),
  )
  const age = new CodeColumnBuilder(
    'age',
    'text',
    employmentRateWords.say((words) => words.columns.age),
  )
  const isComputed = rates.some((one) => one.isComputed)
  const columns = (['women_rate', 'men_rate', 'rate'] as const).map((id) => rateColumn(id, isComputed))
  groups.forEach((group, i) => {
    const { from, to } = group
    age.push(ageGroupOf({ from, to }), nameAges({ from, to }))
    columns.forEach((column, s) => {
      const one = rates[i * sexes.length + s]
      if (one) column.push(one.rate, [reading.series.source], flagBase(one.everybody))
    })
  })
  return {
    id: 'by_age',
    label: employmentRateWords.say((words) => words.byAge(String(year))),
    rowCount: groups.length,
    columns: [age, ...columns].map((column) => column.build(dataset)),
  }
}

/** The rate of all municipalities of the table, of one age and year; null where none has one. */
export function tellPlaces(
  reader: FactReader,
  { reading, time, year }: TimeInSeries<'employment-rate'>,
  group: string | null,
  dataset: DatasetDescription,
): SideTable | null {
  const ages = agesIn(reading, group)
  if (!ages) return null
  const shown = lookupIn(dataset).municipalities.flatMap((place) => {
    const at = reading.places.get(place.code)
    return at === undefined ? [] : [{ place, at }]
  })
  const rates = readRates(
    reader,
    reading,
    shown.map(({ at }) => ({ places: [at], time: time.index, sex: 'total' as const, ages })),
  )
  if (!rates.some(({ rate }) => isKnown(rate))) return null
  const region = new CodeColumnBuilder('region', 'region')
  const inYear = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const column = rateColumn(
    'rate',
    rates.some((one) => one.isComputed),
  )
  shown.forEach(({ place }, i) => {
    const one = rates[i]
    if (!one) return
    region.push(place.code, place.name)
    inYear.pushNumber(year)
    column.push(one.rate, [reading.series.source], flagBase(one.everybody))
  })
  return {
    id: 'places',
    label: employmentRateWords.say((words) => words.places(String(year))),
    rowCount: shown.length,
    columns: [region, inYear, column].map((built) => built.build(dataset)),
  }
}
