import { buildWorkbook, letters, type Cell, type Sheet } from '../workbook/build-workbook'
import type { At } from './key-columns'
import type { Time } from './known-table'
import type { Manner } from './manner'
import type { Grid, Written } from './written-grid'
import { valueOf } from './written-number'

/** The sheet with the table. */
export const SHEET = 'Uppgifter'
const OTHER: Readonly<Record<Manner['sheet']['beside'], readonly Sheet[]>> = {
  nothing: [],
  'words before': [{ name: 'Om', rows: [['Uppgifterna är hämtade i mars.'], ['Frågor: Exempelbyrån']] }],
  'a table after': [
    {
      name: 'Broar',
      rows: [
        ['ort', 'år', 'broar'],
        ['Alsta', 2021, 5],
        ['Bryn', 2021, 7],
      ],
    },
  ],
}

/** Where on the sheet something stands: "B4". */
export interface SheetCells {
  /** Cells with anything in them. */
  readonly filled: ReadonlySet<string>
  /** Of each figure by its place in the known table, the cells that it stands in: two where its row stands twice. */
  readonly ofFigures: ReadonlyMap<string, readonly string[]>
}

interface Placed {
  readonly cell: Cell
  readonly at?: At | undefined
}

/** The grid on a sheet of a workbook, with its figures, keys and times as the manner keeps them. */
export function asWorkbook(
  grid: Grid,
  manner: Manner,
): { readonly bytes: Uint8Array; readonly text: string; readonly cells: SheetCells } {
  const { sheet, titleLines, blankRows, notesBelow } = manner
  const [headings, merged] = headingRows(grid, manner)
  const bare = (rows: readonly (readonly Cell[])[]): Placed[][] =>
    rows.map((row) => row.map((cell) => ({ cell })))
  const body = grid.rows.map((row, r) =>
    row.map((cell, c): Placed => ({ cell: cellOf(cell, r * 31 + c, manner), at: cell.at })),
  )
  const above = [['Hushåll och gods efter område'], []].slice(0, titleLines)
  const top = [...(sheet.from === 'B3' ? [[], []] : []), ...above]
  const spaced = body.flatMap((row, i) => (blankRows && i % 3 === 2 ? [[], row] : [row]))
  const below = notesBelow ? [[], ['Källa: Exempelbyrån']] : []
  const left = sheet.from === 'B3' ? 1 : 0
  const placed = [...bare(top), ...bare(headings), ...spaced, ...bare(below)].map((row) =>
    row.length === 0 || left === 0 ? row : [{ cell: null }, ...row],
  )
  const rows = placed.map((row) => row.map(({ cell }) => cell))
  const ranges = merged.map(
    ({ row, from, to }) =>
      `${letters(from + left)}${top.length + row + 1}:${letters(to + left)}${top.length + row + 1}`,
  )
  const [others] = [OTHER[sheet.beside]]
  const own: Sheet = { name: SHEET, rows, merged: ranges }
  const sheets = sheet.beside === 'words before' ? [...others, own] : [own, ...others]
  const text = rows.map((row) => row.map(shown).join('\t')).join('\n')
  return { bytes: buildWorkbook(...sheets), text, cells: cellsOf(placed) }
}

/** What a figure is called by its place in the known table. */
export const placeKey = (at: At): string => JSON.stringify(at)

function cellsOf(rows: readonly (readonly Placed[])[]): SheetCells {
  const filled = new Set<string>()
  const ofFigures = new Map<string, string[]>()
  rows.forEach((row, r) => {
    row.forEach(({ cell, at }, c) => {
      if (cell === null || cell === '') return
      const address = `${letters(c)}${String(r + 1)}`
      filled.add(address)
      if (at !== undefined) ofFigures.set(placeKey(at), [...(ofFigures.get(placeKey(at)) ?? []), address])
    })
  })
  return { filled, ofFigures }
}

const shown = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? JSON.stringify(cell)
      : typeof cell === 'string'
        ? `'${cell}`
        : String(cell)

interface MergedHeading {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** One row of headings, or two where the upper stand in merged cells over the lower. */
function headingRows({ header }: Grid, manner: Manner): [Cell[][], MergedHeading[]] {
  const single = [header.map((cell, c) => headingCell(cell, c, manner))]
  const figures = header.flatMap(({ levels }, c) => (levels === undefined ? [] : [c]))
  const stand = figures.at(-1) === (figures[0] ?? 0) + figures.length - 1
  if (!manner.sheet.isMerged || manner.order !== 'as it is' || figures.length === 0 || !stand)
    return [single, []]
  const upper: Cell[] = header.map(() => null)
  const merged: { row: number; from: number; to: number }[] = []
  for (const c of figures) {
    const text = header[c]?.levels?.[0] ?? ''
    const before = merged.at(-1)
    if (before !== undefined && upper[before.from] === text) before.to = c
    else {
      upper[c] = text
      merged.push({ row: 0, from: c, to: c })
    }
  }
  const lower = header.map((cell, c) => headingCell(cell.levels?.[1] ?? cell, c, manner))
  return [[upper, lower], merged.filter(({ from, to }) => to > from)]
}

/** Numbers of one or two digits head nothing. */
const headingCell = (cell: Written, c: number, manner: Manner): Cell =>
  /^\d{1,2}$/.test(cell.text) ? cell.text : cellOf(cell, c, manner)

function cellOf({ text, figure, measure, time }: Written, at: number, { sheet, number: form }: Manner): Cell {
  if (figure === undefined) return keyCell(text, time, sheet)
  if (figure.kind === 'blank') return null
  if (figure.kind === 'word' && figure.word === '#N/A' && sheet.errors) return { error: '#N/A' }
  const isText = sheet.figures === 'texts' || (sheet.figures === 'some texts' && at % 3 === 0)
  if (figure.kind !== 'number' || figure.flag !== '' || isText) return text
  const value = valueOf(figure)
  if (measure?.percent === true && sheet.percents)
    return { number: value / 100, format: form.trimmed ? '0%' : '0.0%' }
  return sheet.figures === 'formulas' ? { formula: 'SUM(Q1:Q9)', result: value } : value
}

function keyCell(text: string, time: Time | undefined, { keys, dates }: Manner['sheet']): Cell {
  if (text === '') return null
  if (time !== undefined && dates !== 'none' && (time.part === null || time.code.includes('M'))) {
    const day = Date.UTC(Number(time.year), (time.part ?? 1) - 1, 1) / 86_400_000 + 25_569
    return { number: day, format: dates === 'mmm yyyy' && time.part === null ? 'yyyy' : dates }
  }
  if (keys === 'texts' || !/^\d+$/.test(text)) return text
  const format = '0'.repeat(text.length)
  return keys === 'format with noughts' && text.startsWith('0')
    ? { number: Number(text), format }
    : Number(text)
}
