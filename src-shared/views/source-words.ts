import type { Source } from '../dataset/dimensions'
import { isOfficialMarketsSource } from '../dataset/official-labour-markets'
import type { Quality } from '../dataset/quality'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatYears } from '../messages/number-format'
import { insideSentence } from '../messages/sentence-case'
import { codes, numbers, sideTable, type NumberColumn, type ViewData } from './view-data'

/** Figures that share quality and sources: a column, or a row of the overview. */
interface FigureGroup {
  readonly label: string
  readonly quality: Quality
  readonly sources: readonly number[]
}

/** Keys such as year and rank have no sources and are no figures. */
function figureGroups(data: ViewData, language: Language): readonly FigureGroup[] {
  if (data.view === 'overview') return factGroups(data, language)
  // The areas' employed are all that is drawn.
  const ofAreas = data.view === 'regions.labour-markets' ? (sideTable(data, 'markets')?.columns ?? []) : []
  return [...data.columns, ...ofAreas]
    .filter((column): column is NumberColumn => column.type === 'number' && column.sources.length > 0)
    .map(({ label, quality, sources }) => ({ label: label[language], quality, sources }))
}

/**
 * The overview's rows carry quality and sources of their own; the column is only as good as the worst. The shares
 * beside official figures are computed all the same.
 */
function factGroups(data: ViewData, language: Language): readonly FigureGroup[] {
  const [fact, quality, source] = [codes(data, 'fact'), codes(data, 'quality'), codes(data, 'source')]
  const share = numbers(data, 'share')
  const facts = Array.from({ length: data.rowCount }, (_, row) => ({
    label: fact.names[fact.indices[row] ?? -1]?.[language] ?? '',
    quality: (quality.codes[quality.indices[row] ?? -1] ?? 'synthetic') as Quality,
    sources: (source.codes[source.indices[row] ?? -1] ?? '').split('+').map(Number),
  }))
  return share.quality === 'derived' && share.sources.length > 0
    ? [...facts, { label: share.label[language], quality: share.quality, sources: share.sources }]
    : facts
}

export function nameSource(source: Source, language: Language): string {
  const { withTable, withoutTable } = messagesIn(language).views.sources
  const title = source.title[language]
  return source.table === null
    ? withoutTable(source.publisher, title)
    : withTable(source.publisher, title, source.table)
}

/** Titles that say themselves that they are example data need not say so twice. */
const nameInvented = (some: readonly Source[], language: Language): string =>
  [
    ...new Set(
      some.map(
        ({ publisher, title }) =>
          `${publisher}: ${title[language].replace(/^(exempeldata|example data)[^:]*:\s*/i, '')}`,
      ),
    ),
  ].join('; ')

/** Years that the rows stand for; null where rows carry years of their own. */
function yearsShown(data: ViewData): string | null {
  // The official labour markets have their year in their name, and stand beside figures of several years.
  if (['overview', 'series.values', 'regions.labour-markets'].includes(data.view)) return null
  const years = data.columns
    .filter((column): column is NumberColumn => column.type === 'number' && column.unit === 'year')
    .flatMap((column) => [...column.values])
    .filter((year) => !Number.isNaN(year))
  if (years.length === 0) return formatYears(data.filters.year)
  return formatYears({ from: Math.min(...years), to: Math.max(...years) })
}

function joinLabels(groups: readonly FigureGroup[], language: Language): string {
  const [first = '', ...others] = [...new Set(groups.map((group) => group.label))]
  return formatList([first, ...others.map(insideSentence)], language)
}

/**
 * Who stands behind the figures, honestly: a source is named as such only for figures that it published;
 * figures computed from them are "egen bearbetning"; invented ones are example data and come first.
 * Empty when there are no figures.
 */
export function writeSourceLine(data: ViewData, language: Language): string {
  const { sources } = messagesIn(language).views
  const groups = figureGroups(data, language)
  const years = yearsShown(data)
  const list = (some: readonly Source[]): string =>
    [...new Set(some.map((source) => nameSource(source, language)))].join('; ')
  const dated = (names: string): string => (years === null ? names : sources.dated(names, years))
  const behind = (some: readonly FigureGroup[]): readonly Source[] =>
    data.sources.filter(({ id }) => some.some((group) => group.sources.includes(id)))
  const publishersOf = (some: readonly Source[]): string =>
    formatList([...new Set(some.map((source) => source.publisher))], language)

  const invented = data.sources.filter((source) => source.quality === 'synthetic')
  const published = [
    ...behind(groups.filter((group) => group.quality === 'official')),
    ...data.sources.filter(isOfficialMarketsSource),
  ]
  const onlyProcessed = data.sources.filter(
    (source) => source.quality !== 'synthetic' && !published.includes(source),
  )
  const derived = groups.filter(
    (group) => group.quality === 'derived' && behind([group]).some((source) => published.includes(source)),
  )
  const parts: string[] = []
  if (invented.length > 0) parts.push(sources.example(dated(nameInvented(invented, language))))
  if (published.length > 0) parts.push(sources.source(dated(list(published))))
  if (onlyProcessed.length > 0) parts.push(sources.derivedOnly(list(onlyProcessed)))
  if (derived.length > 0)
    parts.push(sources.derivedColumns(joinLabels(derived, language), publishersOf(behind(derived))))
  return parts.join(' ')
}

/** What is not official, by name where only a part is; null when all figures are. */
export function writeQualityLine(data: ViewData, language: Language): string | null {
  if (data.quality === 'official') return null
  const { qualityLines } = messagesIn(language).views
  const groups = figureGroups(data, language)
  const weak = groups.filter((group) => group.quality === data.quality)
  // The division itself is official, and no figure.
  const isAll = weak.length === groups.length && !data.sources.some(isOfficialMarketsSource)
  if (data.quality === 'synthetic')
    return isAll ? qualityLines.synthetic : qualityLines.syntheticColumns(joinLabels(weak, language))
  return isAll ? qualityLines.derived : qualityLines.derivedColumns(joinLabels(weak, language))
}
