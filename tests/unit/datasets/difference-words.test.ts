import { describe, expect, it } from 'vitest'
import type { DatasetDifference, TableDifference } from '#shared/dataset/difference'
import { summariseDifference } from '#shared/dataset/difference-words'
import { listRevisions, revisionYears, type RevisionFilter } from '#shared/figures-as-text/revision-list'

const both = (text: string) => ({ sv: text, en: text })
const none = { added: [], removed: [] }

/** Norrköping's out-commuters: 100 → 120 in 2016, and a sign → 90 in 2017 for Motala. */
const totals: TableDifference = {
  table: 'commuting-totals',
  series: null,
  title: both('In- och utpendlare'),
  years: { added: [2016, 2017, 2019], removed: [] },
  figures: { added: 1500, removed: 0, same: 20_000 },
  revisions: {
    total: 2,
    keys: [
      {
        id: 'region',
        codes: ['0581', '0583'],
        names: [both('Norrköping'), both('Motala')],
        indices: Int32Array.of(0, 1),
      },
      { id: 'year', codes: ['2016', '2017'], names: [], indices: Int32Array.of(0, 1) },
    ],
    before: Float64Array.of(100, Number.NaN),
    beforeSigns: Uint8Array.of(0, 3),
    after: Float64Array.of(120, 90),
    afterSigns: Uint8Array.of(0, 0),
  },
  change: { net: 20, absolute: 20, largest: 20, largestShare: 0.2 },
}
const difference: DatasetDifference = {
  before: { title: both('Pendling'), edition: '2025-01-01', digest: 'a' },
  after: { title: both('Pendling'), edition: '2026-01-01', digest: 'b' },
  identical: false,
  regions: {
    added: Array.from({ length: 10 }, (_, place) => ({ code: String(place), name: both(`Kommun ${place}`) })),
    removed: [],
  },
  industries: none,
  campuses: none,
  renamed: [],
  notes: none,
  sources: none,
  boundaries: 0,
  tables: [totals],
}
const all: RevisionFilter = { table: null, search: '', year: null }

describe('a difference in words', () => {
  it('says added years as spans, counts, sum and the largest change in persons and per cent', () => {
    const { tables } = summariseDifference(difference, 'sv')
    expect(tables[0]?.lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Nya år: 2016–2017 och 2019',
      'Nya siffror: 1 500',
      'Ändrade siffror: 2',
      'Ändringarna är tillsammans +20 personer (20 personer om minskningar räknas som ökningar)',
      'Största ändringen: +20 personer',
      'Största ändringen i procent: 20,0 %',
      'Oförändrade siffror: 20 000',
    ])
  })

  it('names some of many regions and counts the rest', () => {
    expect(summariseDifference(difference, 'sv').general).toEqual([
      'Nya områden: Kommun 0, Kommun 1, Kommun 2, Kommun 3, Kommun 4, Kommun 5, Kommun 6, Kommun 7 och 2 till',
    ])
  })

  it('says nothing about tables where nothing differs', () => {
    const quiet = {
      ...totals,
      years: none,
      figures: { added: 0, removed: 0, same: 20_000 },
      revisions: { ...totals.revisions, total: 0 },
    }
    expect(summariseDifference({ ...difference, tables: [quiet] }, 'sv').tables).toEqual([])
  })
})

describe('the list of revised figures', () => {
  it('shows signs as signs, and no change where one of the figures is a sign', () => {
    const { rows } = listRevisions(difference, all, 10, 'sv')
    expect(rows.map(({ before, after, change }) => [before, after, change])).toEqual([
      ['100', '120', '+20'],
      ['..', '90', ''],
    ])
    expect(rows[1]?.keys.map(({ text }) => text)).toEqual(['Motala', '2017'])
  })

  it('finds by name or code whatever the case, and by year', () => {
    const found = (filter: Partial<RevisionFilter>) =>
      listRevisions(difference, { ...all, ...filter }, 10, 'sv').rows.map(({ after }) => after)
    expect(found({ search: 'NORR' })).toEqual(['120'])
    expect(found({ search: '0583' })).toEqual(['90'])
    expect(found({ year: '2017' })).toEqual(['90'])
    expect(found({ search: 'norr', year: '2017' })).toEqual([])
  })

  it('counts all that fit, and lists no more than asked for', () => {
    const { rows, found } = listRevisions(difference, all, 1, 'sv')
    expect([rows.length, found]).toEqual([1, 2])
  })

  it('knows the years that were revised', () => {
    expect(revisionYears(difference, null)).toEqual(['2016', '2017'])
  })
})
