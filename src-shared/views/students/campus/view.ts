import type { DatasetDescription } from '../../../dataset/description'
import type { Campus } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureAt, isKnown, sumKnown, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import type { ViewData } from '../../../view/view-data'
import { traceCampus } from '../trace'
import type { View } from '../../../view/view'
import { campusWords } from './words'

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
  takes: ['year', 'sex'],
  maxRegions: 0,
  counties: false,
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
  const campusColumn = new CodeColumnBuilder('campus', 'campus')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', label: 'students' })
  for (const cell of found) {
    campusColumn.push(cell.campus.code, cell.campus.name, cell.campus.kind === 'total')
    year.pushNumber(cell.year)
    persons.push(cell.persons, [cell.source])
  }
  return assembleView(studentsCampus, filters, dataset, {
    columns: [campusColumn, year, persons].map((column) => column.build(dataset)),
    rowCount: found.length,
    finding: describeCampuses(found),
    notes: [...noteUnequalParts(found), ...noteAbsentRows(found)],
    footnoteRegions: [],
    empty: found.length === 0 ? explainEmpty('students', filters, dataset) : null,
  })
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

/** Says which campuses have no figure in some of the years: the picture shows `..` there, the table no row. */
function noteAbsentRows(found: readonly CampusYear[]): LocalizedText[] {
  const years = new Set(found.map(({ year }) => year))
  const campuses = [...new Set(found.map(({ campus }) => campus))]
  const absent = campuses.filter(
    (campus) => found.filter((cell) => cell.campus === campus).length < years.size,
  )
  if (absent.length === 0) return []
  return [
    campusWords.say((words, language) =>
      words.notes.absent(
        formatList(
          absent.map(({ name }) => name[language]),
          language,
        ),
      ),
    ),
  ]
}

function describeCampuses(found: readonly CampusYear[]): LocalizedText | null {
  const numbers = found.filter((cell) => cell.persons.sign === 0)
  const latestOf = (cells: readonly CampusYear[]): CampusYear | undefined => {
    const year = Math.max(...cells.map((cell) => cell.year))
    return cells.filter((cell) => cell.year === year).sort((a, b) => b.persons.value - a.persons.value)[0]
  }
  const campus = latestOf(numbers.filter((cell) => cell.campus.kind === 'campus'))
  const total = latestOf(numbers.filter((cell) => cell.campus.kind === 'total'))
  if (!campus && !total) return null
  return campusWords.say((words, language) => {
    const sentence = (cell: CampusYear | undefined, write: (n: string, p: string, y: string) => string) =>
      cell
        ? [
            write(
              cell.campus.name[language],
              formatNumber(cell.persons.value, 'persons', language),
              String(cell.year),
            ),
          ]
        : []
    return [...sentence(campus, words.findings.largest), ...sentence(total, words.findings.total)].join(' ')
  })
}
