import { describe, expect, it } from 'vitest'
import type { SeriesKind } from '#shared/dataset/known-series/registry'
import type { Series } from '#shared/dataset/series'
import { recogniseSeries } from '#shared/table/recognise-series'
import { income, unemployed } from '../views/sample-series'
import { acceptedTable } from './accepted-files'
import { takeIn } from './taken-in'

const seriesOf = async (name: string): Promise<{ series: Series; source: never }> => {
  const { content } = takeIn(await acceptedTable(name), { fileName: name })
  const [one] = content.series ?? []
  const source = content.sources.find(({ id }) => id === one?.series.source)
  if (!one || !source) throw new Error(`${name} became no series`)
  return { series: one.series, source: source as never }
}
const read = async (kind: SeriesKind, name: string) => {
  const { series, source } = await seriesOf(name)
  return recogniseSeries(kind, series, source)
}
const nameOf = (series: Series, d: number, index: number | undefined): string | undefined =>
  series.dimensions[d]?.values[index ?? -1]?.name.sv

/** The same table with other names of values of a dimension; null leaves a value out. */
const renamed = (
  series: Series,
  code: string,
  rename: (name: string, value: string) => string | null,
): Series => ({
  ...series,
  dimensions: series.dimensions.map((dimension) =>
    dimension.code === code
      ? {
          ...dimension,
          total: null,
          values: dimension.values.flatMap((value) => {
            const name = rename(value.name.sv, value.code)
            return name === null ? [] : [{ ...value, name: { sv: name, en: name } }]
          }),
        }
      : dimension,
  ),
})

describe('a series that is a table of a known kind', () => {
  it('of components of change: which value is which, both sexes added up, the whole year', async () => {
    const found = await read('components-of-change', 'BefforandrKvRLK.px')
    const reading = found?.reading ?? expect.fail('not read')
    const named = Object.fromEntries(
      Object.entries(reading.roles).map(([role, index]) => [
        role,
        nameOf(reading.series, reading.role, index),
      ]),
    )
    expect(named).toEqual({
      population: 'folkmängd',
      growth: 'folkökning',
      births: 'födda',
      deaths: 'döda',
      'birth-surplus': 'födelseöverskott',
      in: 'samtliga inflyttningar',
      'in-county': 'inflyttningar från kommuner inom länet',
      'in-country': 'inflyttningar från övriga län',
      immigration: 'invandringar',
      out: 'samtliga utflyttningar',
      'out-county': 'utflyttningar till kommuner inom länet',
      'out-country': 'utflyttningar till övriga län',
      emigration: 'utvandringar',
      'net-migration': 'flyttningsöverskott totalt',
      'net-immigration': 'invandringsöverskott',
      adjustment: 'justeringspost',
    })
    expect(reading.sexes.total).toHaveLength(2)
    const period = reading.series.dimensions.findIndex(({ code }) => code === 'Period')
    expect(reading.fixed[period]?.map((i) => nameOf(reading.series, period, i))).toEqual(['hela året'])
    expect(reading.times.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024])
    expect([...reading.places.keys()]).toEqual(['05', '0580', '0581', '0582'])
  })

  it('of components in bare codes, as the two scripts name them', async () => {
    const { series, source } = await seriesOf('BefforandrKvRLK.px')
    const coded = renamed(series, 'Forandringar', (_, code) => code)
    const reading = recogniseSeries('components-of-change', coded, source)?.reading ?? expect.fail('not read')
    const codeOf = (index: number | undefined) => coded.dimensions[reading.role]?.values[index ?? -1]?.code
    expect(
      [reading.roles.births, reading.roles.deaths, reading.roles.in, reading.roles.out].map(codeOf),
    ).toEqual(['115', '130', '140', '150'])
  })

  it('of a projection: everybody wherever born, every age, never a sum of wholes and parts', async () => {
    const reading = (await read('projection', 'BefProgRegFakN.px'))?.reading ?? expect.fail('not read')
    const born = reading.series.dimensions.findIndex(({ code }) => code === 'InrikesUtrikes')
    expect(reading.fixed[born]?.map((i) => nameOf(reading.series, born, i))).toEqual([
      'inrikes och utrikes födda',
    ])
    expect(reading.ages).toHaveLength(101)
    expect(reading.allAges).toBeNull()
    expect(reading.sexes.total).toHaveLength(2)
  })

  it('of status by month, and of the employment rate in the same table', async () => {
    const status = (await read('labour-market-status', 'ArbStatusM.px'))?.reading ?? expect.fail('not read')
    expect(Object.keys(status.roles).sort()).toEqual([
      'employed',
      'everybody',
      'labour-force',
      'others',
      'pensioners',
      'sick',
      'students',
      'unemployed',
    ])
    expect(status.step).toBe('month')
    expect(status.sexes.total).toHaveLength(1)
    const rate = (await read('employment-rate', 'ArRegArbStatus-all.px'))?.reading ?? expect.fail('not read')
    expect(nameOf(rate.series, rate.role, rate.roles.rate)).toMatch(/^sysselsättningsgrad/)
    expect(rate.ages.map(({ from, to }) => [from, to])).toEqual([
      [16, 19],
      [20, 64],
      [15, 74],
    ])
  })
})

describe('a series that is none, or not surely', () => {
  const kinds: readonly SeriesKind[] = [
    'components-of-change',
    'projection',
    'employment-rate',
    'labour-market-status',
  ]
  it('has no kind without words of one', () => {
    for (const kind of kinds)
      for (const series of [income, unemployed]) expect(recogniseSeries(kind, series, undefined)).toBeNull()
  })

  it('of the population by month, of births by origin and of commuters has none either', async () => {
    for (const kind of kinds)
      for (const name of ['TAB6471.json', 'TAB6369.json'])
        expect(await read(kind, name), `${kind} ${name}`).toBeNull()
  })

  it('is not read where two values have the name of one thing: nobody is asked to guess', async () => {
    const { series, source } = await seriesOf('BefforandrKvRLK.px')
    const twice = renamed(series, 'Forandringar', (name) => (name === 'folkmängd' ? 'levande födda' : name))
    const found = recogniseSeries('components-of-change', twice, source)
    expect(found?.reading).toBeNull()
    expect(found?.lacks).toMatchObject({
      what: 'one-meaning',
      values: [{ sv: 'levande födda' }, { sv: 'födda' }],
    })
  })

  it('says which dimension has no value for the whole', async () => {
    const { series, source } = await seriesOf('BefforandrKvRLK.px')
    const quarters = renamed(series, 'Period', (name) => (name === 'hela året' ? null : name))
    const found = recogniseSeries('components-of-change', quarters, source)
    expect(found?.lacks).toMatchObject({ what: 'whole', dimension: { sv: 'period' } })
  })

  it('is no component of change where it is a projection of them', async () => {
    const { series, source } = await seriesOf('BefforandrKvRLK.px')
    const title = { sv: 'Befolkningsframskrivning, förändringar', en: 'x' }
    expect(recogniseSeries('components-of-change', { ...series, title }, source)).toBeNull()
  })
})
