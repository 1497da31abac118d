import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { lookupIn } from '../../dataset/dataset-lookup'
import { baseOf } from '../../dataset/region-groups'
import { weakestQuality } from '../../dataset/quality'
import { SIGN_CODES } from '../../dataset/sign'
import { formatFilters } from '../../filters/parse-filters'
import { amountOf, figureAt, figureOf, isKnown, missing, type Figure } from '../../indicators/figure'
import type { LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { formatList, formatNumber } from '../../messages/number-format'
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
  type ReferenceRule,
} from '../../view/reference'
import { rowsOf } from '../../view/rows'
import { withoutBehind, yearsOfSources } from '../../view/source-years'
import type { View } from '../../view/view'
import type { NumberColumn, ViewData } from '../../view/view-data'
import { findPeers } from '../regions/similar/peers'
import { claimReference } from './claim-reference'
import { resolveReference, type ResolvedReference } from './resolve-reference'

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
  const resolved = resolveReference(asked, place, baseOf(dataset), () =>
    findPeers(reader, dataset, place.code),
  )
  if ('reason' in resolved) return { ...data, notes: [resolved.reason, ...data.notes] }
  const parts = readParts(view, data, reader, dataset, resolved.members)
  const measures = measuresOf(rule, data.filters)
  const columns = measures.flatMap((measure): NumberColumn[] => {
    const own = data.columns.find(({ id }) => id === measure.column)
    if (own?.type !== 'number') return []
    return [buildColumn({ data, own, measure, keys: rule.keys, resolved, parts, dataset })]
  })
  if (columns.length === 0) return data
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
    notes: [...noteReference(resolved, rule, measures, columns), ...data.notes],
  }
  return { ...shown, finding: claimReference(shown, rule) ?? data.finding }
}

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
  const key = `${id} ${JSON.stringify(asked)} ${places.map((one) => one.id).join(',')}`
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

function buildColumn({ data, own, measure, keys, resolved, parts, dataset }: ColumnOf): NumberColumn {
  const found = new Map<string, ReferenceFigure>()
  for (const [key, alike] of groupByKey(parts)) found.set(key, measureReference(measure, resolved, alike))
  const size = data.columns.find(({ id }) => id === measure.sizedBy)
  const builder = new NumberColumnBuilder({
    id: columnOfReference(own.id),
    unit: own.unit,
    label: labelOf(own, measure, resolved),
    derived: true,
    ...(own.signed && { signed: true }),
    method: say((words, language) => describe(resolved, words, language)),
  })
  for (const row of rowsOf(data)) {
    const cell = found.get(keyOfRow(data.columns, keys, row)) ?? NO_REFERENCE_FIGURE
    const figure =
      size?.type === 'number' ? atSize(cell.figure, figureAt(size.values, size.signs, row)) : cell.figure
    builder.push(figure, cell.sources, cell.flags)
  }
  const built = builder.build(dataset)
  const { decimals, unitText } = own
  return { ...built, ...(decimals !== undefined && { decimals }), ...(unitText && { unitText }) }
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

/** A rate at the size of a place: whole persons, as many as there would be. */
function atSize(rate: Figure, size: Figure): Figure {
  if (!isKnown(rate)) return rate
  if (!isKnown(size)) return missing(size.sign)
  return figureOf(Math.round(amountOf(rate) * amountOf(size)))
}

const labelOf = (
  { label }: NumberColumn,
  { sizedBy }: ReferenceMeasure,
  { name }: ResolvedReference,
): LocalizedText =>
  say((words, language) =>
    (sizedBy === undefined ? words.column : words.columnSized)(label[language], placeInside(name[language])),
  )

type Words = Parameters<Parameters<typeof say>[0]>[0]

const describe = (
  { how, name, members }: ResolvedReference,
  { notes }: Words,
  language: Parameters<Parameters<typeof say>[0]>[1],
): string => notes[how](placeInside(name[language]), formatNumber(members.length, 'persons', language))

/** What the reference is, and what of it is missing. */
function noteReference(
  resolved: ResolvedReference,
  { ofCommuters }: Pick<ReferenceRule, 'ofCommuters'>,
  measures: readonly ReferenceMeasure[],
  columns: readonly NumberColumn[],
): LocalizedText[] {
  const { name, members, all, arePeers, how } = resolved
  const isShown = ({ column }: ReferenceMeasure): boolean =>
    columns.some(({ id }) => id === columnOfReference(column))
  const count = (value: number, language: 'sv' | 'en'): string => formatNumber(value, 'persons', language)
  const notOfAreas = columns.filter(({ id }) =>
    measures.some((one) => one.ofPlacesOnly && columnOfReference(one.column) === id),
  )
  const hasGaps = columns.some(({ signs }) => signs.includes(SIGN_CODES['..']))
  return [
    say((words, language) => describe(resolved, words, language)),
    ...(how === 'sum' && ofCommuters ? [say(({ notes }) => notes.commuters)] : []),
    ...(arePeers
      ? [
          say(({ notes }, language) =>
            notes.peers(
              formatList(
                members.map((one) => one.name[language]),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...(all === undefined
      ? []
      : [
          say(({ notes }, language) =>
            notes.part(placeInside(name[language]), count(members.length, language), count(all, language)),
          ),
        ]),
    ...(measures.some((one) => one.sizedBy !== undefined && isShown(one))
      ? [say(({ notes }) => notes.sized)]
      : []),
    ...(how === 'sum' && notOfAreas.length > 0
      ? [
          say(({ notes }, language) =>
            notes.notOfAreas(
              formatList(
                notOfAreas.map(({ label }) => label[language]),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...(how === 'sum' && hasGaps ? [say(({ notes }) => notes.missing)] : []),
  ]
}
