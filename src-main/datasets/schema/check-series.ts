import type { Series } from '#shared/dataset/series'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows, textAt } from '../queries/read-rows'
import { noteSubjectsSchema, readSeries } from '../queries/series'
import { readChunks } from '../queries/series-cells'
import type { Findings } from './findings'
import { holdsRightValues, openChunk } from './open-chunk'
import { unpackFlags } from './series-chunk'

/** Checks what SQL cannot say about series: their shape, what their notes are about, and the packed cells. */
export function checkSeries(database: SqlDatabase, findings: Findings): void {
  checkPositions(database, findings)
  for (const series of readSeries(database)) {
    checkDimensions(series, findings)
    checkSubjects(database, series, findings)
    checkCells(database, series, findings)
  }
}

/** Dimensions of a series and values of a dimension are numbered 0, 1, 2 …; the key keeps them apart. */
function checkPositions(database: SqlDatabase, findings: Findings): void {
  const broken = readRows(
    database,
    `select series, null from series_dimensions group by series
       having min(position) <> 0 or max(position) <> count(*) - 1
     union all
     select d.series, d.position from series_dimensions d
       left join series_values v on v.series = d.series and v.dimension = d.position
       group by d.series, d.position
       having count(v.position) = 0 or min(v.position) <> 0 or max(v.position) <> count(v.position) - 1`,
    (row) =>
      row.isNull(1)
        ? `series ${String(row.number(0))}`
        : `series ${String(row.number(0))}, dimension ${String(row.number(1))}`,
  )
  for (const row of broken) findings.add((w) => w.invalidDimensions, 'series_values', row)
}

const hasDuplicates = (codes: readonly string[]): boolean => new Set(codes).size < codes.length

function checkDimensions({ code, dimensions }: Series, findings: Findings): void {
  const row = `code ${code}`
  const once = (['region', 'time'] as const).every(
    (role) => dimensions.filter((dimension) => dimension.role === role).length <= 1,
  )
  if (!once || hasDuplicates(dimensions.map((dimension) => dimension.code))) {
    findings.add((w) => w.invalidDimensions, 'series', row)
  }
  for (const { code: dimension, values, total } of dimensions) {
    const codes = values.map((value) => value.code)
    if (hasDuplicates(codes)) {
      findings.add((w) => w.invalidDimensions, 'series_values', `${row}, dimension ${dimension}`)
    }
    if (total !== null && !codes.includes(total)) {
      findings.add((w) => w.unknownTotal, 'series_dimensions', `${row}, dimension ${dimension}`)
    }
  }
}

function checkSubjects(database: SqlDatabase, series: Series, findings: Findings): void {
  const notes = readRows(
    database,
    'select position, about from series_notes where series = ? order by position',
    (row) => ({ position: row.number(0), about: textAt(row, 1) }),
    [series.id],
  )
  for (const { position, about } of notes) {
    if (!areSubjects(about, series)) {
      findings.add(
        (w) => w.invalidSubject,
        'series_notes',
        `code ${series.code}, position ${String(position)}`,
      )
    }
  }
}

function areSubjects(json: string, { dimensions }: Series): boolean {
  try {
    return noteSubjectsSchema.parse(JSON.parse(json)).every(({ dimension, value }) => {
      const found = dimensions.find(({ code }) => code === dimension)
      return found !== undefined && (value === null || found.values.some(({ code }) => code === value))
    })
  } catch {
    return false
  }
}

function checkCells(database: SqlDatabase, { id, code, dimensions }: Series, findings: Findings): void {
  const spanned = dimensions.reduce((product, { values }) => product * values.length, 1)
  let end = 0
  for (const packed of readChunks(database, id)) {
    const row = `series ${code}, first_cell ${String(packed.first)}`
    const chunk = openChunk(packed)
    if (chunk === null || !holdsRightValues(packed) || unpackFlags(packed) === null) {
      findings.add((w) => w.invalidCells, 'series_cells', row)
      continue
    }
    if (packed.first < end || chunk.last >= spanned) findings.add((w) => w.cellsOutside, 'series_cells', row)
    end = chunk.last + 1
  }
}
