import type { DatasetDescription } from '../dataset/description'
import type { Source } from '../dataset/dimensions'
import { QUALITIES, weakestQuality, type Quality } from '../dataset/quality'
import { describeGroups, isSumSource } from '../dataset/region-groups'
import { localize } from '../messages/localize'
import { inEveryLanguage, NO_TEXT, type LocalizedText } from '../messages/language'
import { formatCell } from '../view/format-cell'
import { speakFlags } from '../view/figure-flags'
import { notesAboutCell } from '../views/series/notes'
import { isOfGroup, partsOfSum } from './figure-parts'
import { traceFigure } from './trace-figure'
import { type FigureTrace, type StatedFigure } from '../view/figure-trace'
import { coordinatesFor, holdsYear, type SourceCell } from './source-cells'
import { chosenPlaces } from '../filters/chosen-places'
import type { Series } from '../dataset/series'
import type { CodeColumn, NumberColumn, ViewData } from '../view/view-data'

export interface LabelledText {
  readonly label: LocalizedText
  readonly text: LocalizedText
}

/** A source behind a figure, and the cells of its table that the figure stands on. */
export interface SourceProvenance {
  readonly publisher: string
  readonly title: LocalizedText
  readonly table: string | null
  readonly quality: Quality
  readonly retrieved: string | null
  readonly licence: string | null
  readonly note: LocalizedText | null
  /** The imported file; null when the dataset's maker did not say. */
  readonly file: {
    readonly name: string
    /** SHA-256, hexadecimal. */
    readonly digest: string
    readonly format: string
    readonly imported: string
    readonly lastUpdated: string | null
    readonly contact: string | null
  } | null
  readonly cells: readonly SourceCell[]
  /** Cells beyond those named. */
  readonly moreCells: number
}

/** Where one figure comes from: everything that somebody needs to look it up again. */
export interface FigureProvenance {
  /** The figure as shown, with its column's name. */
  readonly figure: LabelledText
  /** Place, year and whatever else the figure is about. */
  readonly about: readonly LabelledText[]
  readonly quality: Quality
  /** How it was computed; null when a source states it as it is. */
  readonly method: LocalizedText | null
  /** The figures of the same row that it was computed from. */
  readonly parts: readonly LabelledText[]
  readonly sources: readonly SourceProvenance[]
  readonly notes: readonly LocalizedText[]
  readonly breaks: readonly LocalizedText[]
  readonly dataset: {
    readonly id: string
    readonly title: LocalizedText
    readonly edition: string
    readonly publisher: string
    readonly licence: string
    readonly digest: string | null
  }
}

const MOST_CELLS = 20

/** The columns of a view whose figures can be explained. */
export const explainableColumns = (data: ViewData): readonly NumberColumn[] =>
  data.columns.filter(
    (column): column is NumberColumn => column.type === 'number' && column.sources.length > 0,
  )

/**
 * Where a figure comes from: sources, files, cells, notes. `row` and `columnId` as in `data`; for what the
 * table shows, data after `gatherOthers`. Null for cells that are no figures: names, years, ranks.
 */
export function explainFigure(
  data: ViewData,
  row: number,
  columnId: string,
  opened: DatasetDescription,
): FigureProvenance | null {
  const dataset = describeGroups(opened, chosenPlaces(data.filters))
  const trace = traceFigure(data, row, columnId, dataset)
  const column = data.columns.find((c): c is NumberColumn => c.id === columnId && c.type === 'number')
  if (!trace || !column || row < 0 || row >= data.rowCount) return null
  const sources = sourcesBehind(row, column, trace, dataset)
  const added = sources.some(({ sumOf }) => sumOf !== undefined)
  const method = trace.method ?? (added ? 'countySum' : null)
  const { id, title, edition, publisher, licence, digest } = dataset.meta
  return {
    figure: { label: column.label, text: textOf(column, row) },
    about: aboutRow(data, row),
    quality: weakestQuality([
      ...sources.map(({ quality }) => quality),
      ...(method === null && column.method === undefined ? [] : ['derived' as const]),
    ]),
    method: method ? localize((words) => words.series.provenance.methods[method]) : (column.method ?? null),
    parts: trace.parts.flatMap((part) => {
      const found = data.columns.find((c): c is NumberColumn => c.id === part && c.type === 'number')
      return found ? [{ label: found.label, text: textOf(found, row) }] : []
    }),
    sources: sources.map((source) => describeSource(source, trace, dataset)),
    notes: notesBehind(trace, dataset),
    breaks: data.breaks
      .filter(({ table }) => trace.stated.some((figure) => figure.table === table))
      .map(({ note, year }) =>
        localize((words, language) =>
          note[language].includes(String(year))
            ? note[language]
            : words.views.breaks(String(year), note[language]),
        ),
      ),
    dataset: { id, title, edition, publisher, licence, digest },
  }
}

const textOf = (column: NumberColumn, row: number): LocalizedText =>
  localize((words, language) => {
    const text = speakFlags(formatCell(column, row, language), column.flags?.[row] ?? 0, language)
    const unit = column.unitText?.[language] ?? words.views.unitNames[column.unit]
    const told = column.signs[row] !== 0 || column.unit.startsWith('fraction') || unit === ''
    return told ? text : `${text} ${unit}`
  })

/** Names and years of the row, and filters that are no column of it. */
function aboutRow(data: ViewData, row: number): LabelledText[] {
  const isName = (c: ViewData['columns'][number]): c is CodeColumn => c.type === 'code'
  const about: LabelledText[] = []
  if (!data.columns.some(({ id }) => id === 'region' || id === 'home') && data.regionNames.length > 0)
    about.push({
      label: localize((words) => words.views.columns.region),
      text: data.regionNames[0] ?? NO_TEXT,
    })
  for (const column of data.columns) {
    const isKey = column.type === 'number' && column.unit === 'year'
    if (!(isName(column) || isKey) || (isName(column) && column.ofOrigin)) continue
    const text = localize((_, language) => formatCell(column, row, language))
    if (text.sv !== '') about.push({ label: column.label, text })
  }
  const { filters, takes } = data
  if (takes.includes('year') && !data.columns.some(({ id }) => id.endsWith('year')))
    about.push({
      label: localize((words) => words.views.columns.year),
      text: inEveryLanguage(String(filters.year.to)),
    })
  if (takes.includes('campus') && data.campusName)
    about.push({ label: localize((words) => words.views.columns.campus), text: data.campusName })
  if (takes.includes('sex'))
    about.push({
      label: localize((words) => words.filters.sex.label),
      text: localize((words) => words.filters.sex.values[filters.sex]),
    })
  if (takes.includes('basis'))
    about.push({
      label: localize((words) => words.filters.basis.label),
      text: localize((words) => words.filters.basis.values[filters.basis]),
    })
  return about
}

/**
 * Of the column's sources those that can hold the row's year and are as good as its figure; the overview names each
 * row's own.
 */
function sourcesBehind(
  row: number,
  column: NumberColumn,
  trace: FigureTrace,
  dataset: DatasetDescription,
): readonly Source[] {
  const ids = column.sourcesAt?.[row] ?? column.sources
  const ofGroup = isOfGroup(trace)
  const all = dataset.sources.filter(
    ({ id }) => ids.includes(id) && (ofGroup === null || isSumSource(dataset, id) === ofGroup),
  )
  const own = all.filter(({ quality }) => fitsQuality(quality, row, column, trace))
  const holding = own.filter(
    ({ origin }) => origin === undefined || trace.stated.some((figure) => holdsYear(origin, figure)),
  )
  return holding.length > 0 ? holding : own.length > 0 ? own : all
}

/** A figure is as good as the weakest of its sources: one that is stated as it is has a single one. */
function fitsQuality(quality: Quality, row: number, column: NumberColumn, trace: FigureTrace): boolean {
  const known = column.qualities?.[row]
  if (known === undefined) return true
  const at = QUALITIES.indexOf(quality)
  return trace.method === null && trace.stated.length === 1 ? at === known : at <= known
}

function describeSource(source: Source, trace: FigureTrace, dataset: DatasetDescription): SourceProvenance {
  const { publisher, title, table, quality, retrieved, licence, note, origin, sumOf } = source
  const stated =
    sumOf === undefined ? trace.stated : trace.stated.flatMap((figure) => partsOfSum(figure, dataset))
  const cells = stated
    .filter((figure) => origin === undefined || holdsYear(origin, figure))
    .flatMap((figure): SourceCell[] => {
      const cell = coordinatesFor(source, figure, seriesBehind(figure, dataset))
      return cell && cell.length > 0 ? [cell] : []
    })
  return {
    publisher,
    title,
    table,
    quality,
    retrieved,
    licence,
    note,
    file: origin
      ? {
          name: origin.fileName,
          digest: origin.fileDigest,
          format: origin.format,
          imported: origin.imported,
          lastUpdated: origin.lastUpdated,
          contact: origin.contact,
        }
      : null,
    cells: cells.slice(0, MOST_CELLS),
    moreCells: Math.max(0, cells.length - MOST_CELLS),
  }
}

const seriesBehind = (figure: StatedFigure, dataset: DatasetDescription): Series | null =>
  (figure.table === 'series' ? dataset.series.find(({ code }) => code === figure.series) : null) ?? null

/** Footnotes of the tables, regions and years behind the figure; of a series those about its cell. */
function notesBehind(trace: FigureTrace, dataset: DatasetDescription): LocalizedText[] {
  const notes = trace.stated.flatMap((figure): LocalizedText[] => {
    if (figure.table === 'series') {
      const series = seriesBehind(figure, dataset)
      return series ? notesAboutCell(series, figure.values) : []
    }
    return footnotesOf(figure, dataset)
  })
  return [...new Map(notes.map((note) => [note.sv, note])).values()]
}

function footnotesOf(
  figure: Exclude<StatedFigure, { table: 'series' }>,
  dataset: DatasetDescription,
): LocalizedText[] {
  const { region, home, work, year } = figure.key
  const places = [region, home, work]
  return dataset.footnotes
    .filter(
      (note) =>
        note.table === figure.table &&
        (note.region === null || places.includes(note.region)) &&
        (note.year === null || String(note.year) === year),
    )
    .map((note) => note.text)
}
