import { highestOf, lowestOf } from '../indicators/extremes'
import type { PictureKind } from '../charts/frame/chart-picture'
import type { Source } from '../dataset/dimensions'
import { isOfficialMarketsSource } from '../dataset/official-labour-markets'
import type { Quality } from '../dataset/quality'
import { isUnconfirmed, isUnknownPublisher, namePublisher } from '../dataset/unconfirmed-source'
import { REGISTER_AREAS_SOURCE } from '../dataset/sweden-register'
import { perLanguage, type Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatNumber, formatYears } from '../messages/number-format'
import { insideSentence, startSentence } from '../messages/sentence-case'
import { columnOfReference } from '../view/reference'
import { mixedQualities } from '../view/row-quality'
import { codes, type CodeColumn, type NumberColumn, type ViewData } from '../view/view-data'
import { rowsOf } from '../view/rows'
import { nameUnit } from '../views/units/tell-unit'

/** Figures that share quality and sources: a column, or a row where each counts something else. */
interface FigureGroup {
  readonly label: string
  readonly quality: Quality
  readonly sources: readonly number[]
}

/** Keys such as year and rank have no sources and are no figures. */
function figureGroups(data: ViewData, language: Language): readonly FigureGroup[] {
  const drawn = (data.sideTables ?? []).flatMap((table) => (table.drawn ? table.columns : []))
  return [...data.columns, ...drawn]
    .filter((column): column is NumberColumn => column.type === 'number' && column.sources.length > 0)
    .filter((column) => !isToldByRows(column))
    .map((column) => namedAsOwn(column, data))
    .flatMap((column) => splitByRows(column, data, language))
}

/** A reference as good as what it stands beside is told with it, and all counts in another unit by that unit. */
function namedAsOwn(column: NumberColumn, { columns, counted }: ViewData): NumberColumn {
  if (counted?.columns.includes(column.id))
    return { ...column, label: perLanguage((language) => startSentence(nameUnit(counted, language))) }
  const own = columns.find(({ id }) => columnOfReference(id) === column.id)
  return own?.type === 'number' && own.quality === column.quality ? { ...column, label: own.label } : column
}

/** Example data beside facts that are told one by one are those facts' own. */
const isToldByRows = ({ sourcesAt, each, quality }: NumberColumn): boolean =>
  sourcesAt !== undefined && each === undefined && quality === 'synthetic'

/** A column where example data stand beside official figures is two groups: each has sources of its own. */
function splitByRows(column: NumberColumn, data: ViewData, language: Language): readonly FigureGroup[] {
  const { sources: all, rowCount, columns } = data
  const { quality, sources, each } = column
  if (each) return groupsByRow(column, codes({ columns }, each.namedBy), data, language)
  const label = column.label[language]
  if (quality !== 'synthetic' || mixedQualities({ columns, rowCount }) === null)
    return [{ label, quality, sources }]
  const ofQuality = (isExample: boolean): readonly number[] =>
    all
      .filter((one) => sources.includes(one.id) && (one.quality === 'synthetic') === isExample)
      .map(({ id }) => id)
  const [example, stated] = [ofQuality(true), ofQuality(false)]
  if (example.length === 0 || stated.length === 0) return [{ label, quality, sources }]
  return [
    { label, quality: column.derived ? 'derived' : 'official', sources: stated },
    { label, quality, sources: example },
  ]
}

/** Each row counts something else, and is as good as its own sources. */
function groupsByRow(
  { id, each, sourcesAt }: NumberColumn,
  namedBy: CodeColumn,
  { rowCount }: ViewData,
  language: Language,
): readonly FigureGroup[] {
  return rowsOf({ rowCount }).map((row) => ({
    label: namedBy.names[namedBy.indices[row] ?? -1]?.[language] ?? id,
    quality: each?.qualities[row] ?? 'synthetic',
    sources: sourcesAt?.[row] ?? [],
  }))
}

function nameSource(source: Source, language: Language): string {
  const { withTable, withoutTable } = messagesIn(language).views.sources
  const title = source.title[language]
  const publisher = namePublisher(source.publisher, language)
  return source.table === null ? withoutTable(publisher, title) : withTable(publisher, title, source.table)
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
  if (data.undated) return null
  const years = data.columns
    .filter((column): column is NumberColumn => column.type === 'number' && column.unit === 'year')
    .flatMap((column) => [...column.values])
    .filter((year) => !Number.isNaN(year))
  if (years.length === 0) return formatYears(data.filters.year)
  return formatYears({ from: lowestOf(years), to: highestOf(years) })
}

function joinLabels(groups: readonly FigureGroup[], language: Language): string {
  const [first = '', ...others] = [...new Set(groups.map((group) => group.label))]
  return formatList([first, ...others.map(insideSentence)], language)
}

/** Who made the areas of a map that the dataset does not carry itself; empty where there are none. */
export function writeAreasSource(data: ViewData, language: Language, picture: PictureKind): string {
  const fromRegister = data.mapAreas === 'register' || data.mapAreas === 'own-and-register'
  if (picture !== 'map' || !fromRegister || data.rowCount === 0) return ''
  const { publisher, title, licence } = REGISTER_AREAS_SOURCE
  return messagesIn(language).views.sources.areas(publisher, title[language], licence)
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
  /** With its own years where it has only some of those shown. */
  const ofYears = (name: string, { id }: Source): string => {
    const own = data.sourceYears?.[id]
    return own === undefined ? name : sources.dated(name, formatYears(own))
  }
  const list = (some: readonly Source[]): string =>
    [...new Set(some.map((source) => ofYears(nameSource(source, language), source)))].join('; ')
  const titles = (some: readonly Source[]): string =>
    [...new Set(some.map((source) => ofYears(source.title[language], source)))].join('; ')
  const dated = (names: string): string => (years === null ? names : sources.dated(names, years))
  const behind = (some: readonly FigureGroup[]): readonly Source[] =>
    data.sources.filter(({ id }) => some.some((group) => group.sources.includes(id)))
  const publishersOf = (some: readonly Source[]): string =>
    formatList([...new Set(some.map((source) => namePublisher(source.publisher, language)))], language)

  const invented = data.sources.filter((source) => source.quality === 'synthetic')
  const published = [
    ...behind(groups.filter((group) => group.quality === 'official')),
    ...data.sources.filter(isOfficialMarketsSource),
  ]
  const onlyProcessed = data.sources.filter(
    (source) => source.quality !== 'synthetic' && !published.includes(source),
  )
  const derived = groups.filter((group) => group.quality === 'derived' && isOfPublished(group, groups, data))
  const unconfirmed = onlyProcessed.filter(isUnconfirmed)
  const rest = onlyProcessed.filter((one) => !isUnconfirmed(one))
  const [processed, sums] = [
    rest.filter(({ publisher }) => !isUnknownPublisher(publisher)),
    rest.filter(({ publisher }) => isUnknownPublisher(publisher)),
  ]
  const parts: string[] = []
  if (invented.length > 0) parts.push(sources.example(dated(nameInvented(invented, language))))
  // Of several each has its own years where rows tell them; else the subtitle has those of the whole.
  const isOnly = published.length + onlyProcessed.length === 1 && data.sourceYears === undefined
  if (published.length > 0) parts.push(sources.source(isOnly ? dated(list(published)) : list(published)))
  if (unconfirmed.length > 0) parts.push(sources.unconfirmed(titles(unconfirmed)))
  if (sums.length > 0) parts.push(sources.unconfirmedSums(titles(sums)))
  if (processed.length > 0) parts.push(sources.derivedOnly(list(processed)))
  if (derived.length > 0)
    parts.push(sources.derivedColumns(joinLabels(derived, language), publishersOf(behind(derived))))
  return parts.join(' ')
}

/** Whether it is computed from what stands as published beside it: then the line of sources names it. */
const isOfPublished = ({ sources }: FigureGroup, all: readonly FigureGroup[], data: ViewData): boolean =>
  data.sources.some(
    (source) =>
      sources.includes(source.id) &&
      (isOfficialMarketsSource(source) ||
        all.some((group) => group.quality === 'official' && group.sources.includes(source.id))),
  )

/**
 * What is not official, by name where only a part is; null when all figures are, and where the line of sources names
 * all that is computed.
 */
export function writeQualityLine(data: ViewData, language: Language): string | null {
  if (data.quality === 'official') return null
  const { qualityLines } = messagesIn(language).views
  const mixed = mixedQualities(data)
  if (mixed !== null) return writeMixedLine(data, mixed, language)
  const groups = figureGroups(data, language)
  const weak = groups.filter((group) => group.quality === data.quality)
  // The division itself is official, and no figure.
  const isAll = weak.length === groups.length && !data.sources.some(isOfficialMarketsSource)
  if (data.quality === 'synthetic')
    return isAll ? qualityLines.synthetic : qualityLines.syntheticColumns(joinLabels(weak, language))
  if (isAll && data.sources.length > 0 && data.sources.every(isUnconfirmed)) return qualityLines.unconfirmed
  const isOfNone = data.sources.every(
    ({ quality, note, publisher }) =>
      quality === 'derived' && (note === null || isUnknownPublisher(publisher)),
  )
  if (isAll && data.sources.length > 0 && isOfNone) return qualityLines.processed
  // What is computed stands in the line of sources: with its columns, or by sources that are nothing but processed.
  return null
}

/** More rows than this are counted, not named. */
const MOST_NAMED = 4

/** Which rows are no example data, by name or number. */
function writeMixedLine(data: ViewData, qualities: readonly (Quality | null)[], language: Language): string {
  const { qualityLines } = messagesIn(language).views
  const rows = qualities.flatMap((quality, row) =>
    quality === null || quality === 'synthetic' ? [] : [{ quality, row }],
  )
  const isComputed = rows.some(({ quality }) => quality === 'derived')
  const write = isComputed ? qualityLines.mixedDerived : qualityLines.mixedOfficial
  const count = (number: number): string => formatNumber(number, 'persons', language)
  const named =
    rows.length > MOST_NAMED
      ? qualityLines.countOf(count(rows.length), count(data.rowCount))
      : formatList(
          rows.map(({ row }) => nameRow(data, row, language)),
          language,
        )
  const sound = figureGroups(data, language).filter(
    ({ label, quality }, _, all) =>
      quality !== 'synthetic' && !all.some((other) => other.label === label && other.quality === 'synthetic'),
  )
  return write(sound.length === 0 ? named : qualityLines.columnsAndRows(joinLabels(sound, language), named))
}

/** From where to where, or the place; with the year where several are shown. */
function nameRow(data: ViewData, row: number, language: Language): string {
  const name = (id: string): string | null => {
    const column = data.columns.find((one) => one.id === id)
    return column?.type === 'code' ? (column.names[column.indices[row] ?? -1]?.[language] ?? null) : null
  }
  const year = data.columns.find((one): one is NumberColumn => one.id === 'year' && one.type === 'number')
  const several = year !== undefined && new Set(year.values).size > 1
  const inYear = (text: string): string => (several ? `${text} ${String(year.values[row] ?? '')}` : text)
  const [home, work] = [name('home'), name('work')]
  if (home !== null && work !== null)
    return inYear(home === work ? home : messagesIn(language).views.qualityLines.fromTo(home, work))
  const first = data.columns.find(({ type }) => type === 'code')
  return inYear(name(first?.id ?? '') ?? '')
}
