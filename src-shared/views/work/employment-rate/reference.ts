import { computeShare } from '../../../indicators/shares'
import { isKnown } from '../../../indicators/figure'
import type { ReferenceMeasure, ReferencePart, ReferenceRule } from '../../../view/reference'
import { readRatesOfYears, SEXES_OF_RATES } from './rates-of-years'

/** Employed of all municipalities together for all of the age who live there; of one as its table states it. */
const measureOf = (column: string, sex: string): ReferenceMeasure => ({
  column,
  of: (of) => computeShare(of(`${sex} employed`), of(`${sex} everybody`)),
  ofOne: (of) => of(`${sex} rate`),
})

export const employmentRateReference: ReferenceRule = {
  keys: ['year'],
  claims: ['rate', 'women_rate', 'men_rate'],
  measures: [measureOf('women_rate', 'women'), measureOf('men_rate', 'men'), measureOf('rate', 'total')],
  read: (reader, dataset, { places, filters }) =>
    places.flatMap((place) =>
      readRatesOfYears(reader, place, filters, dataset).map(({ at, ...rates }): ReferencePart => ({
        place: place.id,
        key: String(at.year),
        year: at.year,
        figures: Object.fromEntries(
          SEXES_OF_RATES.flatMap((sex) => [
            [`${sex} rate`, rates[sex].rate],
            [`${sex} employed`, rates[sex].employed],
            [`${sex} everybody`, rates[sex].everybody],
          ]),
        ),
        sources: SEXES_OF_RATES.some((sex) => isKnown(rates[sex].rate)) ? [at.reading.series.source] : [],
      })),
    ),
}
