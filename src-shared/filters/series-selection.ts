import type { DatasetDescription } from '../dataset/description'
import type { Series, SeriesDimension } from '../dataset/series'
import type { LocalizedText } from '../messages/language'
import { inBothLanguages } from '../messages/in-both-languages'
import { refuse } from './filter-problems'
import type { Selection } from './filters'

/** In a selection: all values of the dimension, whichever they are in the next edition. */
export const ALL_VALUES = '*'

const MOST_NAMED = 20

type Named = { readonly code: string; readonly name: LocalizedText }

const fold = (text: string): string => text.trim().toLocaleLowerCase('sv')

/** By code, else by code or name whatever the case. */
function findNamed<T extends Named>(text: string, items: readonly T[]): T | undefined {
  const wanted = fold(text)
  return (
    items.find((item) => item.code === text) ??
    items.find(({ code, name }) => [code, name.sv, name.en].some((one) => fold(one) === wanted))
  )
}

const listChoices = (items: readonly { code: string; name: string }[], more: (count: number) => string) => {
  const named = items
    .slice(0, MOST_NAMED)
    .map(({ code, name }) => (name === code ? code : `${name} (${code})`))
  const rest = items.length - named.length
  return [...named, ...(rest > 0 ? [more(rest)] : [])].join(', ')
}

function refuseNamed(message: LocalizedText, items: readonly Named[]): never {
  return refuse(
    message,
    inBothLanguages(({ series }, language) =>
      series.problems.chooseAmong(
        listChoices(
          items.map(({ code, name }) => ({ code, name: name[language] })),
          series.problems.more,
        ),
      ),
    ),
  )
}

/** The series with this code or title. Refuses what is not there with the series that are. */
export function findSeries(text: string, dataset: DatasetDescription): Series {
  const named = dataset.series.map((series) => ({ series, code: series.code, name: series.title }))
  const found = findNamed(text, named)
  if (found) return found.series
  return refuseNamed(
    inBothLanguages((words) => words.series.problems.unknownSeries(text)),
    named,
  )
}

export function findDimension(text: string, series: Series): SeriesDimension {
  return (
    findNamed(text, series.dimensions) ??
    refuseNamed(
      inBothLanguages((words) => words.series.problems.unknownDimension(text)),
      series.dimensions,
    )
  )
}

/** Percent signs of people who wrote none of ours stand for themselves. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.trim())
  } catch {
    return text.trim()
  }
}

const encode = (text: string): string =>
  text.replace(/[%,;=*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * `kön=kvinnor,män;ålder=tot` → codes, dimensions and values by code or name. Within names `, ; = * %` are
 * percent-encoded (`%2C`). `*` is all values. A dimension that is named twice takes both. Refuses what the
 * series does not have, with what it has.
 */
export function parseSelection(text: string, series: Series): Selection {
  const chosen = new Map<string, Set<string>>()
  for (const part of text.split(';')) {
    if (part.trim() === '') continue
    const at = part.indexOf('=')
    if (at < 1) return refuseSelection(part.trim())
    const dimension = findDimension(decode(part.slice(0, at)), series)
    const values = chosen.get(dimension.code) ?? new Set()
    chosen.set(dimension.code, values)
    for (const value of part.slice(at + 1).split(',')) {
      if (value.trim() === ALL_VALUES) values.add(ALL_VALUES)
      else if (value.trim() !== '') values.add(findValue(decode(value), dimension))
    }
  }
  return series.dimensions.flatMap(({ code, values }) => {
    const wanted = chosen.get(code)
    if (wanted === undefined || wanted.size === 0) return []
    const all = wanted.has(ALL_VALUES)
    return [
      {
        dimension: code,
        values: all ? [ALL_VALUES] : values.map((v) => v.code).filter((v) => wanted.has(v)),
      },
    ]
  })
}

const refuseSelection = (part: string): never =>
  refuse(
    inBothLanguages((words) => words.series.problems.invalidSelection(part)),
    inBothLanguages((words) => words.series.problems.selectionNext),
  )

const findValue = (text: string, dimension: SeriesDimension): string =>
  (
    findNamed(text, dimension.values) ??
    refuseNamed(
      inBothLanguages((words, language) =>
        words.series.problems.unknownValue(text, dimension.name[language]),
      ),
      dimension.values,
    )
  ).code

/** The text that parses to the selection again. */
export const formatSelection = (selection: Selection): string =>
  selection
    .map(({ dimension, values }) => {
      const all = values.length === 1 && values[0] === ALL_VALUES
      return `${encode(dimension)}=${all ? ALL_VALUES : values.map(encode).join(',')}`
    })
    .join(';')
