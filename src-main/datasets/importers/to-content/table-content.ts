import type { Candidate } from '#shared/contract/opened-file'
import type { FactTable, Source } from '#shared/dataset/dimensions'
import type { FactKeyName } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { checkMapping } from '#shared/table/check-mapping'
import type { ImportMapping } from '#shared/table/import-mapping'
import { clashingIndustries, industriesIn } from '#shared/table/industry-codes'
import type { StatisticalTable } from '#shared/table/statistical-table'
import type { DatasetContent } from '../../dataset-content'
import type { StopCheck } from '../../stop-check'
import { CellRows } from './cell-rows'
import { buildFootnotes, unite } from './content-notes'
import { buildOrigin, buildSource, plainOrigin, sumNote } from './content-sources'
import { noTexts, planDimension, type DimensionPlan, type Registries } from './dimension-plan'
import { factsOfCells } from './fact-rows'
import { importError } from '#main/formats/import-problem'
import { mergeFacts } from './merge-facts'
import { CampusRegistry, IndustryRegistry, RegionRegistry } from './place-registry'
import { keepRegistersApart } from './registers-apart'
import { registerOfTable, renewBreaks, scbFootnotes } from './scb-series'
import { buildSeries } from './series-content'
import { noticeNew } from './new-places'
import { placeSources } from './source-places'
import { surveyCells } from './survey-cells'
import type { ReadTable } from '../table-reader'

export interface ContentOptions {
  /** A dataset that the table is put into; null for one of its own. */
  readonly into: DatasetContent | null
  readonly fileName: string
  /** SHA-256 of the file, hexadecimal. */
  readonly fileDigest: string
  /** ISO date. */
  readonly today: string
  readonly stop: StopCheck
  /** 0–1. */
  readonly tell: (fraction: number) => void
}

export interface BuiltContent {
  readonly content: DatasetContent
  /** Figures taken over. */
  readonly used: number
  readonly left: Candidate['left']
  readonly notices: readonly LocalizedText[]
}

/**
 * A table as a dataset, as the mapping says. The facts are lazy over the table's cells, and over the earlier ones
 * when it is put into a dataset: there new regions, industries, sources and notes are added, figures with the same
 * key replaced, all else kept. The same input gives the same content. Throws `ProblemError` (`mapping-invalid`
 * with each fault, `table-unusable` when nothing is left), `QueryStopped`.
 */
export function buildContent(read: ReadTable, mapping: ImportMapping, options: ContentOptions): BuiltContent {
  const problems = checkMapping(mapping, read.table)
  if (problems.length > 0) throw importError('mapping-invalid', (w) => w.recognition.check, problems)
  const built =
    mapping.target === 'series' ? seriesContent(read, mapping, options) : factContent(read, mapping, options)
  if (built.used === 0) throw importError('table-unusable', (w) => w.recognition.empty)
  return built
}

function registriesFor(
  table: StatisticalTable,
  mapping: ImportMapping,
  into: DatasetContent | null,
): Registries {
  const industry = mapping.dimensions.find(({ use }) => use === 'industry')?.dimension
  const dimension = table.dimensions.find(({ code }) => code === industry)
  const classification =
    dimension === undefined
      ? ''
      : industriesIn(dimension, table.title, table.languages, mapping.source.publisher)
  refuseOther(classification, into)
  return {
    regions: new RegionRegistry(into?.regions ?? []),
    industries: new IndustryRegistry(into?.industries ?? [], classification),
    campuses: new CampusRegistry(into?.campuses ?? []),
    texts: noTexts(),
  }
}

/** Versions of SNI give one letter different meanings: a dataset has industries of one of them. */
function refuseOther(classification: string, into: DatasetContent | null): void {
  const other = clashingIndustries(into?.industries ?? [], classification)
  if (other === null) return
  throw importError('table-unusable', ({ recognition: { otherClassification: words } }) => ({
    message: words.message(other, classification),
    nextStep: words.nextStep,
  }))
}

/** All of the content but what the table adds. */
function frame(mapping: ImportMapping, { into }: ContentOptions, sources: readonly Source[]): DatasetContent {
  const { id, title, edition, publisher, licence } = mapping.dataset
  return {
    meta: into === null ? { id, title, edition, publisher, licence } : { ...into.meta, edition },
    sources,
    regions: into?.regions ?? [],
    ...(into?.boundaries === undefined ? {} : { boundaries: into.boundaries }),
    industries: into?.industries ?? [],
    campuses: into?.campuses ?? [],
    facts: into?.facts ?? {},
    ...(into?.series === undefined ? {} : { series: into.series }),
    breaks: into?.breaks ?? [],
    footnotes: into?.footnotes ?? [],
  }
}

function seriesContent(read: ReadTable, mapping: ImportMapping, options: ContentOptions): BuiltContent {
  const { into } = options
  const origin = buildOrigin(read, plainOrigin(read.table, mapping), options)
  const regions = new RegionRegistry(into?.regions ?? [])
  const known = into?.series ?? []
  const place = placeSources(into?.sources ?? [], [buildSource(mapping, 0, origin, null)])
  const { content, used, left } = buildSeries(read.table, mapping, {
    source: place.ids[0] ?? 1,
    known: known.map(({ series }) => series),
    regions,
    stop: options.stop,
  })
  options.tell(1)
  const others = known.filter(({ series }) => series.code !== content.series.code)
  const series = [...others, content].sort((a, b) => a.series.id - b.series.id)
  const base = frame(mapping, options, place.sources)
  return {
    content: place.withoutUnused({ ...base, regions: regions.all, series }),
    used,
    left,
    notices: into === null ? [] : noticeNew(regions.added, []),
  }
}

function factContent(read: ReadTable, mapping: ImportMapping, options: ContentOptions): BuiltContent {
  const { table } = read
  const { into, stop } = options
  if (mapping.target === 'series') throw new TypeError('a series has no facts')
  const target = mapping.target
  const registries = registriesFor(table, mapping, into)
  const planned = table.dimensions.flatMap((dimension) => {
    const mapped = mapping.dimensions.find((one) => one.dimension === dimension.code)
    return mapped ? [planDimension(dimension, mapped, table, mapping, registries)] : []
  })
  const years = yearsOf(planned, mapping)
  const register = registerOfTable(table, mapping, options.fileName, years)
  const apart = keepRegistersApart(into, into?.facts ?? {}, target, { plans: planned, register, years })
  const { plans } = apart
  const rows = new CellRows(table.cells, plans, measuresOf(target, plans), stop)
  const survey = surveyCells(table, rows, stop, options.tell)

  const origin = buildOrigin(read, plans, options)
  const summed = sumNote(plans)
  const place = placeSources(into?.sources ?? [], [
    buildSource(mapping, 0, origin, null),
    ...(summed === null ? [] : [buildSource(mapping, 0, origin, summed)]),
  ])
  const [source = 1, sumSource = -1] = place.ids
  const added = factsOfCells(target, rows, {
    mapping,
    source,
    sumSource,
    texts: registries.texts,
    all: allIds(target, mapping, registries),
  })
  const official = new Set(place.sources.filter(({ quality }) => quality === 'official').map(({ id }) => id))
  const facts = into === null ? added : mergeFacts(apart.before, added, { sumSource, official })

  const base = frame(mapping, options, place.sources)
  return {
    content: place.withoutUnused({
      ...base,
      facts,
      regions: registries.regions.all,
      industries: registries.industries.all,
      campuses: registries.campuses.all,
      breaks: renewBreaks(base.breaks, target, apart.years),
      footnotes: unite(
        base.footnotes,
        [...buildFootnotes(table, target, plans), ...scbFootnotes(target, register, yearsOf(plans, mapping))],
        (note) => [note.table, note.region, note.year, note.text.sv].join('\n'),
      ),
    }),
    used: survey.used,
    left: survey.left,
    notices: [
      ...apart.notices,
      ...survey.notices,
      ...(into === null ? [] : noticeNew(registries.regions.added, registries.industries.added)),
    ],
  }
}

/** Where each of several measures stands in the dimension of measures; null for a table with one. */
function measuresOf(
  target: FactTable,
  plans: readonly DimensionPlan[],
): { dimension: number; at: number[] } | null {
  const { measures } = shapeOf(target)
  if (measures.length === 1) return null
  const dimension = plans.findIndex(({ mapping }) => mapping.use === 'measure')
  const keys = plans[dimension]?.keys
  return { dimension, at: measures.map((_, measure) => keys?.indexOf(measure) ?? -1) }
}

/** What the file lacks of a figure's key and may lack: all together, by the part of the key. */
function allIds(
  target: FactTable,
  { dimensions }: ImportMapping,
  { regions, campuses }: Registries,
): Partial<Record<FactKeyName, number>> {
  const lacked = shapeOf(target).mayLack.filter((key) => dimensions.every(({ use }) => use !== key))
  const name = (pick: 'allHomes' | 'allCampuses') => localize(({ imports }) => imports.recognition[pick])
  const all = (key: FactKeyName): number =>
    key === 'campus'
      ? campuses.idOf('total', name('allCampuses'), true)
      : regions.idOf({ code: 'all', name: name('allHomes'), kind: 'total', parent: null }, new Map())
  return Object.fromEntries(lacked.map((key) => [key, all(key)]))
}

function yearsOf(plans: readonly DimensionPlan[], { fixed }: ImportMapping): readonly number[] {
  const plan = plans.find(({ mapping }) => mapping.use === 'year')
  if (plan) return [...plan.keys].filter((year) => year >= 0).sort((a, b) => a - b)
  return fixed.year === null ? [] : [fixed.year]
}
