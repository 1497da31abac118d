import type { RankMeasureId } from '../../../filters/measure'
import type { Per } from '../../../filters/per'
import { NOT_AVAILABLE } from '../../../indicators/figure'
import { computePer1000 } from '../../../indicators/shares'
import { MEASURES, type MeasuredPlace, type RankMeasure } from './measures'
import { readPopulationUpTo } from './population-up-to'

/** The measure itself, or per 1,000 inhabitants of all ages and of the sex asked for. */
export const measurePer = (id: RankMeasureId, per: Per): RankMeasure =>
  per === 'number' ? MEASURES[id] : perInhabitants(id)

/** `..` where the inhabitants are not known, or are none. What bounds the count bounds the rate. */
function perInhabitants(id: RankMeasureId): RankMeasure {
  const { label, signed, read } = MEASURES[id]
  return {
    unit: 'per-1000',
    label,
    signed,
    stated: false,
    read: (reader, dataset, question) => {
      const reading = read(reader, dataset, question)
      const inhabitants = readPopulationUpTo(reader, dataset, question)
      return {
        ...reading,
        places: new Map(
          [...reading.places].map(([place, measured]): [number, MeasuredPlace] => {
            const of = inhabitants.get(place)
            const base = of?.persons ?? NOT_AVAILABLE
            return [
              place,
              {
                ...measured,
                figure: computePer1000(measured.figure, base),
                base,
                ...(of && { rateYears: [{ counted: question.year, inhabitants: of.year }] }),
                sources: [...new Set([...measured.sources, ...(of?.sources ?? [])])],
              },
            ]
          }),
        ),
      }
    },
  }
}
