import { lookupIn } from '../../../dataset/dataset-lookup'
import {
  placesBehind,
  plain,
  stated,
  yearOf,
  type FigureAt,
  type FigureTrace,
} from '../../../view/figure-trace'
import { tableBehind } from '../../../view/first-table'
import { allAgesIn, statedCells } from '../../../view/series-figures'
import { projectionsOf } from './outlook'

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
  const found = place && tableBehind(projectionsOf(place, at.dataset), at.data)
  const time = found?.reading.times.find((one) => String(one.year) === year)
  if (!found || !time) return plain()
  const { reading, places } = found
  const cells = statedCells(reading, {
    places,
    time: time.index,
    sex: 'total',
    ages: allAgesIn(reading) ?? [],
    role: 'population',
  })
  return { stated: cells, parts: [], method: cells.length > 1 ? 'ageSum' : null }
}
