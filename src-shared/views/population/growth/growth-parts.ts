import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureOf, type Figure } from '../../../indicators/figure'
import { computeGrowthPerYear } from '../../../indicators/growth'
import type { ReferenceMeasure, ReferencePart } from '../../../view/reference'
import { inhabitantsIn } from '../municipality-population'
import { readPlacePopulation } from '../place-population'
import { breaksWithin } from '../population-breaks'

/** From which to which year something grew, and the key of its rows. */
export interface Span {
  readonly key: string
  readonly first: number
  readonly last: number
}

/** The inhabitants of municipalities at both ends of spans of years: `first`, `last`, and the `years` between. */
export function readGrowthParts(
  reader: FactReader,
  dataset: DatasetDescription,
  question: { readonly places: readonly Region[]; readonly sex: Sex; readonly spans: readonly Span[] },
): readonly ReferencePart[] {
  const { places, sex, spans } = question
  if (spans.length === 0) return []
  const years = {
    from: Math.min(...spans.map(({ first }) => first)),
    to: Math.max(...spans.map(({ last }) => last)),
  }
  const found = readPlacePopulation(reader, dataset, { places, sex, years })
  return spans.flatMap(({ key, first, last }) =>
    found.map((one): ReferencePart => {
      const [start, end] = [inhabitantsIn(one, first), inhabitantsIn(one, last)]
      return {
        place: one.place.id,
        key,
        year: first,
        figures: {
          first: start.persons,
          last: end.persons,
          years: figureOf(last - first),
          one: figureOf(1),
        },
        isAbsent: start.isAbsent || end.isAbsent,
        acrossBreak:
          start.isAbsent !== end.isAbsent || breaksWithin(dataset, one.place, first, last).length > 0,
        sources: [...new Set([...start.sources, ...end.sources])],
      }
    }),
  )
}

/** Of a sum every municipality brings the years along, so that they are counted by the municipalities. */
const yearsOf = (of: Parameters<ReferenceMeasure['of']>[0]): number =>
  amountOf(of('years')) / amountOf(of('one'))

/** Growth per year of what `readGrowthParts` read. */
export const growthPerYearOf = (of: Parameters<ReferenceMeasure['of']>[0]): Figure =>
  computeGrowthPerYear(of('first'), of('last'), yearsOf(of))
