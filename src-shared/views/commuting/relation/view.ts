import type { DatasetDescription } from '../../../dataset/description'
import type { Region, SeriesBreak, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { divideFigures, NOT_AVAILABLE } from '../../../indicators/figure'
import type { Language } from '../../../messages/language'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { FIGURE_FLAGS, type EmptyState, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { seamsBetween } from '../balance/finding'
import { readCommutingYears, type PlaceCommuting } from '../balance/year-commuting'
import { flagOut } from '../flow-commuting'
import { commutingWords } from '../words'
import { endsOf, findLargestPartner, readDirection, type RelationFlow } from './directions'
import { describeRelation } from './finding'
import { traceRelation } from './trace'
import { relationWords } from './words'

const TAKES = ['region', 'other', 'year', 'sex', 'unit', 'index-year'] as const

/** From one of the two places to the other in one year. */
export interface RelationYear {
  readonly home: Region
  readonly work: Region
  readonly year: number
  readonly all: RelationFlow
  /** Null where the dataset does not tell the sexes apart, or one of them is asked for. */
  readonly women: RelationFlow | null
  readonly men: RelationFlow | null
  /** Of the home; null where it lies beyond the dataset. */
  readonly commuting: PlaceCommuting | null
}

/**
 * How many commute between two places, in both directions, over the years. Rows: first from `region` to `other`, then
 * the other way; by year. Each share is of those who live in the direction's home: of all employed (night population)
 * and of those who commute out.
 */
export const commutingRelation: View = {
  id: 'commuting.relation',
  words: relationWords,
  table: 'commuting-flows',
  takes: TAKES,
  takesFor: takesOfCounts(TAKES),
  units: ['persons', 'index', 'change', 'per-1000'],
  counts: {
    lines: ['home', 'work'],
    counts: [{ id: 'persons', inhabitantsOf: 'home' }],
    // Whom the shares are of changes nothing about who commutes.
    brokenBy: ['commuting-flows'],
  },
  agree: agreeOnIndexBase,
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceRelation,
  compute: computeRelation,
}

function computeRelation(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const place = regionByCode.get(filters.region[0] ?? '')
  const other =
    filters.other === null
      ? place && findLargestPartner(reader, dataset, place, everybodyIn(dataset, filters))
      : regionByCode.get(filters.other)
  const chosen: Filters = { ...filters, other: other?.code ?? null }
  const overlap = place && other ? findOverlap(dataset, place, other) : null
  const years =
    place && other && !overlap
      ? [
          ...readYears(reader, dataset, filters, place, other),
          ...readYears(reader, dataset, filters, other, place),
        ]
      : []
  const isStated = years.some(({ all }) => all.persons.sign === 0)
  const open = years.some(({ commuting }) => commuting?.openOut === true)
  return assembleView(commutingRelation, chosen, dataset, {
    columns: buildColumns(isStated ? years : [], dataset),
    rowCount: isStated ? years.length : 0,
    finding: describeRelation(years, dataset),
    notes: [
      relationWords.say((words) => words.notes.shares),
      ...(open ? [commutingWords.say((words) => words.noOutside)] : []),
    ],
    tables: ['commuting-flows', 'commuting-totals'],
    footnoteRegions: [place, other].flatMap((region) => (region ? [region.code] : [])),
    moreBreaks: isStated ? seamsOfBase(years) : [],
    title: (language, name) => titleOf(language, name, other),
    empty: isStated ? null : explainNone(chosen, dataset, place, other, overlap),
  })
}

/** Where those whom the shares are of pass from stated totals to sums of flows, or back. */
const seamsOfBase = (years: readonly RelationYear[]): readonly SeriesBreak[] =>
  seamsBetween(
    years.flatMap(({ home, year, commuting }) =>
      commuting ? [{ place: home, year, figures: commuting, net: NOT_AVAILABLE }] : [],
    ),
  ).map((seam) => ({
    ...seam,
    table: 'commuting-totals',
    note: relationWords.say((words, language) => words.notes.base(insideSentence(seam.note[language]))),
  }))

const titleOf = (language: Language, name: string, other: Region | null | undefined): string => {
  const words = relationWords.in(language)
  return other ? words.between(name, other.name[language]) : words.title(name)
}

/** The partner is the same whichever sex is looked at. */
const everybodyIn = ({ coverage }: DatasetDescription, { sex }: Filters): Sex =>
  coverage['commuting-flows'].sexes.includes('total') ? 'total' : sex

/** A municipality that both places hold; null where they have none in common. */
function findOverlap(dataset: DatasetDescription, a: Region, b: Region): Region | null {
  const ends = new Set(endsOf(dataset, a))
  const shared = endsOf(dataset, b).find((id) => ends.has(id))
  return shared === undefined ? null : (lookupIn(dataset).regionById.get(shared) ?? null)
}

function readYears(
  reader: FactReader,
  dataset: DatasetDescription,
  { sex, year: years }: Filters,
  home: Region,
  work: Region,
): readonly RelationYear[] {
  const ask = (one: Sex) => readDirection(reader, dataset, { from: home, to: work, sex: one, years })
  const { sexes } = dataset.coverage['commuting-flows']
  const apart = sex === 'total' && sexes.includes('women') && sexes.includes('men')
  const [women, men] = apart ? [ask('women'), ask('men')] : [null, null]
  const commuting = isBeyond(home)
    ? null
    : readCommutingYears(reader, dataset, { regions: [home], sex, years })
  const none: RelationFlow = { persons: NOT_AVAILABLE, sources: [] }
  return [...ask(sex)].map(([year, all]) => ({
    home,
    work,
    year,
    all,
    women: women && (women.get(year) ?? none),
    men: men && (men.get(year) ?? none),
    commuting: commuting?.get(year)?.get(home.id) ?? null,
  }))
}

function buildColumns(years: readonly RelationYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const isSum = years.some(({ home, work }) =>
    [home, work].some((region) => endsOf(dataset, region).length > 1),
  )
  const count = (id: string, derived = isSum) => new NumberColumnBuilder({ id, unit: 'persons', derived })
  const share = (id: string) => new NumberColumnBuilder({ id, unit: 'fraction', derived: true })
  const home = new CodeColumnBuilder('home', 'region')
  const work = new CodeColumnBuilder('work', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = count('persons')
  const ofEmployed = share('share_of_night')
  const ofOut = share('share_of_out')
  const women = count('women')
  const men = count('men')
  const out = count('out_commuters')
  const night = count('night_population', true)
  for (const one of years) {
    const { all, commuting } = one
    const sources = commuting?.sources ?? []
    const behind = [...new Set([...all.sources, ...sources])]
    const workers = commuting?.night ?? NOT_AVAILABLE
    const leaving = commuting?.totals.outCommuters ?? NOT_AVAILABLE
    // Of too few, the share is too large.
    const bound = commuting?.openOut === true ? FIGURE_FLAGS.upperBound : 0
    const low = commuting ? flagOut(commuting) : 0
    home.push(one.home.code, one.home.name, isBeyond(one.home))
    work.push(one.work.code, one.work.name, isBeyond(one.work))
    year.pushNumber(one.year)
    persons.push(all.persons, all.sources)
    ofEmployed.push(divideFigures(all.persons, workers), behind, flagBase(workers) | bound)
    ofOut.push(divideFigures(all.persons, leaving), behind, flagBase(leaving) | bound)
    if (one.women) women.push(one.women.persons, one.women.sources)
    if (one.men) men.push(one.men.persons, one.men.sources)
    out.push(leaving, sources, low)
    night.push(workers, sources, low)
  }
  const apart = years.some((one) => one.women !== null) ? [women, men] : []
  return [home, work, year, persons, ofEmployed, ofOut, ...apart, out, night].map((column) =>
    column.build(dataset),
  )
}

/** Why the two have nothing to show, and what to choose instead. */
function explainNone(
  filters: Filters,
  dataset: DatasetDescription,
  place: Region | undefined,
  other: Region | null | undefined,
  overlap: Region | null,
): EmptyState {
  if (place && other && overlap)
    return {
      message: relationWords.say((words, language) =>
        words.empty.overlap(place.name[language], other.name[language], overlap.name[language]),
      ),
      suggestion: relationWords.say((words) => words.empty.overlapNext),
    }
  const { years, sexes } = dataset.coverage['commuting-flows']
  const { year, sex } = filters
  const isCovered = sexes.includes(sex) && years.some((one) => one >= year.from && one <= year.to)
  if (place && isCovered)
    return {
      message: relationWords.say(({ empty }, language) =>
        other ? empty.none(place.name[language], other.name[language]) : empty.nobody(place.name[language]),
      ),
      suggestion: relationWords.say((words) => words.empty.noneNext),
    }
  return explainEmpty('commuting-flows', filters, dataset)
}
