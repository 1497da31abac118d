import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { describeGroups, formatGroupCode, municipalityIdsOf } from '../../../dataset/region-groups'
import { amountOf, figureOf, isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import {
  computeLikeness,
  computeMeanDistance,
  LIKENESS_COMPONENTS,
  type Likeness,
  type LikenessComponent,
} from '../../../indicators/likeness'
import { computeRanks } from '../../../indicators/ranking'
import type { LocalizedText } from '../../../messages/language'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { readGroups } from '../../../view/group-facts'
import { describeLikeness, explainNoLikeness, noteLikeness } from './finding'
import { nameComponent, parseLikenessWeights } from '../../../filters/weights'
import { readProfiles, type ProfiledPlace, type Profiles } from './profiles'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type SideTable, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { similarWords } from './words'

/** One municipality beside the chosen place. */
export interface LikenessRow {
  readonly place: ProfiledPlace
  readonly likeness: Likeness
  /** Equals share a rank; null where nothing could be compared. */
  readonly rank: number | null
}

/**
 * Which municipalities are most like one municipality, or like a county or group taken as one. Rows: all others, the most
 * alike first; those that cannot be compared last. Pictures of bars, tables and files show the first `top`. Side
 * tables: `components` (year, weight and mean of each), `chosen` (the place itself).
 */
export const regionsSimilar: View = {
  id: 'regions.similar',
  words: similarWords,
  table: 'population',
  alsoFrom: ['employment', 'commuting-totals', 'commuting-flows'],
  takes: ['region', 'weights', 'top'],
  maxRegions: 1,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
  compute: computeSimilar,
}

function computeSimilar(figures: FactReader, filters: Filters, opened: DatasetDescription): ViewData {
  const { reader, dataset, own } = takeAsOne(figures, filters.region[0] ?? '', opened)
  const { municipalities } = lookupIn(dataset)
  const members = new Set(own ? municipalityIdsOf(dataset, own) : [])
  const others = municipalities.filter(({ id }) => !members.has(id))
  const profiles = own ? readProfiles(reader, dataset, own, others) : null
  const rows = profiles ? rankRows(profiles, filters) : []
  const found = rows.some(({ rank }) => rank !== null)
  if (!profiles || !found)
    return assembleView(regionsSimilar, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty: explainNoLikeness(filters, dataset, own, others.length, profiles),
    })
  const years = LIKENESS_COMPONENTS.flatMap((id) => profiles.years[id] ?? [])
  return assembleView(regionsSimilar, filters, dataset, {
    columns: buildColumns(rows, dataset),
    rowCount: rows.length,
    sideTables: [buildComponents(rows, profiles, filters, dataset), buildChosen(profiles.own, dataset)],
    finding: describeLikeness(rows, profiles, filters),
    notes: noteLikeness(rows, profiles, filters),
    tables: ['population', 'employment', 'commuting-totals', 'commuting-flows'],
    years: { from: Math.max(...years), to: Math.max(...years) },
    keepsTop: true,
    // Each kind of likeness is of its own latest year, which its legend says: none holds for all sources.
    undated: true,
  })
}

/** A county is compared as a group of its municipalities: one place, with commuting made of flows. */
export function takeAsOne(reader: FactReader, code: string, opened: DatasetDescription) {
  const own = lookupIn(opened).regionByCode.get(code)
  if (own?.kind !== 'county') return { reader, dataset: opened, own }
  const group = formatGroupCode({ members: [code], name: null })
  const dataset = describeGroups(opened, [group])
  const asOne = lookupIn(dataset).regionByCode.get(group)
  return { reader: readGroups(reader, dataset).reader, dataset, own: asOne && { ...asOne, name: own.name } }
}

/** All others by their likeness, those that cannot be compared last. */
export function rankRows(
  { own, others }: Profiles,
  filters: Pick<Filters, 'weights'>,
): readonly LikenessRow[] {
  const likeness = computeLikeness(
    own.profile,
    others.map(({ profile }) => profile),
    parseLikenessWeights(filters.weights),
  )
  const paired = others.flatMap((place, index) => {
    const one = likeness[index]
    // A municipality of which nothing is known is of another time or another table.
    const known = one && LIKENESS_COMPONENTS.some((id) => isKnown(one.raw[id]))
    return one && known ? [{ place, likeness: one }] : []
  })
  const known = paired.filter(({ likeness: { distance } }) => isKnown(distance))
  const ranks = computeRanks(known.map(({ likeness: { distance } }) => -amountOf(distance)))
  const rankOf = new Map(known.map((row, index) => [row, ranks[index] ?? null]))
  return paired
    .map((row): LikenessRow => ({ ...row, rank: rankOf.get(row) ?? null }))
    .sort(
      (a, b) =>
        (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareCodes(a.place.region.code, b.place.region.code),
    )
}

type MethodId = 'distance' | LikenessComponent | 'krugman' | 'outShare' | 'inShare' | 'jobRatio'
const methodOf = (id: MethodId): LocalizedText => similarWords.say((words) => words.methods[id])

function buildColumns(rows: readonly LikenessRow[], dataset: DatasetDescription): ViewColumn[] {
  const region = new CodeColumnBuilder('region', 'region')
  const ratio = (id: string, method: MethodId) =>
    new NumberColumnBuilder({ id, unit: 'ratio', derived: true, method: methodOf(method) })
  const distance = ratio('distance', 'distance')
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const components = {
    size: ratio('size_distance', 'size'),
    industries: ratio('industry_distance', 'industries'),
    commuting: ratio('commuting_distance', 'commuting'),
  }
  const krugman = ratio('krugman', 'krugman')
  const facts = buildFactColumns()
  for (const { place, likeness, rank: place_ } of rows) {
    const used = LIKENESS_COMPONENTS.flatMap((id) => place.sources[id])
    region.push(place.region.code, place.region.name)
    distance.push(likeness.distance, used)
    rank.push(place_ === null ? NOT_AVAILABLE : figureOf(place_))
    for (const id of LIKENESS_COMPONENTS) components[id].push(likeness.scaled[id], place.sources[id])
    krugman.push(likeness.raw.industries, place.sources.industries)
    facts.push(place)
  }
  const { size, industries, commuting } = components
  const columns = [region, distance, rank, size, industries, commuting, facts.population, krugman]
  return [...columns, ...facts.commuting].map((column) => column.build(dataset))
}

/** What a place is, as far as a row can say it. */
function buildFactColumns() {
  const share = (id: 'out_share' | 'in_share', method: MethodId) =>
    new NumberColumnBuilder({ id, unit: 'fraction', derived: true, method: methodOf(method) })
  const population = new NumberColumnBuilder({ id: 'population', unit: 'persons', label: 'inhabitants' })
  const outShare = share('out_share', 'outShare')
  const inShare = share('in_share', 'inShare')
  const jobRatio = new NumberColumnBuilder({
    id: 'job_ratio',
    unit: 'ratio',
    derived: true,
    method: methodOf('jobRatio'),
  })
  const push = ({ profile, commuting, sources }: ProfiledPlace): void => {
    population.push(profile.population, sources.size)
    outShare.push(
      commuting?.outShare ?? NOT_AVAILABLE,
      sources.commuting,
      flagBase(commuting?.night) | (commuting?.openOut ? FIGURE_FLAGS.lowerBound : 0),
    )
    inShare.push(
      commuting?.inShare ?? NOT_AVAILABLE,
      sources.commuting,
      flagBase(commuting?.day) | (commuting?.openIn ? FIGURE_FLAGS.lowerBound : 0),
    )
    jobRatio.push(commuting?.jobRatio ?? NOT_AVAILABLE, sources.commuting, flagBase(commuting?.night))
  }
  return { population, commuting: [outShare, inShare, jobRatio], push }
}

function buildComponents(
  rows: readonly LikenessRow[],
  profiles: Profiles,
  filters: Filters,
  dataset: DatasetDescription,
): SideTable {
  const weights = parseLikenessWeights(filters.weights)
  const component = new CodeColumnBuilder('component', 'text')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const weight = new NumberColumnBuilder({ id: 'weight', unit: 'none' })
  const mean = new NumberColumnBuilder({
    id: 'mean_distance',
    unit: 'ratio',
    derived: true,
    method: methodOf('distance'),
  })
  const count = new NumberColumnBuilder({ id: 'n', unit: 'none' })
  for (const id of LIKENESS_COMPONENTS) {
    const raw = rows.map(({ likeness }) => likeness.raw[id]).filter(isKnown)
    const inYear = profiles.years[id]
    component.push(id, nameComponent(id))
    year.push(inYear === null ? NOT_AVAILABLE : figureOf(inYear))
    weight.pushNumber(weights[id])
    mean.push(raw.length === 0 ? NOT_AVAILABLE : figureOf(computeMeanDistance(raw)))
    count.pushNumber(raw.length)
  }
  return {
    id: 'components',
    label: similarWords.say((words) => words.tables.components),
    rowCount: LIKENESS_COMPONENTS.length,
    columns: [component, year, weight, mean, count].map((column) => column.build(dataset)),
  }
}

function buildChosen(own: ProfiledPlace, dataset: DatasetDescription): SideTable {
  const region = new CodeColumnBuilder('region', 'region')
  const facts = buildFactColumns()
  region.push(own.region.code, own.region.name)
  facts.push(own)
  return {
    id: 'chosen',
    label: similarWords.say((words) => words.tables.chosen),
    rowCount: 1,
    columns: [region, facts.population, ...facts.commuting].map((column) => column.build(dataset)),
  }
}
