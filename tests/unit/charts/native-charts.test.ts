import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildNativeChart } from '#shared/views/native-chart'
import type { NativeChart } from '#shared/charts/native/native-chart'
import { shareNativeScales } from '#shared/charts/native/share-native-scales'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { codes, type ViewData } from '#shared/view/view-data'
import { VIEW_IDS } from '#shared/views/registry'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import { students } from '../views/sample-figures'

const drawn = (data: ViewData): NativeChart => {
  const chart = buildNativeChart(data, 'sv')
  if (chart === null) throw new Error(`${data.view} has no native chart`)
  return chart
}

const valuesOf = (chart: NativeChart): number[] =>
  chart.panels.flatMap(({ series }) =>
    series.flatMap(({ values, across, sizes }) =>
      [...values, ...(across ?? []), ...(sizes ?? [])].filter((value) => value !== null),
    ),
  )

/** Every number that `query` answers, in its rows and side tables. */
const queried = (data: ViewData): Set<number> =>
  new Set(
    Object.values(buildQueryResult(data, 'sv'))
      .filter(Array.isArray)
      .flat()
      .flatMap((row: object) => Object.values(row).filter((cell) => typeof cell === 'number')),
  )

/** Numbers of what stands to the left of zero are negative there, and written without their sign. */
const leftOfZero = (chart: NativeChart): boolean =>
  chart.panels.some(({ mirrored, stands }) => mirrored === true || stands !== undefined)

/** Pictures, or tables of filled cells, tell these better. */
const PICTURES = [
  'overview',
  'commuting.matrix',
  'commuting.labour-markets',
  'commuting.one-or-two',
  'industries.heat',
]
/**
 * These split or convert a number of `query`: parts of a distance, points of a gap in per cent. A swarm's heights are none, and
 * its figures lie across (`swarm.test.ts`).
 */
const COMPUTED = ['regions.similar', 'commuting.sexes', 'regions.swarm']

const withHiddenCampus = createSampleReader({
  students: students.map((row) => (row.campus === 2 && row.home === 10 ? { ...row, persons: '..' } : row)),
})

describe('native charts', () => {
  it('show the numbers of query and no others, in each view', () => {
    for (const view of VIEW_IDS) {
      const data = sampleViewData(view, view === 'industries.largest' ? { unit: 'share' } : {})
      if (data.rowCount === 0) continue
      if (PICTURES.includes(view)) {
        expect(buildNativeChart(data, 'sv'), view).toBeNull()
        continue
      }
      const chart = drawn(data)
      const values = valuesOf(chart).map((value) => (leftOfZero(chart) ? Math.abs(value) : value))
      expect(values.length, view).toBeGreaterThan(0)
      if (COMPUTED.includes(view)) continue
      const known = queried(data)
      expect(
        values.filter((value) => !known.has(value)),
        view,
      ).toEqual([])
    }
  })

  it('compare persons as if the share were that of the other place, beside the numbers of query', () => {
    const data = sampleViewData('industries.largest', { region: '0581', unit: 'persons', against: '0580' })
    const [own, other] = drawn(data).panels[0]?.series ?? []
    const { rows } = buildQueryResult(data, 'sv')
    expect(own?.values).toEqual(rows.map((row) => row['persons']))
    rows.forEach((row, i) => {
      const total = (row['persons'] as number) / (row['share'] as number)
      expect(other?.values[i]).toBeCloseTo((row['against_share'] as number) * total, 6)
    })
    expect(other?.name).toBe('Om andelen vore som i Linköping')
  })

  it('have nothing for a view without figures, so that its words are shown instead', () => {
    expect(
      buildNativeChart(sampleViewData('commuting.flows', { region: '0581', year: '1990' }), 'sv'),
    ).toBeNull()
  })

  it('show the net of two places where no flows between them tell how tied they are, not an empty panel', () => {
    const pair = sampleViewData('commuting.containment', { region: '0580,0581' })
    const last = (data: ViewData): number[] => {
      const { series } = drawn(data).panels.at(-1) ?? { series: [] }
      return series.flatMap(({ values }) => values.filter((value) => value !== null))
    }
    const column = (data: ViewData, id: string): number[] => {
      const found = data.columns.find((one) => one.id === id)
      return found?.type === 'number' ? [...found.values].filter(Number.isFinite) : []
    }
    expect(column(pair, 'smart_index')).toEqual(expect.arrayContaining(last(pair)))
    const untied: ViewData = {
      ...pair,
      columns: pair.columns.map((one) =>
        one.id === 'smart_index' && one.type === 'number'
          ? { ...one, values: one.values.map(() => NaN) }
          : one,
      ),
    }
    expect(column(untied, 'net')).toEqual(expect.arrayContaining(last(untied)))
    expect(last(untied).length).toBeGreaterThan(0)
  })

  it('add the parts of a distance up to the distance', () => {
    const data = sampleViewData('regions.similar', { region: '0581' })
    const [panel] = drawn(data).panels
    const sums = panel?.categories.map((_, i) =>
      panel.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
    )
    const distances = buildQueryResult(data, 'sv').rows.map((row) => row['distance'] as number)
    sums?.forEach((sum, i) => expect(sum).toBeCloseTo(distances[i] ?? Number.NaN, 10))
  })

  it('gather the smallest flows as tables do, the largest in the strong colour of its direction', () => {
    const [panel] =
      buildNativeChart(sampleViewData('commuting.flows', { region: '0581', top: '2' }), 'sv', '#336600')
        ?.panels ?? []
    expect(panel?.categories.at(-1)).toMatch(/^Övriga/)
    expect(
      [...(panel?.series[0]?.colorAt ?? [])].filter(([, color]) => color === lightTheme.outCommuting),
    ).toHaveLength(1)
  })

  it('draw the first 25 of 5,000 places and say how many are left', () => {
    const data = sampleViewData('regions.ranks')
    const count = 5000
    const columns = data.columns.map((column) =>
      column.type === 'code'
        ? { ...column, indices: new Int32Array(count) }
        : { ...column, values: new Float64Array(count).fill(1), signs: new Uint8Array(count) },
    )
    const chart = drawn({ ...data, columns, rowCount: count })
    const shown = chart.panels[0]?.categories.length ?? 0
    expect(shown).toBeLessThanOrEqual(25)
    expect(chart.notes.join()).toContain(`${(count - shown).toLocaleString('sv-SE')} rader till`)
  })

  it('share one scale among places that are compared', () => {
    const [small, large] = shareNativeScales(
      ['0582', '0580'].map((region) => drawn(sampleViewData('commuting.flows', { region }))),
    )
    const scaleOf = (chart: NativeChart | undefined) => chart?.panels[0]?.valueAxis.scale
    expect(scaleOf(small)).toEqual(scaleOf(large))
    expect(scaleOf(small)?.max).toBeGreaterThanOrEqual(
      Math.max(...valuesOf(drawn(sampleViewData('commuting.flows', { region: '0580' })))),
    )
  })

  it('leave gaps where numbers are missing and say the sign, never zero', () => {
    const data = sampleViewData('students.campus', {}, withHiddenCampus)
    const [panel] = drawn(data).panels
    const missing = panel?.categories.findIndex((_, i) =>
      panel.series.some(({ values }) => values[i] === null),
    )
    expect(panel?.categories[missing ?? -1]).toMatch(/\((\.\.|\.|-)\)$/)
  })

  it('name the break between the years that it lies between', () => {
    const data = sampleViewData('commuting.balance', { region: '0581', year: '2006-2008' })
    const [panel] = drawn(data).panels
    expect(panel?.categories[panel.breaks[0]?.before ?? -1]).toBe('2007')
    expect(panel?.breaks[0]?.label).toContain('2007')
  })
})

describe('native charts of what a place has more of than others', () => {
  /** The view with other figures of its industries, in the order of its rows; the rest have none. */
  const withFigures = (data: ViewData, figures: Readonly<Record<string, readonly number[]>>): ViewData => ({
    ...data,
    columns: data.columns.map((column) => {
      const given = figures[column.id]
      return given === undefined || column.type !== 'number'
        ? column
        : {
            ...column,
            values: column.values.map((_, row) => given[row] ?? NaN),
            signs: column.signs.map((_, row) => (given[row] === undefined ? 3 : 0)),
            flags: new Uint8Array(column.values.length),
          }
    }),
  })
  const nameOf = (data: ViewData, row: number): string => {
    const industry = codes(data, 'industry')
    return industry.names[industry.indices[row] ?? -1]?.sv ?? ''
  }

  it('colour the bars of what is more common than elsewhere, not of what is as common', () => {
    const one = sampleViewData('industries.specialisation', { region: '0581', year: '2009' })
    const [panel] = drawn(withFigures(one, { location_quotient: [1.01, 1, 0.99, 3] })).panels
    const [series] = panel?.series ?? []
    expect(panel?.kind).toBe('bars')
    expect(series?.values).toEqual([3, 1.01, 1, 0.99])
    expect([0, 1, 2, 3].map((bar) => series?.colorAt?.get(bar) ?? series?.color)).toEqual([
      lightTheme.accent,
      lightTheme.accent,
      lightTheme.neutral,
      lightTheme.neutral,
    ])
  })

  it('keep as common bubbles among those that are not more common', () => {
    const years = sampleViewData('industries.specialisation', { region: '0581' })
    const [panel] = drawn(withFigures(years, { location_quotient: [1.01, 1, 0.99] })).panels
    expect(panel?.kind).toBe('bubbles')
    const bubblesIn = (color: string) => panel?.series.find((series) => series.color === color)?.pointLabels
    expect(bubblesIn(lightTheme.accent)).toEqual([nameOf(years, 0)])
    expect(bubblesIn(lightTheme.neutral)?.toSorted()).toEqual(
      [1, 2].map((row) => nameOf(years, row)).toSorted(),
    )
  })

  it('draw small bubbles after large ones, so that none is covered', () => {
    const years = sampleViewData('industries.specialisation', { region: '0581' })
    const turned = withFigures(years, { location_quotient: [2, 2, 2, 0.5], persons: [100, 4000, 900, 5000] })
    const [panel] = drawn(turned).panels
    expect(panel?.series.map(({ sizes }) => sizes)).toEqual([[4000, 900, 100], [5000]])
  })
})
