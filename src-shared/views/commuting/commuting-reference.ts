import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import { divideFigures, subtractFigures } from '../../indicators/figure'
import {
  boundOfIn,
  boundOfInAgainstOut,
  boundOfOut,
  boundOfStayersAtHome,
  boundOfStayersAtWork,
  type ReferenceMeasure,
  type ReferencePart,
  type ReferenceRule,
} from '../../view/reference'
import { readCommutingYears } from './balance/year-commuting'

interface Question {
  readonly places: readonly Region[]
  readonly sex: Sex
  readonly years: YearRange
}

/**
 * Commuting of municipalities as the source states it, else summed from flows. Of several together each is counted by
 * itself: who commutes between two of them leaves one and comes to the other.
 */
export function readCommutingParts(
  reader: FactReader,
  dataset: DatasetDescription,
  { places, sex, years }: Question,
  keyOf: (year: number) => string = String,
): readonly ReferencePart[] {
  const found = readCommutingYears(reader, dataset, { regions: places, sex, years })
  return [...found].flatMap(([year, byPlace]) =>
    [...byPlace].map(([place, { totals, night, day, openOut, openIn, sources }]): ReferencePart => {
      const { inCommuters, outCommuters, liveAndWork } = totals
      const figures = { in: inCommuters, out: outCommuters, stay: liveAndWork, night, day }
      return { place, key: keyOf(year), year, figures, openOut, openIn, sources }
    }),
  )
}

type Of = ReferenceMeasure['of']

const outShare: Of = (of) => divideFigures(of('out'), of('night'))
const inShare: Of = (of) => divideFigures(of('in'), of('day'))
const supply: Of = (of) => divideFigures(of('stay'), of('night'))

const readYears: ReferenceRule['read'] = (reader, dataset, { places, filters: { sex, year: years } }) =>
  readCommutingParts(reader, dataset, { places, sex, years })

const perResident =
  (name: string): Of =>
  (of) =>
    divideFigures(of(name), of('night'))
const netPerResident: Of = (of) => divideFigures(subtractFigures(of('in'), of('out')), of('night'))
const SIZED = { sizedBy: 'night_population' } as const

/** Numbers at the size of the place: for each employed resident as many as in the reference. */
export const balanceReference: ReferenceRule = {
  keys: ['year'],
  ofCommuters: true,
  claims: ['out_commuters'],
  measures: [
    { column: 'in_commuters', of: perResident('in'), ...SIZED, bound: boundOfInAgainstOut },
    { column: 'out_commuters', of: perResident('out'), ...SIZED, bound: boundOfOut },
    { column: 'live_and_work', of: perResident('stay'), ...SIZED, bound: boundOfStayersAtHome },
    { column: 'net', of: netPerResident, ...SIZED, bound: boundOfInAgainstOut },
  ],
  read: readYears,
}

export const containmentReference: ReferenceRule = {
  keys: ['year'],
  ofCommuters: true,
  claims: ['supply_side'],
  measures: [
    { column: 'supply_side', of: supply, bound: boundOfStayersAtHome },
    { column: 'demand_side', of: (of) => divideFigures(of('stay'), of('day')), bound: boundOfStayersAtWork },
    { column: 'job_ratio', of: (of) => divideFigures(of('day'), of('night')), bound: boundOfInAgainstOut },
    { column: 'net', of: netPerResident, ...SIZED, bound: boundOfInAgainstOut },
  ],
  read: readYears,
}

const SEXES = ['women', 'men'] as const

/** Women are seen against women, and men against men. */
export const sexesReference: ReferenceRule = {
  keys: ['sex', 'year'],
  ofCommuters: true,
  claims: ['out_share'],
  measures: [
    { column: 'out_share', of: outShare, bound: boundOfOut },
    { column: 'in_share', of: inShare, bound: boundOfIn },
    { column: 'supply_side', of: supply, bound: boundOfStayersAtHome },
  ],
  read: (reader, dataset, { places, filters: { year: years } }) =>
    SEXES.flatMap((sex) =>
      readCommutingParts(reader, dataset, { places, sex, years }, (year) => `${sex} ${String(year)}`),
    ),
}
