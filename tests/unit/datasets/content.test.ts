import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readContent } from '#main/datasets/queries/content'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { checkFile } from '#main/datasets/schema/check-file'
import type { SourceOrigin } from '#shared/dataset/source-origin'
import { randomContent } from './random-content'
import { smallContent } from './small-dataset'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

/** Reads a file back as content and does something with it while the file is open. */
async function withContent<T>(
  bytes: Uint8Array,
  use: (content: DatasetContent) => T | Promise<T>,
): Promise<T> {
  const database = engine.openReadOnly(bytes)
  try {
    return await use(readContent(database))
  } finally {
    database.close()
  }
}

const origin: SourceOrigin = {
  fileName: 'pendling.px',
  fileDigest: 'a'.repeat(64),
  format: 'px',
  imported: '2026-11-01',
  lastUpdated: null,
  nextUpdate: null,
  contact: 'SCB',
  dimensions: [
    {
      code: 'Region',
      label: 'region',
      use: 'region',
      values: { '0581': { code: '0581', label: 'Norrköping' } },
    },
  ],
}

describe('reading a dataset back as content', () => {
  test('what was written, read and written again is the same file, and passes the full check', async () => {
    await fc.assert(
      fc.asyncProperty(randomContent, async (content) => {
        const first = await writeDataset(content)
        const checked = checkFile(engine, first, 'a')
        expect(checked.ok || checked.problem).toBe(true)
        const second = await withContent(first, writeDataset)
        expect(Buffer.from(second).equals(first)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('facts can be gone through more than once, also at the same time', async () => {
    const bytes = await writeDataset(smallContent())
    await withContent(bytes, ({ facts }) => {
      const flows = rowsIn(facts, 'commuting-flows')
      expect([...flows]).toHaveLength(108)
      let pairs = 0
      for (const a of flows) for (const b of flows) if (a.home === b.home && a.work === b.work) pairs += 1
      expect(pairs).toBe(12 * 9 * 9)
    })
  })

  test('county sums follow municipal figures that are replaced', async () => {
    const bytes = await writeDataset(smallContent())
    const replaced = await withContent(bytes, (content) =>
      writeDataset({
        ...content,
        facts: {
          ...content.facts,
          population: [...rowsIn(content.facts, 'population')].map((row) =>
            row.region === 1 && row.year === 2008 ? { ...row, persons: 1 } : row,
          ),
        },
      }),
    )
    const database = engine.openReadOnly(replaced)
    const years = { from: 2007, to: 2008 }
    const county = createFactReader(database).population({ regions: [4], sex: 'total', years })
    expect([...county.persons]).toEqual([10_000 + 20_000 + 2 * 2007, 1 + 20_000 + 2008])
    database.close()
  })

  test('boundaries and where a source was read from come along', async () => {
    const content = smallContent()
    const boundary = '{"type":"Polygon","coordinates":[[[16,58],[17,58],[17,59],[16,58]]]}'
    const bytes = await writeDataset({
      ...content,
      boundaries: new Map([['0581', boundary]]),
      sources: content.sources.map((source) => (source.id === 1 ? { ...source, origin } : source)),
    })
    await withContent(bytes, (again) => {
      expect(again.boundaries?.get('0581')).toBe(boundary)
      expect(again.sources.map((source) => source.origin)).toEqual([origin, undefined])
    })
  })
})
