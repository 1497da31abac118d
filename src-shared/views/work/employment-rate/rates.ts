import type { DatasetDescription } from '../../../dataset/description'
import { SEXES, type Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Indices, SeriesReading } from '../../../dataset/known-series/series-reading'
import { highestOf } from '../../../indicators/extremes'
import { divideFigures, figureOf, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { readingsOf } from '../../../table/recognise-series'
import { agesIn, readSeriesFigures, type SeriesQuestion } from '../../../view/series-figures'

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

/** The tables that have an age, for the figures and for where they come from. */
export const readingsWith = (
  age: string | null,
  dataset: Pick<DatasetDescription, 'series' | 'sources'>,
): readonly SeriesReading<Kind>[] =>
  readingsOf('employment-rate', dataset).filter((one) => agesIn(one, age) !== null)

/** A stated rate above this is in per cent: no more than all can work. */
const LARGEST_FRACTION = 1
const PER_CENT = /procent|per ?cent|%/i

const inPerCent = new WeakMap<SeriesReading<Kind>, boolean>()

/**
 * Whether a table states rates in per cent: as it says itself, else by the largest of its ages and places at the last
 * time with a rate. Never by the figures asked for: 0.8 per cent of the oldest is no 80.
 */
function statesPerCent(reader: FactReader, reading: SeriesReading<Kind>): boolean {
  const known = inPerCent.get(reading)
  if (known !== undefined) return known
  const { series, role, roles } = reading
  const names = role < 0 ? series.title : series.dimensions[role]?.values[roles.rate ?? -1]?.name
  const says = [names, series.unit].some((text) => text && PER_CENT.test(`${text.sv} ${text.en}`))
  const largest = says ? Number.NaN : largestRate(reader, reading)
  const is = says || largest > LARGEST_FRACTION
  // A table without a rate says nothing: what is read of it later may.
  if (says || Number.isFinite(largest)) inPerCent.set(reading, is)
  return is
}

/** NaN where the table states no rate at all. */
function largestRate(reader: FactReader, reading: SeriesReading<Kind>): number {
  const { times, places, ages, allAges } = reading
  const indices = [...ages.map(({ index }) => index), ...(allAges === null ? [] : [allAges])]
  const groups = reading.age < 0 ? [[]] : indices.map((index) => [index])
  const ofOne = SEXES.filter((sex) => hasOne(reading, sex))
  for (const { index: time } of [...times].reverse()) {
    const values = readSeriesFigures(
      reader,
      reading,
      [...places.values()].flatMap((at) =>
        groups.flatMap((group) =>
          ofOne.map((sex): SeriesQuestion<Kind> => ({ places: [at], time, sex, ages: group, role: 'rate' })),
        ),
      ),
    ).flatMap(({ value }) => (Number.isFinite(value) ? [value] : []))
    if (values.length > 0) return highestOf(values)
  }
  return Number.NaN
}

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
  const isPercent = reading.roles.rate !== undefined && statesPerCent(reader, reading)
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
