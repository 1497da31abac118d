import { describe, expect, it } from 'vitest'
import {
  arrangeRows,
  copyRows,
  countDecimals,
  foldCommon,
  nextOrder,
  splitMarks,
  type TableOrder,
} from '#shared/figures-as-text/arranged-table'
import { buildSideTable, buildTable, type ViewTable } from '#shared/figures-as-text/view-table'
import type { Language } from '#shared/messages/language'
import { VIEW_IDS } from '#shared/views/registry'
import { sampleViewData } from './sample-dataset'

const NAME = { id: 'region', label: 'Kommun', numeric: false, wide: false }
const PERSONS = { id: 'persons', label: 'Personer', numeric: true, wide: false }
const YEAR = { id: 'year', label: 'År', numeric: true, wide: false, key: true as const }

const table = (rows: readonly (readonly string[])[], apart: readonly number[] = []): ViewTable => ({
  columns: [NAME, PERSONS],
  rows,
  apart,
})
const sorted = (of: ViewTable, order: TableOrder, language: Language = 'sv'): string[] =>
  arrangeRows(of, { order, search: '' }, language).map(({ cells }) => cells.join(' '))
const names = (of: ViewTable, search: string): (string | undefined)[] =>
  arrangeRows(of, { order: null, search }, 'sv').map(({ cells }) => cells[0])

describe('a sorted table', () => {
  it('is in the order of its numbers, not of their digits', () => {
    const of = table([
      ['A', '1\u00a0204'],
      ['B', '96'],
      ['C', '−12'],
      ['D', '+371'],
    ])
    expect(sorted(of, { column: 'persons', direction: 'ascending' })).toEqual([
      'C −12',
      'B 96',
      'D +371',
      'A 1\u00a0204',
    ])
  })

  it.each([
    ['sv', ['högst 71,2\u00a0%', '9,95\u00a0% *', '1\u00a0000,5\u00a0% †']],
    ['en', ['at most 71.2%', '9.95% *', '1,000.5% †']],
  ] as const)('reads numbers of %s between words and marks', (language, texts) => {
    const of = table(texts.map((text) => ['A', text]))
    expect(
      arrangeRows(of, { order: { column: 'persons', direction: 'ascending' }, search: '' }, language).map(
        ({ at }) => at,
      ),
    ).toEqual([1, 0, 2])
  })

  it('has what is missing last, whichever way it is sorted, and nothing at all as a zero', () => {
    const of = table([
      ['A', '..'],
      ['B', '5'],
      ['C', '-'],
      ['D', '.'],
      ['E', '−3'],
    ])
    const last = (direction: TableOrder['direction']) =>
      sorted(of, { column: 'persons', direction }).map(([name]) => name)
    expect(last('ascending')).toEqual(['E', 'C', 'B', 'A', 'D'])
    expect(last('descending')).toEqual(['B', 'C', 'E', 'A', 'D'])
  })

  it('has å, ä and ö last, in English too', () => {
    const of = table([
      ['Örebro', '1'],
      ['Ale', '2'],
      ['Åtvidaberg', '3'],
      ['Zinkgruvan', '4'],
      ['Älmhult', '5'],
    ])
    for (const language of ['sv', 'en'] as const)
      expect(
        sorted(of, { column: 'region', direction: 'ascending' }, language).map((text) => text[0]),
      ).toEqual(['A', 'Z', 'Å', 'Ä', 'Ö'])
  })

  it('keeps totals and the rest last, and rows that show the same as they were', () => {
    const of = table(
      [
        ['Övriga Sverige', '900'],
        ['A', '5'],
        ['B', '7'],
        ['C', '5'],
        ['Övriga (3 kommuner)', '1'],
      ],
      [0, 4],
    )
    expect(sorted(of, { column: 'persons', direction: 'descending' })).toEqual([
      'B 7',
      'A 5',
      'C 5',
      'Övriga Sverige 900',
      'Övriga (3 kommuner) 1',
    ])
  })

  it('says where each row stood, so that its origin is found', () => {
    const of = table([
      ['A', '1'],
      ['B', '3'],
      ['C', '2'],
    ])
    const order = { column: 'persons', direction: 'descending' } as const
    for (const { at, cells } of arrangeRows(of, { order, search: '' }, 'sv')) expect(cells).toBe(of.rows[at])
  })

  it('has three states: the largest first, the smallest first, as it was made', () => {
    const first = nextOrder(PERSONS, null)
    const second = nextOrder(PERSONS, first)
    expect([first?.direction, second?.direction, nextOrder(PERSONS, second)]).toEqual([
      'descending',
      'ascending',
      null,
    ])
    expect(nextOrder(NAME, second)).toEqual({ column: 'region', direction: 'ascending' })
  })

  it.each(VIEW_IDS)('has all its rows whatever it is sorted by: %s', (view) => {
    const data = sampleViewData(view)
    const tables = [
      buildTable(data, 'sv'),
      ...(data.sideTables ?? []).map((side) => buildSideTable(side, 'sv')),
    ]
    for (const of of tables)
      for (const column of of.columns)
        for (const direction of ['ascending', 'descending'] as const) {
          const rows = arrangeRows(of, { order: { column: column.id, direction }, search: '' }, 'sv')
          expect(new Set(rows.map(({ at }) => at)).size).toBe(of.rows.length)
          const shown = rows.map(({ apart }) => apart)
          expect(shown).toEqual(shown.toSorted((a, b) => Number(a) - Number(b)))
        }
  })
})

describe('a searched table', () => {
  const of = table([
    ['Norrköping', '1\u00a0204'],
    ['Söderköping', '96'],
    ['Åtvidaberg', '12'],
  ])

  it('finds what is typed without å, ä and ö, and with them', () => {
    expect(names(of, 'norrkoping')).toEqual(['Norrköping'])
    expect(names(of, 'ÅTVID')).toEqual(['Åtvidaberg'])
    expect(names(of, 'köping')).toEqual(['Norrköping', 'Söderköping'])
  })

  it('finds rows that have every word, numbers too', () => {
    expect(names(of, 'köping 96')).toEqual(['Söderköping'])
    expect(names(of, '1 204')).toEqual(['Norrköping'])
    expect(names(of, 'köping 7')).toEqual([])
    expect(names(of, '  ')).toHaveLength(3)
  })
})

describe('what is the same in every row', () => {
  it('is told once: names and years, never a figure', () => {
    const of: ViewTable = {
      columns: [NAME, YEAR, { ...NAME, id: 'industry', label: 'Bransch' }, PERSONS],
      rows: [
        ['Ydre', '2015', 'Handel', '7'],
        ['Ydre', '2015', 'Vård', '7'],
      ],
    }
    expect(foldCommon(of)).toEqual({
      columns: [2, 3],
      unknown: [],
      common: [
        { label: 'Kommun', text: 'Ydre' },
        { label: 'År', text: '2015' },
      ],
    })
  })

  it('stays in the row where nothing else names it, and in a single row', () => {
    const alike = table([
      ['Ydre', '1'],
      ['Ydre', '2'],
    ])
    expect(foldCommon(alike).columns).toEqual([0, 1])
    expect(foldCommon(table([['Ydre', '1']])).columns).toEqual([0, 1])
  })

  it.each(VIEW_IDS)('is left out and told in %s, and nothing else', (view) => {
    const of = buildTable(sampleViewData(view), 'sv')
    const { columns, common, unknown } = foldCommon(of)
    const told = of.columns.filter(
      ({ toldBy, plain }, place) =>
        of.columns.some(({ id }) => id === toldBy) || of.rows.every((cells) => cells[place] === plain),
    )
    expect(columns.length + common.length + unknown.length + told.length).toBe(of.columns.length)
    const stillCommon = columns.filter(
      (place) =>
        of.columns[place]?.numeric === false &&
        of.rows.length > 1 &&
        of.rows.every((cells) => cells[place] === of.rows[0]?.[place]),
    )
    expect(stillCommon.length).toBeLessThanOrEqual(1)
  })
})

describe('a figure in its cell', () => {
  it('is aligned by its decimals, with its marks behind it', () => {
    expect(splitMarks('högst 71,2\u00a0% * †')).toEqual({ number: 'högst 71,2\u00a0%', marks: '* †' })
    expect(splitMarks('..')).toEqual({ number: '..', marks: '' })
    expect(['1\u00a0204', '4,2\u00a0%', '0,4321'].map((text) => countDecimals(text, 'sv'))).toEqual([0, 1, 4])
    expect(['1,204', '4.25'].map((text) => countDecimals(text, 'en'))).toEqual([0, 2])
  })
})

describe('a copied table as it is shown', () => {
  it('is read by a spreadsheet, with what is common above and the source below', () => {
    const text = copyRows(
      [NAME, PERSONS],
      [
        ['Ydre', '1\u00a0204'],
        ['=1+1', '−4,2\u00a0%'],
        ['Kinda', '..'],
      ],
      { above: 'År: 2015', below: 'Källa: SCB' },
      'sv',
    )
    const lines = text.split('\r\n')
    expect(lines.slice(0, 3)).toEqual(['År: 2015', 'Kommun\tPersoner', 'Ydre\t1204'])
    expect(lines[3]).not.toMatch(/^=/)
    expect(lines[3]?.split('\t')[1]).toBe('-4,2 %')
    expect(lines.slice(4)).toEqual(['Kinda\t..', '', 'Källa: SCB', ''])
  })
})

describe('the tables of views', () => {
  it('set the rest of the country and the gathered others apart', () => {
    const data = sampleViewData('commuting.flows', { region: '0581', top: '2' })
    const { rows, apart = [] } = buildTable(data, 'sv')
    const set = apart.map((row) => rows[row]?.join(' ') ?? '')
    expect(set.some((text) => text.includes('Övriga Sverige'))).toBe(true)
    expect(set.some((text) => text.includes('Övriga ('))).toBe(true)
  })
})

it('tells a yes or no as a word: once where all rows say yes, and never a no of all, or what a word beside it says', () => {
  const markets = buildTable(sampleViewData('commuting.labour-markets', { region: '0581' }), 'sv')
  const centre = markets.columns.findIndex(({ id }) => id === 'is_centre')
  expect(markets.columns[centre]?.numeric).toBe(false)
  const alike = markets.rows.filter((cells) => cells[centre] === 'nej')
  expect(alike.length).toBeGreaterThan(1)
  const shown = (of: ViewTable) => foldCommon(of).columns.map((place) => of.columns[place]?.id)
  expect(shown(markets)).toContain('role')
  expect(shown(markets)).not.toContain('is_centre')
  const flag = { id: 'tied', label: 'Delad placering', numeric: false, wide: false, plain: 'nej' }
  const ranks = (text: string): ViewTable => ({
    columns: [NAME, flag, PERSONS],
    rows: [
      ['Ydre', text, '7'],
      ['Kinda', text, '8'],
    ],
  })
  expect(foldCommon(ranks('nej'))).toMatchObject({ columns: [0, 2], common: [] })
  expect(foldCommon(ranks('ja')).common).toEqual([{ label: 'Delad placering', text: 'ja' }])
})

it('leaves out columns of which nobody knows a figure, and names them; a table of nothing else is one all the same', () => {
  const share = { ...PERSONS, id: 'share', label: 'Till den andra' }
  const rows = [
    ['Ydre', '7', '..'],
    ['Kinda', '8', '..'],
  ]
  expect(foldCommon({ columns: [NAME, PERSONS, share], rows })).toEqual({
    columns: [0, 1],
    common: [],
    unknown: ['Till den andra'],
  })
  const dark = rows.map(([name = '']) => [name, '..', '..'])
  expect(foldCommon({ columns: [NAME, PERSONS, share], rows: dark }).columns).toEqual([0, 1, 2])
})
