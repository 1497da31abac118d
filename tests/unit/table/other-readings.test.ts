import { describe, expect, it } from 'vitest'
import { isReadAs, readAs } from '#shared/table/other-readings'
import { listTable, madeTable } from './made-tables'
import { recognise } from './taken-in'

const pairs = (first: string, second: string, figure = 'antal', places = ['0580', '0581']) =>
  listTable(
    [first, second, 'år', figure],
    places.flatMap((home) => places.map((work) => [home, work, '2022', '10'])),
  )
const kinds = (table: ReturnType<typeof madeTable>) => recognise(table).others.map(({ kind }) => kind)
const remarksOf = (table: ReturnType<typeof madeTable>) =>
  recognise(table)
    .remarks.map(({ sv }) => sv)
    .join('\n')

describe('two columns of places and a count', () => {
  it('are flows whatever their headings say, which is asked', () => {
    const table = pairs('a', 'b')
    const { mapping, certainty } = recognise(table)
    expect([mapping.target, certainty]).toEqual(['commuting-flows', 'unsure'])
    expect(kinds(table)).toEqual(['swapped', 'series'])
    expect(remarksOf(table)).toContain('a läses som bostad och b som arbetsplats')
  })

  it('are flows with codes of other countries that no heading calls places', () => {
    const table = pairs('x1', 'x2', 'antal', ['060010001', '060020001'])
    expect(recognise(table).mapping.target).toBe('commuting-flows')
    // Two columns that have no code in common are two things.
    const apart = listTable(
      ['x1', 'x2', 'antal'],
      [
        ['1001', '2001', '5'],
        ['1002', '2002', '6'],
        ['1001', '2002', '7'],
      ],
    )
    expect(recognise(apart).mapping.target).toBe('series')
  })

  it('with names for codes count values, which is no word for care', () => {
    const table = pairs('x', 'y', 'värde', ['Linköping', 'Norrköping'])
    expect(recognise(table).mapping.target).toBe('commuting-flows')
  })

  it('are likely flows where the headings say so, also with a distance in the file’s name', () => {
    const table = { ...pairs('bostadskommun', 'arbetskommun'), title: { sv: 'flow-with-distance' } }
    expect(recognise(table)).toMatchObject({ certainty: 'likely', mapping: { target: 'commuting-flows' } })
    const between = { ...pairs('bostadskommun', 'arbetskommun', 'avstånd_km'), unit: { sv: 'km' } }
    expect(recognise(between).mapping.target).toBe('series')
  })

  it('of pupils and people who move are a series, and can be said to be flows', () => {
    const table = pairs('Utflyttningskommun', 'Inflyttningskommun')
    expect(recognise(table).mapping.target).toBe('series')
    expect(kinds(table)).toContain('commuting-flows')
  })
})

describe('commuters by industry', () => {
  const head = ['kommun', 'näringsgren', 'år', 'pendling', 'antal']
  const rows = ['tillverkning', 'handel', 'totalt'].flatMap((industry, i) =>
    ['inpendlare', 'utpendlare', 'bor och arbetar i kommunen'].map((flow, f) => [
      '0580',
      industry,
      '2022',
      flow,
      String(10 * (i + 1) + f),
    ]),
  )

  it('stay a series with their industries, and can be said to be commuting totals by the line for all', () => {
    const table = listTable(head, rows)
    expect(recognise(table).mapping.target).toBe('series')
    expect(kinds(table)).toContain('commuting-totals')
  })

  it('are commuting totals as before where there is nothing but the line for all', () => {
    const table = listTable(
      head,
      rows.filter(([, industry]) => industry === 'totalt'),
    )
    expect(recognise(table).mapping.target).toBe('commuting-totals')
  })
})

describe('a table with SNI 2007 and SNI 2025', () => {
  const head = ['kommun', 'SNI 2007', 'SNI 2025', 'år', 'sysselsatta']
  const rows = [
    ['0580', 'J', 'J', '2025', '90'],
    ['0580', 'J', 'K', '2025', '60'],
    ['0580', 'totalt', 'totalt', '2025', '150'],
  ]

  it('is called a key between them and converts nothing: it stays a series', () => {
    const table = listTable(head, rows)
    expect(recognise(table).mapping.target).toBe('series')
    expect(remarksOf(table)).toContain('nyckel mellan dem')
  })

  it('is none where one of them alone parts the figures', () => {
    const table = listTable(
      head.filter((name) => name !== 'SNI 2025'),
      rows.slice(0, 1).map(([place, old, , ...rest]) => [place ?? '', old ?? '', ...rest]),
    )
    expect(recognise(table).mapping.target).toBe('employment')
    expect(remarksOf(table)).not.toContain('nyckel')
  })
})

describe('another reading', () => {
  it('exchanges home and workplace, and keeps what the table is called', () => {
    const { mapping, others } = recognise(pairs('a', 'b'))
    const [swapped] = others
    if (swapped === undefined) throw new Error('not offered')
    const read = readAs(mapping, swapped)
    expect(read.dimensions.map(({ dimension, use }) => `${dimension} ${use}`)).toEqual([
      'a work',
      'b home',
      'år year',
    ])
    expect([isReadAs(read, swapped), isReadAs(mapping, swapped)]).toEqual([true, false])
    expect(read.dataset).toEqual(mapping.dataset)
  })

  it('by industry may be of employed, which no word says, with what is assumed then', () => {
    const table = madeTable(
      [
        { code: 'region', values: ['0580', '0581'] },
        { code: 'näringsgren', values: ['A=jordbruk', 'C=tillverkning'] },
        { code: 'år', role: 'time', values: ['2022'] },
      ],
      [1, 2, 3, 4],
      { title: { sv: 'Varsel' } },
    )
    const employed = recognise(table).others.find(({ kind }) => kind === 'employment')
    expect(employed?.remarks.map(({ sv }) => sv).join()).toContain('dagbefolkning')
  })

  it('is never of persons where figures have decimals', () => {
    const table = madeTable(
      [
        { code: 'region', values: ['0580', '0581'] },
        { code: 'år', role: 'time', values: ['2022'] },
      ],
      [1.5, 2],
    )
    expect(kinds(table)).toEqual([])
  })

  it('is sure of a table that SCB has published under its code', () => {
    const table = madeTable(
      [
        { code: 'region', values: ['0580', '0581'] },
        { code: 'år', role: 'time', values: ['2022'] },
      ],
      [1, 2],
      { id: 'BE0101', title: { sv: 'Folkmängd' }, source: { sv: 'SCB' } },
    )
    expect(recognise(table).certainty).toBe('sure')
  })
})
