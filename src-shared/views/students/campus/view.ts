import type { DatasetDescription } from '../../../dataset/description'
import type { Campus, Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureAt, figureOf, isKnown, sumKnown, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import type { ViewData } from '../../../view/view-data'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { traceCampus } from '../trace'
import type { View } from '../../../view/view'
import { campusWords } from './words'

const TAKES = ['region', 'year', 'sex', 'unit', 'index-year'] as const

interface CampusYear {
  readonly campus: Campus
  readonly year: number
  readonly persons: Figure
  readonly source: number
}

/**
 * Students by campus and year, as stated; totals are rows of their own that stand apart, never repaired.
 * Rows: year, then campuses in the dataset's order.
 */
export const studentsCampus: View = {
  id: 'students.campus',
  words: campusWords,
  table: 'students',
  takes: TAKES,
  takesFor: takesOfCounts(TAKES),
  // Students live anywhere, so that there are no inhabitants of a campus; the stated total is a row, and need not be their sum.
  units: ['persons', 'index', 'change'],
  counts: { lines: ['campus'], counts: [{ id: 'persons' }] },
  agree: agreeOnIndexBase,
  maxRegions: 1,
  counties: true,
  years: 'range',
  steady: ['persons'],
  pictures: ['chart'],
  trace: traceCampus,
  compute: computeCampus,
}

function computeCampus(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { campusById } = lookupIn(dataset)
  const rows = reader.studentsByCampus({ sex: filters.sex, years: filters.year })
  const found: CampusYear[] = []
  for (let row = 0; row < rows.year.length; row++) {
    const campus = campusById.get(rows.campus[row] ?? -1)
    if (!campus) continue
    found.push({
      campus,
      year: rows.year[row] ?? 0,
      persons: figureAt(rows.persons, rows.sign, row),
      source: rows.source[row] ?? 0,
    })
  }
  const focus = campusesIn(filters, dataset)
  const campusColumn = new CodeColumnBuilder('campus', 'campus')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', label: 'students' })
  const inFocus = new NumberColumnBuilder({ id: 'in_focus', unit: 'flag' })
  for (const cell of found) {
    campusColumn.push(cell.campus.code, cell.campus.name, cell.campus.kind === 'total')
    year.pushNumber(cell.year)
    persons.push(cell.persons, [cell.source])
    inFocus.push(figureOf(focus.has(cell.campus.code) ? 1 : 0))
  }
  return assembleView(studentsCampus, filters, dataset, {
    columns: [campusColumn, year, persons, inFocus].map((column) => column.build(dataset)),
    rowCount: found.length,
    finding: describeCampuses(
      found,
      focus,
      lookupIn(dataset).regionByCode.get(filters.region[0] ?? ''),
      dataset,
    ),
    notes: [...noteUnequalParts(found), ...noteAbsentRows(found)],
    footnoteRegions: [],
    empty: found.length === 0 ? explainEmpty('students', filters, dataset) : null,
  })
}

/** Codes of the campuses that lie in the chosen place. */
function campusesIn({ region }: Filters, dataset: DatasetDescription): ReadonlySet<string> {
  const { regionByCode } = lookupIn(dataset)
  const places = region.flatMap((code) => regionByCode.get(code) ?? [])
  const ids = new Set(places.flatMap((place) => municipalityIdsOf(dataset, place)))
  return new Set(
    dataset.campuses.flatMap(({ code, region: at }) =>
      at !== null && ids.has(regionByCode.get(at)?.id ?? -1) ? [code] : [],
    ),
  )
}

/** Says for which years the parts do not add up to the stated total; the figures stay as they are. */
function noteUnequalParts(found: readonly CampusYear[]): LocalizedText[] {
  const totals = found.filter((cell) => cell.campus.kind === 'total')
  const unequal = totals.filter((total) => {
    const parts = found.filter((cell) => cell.year === total.year && cell.campus.kind !== 'total')
    if (parts.length === 0 || !isKnown(total.persons)) return false
    const sum = sumKnown(parts.map((part) => part.persons))
    return isKnown(sum.figure) && amountOf(sum.figure) !== amountOf(total.persons)
  })
  const name = unequal[0]?.campus.name
  if (!name) return []
  const years = [...new Set(unequal.map((total) => String(total.year)))]
  return [
    campusWords.say((words, language) => words.notes.parts(formatList(years, language), name[language])),
  ]
}

/** Says which campuses have no figure in some of the years: picture and table have no row there. */
function noteAbsentRows(found: readonly CampusYear[]): LocalizedText[] {
  const years = [...new Set(found.map(({ year }) => year))].sort((a, b) => a - b)
  const campuses = [...new Set(found.map(({ campus }) => campus))]
  return years.flatMap((year) => {
    const absent = campuses.filter(
      (campus) => !found.some((cell) => cell.campus === campus && cell.year === year),
    )
    if (absent.length === 0) return []
    return [
      campusWords.say((words, language) =>
        words.notes.absent(
          formatList(
            absent.map(({ name }) => name[language]),
            language,
          ),
          String(year),
        ),
      ),
    ]
  })
}

/**
 * The campus of the place in focus, or that it has none, and the campus with the most students, in the last year with
 * figures by campus; where there are none, the stated total.
 */
function describeCampuses(
  found: readonly CampusYear[],
  focus: ReadonlySet<string>,
  place: Region | undefined,
  { campuses }: DatasetDescription,
): LocalizedText | null {
  const numbers = found.filter((cell) => cell.persons.sign === 0)
  const places = numbers.filter(({ campus }) => campus.kind === 'campus')
  const year = Math.max(...(places.length > 0 ? places : numbers).map((cell) => cell.year))
  const ofYear = (cells: readonly CampusYear[]): CampusYear[] =>
    cells.filter((cell) => cell.year === year).sort((a, b) => b.persons.value - a.persons.value)
  const [largest] = ofYear(places)
  const own = ofYear(places).find(({ campus }) => focus.has(campus.code))
  const [total] = ofYear(numbers.filter(({ campus }) => campus.kind === 'total'))
  if (!largest && !total) return null
  const isAll = campuses.filter(({ kind }) => kind === 'campus').length === ofYear(places).length
  return campusWords.say((words, language) => {
    const write = (
      { campus, persons }: CampusYear,
      say: (name: string, persons: string, year: string) => string,
    ): string => say(campus.name[language], formatNumber(persons.value, 'persons', language), String(year))
    const { has, largest: most, largestKnown, total: all, none } = words.findings
    return [
      ...(own && own !== largest ? [write(own, has)] : []),
      ...(largest ? [write(largest, isAll ? most : largestKnown)] : []),
      ...(total && !largest ? [write(total, all)] : []),
      ...(largest && focus.size === 0 && place ? [none(place.name[language])] : []),
    ].join(' ')
  })
}
