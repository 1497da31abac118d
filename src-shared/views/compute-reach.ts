import type { DatasetDescription } from '../dataset/description'
import { lookupIn } from '../dataset/dataset-lookup'
import type { FactReader } from '../dataset/facts'
import type { Remembered } from '../dataset/memory'
import type { Filters } from '../filters/filters'
import { choosableYears } from '../filters/year'
import { reachOver, type Reach, type YearAnswer } from '../view/reach'
import type { View } from '../view/view'
import type { ViewData } from '../view/view-data'

/** Some kilobytes each: what somebody looks at while the years pass, and the places beside it. */
const REACHES: Remembered<Reach> = { most: 100 }

/**
 * What the figures of a view reach over all its years, all other filters as they are; null where the view has no
 * steady scales or the dataset but one year. Asked once for each choice: a change of year costs nothing more.
 */
export function computeReach(
  view: View,
  data: ViewData,
  reader: FactReader,
  dataset: DatasetDescription,
): Reach | null {
  const { id, steady = [] } = view
  const { filters } = data
  const years = choosableYears(view, dataset, filters.measure)
  const [from, to] = [years[0], years.at(-1)]
  if (steady.length === 0 || from === undefined || to === undefined || from === to) return null
  const { year: _year, region, ...others } = filters
  const key = `${id} ${regionsThatMatter(view, region, dataset).join(',')} ${JSON.stringify(others)}`
  return reader.remember(REACHES, key, () => ({
    years: { from, to },
    columns: reachOver(answersOf(view, data, reader, dataset, years), steady),
  }))
}

/** Counties and groups are sums, whose figures are none of the municipalities'. */
function regionsThatMatter(
  { showsAllPlaces }: View,
  region: Filters['region'],
  dataset: DatasetDescription,
): readonly string[] {
  if (!showsAllPlaces) return region
  const { regionByCode } = lookupIn(dataset)
  return region.filter((code) => regionByCode.get(code)?.kind !== 'municipality')
}

/** The answers that hold all years; the one that is there is not asked for again. */
function answersOf(
  view: View,
  data: ViewData,
  reader: FactReader,
  dataset: DatasetDescription,
  years: readonly number[],
): Iterable<YearAnswer> {
  const { filters } = data
  if (view.answerYears) return view.answerYears(reader, filters, dataset, years)
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const periods = view.years === 'range' ? [{ from, to }] : years.map((one) => ({ from: one, to: one }))
  return periods.map((year) =>
    year.from === filters.year.from && year.to === filters.year.to
      ? data
      : view.compute(reader, { ...filters, year }, dataset),
  )
}
