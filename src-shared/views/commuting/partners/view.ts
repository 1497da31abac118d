import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { divideFigures, figureOf, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { FIGURE_FLAGS, type EmptyState, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { readCommutingYears, type PlaceCommuting } from '../balance/year-commuting'
import { endsOf } from '../relation/directions'
import { describePartners } from './finding'
import { readPartners, type PartnerFlows, type PartnerYear } from './partner-flows'
import { tracePartner } from './trace'
import { partnersWords } from './words'

/** So many lines can be read by their names. */
const FIRST_TOP = 5

const TAKES = ['region', 'year', 'sex', 'direction', 'top', 'unit', 'index-year', 'panels'] as const

/**
 * The municipalities that most commute to from a place, or from to it, over the years. Rows: partner by partner in the
 * order of the last year, each by year, with its rank among all municipalities that year. The rest of the country and
 * abroad have no rank: they are told in a note.
 */
export const commutingPartners: View = {
  id: 'commuting.partners',
  words: partnersWords,
  table: 'commuting-flows',
  takes: TAKES,
  takesFor: (filters) =>
    takesOfCounts(TAKES)(filters).filter((id) => id !== 'panels' || filters.year.from < filters.year.to),
  units: ['persons', 'index', 'change', 'share', 'per-1000'],
  counts: {
    lines: ['home', 'work'],
    counts: [
      {
        id: 'persons',
        shareIn: ({ direction }) => (direction === 'in' ? 'share_of_work' : 'share_of_home'),
        countsOthers: ({ direction }) => direction === 'in',
      },
    ],
  },
  agree: agreeOnIndexBase,
  maxRegions: 1,
  counties: true,
  years: 'range',
  initial: { top: FIRST_TOP },
  oneWay: true,
  steady: ['persons'],
  pictures: ['chart'],
  trace: tracePartner,
  compute: computePartners,
}

type Commuting = ReadonlyMap<number, ReadonlyMap<number, PlaceCommuting>>

function computePartners(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const direction = filters.direction === 'in' ? 'in' : 'out'
  const found: PartnerFlows = place
    ? readPartners(reader, dataset, filters, place)
    : { rows: [], years: [], beyond: 0, hidden: false }
  const commuting: Commuting = place
    ? readCommutingYears(reader, dataset, { regions: [place], sex: filters.sex, years: filters.year })
    : new Map()
  const rows = found.rows.flat()
  const last = found.years.at(-1) ?? 0
  const shareOf = (one: PartnerYear) => shareIn(one, place, commuting, direction)
  const [largest] = found.rows
  const now = largest?.at(-1)
  const open = [...commuting.values()].some((of) => isOpen(of.get(place?.id ?? -1), direction))
  const say = partnersWords.part((words) => words.notes).say
  return assembleView(commutingPartners, { ...filters, direction }, dataset, {
    columns: buildColumns(rows, place, direction, shareOf, dataset),
    rowCount: rows.length,
    finding:
      place && now
        ? describePartners(found, place, direction, { ...shareOf(now), isOpen: open }, dataset)
        : null,
    notes: [
      ...(open ? [say((words) => words.open)] : []),
      ...(found.beyond > 0
        ? [
            say((words, language) =>
              words.beyond(formatNumber(found.beyond, 'persons', language), String(last)),
            ),
          ]
        : []),
      ...(found.hidden ? [say((words) => words.hidden)] : []),
      say((words) => words.order),
    ],
    tables: ['commuting-flows'],
    title: (language, name) => partnersWords.in(language).titles[direction](name),
    empty: rows.length === 0 ? explainNobody(filters, dataset, place, found) : null,
  })
}

const isOpen = (of: PlaceCommuting | undefined, direction: 'out' | 'in'): boolean =>
  of !== undefined && (direction === 'out' ? of.openOut : of.openIn)

/** Of all employed who live in the place, or of all who work there; of too few the share is too large. */
function shareIn(
  { year, persons }: PartnerYear,
  place: Region | undefined,
  commuting: Commuting,
  direction: 'out' | 'in',
): { readonly share: Figure; readonly flags: number; readonly sources: readonly number[] } {
  const of = commuting.get(year)?.get(place?.id ?? -1)
  const base = of?.[direction === 'out' ? 'night' : 'day'] ?? NOT_AVAILABLE
  return {
    share: divideFigures(persons, base),
    flags: flagBase(base) | (isOpen(of, direction) ? FIGURE_FLAGS.upperBound : 0),
    sources: of?.sources ?? [],
  }
}

function buildColumns(
  rows: readonly PartnerYear[],
  place: Region | undefined,
  direction: 'out' | 'in',
  shareOf: (one: PartnerYear) => ReturnType<typeof shareIn>,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const isSum = place !== undefined && endsOf(dataset, place).length > 1
  const home = new CodeColumnBuilder('home', 'region')
  const work = new CodeColumnBuilder('work', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: isSum })
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const share = new NumberColumnBuilder({
    id: direction === 'out' ? 'share_of_home' : 'share_of_work',
    unit: 'fraction',
    derived: true,
  })
  for (const one of rows) {
    if (!place) continue
    const ends = direction === 'out' ? [place, one.partner] : [one.partner, place]
    const of = shareOf(one)
    ;[home, work].forEach((column, at) => {
      const end = ends[at] ?? place
      column.push(end.code, end.name)
    })
    year.pushNumber(one.year)
    persons.push(one.persons, one.sources)
    rank.push(one.rank === null ? NOT_AVAILABLE : figureOf(one.rank))
    share.push(of.share, [...new Set([...one.sources, ...of.sources])], of.flags)
  }
  return [home, work, year, persons, rank, share].map((column) => column.build(dataset))
}

function explainNobody(
  filters: Filters,
  dataset: DatasetDescription,
  place: Region | undefined,
  { years }: PartnerFlows,
): EmptyState {
  if (!place || years.length === 0) return explainEmpty('commuting-flows', filters, dataset)
  return {
    message: partnersWords.say((words, language) => words.empty.nobody(place.name[language])),
    suggestion: partnersWords.say((words) => words.empty.nobodyNext),
  }
}
