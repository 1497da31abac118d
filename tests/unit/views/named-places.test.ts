import { describe, expect, it } from 'vitest'
import { drawChart } from '#shared/charts/draw-chart'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { computeLogScale } from '#shared/charts/points/log-scale'
import { foldCommon } from '#shared/figures-as-text/arranged-table'
import { buildColumnsTable, buildTable } from '#shared/figures-as-text/view-table'
import type { ChartSpecification } from '#shared/charts/specification/chart-specification'
import { specifyGrowth } from '#shared/views/population/growth/specification'
import type { ViewData } from '#shared/view/view-data'
import { sampleViewData } from './sample-dataset'

const ctx = createChartContext({
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 420,
  interactive: false,
  reducedMotion: true,
})
const commonOf = (region: string) =>
  foldCommon(buildTable(sampleViewData('industries.profile', { region }), 'sv')).common

describe('what a table says of all its rows', () => {
  it('calls a county an area, not a municipality', () => {
    expect(commonOf('05')).toContainEqual({ label: 'Område', text: 'Östergötlands län' })
    expect(commonOf('0581')).toContainEqual({ label: 'Kommun', text: 'Norrköping' })
  })

  it('begins with a capital letter, however the source writes its dimensions', () => {
    const [column] = sampleViewData('industries.profile', { region: '0581' }).columns
    if (!column) throw new Error('no column')
    const table = buildColumnsTable(
      { columns: [{ ...column, label: { sv: 'ålder', en: 'age' } }], rowCount: 0 },
      'sv',
    )
    expect(table.columns[0]?.label).toBe('Ålder')
  })
})

describe('a scale of quotients', () => {
  it('is no wider than what it holds, and has one on it', () => {
    expect(computeLogScale([0.7, 1.3], 2).ticks).toEqual([0.67, 0.8, 1, 1.25, 1.5])
    expect(computeLogScale([1.02, 1.05], 2).ticks).toEqual([0.8, 1, 1.25])
  })

  it('reaches whatever there is', () => {
    const { min, max } = computeLogScale([0.01, 70], 2)
    expect(min).toBeLessThanOrEqual(0.01)
    expect(max).toBeGreaterThanOrEqual(70)
  })
})

/** The sample's growth with so many municipalities, of which the first is chosen. */
function growthOf(count: number): ViewData {
  const data = sampleViewData('population.growth', { region: '0581' })
  const rows = Array.from({ length: count }, (_, i) => i)
  const columns = data.columns.map((column) => {
    if (column.type === 'code')
      return {
        ...column,
        codes: rows.map((i) => (i === 0 ? '0581' : String(2000 + i))),
        names: rows.map((i) => ({ sv: `Ort ${String(i)}`, en: `Ort ${String(i)}` })),
        indices: Int32Array.from(rows),
      }
    const { flags: _flags, ...plain } = column
    const values = rows.map((i) => (column.id === 'growth_per_year' ? Math.sin(i) / 100 : 5000 + i * 100))
    return { ...plain, values: Float64Array.from(values), signs: new Uint8Array(count) }
  })
  return { ...data, columns, rowCount: count, filters: { ...data.filters, region: ['0581'] } }
}
const named = (specification: ChartSpecification): readonly string[] => {
  const [panel] = specification.panels
  return panel.kind === 'points'
    ? panel.groups.flatMap(({ points }) => points.filter(({ weight }) => weight > 0).map(({ name }) => name))
    : []
}

describe('the names of municipalities that grow', () => {
  it('are those at the ends and the chosen one where there are as many as in a country', () => {
    const names = named(specifyGrowth(ctx, growthOf(290)))
    expect(names.length).toBeLessThan(40)
    expect(names).toContain('Ort 0')
    expect(names).toContain('Ort 289')
    expect(named(specifyGrowth(ctx, growthOf(22)))).toHaveLength(22)
  })
})

it('a missing bar of a group says whose it is, before the sign', () => {
  const bar = { value: null, sign: '-' as const, text: 'Campus Valla' }
  const { graphic } = drawChart(ctx, {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: [
          { name: 'Under 25 km', bars: [{ value: 0.2, sign: null, text: 'Campus Norrköping 20 %' }, bar] },
        ],
        series: [
          { name: 'Campus Norrköping', color: '#1f5fa8' },
          { name: 'Campus Valla', color: '#6a7685' },
        ],
        axis: { title: 'Andel', format: { unit: 'fraction' }, whole: false, scaleId: 'share' },
      },
    ],
    notes: [],
  })
  expect(JSON.stringify(graphic)).toContain('"Campus Valla -"')
})
