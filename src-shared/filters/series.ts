import type { DatasetDescription } from '../dataset/description'
import type { Series, SeriesDimension } from '../dataset/series'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import type { FilterKind } from './filter'
import { accepted, refuse } from './filter-problems'
import type { FilterTexts } from './filters'

/** Code of a series; null where the dataset has none, and in a view of other things. */
export const series: FilterKind<'series', string | null> = {
  id: 'series',
  control: 'own',
  initial: ({ view, dataset }) => (view.takes.includes('series') ? (dataset.series[0]?.code ?? null) : null),
  parse: (text, { dataset }) => askedSeries(text, dataset)?.code ?? null,
  format: (value) => value,
  // Other views carry it along for the way back.
  fit: (text, { view, dataset }, texts) =>
    view.takes.includes('series') ? (carriedSeries(texts, dataset)?.code ?? null) : text,
  word: (_value, { names, language }) => names.seriesNames?.title[language] ?? '',
}

/** The series asked for, the first without asking; null where there is none at all. */
const askedSeries = (text: string, dataset: DatasetDescription): Series | null => {
  const [first] = dataset.series
  return first === undefined || text === '' ? (first ?? null) : findSeries(text, dataset)
}

/** The series that texts from elsewhere mean in this dataset; null where it has no such series. */
export const carriedSeries = (texts: FilterTexts, dataset: DatasetDescription): Series | null =>
  (texts.series === undefined
    ? dataset.series[0]
    : accepted(() => findSeries(texts.series?.trim() ?? '', dataset))) ?? null

/** The series that the filters mean; null where the dataset has none. */
export const seriesOf = (
  filters: { readonly series: string | null },
  dataset: DatasetDescription,
): Series | null => dataset.series.find(({ code }) => code === filters.series) ?? null

const MOST_NAMED = 20

type Named = { readonly code: string; readonly name: LocalizedText }

const fold = (text: string): string => text.trim().toLocaleLowerCase('sv')

/** By code, else by code or name whatever the case. */
export function findNamed<T extends Named>(text: string, items: readonly T[]): T | undefined {
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

export function refuseNamed(message: LocalizedText, items: readonly Named[]): never {
  return refuse(
    message,
    localize(({ series }, language) =>
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
    localize((words) => words.series.problems.unknownSeries(text)),
    named,
  )
}

export function findDimension(text: string, series: Series): SeriesDimension {
  return (
    findNamed(text, series.dimensions) ??
    refuseNamed(
      localize((words) => words.series.problems.unknownDimension(text)),
      series.dimensions,
    )
  )
}
