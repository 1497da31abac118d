import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { amountOf, isKnown, NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { NO_TEXT, type LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { insideSentence, placeInside } from '../../../messages/sentence-case'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { flagBase } from '../../../view/figure-flags'
import { firstTelling, tableBehind, type TableOfPlace } from '../../../view/first-table'
import { codeIn, plain, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import { statedCells } from '../../../view/series-figures'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import {
  ALL_GROUPS,
  groupsIn,
  isSumOf,
  questionAt,
  readGroupYears,
  tablesOf,
  type GroupYear,
} from '../group-years'
import { academicYearsWords } from './words'

const TAKES = ['region', 'year', 'sex', 'unit', 'index-year'] as const

const KIND = 'students-by-year'
type Row = GroupYear<'students'>

/**
 * Students of a place by year of studies, all together and by a group of theirs where a table tells it. Rows: groups in
 * the order of the publisher, all together last; in each the years, ascending, by that in which the studies begin.
 */
export const studentsAcademicYears: View = {
  id: 'students.academic-years',
  words: academicYearsWords,
  table: null,
  ofSeries: KIND,
  takes: TAKES,
  takesFor: takesOfCounts(TAKES),
  // Of whose inhabitants the students are depends on the table, so that there is no rate.
  units: ['persons', 'index', 'change', 'share'],
  counts: { lines: ['group'], counts: [{ id: 'students', shareIn: () => 'share_of_students' }] },
  agree: agreeOnIndexBase,
  isAvailable: (dataset) => readingsOf(KIND, dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  country: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceStudents,
  compute: computeAcademicYears,
}

function computeAcademicYears(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const first = firstTelling(
    place ? tablesOf(KIND, place, filters, dataset) : [],
    (table) => readGroupYears(reader, table, filters, ['students']),
    (read) => read.some(({ figures }) => isKnown(figures.students)),
  )
  const [found, rows] = [first?.table, first?.read ?? []]
  const { say } = academicYearsWords
  return assembleView(studentsAcademicYears, filters, dataset, {
    columns: place && found ? buildColumns(place, found, rows, filters, dataset) : [],
    rowCount: rows.length,
    ...(found && { ofTable: found.reading.series.code }),
    finding: place && found ? describe(place, found, rows) : null,
    notes: found
      ? [
          say(({ notes }) => notes.year),
          say(({ notes }, language) => notes.place(nameOfPlaces(found)[language])),
          ...(found.places.length > 1 ? [say(({ notes }) => notes.sum)] : []),
          ...noteSeries(found.reading, readingsOf(KIND, dataset)),
        ]
      : [],
    empty: found
      ? null
      : explainNoSeries(KIND, place, dataset, {
          none: say(({ empty }) => empty.none),
          next: say(({ empty }) => empty.next),
        }),
  })
}

/** The name that the publisher gives a year of studies. */
const nameOfYear = ({ reading }: TableOfPlace<typeof KIND>, { time }: Row): LocalizedText | undefined =>
  reading.series.dimensions[reading.time]?.values[time.index]?.name

const nameOfPlaces = ({ reading }: TableOfPlace<typeof KIND>): LocalizedText =>
  reading.series.dimensions[reading.region]?.name ?? NO_TEXT

function buildColumns(
  place: Region,
  found: TableOfPlace<typeof KIND>,
  rows: readonly Row[],
  { sex }: Filters,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const { say } = academicYearsWords
  const sources = [found.reading.series.source]
  const group = new CodeColumnBuilder('group', 'text', groupLabel(found))
  const region = new CodeColumnBuilder('region', 'region')
  const studies = new CodeColumnBuilder(
    'academic_year',
    'text',
    say(({ columns }) => columns.year),
  )
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const students = new NumberColumnBuilder({ id: 'students', unit: 'persons', derived: isSumOf(found, sex) })
  const share = new NumberColumnBuilder({
    id: 'share_of_students',
    unit: 'fraction',
    derived: true,
    method: say(({ methods }) => methods.share),
  })
  const all = new Map(rows.flatMap((row) => (row.group ? [] : [[row.time.code, row.figures.students]])))
  const hasShares = all.size > 0 && rows.length > all.size
  for (const row of rows) {
    const name = nameOfYear(found, row)
    group.push(row.group?.code ?? ALL_GROUPS, row.group?.name ?? say(({ columns }) => columns.all))
    region.push(place.code, place.name)
    if (name) studies.push(row.time.code, name)
    else studies.pushNone()
    year.pushNumber(row.time.year)
    students.push(row.figures.students, sources)
    const base = all.get(row.time.code) ?? NOT_AVAILABLE
    if (hasShares) share.push(computeShare(row.figures.students, base), sources, flagBase(base))
  }
  return [group, region, studies, year, students, ...(hasShares ? [share] : [])].map((column) =>
    column.build(dataset),
  )
}

const groupLabel = ({ reading }: TableOfPlace<typeof KIND>): LocalizedText =>
  reading.series.dimensions[reading.group]?.name ?? academicYearsWords.say(({ columns }) => columns.group)

/** All together in the last year, and how many more or fewer than in the first; else the largest group. */
function describe(
  place: Region,
  found: TableOfPlace<typeof KIND>,
  rows: readonly Row[],
): LocalizedText | null {
  const known = rows.filter(({ figures }) => isKnown(figures.students))
  const last = known.reduce((latest, { time }) => Math.max(latest, time.year), 0)
  const now = known.filter(({ time }) => time.year === last)
  const all = now.find(({ group }) => group === null)
  const size = (row: Row): number => amountOf(row.figures.students)
  const shown = all ?? now.toSorted((a, b) => size(b) - size(a))[0]
  if (!shown) return null
  const first = known.find(({ group }) => group?.code === shown.group?.code)
  return academicYearsWords.say(({ findings }, language) => {
    const count = (figure: Figure): string => formatNumber(amountOf(figure), 'persons', language)
    const at = (row: Row): string => nameOfYear(found, row)?.[language] ?? String(row.time.year)
    const who = shown.group ? insideSentence(shown.group.name[language]) : null
    const said = findings.now(
      placeInside(place.name[language]),
      count(shown.figures.students),
      at(shown),
      who,
    )
    if (!first || first === shown) return said
    const change = subtractFigures(shown.figures.students, first.figures.students)
    return `${said} ${findings.change(at(first), formatChange(change.value, 'persons', language))}`
  })
}

/** Counts are cells of the table; a share is of those of all groups in the same year. */
function traceStudents(at: FigureAt, columnId: string): FigureTrace {
  if (columnId === 'share_of_students') return { stated: [], parts: ['students'], method: 'shareOfStudents' }
  const { filters } = at.data
  const place = lookupIn(at.dataset).regionByCode.get(filters.region[0] ?? '')
  const found = place && tableBehind(tablesOf(KIND, place, filters, at.dataset), at.data)
  const time = found?.reading.times.find(({ code }) => code === codeIn(at, 'academic_year'))
  const code = codeIn(at, 'group')
  const group = found && groupsIn(found.reading).find((one) => (one?.code ?? ALL_GROUPS) === code)
  if (!found || !time || group === undefined || columnId !== 'students') return plain()
  const cells = statedCells(found.reading, questionAt(found, filters.sex, 'students', group, time))
  const method = cells.length < 2 ? null : found.places.length > 1 ? 'countySum' : 'sexSum'
  return method ? { stated: cells, parts: [], method } : plain(...cells)
}
