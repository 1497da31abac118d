import { highestOf, lowestOf } from '../../../indicators/extremes'
import type { DatasetDescription } from '../../../dataset/description'
import { figureOf, type Figure } from '../../../indicators/figure'
import { computeGrowthPerYear } from '../../../indicators/growth'
import { fitLine, slopeInterval, valueOnLine, type LineFit } from '../../../indicators/regression'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatCoefficient } from '../../../messages/number-format'
import { NumberColumnBuilder, type NumberColumnOptions } from '../../../view/columns'
import type { SideTable } from '../../../view/view-data'
import type { PopulationEnds } from '../population-figures'
import { growthWords } from './words'

/** A place's size in the first year and its growth per year. */
export interface SizeAndGrowth {
  readonly persons: number
  readonly rate: number
}

/** Growth per year between a place's first and last year, geometric. */
export const perYear = ({ first, last }: PopulationEnds): Figure =>
  computeGrowthPerYear(first.persons, last.persons, last.year - first.year)

/** Growth per year (fraction) against log10 of the population: sizes are skewed, and a step is a tenfold size. */
export const fitGrowth = (places: readonly SizeAndGrowth[]): LineFit | null =>
  fitLine(places.map(({ persons, rate }) => ({ x: Math.log10(persons), y: rate })))

/** Points of the band: enough for a smooth edge. */
const STEPS = 40

/** The line's figures (`fit`) and the line with its band for drawing (`band`), of quality `derived`. */
export function buildFitTables(
  fit: LineFit,
  places: readonly SizeAndGrowth[],
  sources: ReadonlySet<number>,
  dataset: DatasetDescription,
): SideTable[] {
  const column = (options: NumberColumnOptions, values: readonly number[]) => {
    const builder = new NumberColumnBuilder({ derived: true, method: methodOfFit(), ...options })
    for (const value of values) builder.push(figureOf(value), sources)
    return builder.build(dataset)
  }
  const rate = { unit: 'fraction-per-year', signed: true } as const
  const [lower, upper] = slopeInterval(fit)
  const sizes = places.map(({ persons }) => Math.log10(persons))
  const from = lowestOf(sizes)
  const to = highestOf(sizes)
  const xs = Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS)
  const line = xs.map((x) => valueOnLine(fit, x))
  return [
    {
      id: 'fit',
      label: growthWords.say((words) => words.fitTable),
      rowCount: 1,
      columns: [
        column({ id: 'intercept', ...rate }, [fit.intercept]),
        column({ id: 'slope', ...rate }, [fit.slope]),
        column({ id: 'standard_error', unit: 'fraction-per-year' }, [fit.slopeError]),
        column({ id: 'slope_lower', ...rate }, [lower]),
        column({ id: 'slope_upper', ...rate }, [upper]),
        column({ id: 'r_squared', unit: 'ratio' }, [fit.rSquared]),
        column({ id: 'residual_error', unit: 'fraction-per-year' }, [fit.residualError]),
        column({ id: 'n', unit: 'none' }, [fit.count]),
      ],
    },
    {
      id: 'band',
      label: growthWords.say((words) => words.bandTable),
      rowCount: line.length,
      columns: [
        column(
          { id: 'population_first', unit: 'persons' },
          xs.map((x) => 10 ** x),
        ),
        column(
          { id: 'line', ...rate },
          line.map(({ value }) => value),
        ),
        column(
          { id: 'line_lower', ...rate },
          line.map((at) => at.lower),
        ),
        column(
          { id: 'line_upper', ...rate },
          line.map((at) => at.upper),
        ),
      ],
    },
  ]
}

const methodOfFit = (): LocalizedText => growthWords.say((words) => words.fitMethod)

/** The line in words: what a tenfold size goes with, unless chance explains the slope as well. */
export function describeFit(fit: LineFit): LocalizedText {
  const [lower, upper] = slopeInterval(fit)
  return growthWords.say((words, language) => {
    const { fitMore, fitLess, fitFlat } = words
    const rSquared = formatCoefficient(fit.rSquared, language)
    if (lower <= 0 && upper >= 0) return fitFlat(rSquared)
    const points = formatCoefficient(Math.abs(fit.slope) * 100, language)
    return fit.slope > 0 ? fitMore(points, rSquared) : fitLess(points, rSquared)
  })
}

/** `Tillväxt per år = −1,75 % + 0,42 % · log10(invånare)`. */
export const writeEquation = (intercept: number, slope: number): LocalizedText =>
  growthWords.say((words, language) =>
    words.equation(
      formatChange(intercept, 'fraction-per-year', language).replace('+', ''),
      slope < 0 ? '−' : '+',
      formatChange(Math.abs(slope), 'fraction-per-year', language).replace('+', ''),
    ),
  )
