import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { lookupIn } from '../../dataset/dataset-lookup'
import { baseOf, municipalityIdsOf } from '../../dataset/region-groups'
import { weakestQuality } from '../../dataset/quality'
import { formatFilters } from '../../filters/parse-filters'
import { figureAt } from '../../indicators/figure'
import type { LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { placeInside } from '../../messages/sentence-case'
import { NumberColumnBuilder } from '../../view/columns'
import {
  columnOfReference,
  keyOfRow,
  measureReference,
  measuresOf,
  NO_REFERENCE_FIGURE,
  type ReferenceFigure,
  type ReferenceMeasure,
  type ReferencePart,
} from '../../view/reference'
import { codeAt, rowsOf } from '../../view/rows'
import { withoutBehind, yearsOfSources } from '../../view/source-years'
import type { View } from '../../view/view'
import type { NumberColumn, ViewData } from '../../view/view-data'
import { findPeers } from '../regions/similar/peers'
import { claimReference } from './claim-reference'
import { describeReference, noteReference, type SeenColumn } from './note-reference'
import { resolveReference, type ResolvedReference } from './resolve-reference'
import { atSize } from './size-reference'

const say = localizePart(({ analysis }) => analysis.references)

/** What was read for the references asked for last: a slider asks for the same again. */
const READ = { most: 6, holds: (value: readonly ReferencePart[]) => value }

/**
 * The answer with a column of the reference beside each column that has one, what it is in a note, and the distance to it
 * in the finding. The place's own figures stay as they are. `reader` and `dataset` know the groups chosen.
 */
export function addReference(
  view: View,
  data: ViewData,
  reader: FactReader,
  dataset: DatasetDescription,
): ViewData {
  const { reference: rule } = view
  const { reference: asked, region } = data.filters
  if (!rule || asked === null || data.rowCount === 0 || !data.takes.includes('reference')) return data
  const place = lookupIn(dataset).regionByCode.get(region[0] ?? '')
  if (place === undefined) return data
  const resolved = resolveReference(
    asked,
    place,
    baseOf(dataset),
    () => findPeers(reader, dataset, place.code),
    hasRowOf(data, place) ? 'place' : 'others',
  )
  if ('reason' in resolved) return withoutReference(data, resolved.reason)
  const apart = rule.ofCommuters && resolved.how === 'sum' ? findArea(data, dataset) : undefined
  if (apart)
    return withoutReference(
      data,
      say(({ reasons }, language) => reasons.commuters(apart.name[language])),
    )
  const parts = readParts(view, data, reader, dataset, resolved.members)
  const measures = measuresOf(rule, data.filters)
  const seen = measures.flatMap((measure): SeenColumn[] => {
    const own = data.columns.find(({ id }) => id === measure.column)
    if (own?.type !== 'number') return []
    return [buildColumn({ data, own, measure, keys: rule.keys, resolved, parts, dataset })]
  })
  if (seen.length === 0) return data
  const columns = seen.map(({ column }) => column)
  const used = new Set(columns.flatMap(({ sources }) => sources))
  const known = new Set(data.sources.map(({ id }) => id))
  const added = baseOf(dataset).sources.filter(({ id }) => used.has(id) && !known.has(id))
  const spans =
    added.length > 0 && !data.undated
      ? yearsOfSources([...data.columns.filter(({ id }) => id === 'year'), ...columns])
      : {}
  const shown: ViewData = {
    ...data,
    reference: { name: resolved.name, how: resolved.how, places: resolved.members.length },
    columns: [...data.columns, ...columns.map(withoutBehind)],
    sources: [...data.sources, ...added],
    quality: weakestQuality([data.quality, ...columns.map(({ quality }) => quality)]),
    ...(Object.keys(spans).length > 0 && { sourceYears: { ...spans, ...data.sourceYears } }),
    notes: [...noteReference(resolved, rule, seen), ...data.notes],
  }
  return { ...shown, referenceFinding: claimReference(shown, rule) }
}

/** Whoever asked for a reference and sees none is told so where the answer stands, and why in the notes. */
const withoutReference = (data: ViewData, reason: LocalizedText): ViewData => ({
  ...data,
  noReference: reason,
  referenceFinding: say(({ noneShown }) => noneShown),
  notes: [reason, ...data.notes],
})

/** Whether the answer has rows of the place itself, not of municipalities alone that it is made of or lies among. */
function hasRowOf(data: ViewData, { code }: Region): boolean {
  const region = data.columns.find(({ id }) => id === 'region')
  return region?.type !== 'code' || rowsOf(data).some((row) => codeAt(region, row) === code)
}

/**
 * A chosen place of several municipalities. Who commutes within it leaves no place there, and leaves a municipality in the
 * sums of a reference: the two are not to be compared.
 */
const findArea = ({ filters }: ViewData, dataset: DatasetDescription): Region | undefined =>
  filters.region
    .flatMap((code) => lookupIn(dataset).regionByCode.get(code) ?? [])
    .find((one) => municipalityIdsOf(dataset, one).length > 1)

/** Read once for the municipalities and the filters that matter beside the place. */
function readParts(
  { reference: rule, takes, id }: View,
  data: ViewData,
  reader: FactReader,
  dataset: DatasetDescription,
  places: readonly Region[],
): readonly ReferencePart[] {
  if (!rule) return []
  const asked = formatFilters(
    data.filters,
    takes.filter((filter) => filter !== 'region' && filter !== 'reference' && filter !== 'around'),
  )
  // What is read may rest on which rows there are: on the years that each place grew over.
  const rows = [...new Set(rowsOf(data).map((row) => keyOfRow(data.columns, rule.keys, row)))]
  const key = [id, JSON.stringify(asked), places.map((one) => one.id).join(','), rows.join(',')].join(' ')
  return reader.remember(READ, key, () =>
    rule.read(reader, baseOf(dataset), { places, filters: data.filters, data }),
  )
}

interface ColumnOf {
  readonly data: ViewData
  readonly own: NumberColumn
  readonly measure: ReferenceMeasure
  readonly keys: readonly string[]
  readonly resolved: ResolvedReference
  readonly parts: readonly ReferencePart[]
  readonly dataset: DatasetDescription
}

function buildColumn(question: ColumnOf): SeenColumn {
  const { data, own, measure, keys, resolved, parts, dataset } = question
  const found = new Map<string, ReferenceFigure>()
  for (const [key, alike] of groupByKey(parts)) found.set(key, measureReference(measure, resolved, alike))
  const size = data.columns.find(({ id }) => id === measure.sizedBy)
  const cells = rowsOf(data).map((row): ReferenceFigure => {
    const cell = found.get(keyOfRow(data.columns, keys, row)) ?? NO_REFERENCE_FIGURE
    if (size?.type !== 'number') return cell
    return atSize(cell, figureAt(size.values, size.signs, row), size.flags?.[row] ?? 0)
  })
  const builder = new NumberColumnBuilder({
    id: columnOfReference(own.id),
    unit: own.unit,
    label: labelOf(own, measure, resolved),
    derived: true,
    ...(own.signed && { signed: true }),
    method: describeReference(resolved, cells),
  })
  for (const { figure, sources, flags } of cells) builder.push(figure, sources, flags)
  const built = builder.build(dataset)
  const { decimals, unitText } = own
  const column = { ...built, ...(decimals !== undefined && { decimals }), ...(unitText && { unitText }) }
  return { own, measure, column, cells }
}

function groupByKey(parts: readonly ReferencePart[]): ReadonlyMap<string, readonly ReferencePart[]> {
  const found = new Map<string, ReferencePart[]>()
  for (const part of parts) {
    const known = found.get(part.key)
    if (known) known.push(part)
    else found.set(part.key, [part])
  }
  return found
}

const labelOf = (
  { label }: NumberColumn,
  { sizedBy }: ReferenceMeasure,
  { name }: ResolvedReference,
): LocalizedText =>
  say((words, language) =>
    (sizedBy === undefined ? words.column : words.columnSized)(label[language], placeInside(name[language])),
  )
