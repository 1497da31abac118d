import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { drawChart } from '#shared/charts/draw-chart'
import type { Line, LinesPanel } from '#shared/charts/specification/chart-specification'
import { buildPicture } from '#shared/views/build-picture'
import type { ViewData } from '#shared/view/view-data'
import { growingDescription, growingReader } from './growing-figures'
import { computeView } from '#shared/views/compute-view'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { unwrapped } from '../views/unwrapped'
import { sampleLook } from './sample-look'

interface Drawn {
  readonly info?: { readonly kind?: string; readonly line?: string }
  readonly y?: number
  readonly style?: { readonly text?: string; readonly lineHeight?: number }
}

const lineOf = (name: string, last: number): Line => ({
  name,
  values: [last - 1, last],
  signs: [0, 0],
  rows: [null, null],
  figure: `högst ${String(last)},9 %`,
  color: '#0072b2',
})
const panelOf = (lines: readonly Line[]): LinesPanel => ({
  kind: 'lines',
  heading: 'Bor och arbetar i området, andel',
  axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'share' },
  times: { positions: [2020, 2021] },
  lines,
  breaks: [],
  named: 'at-ends',
  nameRoom: 0.42,
})
const endsOf = (lines: readonly Line[], width: number, height: number): readonly Drawn[] => {
  const ctx = createChartContext({ ...sampleLook({ width, height }), theme: lightTheme })
  const option = drawChart(ctx, { panels: [panelOf(lines)], notes: [] })
  return (option.graphic as unknown as readonly Drawn[]).filter(({ info }) => info?.kind === 'end-label')
}

describe('the name at the end of a line', () => {
  const two = [lineOf('av dem som arbetar där', 91), lineOf('av boende sysselsatta', 90)]

  it('goes on in a second line where one has no room, and no name stands on another', () => {
    const ends = endsOf(two, 400, 320)
    expect(ends.map(({ style }) => style?.text?.replaceAll('\n', ' '))).toEqual(
      two.map(({ name, figure }) => `${name} ${figure}`),
    )
    expect(ends.every(({ style }) => style?.text?.includes('\n'))).toBe(true)
    const [first, second] = ends
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(
      2 * (first?.style?.lineHeight ?? 0),
    )
  })

  it('stays on one line where it has room', () => {
    for (const { style } of endsOf(two, 1200, 320)) expect(style?.text).not.toContain('\n')
  })

  it('is cut where there are too many for two lines each, its figure whole', () => {
    const many = Array.from({ length: 8 }, (_, i) => lineOf(`av dem som arbetar där ${String(i)}`, 80 + i))
    for (const { style } of endsOf(many, 400, 200)) expect(style?.text).toMatch(/… högst \d+,9 %$/)
  })
})

describe('the way from a line to its name', () => {
  const leadsOf = (values: readonly number[]) => {
    const ctx = createChartContext({ ...sampleLook({ width: 900, height: 320 }), theme: lightTheme })
    const years = values.map((_, i) => 2010 + i)
    const line = { ...lineOf('In', 1), values, signs: values.map(() => 0), rows: values.map(() => null) }
    const option = drawChart(ctx, {
      panels: [{ ...panelOf([line]), times: { positions: years } }],
      notes: [],
    })
    return (option.graphic as unknown as readonly { type: string; style: { lineDash?: unknown } }[])
      .filter(({ type }) => type === 'line')
      .map(({ style }) => style.lineDash)
  }

  it('is dotted over years without figures: a stroke would say that nothing changed', () => {
    expect(leadsOf([5, 6, Number.NaN, Number.NaN])).toEqual([[1, 4]])
    expect(leadsOf([5, 6, 7, 8])).toEqual([null])
  })
})

describe('the limit of a labour market over the years', () => {
  it('is a rule and not measured: no break of the series cuts it', () => {
    const view = 'commuting.labour-markets'
    const breaks = [{ table: 'commuting-flows' as const, year: 2015, note: { sv: 'ny', en: 'new' } }]
    const filters = unwrapped(parseFilters(VIEWS[view], { region: '0581', year: '2015' }, growingDescription))
    const data: ViewData = { ...computeView(view, growingReader, filters, growingDescription), breaks }
    const { option } = buildPicture(data, 'chart', sampleLook({ width: 1200, height: 500 }), null)
    const series = [option.series ?? []].flat() as readonly {
      readonly type?: string
      readonly name?: string
      readonly lineStyle?: { readonly opacity?: number }
    }[]
    const lines = series.filter(({ type }) => type === 'line')
    const cut = lines.filter(({ lineStyle }) => lineStyle?.opacity === 0).map(({ name }) => name)
    expect(cut).toContain('Norrköping')
    expect(cut.filter((name) => name?.startsWith('gräns'))).toEqual([])
    expect(lines.filter(({ name }) => name?.startsWith('gräns'))).toHaveLength(2)
  })
})
