import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactReader } from '#shared/dataset/facts'
import { gatherOthers, OTHERS_CODE } from '#shared/view/gather-others'
import { codes, FIGURE_FLAGS, numbers, type ViewData } from '#shared/view/view-data'
import { readTileLines } from '#shared/views/overview/tile-lines'
import { VIEW_IDS } from '#shared/views/registry'
import { createSampleReader, sampleOfWholeCounty, sampleReader, sampleViewData } from './sample-dataset'
import { commutingTotals, flows as sampleFlows, students } from './sample-figures'

const cell = (data: ViewData, id: string, row = 0) => numbers(data, id).values[row]
const codeAt = (data: ViewData, id: string, row: number) => {
  const column = codes(data, id)
  return column.codes[column.indices[row] ?? -1]
}
const sum = (values: Float64Array) =>
  values.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0)

describe('commuting.balance', () => {
  it.each([
    ['0581', 10_854, 10_483, 371, 58_190, 57_819],
    ['0580', 16_121, 9_866, 6_255, 72_012, 65_757],
  ])('gives the published figures of %s in 2008', (region, incoming, outgoing, net, day, night) => {
    const data = sampleViewData('commuting.balance', { region, year: '2008' })
    expect(data.columns.map((column) => column.id)).toEqual([
      'region',
      'year',
      'in_commuters',
      'out_commuters',
      'live_and_work',
      'net',
      'day_population',
      'night_population',
    ])
    const shown = ['in_commuters', 'out_commuters', 'net', 'day_population', 'night_population'].map((id) =>
      cell(data, id),
    )
    expect(shown).toEqual([incoming, outgoing, net, day, night])
  })

  it('calls the source’s columns official and its own sums derived', () => {
    const data = sampleViewData('commuting.balance')
    expect(numbers(data, 'in_commuters').quality).toBe('official')
    expect(numbers(data, 'net').quality).toBe('derived')
  })

  it('lets ".." of the source make the net missing instead of zero', () => {
    const reader = createSampleReader({
      commutingTotals: commutingTotals.map((row) => ({ ...row, outCommuters: '..' })),
    })
    const data = sampleViewData('commuting.balance', { year: '2008' }, reader)
    expect([numbers(data, 'net').signs[0], numbers(data, 'day_population').signs[0]]).toEqual([3, 0])
    expect(data.finding).toBeNull()
  })

  it('says why a county cannot be shown in a year without flows', () => {
    const data = sampleViewData('commuting.balance', { region: '05', year: '2006' })
    expect(data.empty?.message.sv).toContain('går inte att lägga ihop')
  })

  it('carries the break within the years shown, not the one outside', () => {
    expect(sampleViewData('commuting.balance').breaks).toHaveLength(1)
    expect(sampleViewData('commuting.balance', { year: '2007-2008' }).breaks).toHaveLength(0)
  })
})

describe('commuting.flows', () => {
  it('leaves the inner flow out and counts the rest of the country and abroad in the base', () => {
    const data = sampleViewData('commuting.flows')
    expect(codes(data, 'work').codes).not.toContain('0581')
    expect(sum(numbers(data, 'persons').values)).toBe(10_000)
    expect(cell(data, 'share')).toBeCloseTo(0.4)
    expect(data.finding?.sv).toContain('(40\u00a0% av utpendlarna)')
  })

  it('gathers the small ones, never the rest of the country or abroad', () => {
    const data = gatherOthers(sampleViewData('commuting.flows', { top: '1' }))
    expect(Array.from({ length: data.rowCount }, (_, row) => codeAt(data, 'work', row))).toEqual([
      '0580',
      'rest',
      'abroad',
      OTHERS_CODE,
    ])
    expect(codes(data, 'work').names.at(-1)?.sv).toBe('Övriga (4 kommuner)')
    expect(gatherOthers(data)).toBe(data)
  })

  it('marks the others by what holds for each of them, not by what holds for some', () => {
    const data = sampleViewData('commuting.flows', { top: '1' })
    const { smallBase, upperBound } = FIGURE_FLAGS
    const markOfOthers = (flagOf: (row: number) => number): number | undefined =>
      numbers(
        gatherOthers({
          ...data,
          columns: data.columns.map((column) =>
            column.id === 'share' && column.type === 'number'
              ? { ...column, flags: Uint8Array.from(column.values, (_, row) => flagOf(row)) }
              : column,
          ),
        }),
        'share',
      ).flags?.at(-1)
    expect(markOfOthers(() => smallBase | upperBound)).toBe(smallBase | upperBound)
    expect(markOfOthers((row) => (row === data.rowCount - 1 ? smallBase : 0))).toBe(0)
    expect(markOfOthers((row) => (row === 0 ? 0 : upperBound))).toBe(upperBound)
  })

  it('shows flows in both directions between the municipalities of a county', () => {
    const data = sampleViewData('commuting.flows', { region: '05' })
    expect(data.takes).not.toContain('direction')
    expect([codeAt(data, 'home', 0), codeAt(data, 'work', 0)]).toEqual(['0581', '0580'])
    expect(codes(data, 'home').codes).not.toContain('rest')
  })

  it('keeps sums and shares whatever the flows and however many are gathered', () => {
    const count = fc.oneof(fc.nat({ max: 5000 }), fc.constantFrom('-' as const, '..' as const))
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 14, maxLength: 14 }),
        fc.integer({ min: 1, max: 9 }),
        (counts, top) => {
          const reader = createSampleReader({
            flows: sampleFlows.map((flow, index) => ({ ...flow, persons: counts[index] ?? 1 })),
          })
          const data = sampleViewData('commuting.flows', { top: String(top) }, reader)
          const gathered = gatherOthers(data)
          expect(sum(numbers(gathered, 'persons').values)).toBe(sum(numbers(data, 'persons').values))
          if (sum(numbers(data, 'persons').values) > 0) {
            expect(sum(numbers(data, 'share').values)).toBeCloseTo(1)
            expect(sum(numbers(gathered, 'share').values)).toBeCloseTo(1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('industries', () => {
  it('ranks equals alike and divides by the stated total, not by the sum of the parts', () => {
    const data = sampleViewData('industries.largest', { year: '2008' })
    expect([...numbers(data, 'rank').values].slice(0, 4)).toEqual([1, 2, 2, 4])
    expect(cell(data, 'share')).toBeCloseTo(5000 / 20_000)
  })

  it('compares with the county as the sum of its municipalities unless told otherwise', () => {
    const data = sampleViewData('industries.largest', { year: '2008' })
    expect(data.againstName?.sv).toBe('Östergötlands län')
    expect(cell(data, 'against_persons')).toBe(11_000)
    expect(cell(data, 'against_share')).toBeCloseTo(11_000 / 50_000)
    const alone = sampleViewData('industries.largest', { year: '2008', against: 'none' })
    expect(alone.columns.map((column) => column.id)).toEqual(['rank', 'industry', 'persons', 'share'])
  })

  it('shows a suppressed industry with its sign and no rank', () => {
    const data = sampleViewData('industries.largest', { year: '2008' })
    expect([codeAt(data, 'industry', 4), numbers(data, 'persons').signs[4]]).toEqual(['17', 3])
    expect(numbers(data, 'rank').signs[4]).not.toBe(0)
  })

  it('follows the largest of the last year and counts change from the first', () => {
    const data = gatherOthers(sampleViewData('industries.change', { top: '1' }))
    expect([...numbers(data, 'change').values]).toEqual([0, 200])
  })
})

describe('students', () => {
  it('says that the campuses do not add up to the total, and leaves both as they are', () => {
    const data = sampleViewData('students.campus')
    expect(data.notes.some((note) => note.sv.includes('summerar inte'))).toBe(true)
    expect(sum(numbers(data, 'persons').values)).toBe(20_200 + 5300 + 35_900 + 40_400)
  })

  it('sets students against the nearest population and says of which year', () => {
    const data = sampleViewData('students.origin', { unit: 'per-1000' })
    const norrkoping = codes(data, 'home').codes.indexOf('0581')
    const row = codes(data, 'home').indices.indexOf(norrkoping)
    expect(cell(data, 'per_1000', row)).toBeCloseTo((1450 / 143_171) * 1000)
    expect(data.notes.some((note) => note.sv.includes('2019'))).toBe(true)
  })

  it('has no rate for the rest of the country', () => {
    const data = sampleViewData('students.origin')
    expect(codeAt(data, 'home', 0)).toBe('rest')
    expect(numbers(data, 'per_1000').signs[0]).toBe(2)
  })

  it('opens on a year with homes, and names such years when another is asked for', () => {
    expect(sampleViewData('students.origin').filters.year).toEqual({ from: 2021, to: 2021 })
    expect(sampleViewData('students.origin', { year: '2023' }).empty?.suggestion.sv).toContain('2021')
  })
})

describe('population.growth', () => {
  it('uses each place’s own years and makes them comparable per year', () => {
    const data = sampleViewData('population.growth')
    const mjolby = codes(data, 'region').indices.indexOf(codes(data, 'region').codes.indexOf('0586'))
    expect([cell(data, 'first_year', mjolby), cell(data, 'last_year', mjolby)]).toEqual([2016, 2019])
    expect(cell(data, 'growth_per_year', mjolby)).toBeCloseTo((27_758 / 26_708) ** (1 / 3) - 1)
  })

  it('claims no relation that six places cannot carry', () => {
    expect(sampleViewData('population.growth').finding?.sv).toContain('Inget tydligt samband')
  })
})

describe('overview', () => {
  it('says of what each share is, and that the figures are of different years', () => {
    const data = sampleViewData('overview', { region: '0581' })
    const shareOf = codes(data, 'share_of')
    const row = codes(data, 'fact').codes.indexOf('largest_outflow')
    const at = codes(data, 'fact').indices.indexOf(row)
    expect(shareOf.names[shareOf.indices[at] ?? -1]?.sv).toBe('av alla sysselsatta som bor där')
    expect(cell(data, 'share', at)).toBeCloseTo(4000 / 57_336)
    expect(data.finding?.sv).toContain('Uppgifterna är från olika år, 2008–2022.')
  })

  it('sees students at a campus against the total that the source states, as a share and over the years', () => {
    const reader = createSampleReader({
      students: [...students, ...students.slice(1, 2).map((one) => ({ ...one, year: 2023, persons: 6060 }))],
    })
    const data = sampleViewData('overview', { region: '0581' }, reader)
    const row = codes(data, 'fact').indices.indexOf(codes(data, 'fact').codes.indexOf('students'))
    expect([cell(data, 'value', row), cell(data, 'year', row)]).toEqual([6060, 2023])
    expect(cell(data, 'share', row)).toBeCloseTo(6060 / 40_400)
    expect(codeAt(data, 'share_of', row)).toBe('allStudents')
    expect(readTileLines(data, 'sv')[row]?.text).toMatch(/^\+14,3.% sedan 2021, LiU totalt \+12,5.%$/)
  })

  it('has the largest flow within a county', () => {
    const data = sampleViewData('overview', { region: '05' })
    const fact = codes(data, 'fact')
    const row = fact.indices.indexOf(fact.codes.indexOf('largest_inner_flow'))
    expect(codeAt(data, 'detail', row)).toBe('0581>0580')
  })

  it('gives every fact its own year, source and quality', () => {
    const data = sampleViewData('overview')
    const facts = Array.from({ length: data.rowCount }, (_, row) => [
      codeAt(data, 'fact', row),
      cell(data, 'value', row),
      cell(data, 'year', row),
      codeAt(data, 'quality', row),
    ])
    expect(facts).toContainEqual(['inhabitants', 145_120, 2022, 'official'])
    expect(facts).toContainEqual(['net_commuting', 371, 2008, 'derived'])
    expect(facts).toContainEqual(['largest_outflow', 4000, 2008, 'synthetic'])
  })

  it('adds up inhabitants of a county only for a year that all its municipalities have', () => {
    const data = sampleViewData('overview', { region: '99' }, sampleReader, sampleOfWholeCounty)
    const row = codes(data, 'fact').indices.indexOf(codes(data, 'fact').codes.indexOf('inhabitants'))
    expect([cell(data, 'value', row), cell(data, 'year', row)]).toEqual([401_074, 2016])
    expect(codeAt(data, 'quality', row)).toBe('derived')
  })
})

describe('every view', () => {
  // The official labour markets need no figures; see official-markets.test.ts.
  const ofFigures = VIEW_IDS.filter((id) => id !== 'regions.labour-markets')

  it.each(ofFigures)('%s answers in words when there is nothing to show', (id) => {
    const empty: FactReader = {
      ...createSampleReader({
        flows: [],
        commutingTotals: [],
        employment: [],
        students: [],
        population: [],
        populationByAge: [],
      }),
      seriesCells: ({ cells }) => ({
        values: cells.map(() => Number.NaN),
        signs: new Uint8Array(cells.length).fill(3),
      }),
    }
    const data = sampleViewData(id, {}, empty)
    expect(data.rowCount).toBe(0)
    for (const language of ['sv', 'en'] as const) {
      expect(data.empty?.message[language]).toMatch(/\.$/)
      expect(data.empty?.suggestion[language]).toMatch(/\.$/)
    }
  })

  it.each(VIEW_IDS)('%s never has NaN without a sign, nor infinity', (id) => {
    for (const filters of [{}, { region: '05' }, { region: '0583' }, { year: '2008' }, { sex: 'women' }]) {
      const data = sampleViewData(id, filters, sampleReader)
      for (const column of data.columns) {
        if (column.type === 'code') {
          expect(column.indices).toHaveLength(data.rowCount)
          continue
        }
        expect(column.values).toHaveLength(data.rowCount)
        column.values.forEach((value, row) => {
          expect(Number.isFinite(value)).toBe(column.signs[row] === 0)
        })
      }
    }
  })
})
