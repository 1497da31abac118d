import { describe, expect, it } from 'vitest'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { describeJoining } from '#shared/dataset/joining-words'
import type { DatasetDifference, TableDifference } from '#shared/dataset/difference'
import {
  isAboutSamePlaces,
  isOfCountry,
  nameOwnRegion,
  obstacleTo,
  type JoinableDataset,
} from '#shared/table/joining'
import { madeTable, listTable } from './made-tables'
import { recognise } from './taken-in'

const text = (said: string) => ({ sv: said, en: said })
const NAMES = { '0580': 'Linköping', '0581': 'Norrköping', '0480': 'Nyköping' } as const
const dataset = (part: Partial<JoinableDataset> = {}): JoinableDataset => ({
  title: text('Östergötland'),
  regions: Object.entries(NAMES).map(([code, name]) => ({ code, name: text(name) })),
  industries: [],
  series: [],
  ...part,
})
const population = (places: readonly string[]) =>
  madeTable(
    [
      { code: 'region', values: places },
      { code: 'år', role: 'time', values: ['2024'] },
    ],
    places.map((_, i) => i),
    { title: { sv: 'Folkmängd' }, source: { sv: 'SCB' } },
  )
const joins = (table: ReturnType<typeof madeTable>, into = dataset()): boolean =>
  isAboutSamePlaces(table, recognise(table).mapping, into)

describe('the dataset that a table belongs to', () => {
  it('has most of the table’s places, and may have more', () => {
    expect(joins(population(['0580=Linköping', '0581=Norrköping']))).toBe(true)
    expect(joins(population(['0580=Linköping', '1280=Malmö', '1480=Göteborg']))).toBe(false)
  })

  it('has the places where people live or those where they work: commuters go anywhere', () => {
    const flows = listTable(
      ['bostadskommun', 'arbetskommun', 'år', 'antal'],
      ['0180', '1280', '1480', '0581', '2480'].map((work) => ['0580', work, '2024', '7']),
    )
    expect(joins(flows)).toBe(true)
  })

  it('is told by code and name: other countries use the same numbers', () => {
    const norwegian = population(['0580=Oslo vest', '0581=Oslo øst'])
    expect(joins(norwegian)).toBe(false)
  })

  it('is none whose industries are of another version of SNI', () => {
    const table = madeTable(
      [
        { code: 'region', values: ['0580=Linköping'] },
        { code: 'SNI2007', label: 'näringsgren SNI 2007', values: ['A=jordbruk', 'C=tillverkning'] },
      ],
      [1, 2],
      { title: { sv: 'Sysselsatta 2024' }, source: { sv: 'SCB' } },
    )
    const { mapping } = recognise(table)
    expect(mapping.target).toBe('employment')
    const industry = (classification: string) => ({
      industries: [
        { id: 1, code: 'A', name: text('A'), classification, level: 'section' as const, parent: null },
      ],
    })
    expect(obstacleTo(table, mapping, dataset(industry('SNI 2007')))).toBeNull()
    expect(obstacleTo(table, mapping, dataset(industry('SNI 2025')))?.sv).toMatch(/SNI 2025 .* SNI 2007/)
  })

  it('is none with a series of that name about something else, which would be replaced', () => {
    const table = madeTable(
      [
        { code: 'region', values: ['0580=Linköping'] },
        { code: 'form', values: ['a', 'b'] },
      ],
      [1, 2],
      { id: 'BO0104', title: { sv: 'Lägenheter' } },
    )
    const { mapping } = recognise(table)
    const series = (...codes: string[]) => ({
      series: [{ code: 'bo0104', dimensions: codes.map((code) => ({ code })) as never }],
    })
    expect(obstacleTo(table, mapping, dataset(series('region', 'form')))).toBeNull()
    expect(obstacleTo(table, mapping, dataset(series('region', 'ålder')))?.sv).toContain('samma namn')
  })
})

describe('a new dataset of a region', () => {
  const named = (places: readonly string[], isTaken: (id: string) => boolean = () => false) => {
    const table = population(places)
    return nameOwnRegion(table, recognise(table).mapping, isTaken)
  }

  it('is called so that more tables fit into it; a second region is told by a place', () => {
    expect(named(['0580=Linköping'])).toMatchObject({ id: 'min-region', title: { en: 'My region' } })
    expect(named(['1380=Halmstad'], (id) => id === 'min-region')).toMatchObject({
      id: 'min-region-halmstad',
      title: { sv: 'Min region (Halmstad m.fl.)' },
    })
  })

  it('is not made of a table of the whole country', () => {
    const counties = Array.from({ length: 21 }, (_, i) => String(i + 1).padStart(2, '0'))
    expect(named([...counties, '09', '10', '12', '13', '14'])).toBeNull()
  })
})

it.each([
  ['some municipalities', ['0580', '0581'], false],
  ['all municipalities', [...SWEDISH_MUNICIPALITIES.keys()], true],
  ['all counties', [...SWEDISH_COUNTIES.keys()], true],
  ['no known place', ['x', 'y'], false],
] as const)('a table of %s is of the whole country or not', (_, places, expected) => {
  const table = population(places)
  expect(isOfCountry(table, recognise(table).mapping)).toBe(expected)
})

/** Changed figures that were numbers, with the signs that they have afterwards (0: a number). */
const revised = (total: number, afterSigns: readonly number[]): TableDifference['revisions'] => ({
  total,
  keys: [],
  before: Float64Array.from(afterSigns, () => 1),
  beforeSigns: new Uint8Array(afterSigns.length),
  after: Float64Array.from(afterSigns, (sign) => (sign === 0 ? 2 : NaN)),
  afterSigns: Uint8Array.from(afterSigns),
})

describe('what joining does, in a sentence', () => {
  const table = (part: Partial<TableDifference>): TableDifference => ({
    table: 'population',
    series: null,
    title: text('Folkmängd'),
    years: { added: [], removed: [] },
    figures: { added: 0, removed: 0, same: 0 },
    revisions: revised(0, []),
    change: {} as never,
    ...part,
  })
  const said = (tables: readonly TableDifference[], identical = false): string =>
    describeJoining(
      { before: { title: text('Östergötland') }, tables, identical } as DatasetDifference,
      false,
      'sv',
    )

  it('names what is new with its years, and promises that nothing is removed', () => {
    const grown = table({
      years: { added: [2024, 2023], removed: [] },
      figures: { added: 9, removed: 0, same: 1 },
    })
    expect(said([grown])).toBe(
      'Läggs till i ”Östergötland”: nya siffror om folkmängd 2023–2024; inget tas bort.',
    )
  })

  it('counts what is replaced and what goes away', () => {
    const changed = table({
      revisions: revised(12, Array<number>(12).fill(0)),
      figures: { added: 0, removed: 3, same: 0 },
    })
    expect(said([changed])).toBe(
      'Läggs till i ”Östergötland”: 12 siffror ersätts (folkmängd); 3 siffror tas bort.',
    )
    expect(said([], true)).toContain('finns redan')
  })

  it('says before how many known numbers would become signs', () => {
    expect(said([table({ revisions: revised(3, [0, 3, 3]) })])).toContain(
      '3 siffror ersätts (folkmängd); 2 av dem är kända tal som blir ett tecken',
    )
    // Only the largest changes are listed.
    expect(said([table({ revisions: revised(30_000, [0, 3]) })])).toContain('minst 1 av dem')
  })
})
