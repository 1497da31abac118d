import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import { agesIn, firstKnown, yearsAcross, type TimeInSeries } from '../../../view/series-figures'
import { readingsWith, readRates, type Rate } from './rates'

/** The rates of a place in a year, and the table that they stand in. */
export interface RatesOfYear {
  readonly at: TimeInSeries<'employment-rate'>
  readonly women: Rate
  readonly men: Rate
  readonly total: Rate
}

export const SEXES_OF_RATES = ['women', 'men', 'total'] as const
const NO_RATE: Rate = {
  rate: NOT_AVAILABLE,
  employed: NOT_AVAILABLE,
  everybody: NOT_AVAILABLE,
  isComputed: false,
}

/** The years of the tables with the age asked for, ascending, from the first of which any rate is known. */
export function readRatesOfYears(
  reader: FactReader,
  place: Region,
  filters: Filters,
  dataset: DatasetDescription,
): readonly RatesOfYear[] {
  const found = yearsAcross(readingsWith(filters.age, dataset), place, filters.year, dataset)
  const read = [...new Set(found.map(({ reading }) => reading))].flatMap((reading) => {
    const own = found.filter((one) => one.reading === reading)
    const ages = agesIn(reading, filters.age) ?? []
    const rates = readRates(
      reader,
      reading,
      own.flatMap(({ time, places }) =>
        SEXES_OF_RATES.map((sex) => ({ places, time: time.index, sex, ages })),
      ),
    )
    return own.map((at, i): RatesOfYear => {
      const [women = NO_RATE, men = NO_RATE, total = NO_RATE] = rates.slice(i * SEXES_OF_RATES.length)
      return { at, women, men, total }
    })
  })
  return firstKnown(read, (one) => SEXES_OF_RATES.some((sex) => isKnown(one[sex].rate)))
}
