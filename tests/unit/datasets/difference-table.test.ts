import { describe, expect, test } from 'vitest'
import type { DatasetDifference } from '#shared/dataset/difference'
import { differenceAsJson, writeDifferenceCsv } from '#shared/figures-as-text/difference-table'
import { describeDifference } from '#shared/figures-as-text/difference-text'

const both = (text: string) => ({ sv: text, en: text })
const none = { added: [], removed: [] }

const difference: DatasetDifference = {
  before: { title: both('Pendling'), edition: '2025-01-01', digest: '' },
  after: { title: both('Pendling'), edition: '2026-01-01', digest: '' },
  identical: false,
  regions: { added: [{ code: '0586', name: both('Mjölby') }], removed: [] },
  industries: none,
  campuses: none,
  renamed: [{ kind: 'region', code: '0581', before: both('Norköping'), after: both('Norrköping') }],
  notes: { added: [both('=SUMMA(A1) är en not; och en formel')], removed: [] },
  sources: none,
  boundaries: 0,
  tables: [
    {
      table: 'commuting-totals',
      series: null,
      title: { sv: 'In- och utpendling', en: 'Commuting' },
      years: { added: [2009], removed: [] },
      figures: { added: 3, removed: 0, same: 7 },
      revisions: {
        total: 2,
        keys: [
          { id: 'region', codes: ['0581'], names: [both('Norrköping')], indices: Int32Array.of(0, 0) },
          {
            id: 'year',
            codes: ['2007', '2008'],
            names: [both('2007'), both('2008')],
            indices: Int32Array.of(1, 0),
          },
        ],
        before: Float64Array.of(10_000, NaN),
        beforeSigns: Uint8Array.of(0, 3),
        after: Float64Array.of(10_854, NaN),
        afterSigns: Uint8Array.of(0, 1),
      },
      change: { net: 854, absolute: 854, largest: 854, largestShare: 0.0854 },
    },
  ],
}

describe('a difference', () => {
  test('as a file that opens right in a Swedish spreadsheet', () => {
    expect(writeDifferenceCsv(difference, 'sv').split('\r\n')).toEqual([
      '\uFEFFkind;table;region;region_name;year;year_name;before;after;change;change_share',
      'added;regions;0586;Mjölby;;;;;;',
      'renamed;regions;0581;Norrköping;;;Norköping;Norrköping;;',
      `added;notes;;;;;;"'=SUMMA(A1) är en not; och en formel";;`,
      'added;commuting-totals;;;2009;2009;;;;',
      'revised;commuting-totals;0581;Norrköping;2008;2008;10000;10854;854;0,0854',
      'revised;commuting-totals;0581;Norrköping;2007;2007;..;-;;',
      '',
    ])
    expect(writeDifferenceCsv(difference, 'en')).toContain('10854,854,0.0854')
  })

  test('as JSON: numbers are numbers and signs are texts', () => {
    const parsed = JSON.parse(JSON.stringify(differenceAsJson(difference))) as {
      tables: { revisions: unknown }[]
    }
    expect(parsed.tables[0]?.revisions).toEqual({
      total: 2,
      listed: [
        {
          keys: {
            region: { code: '0581', name: both('Norrköping') },
            year: { code: '2008', name: both('2008') },
          },
          before: 10_000,
          after: 10_854,
          change: 854,
        },
        {
          keys: {
            region: { code: '0581', name: both('Norrköping') },
            year: { code: '2007', name: both('2007') },
          },
          before: '..',
          after: '-',
          change: null,
        },
      ],
    })
  })

  test('as a text', () => {
    const text = describeDifference(difference, 'sv').replaceAll('\u00a0', ' ')
    expect(text).toContain('Pendling: utgåva 2025-01-01 jämförd med 2026-01-01')
    expect(text).toContain('0581: ”Norköping” heter nu ”Norrköping”')
    expect(text).toContain('  Norrköping, 2008: 10 000 → 10 854 (+854)')
    expect(text).toContain('  Norrköping, 2007: .. → -')
    expect(describeDifference({ ...difference, identical: true }, 'sv').split('\n')).toHaveLength(3)
  })
})
