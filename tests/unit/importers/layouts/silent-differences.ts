import { describeUnsure } from '#shared/table/describe-unsure'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { noticeUnsure } from '#main/datasets/importers/unsure-figures'
import { compareRead, type Difference } from './compare-read'
import type { KnownTable } from './known-table'
import type { Manner } from './manner'
import { placeKey, SHEET, type SheetCells } from './write-sheet'
import type { WrittenFile } from './write-table'

/**
 * What differs between a table and what was read of its file and is told by no notice: each figure that is left out
 * must stand in cells that a notice names, with as many filled cells as there are; a figure read a thousandfold must
 * be among those that a notice counts; months read as quarters must be said to be, and all else be the same.
 */
export function silentDifferences(
  read: ReadTable,
  table: KnownTable,
  manner: Manner,
  { cells }: WrittenFile,
): readonly string[] {
  const ranges = cells === undefined ? [] : rangesLeftOut(read)
  const miscounted = ranges.flatMap(({ address, count }) => {
    const filled = [...(cells?.filled ?? [])].filter((one) => isWithin(one, address)).length
    return filled === count ? [] : [`${address}: ${String(count)} celler sägs, ${String(filled)} är ifyllda`]
  })
  const differences = compareRead(read, saysQuarters(read) ? asQuarters(table) : table, manner)
  const silent = differences.filter(
    (one) => !isThousandfold(one) && !(cells !== undefined && isNamed(one, cells, ranges)),
  )
  const parted = differences.filter(isThousandfold)
  const told = noticeUnsure(read).length === 0 ? 0 : thousandsTold(read)
  return [
    ...miscounted,
    ...silent.map(({ text }) => text),
    ...(parted.length <= told ? [] : parted.map(({ text }) => text)),
  ]
}

const saysQuarters = ({ notices }: ReadTable): boolean =>
  notices.some(({ sv }) => sv.includes('lästa som kvartal'))

/** "202201" to "202204" alone. */
function asQuarters(table: KnownTable): KnownTable {
  const areQuarters = table.unit === 'month' && table.times.every(({ part }) => (part ?? 0) <= 4)
  if (!areQuarters) return table
  return {
    ...table,
    unit: 'quarter',
    times: table.times.map((time) => ({ ...time, code: `${time.year}K${String(time.part)}` })),
  }
}

/** The same figure with its mark read as one between thousands, or as the one before decimals. */
function isThousandfold({ kind, said = '', found = '' }: Difference): boolean {
  const [was = NaN, is = NaN] = [said, found].map((text) => Number(text.split(' ')[0]))
  const flags = [said, found].map((text) => text.split(' ').slice(1).join(' '))
  return (
    kind === 'other' &&
    flags[0] === flags[1] &&
    (is === Math.round(was * 1000) || was === Math.round(is * 1000))
  )
}

/** How many figures notices say were read as thousands or as decimals though they might be the other. */
const thousandsTold = (read: ReadTable): number =>
  (read.unsure ?? [])
    .filter((one) =>
      noticeUnsure({ ...read, unsure: [one] }).some(({ sv }) => sv.includes(describeUnsure(one).example)),
    )
    .reduce((sum, { count }) => sum + count, 0)

interface LeftOutRange {
  readonly address: string
  readonly count: number
}

/** Cells of the table's sheet that are left out, with how many of them the words say are filled. */
function rangesLeftOut({ notices, leftOut = [] }: ReadTable): readonly LeftOutRange[] {
  const inNotices = notices.flatMap(({ sv }) => {
    const [, address, count] = /^([A-Z]+\d+(?::[A-Z]+\d+)?) är inte med \((\d+) ifylld/.exec(sv) ?? []
    return address === undefined ? [] : [{ address, count: Number(count) }]
  })
  const parts = leftOut.flatMap(({ sheet, cells }) =>
    sheet === SHEET && cells !== null ? [{ address: cells.range, count: cells.filled }] : [],
  )
  return [...inNotices, ...parts]
}

function isNamed(
  { kind, at }: Difference,
  { ofFigures }: SheetCells,
  ranges: readonly LeftOutRange[],
): boolean {
  const own = at === undefined ? [] : (ofFigures.get(placeKey(at)) ?? [])
  return (
    kind === 'missing' &&
    own.length > 0 &&
    own.every((one) => ranges.some(({ address }) => isWithin(one, address)))
  )
}

function isWithin(cell: string, range: string): boolean {
  const [first = '', last = first] = range.split(':')
  const [at, from, to] = [cell, first, last].map(placeOf)
  return (
    at !== undefined &&
    from !== undefined &&
    to !== undefined &&
    at.row >= from.row &&
    at.row <= to.row &&
    at.column >= from.column &&
    at.column <= to.column
  )
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return {
    row: Number(row),
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  }
}
