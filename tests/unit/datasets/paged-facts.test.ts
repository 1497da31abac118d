import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { SqlError } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { FileTooLarge, putTrees } from '#main/datasets/engine/table-pages'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { resultTooLarge } from '#main/datasets/prepare-file'
import { checkFile } from '#main/datasets/schema/check-file'
import { neverStop } from '#main/datasets/stop-check'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { randomContent } from './random-content'
import { smallContent } from './small-dataset'

type Flow = FactRow<'commuting-flows'>

const inserted = (content: DatasetContent): Promise<Uint8Array> =>
  writeDataset(content, neverStop, { pagesFrom: Infinity, roomFrom: Infinity })
const paged = (content: DatasetContent): Promise<Uint8Array> =>
  writeDataset(content, neverStop, { pagesFrom: 1, roomFrom: 0 })
const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b))
const withFlows = (flows: readonly Flow[]): DatasetContent => ({
  ...smallContent(),
  facts: { 'commuting-flows': flows },
})

/** Flows of invented places from each to each; persons from nought to the largest that a record has a size for. */
function manyFlows(places: number, years: number, ids: (place: number) => number = (place) => place): Flow[] {
  const sizes = [
    0,
    1,
    2,
    127,
    128,
    32_767,
    32_768,
    8_388_607,
    8_388_608,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 47,
    2 ** 53 - 1,
  ]
  return Array.from({ length: places * places * years }, (_, i): Flow => {
    const [home, work] = [Math.floor(i / (places * years)), Math.floor(i / years) % places]
    return {
      year: 2000 + (i % years),
      sex: 'total',
      home: ids(home),
      work: ids(work),
      persons: i % 17 === 0 ? '..' : (sizes[i % sizes.length] ?? 0),
      source: 1,
    }
  })
}

describe('a dataset whose pages are made of sorted rows', () => {
  test('has the bytes of one whose rows were inserted, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomContent, async (content) => {
        expect(areEqual(await paged(content), await inserted(content))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('nor does room that was made for cells of series change them', async () => {
    await fc.assert(
      fc.asyncProperty(randomContent, async (content) => {
        const alone = { ...content, facts: {} }
        expect(areEqual(await paged(alone), await inserted(alone))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  // As many rows as leave a last page with one row, with none, and trees of one, two and three levels.
  test.each([1, 2, 14, 15, 16, 40, 60])('of %d places over nine years, too', async (places) => {
    const content = withFlows(manyFlows(places, 9))
    expect(areEqual(await paged(content), await inserted(content))).toBe(true)
  })

  test('whatever number of rows fills its last page', async () => {
    const flows = manyFlows(10, 3)
    for (let count = 195; count < 255; count++) {
      const content = withFlows(flows.slice(0, count))
      if (!areEqual(await paged(content), await inserted(content))) expect.fail(`of ${String(count)} rows`)
    }
  })

  test('passes the full check', async () => {
    const { facts, regions } = smallContent()
    const own = regions.map(({ id }) => id)
    const flows = own.flatMap((home) =>
      own.flatMap((work) =>
        [2001, 2002, 2003].map((year): Flow => ({ year, sex: 'men', home, work, persons: 7, source: 1 })),
      ),
    )
    const bytes = await paged({ ...smallContent(), facts: { ...facts, 'commuting-flows': flows } })
    expect(checkFile(await createSqlJsEngine(), bytes, 'x')).toMatchObject({ ok: true })
  })

  test('is refused as another is for two figures with one key, or a number that the format has no room for', async () => {
    const [flow] = [...rowsIn(smallContent().facts, 'commuting-flows')]
    if (flow === undefined) throw new Error('no flow')
    const wrong: Flow[][] = [
      [flow, { ...flow, persons: 1 }],
      [{ ...flow, year: 1800 }],
      [{ ...flow, persons: -1 }],
      [{ ...flow, source: NaN }],
    ]
    for (const flows of wrong) {
      const said = await inserted(withFlows(flows)).catch((error: unknown) => error)
      expect(said).toBeInstanceOf(SqlError)
      await expect(paged(withFlows(flows))).rejects.toEqual(said)
    }
  })

  test('holds ids below nought and far apart', async () => {
    for (const ids of [(place: number) => place - 5, (place: number) => place * 50_000_000 - 3]) {
      const content = withFlows(manyFlows(12, 2, ids))
      expect(areEqual(await paged(content), await inserted(content))).toBe(true)
    }
  })

  test('is refused before a byte of it is made where it would be beyond all that can be opened', () => {
    const head = new Uint8Array(4096)
    new DataView(head.buffer).setUint16(16, 4096)
    new DataView(head.buffer).setUint32(28, 2 ** 18)
    const tree = { root: 1, columns: [{ at: () => 5 }], order: new Uint32Array(1000) }
    expect(() => putTrees(head, [tree])).toThrow(FileTooLarge)
  })

  test('is called too large by its own size, not by that of the file that it is made of', () => {
    const { problem } = resultTooLarge(612_000_000, 'pendling.csv')
    expect(problem.code).toBe('file-too-large')
    expect(problem.message.sv).toContain('pendling.csv')
    expect(problem.message.sv).toContain('612 MB')
    expect(problem.nextStep?.en).toContain('500 MB')
  })
})
