import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFacts, rowsIn } from '#main/datasets/fact-tables/facts'
import { compareDatasets } from '#main/datasets/compare-datasets'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import type { ReadDataset } from '#main/datasets/open-datasets'
import { readDescription } from '#main/datasets/queries/description'
import { neverStop, QueryStopped } from '#main/datasets/stop-check'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { statedKeysOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { DatasetDifference, TableDifference } from '#shared/dataset/difference'
import type { Count } from '#shared/dataset/sign'
import { CELL_SIGNS, type CellStore } from '#shared/table/cell-store'
import { randomContent, storeOf } from './random-content'
import { smallContent } from './small-dataset'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

async function open(content: DatasetContent): Promise<ReadDataset> {
  const database = engine.openReadOnly(await writeDataset(content))
  return { database, description: readDescription(database) }
}

async function compare(a: DatasetContent, b: DatasetContent): Promise<DatasetDifference> {
  const [before, after] = [await open(a), await open(b)]
  try {
    return compareDatasets(before, after, neverStop, () => undefined)
  } finally {
    before.database.close()
    after.database.close()
  }
}

const figure = (values: Float64Array, signs: Uint8Array, row: number): number | string =>
  signs[row] === 0 ? (values[row] ?? NaN) : (CELL_SIGNS[signs[row] ?? 0] ?? '')

/** Revisions as texts: `0581 2008 total: 5 → 6`. */
function revisionsOf({ revisions }: TableDifference): string[] {
  return Array.from(revisions.before, (_, row) => {
    const keys = revisions.keys.map(({ codes, indices }) => codes[indices[row] ?? -1])
    const before = figure(revisions.before, revisions.beforeSigns, row)
    const after = figure(revisions.after, revisions.afterSigns, row)
    return `${keys.join(' ')}: ${String(before)} → ${String(after)}`
  })
}

const tableOf = (difference: DatasetDifference, name: string): TableDifference => {
  const found = difference.tables.find(({ table, series }) => table === name || series === name)
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}

/** The same dataset with all ids of regions, industries and campuses turned round. */
function renumbered(content: DatasetContent): DatasetContent {
  const turn = (id: number) => 1000 - id
  const sorted = <T extends { id: number }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, id: turn(item.id) }))
  return {
    ...content,
    regions: sorted(content.regions),
    industries: sorted(content.industries),
    campuses: sorted(content.campuses),
    facts: buildFacts((table) => {
      const ids = statedKeysOf(table).filter((key) => FACT_KEYS[key].stored === 'id')
      const turned = (row: object) =>
        Object.fromEntries(
          Object.entries(row).map(([field, value]: [string, number]) => [
            field,
            ids.some((key) => FACT_KEYS[key].row === field) ? turn(value) : value,
          ]),
        )
      return [...rowsIn(content.facts, table)].map(turned) as unknown as FactRow<typeof table>[]
    }),
  }
}

describe('comparing two editions', () => {
  test('the same content is identical, also with other ids and another edition date', async () => {
    const content = smallContent()
    const later = { ...renumbered(content), meta: { ...content.meta, edition: '2027-01-01' } }
    const difference = await compare(content, later)
    expect(difference.identical).toBe(true)
    expect([difference.before.edition, difference.after.edition]).toEqual(['2026-03-01', '2027-01-01'])
    expect(tableOf(difference, 'commuting-flows').figures).toEqual({ added: 0, removed: 0, same: 108 })
    expect(tableOf(difference, 'commuting-totals').figures.same).toBe(27)
  })

  test('one altered cell is exactly that cell; the county sum that follows is not counted', async () => {
    const content = smallContent()
    const population = [...rowsIn(content.facts, 'population')].map((row) =>
      row.region === 1 && row.year === 2008 ? { ...row, persons: 12_000 } : row,
    )
    const difference = await compare(content, { ...content, facts: { ...content.facts, population } })
    expect(difference.identical).toBe(false)
    const table = tableOf(difference, 'population')
    expect(revisionsOf(table)).toEqual(['total total 0581 2008: 12008 → 12000'])
    expect(table.revisions.keys.map(({ id }) => id)).toEqual(['sex', 'age', 'region', 'year'])
    expect(table.figures).toEqual({ added: 0, removed: 0, same: 8 })
    expect(table.change).toEqual({ net: -8, absolute: 8, largest: -8, largestShare: -8 / 12_008 })
    const others = difference.tables.filter(({ table }) => table !== 'population')
    expect(others.map(({ revisions }) => revisions.total)).toEqual([0, 0, 0, 0])
  })

  test('one of three measures of commuting', async () => {
    const content = smallContent()
    const commutingTotals = [...rowsIn(content.facts, 'commuting-totals')].map((row) =>
      row.region === 1 && row.year === 2008 ? { ...row, outCommuters: 10_484 } : row,
    )
    const table = tableOf(
      await compare(content, {
        ...content,
        facts: { ...content.facts, 'commuting-totals': commutingTotals },
      }),
      'commuting-totals',
    )
    expect(revisionsOf(table)).toEqual(['total 0581 2008 out-commuters: 10483 → 10484'])
  })

  test('a number that becomes a sign is a revision, and is not summed up', async () => {
    const content = smallContent()
    const population = [...rowsIn(content.facts, 'population')].map((row, i) =>
      i === 0 ? { ...row, persons: '..' as const } : i === 1 ? { ...row, persons: 1 } : row,
    )
    const table = tableOf(
      await compare(content, { ...content, facts: { ...content.facts, population } }),
      'population',
    )
    expect(revisionsOf(table)).toEqual([
      'total total 0581 2007: 12007 → ..',
      'total total 0581 2008: 12008 → 1',
    ])
    expect(table.change.net).toBe(-12_007)
    const signs = [...rowsIn(content.facts, 'commuting-totals')].map((row, i) =>
      i === 0 ? { ...row, outCommuters: '.' as const } : row,
    )
    const totals = tableOf(
      await compare(content, { ...content, facts: { ...content.facts, 'commuting-totals': signs } }),
      'commuting-totals',
    )
    expect(revisionsOf(totals)).toEqual(['total 0581 2007 out-commuters: .. → .'])
    expect(totals.change).toEqual({ net: 0, absolute: 0, largest: 0, largestShare: null })
  })

  test('an added year and a removed one', async () => {
    const content = smallContent()
    const more = [...rowsIn(content.facts, 'population')].map((row) => ({ ...row, year: row.year + 1 }))
    const table = tableOf(
      await compare(content, { ...content, facts: { ...content.facts, population: more } }),
      'population',
    )
    expect(table.years).toEqual({ added: [2010], removed: [2007] })
    expect(table.figures).toEqual({ added: 3, removed: 3, same: 0 })
    expect(table.revisions.total).toBe(6)
  })

  test('a removed region and a renamed one', async () => {
    const content = smallContent()
    const later: DatasetContent = {
      ...content,
      regions: content.regions
        .filter(({ code }) => code !== '0480')
        .map((region) =>
          region.code === '0580' ? { ...region, name: { sv: 'Lingköping', en: 'L' } } : region,
        ),
      facts: {
        'commuting-flows': [...rowsIn(content.facts, 'commuting-flows')].filter(
          ({ home, work }) => home !== 3 && work !== 3,
        ),
        'commuting-totals': [...rowsIn(content.facts, 'commuting-totals')].filter(
          ({ region }) => region !== 3,
        ),
        employment: [...rowsIn(content.facts, 'employment')].filter(({ region }) => region !== 3),
        students: [...rowsIn(content.facts, 'students')].filter(({ home }) => home !== 3),
        population: [...rowsIn(content.facts, 'population')].filter(({ region }) => region !== 3),
      },
    }
    const difference = await compare(content, later)
    expect(difference.regions).toEqual({
      added: [],
      removed: [{ code: '0480', name: { sv: 'Nyköping', en: 'Nyköping' } }],
    })
    expect(difference.renamed).toEqual([
      {
        kind: 'region',
        code: '0580',
        before: { sv: 'Linköping', en: 'Linköping' },
        after: { sv: 'Lingköping', en: 'L' },
      },
    ])
    expect(tableOf(difference, 'population').figures).toEqual({ added: 0, removed: 3, same: 6 })
  })

  test('notes, sources and boundaries', async () => {
    const content = smallContent()
    const later: DatasetContent = {
      ...content,
      footnotes: [],
      breaks: [
        ...content.breaks,
        { table: 'population', year: 2008, note: { sv: 'Ny lag.', en: 'New law.' } },
      ],
      sources: content.sources.map((source) => (source.id === 1 ? { ...source, table: 'TAB1' } : source)),
      boundaries: new Map([['0581', '{"type":"Polygon","coordinates":[]}']]),
    }
    const difference = await compare(content, later)
    expect(difference.notes.added.map(({ sv }) => sv)).toEqual(['Folkmängd 2008: Ny lag.'])
    expect(difference.notes.removed.map(({ sv }) => sv)).toEqual(['Studenter 2008: Höstterminen.'])
    expect(difference.sources.added.map(({ en }) => en)).toEqual(['SCB, Commuting (TAB1)'])
    expect(difference.boundaries).toBe(1)
    expect(difference.identical).toBe(false)
  })

  test('can be cancelled', async () => {
    const dataset = await open(smallContent())
    const stop = () => {
      throw new QueryStopped('cancelled')
    }
    expect(() => compareDatasets(dataset, dataset, stop, () => undefined)).toThrow(QueryStopped)
    dataset.database.close()
  })
})

/** Figures of a store by cell, as the test writes them. */
const statedCells = (cells: CellStore): Map<number, number | string> =>
  new Map(
    Array.from({ length: cells.length }, (_, i) => [
      cells.cellAt(i),
      cells.signAt(i) === 0 ? cells.numberAt(i) : (CELL_SIGNS[cells.signAt(i)] ?? ''),
    ]),
  )

describe('for any two datasets', () => {
  test('the difference lists exactly the figures that were altered', async () => {
    const altered: fc.Arbitrary<Count> = fc.oneof(fc.nat({ max: 500 }), fc.constantFrom('-', '.', '..'))
    await fc.assert(
      fc.asyncProperty(
        randomContent,
        fc.array(fc.option(altered, { freq: 2 }), { minLength: 40, maxLength: 40 }),
        async (content, changes) => {
          const flows = [...rowsIn(content.facts, 'commuting-flows')].map((row, i) => ({
            ...row,
            persons: changes[i] ?? row.persons,
          }))
          const difference = await compare(
            content,
            renumbered({ ...content, facts: { ...content.facts, 'commuting-flows': flows } }),
          )
          const code = (id: number) => content.regions.find((region) => region.id === id)?.code ?? ''
          const expected = [...rowsIn(content.facts, 'commuting-flows')].flatMap((row, i) => {
            const after = changes[i] ?? row.persons
            const key = `${row.sex} ${String(row.year)} ${code(row.home)} ${code(row.work)}`
            return after === row.persons ? [] : [`${key}: ${String(row.persons)} → ${String(after)}`]
          })
          const table = difference.tables.find((one) => one.table === 'commuting-flows')
          expect((table ? revisionsOf(table) : []).toSorted()).toEqual(expected.toSorted())
          expect(difference.identical).toBe(expected.length === 0)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('any two series, with their dimensions in another order, differ exactly where their cells do', async () => {
    const cell = fc.option(
      fc.record({
        value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('-', '..')),
        flag: fc.constant(null),
      }),
      { nil: undefined, freq: 3 },
    )
    const cells = fc.array(cell, { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(randomContent, cells, cells, async (content, a, b) => {
        const base = content.series?.[0]?.series
        if (base === undefined) throw new Error('no series')
        const named = (codes: readonly string[]) =>
          codes.map((code) => ({ code, name: { sv: code, en: code } }))
        const [region, time] = [
          { ...base.dimensions[0], values: named(['0581', '0580', '0480']), total: null },
          { ...base.dimensions[1], values: named(['2000', '2001', '2002', '2003']), total: null },
        ] as typeof base.dimensions
        if (!region || !time) throw new Error('two dimensions')
        const turned = { ...time, values: time.values.toReversed() }
        const before = storeOf(a)
        const after = storeOf(b)
        const difference = await compare(
          { ...content, series: [{ series: { ...base, dimensions: [region, time] }, cells: before }] },
          { ...content, series: [{ series: { ...base, dimensions: [turned, region] }, cells: after }] },
        )
        const named12 = (store: CellStore, nameOf: (cell: number) => string) =>
          new Map([...statedCells(store)].map(([cell, value]) => [nameOf(cell), value]))
        const old = named12(
          before,
          (n) => `${region.values[Math.floor(n / 4)]?.code} ${time.values[n % 4]?.code}`,
        )
        const now = named12(
          after,
          (n) => `${region.values[n % 3]?.code} ${turned.values[Math.floor(n / 3)]?.code}`,
        )
        const revised = [...old].flatMap(([key, value]) => {
          const later = now.get(key)
          return later === undefined || later === value ? [] : [`${key}: ${String(value)} → ${String(later)}`]
        })
        const table = tableOf(difference, base.code)
        expect(revisionsOf(table).toSorted()).toEqual(revised.toSorted())
        const both = [...old.keys()].filter((key) => now.has(key)).length
        expect(table.figures).toEqual({
          added: now.size - both,
          removed: old.size - both,
          same: both - revised.length,
        })
      }),
      { numRuns: 30 },
    )
  })
})
