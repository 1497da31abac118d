import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { noticeUnsure, refuseUndecided } from '#main/datasets/importers/unsure-figures'
import { importError } from '#main/formats/import-problem'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { neverStop } from '#main/datasets/stop-check'
import { compareRead } from './compare-read'
import { knownTable, type KnownTable } from './known-table'
import { anyWritten, LAYOUTS, type Manner } from './manner'
import { SHEET } from './write-sheet'
import { writeTable, type WrittenFile } from './write-table'

/** `npm run test:layouts` asks for 10,000; a seed of its own is given as REGIONKIKAREN_SEED. */
const RUNS = Number(process.env['REGIONKIKAREN_RUNS'] ?? 300)
const SEED = Number(process.env['REGIONKIKAREN_SEED'] ?? 21)

async function read({ name, bytes, isWorkbook }: WrittenFile): Promise<ReadTable> {
  const options = { name, tell: () => undefined, stop: neverStop }
  const tables = await (isWorkbook ? readWorkbook : readDelimited)(bytes, options)
  const [table, more] = tables.filter(({ place }) => !isWorkbook || place?.sheet === SHEET)
  const out = tables[0]?.leftOut?.find(({ sheet }) => sheet === SHEET)
  // The sheet is refused with a reason, and another is read.
  if (table === undefined && out !== undefined)
    throw importError('table-unusable', () => ({ message: out.why.sv, nextStep: '' }))
  if (table === undefined) throw new Error('no table')
  if (more !== undefined)
    throw new Error(`parted: ${tables.map(({ place }) => place?.range ?? '').join(', ')}`)
  refuseUndecided(table)
  return table
}

/** What may be read in two ways, was read in one of them and said to be. */
const saysHowItRead = (table: ReadTable): boolean =>
  noticeUnsure(table).length > 0 || table.notices.some(({ sv }) => sv.includes('lästa som kvartal'))

/** Agencies' own formats know no flows. */
const asFormatHas = (table: KnownTable, { file }: Manner): KnownTable =>
  file === 'text' || file === 'workbook' ? table : { ...table, works: [{ code: '', name: '' }] }

/** Rows that nothing names, and cells that make no table, are left out, and said to be by their cells. */
const saysLeftOut = ({ notices, leftOut = [] }: ReadTable, differences: readonly string[]): boolean =>
  differences.every((one) => one.includes(' saknas (')) &&
  (notices.some(({ sv }) => sv.includes('raden säger inte vad siffrorna gäller')) ||
    leftOut.some(({ sheet, range }) => sheet === SHEET && range !== null))

describe('a table written in any of the known layouts', () => {
  it(
    `is read back whole, or refused in words, in ${String(RUNS)} tries`,
    { timeout: 1000 * Math.max(60, RUNS / 8) },
    async () => {
      const whole = new Map<string, number>()
      const tried = new Map<string, number>()
      const count = (counts: Map<string, number>, layout: string): void =>
        void counts.set(layout, (counts.get(layout) ?? 0) + 1)
      await fc.assert(
        fc.asyncProperty(knownTable, anyWritten, async (made, { layout, manner }) => {
          const table = asFormatHas(made, manner)
          const file = writeTable(table, manner)
          count(tried, layout)
          let found: ReadTable
          try {
            found = await read(file)
          } catch (error) {
            expect(error).toBeInstanceOf(ProblemError)
            return
          }
          const differences = compareRead(found, table, manner)
          if (differences.length > 0 && (saysHowItRead(found) || saysLeftOut(found, differences))) return
          expect(differences, `${layout}\n${file.text}`).toEqual([])
          count(whole, layout)
        }),
        { numRuns: RUNS, seed: SEED },
      )
      // A reader that refuses everything would pass as well.
      for (const [layout, tries] of tried)
        if (tries >= 20) expect((whole.get(layout) ?? 0) / tries, layout).toBeGreaterThan(0.8)
      expect(Object.keys(LAYOUTS).length).toBeGreaterThanOrEqual(20)
    },
  )
})
