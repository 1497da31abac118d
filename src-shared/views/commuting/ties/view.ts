import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { FIGURE_FLAGS, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { readCommutingYears, type PlaceCommuting } from '../balance/year-commuting'
import { seamsBetween } from '../balance/finding'
import { flagOut } from '../flow-commuting'
import { describeTies, noteTies } from './finding'
import { placedShare, pointsOf, readTies, type PlaceTies } from './place-ties'
import { tiesReference } from './reference'
import { tiesWords } from './words'

/** One place in one year. */
export interface TiesYear {
  readonly place: Region
  readonly year: number
  readonly ties: PlaceTies
  /** As the source states it, else summed from flows; null where neither has it. */
  readonly commuting: PlaceCommuting | null
}

/**
 * How a place is tied to others by those who commute out of it, over the years: their share of the employed, their mean
 * distance, the number of municipalities that five or more go to, and how evenly they spread. Rows: place, then year, of
 * years with flows. Rankings and their maps have the same measures of all municipalities.
 */
export const commutingTies: View = {
  id: 'commuting.ties',
  words: tiesWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'reference'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  steady: ['out_share', 'distance_to_work', 'partners', 'partner_diversity'],
  pictures: ['chart'],
  reference: tiesReference,
  compute: computeTies,
}

function computeTies(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const places = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const read = readYears(reader, filters, dataset, places)
  const { kind } = pointsOf(dataset)
  const rows = read.some(({ ties }) => isKnown(ties.leaving) && ties.leaving.value > 0) ? read : []
  return assembleView(commutingTies, filters, dataset, {
    columns: buildColumns(rows, dataset),
    rowCount: rows.length,
    finding: describeTies(rows, kind),
    notes: noteTies(rows, kind),
    tables: ['commuting-flows', 'commuting-totals'],
    moreBreaks: seamsBetween(
      rows.flatMap(({ place, year, commuting }) =>
        commuting ? [{ place, year, figures: commuting, net: NOT_AVAILABLE }] : [],
      ),
    ),
    empty: rows.length > 0 ? null : explainNone(filters, dataset, read),
  })
}

/** Place by place in the order chosen, each by year. */
function readYears(
  reader: FactReader,
  { sex, year: years }: Filters,
  dataset: DatasetDescription,
  places: readonly Region[],
): readonly TiesYear[] {
  const asked = dataset.coverage['commuting-flows'].years.filter(
    (year) => year >= years.from && year <= years.to,
  )
  const commuting = readCommutingYears(reader, dataset, { regions: places, sex, years })
  const tiesOf = new Map(
    asked.map((year) => [year, readTies(reader, dataset, { regions: places, sex, year })]),
  )
  return places.flatMap((place) =>
    asked.flatMap((year): TiesYear[] => {
      const ties = tiesOf.get(year)?.get(place.id)
      return ties ? [{ place, year, ties, commuting: commuting.get(year)?.get(place.id) ?? null }] : []
    }),
  )
}

function buildColumns(rows: readonly TiesYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const method = (
    id: 'outShare' | 'distance' | 'partners' | 'diversity' | 'placed' | 'placedShare',
  ): LocalizedText => tiesWords.say((words) => words.methods[id])
  const derived = { derived: true } as const
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const share = new NumberColumnBuilder({
    id: 'out_share',
    unit: 'fraction',
    ...derived,
    method: method('outShare'),
  })
  const distance = new NumberColumnBuilder({
    id: 'distance_to_work',
    unit: 'kilometres',
    ...derived,
    method: method('distance'),
  })
  const partners = new NumberColumnBuilder({
    id: 'partners',
    unit: 'none',
    ...derived,
    method: method('partners'),
  })
  const diversity = new NumberColumnBuilder({
    id: 'partner_diversity',
    unit: 'ratio',
    ...derived,
    method: method('diversity'),
  })
  const placed = new NumberColumnBuilder({
    id: 'placed',
    unit: 'persons',
    ...derived,
    method: method('placed'),
  })
  const known = new NumberColumnBuilder({
    id: 'placed_share',
    unit: 'fraction',
    ...derived,
    method: method('placedShare'),
  })
  for (const { place, year: of, ties, commuting } of rows) {
    const { sources } = ties
    region.push(place.code, place.name)
    year.pushNumber(of)
    share.push(
      commuting?.outShare ?? NOT_AVAILABLE,
      commuting?.sources ?? [],
      commuting ? flagOut(commuting) | flagBase(commuting.night) : 0,
    )
    distance.push(ties.distance, sources, flagBase(ties.placed))
    partners.push(ties.partners, sources, ties.hasMore ? FIGURE_FLAGS.lowerBound : 0)
    diversity.push(ties.diversity, sources, flagBase(ties.inside))
    placed.push(ties.placed, sources)
    known.push(placedShare(ties), sources, flagBase(ties.leaving))
  }
  return [region, year, share, distance, partners, diversity, placed, known].map((column) =>
    column.build(dataset),
  )
}

/** Flows that cross no border say nothing of who leaves. */
const explainNone = (filters: Filters, dataset: DatasetDescription, read: readonly TiesYear[]) =>
  read.length > 0
    ? {
        message: tiesWords.say((words) => words.empty.nobody),
        suggestion: tiesWords.say((words) => words.empty.nobodyNext),
      }
    : explainEmpty('commuting-flows', filters, dataset)
