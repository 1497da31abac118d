import { describe, expect, it, test } from 'vitest'
import { figureOf, missing, NOT_AVAILABLE } from '#shared/indicators/figure'
import { SIGN_CODES } from '#shared/dataset/sign'
import type { FilterTexts } from '#shared/filters/filters'
import { flagBase } from '#shared/view/figure-flags'
import { FIGURE_FLAGS, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleViewData } from './sample-dataset'
import { commutingTotals, employment, population, students } from './sample-figures'

type Tables = NonNullable<Parameters<typeof createSampleReader>[0]>

const LINKOPING = 3
const NORRKOPING = 4

/** Flows of 2008 and no totals, so that sums are those of the flows. */
const flowsOf = (...some: readonly (readonly [home: number, work: number, persons: number])[]): Tables => ({
  commutingTotals: [],
  flows: some.flatMap(([home, work, persons]) =>
    (['total', 'women'] as const).map((sex) => ({ year: 2008, sex, home, work, persons, source: 4 })),
  ),
})

/** So many live in Norrköping and work, and far more work there. */
const nightOf = (persons: number): Tables =>
  flowsOf(
    [NORRKOPING, NORRKOPING, persons - 5],
    [NORRKOPING, LINKOPING, 5],
    [LINKOPING, NORRKOPING, 700],
    [LINKOPING, LINKOPING, 9000],
  )

/** So many work in Norrköping, and far more live there. */
const dayOf = (persons: number): Tables =>
  flowsOf(
    [NORRKOPING, NORRKOPING, persons - 5],
    [LINKOPING, NORRKOPING, 5],
    [NORRKOPING, LINKOPING, 700],
    [LINKOPING, LINKOPING, 9000],
  )

const totalsOf = (persons: number): Tables => ({
  commutingTotals: commutingTotals.map((row) =>
    row.region === NORRKOPING ? { ...row, inCommuters: 700, outCommuters: 5, liveAndWork: persons - 5 } : row,
  ),
})

const employedOf = (industry: number, year: number, persons: number): Tables => ({
  employment: employment.map((row) =>
    row.region === NORRKOPING && row.industry === industry && row.year === year ? { ...row, persons } : row,
  ),
})

const inhabitantsOf = (year: number, persons: number): Tables => ({
  population: population.map((row) =>
    row.region === NORRKOPING && row.year === year ? { ...row, persons } : row,
  ),
})

/** Students of the campus in Norrköping by home, so many in all. */
const homesOf = (persons: number): Tables => ({
  students: students.flatMap((row) => {
    if (row.campus !== 2 || row.home === 10) return [row]
    return row.home === NORRKOPING
      ? [{ ...row, persons: 12 }]
      : row.home === LINKOPING
        ? [{ ...row, persons: persons - 12 }]
        : []
  }),
})

/** A view, the column with shares or rates, what names the row, and the figures in which the base is so large. */
const SHARES: readonly (readonly [
  ViewId,
  column: string,
  row: string,
  FilterTexts,
  (base: number) => Tables,
])[] = [
  ['commuting.flows', 'share', '0581>0580', { region: '0581' }, (n) => flowsOf([NORRKOPING, LINKOPING, n])],
  ['commuting.matrix', 'share_of_home', '0581>0580', {}, nightOf],
  ['commuting.matrix', 'share_of_work', '0580>0581', {}, dayOf],
  ['commuting.labour-markets', 'out_share', '0581', {}, nightOf],
  ['commuting.containment', 'supply_side', '0581', { region: '0581' }, nightOf],
  ['commuting.containment', 'job_ratio', '0581', { region: '0581' }, nightOf],
  ['commuting.containment', 'demand_side', '0581', { region: '0581' }, dayOf],
  ['commuting.sexes', 'out_share', 'women', { region: '0581' }, nightOf],
  ['commuting.sexes', 'in_share', 'women', { region: '0581' }, dayOf],
  ['commuting.one-or-two', 'out_share', '0581', { region: '0581,0580' }, totalsOf],
  ['industries.largest', 'share', '84', { region: '0581', year: '2009' }, (n) => employedOf(1, 2009, n)],
  ['industries.change', 'share', '84', { region: '0581' }, (n) => employedOf(1, 2009, n)],
  ['industries.profile', 'share', '0581>84', { region: '0581', year: '2009' }, (n) => employedOf(1, 2009, n)],
  [
    'industries.specialisation',
    'location_quotient',
    '0581>86',
    { region: '0581' },
    (n) => employedOf(3, 2009, n),
  ],
  ['industries.specialisation', 'growth', '0581>86', { region: '0581' }, (n) => employedOf(3, 2008, n)],
  ['population.growth', 'growth_rate', '0581', {}, (n) => inhabitantsOf(2016, n)],
  ['students.origin', 'share', '0581', { campus: 'norrkoping' }, homesOf],
  ['students.share', 'per_1000', '0581', { campus: 'norrkoping' }, (n) => inhabitantsOf(2019, n)],
  ['students.distance', 'share', 'own', { campus: 'norrkoping' }, homesOf],
  ['regions.similar', 'out_share', '0581', { region: '0580' }, totalsOf],
  ['regions.ranks', 'value', '0581', { measure: 'out-share' }, totalsOf],
]

/** The row whose codes begin so, in the last year that it has. */
function rowNamed(data: ViewData, name: string): number {
  const columns = data.columns.filter((column) => column.type === 'code')
  const named = (row: number): string =>
    columns.map((one) => one.codes[one.indices[row] ?? -1] ?? '').join('>')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  const found = rows.findLast((row) => `${named(row)}>`.startsWith(`${name}>`))
  return found ?? expect.fail(`no row ${name} among ${rows.map(named).join(' ')}`)
}

function isMarked(data: ViewData, id: string, name: string): boolean {
  const row = rowNamed(data, name)
  const column = data.columns.find((one) => one.id === id)
  if (column?.type !== 'number') return expect.fail(`no column ${id}`)
  expect(column.signs[row], `${id} of ${name} is a number`).toBe(0)
  return ((column.flags?.[row] ?? 0) & FIGURE_FLAGS.smallBase) !== 0
}

describe('a share of fewer than 20 persons is marked, one of 20 is not', () => {
  it.each(SHARES)('%s: %s of %s', (view, column, row, filters, tables) => {
    const of = (base: number): ViewData => sampleViewData(view, filters, createSampleReader(tables(base)))
    expect(isMarked(of(19), column, row)).toBe(true)
    expect(isMarked(of(20), column, row)).toBe(false)
  })

  it('so that the ranks name the places with fewer than 20 in their notes', () => {
    const notes = (base: number): string =>
      sampleViewData('regions.ranks', { measure: 'out-share' }, createSampleReader(totalsOf(base)))
        .notes.map(({ sv }) => sv)
        .join('\n')
    expect(notes(19)).toContain('färre än 20 personer är osäkra och är markerade: Norrköping')
    expect(notes(20)).not.toContain('färre än 20 personer')
  })
})

test('a base of nobody is small, and one that nobody knows is not', () => {
  expect(flagBase(missing(SIGN_CODES['-']))).toBe(FIGURE_FLAGS.smallBase)
  expect(flagBase(figureOf(0))).toBe(FIGURE_FLAGS.smallBase)
  for (const unknown of [NOT_AVAILABLE, null, undefined]) expect(flagBase(unknown)).toBe(0)
})
