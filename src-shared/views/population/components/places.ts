import type { DatasetDescription } from '../../../dataset/description'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { FactReader } from '../../../dataset/facts'
import { addFigures, isKnown, NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { computePer1000 } from '../../../indicators/shares'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import { allAgesIn, readSeriesFigures, type TimeInSeries } from '../../../view/series-figures'
import type { SideTable } from '../../../view/view-data'
import { readPopulation } from '../population-figures'
import { componentsWords } from './words'

/** Net migration of all municipalities of a table in one year, and of 1,000 inhabitants; null where none has any. */
export function tellPlaces(
  reader: FactReader,
  { reading, time, year }: TimeInSeries<'components-of-change'>,
  dataset: DatasetDescription,
): SideTable | null {
  const shown = lookupIn(dataset).municipalities.flatMap((place) => {
    const at = reading.places.get(place.code)
    return at === undefined ? [] : [{ place, at }]
  })
  const { roles, series } = reading
  const hasTotals = roles.in !== undefined && roles.out !== undefined
  const asked = hasTotals
    ? (['in', 'out', 'population'] as const)
    : roles['in-domestic'] !== undefined
      ? (['in-domestic', 'out-domestic', 'population', 'immigration', 'emigration'] as const)
      : ([
          'in-country',
          'out-country',
          'population',
          'immigration',
          'emigration',
          'in-county',
          'out-county',
        ] as const)
  const figures = readSeriesFigures(
    reader,
    reading,
    shown.flatMap(({ at }) =>
      asked.map((role) => ({
        places: [at],
        time: time.index,
        sex: 'total' as const,
        ages: allAgesIn(reading) ?? [],
        role,
      })),
    ),
  )
  const facts = readPopulation(reader, {
    regions: shown.map(({ place }) => place),
    sex: 'total',
    years: { from: year, to: year },
  })
  const region = new CodeColumnBuilder('region', 'region')
  const label = (id: 'net_migration' | 'population' | 'net_per_1000') => ({
    id,
    label: componentsWords.say((words) => words.columns[id]),
  })
  const years = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const net = new NumberColumnBuilder({
    ...label('net_migration'),
    unit: 'persons',
    derived: true,
    signed: true,
  })
  const persons = new NumberColumnBuilder({ ...label('population'), unit: 'persons' })
  const rate = new NumberColumnBuilder({
    ...label('net_per_1000'),
    unit: 'per-1000',
    derived: true,
    signed: true,
    method: componentsWords.say((words) => words.notes.per1000),
  })
  let known = 0
  shown.forEach(({ place }, i) => {
    const own = figures.slice(i * asked.length, (i + 1) * asked.length)
    const [into = NOT_AVAILABLE, out = NOT_AVAILABLE, stated = NOT_AVAILABLE, ...parts] = own
    const migration = parts.reduce<Figure>(
      (sum, part, at) => (at % 2 === 0 ? addFigures(sum, part) : subtractFigures(sum, part)),
      subtractFigures(into, out),
    )
    const fact = facts.get(place.id)?.[0]
    const population = isKnown(stated) ? stated : (fact?.persons ?? NOT_AVAILABLE)
    const populationSource = isKnown(stated) ? [series.source] : fact ? [fact.source] : []
    const value = computePer1000(migration, population)
    if (value.sign === 0) known++
    region.push(place.code, place.name)
    years.pushNumber(year)
    net.push(migration, [series.source])
    persons.push(population, populationSource)
    rate.push(value, [...new Set([series.source, ...populationSource])], flagBase(population))
  })
  if (known === 0) return null
  return {
    id: 'places',
    label: componentsWords.say((words) => words.places),
    rowCount: shown.length,
    columns: [region, years, net, persons, rate].map((column) => column.build(dataset)),
  }
}
