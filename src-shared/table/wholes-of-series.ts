import { finestPartition } from '../indicators/age-groups'
import { SEXES, type Sex } from '../dataset/dimensions'
import type { Indices, ReadAge, SeriesReading } from '../dataset/known-series/series-reading'
import type { SeriesDimension } from '../dataset/series'
import type { DimensionValue } from './statistical-table'
import { isOfMeasures } from './dimension-words'
import { ageSpanOf, foldText, isTotal, isTotalAlone, isTotalOfAll, namesOf, sexOf } from './value-words'

type Value = SeriesDimension['values'][number]

const asTableValue = ({ code, name }: Value): DimensionValue => ({
  code,
  label: name,
})

/** Numbers that are codes of other things would be ages. */
const byNameAlone = ({ name }: Value): DimensionValue => ({
  code: name.sv,
  label: name,
})

/** Names of a value without what it counts in: "antal sysselsatta" is "sysselsatta". */
export const plainNames = (value: Value): readonly string[] =>
  namesOf(asTableValue(value)).flatMap((name) => {
    const plain = name.replace(/^(antal|number of) (?=\S)/, '')
    return [plain, plain.replace(/ \([^)]*\)$/, '')]
  })

export const tellsSexes = ({ values }: SeriesDimension): boolean =>
  values.some((value) => ['women', 'men'].includes(sexOf(asTableValue(value)) ?? '')) &&
  values.every((value) => sexOf(asTableValue(value)) !== null)

/** Everybody is the one value that says so, else exactly one of women and one of men: one of the two is never both. */
export function readSexes(dimension: SeriesDimension | undefined): SeriesReading['sexes'] {
  if (!dimension) return { total: [] }
  const stated = dimension.values.map((value) => sexOf(asTableValue(value)))
  const at = (sex: Sex): Indices => stated.flatMap((one, i) => (one === sex ? [i] : []))
  const [women, men] = [at('women'), at('men')]
  const alone = women.length === 1 && men.length === 1 ? [...women, ...men] : []
  const total = at('total').length > 0 ? at('total') : alone
  const indices = { total, women, men }
  return Object.fromEntries(
    SEXES.flatMap((sex) => {
      const found = indices[sex]
      const isWhole = found.length === 1 || (sex === 'total' && found === alone && found.length === 2)
      return isWhole ? [[sex, found]] : []
    }),
  )
}

/** All values but a total are ages. */
export const tellsAges = (dimension: SeriesDimension): boolean => {
  const spans = readAges(dimension).length
  return (
    spans > 0 &&
    spans >= dimension.values.length - 1 &&
    (totalAt(dimension) !== null || spans === dimension.values.length)
  )
}

export const readAges = ({ values }: SeriesDimension): ReadAge[] =>
  values.flatMap((value, index) => {
    const span = isTotal(asTableValue(value)) ? null : ageSpanOf(byNameAlone(value))
    return span ? [{ ...span, index }] : []
  })

export const totalAt = ({ values, total }: SeriesDimension): number | null => {
  const stated = values.findIndex(({ code }) => code === total)
  const named = stated >= 0 ? stated : values.findIndex((value) => isTotal(asTableValue(value)))
  return named < 0 ? null : named
}

/**
 * The value for all groups: as the table says, or by a name that says nothing else or all of them. "Eftergymnasial
 * utbildning, totalt" is a group.
 */
export function wholeGroupAt({ values, total }: SeriesDimension): number | null {
  const stated = values.findIndex(({ code }) => code === total)
  if (stated >= 0) return stated
  for (const isWhole of [isTotalAlone, isTotalOfAll]) {
    const named = values.flatMap((value, i) => (isWhole(asTableValue(value)) ? [i] : []))
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null
  }
  return null
}

const BORN_HERE =
  /^(inrikes född|inrikes födda|född i sverige|(swedish|native)[- ]born( persons)?|born in sweden)$/
const BORN_ABROAD = /^(utrikes född|utrikes födda|född utomlands|foreign[- ]born( persons)?|born abroad)$/

/** A part of a year, one of several assumptions, or some by where they were born: names of what is not the whole. */
const PART =
  /\b(kvartal|kv\.? ?[1-4]\b|quarter|hal[vf]|[qk][1-4]\b|månad|month|låg|hög|low|high)|^(första|andra|tredje|fjärde|first|second|third|fourth) /

const isPart = ({ name }: Value): boolean =>
  [name.sv, name.en]
    .map(foldText)
    .some((text) => [PART, BORN_HERE, BORN_ABROAD].some((words) => words.test(text)))

const isNamedWhole = (value: Value, whole: RegExp | undefined): boolean =>
  plainNames(value).some((name) => whole?.test(name))

/**
 * The value for all; the only one, unless it names a part; both parts of two that are all there is. Null where somebody
 * would have to choose, or where the rest is not in the table.
 */
export function wholeOf(dimension: SeriesDimension, whole: RegExp | undefined): Indices | null {
  const { values } = dimension
  const named = values.findIndex((value) => isNamedWhole(value, whole))
  if (named >= 0) return [named]
  if (tellsSexes(dimension)) return readSexes(dimension).total ?? null
  const [only, ...more] = values
  if (only && more.length === 0) return isPart(only) ? null : [0]
  const total = totalAt(dimension)
  if (total !== null) return [total]
  const born = [BORN_HERE, BORN_ABROAD].map((words) =>
    values.findIndex((value) => namesOf(asTableValue(value)).some((name) => words.test(name))),
  )
  return values.length === 2 && born.every((at) => at >= 0) ? born : null
}

/** The only value of a dimension, where nothing says that it is the whole: all figures are of it alone. */
export function limitOf(dimension: SeriesDimension, whole: RegExp | undefined): Value | null {
  const [only, ...more] = dimension.values
  if (!only || more.length > 0 || isOfMeasures(dimension.name.sv) || isOfMeasures(dimension.code)) return null
  const isWhole = only.code === dimension.total || isTotal(asTableValue(only)) || isNamedWhole(only, whole)
  return isWhole || sexOf(asTableValue(only)) === 'total' ? null : only
}

/** Whether every age is in the ages, by a total or by groups that cover all once. */
export const holdsAllAges = (dimension: SeriesDimension): boolean =>
  totalAt(dimension) !== null || finestPartition(readAges(dimension)) !== null
