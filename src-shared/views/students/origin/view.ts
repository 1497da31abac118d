import { knowsHomes } from '../home-students'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import {
  amountOf,
  figureAt,
  isKnown,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { computePer1000 } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { noteBase } from '../../../view/base-notes'
import { flagBase } from '../../../view/figure-flags'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { computeSharesOfSum } from '../../../view/gather-others'
import { ALL_YEARS, nearestYear, readPopulation } from '../../population/population-figures'
import type { EmptyState, ViewData } from '../../../view/view-data'
import { traceOrigin } from './trace'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { originWords } from './words'
import { studentsWords } from '../words'
import { inEachLanguage } from '../../../messages/in-each-language'

const TOP = 15

interface Origin {
  readonly home: Region
  readonly persons: Figure
  readonly source: number
  readonly per1000: Figure
  readonly populationYear: number | null
  readonly populationSource: number | null
}

/**
 * Where a campus's students lived before. All homes are rows, largest first by the unit chosen; what is
 * beyond the `top` largest is gathered by `gatherOthers`.
 */
export const studentsOrigin: View = {
  id: 'students.origin',
  words: originWords,
  table: 'students',
  takes: ['campus', 'year', 'sex', 'unit', 'top'],
  units: ['persons', 'per-1000'],
  isAvailable: knowsHomes,
  maxRegions: 0,
  counties: false,
  years: 'one',
  steady: ['persons', 'per_1000'],
  answerYears: answerOriginYears,
  pictures: ['chart', 'map'],
  trace: traceOrigin,
  initial: { top: TOP },
  compute: computeOrigin,
}

function computeOrigin(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const origins = readOrigins(reader, filters, dataset).get(filters.year.to) ?? []
  const { base, missingCells, shares } = computeSharesOfSum(origins.map((origin) => origin.persons))
  const home = new CodeColumnBuilder('home', 'region', 'home_of_students')
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', label: 'students' })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_students',
    derived: true,
  })
  const per1000 = new NumberColumnBuilder({ id: 'per_1000', unit: 'per-1000', derived: true })
  origins.forEach((origin, row) => {
    home.push(origin.home.code, origin.home.name, isBeyond(origin.home))
    persons.push(origin.persons, [origin.source])
    share.push(shares[row] ?? NOT_AVAILABLE, [origin.source], flagBase(base))
    per1000.push(
      origin.per1000,
      origin.populationSource === null ? [] : [origin.source, origin.populationSource],
    )
  })
  const notes = [...notePopulation(origins), ...noteBase(base, missingCells)]
  const campus = dataset.campuses.find(({ code }) => code === filters.campus)
  return assembleView(studentsOrigin, filters, dataset, {
    columns: [home, persons, share, per1000].map((column) => column.build(dataset)),
    rowCount: origins.length,
    finding: describeOrigin(origins, shares, filters),
    notes,
    tables: filters.unit === 'per-1000' ? ['students', 'population'] : ['students'],
    footnoteRegions: [],
    gathers: ['home'],
    title: (language) => {
      const words = originWords.in(language)
      return campus ? words.title(campus.name[language]) : words.name
    },
    empty: origins.length === 0 ? explainNoOrigin(reader, filters, dataset) : null,
  })
}

/** All years in one run, without shares and words; the inhabitants are asked for once. */
function answerOriginYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const byYear = readOrigins(reader, { ...filters, year: { from, to } }, dataset)
  return years.map((year): YearAnswer => {
    const origins = byYear.get(year) ?? []
    const home = new CodeColumnBuilder('home', 'region', 'home_of_students')
    const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
    const per1000 = new NumberColumnBuilder({ id: 'per_1000', unit: 'per-1000' })
    for (const origin of origins) {
      home.push(origin.home.code, origin.home.name, isBeyond(origin.home))
      persons.push(origin.persons)
      per1000.push(origin.per1000)
    }
    const columns = [home, persons, per1000].map((column) => column.build({ sources: [] }))
    return { filters, columns, rowCount: origins.length, gathers: ['home'] }
  })
}

/** By year, in order. */
function readOrigins(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ReadonlyMap<number, readonly Origin[]> {
  const { regionById, municipalities } = lookupIn(dataset)
  const campus = dataset.campuses.find((c) => c.code === filters.campus)
  const byYear = new Map<number, Origin[]>()
  if (!campus) return byYear
  const rows = reader.studentsByHome({ campus: campus.id, sex: filters.sex, years: filters.year })
  const population =
    rows.year.length === 0
      ? new Map<number, never>()
      : readPopulation(reader, { regions: municipalities, sex: filters.sex, years: ALL_YEARS })
  for (let row = 0; row < rows.year.length; row++) {
    const home = regionById.get(rows.home[row] ?? -1)
    if (!home || home.kind === 'total') continue
    const persons = figureAt(rows.persons, rows.sign, row)
    const year = rows.year[row] ?? 0
    const inhabitants = nearestYear(population.get(home.id) ?? [], year)
    let origins = byYear.get(year)
    if (!origins) byYear.set(year, (origins = []))
    origins.push({
      home,
      persons,
      source: rows.source[row] ?? 0,
      per1000: isBeyond(home)
        ? NOT_APPLICABLE
        : inhabitants
          ? computePer1000(persons, inhabitants.persons)
          : NOT_AVAILABLE,
      populationYear: inhabitants?.year ?? null,
      populationSource: inhabitants?.source ?? null,
    })
  }
  const sizeOf = (figure: Figure): number => (isKnown(figure) ? amountOf(figure) : -1)
  const rate = (origin: Origin): number => (filters.unit === 'per-1000' ? sizeOf(origin.per1000) : 0)
  for (const origins of byYear.values())
    origins.sort(
      (a, b) =>
        rate(b) - rate(a) || sizeOf(b.persons) - sizeOf(a.persons) || compareCodes(a.home.code, b.home.code),
    )
  return byYear
}

/** Which year's population stands behind the rates. */
function notePopulation(origins: readonly Origin[]): LocalizedText[] {
  const places = origins.filter((origin) => !isBeyond(origin.home))
  const years = [...new Set(places.flatMap((origin) => origin.populationYear ?? []))].sort((a, b) => a - b)
  const notes: LocalizedText[] = []
  const only = years[0]
  if (only !== undefined)
    notes.push(
      originWords.say((words, language) =>
        years.length === 1
          ? words.notes.population(String(only))
          : words.notes.populationYears(formatList(years.map(String), language)),
      ),
    )
  if (places.some((origin) => origin.populationYear === null))
    notes.push(studentsWords.say((words) => words.noPopulation))
  return notes
}

function describeOrigin(
  origins: readonly Origin[],
  shares: readonly Figure[],
  filters: Filters,
): LocalizedText | null {
  const row = origins.findIndex((origin) => !isBeyond(origin.home))
  const origin = origins[row]
  const share = shares[row]
  if (!origin) return null
  if (filters.unit === 'per-1000' && origin.per1000.sign === 0) {
    return originWords.say((words, language) =>
      words.findings.per1000(
        origin.home.name[language],
        formatNumber(origin.per1000.value, 'per-1000', language),
      ),
    )
  }
  if (origin.persons.sign !== 0 || share?.sign !== 0) return null
  // A larger rest may hold a municipality with more than the largest stated.
  const rest = origins.slice(0, row).find(({ home }) => home.kind === 'rest-of-country')
  return originWords.say((words, language) => {
    const place = origin.home.name[language]
    const persons = formatNumber(origin.persons.value, 'persons', language)
    const percent = formatNumber(share.value, 'fraction', language)
    return rest
      ? words.findings.largestStated(
          place,
          persons,
          percent,
          insideSentence(rest.home.name[language]),
          formatNumber(amountOf(rest.persons), 'persons', language),
        )
      : words.findings.largest(place, persons, percent)
  })
}

/** The years of a campus's homes can be fewer than those of its totals: says which there are. */
export function explainNoOrigin(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): EmptyState {
  const campus = dataset.campuses.find((c) => c.code === filters.campus)
  const general = explainEmpty('students', filters, dataset)
  const { years, sexes } = dataset.coverage.students
  if (years.length === 0 || !sexes.includes(filters.sex)) return general
  if (!campus)
    return {
      message: originWords.say((words) => words.empty.noCampus),
      suggestion: inEachLanguage((words) => words.empty.noTableNext),
    }
  const rows = reader.studentsByHome({ campus: campus.id, sex: filters.sex, years: ALL_YEARS })
  const withHomes = [...new Set(rows.year)].sort((a, b) => a - b).map(String)
  return {
    message: inEachLanguage((words, language) =>
      words.empty.noPlace(words.subjects.studentHomes, campus.name[language], String(filters.year.to)),
    ),
    suggestion: originWords.say((words, language) =>
      withHomes.length === 0
        ? studentsWords.in(language).otherCampusNext
        : words.empty.yearNext(formatList(withHomes, language)),
    ),
  }
}
