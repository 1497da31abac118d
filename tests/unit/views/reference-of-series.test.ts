import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import type { FilterTexts } from '#shared/filters/filters'
import { buildPicture } from '#shared/views/build-picture'
import { buildNativeChart } from '#shared/views/native-chart'
import type { ViewId } from '#shared/views/registry'
import { numbers, type ViewData } from '#shared/view/view-data'
import { commutersOf, outcomeOf, statusOf } from './sample-known-series'
import { sampleViewData } from './sample-dataset'

/** What places are seen against in views of tables that somebody took in, worked out anew from the tables' cells. */
const column = (data: ViewData, id: string): number[] => [...numbers(data, id).values]
const ids = (data: ViewData): string[] => data.columns.map(({ id }) => id)
const GROUP = ['0580', '0582']
const against: FilterTexts = { region: '0581', reference: `group:${GROUP.join('+')}` }
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 1180,
  height: 520,
  interactive: false,
  reducedMotion: true,
} as const
const drawn = (data: ViewData): string => JSON.stringify(buildPicture(data, 'chart', look, null).option)
const native = (data: ViewData): string => JSON.stringify(buildNativeChart(data, 'sv'))
const sum = (of: (place: string) => number): number => GROUP.reduce((all, place) => all + of(place), 0)

describe('the reference of commuters by industry', () => {
  const data = sampleViewData('commuting.by-industry', { ...against, year: '2022', unit: 'share' })

  it('is the share of the sums of its municipalities in the same industry', () => {
    const of = (group: string, flow: string): number =>
      sum((place) => commutersOf(place, group, '1+2', flow, '2022'))
    const groups = ['Q', 'C', 'A']
    expect(column(data, 'in_share_reference')).toEqual(
      groups.map((one) => expect.closeTo(of(one, 'in') / (of(one, 'in') + of(one, 'bor')), 12)),
    )
    expect(column(data, 'out_share_reference')).toEqual(
      groups.map((one) => expect.closeTo(of(one, 'ut') / (of(one, 'ut') + of(one, 'bor')), 12)),
    )
    expect(numbers(data, 'in_share_reference').quality).toBe('derived')
  })

  it('has a tick for each direction, in chart and slide, and is told as a distance', () => {
    expect(data.referenceFinding?.sv).toMatch(/procentenheter/)
    expect(drawn(data)).toContain('Linköping')
    expect(native(data)).toContain('Linköping')
  })

  it('is neither drawn nor named where persons are shown', () => {
    const persons = sampleViewData('commuting.by-industry', { ...against, year: '2022' })
    expect(persons.takes).not.toContain('reference')
    expect(ids(persons).filter((id) => id.endsWith('_reference'))).toEqual([])
    expect(persons.referenceFinding ?? null).toBeNull()
  })
})

it('the profile in persons names no reference that it does not show', () => {
  const of = (unit: string) => sampleViewData('industries.profile', { ...against, unit })
  expect(of('persons').referenceFinding ?? null).toBeNull()
  expect(ids(of('persons'))).not.toContain('share_reference')
  expect(ids(of('share'))).toContain('share_reference')
})

describe('the reference of the employment rate', () => {
  it('is of all inhabitants of its municipalities together, women and men apart as well', () => {
    const data = sampleViewData('work.employment-rate', against)
    const rate = (sex: string): number =>
      sum((place) => statusOf(place, sex, '20-64', 'L1', '2024')) /
      sum((place) => statusOf(place, sex, '20-64', 'L8', '2024'))
    expect(column(data, 'rate_reference').at(-1)).toBeCloseTo(rate('1+2'), 12)
    expect(column(data, 'women_rate_reference').at(-1)).toBeCloseTo(rate('2'), 12)
    expect(data.referenceFinding?.sv).toMatch(/2024/)
    expect(drawn(data)).toContain('Linköping')
    expect(native(data)).toContain('Linköping')
  })

  it('as a median is the middle of the rates that the table states', () => {
    const data = sampleViewData('work.employment-rate', { region: '0581', reference: 'median' })
    const rates = ['0580', '0581', '0582'].map((place) => statusOf(place, '1+2', '20-64', 'LB', '2024') / 100)
    expect(column(data, 'rate_reference').at(-1)).toBeCloseTo(rates.toSorted((a, b) => a - b)[1] ?? NaN, 12)
  })
})

it('the reference of outcomes is of all who are followed up in its municipalities', () => {
  const data = sampleViewData('students.outcomes', against)
  const rows = ['1', '3'].flatMap((after) =>
    ['2018', '2019', '2020', '2021'].map((year) => [after, year] as const),
  )
  const of = (content: string): number[] =>
    rows.map(([after, year]) => sum((place) => outcomeOf(place, after, content, year)))
  expect(column(data, 'established_share_reference')).toEqual(
    of('E').map((established, i) => expect.closeTo(established / (of('U')[i] ?? NaN), 12)),
  )
  expect(column(data, 'studying_share_reference')).toEqual(
    of('S').map((studying, i) => expect.closeTo(studying / (of('U')[i] ?? NaN), 12)),
  )
})

it('the headline names no reference of outcomes that the picture does not show', () => {
  const data = sampleViewData('students.outcomes', against)
  expect(data.referenceFinding).toBeTruthy()
  for (const text of [drawn(data), native(data)]) {
    expect(text).toContain('1 år (Linköping')
    expect(text).toContain('3 år (Linköping')
  }
})

it('is there in every such view in both languages', () => {
  for (const view of [
    'commuting.by-education',
    'students.outcomes',
    'work.employment-rate',
  ] as const satisfies readonly ViewId[]) {
    const { referenceFinding } = sampleViewData(view, { ...against, unit: 'share' })
    expect(referenceFinding?.sv, view).toBeTruthy()
    expect(referenceFinding?.en, view).toBeTruthy()
  }
})
