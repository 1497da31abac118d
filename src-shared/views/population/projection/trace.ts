import { lookupIn } from '../../../dataset/dataset-lookup'
import {
  placesBehind,
  plain,
  stated,
  yearOf,
  type FigureAt,
  type FigureTrace,
} from '../../../view/figure-trace'
import { allAgesIn, placesIn, statedCells } from '../../../view/series-figures'
import { findProjection } from './outlook'

export function traceProjection(at: FigureAt, columnId: string): FigureTrace {
  const region = at.data.filters.region[0] ?? ''
  const year = yearOf(at)
  if (columnId === 'outcome')
    return plain(
      ...placesBehind(at, region, columnId).map((one) =>
        stated('population', { region: one, year, sex: 'total' }),
      ),
    )
  if (columnId === 'difference') return { stated: [], parts: ['projection', 'outcome'], method: null }
  const place = lookupIn(at.dataset).regionByCode.get(region)
  const reading = place ? findProjection(place, at.dataset) : null
  const places = place && reading && placesIn(reading, place, at.dataset)
  const time = reading?.times.find((one) => String(one.year) === year)
  if (!reading || !places || !time) return plain()
  const cells = statedCells(reading, {
    places,
    time: time.index,
    sex: 'total',
    ages: allAgesIn(reading) ?? [],
    role: 'population',
  })
  return { stated: cells, parts: [], method: cells.length > 1 ? 'ageSum' : null }
}
