import { isDeepStrictEqual } from 'node:util'
import type { StatedMarks } from '#shared/table/decimal-mark'
import { coordinatesOf, textIn, type StatisticalTable } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import { isTableKind, readTables, recogniseFile } from '#main/datasets/importers/open-file'
import { refuseUndecided } from '#main/datasets/importers/unsure-figures'
import { refuseUnkept } from '#main/datasets/importers/to-content/left-cells'
import { neverStop } from '#main/datasets/stop-check'
import { writeJsonStat } from '#main/exporters/json-stat-writer'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import type { Findings, FuzzInput } from './finding'

/** Larger tables are written in the tests. */
const MOST_CELLS = 20_000

/** What each format that a table is sent on in can say of it. */
const FORMATS = [
  { kind: 'px', name: 'again.px', write: writePxFile, says: (table: StatisticalTable) => whole(table) },
  {
    kind: 'json-stat',
    name: 'again.json',
    write: writeJsonStat,
    says: (table: StatisticalTable) => whole(table),
  },
  {
    kind: 'parquet',
    name: 'again.parquet',
    write: writeTableParquet,
    says: (table: StatisticalTable) => figures(table),
  },
] as const

/** The tables of a file, written in each format that `convert` writes and read again, are the same. */
export async function judgeTables(
  { bytes, name }: FuzzInput,
  marks: StatedMarks,
  findings: Findings,
): Promise<void> {
  const options = { stop: neverStop, tell: () => undefined }
  const read = await findings.attempt(() => {
    const file = recogniseFile(bytes, name)
    if (!isTableKind(file.kind)) return []
    return readTables(file.kind, file.bytes, { ...options, name: file.name, marks })
  })
  if ('said' in read) return
  const [first] = read.value
  if (first === undefined || first.table.cells.length > MOST_CELLS) return
  const { table } = first
  for (const { kind, name: as, write, says } of FORMATS)
    await findings.attempt(async () => {
      refuseUndecided(first)
      refuseUnkept(table, name)
      const written = write(table)
      let again: StatisticalTable | undefined
      try {
        again = (await readTables(kind, written, { ...options, name: as }))[0]?.table
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        return findings.add('reads otherwise', `${kind}: its own file is refused: ${words}`)
      }
      if (again === undefined) return findings.add('reads otherwise', `${kind}: no table`)
      const [before, after] = [says(table), says(again)]
      const part = Object.keys(before).find((key) => !isDeepStrictEqual(before[key], after[key]))
      if (part !== undefined)
        findings.add('reads otherwise', `${kind}, ${part}: ${difference(before[part], after[part])}`)
    })
}

type Said = Readonly<Record<string, unknown>>

/** Codes, names and figures; a line of a text may end as a .px file's lines do. */
function whole(table: StatisticalTable): Said {
  const { languages, dimensions } = table
  const main = languages.slice(0, 1)
  const withLines = (text: string): string => text.replace(/\r\n?/g, '\n')
  return {
    title: withLines(textIn(table.title, main)),
    dimensions: dimensions.map(({ code, label, values }) => ({
      code,
      // Where two have one name, the code is written behind it: a .px file knows variables by their names.
      label: withLines(textIn(label, main)).replace(` (${code})`, ''),
      codes: values.map((value) => withLines(value.code)),
      labels: values.map((value) => withLines(labelOf(value, main))),
    })),
    cells: cellsOf(table),
  }
}

/** A long list says of what each figure is; its rows and values may come in another order. */
function figures(table: StatisticalTable): Said {
  const { dimensions, languages } = table
  const main = languages.slice(0, 1)
  const all = cellsOf(table).map(([cell, sign, number, flag]) => {
    const at = coordinatesOf(dimensions, cell)
    const of = dimensions.map(({ values }, d) => {
      const value = values[at[d] ?? 0]
      return value && [value.code, labelOf(value, main)]
    })
    return JSON.stringify([of, sign, number, isKept(flag) ? flag : null])
  })
  return { dimensions: dimensions.map(({ code, role }) => ({ code, role })), figures: all.sort() }
}

/** Marks that look like figures are left out, for others would read them as more of these. */
const isKept = (flag: string | null): boolean => flag !== null && !/^[\d\s.,+e-]*$/i.test(flag)

function cellsOf({
  cells,
}: StatisticalTable): [cell: number, sign: number, number: number, flag: string | null][] {
  return Array.from({ length: cells.length }, (_, i) => [
    cells.cellAt(i),
    cells.signAt(i),
    Object.is(cells.numberAt(i), -0) ? 0 : cells.numberAt(i),
    cells.flags.get(i) ?? null,
  ])
}

/** Where two values begin to differ. */
function difference(before: unknown, after: unknown): string {
  const [a, b] = [JSON.stringify(before) ?? '', JSON.stringify(after) ?? '']
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 120)
  return `…${around(a)}… against …${around(b)}…`
}
