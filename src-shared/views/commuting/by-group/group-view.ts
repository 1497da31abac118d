import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import type { FilterId, Filters } from '../../../filters/filters'
import { takesReferenceOfShares } from '../../../filters/reference'
import { isKnown } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import type { View } from '../../../view/view'
import type { ViewData } from '../../../view/view-data'
import { buildColumns, tellAll } from './columns'
import { describeGroups } from './finding'
import { readGroupCommuters, type GroupCommuters, type GroupKind, type GroupRow } from './group-commuters'
import { referenceOfGroups } from './reference'
import { traceGroups } from './trace'
import { byGroupWords } from './words'

const TAKES: readonly FilterId[] = ['region', 'year', 'sex', 'unit', 'reference']

const takesInUnit = takesReferenceOfShares(TAKES)

/** What differs between groups. */
interface GroupsOf {
  readonly id: View['id']
  readonly kind: GroupKind
  readonly words: View['words']
  /** Heading of the column of groups. */
  readonly label: LocalizedText
  /** What a group is called inside a sentence. */
  readonly among: (name: string, language: Language) => string
  readonly empty: { readonly none: LocalizedText; readonly next: LocalizedText }
  /** Levels have an order of their own; what has none stands by size. */
  readonly bySize: boolean
}

/**
 * Who commutes into a place and out of it by a group of theirs, in one year, of a table that has it. Rows: groups.
 * County and groups of municipalities only where the table has them.
 */
export function viewOfGroups(groups: GroupsOf): View {
  const { id, kind, words } = groups
  const view: View = {
    id,
    words,
    table: null,
    ofSeries: kind,
    takes: TAKES,
    takesFor: takesInUnit,
    reference: referenceOfGroups(kind),
    isAvailable: (dataset) => readingsOf(kind, dataset).length > 0,
    opensNothing: true,
    maxRegions: 1,
    counties: true,
    years: 'one',
    steady: [
      { id: 'commuters', columns: ['in_commuters', 'out_commuters'] },
      { id: 'shares', columns: ['in_share', 'out_share'] },
    ],
    pictures: ['chart'],
    trace: traceGroups(kind),
    compute: (reader, filters, dataset) => compute(view, groups, reader, filters, dataset),
  }
  return view
}

function compute(
  view: View,
  { kind, label, among, empty, bySize }: GroupsOf,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const year = filters.year.to
  const read = place ? readGroupCommuters(reader, kind, place, { year, sex: filters.sex }, dataset) : null
  const shown: GroupCommuters | null = read && (bySize ? { ...read, rows: sortBySize(read.rows) } : read)
  const all = shown && tellAll(shown, filters.sex, dataset)
  const { say } = byGroupWords
  return assembleView(view, filters, dataset, {
    columns: place && shown ? buildColumns(place, year, shown, label, filters.sex, dataset) : [],
    rowCount: shown?.rows.length ?? 0,
    takes: takesInUnit(filters),
    ...(shown && { ofTable: shown.found.reading.series.code }),
    ...(all && { sideTables: [all] }),
    finding: place && shown ? describeGroups(place, year, shown, among) : null,
    notes: shown
      ? [
          say(({ notes }) => notes.border),
          say(({ notes }) => notes.shares),
          say(({ notes }) => notes.groups),
          ...noteSeries(shown.found.reading, readingsOf(kind, dataset)),
        ]
      : [],
    empty: shown ? null : explainNoSeries(kind, place, dataset, empty),
  })
}

/** Most commuters in either direction first; those of whom nothing is known last. */
function sortBySize(rows: readonly GroupRow[]): readonly GroupRow[] {
  const size = ({ commuters: { inCommuters, outCommuters } }: GroupRow): number =>
    [inCommuters, outCommuters].reduce(
      (sum, one) => (isKnown(one) && one.sign === 0 ? sum + one.value : sum),
      0,
    )
  return rows.toSorted((a, b) => size(b) - size(a))
}
