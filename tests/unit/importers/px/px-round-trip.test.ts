import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { CellStore } from '#shared/table/cell-store'
import {
  countCells,
  type DimensionValue,
  type StatisticalTable,
  type TableDimension,
  type TableNote,
  type Texts,
} from '#shared/table/statistical-table'
import { comparable, readPx } from './px-support'

const character = fc.constantFrom(
  ...'abcåäöÅÄÖéßŠ€😀0123456789 "#\\\n\t;=,:()[]*-.<>&\'',
  'DATA=',
  '\nVALUES("',
  '";',
  '""',
)
const text = fc.string({ unit: character, minLength: 1, maxLength: 12 })
const longText = fc.string({ unit: character, minLength: 1, maxLength: 500 })
/** Not the code of a value, which a reader could not tell from a label. */
const label = text.filter((it) => !/^k\d+$/.test(it) && it !== '*')

const textsIn = (languages: readonly string[], one: fc.Arbitrary<string>): fc.Arbitrary<Texts> =>
  fc.record(Object.fromEntries(languages.map((language) => [language, one])))
const someTexts = (languages: readonly string[]) =>
  fc.option(
    fc.subarray([...languages], { minLength: 1 }).chain((some) => textsIn(some, text)),
    { nil: null },
  )

const uniqueLabels = (languages: readonly string[], size: number): fc.Arbitrary<Texts[]> =>
  fc
    .tuple(...languages.map(() => fc.uniqueArray(label, { minLength: size, maxLength: size })))
    .map((columns) =>
      Array.from({ length: size }, (_, v) =>
        Object.fromEntries(languages.map((language, l) => [language, columns[l]?.[v] ?? ''])),
      ),
    )

type Plan = Pick<TableDimension, 'role' | 'timeUnit'>

function dimensionArbitrary(
  languages: readonly string[],
  plan: Plan,
  d: number,
  name: Texts,
): fc.Arbitrary<TableDimension> {
  const main = languages[0] ?? 'sv'
  return fc
    .record({
      size: fc.integer({ min: 1, max: 5 }),
      coded: fc.boolean(),
      sameLabels: fc.boolean(),
      tree: fc.boolean(),
      code: fc.option(fc.constant(`D${String(d)}`), { nil: null }),
      elimination: fc.constantFrom('none', 'sum', 'value'),
      domain: fc.option(text, { nil: undefined }),
      map: fc.option(text, { nil: undefined }),
      decimals: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    })
    .chain((plan2) =>
      fc.tuple(
        fc.constant(plan2),
        uniqueLabels(languages, plan2.size),
        fc.array(fc.integer({ min: -1, max: 4 }), { minLength: plan2.size, maxLength: plan2.size }),
        fc.array(textsIn(languages, text), { minLength: 1, maxLength: 3 }),
      ),
    )
    .map(([made, labels, parents, levels]) => {
      const coded = made.coded || made.sameLabels
      const codes = labels.map((texts, v) =>
        plan.role === 'time' ? String(2001 + v) : coded ? `k${String(v)}` : (texts[main] ?? ''),
      )
      const parentOf = (v: number) => {
        const parent = parents[v] ?? -1
        return made.tree && parent >= 0 && parent < v ? codes[parent] : undefined
      }
      const values = labels.map((texts, v): DimensionValue => {
        const parent = parentOf(v)
        return {
          code: codes[v] ?? '',
          label: made.sameLabels && coded ? (labels[0] ?? texts) : texts,
          ...(made.decimals === undefined || v > 0 ? {} : { decimals: made.decimals }),
          ...(parent === undefined ? {} : { parent }),
        }
      })
      const links = codes.map((code, v) => ({ code, parent: parentOf(v) ?? null }))
      return {
        code: made.code ?? name[main] ?? '',
        label: name,
        ...plan,
        values,
        elimination:
          made.elimination === 'none'
            ? null
            : made.elimination === 'sum'
              ? { by: 'sum' as const }
              : { by: 'value' as const, code: codes.at(-1) ?? '' },
        ...(made.domain === undefined ? {} : { domain: made.domain }),
        // A map makes a dimension geographic.
        ...(made.map === undefined || plan.role === 'other' ? {} : { map: made.map }),
        ...(made.tree ? { hierarchies: [{ name: name[main] ?? '', links, levels }] } : {}),
      }
    })
}

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousands) => thousands / 1000),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.maxSafeInteger(),
)
const cell = fc.record({
  value: fc.option(number, { nil: null, freq: 3 }),
  sign: fc.integer({ min: 1, max: 8 }),
  flag: fc.option(text, { nil: null, freq: 5 }),
  stated: fc.boolean(),
})

const cellsFor = (count: number, sparse: boolean): fc.Arbitrary<CellStore> =>
  fc.array(cell, { minLength: count, maxLength: count }).map((plans) => {
    const cells = new CellStore(sparse ? 'sparse' : 'dense')
    plans.forEach(({ value, sign, flag, stated }, at) => {
      if (sparse && !stated) return
      const number = sparse ? at : undefined
      if (value === null) cells.addSign(sign, number)
      else cells.addNumber(value, number)
      if (flag !== null) cells.flagLast(flag)
    })
    return cells
  })

function noteArbitrary(
  languages: readonly string[],
  dimensions: readonly TableDimension[],
): fc.Arbitrary<TableNote> {
  const place = fc
    .subarray(dimensions.map((_, d) => d))
    .chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.boolean(),
        fc.array(fc.nat(), { minLength: some.length, maxLength: some.length }),
      ),
    )
    .map(([some, whole, picks]) =>
      some.map((d, i) => {
        const dimension = dimensions[d] as TableDimension
        const value = dimension.values[(picks[i] ?? 0) % dimension.values.length]?.code ?? ''
        return { dimension: dimension.code, value: whole && some.length === 1 ? null : value }
      }),
    )
  return fc.record({ text: textsIn(languages, longText), mandatory: fc.boolean(), about: place })
}

const tableArbitrary: fc.Arbitrary<StatisticalTable> = fc
  .record({
    languages: fc.subarray(['sv', 'en', 'fi'], { minLength: 1 }),
    plans: fc.uniqueArray(
      fc.constantFrom<Plan & { n: number }>(
        { n: 0, role: 'time', timeUnit: 'year' },
        { n: 1, role: 'geo', timeUnit: null },
        { n: 2, role: 'metric', timeUnit: null },
        { n: 3, role: 'other', timeUnit: null },
        { n: 4, role: 'other', timeUnit: null },
      ),
      { minLength: 1, maxLength: 4, selector: ({ n }) => n },
    ),
    sparse: fc.boolean(),
  })
  .chain(({ languages, plans, sparse }) =>
    uniqueLabels(languages, plans.length)
      .chain((names) =>
        fc.tuple(
          ...plans.map(({ role, timeUnit }, d) =>
            dimensionArbitrary(languages, { role, timeUnit }, d, names[d] ?? {}),
          ),
        ),
      )
      .chain((dimensions) =>
        fc.record({
          id: fc.option(text, { nil: null }),
          title: textsIn(languages, text),
          languages: fc.constant(languages),
          dimensions: fc.constant(dimensions),
          cells: cellsFor(countCells(dimensions), sparse),
          notes: fc.array(noteArbitrary(languages, dimensions), { maxLength: 4 }),
          signTexts: textsIn(languages, text).map((texts) => ({ '-': texts, '..': texts })),
          unit: someTexts(languages),
          decimals: fc.integer({ min: 0, max: 15 }),
          shownDecimals: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
          source: someTexts(languages),
          contact: someTexts(languages),
          subject: someTexts(languages),
          lastUpdated: fc.constantFrom(
            null,
            '2024-02-29',
            '2024-02-29T08:00',
            '2024-02-29T08:00:30Z',
            'i går',
          ),
          nextUpdate: fc.constantFrom(null, '2025-03-01T08:00'),
          licence: fc.option(text, { nil: null }),
          official: fc.boolean(),
          other: fc.constantFrom(
            [],
            [
              { keyword: 'STOCKFA', language: null, subkeys: ['a', 'b "c"'], value: '"S"' },
              { keyword: 'AGGREGALLOWED', language: null, subkeys: [], value: 'NO' },
              { keyword: 'INFO', language: 'en', subkeys: [], value: '"en #1","två"' },
            ].filter(({ language }) => language === null || languages.includes(language)),
          ),
        }),
      ),
  )

describe('writePxFile', () => {
  it('writes what readPxFile reads back as the same table', async () => {
    await fc.assert(
      fc.asyncProperty(tableArbitrary, async (table) => {
        const { table: again, encoding, notices } = await readPx(writePxFile(table))
        expect(comparable(again)).toEqual(comparable(table))
        expect(['utf-8']).toContain(encoding)
        if (table.cells.layout === 'dense') expect(notices).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
