import type { Source } from '../dataset/dimensions'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatYears } from '../messages/number-format'
import { filterSentence } from './filter-sentence'
import { buildFileStem } from './file-stem'
import type { NumberColumn, ViewData } from './view-data'

/** All words around a picture or table. */
export interface ViewWords {
  readonly title: string
  /** The filters in words. */
  readonly subtitle: string
  /** The answer, computed; the empty state's message when there is nothing to show. */
  readonly finding: string | null
  readonly sourceLine: string
  /** Null when all figures are official. */
  readonly qualityLine: string | null
  readonly notes: readonly string[]
  /** For those who do not see the picture. */
  readonly alternativeText: string
  /** File name without extension, safe on Windows, macOS and Linux. */
  readonly fileStem: string
}

export function describeView(data: ViewData, language: Language): ViewWords {
  const words = messagesIn(language).views
  const title = writeTitle(data, language)
  const subtitle = filterSentence(data.view, data.filters, data, language)
    .map((part) => part.text)
    .join('')
  const finding = data.finding?.[language] ?? data.empty?.message[language] ?? null
  const qualityLine = writeQualityLine(data, language)
  const breaks = data.breaks.map((b) => words.breaks(String(b.year), b.note[language]))
  const sentences = [
    /[.?!]$/.test(title) ? title : `${title}.`,
    `${subtitle}.`,
    ...(finding === null ? [] : [finding]),
    ...(data.empty === null ? [words.pictureOf[data.view]] : [data.empty.suggestion[language]]),
    ...(data.quality === 'synthetic' && qualityLine !== null ? [qualityLine] : []),
  ]
  return {
    title,
    subtitle,
    finding,
    sourceLine: writeSourceLine(data, language),
    qualityLine,
    notes: [...breaks, ...data.notes.map((note) => note[language])],
    alternativeText: sentences.join(' '),
    fileStem: buildFileStem(data, language),
  }
}

function writeTitle(data: ViewData, language: Language): string {
  const { titles, noCampus } = messagesIn(language).views
  const place = formatList(
    data.regionNames.map((name) => name[language]),
    language,
  )
  if (data.view === 'students.origin')
    return titles['students.origin'](data.campusName?.[language] ?? noCampus)
  if (data.view !== 'commuting.flows') return titles[data.view](place)
  if (!data.takes.includes('direction')) return titles['commuting.flows.county'](place)
  return titles[data.filters.direction === 'out' ? 'commuting.flows.out' : 'commuting.flows.in'](place)
}

/** Columns that stand for figures, not for keys such as year and rank. */
const figureColumns = (data: ViewData): readonly NumberColumn[] =>
  data.columns.filter(
    (column): column is NumberColumn => column.type === 'number' && column.sources.length > 0,
  )

function nameSource(source: Source, language: Language): string {
  const { withTable, withoutTable } = messagesIn(language).views.sources
  const title = source.title[language]
  return source.table === null
    ? withoutTable(source.publisher, title)
    : withTable(source.publisher, title, source.table)
}

/** Years that the rows stand for; null where rows carry years of their own. */
function yearsShown(data: ViewData): string | null {
  if (data.view === 'overview') return null
  const yearColumns = data.columns.filter(
    (column): column is NumberColumn => column.type === 'number' && column.unit === 'year',
  )
  const years = yearColumns.flatMap((column) => [...column.values]).filter((year) => !Number.isNaN(year))
  if (years.length === 0) return formatYears(data.filters.year)
  return formatYears({ from: Math.min(...years), to: Math.max(...years) })
}

const joinLabels = (columns: readonly NumberColumn[], language: Language): string => {
  const labels = [...new Set(columns.map((column) => column.label[language]))]
  const [first = '', ...others] = labels
  return formatList([first, ...others.map((label) => lowerFirst(label))], language)
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * Who stands behind the figures, honestly: a source is named as such only for figures that it published;
 * figures computed from them are "egen bearbetning"; invented ones are example data.
 */
function writeSourceLine(data: ViewData, language: Language): string {
  const { sources } = messagesIn(language).views
  const columns = figureColumns(data)
  if (data.sources.length === 0) return ''
  const years = yearsShown(data)
  const dated = (list: string): string => (years === null ? list : sources.dated(list, years))
  const list = (some: readonly Source[]): string => some.map((s) => nameSource(s, language)).join('; ')
  const publishers = (some: readonly Source[]): string =>
    formatList([...new Set(some.map((source) => source.publisher))], language)
  const behind = (some: readonly NumberColumn[]): readonly Source[] =>
    data.sources.filter((source) => some.some((column) => column.sources.includes(source.id)))

  const synthetic = data.sources.filter((source) => source.quality === 'synthetic')
  const real = data.sources.filter((source) => source.quality !== 'synthetic')
  const official = columns.filter((column) => column.quality === 'official')
  const derived = columns.filter((column) => column.quality === 'derived')
  const parts: string[] = []
  if (synthetic.length > 0) parts.push(sources.example, sources.exampleFrom(dated(list(synthetic))))
  const unchanged = behind(official)
  if (unchanged.length > 0) {
    parts.push(sources.source(dated(list(unchanged))))
    if (derived.length > 0)
      parts.push(sources.derivedColumns(joinLabels(derived, language), publishers(behind(derived))))
    const mixedOnly = real.filter(
      (source) => !unchanged.includes(source) && !behind(derived).includes(source),
    )
    if (mixedOnly.length > 0) parts.push(sources.derivedOnly(dated(list(mixedOnly))))
  } else if (real.length > 0) parts.push(sources.derivedOnly(dated(list(real))))
  return parts.join(' ')
}

function writeQualityLine(data: ViewData, language: Language): string | null {
  if (data.quality === 'official') return null
  const { qualityLines } = messagesIn(language).views
  const columns = figureColumns(data)
  const weak = columns.filter((column) => column.quality === data.quality)
  const all = weak.length === columns.length
  if (data.quality === 'synthetic')
    return all ? qualityLines.synthetic : qualityLines.syntheticColumns(joinLabels(weak, language))
  return all ? qualityLines.derived : qualityLines.derivedColumns(joinLabels(weak, language))
}
