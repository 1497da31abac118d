import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureOf, isKnown, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeRanks } from '../../../indicators/ranking'
import { computePer1000, computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { findAgeSeries, type AgeSeries } from '../../population/age-population'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { inEachLanguage } from '../../../messages/in-each-language'
import { compareCodes, lookupIn, partsOfCounty } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { knowsHomes, readStudentsByHome, type HomeStudents, type StudentsByHome } from '../home-students'
import { readShareBase, type Place, type ShareBase } from '../share-base'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type ViewData } from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { shareReference } from './reference'
import { shareWords } from './words'
import { studentsWords } from '../words'

/**
 * Students from each home municipality in relation to its inhabitants of student age, where the dataset has a series
 * of population by age; else to inhabitants of all ages. Rows: all municipalities with students and what was chosen
 * besides, highest first.
 */
export const studentsShare: View = {
  id: 'students.share',
  words: shareWords,
  table: 'students',
  byHome: true,
  takes: ['region', 'year', 'sex', 'reference'],
  isAvailable: knowsHomes,
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['share', 'per_1000'],
  showsAllPlaces: true,
  answerYears: answerShareYears,
  pictures: ['chart', 'map'],
  reference: shareReference,
  compute: computeShareView,
}

const wordsOf = shareWords.say

interface PlaceRow extends Place {
  readonly students: Figure
  /** Cells without a number were left out of the students. */
  readonly partial: boolean
  readonly population: Figure
  readonly populationYear: number | null
  readonly quotient: Figure
  readonly sources: readonly number[]
  readonly populationSources: readonly number[]
}

function computeShareView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const year = filters.year.to
  const students = readStudentsByHome(reader, dataset, { year, sex: filters.sex })
  const age = findAgeSeries(dataset)
  const places = placesShown(filters, students, dataset)
  const rows =
    students.homes.size === 0
      ? []
      : rankRows(
          buildRows({
            students,
            age,
            places,
            year,
            baseOf: readShareBase(reader, dataset, { age, places, sex: filters.sex }),
          }),
        )
  const absent = filters.region.filter((code) => !rows.some(({ place }) => place.code === code))
  return assembleView(studentsShare, filters, dataset, {
    columns: buildColumns(rows, year, age, dataset),
    rowCount: rows.length,
    finding: describeShare(rows, age, filters),
    notes: rows.length === 0 ? [] : noteShare(rows, students, age, absent, dataset),
    tables: age ? ['students'] : ['students', 'population'],
    footnoteRegions: [],
    ...(!age && { title: (language) => shareWords.in(language).titleOfAllAges() }),
    empty: rows.length === 0 ? explainEmpty('students', filters, dataset) : null,
  })
}

/** The same rows of each year; the inhabitants, of whom all years are read, are asked for once. */
function answerShareYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const { sex } = filters
  const age = findAgeSeries(dataset)
  const found = years
    .map((year) => ({ year, students: readStudentsByHome(reader, dataset, { year, sex }) }))
    .filter(({ students }) => students.homes.size > 0)
    .map((one) => ({ ...one, places: placesShown(filters, one.students, dataset) }))
  const places = [
    ...new Map(found.flatMap((one) => one.places).map((one) => [one.place.id, one] as const)).values(),
  ]
  const baseOf = readShareBase(reader, dataset, { age, places, sex })
  return found.map((one): YearAnswer => {
    const rows = buildRows({ ...one, age, baseOf })
    const id = age ? 'share' : 'per_1000'
    const quotient = new NumberColumnBuilder({ id, unit: age ? 'fraction' : 'per-1000' })
    for (const row of rows) quotient.push(row.quotient)
    return { filters, columns: [quotient.build({ sources: [] })], rowCount: rows.length }
  })
}

/** Municipalities that students come from, and the counties and groups chosen. */
function placesShown(filters: Filters, students: StudentsByHome, dataset: DatasetDescription): Place[] {
  const { regionByCode, regionById, municipalities } = lookupIn(dataset)
  const homes = municipalities
    .filter(({ id }) => students.homes.has(id))
    .map((place) => ({ place, members: [] }))
  const larger = filters.region.flatMap((code): Place[] => {
    const place = regionByCode.get(code)
    const members =
      place?.kind === 'county'
        ? partsOfCounty(dataset, code, filters.year.to)
        : (place?.members ?? []).flatMap((id) => regionById.get(id) ?? [])
    return place && members.some(({ id }) => students.homes.has(id)) ? [{ place, members }] : []
  })
  return [...homes, ...larger]
}

interface SharesOfYear {
  readonly students: StudentsByHome
  readonly age: AgeSeries | null
  readonly places: readonly Place[]
  readonly year: number
  readonly baseOf: ShareBase
}

const NOBODY: HomeStudents = { persons: null, missingCells: 0, sources: [] }

/** Of a municipality as they are; of a county or group the sum of its municipalities. */
function countStudents({ homes }: StudentsByHome, { place, members }: Place): HomeStudents {
  if (members.length === 0) return homes.get(place.id) ?? NOBODY
  return members.reduce((sum, { id }) => {
    const one = homes.get(id) ?? NOBODY
    return {
      persons: one.persons === null ? sum.persons : (sum.persons ?? 0) + one.persons,
      missingCells: sum.missingCells + one.missingCells,
      sources: [...new Set([...sum.sources, ...one.sources])],
    }
  }, NOBODY)
}

function buildRows({ students, age, places, year, baseOf }: SharesOfYear): PlaceRow[] {
  return places.map((one): PlaceRow => {
    const counted = countStudents(students, one)
    const persons = counted.persons === null ? NOT_AVAILABLE : figureOf(counted.persons)
    const population = baseOf(one.place, year)
    return {
      place: one.place,
      members: one.members,
      students: persons,
      partial: counted.missingCells > 0,
      population: population.persons,
      populationYear: population.year,
      populationSources: population.sources,
      quotient: age ? computeShare(persons, population.persons) : computePer1000(persons, population.persons),
      sources: counted.sources,
    }
  })
}

/** The highest first. */
function rankRows(rows: readonly PlaceRow[]): PlaceRow[] {
  const sizeOf = ({ quotient }: PlaceRow): number => (isKnown(quotient) ? amountOf(quotient) : -1)
  return rows.toSorted((a, b) => sizeOf(b) - sizeOf(a) || compareCodes(a.place.code, b.place.code))
}

function buildColumns(
  rows: readonly PlaceRow[],
  inYear: number,
  age: AgeSeries | null,
  dataset: DatasetDescription,
) {
  const method = age ? methodOf(age) : wordsOf((words) => words.perInhabitantsMethod)
  const region = new CodeColumnBuilder('region', 'region', 'place')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const students = new NumberColumnBuilder({ id: 'students', unit: 'persons', derived: true, method })
  const population = new NumberColumnBuilder(
    age
      ? { id: 'population_of_age', unit: 'persons', derived: true, method }
      : { id: 'population', unit: 'persons', label: 'inhabitants' },
  )
  const populationYear = new NumberColumnBuilder({ id: 'population_year', unit: 'year' })
  const quotient = new NumberColumnBuilder(
    age
      ? { id: 'share', unit: 'fraction', label: 'students_of_age', derived: true, method }
      : { id: 'per_1000', unit: 'per-1000', label: 'per_1000', derived: true, method },
  )
  for (const row of rows) {
    const bound = row.partial ? FIGURE_FLAGS.lowerBound : 0
    region.push(row.place.code, row.place.name)
    year.pushNumber(inYear)
    students.push(row.students, row.sources, bound)
    population.push(row.population, row.populationSources)
    populationYear.push(row.populationYear === null ? NOT_AVAILABLE : figureOf(row.populationYear))
    quotient.push(row.quotient, [...row.sources, ...row.populationSources], bound | flagBase(row.population))
  }
  return [region, year, students, population, populationYear, quotient].map((column) => column.build(dataset))
}

const agesText = ({ ages }: AgeSeries): string => `${String(ages.from)}–${String(ages.to)}`
const methodOf = (age: AgeSeries): LocalizedText => wordsOf((words) => words.shareMethod(agesText(age)))

/** The chosen municipality's place among the others, and the highest. */
function describeShare(
  rows: readonly PlaceRow[],
  age: AgeSeries | null,
  filters: Filters,
): LocalizedText | null {
  const ranked = rows.filter(({ members, quotient }) => members.length === 0 && quotient.sign === 0)
  const ranks = computeRanks(ranked.map(({ quotient }) => quotient.value))
  const most = ranked[0]
  if (!most) return null
  const own = rows.find(({ place, quotient }) => place.code === filters.region[0] && quotient.sign === 0)
  return wordsOf((words, language) => {
    const valueOf = ({ quotient }: PlaceRow): string => {
      const text = formatNumber(quotient.value, age ? 'fraction' : 'per-1000', language)
      return age ? words.shareValue(text, agesText(age)) : words.perInhabitantsValue(text)
    }
    const highest = words.shareHighest(most.place.name[language], valueOf(most))
    if (!own) return highest
    const rank = ranks[ranked.indexOf(own)]
    const place = own.place.name[language]
    if (rank === undefined) return `${words.shareOwn(place, valueOf(own))} ${highest}`
    const count = formatNumber(ranked.length, 'persons', language)
    const ownText = words.shareRanked(place, valueOf(own), String(rank), count)
    return own === most ? ownText : `${ownText} ${highest}`
  })
}

function noteShare(
  rows: readonly PlaceRow[],
  students: StudentsByHome,
  age: AgeSeries | null,
  absent: readonly string[],
  dataset: DatasetDescription,
): LocalizedText[] {
  const { regionByCode } = lookupIn(dataset)
  const years = [...new Set(rows.flatMap(({ populationYear }) => populationYear ?? []))].sort((a, b) => a - b)
  const notes = [
    age ? methodOf(age) : wordsOf((words) => words.perInhabitantsMethod),
    ...(age ? [] : [wordsOf((words) => words.importAges)]),
    wordsOf((words, language) =>
      words.studentsCounted(
        formatList(
          students.campuses.map(({ name }) => name[language]),
          language,
        ),
      ),
    ),
  ]
  if (students.campuses.length > 1) notes.push(wordsOf((words) => words.studentsAdded))
  if (years.length > 0)
    notes.push(wordsOf((words, language) => words.populationYears(formatList(years.map(String), language))))
  if (rows.some(({ population }) => population.sign !== 0))
    notes.push(studentsWords.say((words) => words.noPopulation))
  if (rows.some(({ partial }) => partial)) notes.push(wordsOf((words) => words.studentsPartial))
  if (absent.length > 0)
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.noRowsFor(
          formatList(
            absent.map((code) => regionByCode.get(code)?.name[language] ?? code),
            language,
          ),
        ),
      ),
    )
  return notes
}
