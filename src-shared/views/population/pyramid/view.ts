import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import {
  ageGroupOf,
  areEven,
  commonEdges,
  fiveYearGroups,
  sumWithin,
  type Ages,
} from '../../../indicators/age-groups'
import { addFigures, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { explainNoAges, knowsAges, nameAges, noteCountySums, readAges, type AgeYear } from '../age-figures'
import { populationWords } from '../words'
import { describePyramid } from './finding'
import { tracePyramid } from './trace'
import { pyramidWords } from './words'

/**
 * Men and women by age group in one year, and behind them another place's. Rows: age groups from the youngest, of five
 * years where the ages of the dataset allow it. Shares are of all inhabitants of the place.
 */
export const populationPyramid: View = {
  id: 'population.pyramid',
  words: pyramidWords,
  table: 'population',
  byAge: true,
  takes: ['region', 'year', 'against'],
  isAvailable: knowsAges,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'one',
  steady: [
    { id: 'men', columns: ['men', 'women'] },
    {
      id: 'men_of_all',
      columns: ['men_of_all', 'women_of_all', 'against_men_of_all', 'against_women_of_all'],
    },
  ],
  answerYears: answerPyramidYears,
  pictures: ['chart'],
  trace: tracePyramid,
  compute: computePyramid,
}

/** Men and women of a place in one year. */
export interface Population {
  readonly place: Region
  readonly men: AgeYear
  readonly women: AgeYear
}

/** One age group. */
export interface PyramidGroup {
  readonly ages: Ages
  readonly men: Figure
  readonly women: Figure
  readonly persons: Figure
  readonly menOfAll: Figure
  readonly womenOfAll: Figure
  /** Null without a place behind. */
  readonly against: { readonly men: Figure; readonly women: Figure } | null
}

/** A year's groups, with what they are of. */
export interface Pyramid {
  readonly groups: readonly PyramidGroup[]
  readonly own: Population
  readonly other: Population | null
  readonly all: Figure
  readonly allOther: Figure | null
}

/** What is asked for all years at once. */
function readPopulations(
  reader: FactReader,
  dataset: DatasetDescription,
  places: readonly Region[],
  years: YearRange,
) {
  const men = readAges(reader, dataset, { places, sex: 'men', years })
  const women = readAges(reader, dataset, { places, sex: 'women', years })
  return (place: Region | undefined, year: number): Population | null => {
    const [ofMen, ofWomen] = place ? [men(place, year), women(place, year)] : [null, null]
    return place && ofMen && ofWomen ? { place, men: ofMen, women: ofWomen } : null
  }
}

function placesIn(filters: Filters, dataset: DatasetDescription) {
  const { regionByCode } = lookupIn(dataset)
  const own = regionByCode.get(filters.region[0] ?? '')
  const other = filters.against === null ? undefined : regionByCode.get(filters.against)
  return { own, other: other === own ? undefined : other, all: [own, other].flatMap((one) => one ?? []) }
}

const everybody = ({ men, women }: Population): Figure =>
  addFigures(...[...men.partition, ...women.partition].map(({ persons }) => persons))

/** Null where the ages of men and women, or of the two places, have no groups in common. */
export function buildPyramid(own: Population, other: Population | null): Pyramid | null {
  const parts = [own, ...(other ? [other] : [])].flatMap(({ men, women }) => [men.partition, women.partition])
  const ages = fiveYearGroups(commonEdges(parts.map((part) => part.map((cell) => cell.ages))))
  if (ages.length < 2) return null
  const all = everybody(own)
  const allOther = other && everybody(other)
  const groups = ages.map((one): PyramidGroup => {
    const men = sumWithin(one, own.men.partition)
    const women = sumWithin(one, own.women.partition)
    return {
      ages: one,
      men,
      women,
      persons: addFigures(men, women),
      menOfAll: computeShare(men, all),
      womenOfAll: computeShare(women, all),
      against:
        other && allOther
          ? {
              men: computeShare(sumWithin(one, other.men.partition), allOther),
              women: computeShare(sumWithin(one, other.women.partition), allOther),
            }
          : null,
    }
  })
  return { groups, own, other, all, allOther }
}

function computePyramid(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const year = filters.year.to
  const places = placesIn(filters, dataset)
  const read = readPopulations(reader, dataset, places.all, { from: year, to: year })
  const own = read(places.own, year)
  const other = read(places.other, year)
  const pyramid = own && buildPyramid(own, other)
  const absent = places.other && !other ? places.other : null
  return assembleView(populationPyramid, filters, dataset, {
    columns: pyramid ? buildColumns(pyramid, dataset) : [],
    rowCount: pyramid?.groups.length ?? 0,
    finding: pyramid && describePyramid(pyramid, year),
    notes: pyramid
      ? [
          pyramidWords.say((words) => words.notes.shares),
          ...noteCountySums(
            [own, other].flatMap((one) => (one ? [{ place: one.place, ages: one.men }] : [])),
          ),
          ...(areEven(pyramid.groups.map(({ ages }) => ages))
            ? []
            : [pyramidWords.say((words) => words.notes.uneven)]),
          ...(absent
            ? [
                pyramidWords.say((words, language) =>
                  words.notes.noOther(absent.name[language], String(year)),
                ),
              ]
            : []),
        ]
      : [],
    ...(places.other && { footnoteRegions: places.all.map(({ code }) => code) }),
    empty: pyramid ? null : explainNoAges(filters, dataset),
  })
}

/** All years in one question for men and one for women. */
function answerPyramidYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const places = placesIn(filters, dataset)
  const read = readPopulations(reader, dataset, places.all, { from: years[0] ?? 0, to: years.at(-1) ?? 0 })
  return years.flatMap((year): YearAnswer[] => {
    const own = read(places.own, year)
    const pyramid = own && buildPyramid(own, read(places.other, year))
    return pyramid
      ? [{ filters, columns: buildColumns(pyramid, dataset), rowCount: pyramid.groups.length }]
      : []
  })
}

function buildColumns(
  { groups, own, other, all, allOther }: Pyramid,
  dataset: DatasetDescription,
): ViewColumn[] {
  const isCountySum = own.men.summed > 0 || own.women.summed > 0
  const isSum =
    isCountySum ||
    groups.some(
      ({ ages }) =>
        !own.men.partition.some((cell) => cell.ages.from === ages.from && cell.ages.to === ages.to),
    )
  const method = populationWords.say((words) => words.sums)
  const count = (id: string) =>
    new NumberColumnBuilder({ id, unit: 'persons', ...(isSum && { derived: true, method }) })
  const share = (id: string) => new NumberColumnBuilder({ id, unit: 'fraction', derived: true })
  const shareOfOther = (id: 'against_men_of_all' | 'against_women_of_all') =>
    new NumberColumnBuilder({
      id,
      unit: 'fraction',
      derived: true,
      method: pyramidWords.say((words) => words.notes.shares),
      ...(other && {
        label: pyramidWords.say((words, language) => words.against[id](other.place.name[language])),
      }),
    })
  const age = new CodeColumnBuilder('age', 'text')
  const men = count('men')
  const women = count('women')
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: true })
  const menOfAll = share('men_of_all')
  const womenOfAll = share('women_of_all')
  const otherMen = shareOfOther('against_men_of_all')
  const otherWomen = shareOfOther('against_women_of_all')
  const both = [...new Set([...own.men.sources, ...own.women.sources])]
  const beside = other ? [...new Set([...other.men.sources, ...other.women.sources])] : []
  for (const group of groups) {
    age.push(ageGroupOf(group.ages), nameAges(group.ages))
    men.push(group.men, own.men.sources)
    women.push(group.women, own.women.sources)
    persons.push(group.persons, both)
    menOfAll.push(group.menOfAll, both, flagBase(all))
    womenOfAll.push(group.womenOfAll, both, flagBase(all))
    if (!group.against || !allOther) continue
    otherMen.push(group.against.men, beside, flagBase(allOther))
    otherWomen.push(group.against.women, beside, flagBase(allOther))
  }
  return [age, men, women, persons, menOfAll, womenOfAll, ...(other ? [otherMen, otherWomen] : [])].map(
    (column) => column.build(dataset),
  )
}
