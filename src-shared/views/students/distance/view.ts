import { knowsHomes } from '../home-students'
import type { DatasetDescription } from '../../../dataset/description'
import type { Campus } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { findBand } from '../../../indicators/distance'
import { figureOf, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { noteBase } from '../../../view/base-notes'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { buildCountyTable } from './counties'
import {
  BANDS,
  bandsInReach,
  measureDistances,
  readCampusHomes,
  sumHomes,
  sumHomesBy,
  WITHOUT_DISTANCE,
  type CampusHomes,
  type DistanceMeasures,
} from './distances'
import { explainNoOrigin } from '../origin/view'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type EmptyState, type SideTable, type ViewData } from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { distanceWords } from './words'
import { studentsWords } from '../words'
import type { sv } from './words.sv'

/**
 * How far from the campus its students lived before, in bands of great-circle distance between the seats of the
 * municipalities; one campus or two. Rows: band from near to far, then campus. All students with a stated home are
 * the base, those whose distance is unknown included. Side tables: by county, and the measures of each campus.
 */
export const studentsDistance: View = {
  id: 'students.distance',
  words: distanceWords,
  table: 'students',
  takes: ['campus', 'year', 'sex', 'against'],
  isAvailable: knowsHomes,
  maxRegions: 0,
  counties: false,
  years: 'one',
  steady: ['share'],
  answerYears: answerDistanceYears,
  pictures: ['chart'],
  compute: computeDistanceView,
}

const wordsOf = distanceWords.say

function computeDistanceView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const asked = campusesAsked(filters, dataset)
  const year = filters.year.to
  const shown = shownIn(readHomes(reader, filters, dataset), year, filters)
  const nothing = shown.length === 0
  const rows = rowsOf(shown, bandsOf(filters, dataset))
  const measured = shown.map((one): Measured => ({ ...one, measures: measureDistances(one.homes) }))
  const left = asked.filter((campus) => !shown.some((one) => one.campus === campus))
  return assembleView(studentsDistance, filters, dataset, {
    columns: buildColumns(rows, year, dataset),
    rowCount: rows.length,
    sideTables: nothing ? [] : [buildCountyTable(shown, dataset), buildMeasures(measured, dataset)],
    finding: describeDistances(measured),
    notes: nothing
      ? []
      : [
          wordsOf((words) => words.distanceMethod),
          ...measured.flatMap(noteUnknown),
          ...(left.length > 0
            ? [
                wordsOf((words, language) =>
                  words.distanceLeft(
                    formatList(
                      left.map(({ name }) => name[language]),
                      language,
                    ),
                  ),
                ),
              ]
            : []),
          ...shown.flatMap(({ homes }) =>
            noteBase(sumHomes(homes), homes.filter(({ persons }) => persons.sign > 1).length),
          ),
        ],
    footnoteRegions: [],
    empty: nothing ? explainNothing(reader, filters, dataset) : null,
  })
}

interface Measured extends CampusHomes {
  readonly measures: DistanceMeasures
}

/** All years in one run, and each home's distance once. */
function answerDistanceYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const homes = readHomes(reader, { ...filters, year: { from, to } }, dataset)
  const bands = bandsOf(filters, dataset)
  return years.map((year): YearAnswer => {
    const rows = rowsOf(shownIn(homes, year, filters), bands)
    return { filters, columns: buildColumns(rows, year, dataset), rowCount: rows.length }
  })
}

function campusesAsked(filters: Filters, dataset: DatasetDescription): Campus[] {
  const codes = [...new Set([filters.campus, filters.against])]
  return codes.flatMap((code) => dataset.campuses.filter((campus) => campus.code === code))
}

const placedCampuses = (filters: Filters, dataset: DatasetDescription): Campus[] =>
  campusesAsked(filters, dataset).filter(({ region }) => region !== null)

type HomesByYear = ReturnType<typeof readCampusHomes>

/** Of each campus asked for that lies somewhere. */
const readHomes = (reader: FactReader, filters: Filters, dataset: DatasetDescription): HomesByYear[] =>
  placedCampuses(filters, dataset).map((campus) =>
    readCampusHomes(reader, dataset, { campus, years: filters.year, sex: filters.sex }),
  )

/** Bands in reach of each campus. */
const bandsOf = (filters: Filters, dataset: DatasetDescription): BandsInReach =>
  new Map(
    placedCampuses(filters, dataset).map((campus) => [campus.code, bandsInReach(dataset, campus)] as const),
  )

type BandsInReach = ReadonlyMap<string, ReadonlySet<string>>

/** Campuses with students that year; none where the one chosen first has none. */
function shownIn(all: readonly HomesByYear[], year: number, { campus }: Filters): CampusHomes[] {
  const found = all.flatMap((byYear) => byYear.get(year) ?? [])
  return found[0]?.campus.code === campus ? found : []
}

interface BandRow {
  readonly band: string
  readonly one: CampusHomes
  readonly students: Figure
  readonly share: Figure
  readonly base: Figure
  readonly sources: readonly number[]
}

/**
 * Every band of distance in which a municipality of the dataset lies, so that bars stand still from year to year and none
 * is empty in all of them; of what has no distance only what there is.
 */
function rowsOf(shown: readonly CampusHomes[], bandsOfCampus: BandsInReach): BandRow[] {
  const inReach = shown.flatMap(({ campus }) => bandsOfCampus.get(campus.code) ?? [])
  // Homes are gone through once for each campus: the reach asks this of all years.
  const summed = shown.map((one) => ({
    one,
    sums: sumHomesBy(one.homes, ({ band }) => band),
    lived: new Set(one.homes.map(({ band }) => band)),
    sources: sourcesOf(one),
  }))
  const bands = BANDS.filter(
    (band) =>
      (!WITHOUT_DISTANCE.includes(band) && inReach.some((some) => some.has(band))) ||
      summed.some(({ lived }) => lived.has(band)),
  )
  return bands.flatMap((band) =>
    summed.map(({ one, sums, sources }): BandRow => {
      const students = sums.of(band)
      return { band, one, students, base: sums.all, share: computeShare(students, sums.all), sources }
    }),
  )
}

const sourcesOf = ({ homes }: CampusHomes): readonly number[] => [
  ...new Set(homes.map(({ source }) => source)),
]

function buildColumns(rows: readonly BandRow[], inYear: number, dataset: DatasetDescription) {
  const method = wordsOf((words) => words.distanceMethod)
  const band = new CodeColumnBuilder('band', 'text')
  const campus = new CodeColumnBuilder('campus', 'campus')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const students = new NumberColumnBuilder({ id: 'students', unit: 'persons', derived: true, method })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_students',
    derived: true,
    method,
  })
  for (const row of rows) {
    band.push(row.band, nameBand(row.band), WITHOUT_DISTANCE.includes(row.band))
    campus.push(row.one.campus.code, row.one.campus.name)
    year.pushNumber(inYear)
    students.push(row.students, row.sources)
    share.push(row.share, row.sources, flagBase(row.base))
  }
  return [band, campus, year, students, share].map((column) => column.build(dataset))
}

const nameBand = (band: string): LocalizedText =>
  wordsOf((words) => words.bands[band as keyof (typeof sv)['bands']])

/** One row for each campus. */
function buildMeasures(shown: readonly Measured[], dataset: DatasetDescription): SideTable {
  const method = wordsOf((words) => words.distanceMethod)
  const campus = new CodeColumnBuilder('campus', 'campus')
  const near = new NumberColumnBuilder({ id: 'within_50_km', unit: 'fraction', derived: true, method })
  const unknown = new NumberColumnBuilder({ id: 'unknown_share', unit: 'fraction', derived: true, method })
  const median = new NumberColumnBuilder({ id: 'median_distance', unit: 'kilometres', derived: true, method })
  for (const one of shown) {
    const { measures } = one
    campus.push(one.campus.code, one.campus.name)
    near.push(measures.near, sourcesOf(one), someUnknown(measures) ? FIGURE_FLAGS.lowerBound : 0)
    unknown.push(measures.unknown, sourcesOf(one))
    median.push(measures.median === null ? NOT_AVAILABLE : figureOf(measures.median), sourcesOf(one))
  }
  return {
    id: 'measures',
    label: wordsOf((words) => words.distanceMeasures),
    rowCount: shown.length,
    columns: [campus, near, unknown, median].map((column) => column.build(dataset)),
  }
}

const someUnknown = ({ unknown }: DistanceMeasures): boolean => unknown.sign === 0 && unknown.value > 0

/** The share from nearer than 50 km, at least, and the band of the median among the known. */
function describeDistances(shown: readonly Measured[]): LocalizedText | null {
  const measured = shown.map(({ campus, measures }) => ({ campus, ...measures }))
  const [own, other] = measured
  if (own?.near.sign !== 0) return null
  return wordsOf((words, language) => {
    const near = (one: DistanceMeasures): string => {
      const share = formatNumber(one.near.value, 'fraction', language)
      return someUnknown(one) ? words.atLeast(share) : share
    }
    const first =
      other?.near.sign === 0
        ? words.nearTwo(near(own), own.campus.name[language], near(other), other.campus.name[language])
        : words.nearOne(near(own), own.campus.name[language])
    const bandOf = (one: DistanceMeasures): string | null =>
      one.median === null ? null : words.bands[medianBand(one.median) as keyof (typeof sv)['bands']]
    const [band, otherBand] = [bandOf(own), other ? bandOf(other) : null]
    if (band === null) return first
    const second =
      other && otherBand !== null
        ? otherBand === band
          ? words.medianBoth(band)
          : words.medianTwo(band, own.campus.name[language], otherBand, other.campus.name[language])
        : words.medianOne(band)
    return `${first} ${second}`
  })
}

/** 0 kilometres is the campus's own municipality, for two seats never stand in the same place. */
const medianBand = (kilometres: number): string =>
  kilometres === 0 ? BANDS[0] : (BANDS[findBand(kilometres) + 1] ?? BANDS[0])

/** How many students' distance nobody knows, and why. */
function noteUnknown({ campus, measures: { unknown } }: Measured): LocalizedText[] {
  if (unknown.sign !== 0 || unknown.value === 0) return []
  return [
    wordsOf((words, language) =>
      words.distanceUnknown(formatNumber(unknown.value, 'fraction', language), campus.name[language]),
    ),
  ]
}

function explainNothing(reader: FactReader, filters: Filters, dataset: DatasetDescription): EmptyState {
  const campus = dataset.campuses.find(({ code }) => code === filters.campus)
  const lies = lookupIn(dataset).regionByCode.has(campus?.region ?? '')
  if (!campus || lies) return explainNoOrigin(reader, filters, dataset)
  return {
    message: wordsOf((words, language) => words.noCampusPlace(campus.name[language])),
    suggestion: studentsWords.say((words) => words.otherCampusNext),
  }
}
