import type { Series, SeriesDimension } from '../dataset/series'
import { localize } from '../messages/localize'
import type { FilterKind } from './filter'
import { accepted, refuse } from './filter-problems'
import { carriedSeries, findDimension, findNamed, refuseNamed, seriesOf } from './series'

/** Chosen values by dimension, as codes in the order of the source. */
export type Selection = readonly { readonly dimension: string; readonly values: readonly string[] }[]

/** In a selection: all values of the dimension, whichever they are in the next edition. */
export const ALL_VALUES = '*'

/**
 * Values of a series' dimensions: `kön=kvinnor,män;ålder=tot`. Only what was chosen, in the order of the series'
 * dimensions; the view fills in the rest.
 */
export const select: FilterKind<'select', Selection, 'series'> = {
  id: 'select',
  restsOn: ['series'],
  control: 'own',
  initial: () => [],
  parse: (text, { dataset }, chosen) => {
    const series = seriesOf(chosen, dataset)
    return series === null ? [] : parseSelection(text, series)
  },
  format: (value) => (value.length === 0 ? null : formatSelection(value)),
  fit: (text, { view, dataset }, texts) => {
    if (!view.takes.includes('series')) return text
    const series = carriedSeries(texts, dataset)
    const selection = series && accepted(() => parseSelection(text, series))
    return selection === null || selection.length === 0 ? null : formatSelection(selection)
  },
  word: (_value, { names, language }) => {
    const selection = names.seriesNames?.selection[language] ?? ''
    return selection === '' ? '' : `${selection}, `
  },
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
    localize((words) => words.series.problems.invalidSelection(part)),
    localize((words) => words.series.problems.selectionNext),
  )

const findValue = (text: string, dimension: SeriesDimension): string =>
  (
    findNamed(text, dimension.values) ??
    refuseNamed(
      localize((words, language) => words.series.problems.unknownValue(text, dimension.name[language])),
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
