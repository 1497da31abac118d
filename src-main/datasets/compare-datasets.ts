import type { DatasetDescription } from '#shared/dataset/description'
import type { DatasetDifference, NamedCode, Renamed, TableDifference } from '#shared/dataset/difference'
import { FACT_TABLES, type Source } from '#shared/dataset/dimensions'
import type { Series } from '#shared/dataset/series'
import { isUnconfirmed, namePublisher } from '#shared/dataset/unconfirmed-source'
import { insideSentence } from '#shared/messages/sentence-case'
import { localize } from '#shared/messages/localize'
import { perLanguage, type LocalizedText } from '#shared/messages/language'
import { changedItems } from './comparison/changed-items'
import { compareFacts } from './comparison/compare-facts'
import { compareSeries, type SeriesSide } from './comparison/compare-series'
import type { ReadDataset } from './open-datasets'
import { readBoundaries } from './queries/description'
import type { StopCheck } from './stop-check'

/**
 * What `after` changes in `before`. Regions, industries, campuses, series and their values are matched by code,
 * figures by the codes of their key; ids may differ between the files.
 *
 * Sums that a writer added (`Source.sumOf`) are left out on both sides: they follow from figures that are
 * compared. When a figure becomes a sign, or a sign a figure, it is listed as a revision but not summed up. Not
 * compared: the dates of editions and of retrieval, and which file a source was read from.
 *
 * Reads both files run by run; memory does not grow with the facts. `tell` hears 0–1. Throws `QueryStopped`.
 */
export function compareDatasets(
  before: ReadDataset,
  after: ReadDataset,
  stop: StopCheck,
  tell: (fraction: number) => void,
): DatasetDifference {
  const tables = compareTables(before, after, stop, tell)
  const [a, b] = [before.description, after.description]
  const found = {
    regions: changedItems<NamedCode>(a.regions.map(namedCode), b.regions.map(namedCode), codeOf),
    industries: changedItems<NamedCode>(a.industries.map(namedCode), b.industries.map(namedCode), codeOf),
    campuses: changedItems<NamedCode>(a.campuses.map(namedCode), b.campuses.map(namedCode), codeOf),
    renamed: findRenamed(a, b),
    notes: changedItems(notesOf(a), notesOf(b), textKey),
    sources: changedItems(sourceNames(a), sourceNames(b), textKey),
    boundaries: countBoundaries(before, after),
  }
  const { regions, industries, campuses, renamed, notes, sources, boundaries } = found
  const lists = [regions, industries, campuses, notes, sources]
  return {
    before: headOf(a),
    after: headOf(b),
    identical:
      lists.every(({ added, removed }) => added.length + removed.length === 0) &&
      renamed.length + boundaries === 0 &&
      textKey(a.meta.title) === textKey(b.meta.title) &&
      tables.every(isSame),
    ...found,
    tables,
  }
}

const headOf = ({ meta }: DatasetDescription): DatasetDifference['before'] => ({
  title: meta.title,
  edition: meta.edition,
  digest: meta.digest ?? '',
})

const namedCode = ({ code, name }: NamedCode): NamedCode => ({ code, name })
const codeOf = ({ code }: NamedCode): string => code
const textKey = ({ sv, en }: LocalizedText): string => JSON.stringify([sv, en])

const isSame = ({ figures, revisions, years }: TableDifference): boolean =>
  figures.added + figures.removed + revisions.total + years.added.length + years.removed.length === 0

function compareTables(
  before: ReadDataset,
  after: ReadDataset,
  stop: StopCheck,
  tell: (fraction: number) => void,
): TableDifference[] {
  const sides = matchSeries(before, after)
  const parts = FACT_TABLES.length + sides.length
  const part = (index: number) => (fraction: number) => {
    tell((index + fraction) / parts)
  }
  const facts = FACT_TABLES.flatMap((table, i) => compareFacts(table, before, after, stop, part(i)) ?? [])
  const series = sides.map(({ a, b }, i) => compareSeries(a, b, stop, part(FACT_TABLES.length + i)))
  return [...facts, ...series]
}

/** Series by code: the later edition's in their order, then those that are gone. */
function matchSeries(
  before: ReadDataset,
  after: ReadDataset,
): { a: SeriesSide | null; b: SeriesSide | null }[] {
  const find = ({ database, description }: ReadDataset, code: string): SeriesSide | null => {
    const series = description.series.find((one) => one.code === code)
    return series === undefined ? null : { database, series }
  }
  const codes = new Set([...after.description.series, ...before.description.series].map(({ code }) => code))
  return [...codes].map((code) => ({ a: find(before, code), b: find(after, code) }))
}

/** A series with its unit, since a change of unit changes what its figures mean. */
function nameOfSeries({ title, unit }: Series): LocalizedText {
  return unit === null ? title : perLanguage((language) => `${title[language]} (${unit[language]})`)
}

function findRenamed(before: DatasetDescription, after: DatasetDescription): Renamed[] {
  const compared = (
    kind: Renamed['kind'],
    listOf: (description: DatasetDescription) => readonly NamedCode[],
  ): Renamed[] => {
    const names = new Map(listOf(before).map(({ code, name }) => [code, name]))
    return listOf(after).flatMap(({ code, name }) => {
      const earlier = names.get(code)
      return earlier === undefined || textKey(earlier) === textKey(name)
        ? []
        : [{ kind, code, before: earlier, after: name }]
    })
  }
  return [
    ...compared('region', ({ regions }) => regions),
    ...compared('industry', ({ industries }) => industries),
    ...compared('campus', ({ campuses }) => campuses),
    ...compared('series', ({ series }) => series.map((one) => ({ code: one.code, name: nameOfSeries(one) }))),
  ]
}

/** All that is said about figures: of sources, breaks, footnotes and series. */
const notesOf = ({ sources, breaks, footnotes, series }: DatasetDescription): LocalizedText[] => [
  ...stated(sources).flatMap(({ note }) => note ?? []),
  ...breaks.map(({ table, year, note }) => aboutTable(table, year, note)),
  ...footnotes.map(({ table, year, text }) => aboutTable(table, year, text)),
  ...series.flatMap(({ title, notes }) => notes.map(({ text }) => inFront(title, text))),
]

const stated = (sources: readonly Source[]): Source[] => sources.filter(({ sumOf }) => sumOf === undefined)

const inFront = (subject: LocalizedText, text: LocalizedText): LocalizedText =>
  perLanguage((language) => `${subject[language]}: ${text[language]}`)

function aboutTable(
  table: (typeof FACT_TABLES)[number],
  year: number | null,
  text: LocalizedText,
): LocalizedText {
  const subject = localize(({ imports }) => {
    const name = imports.differences.tables[table]
    return year === null ? name : `${name} ${String(year)}`
  })
  return inFront(subject, text)
}

/** Publisher, title, table code and quality: what changes when any of them does. */
const sourceNames = ({ sources }: DatasetDescription): LocalizedText[] =>
  stated(sources).map((source) =>
    localize(({ views, imports }, language) => {
      const { title, table, quality } = source
      const publisher = namePublisher(source.publisher, language)
      const name =
        table === null
          ? views.sources.withoutTable(publisher, title[language])
          : views.sources.withTable(publisher, title[language], table)
      if (quality === 'official') return name
      return `${name}, ${isUnconfirmed(source) ? insideSentence(views.unconfirmedSource) : imports.differences.qualities[quality]}`
    }),
  )

/** Regions of both editions whose boundary is not the same; also where only one edition has boundaries. */
function countBoundaries(before: ReadDataset, after: ReadDataset): number {
  const earlier = readBoundaries(before.database)
  const later = readBoundaries(after.database)
  const codes = new Set(before.description.regions.map(codeOf))
  return after.description.regions.filter(
    ({ code }) => codes.has(code) && earlier.get(code) !== later.get(code),
  ).length
}
