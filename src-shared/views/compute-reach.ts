import type { DatasetDescription } from '../dataset/description'
import type { FactReader } from '../dataset/facts'
import type { Remembered } from '../dataset/memory'
import type { Filters } from '../filters/filters'
import { choosableYears } from '../filters/year'
import { reachOver, type Reach } from '../view/reach'
import type { View } from '../view/view'

/** Some kilobytes each: what somebody looks at while the years pass, and the places beside it. */
const REACHES: Remembered<Reach | null> = { most: 100 }

/**
 * What the figures of a view reach over all its years, all other filters as they are; null where the view has no
 * steady columns or the dataset but one year. Asked once for each choice: a change of year costs nothing more.
 */
export function computeReach(
  view: View,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): Reach | null {
  const { id, steady = [] } = view
  const years = choosableYears(view, dataset, filters.measure)
  const [from, to] = [years[0], years.at(-1)]
  if (steady.length === 0 || from === undefined || to === undefined || from === to) return null
  const { year: _year, ...others } = filters
  return reader.remember(REACHES, `${id} ${JSON.stringify(others)}`, () => {
    const periods = view.years === 'range' ? [{ from, to }] : years.map((one) => ({ from: one, to: one }))
    const answers = periods.map((year) => view.compute(reader, { ...filters, year }, dataset))
    return { years: { from, to }, columns: reachOver(answers, steady) }
  })
}
