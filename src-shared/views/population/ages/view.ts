import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { sumWithin } from '../../../indicators/age-groups'
import { computeDependency } from '../../../indicators/dependency-ratio'
import { addFigures, isKnown, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { assembleView } from '../../../view/assemble-view'
import { NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import type { View } from '../../../view/view'
import type { EmptyState, ViewColumn, ViewData } from '../../../view/view-data'
import { explainNoAges, knowsAges, noteCountySums, readAges, type AgeYear } from '../age-figures'
import { noteBreaks } from '../population-breaks'
import { describeAges } from './finding'
import { traceAges } from './trace'
import { LIFE, LIVES, type Life } from './life'
import { agesReference } from './reference'
import { agesWords } from './words'

/**
 * The young, those of working age and the old of a place over the years, and how many of the first and last there are
 * per 100 of working age. Rows: years with ages, ascending.
 */
export const populationAges: View = {
  id: 'population.ages',
  words: agesWords,
  table: 'population',
  byAge: true,
  takes: ['region', 'year', 'sex', 'reference'],
  isAvailable: knowsAges,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'range',
  steady: [{ id: 'shares', columns: ['young_of_all', 'working_of_all', 'old_of_all', 'oldest_of_all'] }],
  pictures: ['chart'],
  reference: agesReference,
  trace: traceAges,
  compute: computeAges,
}

/** One year of the place. */
export interface AgesOfYear {
  readonly year: number
  readonly persons: Readonly<Record<Life, Figure>>
  readonly all: Figure
  readonly dependency: ReturnType<typeof computeDependency>
  readonly sources: readonly number[]
  readonly ages: AgeYear
}

function ofYear(year: number, ages: AgeYear): AgesOfYear {
  const { partition, sources } = ages
  const persons = Object.fromEntries(LIVES.map((life) => [life, sumWithin(LIFE[life], partition)])) as Record<
    Life,
    Figure
  >
  const all = addFigures(...partition.map((cell) => cell.persons))
  return { year, persons, all, dependency: computeDependency(persons), sources, ages }
}

function computeAges(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const read = place ? readYears(reader, filters, dataset, place) : []
  // Age groups that do not end at 20 and 65 say nothing of these.
  const years = read.filter(({ dependency }) => isKnown(dependency.all))
  const noEdges = read.length > 0 && years.length === 0
  const [first, last] = [years[0], years.at(-1)]
  const summed = years.find(({ ages }) => ages.summed > 0)
  return assembleView(populationAges, filters, dataset, {
    columns: buildColumns(years, dataset),
    rowCount: years.length,
    finding: place && last && first ? describeAges(place, first, last, dataset) : null,
    notes: [
      agesWords.say((words) => words.notes.dependency),
      ...(place && summed ? noteCountySums([{ place, ages: summed.ages }]) : []),
      ...(place && first && last && first !== last
        ? noteBreaks(dataset, [{ region: place, first, last }])
        : []),
    ],
    empty: years.length > 0 ? null : noEdges ? NO_EDGES : explainNoAges(filters, dataset),
  })
}

const NO_EDGES: EmptyState = {
  message: agesWords.say((words) => words.empty.noEdges),
  suggestion: agesWords.say((words) => words.empty.noEdgesNext),
}

function readYears(
  reader: FactReader,
  { sex, year: years }: Filters,
  dataset: DatasetDescription,
  place: Region,
): readonly AgesOfYear[] {
  const read = readAges(reader, dataset, { places: [place], sex, years })
  return (dataset.coverage.population.ageYears ?? []).flatMap((year): AgesOfYear[] => {
    const found = year >= years.from && year <= years.to ? read(place, year) : null
    return found ? [ofYear(year, found)] : []
  })
}

function buildColumns(years: readonly AgesOfYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const count = (id: string) => new NumberColumnBuilder({ id, unit: 'persons', derived: true })
  const share = (id: string) => new NumberColumnBuilder({ id, unit: 'fraction', derived: true })
  const ratio = (id: string) =>
    new NumberColumnBuilder({
      id,
      unit: 'per-100',
      derived: true,
      method: agesWords.say((words) => words.notes.dependency),
    })
  const dependency = {
    all: ratio('dependency_ratio'),
    young: ratio('dependency_young'),
    old: ratio('dependency_old'),
  }
  const groups = LIVES.map((life) => ({ life, persons: count(life), share: share(`${life}_of_all`) }))
  const all = count('inhabitants')
  for (const one of years) {
    const { sources } = one
    year.pushNumber(one.year)
    all.push(one.all, sources)
    for (const { life, persons, share: ofAll } of groups) {
      persons.push(one.persons[life], sources)
      ofAll.push(computeShare(one.persons[life], one.all), sources, flagBase(one.all))
    }
    for (const id of ['all', 'young', 'old'] as const)
      dependency[id].push(one.dependency[id], sources, flagBase(one.persons.working))
  }
  return [
    year,
    ...groups.map((group) => group.share),
    dependency.all,
    dependency.young,
    dependency.old,
    ...groups.map(({ persons }) => persons),
    all,
  ].map((column) => column.build(dataset))
}
