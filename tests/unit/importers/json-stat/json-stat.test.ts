import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { CELL_SIGNS, CellStore } from '#shared/table/cell-store'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { readJsonStat } from '#main/datasets/importers/json-stat/json-stat'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { writeJsonStat } from '#main/exporters/json-stat-writer'

const options = { name: 'fil.json', tell: () => undefined, stop: neverStop }
const readBytes = (bytes: Uint8Array): Promise<readonly ReadTable[]> => readJsonStat(bytes, options)
const readText = (text: string): Promise<readonly ReadTable[]> => readBytes(new TextEncoder().encode(text))
async function readOne(dataset: object): Promise<StatisticalTable> {
  const [first] = await readText(JSON.stringify(dataset))
  if (first === undefined) throw new Error('no table')
  return first.table
}
async function problemOf(text: string): Promise<string> {
  try {
    await readText(text)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.message.sv
    throw error
  }
  return 'read without a problem'
}

const dataset = (members: object): object => ({
  version: '2.0',
  class: 'dataset',
  id: ['a'],
  size: [4],
  dimension: { a: { category: { index: ['w', 'x', 'y', 'z'] } } },
  value: [1, 2, 3, 4],
  ...members,
})
/** Stated cells: number or sign, with its mark. */
const stated = ({ cells }: StatisticalTable): Record<number, string> =>
  Object.fromEntries(
    Array.from({ length: cells.length }, (_, i) => [
      cells.cellAt(i),
      `${cells.signAt(i) > 0 ? (CELL_SIGNS[cells.signAt(i)] ?? '') : String(cells.numberAt(i))}${cells.flags.has(i) ? `|${cells.flags.get(i) ?? ''}` : ''}`,
    ]),
  )

describe('JSON-stat', () => {
  it.each([
    [
      'one text for all',
      { value: [1, null, 3, 4], status: 'p' },
      { 0: '1|p', 1: '..|p', 2: '3|p', 3: '4|p' },
    ],
    [
      'a list',
      { value: [1, null, 0, 4], status: [null, '...', '-', ''] },
      { 0: '1', 1: '...', 2: '-', 3: '4' },
    ],
    [
      'an object',
      { value: [1, null, null, 0], status: { 1: '.', 2: ':' } },
      { 0: '1', 1: '.', 2: '..|:', 3: '0' },
    ],
    [
      'cells that only have a status',
      { value: { 3: 4, 0: null }, status: { 1: '-' } },
      { 0: '..', 1: '-', 3: '4' },
    ],
  ])('reads status as %s, and never takes missing for zero', async (_, members, expected) => {
    expect(stated(await readOne(dataset(members)))).toEqual(expected)
  })

  it('reads a collection with embedded datasets', async () => {
    const item = { ...dataset({}), label: 'inuti' }
    expect(
      await readText(
        JSON.stringify({
          class: 'collection',
          link: { item: [item, { class: 'dataset', href: 'x' }, item] },
        }),
      ),
    ).toHaveLength(2)
  })

  it('reads what is part of what, and refuses circles', async () => {
    const category = { index: ['w', 'x', 'y', 'z'], child: { w: ['x', 'y'] } }
    const table = await readOne(dataset({ dimension: { a: { category } } }))
    expect(table.dimensions[0]?.values.map(({ parent }) => parent)).toEqual([undefined, 'w', 'w', undefined])
    const circle = { ...category, child: { w: ['x'], x: ['w'] } }
    expect(await problemOf(JSON.stringify(dataset({ dimension: { a: { category: circle } } })))).toContain(
      'kretsar',
    )
  })

  it.each([
    [JSON.stringify(dataset({ value: [1] })), '4 celler, men ”value” har 1'],
    [JSON.stringify(dataset({ value: ['1', '2', '3', '4'] })), 'value[0]'],
    [JSON.stringify(dataset({ value: { 4: 1 } })), 'value.4'],
    [JSON.stringify(dataset({ id: ['b'] })), '”b”'],
    [JSON.stringify(dataset({ size: [5] })), '5 värden'],
    [JSON.stringify(dataset({ value: undefined })), 'beskrivningen av en tabell'],
    [JSON.stringify(dataset({ value: [] })), 'beskrivningen av en tabell'],
    ['{"class":"collection","link":{"item":[{"class":"dataset","href":"x"}]}}', 'länkar'],
    ['{"class":"dataset",\n"id": [1,}', 'rad 2, tecken 10'],
    ['{"class":\n"dataset', 'rad 2, tecken 1'],
    [`[\n${'['.repeat(1_000_000)}`, 'rad 2'],
    ['{"a":1}', 'inte JSON-stat'],
    ['null', 'inte JSON-stat'],
  ])('says what is wrong with %.60s', async (text, words) => {
    expect(await problemOf(text)).toContain(words)
  })

  it('reads back what it wrote', async () => {
    const cell = fc.oneof(
      fc.record({
        number: fc
          .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
          .map((n) => n + 0 || 0),
        flag: fc.constantFrom('', 'p', 'r e'),
      }),
      fc.record({ sign: fc.integer({ min: 1, max: 7 }), flag: fc.constantFrom('', 'p', ':') }),
      fc.constant(null),
    )
    const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        codes,
        codes,
        fc.array(cell, { minLength: 16, maxLength: 16 }),
        async (rows, columns, drawn) => {
          const used = drawn.slice(0, rows.length * columns.length)
          const cells = new CellStore(used.includes(null) ? 'sparse' : 'dense')
          used.forEach((one, i) => {
            if (one === null) return
            if ('sign' in one) cells.addSign(one.sign, i)
            else cells.addNumber(one.number, i)
            if (one.flag !== '') cells.flagLast(one.flag)
          })
          const dimension = (code: string, values: string[]) => ({
            code,
            label: { sv: code },
            role: 'other' as const,
            timeUnit: null,
            elimination: null,
            values: values.map((value) => ({
              code: value,
              label: { sv: value.trim() === '' ? value : `~${value}` },
            })),
          })
          const table: StatisticalTable = {
            id: 'T1',
            title: { sv: 'Titel' },
            languages: ['sv'],
            dimensions: [dimension('rad', rows), dimension('kolumn', columns)],
            cells,
            notes: [
              { text: { sv: 'om tabellen' }, mandatory: true, about: [] },
              {
                text: { sv: 'om en dimension' },
                mandatory: false,
                about: [{ dimension: 'rad', value: null }],
              },
              {
                text: { sv: 'om ett värde' },
                mandatory: true,
                about: [{ dimension: 'rad', value: rows[0] ?? '' }],
              },
              {
                text: { sv: 'om en cell' },
                mandatory: false,
                about: [
                  { dimension: 'rad', value: rows[0] ?? '' },
                  { dimension: 'kolumn', value: columns[0] ?? '' },
                ],
              },
            ],
            signTexts: { '..': { sv: 'uppgift saknas' } },
            unit: null,
            decimals: 1,
            shownDecimals: 0,
            source: { sv: 'SCB' },
            contact: { sv: 'A, B' },
            subject: { sv: 'Befolkning' },
            lastUpdated: '2026-01-01',
            nextUpdate: '2027-01-01',
            licence: 'CC0',
            official: true,
            other: [{ keyword: 'MATRIX', language: null, subkeys: [], value: 'T1' }],
          }
          const [back] = await readBytes(writeJsonStat(table))
          expect(back && stated(back.table)).toEqual(stated(table))
          expect({ ...back?.table, cells: null }).toEqual({ ...table, cells: null })
        },
      ),
    )
  })
})

const near = new URL('../../../../../shared/data/jsonstat/', import.meta.url).pathname
const base = existsSync(near) ? near : '/work/shared/data/jsonstat/'

// Counts and figures below were taken from the files by eye and with Python's json.
describe.runIf(existsSync(base))('real files', () => {
  const file = (name: string): Promise<readonly ReadTable[]> => readBytes(readFileSync(base + name))

  it("reads SCB's monthly population", async () => {
    const [read] = await file('pxwebpy__TAB6471_data.json')
    const table = read?.table
    expect(table).toMatchObject({
      id: 'TAB6471',
      languages: ['sv'],
      official: true,
      decimals: 0,
      source: { sv: 'SCB' },
      unit: { sv: 'antal' },
      lastUpdated: '2026-06-08T06:00:00Z',
    })
    expect(table?.dimensions.map(({ role, values }) => [role, values.length])).toEqual([
      ['other', 21],
      ['other', 11],
      ['other', 3],
      ['metric', 1],
      ['time', 4],
    ])
    expect(table?.dimensions[4]?.timeUnit).toBe('month')
    expect(table?.dimensions[2]?.elimination).toEqual({ by: 'value', code: 'TotSa' })
    expect(table?.cells.length).toBe(2772)
    expect([0, 1, 4].map((i) => table?.cells.numberAt(i))).toEqual([245_284, 247_245, 125_373])
    expect(table?.notes.map(({ mandatory, about }) => [mandatory, about.length])).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
      [true, 0],
      [true, 1],
    ])
  })

  it('reads a bundle of two datasets, one of them sparse', async () => {
    const tables = await file('rjstat__bundle.json')
    expect(tables.map(({ table }) => table.dimensions.map(({ values }) => values.length))).toEqual([
      [2, 3, 1],
      [4],
    ])
    expect(tables[0]?.table.dimensions[1]?.values.map(({ code }) => code)).toEqual([
      'testcategory21',
      'testcategory22',
      'testcategory23',
    ])
    expect(tables[1] && stated(tables[1].table)).toEqual({ 0: '..', 1: '2', 3: '4' })
  })

  it('reads a minimal dataset', async () => {
    const [read] = await file('rjstat__dataset2.json')
    expect(read && stated(read.table)).toEqual({ 0: '1' })
  })

  it.each([
    ['pxwebpy__TAB6471_metadata.json', 'beskrivningen av en tabell'],
    ['PxWebApi__MetadataById_tab001_js2.json', 'beskrivningen av en tabell'],
    ['rjstat__notjsonstat.json', 'inte JSON-stat'],
  ])('refuses %s in clear words', async (name, words) => {
    expect(await problemOf(readFileSync(base + name, 'utf8'))).toContain(words)
  })
})
