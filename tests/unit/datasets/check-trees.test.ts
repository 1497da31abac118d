import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { findTrees } from '#main/datasets/paged-facts'
import { checkFile } from '#main/datasets/schema/check-file'
import { findOrderedTables } from '#main/datasets/schema/check-trees'
import { SEXES } from '#shared/dataset/dimensions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { smallContent } from './small-dataset'

const PAGE = 4096
let engine: SqlEngine
let good: Uint8Array
/** First and last page of the tree of flows and of its index; between them lie all of theirs. */
let pages: { readonly own: readonly number[]; readonly index: readonly number[] }

/** Flows from each of forty places to each, and no digest, so that a change itself is looked at. */
async function manyFlows(): Promise<Uint8Array> {
  const [first] = smallContent().regions
  if (first === undefined) throw new Error('the small dataset has regions')
  const regions = Array.from({ length: 40 }, (_, i) => ({
    ...first,
    id: i + 1,
    code: String(1000 + i),
    parent: null,
  }))
  const flows = SEXES.flatMap((sex, s) =>
    [2007, 2008].flatMap((year) =>
      regions.flatMap(({ id: home }) =>
        regions.map(({ id: work }): FactRow<'commuting-flows'> => ({
          ...{ sex, year, home, work, source: 2 },
          persons: (home + work) % 19 === 0 ? '..' : home * 1000 + work * 7 + s,
        })),
      ),
    ),
  )
  const content: DatasetContent = {
    ...smallContent(),
    regions,
    campuses: [],
    facts: { 'commuting-flows': flows },
  }
  const database = engine.openCopy(await writeDataset({ ...content, breaks: [], footnotes: [] }))
  database.execute(`delete from meta where key = 'digest'`)
  return database.takeBytes()
}

const openGood = () => engine.openReadOnly(good)

beforeAll(async () => {
  engine = await createSqlJsEngine()
  good = await manyFlows()
  const database = openGood()
  const trees = findTrees(database, 'commuting_flows')
  database.close()
  const leavesOf = (isOwn: boolean): number[] => {
    const root = trees.find((tree) => tree.isOwn === isOwn)?.root ?? 0
    const view = new DataView(good.buffer, good.byteOffset, good.byteLength)
    const start = (root - 1) * PAGE
    const children = Array.from({ length: view.getUint16(start + 3) }, (_, i) =>
      view.getUint32(start + view.getUint16(start + 12 + 2 * i)),
    )
    return [root, ...children, view.getUint32(start + 8)]
  }
  pages = { own: leavesOf(true), index: leavesOf(false) }
})

/** What SQLite itself says of a file, in its own words. */
function integrityOf(bytes: Uint8Array): string {
  const database = engine.openReadOnly(bytes)
  try {
    const statement = database.prepare('pragma integrity_check(1)')
    statement.bind([])
    statement.step()
    return statement.text(0) ?? ''
  } catch {
    return 'cannot be read'
  } finally {
    database.close()
  }
}

const codeOf = (bytes: Uint8Array): string | null => {
  const checked = checkFile(engine, bytes, 'prov.regiondata')
  return checked.ok ? null : checked.problem.code
}

/** A copy in which two rows of a page have changed places. */
function swapped(page: number, a: number, b: number): Uint8Array {
  const bytes = good.slice()
  const view = new DataView(bytes.buffer)
  const pointer = (i: number): number => (page - 1) * PAGE + 8 + 2 * i
  const [one, other] = [view.getUint16(pointer(a)), view.getUint16(pointer(b))]
  view.setUint16(pointer(a), other)
  view.setUint16(pointer(b), one)
  return bytes
}

/** A copy in which the last byte of a row's number of persons is another. */
function miscounted(page: number, row: number): Uint8Array {
  const bytes = good.slice()
  const start = (page - 1) * PAGE
  const at = start + new DataView(bytes.buffer).getUint16(start + 8 + 2 * row)
  // The source is the last number and takes a byte, the sign is nought and takes none.
  const last = at + (bytes[at] ?? 0) - 1
  bytes[last] = (bytes[last] ?? 0) ^ 1
  return bytes
}

describe('a file whose tables of facts are looked at page by page', () => {
  test('is accepted, and nothing but its pages was needed for them', () => {
    expect(codeOf(good)).toBeNull()
    const database = openGood()
    const ordered = findOrderedTables(database, good)
    database.close()
    expect([...ordered.keys()]).toEqual(['commuting-flows', 'commuting-totals', 'employment', 'students'])
    const flows = ordered.get('commuting-flows')
    expect(flows?.laws.areKept).toBe(true)
    expect(flows?.laws.covered.size).toBe(6)
  })

  test('is damaged where an index has the rows in another order, or the table has', () => {
    for (const [page = 0] of [pages.index.slice(1), pages.own.slice(1)]) {
      expect(codeOf(swapped(page, 3, 4))).toBe('dataset-damaged')
      expect(codeOf(swapped(page, 0, 40))).toBe('dataset-damaged')
    }
  })

  test('is damaged where an index says another number than its row', () => {
    for (const row of [0, 7, 50]) {
      expect(codeOf(miscounted(pages.index[1] ?? 0, row))).toBe('dataset-damaged')
      expect(codeOf(miscounted(pages.own[2] ?? 0, row))).toBe('dataset-damaged')
    }
  })

  test('is never accepted where SQLite finds a fault, whatever bytes of these pages are others', () => {
    const change = fc.record({
      page: fc.integer({ min: 0, max: 1000 }),
      isOwn: fc.boolean(),
      at: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: PAGE - 1 })),
      bit: fc.integer({ min: 0, max: 7 }),
    })
    let faults = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = good.slice()
        for (const { page, isOwn, at, bit } of changes) {
          const among = isOwn ? pages.own : pages.index
          const place = ((among[page % among.length] ?? 1) - 1) * PAGE + at
          bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        }
        if (integrityOf(bytes) === 'ok') return
        faults += 1
        expect(codeOf(bytes)).not.toBeNull()
      }),
      { numRuns: 150 },
    )
    expect(faults).toBeGreaterThan(50)
  })
})
