import type { Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Indices, SeriesReading } from '../../../dataset/known-series/series-reading'
import { divideFigures, figureOf, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { readSeriesFigures, type SeriesQuestion } from '../../../view/series-figures'

type Kind = 'employment-rate'

/** One rate: as the source states it, else of the two counts that it states. */
export interface Rate {
  /** A fraction. */
  readonly rate: Figure
  readonly employed: Figure
  readonly everybody: Figure
  readonly isComputed: boolean
}

export interface RateQuestion {
  /** More than one only where counts are added up. */
  readonly places: Indices
  readonly time: number
  readonly sex: Sex
  readonly ages: Indices
}

const ROLES = ['rate', 'employed', 'everybody'] as const

/** A stated rate above this is in per cent: no more than all can work. */
const LARGEST_FRACTION = 1

/** Rates in the order asked, in one question. A rate is never added up: of several places it is made of their counts. */
export function readRates(
  reader: FactReader,
  reading: SeriesReading<Kind>,
  questions: readonly RateQuestion[],
): readonly Rate[] {
  const figures = readSeriesFigures(
    reader,
    reading,
    questions.flatMap((question) => ROLES.map((role): SeriesQuestion<Kind> => ({ ...question, role }))),
  )
  const statedAt = (i: number): Figure => figures[i * ROLES.length] ?? NOT_AVAILABLE
  const isPercent = questions.some((_, i) => statedAt(i).value > LARGEST_FRACTION)
  return questions.map((question, i): Rate => {
    const stated = statedAt(i)
    const [employed = NOT_AVAILABLE, everybody = NOT_AVAILABLE] = figures.slice(i * 3 + 1, i * 3 + 3)
    const isWhole = question.places.length === 1 && hasOne(reading, question.sex)
    if (reading.roles.rate !== undefined && isWhole && stated.sign === 0)
      return {
        rate: figureOf(isPercent ? stated.value / 100 : stated.value),
        employed,
        everybody,
        isComputed: false,
      }
    const canCompute = reading.roles.employed !== undefined && reading.roles.everybody !== undefined
    return {
      rate: canCompute ? divideFigures(employed, everybody) : isWhole ? stated : NOT_AVAILABLE,
      employed,
      everybody,
      isComputed: canCompute,
    }
  })
}

/** Whether a sex is one value of the table, not two that would be added up. */
const hasOne = ({ sex, sexes }: SeriesReading, wanted: Sex): boolean =>
  sex < 0 ? wanted === 'total' : sexes[wanted]?.length === 1
