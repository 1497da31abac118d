import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { knownTable } from './known-table'
import { anyWritten, LAYOUTS } from './manner'
import { asFormatHas, readBack } from './read-back'
import { compareRead } from './compare-read'
import { silentDifferences } from './silent-differences'
import { writeTable } from './write-table'

/** `npm run test:layouts` asks for 10,000; a seed of its own is given as REGIONKIKAREN_SEED. */
const RUNS = Number(process.env['REGIONKIKAREN_RUNS'] ?? 300)
const SEED = Number(process.env['REGIONKIKAREN_SEED'] ?? 21)

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
            found = await readBack(file)
          } catch (error) {
            expect(error).toBeInstanceOf(ProblemError)
            return
          }
          expect(silentDifferences(found, table, manner, file), `${layout}\n${file.text}`).toEqual([])
          if (compareRead(found, table, manner).length === 0) count(whole, layout)
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
