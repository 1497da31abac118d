import type { DatasetDescription } from '../dataset/description'
import type { FactTable, SeriesBreak, Source } from '../dataset/dimensions'
import type { YearRange } from '../dataset/facts'
import { weakestQuality } from '../dataset/quality'
import {
  LANGUAGES,
  inEveryLanguage,
  perLanguage,
  type Language,
  type LocalizedText,
} from '../messages/language'
import { formatList } from '../messages/number-format'
import { placeInside } from '../messages/sentence-case'
import { lookupIn } from '../dataset/dataset-lookup'
import type { FilterId, Filters } from '../filters/filters'
import { thinYearsAfter } from '../filters/year'
import { inEachLanguage } from '../messages/in-each-language'
import type { EmptyState, NumberColumn, SeriesNames, SideTable, ViewColumn, ViewData } from './view-data'
import { chosenPlaces } from '../filters/chosen-places'
import { nameChosen } from '../filters/filter-names'
import type { FlowsOverYears } from './flows-over-years'
import type { Reach } from './reach'
import { withoutBehind, yearsOfSources } from './source-years'
import type { View } from './view'

/** What a view has found, before it is put into its frame. */
export interface ViewDraft {
  readonly columns: readonly ViewColumn[]
  readonly rowCount: number
  readonly sideTables?: readonly SideTable[]
  readonly finding: LocalizedText | null
  /** As in `ViewData`. */
  readonly mapFinding?: LocalizedText | null
  readonly notes?: readonly LocalizedText[]
  /** Set when `rowCount` is 0. */
  readonly empty?: EmptyState | null
  /** Tables whose footnotes and breaks matter; the view's own when absent. */
  readonly tables?: readonly FactTable[]
  /** Years shown; those of the filters when absent. */
  readonly years?: YearRange
  /** Codes of the regions whose footnotes matter; those of the filters when absent. */
  readonly footnoteRegions?: readonly string[]
  /** When fewer filters than the definition's are meaningful for this choice. */
  readonly takes?: readonly FilterId[]
  /** As in `ViewData`. */
  readonly ofTable?: string
  /** Words for what is chosen of a series. */
  readonly seriesNames?: SeriesNames
  /** Seams that the view itself makes, beside the breaks of the tables. */
  readonly moreBreaks?: readonly SeriesBreak[]
  /** Sources that the program brings along itself, beside those of the dataset. */
  readonly ownSources?: readonly Source[]
  /** Ids of sources of rows that the columns do not name. */
  readonly moreSources?: readonly number[]
  /** When the view's own title does not tell this answer; `place` are the chosen regions. */
  readonly title?: (language: Language, place: string) => string
  /** As in `ViewData`, of a view that reads all years anyhow. */
  readonly reach?: Reach | null
  /** As in `ViewData`. */
  readonly gathers?: readonly string[]
  readonly keepsTop?: true
  readonly undated?: true
  readonly unlisted?: number
  /** As in `ViewData`. */
  readonly behind?: number
  readonly flowsOverYears?: FlowsOverYears | null
}

/** Puts figures into the frame that every view has: sources, quality, notes, breaks and names. */
export function assembleView(
  definition: Pick<View, 'id' | 'table' | 'alsoFrom' | 'byHome' | 'byAge' | 'ofSeries' | 'takes' | 'years'>,
  filters: Filters,
  dataset: DatasetDescription,
  draft: ViewDraft,
): ViewData {
  const lookup = lookupIn(dataset)
  const sideTables = draft.rowCount === 0 ? [] : (draft.sideTables ?? [])
  const numberColumns = [...draft.columns, ...sideTables.flatMap(({ columns }) => columns)].filter(
    (c): c is NumberColumn => c.type === 'number',
  )
  const used = new Set([
    ...numberColumns.flatMap((column) => [...column.sources]),
    ...(draft.moreSources ?? []),
  ])
  const sources = [...dataset.sources.filter((source) => used.has(source.id)), ...(draft.ownSources ?? [])]
  const tables = draft.tables ?? (definition.table === null ? [] : [definition.table])
  const years = draft.years ?? filters.year
  const nothing = draft.rowCount === 0
  const groupMembers = membersOfGroups(filters, dataset)
  const nameOfRegion = (code: string): LocalizedText =>
    lookup.regionByCode.get(code)?.name ?? inEveryLanguage(code)
  const footnotes = footnotesFor(
    dataset,
    tables,
    years,
    (draft.footnoteRegions ?? filters.region).flatMap((code) => groupMembers?.[code] ?? [code]),
  )
  // A break of one region's series matters where that region, or a group with it, is in sight.
  const concerned = new Set([
    ...[...filters.region, ...codesOfRegions(draft.columns)].flatMap((code) => [
      code,
      ...(groupMembers?.[code] ?? []),
    ]),
  ])
  const thin = draft.undated ? [] : thinYearsAfter(definition, dataset, filters)
  const thinNotes =
    thin.length === 0
      ? []
      : [
          inEachLanguage((words, language) =>
            words.notes.thinYears(String(filters.year.to), formatList(thin.map(String), language)),
          ),
        ]
  const sourceYears = draft.undated ? {} : yearsOfSources(draft.columns)
  const sourceNotes = sources.flatMap((source) => (source.note ? [source.note] : []))
  return {
    view: definition.id,
    filters,
    ...(draft.title && { title: titleOf(draft.title, filters.region.map(nameOfRegion)) }),
    takes: draft.takes ?? definition.takes,
    rowCount: draft.rowCount,
    columns: draft.columns.map(withoutBehind),
    ...(sideTables.length > 0 && {
      sideTables: sideTables.map((table) => ({ ...table, columns: table.columns.map(withoutBehind) })),
    }),
    ...(draft.gathers && { gathers: draft.gathers }),
    ...(draft.keepsTop && { keepsTop: draft.keepsTop }),
    ...(draft.undated && { undated: draft.undated }),
    ...(draft.reach && { reach: draft.reach }),
    ...(draft.unlisted !== undefined && { unlisted: draft.unlisted }),
    ...(draft.behind && { behind: draft.behind }),
    ...(draft.flowsOverYears && { flowsOverYears: draft.flowsOverYears }),
    finding: draft.finding,
    ...(draft.mapFinding !== undefined && { mapFinding: draft.mapFinding }),
    sources,
    ...(Object.keys(sourceYears).length > 1 && { sourceYears }),
    quality: nothing ? 'official' : weakestQuality(numberColumns.map((column) => column.quality)),
    notes: nothing
      ? []
      : distinct([...(draft.notes ?? []), ...thinNotes, ...footnotes, ...withoutRepeats(sourceNotes)]),
    breaks: nothing
      ? []
      : [
          ...dataset.breaks.filter(
            (b) =>
              tables.includes(b.table) &&
              b.year > years.from &&
              b.year <= years.to &&
              (b.region === undefined || concerned.has(b.region)),
          ),
          ...(draft.moreBreaks ?? []),
        ],
    ...(dataset.areas && { mapAreas: dataset.areas }),
    regionNames: filters.region.map(nameOfRegion),
    ...nameChosen(filters, { view: definition, dataset }),
    ...(groupMembers && { groupMembers }),
    ...(draft.ofTable !== undefined && { ofTable: draft.ofTable }),
    ...(draft.seriesNames && { seriesNames: draft.seriesNames }),
    empty: draft.empty ?? null,
    dataset: { id: dataset.meta.id, edition: dataset.meta.edition, title: dataset.meta.title },
  }
}

const titleOf = (write: NonNullable<ViewDraft['title']>, places: readonly LocalizedText[]): LocalizedText =>
  perLanguage((language) =>
    write(
      language,
      formatList(
        places.map((name) => placeInside(name[language])),
        language,
      ),
    ),
  )

const codesOfRegions = (columns: readonly ViewColumn[]): string[] =>
  columns.flatMap((column) => (column.type === 'code' && column.of === 'region' ? column.codes : []))

function membersOfGroups(
  filters: Filters,
  dataset: DatasetDescription,
): Readonly<Record<string, readonly string[]>> | null {
  const { regionByCode, regionById } = lookupIn(dataset)
  const members = chosenPlaces(filters).flatMap((code) => {
    const group = regionByCode.get(code ?? '')
    if (!group?.members) return []
    return [[group.code, group.members.flatMap((id) => regionById.get(id)?.code ?? [])] as const]
  })
  return members.length === 0 ? null : Object.fromEntries(members)
}

function footnotesFor(
  dataset: DatasetDescription,
  tables: readonly FactTable[],
  years: YearRange,
  regions: readonly string[],
): LocalizedText[] {
  return dataset.footnotes
    .filter(
      (note) =>
        tables.includes(note.table) &&
        (note.region === null || regions.includes(note.region)) &&
        (note.year === null || (note.year >= years.from && note.year <= years.to)),
    )
    .map((note) => note.text)
}

/** Each note once; one that stands inside another says nothing more. */
function distinct(texts: readonly LocalizedText[]): LocalizedText[] {
  const once = [...new Map(texts.map((text) => [text.sv, text])).values()]
  return once.filter((text) => !once.some((other) => other !== text && other.sv.includes(text.sv)))
}

/** Notes of several sources that end in the same sentence: the sentence once. */
function withoutRepeats(notes: readonly LocalizedText[]): LocalizedText[] {
  const said = new Set<string>()
  const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/)
  return notes.flatMap((note): LocalizedText[] => {
    const sentences = perLanguage((language) => sentencesOf(note[language]))
    const isNew = sentences.sv.map((sentence) => !said.has(sentence))
    sentences.sv.forEach((sentence) => said.add(sentence))
    // Only where every language has the same sentences can they be told apart.
    const alike = LANGUAGES.every((language) => sentences[language].length === isNew.length)
    if (!alike || isNew.every(Boolean)) return [note]
    const keep = (language: Language): string => sentences[language].filter((_, i) => isNew[i]).join(' ')
    return isNew.some(Boolean) ? [perLanguage(keep)] : []
  })
}
