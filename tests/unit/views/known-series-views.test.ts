import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import type { DatasetDescription } from '#shared/dataset/description'
import { parseFilters } from '#shared/filters/parse-filters'
import { explainFigure } from '#shared/provenance/explain-figure'
import { isAvailable } from '#shared/views/available-views'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { buildNativeChart } from '#shared/views/native-chart'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { numbers, sideTable, type ViewData } from '#shared/view/view-data'
import { population } from './sample-figures'
import { changeOf, components, projectedOf, statusOf } from './sample-known-series'
import { sampleDescription, sampleReader, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const column = (data: ViewData, id: string): number[] => [...numbers(data, id).values]
const both = (place: string, change: string, year: number): number =>
  changeOf(place, change, '1', year) + changeOf(place, change, '2', year)
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 480,
  interactive: false,
  reducedMotion: true,
} as const
const answerIn = (view: ViewId, dataset: DatasetDescription, filters = {}): ViewData =>
  computeView(view, sampleReader, unwrapped(parseFilters(VIEWS[view], filters, dataset)), dataset)

describe('population.components', () => {
  const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022]

  it('adds up women and men of the whole year, and has what follows from them', () => {
    const data = sampleViewData('population.components', { region: '0581' })
    expect(column(data, 'year')).toEqual(years)
    expect(column(data, 'births')).toEqual(years.map((year) => both('0581', '115', year)))
    expect(column(data, 'out_migration')).toEqual(years.map((year) => both('0581', '150', year)))
    const net = years.map(
      (year) =>
        both('0581', '115', year) -
        both('0581', '130', year) +
        both('0581', '140', year) -
        both('0581', '150', year),
    )
    expect(column(data, 'net')).toEqual(net)
    expect(column(data, 'net_abroad')).toEqual(
      years.map((year) => both('0581', '175', year) - both('0581', '220', year)),
    )
    // No source states the sum of both sexes.
    expect(numbers(data, 'births').quality).toBe('derived')
    expect(data.finding?.sv).toContain('Födelsenettot var')
  })

  it('measures the change against the population where both years are known, and calls the rest adjustments', () => {
    const persons = new Map(
      population.filter(({ region }) => region === 4).map((row) => [row.year, row.persons]),
    )
    const table = {
      ...sampleReader,
      population: (q: Parameters<typeof sampleReader.population>[0]) => {
        const rows = [
          { year: 2021, persons: 144_000 },
          { year: 2022, persons: Number(persons.get(2022)) },
        ].filter(({ year }) => q.regions.includes(4) && year >= q.years.from && year <= q.years.to)
        return {
          year: Int32Array.from(rows, (row) => row.year),
          region: Int32Array.from(rows, () => 4),
          persons: Float64Array.from(rows, (row) => row.persons),
          sign: Uint8Array.from(rows, () => 0),
          source: Int32Array.from(rows, () => 2),
        }
      },
    }
    const data = sampleViewData('population.components', { region: '0581' }, table)
    const net = column(data, 'net').at(-1) ?? 0
    expect(column(data, 'population_change').at(-1)).toBe(145_120 - 144_000)
    expect(column(data, 'adjustment').at(-1)).toBe(1120 - net)
    // Where one of the two is not known nothing is: neither zero nor the net.
    expect(numbers(data, 'population_change').signs[0]).toBe(3)
    expect(data.finding?.sv).toContain('ökade med 1\u00a0120 personer 2022')
  })

  it('adds up the municipalities of a group, and says that moves between them are counted twice', () => {
    const data = sampleViewData('population.components', { region: 'group:0581+0582' })
    expect(column(data, 'deaths').at(-1)).toBe(both('0581', '130', 2022) + both('0582', '130', 2022))
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Flyttningar mellan kommunerna i området')
    expect(
      sampleViewData('population.components', { region: 'group:0581+0586' }).empty?.message.sv,
    ).toContain('Befolkningsförändringar')
  })

  it('has net migration per 1,000 of all municipalities for the map', () => {
    const data = sampleViewData('population.components', { region: '0581' })
    const places = sideTable(data, 'places') ?? expect.fail('no places')
    const rate = numbers(places, 'net_per_1000')
    const at = [...rate.values].map((value) => Number(value.toFixed(6)))
    const of = (place: string, persons: number): number =>
      Number(((1000 * (both(place, '140', 2022) - both(place, '150', 2022))) / persons).toFixed(6))
    expect(at).toEqual([of('0580', 166_673), of('0581', 145_120), of('0582', 14_834)])
    expect(data.mapFinding?.sv).toMatch(/^I Norrköping var flyttnettot \+/)
  })

  it('stands on zero in both directions with the net as a line, in a slide as a stacked chart with a line', () => {
    const data = sampleViewData('population.components', { region: '0581' })
    const { option } = buildPicture(data, 'chart', look, null)
    const series = [option.series ?? []].flat() as {
      type: string
      stack?: string
      data: [number, number][]
    }[]
    expect(series.map(({ type }) => type)).toEqual(['line', 'bar', 'bar', 'bar', 'bar'])
    expect(new Set(series.slice(1).map(({ stack }) => stack))).toEqual(new Set(['parts']))
    const last = series.map((one) => one.data.at(-1)?.[1] ?? 0)
    expect(last[0]).toBe(column(data, 'net').at(-1))
    expect(last[3]).toBe(-both('0581', '130', 2022))
    const axis = [option.yAxis ?? []].flat()[0] as { min: number; max: number }
    expect(axis.max).toBeGreaterThanOrEqual(both('0581', '115', 2022) + both('0581', '140', 2022))
    expect(axis.min).toBeLessThanOrEqual(-both('0581', '130', 2022) - both('0581', '150', 2022))
    const panel = buildNativeChart(data, 'sv')?.panels[0] ?? expect.fail('none')
    expect(panel.stands).toBe('on-each-other')
    expect(panel.series.map(({ over }) => over === true)).toEqual([false, false, false, false, true])
    expect(panel.valueAxis.scale?.min).toBeLessThan(0)
  })

  it('names the cells that a figure was read from', () => {
    const data = sampleViewData('population.components', { region: '0581' })
    const found = explainFigure(data, data.rowCount - 1, 'births', sampleDescription)
    const cells = found?.sources[0]?.cells.map((cell) => cell.map(({ value }) => value?.code)) ?? []
    expect(cells).toEqual([
      ['0581', '115', 'hel', '2', '2022'],
      ['0581', '115', 'hel', '1', '2022'],
    ])
  })
})

describe('population.projection', () => {
  const projected = (place: string, year: number): number =>
    ['1', '2']
      .flatMap((sex) => ['0-19', '20-64', '65+'].map((age) => projectedOf(place, sex, age, year)))
      .reduce((a, b) => a + b)

  it('has what is known and what is projected, each in its own column, everybody of every age', () => {
    const data = sampleViewData('population.projection', { region: '0581' })
    expect(column(data, 'year')).toEqual([2016, 2019, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
    expect(column(data, 'outcome').slice(0, 3)).toEqual([139_363, 143_171, 145_120])
    expect(column(data, 'projection').slice(2)).toEqual(
      [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => projected('0581', year)),
    )
    expect(column(data, 'difference')[2]).toBe(projected('0581', 2022) - 145_120)
    expect(numbers(data, 'outcome').signs[4]).toBe(3)
  })

  it('never calls a projection an official outcome, and says whose each is and that it starts earlier', () => {
    const data = sampleViewData('population.projection', { region: '0581' })
    expect(numbers(data, 'projection').quality).toBe('derived')
    expect(numbers(data, 'outcome').quality).toBe('official')
    const notes = data.notes.map(({ sv }) => sv).join(' ')
    expect(notes).toContain('inget utfall')
    expect(notes).toContain(
      'Folkmängd: SCB, Folkmängd 31 december. Framskrivning: SCB, Befolkningsframskrivning.',
    )
    expect(notes).toContain(
      'börjar 2022 och räknar alltså från en äldre folkmängd än den senast kända (2022)',
    )
    expect(data.finding?.sv).toContain('Framskrivningen ger')
  })

  it('draws the projection dashed behind a limit after the last known year, in a slide, too', () => {
    const data = sampleViewData('population.projection', { region: '0581' })
    const { option } = buildPicture(data, 'chart', look, null)
    const lines = ([option.series ?? []].flat() as { name: string; lineStyle: { type: unknown } }[]).slice(
      0,
      2,
    )
    expect(lines.map(({ lineStyle }) => lineStyle.type)).toEqual(['solid', [7, 4]])
    expect(JSON.stringify(option.graphic)).toContain('Känt till 2022')
    const panel = buildNativeChart(data, 'sv')?.panels[0] ?? expect.fail('none')
    expect(panel.breaks).toEqual([{ before: panel.categories.indexOf('2023'), label: 'Känt till 2022' }])
    expect(panel.series.map(({ dashed }) => dashed)).toEqual([false, true])
  })
})

describe('work.employment-rate', () => {
  const years = [2020, 2021, 2022, 2023, 2024]

  it('has the stated rate of women, men and both as fractions, of the age asked for', () => {
    for (const age of ['20-64', '15-74']) {
      const data = sampleViewData('work.employment-rate', { region: '0581', age })
      const of = (sex: string) => years.map((year) => statusOf('0581', sex, age, 'LB', String(year)) / 100)
      column(data, 'women_rate').forEach((value, i) => {
        expect(value).toBeCloseTo(of('2')[i] ?? Number.NaN, 10)
      })
      column(data, 'rate').forEach((value, i) => {
        expect(value).toBeCloseTo(of('1+2')[i] ?? Number.NaN, 10)
      })
      expect(column(data, 'rate_gap')[0]).toBeCloseTo((of('1')[0] ?? 0) - (of('2')[0] ?? 0), 10)
      expect(numbers(data, 'rate').quality).toBe('official')
    }
    expect(sampleViewData('work.employment-rate').filters.age).toBe('20-64')
  })

  it('divides the summed counts of a group: rates are never added up or averaged', () => {
    const data = sampleViewData('work.employment-rate', { region: 'group:0580+0582' })
    const sum = (content: string) =>
      ['0580', '0582'].reduce((all, place) => all + statusOf(place, '1+2', '20-64', content, '2024'), 0)
    expect(column(data, 'rate').at(-1)).toBeCloseTo(sum('L1') / sum('L8'), 12)
    expect(numbers(data, 'rate').quality).toBe('derived')
  })

  it('has all ages of the last year beside, and all municipalities for the map', () => {
    const data = sampleViewData('work.employment-rate', { region: '0581' })
    const ages = sideTable(data, 'by_age') ?? expect.fail('no ages')
    expect([...numbers(ages, 'men_rate').values]).toEqual(
      ['15-74', '20-64'].map((age) => statusOf('0581', '1', age, 'LB', '2024') / 100),
    )
    const places = sideTable(data, 'places') ?? expect.fail('no places')
    expect([...numbers(places, 'rate').values]).toEqual(
      ['0580', '0581', '0582'].map((place) => statusOf(place, '1+2', '20-64', 'LB', '2024') / 100),
    )
    expect(data.mapFinding?.sv).toContain('av 3 kommuner')
  })

  it('names the one cell behind a stated rate', () => {
    const data = sampleViewData('work.employment-rate', { region: '0581' })
    const cells = explainFigure(data, 0, 'women_rate', sampleDescription)?.sources[0]?.cells ?? []
    expect(cells.map((cell) => cell.map(({ value }) => value?.code))).toEqual([
      ['0581', '2', '20-64', 'LB', '2020'],
    ])
  })
})

describe('work.status', () => {
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2024M${month}`)

  it('has the months of the finest table, and those outside the labour force as the sum of their kinds', () => {
    const data = sampleViewData('work.status', { region: '0581' })
    const of = (content: string) => months.map((time) => statusOf('0581', '1+2', '20-64', content, time))
    expect(data.rowCount).toBe(6)
    for (const [id, content] of [
      ['employed', 'L1'],
      ['unemployed', 'L2'],
      ['students', 'L4'],
      ['everybody', 'L8'],
    ] as const)
      expect(column(data, id)).toEqual(of(content))
    expect(column(data, 'outside')).toEqual(
      months.map((_, i) => (of('L5')[i] ?? 0) + (of('L6')[i] ?? 0) + (of('L7')[i] ?? 0)),
    )
    const whole = ['employed', 'unemployed', 'students', 'outside'].map((id) => column(data, id)[0] ?? 0)
    expect(whole.reduce((a, b) => a + b)).toBe(of('L8')[0])
    expect(column(data, 'unemployment')[0]).toBeCloseTo(
      (of('L2')[0] ?? 0) / ((of('L1')[0] ?? 0) + (of('L2')[0] ?? 0)),
      12,
    )
    expect(data.finding?.sv).toContain('i juni 2024')
  })

  it('shows women alone, and offers no years that only the coarser table has', () => {
    const women = sampleViewData('work.status', { region: '0581', sex: 'women', age: '15-74' })
    expect(column(women, 'employed')[0]).toBe(statusOf('0581', '2', '15-74', 'L1', '2024M01'))
    expect(women.filters.year).toEqual({ from: 2024, to: 2024 })
  })

  it('gives the employed a panel of their own scale', () => {
    const data = sampleViewData('work.status', { region: '0581' })
    const panels = buildNativeChart(data, 'sv')?.panels ?? []
    expect(panels.map(({ series }) => series.map(({ name }) => name))).toEqual([
      ['Sysselsatta'],
      ['Arbetslösa', 'Studerande', 'Utanför i övrigt'],
    ])
  })
})

describe('a dataset without such tables', () => {
  const without = { ...sampleDescription, series: [] }
  it.each([
    ['population.components', 'TAB5169'],
    ['population.projection', 'TAB6008'],
    ['work.employment-rate', 'ArRegArbStatus'],
    ['work.status', 'TAB6260'],
  ] as const)('names the table to get for %s', (view, table) => {
    expect(isAvailable(view, without)).toBe(false)
    expect(isAvailable(view, sampleDescription)).toBe(true)
    const { empty } = answerIn(view, without)
    expect(empty?.suggestion.sv).toContain(table)
    expect(empty?.suggestion.en).toContain(table)
  })

  it('says why a table that looks like one cannot be read', () => {
    const series = {
      ...components,
      dimensions: components.dimensions.map((one) =>
        one.code === 'Period'
          ? {
              ...one,
              values: one.values.map((v) => ({
                ...v,
                code: `del ${v.code}`,
                name: { sv: `del ${v.code}`, en: 'x' },
              })),
            }
          : one,
      ),
    }
    const { empty } = answerIn('population.components', { ...sampleDescription, series: [series] })
    expect(empty?.message.sv).toContain('indelningen Period har inget värde för alla tillsammans')
  })
})
