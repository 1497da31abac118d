import { CELL_SIGNS } from '#shared/table/cell-store'
import type { StatisticalTable, TableNote } from '#shared/table/statistical-table'
import { coordinatesOf } from '#shared/table/statistical-table'
import { SIGN_KEYWORDS } from '#main/formats/px/px-signs'
import { formatPxTime, quotePx } from '#main/formats/px/px-text'
import { list, type PxLines } from './px-file-lines'
import type { PxWriterNames } from './px-file-names'

const none = () => []

/** The statements about the file and about the table as a whole, in the order that the format recommends. */
export function writeTableStatements(
  lines: PxLines,
  names: PxWriterNames,
  table: StatisticalTable,
  decimals: number,
): void {
  const { main, languages } = names
  const put = (keyword: string, value: string) => lines.put(keyword, main, [], value)
  put('CHARSET', '"ANSI"')
  put('AXIS-VERSION', '"2013"')
  put('CODEPAGE', '"utf-8"')
  if (main !== 'und') put('LANGUAGE', quotePx(main))
  if (languages.length > 1) put('LANGUAGES', list(languages.map(quotePx)))
  if (table.nextUpdate !== null) put('NEXT-UPDATE', quotePx(formatPxTime(table.nextUpdate)))
  if (table.id !== null) put('TABLEID', quotePx(table.id))
  put('DECIMALS', String(decimals))
  if (table.shownDecimals !== null) put('SHOWDECIMALS', String(table.shownDecimals))
  put('MATRIX', quotePx(table.id ?? ''))
  put('SUBJECT-CODE', '""')
  lines.putTexts('SUBJECT-AREA', table.subject ?? { [main]: '' }, none)
  lines.putTexts('TITLE', table.title, none)
  lines.putTexts('CONTENTS', table.title, none)
  lines.putTexts('UNITS', table.unit ?? { [main]: '' }, none)
  writeContents(lines, names, table)
  if (table.lastUpdated !== null) put('LAST-UPDATED', quotePx(formatPxTime(table.lastUpdated)))
  if (table.contact !== null) lines.putTexts('CONTACT', table.contact, none)
  if (table.source !== null) lines.putTexts('SOURCE', table.source, none)
  if (table.official) put('OFFICIAL-STATISTICS', 'YES')
  if (table.licence !== null) put('LICENCE', quotePx(table.licence))
  SIGN_KEYWORDS.forEach((keyword, sign) => {
    const texts = table.signTexts[CELL_SIGNS[sign] ?? '']
    if (keyword !== null && texts !== undefined) lines.putTexts(keyword, texts, none)
  })
}

/** Unit, time and contact of each content: PxWeb asks for them where there is a CONTVARIABLE. */
function writeContents(lines: PxLines, names: PxWriterNames, table: StatisticalTable): void {
  const metric = table.dimensions.find(({ role }) => role === 'metric')
  for (const value of metric?.values ?? []) {
    if (metric === undefined) return
    const about = (language: string) => [names.value(metric, value.code, language)]
    const unit = value.unit ?? table.unit
    if (unit !== null) lines.putTexts('UNITS', unit, about)
    if (table.lastUpdated !== null)
      lines.put('LAST-UPDATED', names.main, about(names.main), quotePx(formatPxTime(table.lastUpdated)))
    if (table.contact !== null) lines.putTexts('CONTACT', table.contact, about)
  }
}

/** NOTE about the table or a dimension, VALUENOTE about a value, CELLNOTE where several values meet. */
export function writeNotes(lines: PxLines, names: PxWriterNames, table: StatisticalTable): void {
  for (const note of table.notes) {
    const kind = noteKind(note)
    lines.putTexts(`${kind}${note.mandatory ? 'X' : ''}`, note.text, (language) =>
      notePlace(names, table, note, kind, language),
    )
  }
}

function noteKind({ about }: TableNote): 'NOTE' | 'VALUENOTE' | 'CELLNOTE' {
  if (about.length > 1) return 'CELLNOTE'
  return about[0] === undefined || about[0].value === null ? 'NOTE' : 'VALUENOTE'
}

function notePlace(
  names: PxWriterNames,
  { dimensions }: StatisticalTable,
  { about }: TableNote,
  kind: 'NOTE' | 'VALUENOTE' | 'CELLNOTE',
  language: string,
): string[] {
  const valueIn = (d: number): string => {
    const dimension = dimensions[d]
    const value = about.find((place) => place.dimension === dimension?.code)?.value ?? null
    return dimension === undefined || value === null ? '*' : names.value(dimension, value, language)
  }
  if (kind === 'CELLNOTE') return dimensions.map((_, d) => valueIn(d))
  const d = dimensions.findIndex(({ code }) => code === about[0]?.dimension)
  if (d < 0) return []
  const dimension = names.dimension(d, language)
  return kind === 'NOTE' ? [dimension] : [dimension, valueIn(d)]
}

/** The marks of single cells. */
export function writeMarks(lines: PxLines, names: PxWriterNames, table: StatisticalTable): void {
  const { cells, dimensions } = table
  for (const [i, text] of cells.flags) {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const codes = dimensions.map(({ values }, d) => values[at[d] ?? 0]?.code ?? '')
    lines.putText('DATANOTECELL', names.main, codes, text)
  }
}
