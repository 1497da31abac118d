import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import type { Series, SeriesDimension } from '../../dataset/series'
import { addFigures, figureAt, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import type { DimensionValue } from '../../table/statistical-table'
import { ageSpanOf, isTotal, sexOf, yearOf } from '../../table/value-words'

export interface AgeRange {
  readonly from: number
  readonly to: number
}

/** Ages that most students have, the best first; what the age groups of a table cannot give is passed over. */
const STUDENT_AGES: readonly AgeRange[] = [
  { from: 20, to: 24 },
  { from: 19, to: 24 },
  { from: 20, to: 29 },
]

/** A series of population by age, with the values that the ages of students are made of. */
export interface AgeSeries {
  readonly series: Series
  readonly ages: AgeRange
  /** Of each dimension the values added up; null for region, time and sex, which the question decides. */
  readonly fixed: readonly (readonly number[] | null)[]
  readonly region: number
  /** Position of the time dimension; −1: the series says nothing of time. */
  readonly time: number
  /** Position of the dimension of sex; −1: both sexes together. */
  readonly sex: number
  /** Years of the time dimension, by the index of their value. */
  readonly years: ReadonlyMap<number, number>
}

const POPULATION = /folkmängd|befolkning|population/i
/** Titles that speak of a population without counting it. */
const OTHER =
  /medelålder|mean age|förändring|ökning|tillväxt|täthet|change|growth|densit|prognos|framskriv|projection|andel|share|procent|per cent|dagbef|nattbef|sysselsatt|förvärvs|employ|utbildning|education|inkomst|income|född|born|birth|flytt|migra/i

const asTableValue = ({ code, name }: SeriesDimension['values'][number]): DimensionValue => ({
  code,
  label: name,
})

/** The first series of the dataset that counts inhabitants by municipality and age; null when there is none. */
export function findAgeSeries(dataset: DatasetDescription): AgeSeries | null {
  for (const series of dataset.series) {
    const title = `${series.title.sv} ${series.title.en}`
    const found = POPULATION.test(title) && !OTHER.test(title) ? readAgeSeries(series) : null
    if (found) return found
  }
  return null
}

function readAgeSeries(series: Series): AgeSeries | null {
  const { dimensions } = series
  const region = dimensions.findIndex(({ role }) => role === 'region')
  const time = dimensions.findIndex(({ role }) => role === 'time')
  const age = dimensions.findIndex((one) => one.role === 'category' && agesIn(one) !== null)
  const sex = dimensions.findIndex((one, d) => one.role === 'category' && d !== age && tellsSexes(one))
  const ages = dimensions[age] ? agesIn(dimensions[age]) : null
  if (region < 0 || ages === null) return null
  const fixed: (readonly number[] | null)[] = []
  for (const [d, dimension] of dimensions.entries()) {
    if (d === region || d === time || d === sex) fixed.push(null)
    else if (d === age) fixed.push(ages.values)
    else {
      const all = wholeOf(dimension)
      if (all < 0) return null
      fixed.push([all])
    }
  }
  const years = new Map(
    (dimensions[time]?.values ?? []).flatMap((value, i): [number, number][] => {
      const year = yearOf(asTableValue(value))
      return year === null ? [] : [[i, year]]
    }),
  )
  if (time >= 0 && years.size === 0) return null
  return { series, ages: ages.range, fixed, region, time, sex, years }
}

/** The value that stands for all; the only one; −1 when a choice would have to be made. */
function wholeOf({ values, total }: SeriesDimension): number {
  if (values.length === 1) return 0
  const stated = values.findIndex(({ code }) => code === total)
  return stated >= 0 ? stated : values.findIndex((value) => isTotal(asTableValue(value)))
}

const tellsSexes = ({ values }: SeriesDimension): boolean =>
  values.length > 1 && values.every((value) => sexOf(asTableValue(value)) !== null)

/** Values that together are the ages of students, each once: one group, several, or single years. */
function agesIn({ values }: SeriesDimension): { range: AgeRange; values: readonly number[] } | null {
  const spans = values.map((value) => ageSpanOf(asTableValue(value)))
  for (const range of STUDENT_AGES) {
    const found: number[] = []
    let next = range.from
    while (next <= range.to) {
      const group = spans.reduce((best, span, i) => {
        if (span?.from !== next || span.to > range.to) return best
        return span.to > (spans[best]?.to ?? -1) ? i : best
      }, -1)
      const end = spans[group]?.to
      if (end === undefined) break
      found.push(group)
      next = end + 1
    }
    if (next > range.to) return { range, values: found }
  }
  return null
}

/** The year nearest to the one asked for: at or before it, else the first after; null without time. */
export function nearestAgeYear({ years }: AgeSeries, year: number): number | null {
  const sorted = [...years.values()].sort((a, b) => a - b)
  return sorted.findLast((one) => one <= year) ?? sorted[0] ?? null
}

/**
 * Inhabitants in the ages of students by region id. A place that the series lacks is the sum of its members, when
 * all of them have a figure.
 */
export function readAgePopulation(
  reader: FactReader,
  age: AgeSeries,
  question: {
    readonly places: readonly { readonly place: Region; readonly members: readonly Region[] }[]
    readonly sex: Sex
    readonly year: number | null
  },
): ReadonlyMap<number, Figure> {
  const values = age.series.dimensions[age.region]?.values ?? []
  const position = new Map(values.map(({ code }, i) => [code, i]))
  const time = [...age.years].find(([, year]) => year === question.year)?.[0] ?? 0
  const sexes = sexValues(age, question.sex)
  const parts = question.places.map(({ place, members }) => ({
    place,
    codes: members.length === 0 || position.has(place.code) ? [place.code] : members.map(({ code }) => code),
  }))
  const plan = parts.map(({ codes }) =>
    codes.map((code) => {
      const region = position.get(code)
      return region === undefined ? [] : cellsOf(age, region, time, sexes)
    }),
  )
  // All cells in one question: 290 municipalities would be 290 of them.
  const { values: numbers, signs } = reader.seriesCells({
    series: age.series.id,
    cells: Float64Array.from(plan.flat(2)),
  })
  let next = 0
  return new Map(
    parts.map(({ place }, i): [number, Figure] => {
      const cells = (plan[i] ?? []).map((own) => own.map(() => figureAt(numbers, signs, next++)))
      const complete = cells.every((own) => own.length > 0)
      return [place.id, complete ? addFigures(...cells.flat()) : NOT_AVAILABLE]
    }),
  )
}

/** The values to add up for a sex; none when the series cannot tell it. */
function sexValues({ series, sex }: AgeSeries, wanted: Sex): readonly number[] {
  const dimension = series.dimensions[sex]
  if (!dimension) return wanted === 'total' ? [0] : []
  const sexes = dimension.values.map((value) => sexOf(asTableValue(value)))
  const exact = sexes.indexOf(wanted)
  if (exact >= 0) return [exact]
  const both = [sexes.indexOf('women'), sexes.indexOf('men')]
  return wanted === 'total' && both.every((one) => one >= 0) ? both : []
}

/** Numbers of the cells, row-major with the last dimension the fastest. */
function cellsOf(age: AgeSeries, region: number, time: number, sexes: readonly number[]): number[] {
  const choices = age.series.dimensions.map((_, d): readonly number[] => {
    if (d === age.region) return [region]
    if (d === age.time) return [time]
    return d === age.sex ? sexes : (age.fixed[d] ?? [0])
  })
  return choices.reduce<number[]>(
    (cells, values, d) =>
      cells.flatMap((cell) =>
        values.map((value) => cell * (age.series.dimensions[d]?.values.length ?? 1) + value),
      ),
    [0],
  )
}
