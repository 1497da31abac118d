import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import type { ChartLook, ChartPicture } from '#shared/charts/frame/chart-picture'
import { listMarks } from '#shared/views/list-marks'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { layOutBars } from '#shared/charts/bars/horizontal-bars'
import { measureText, measureWidest } from '#shared/charts/frame/text-width'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import { VIEW_IDS } from '#shared/views/registry'
import { QUALITIES } from '#shared/dataset/quality'
import { numbers, type ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import { commutingTotals, flows } from '../views/sample-figures'
import { sampleLook } from './sample-look'

const chartOf = (data: ViewData, change: Partial<ChartLook> = {}): ChartPicture =>
  buildPicture(data, 'chart', sampleLook(change), null)

const barsOf = (picture: ChartPicture): BarSeriesOption => {
  const series = [picture.option.series ?? []].flat()
  const bars = series.find((s): s is BarSeriesOption => s.type === 'bar')
  if (!bars) throw new Error('no bars')
  return bars
}

const textsOf = (picture: ChartPicture): string => JSON.stringify(picture.option.graphic)

describe('pictures', () => {
  it('puts the largest flow first and in the strong colour of its direction', () => {
    const [first, second] = barsOf(chartOf(sampleViewData('commuting.flows', { region: '0581' }))).data ?? []
    expect(first).toMatchObject({ itemStyle: { color: lightTheme.outCommuting } })
    expect(second).not.toMatchObject({ itemStyle: { color: lightTheme.outCommuting } })
  })

  it('names the other end of a single flow, not the place that was asked for', () => {
    const only = (region: string, direction: string): ViewData =>
      sampleViewData(
        'commuting.flows',
        { region, direction, year: '2008' },
        createSampleReader({ flows: flows.filter(({ home, work }) => home === 4 && work === 3) }),
      )
    const rowsIn = (data: ViewData): string => JSON.stringify(chartOf(data).option.yAxis)
    expect(rowsIn(only('0581', 'out'))).toContain('"Linköping"')
    expect(rowsIn(only('0580', 'in'))).toContain('"Norrköping"')
  })

  it('draws a missing value as a gap with its sign, not as zero', () => {
    const withGap = commutingTotals.map((row) =>
      row.year === 2007 ? { ...row, inCommuters: '..' as const } : row,
    )
    const data = sampleViewData(
      'commuting.balance',
      { region: '0581' },
      createSampleReader({ commutingTotals: withGap }),
    )
    const picture = chartOf(data)
    const line = [picture.option.series ?? []].flat()[0] as LineSeriesOption
    expect(line.data).toContainEqual([2007, '-'])
    expect(line.connectNulls).toBe(false)
    expect(textsOf(picture)).toContain('"kind":"missing","year":2007')
  })

  it('marks a series break with a dashed line and its year', () => {
    const picture = chartOf(sampleViewData('commuting.balance', { region: '0581', year: '2006-2008' }))
    expect(textsOf(picture)).toContain('"kind":"series-break","year":2007')
    expect(textsOf(picture)).toContain('Tidsseriebrott 2007')
  })

  it('carries the mark on example data, in the language of the picture, and only there', () => {
    const flows = sampleViewData('commuting.flows', { region: '0581' })
    expect(textsOf(chartOf(flows))).toContain('EXEMPELDATA')
    expect(textsOf(chartOf(flows, { language: 'en' }))).toContain('EXAMPLE DATA')
    expect(textsOf(chartOf(sampleViewData('commuting.balance', { region: '0581' })))).not.toContain('EXEMPEL')
  })

  it('moves only on screen, briefly, and never for readers who want less motion', () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    expect(chartOf(data).option.animation).toBe(false)
    expect(chartOf(data, { interactive: true, reducedMotion: true }).option.animation).toBe(false)
    const moving = chartOf(data, { interactive: true, reducedMotion: false }).option
    expect(moving.animation).toBe(true)
    expect(moving.animationDurationUpdate).toBeLessThanOrEqual(250)
  })

  it('says an empty state in words', () => {
    const data = { ...sampleViewData('commuting.flows', { region: '0581' }), rowCount: 0 }
    const empty = {
      message: { sv: 'Inget här.', en: 'Nothing.' },
      suggestion: { sv: 'Byt år.', en: 'Other year.' },
    }
    expect(textsOf(chartOf({ ...data, empty }))).toContain('Inget här.')
  })

  it('compares two scattered years as bars, one for each figure that there is', () => {
    const data = sampleViewData('students.campus')
    const years = new Set(numbers(data, 'year').values)
    const bars = barsOf(chartOf(data)).data ?? []
    expect([2, 3]).toContain(years.size)
    expect(bars).toHaveLength(data.rowCount)
  })

  it('accents the campus of the place in focus, else the largest, and of several years the last', () => {
    const accented = (region: string): string[] => {
      const { option } = chartOf(sampleViewData('students.campus', { region }))
      const names = JSON.stringify(option)
      expect(names).toContain('Campus Norrköping, 2021')
      return (barsOf(chartOf(sampleViewData('students.campus', { region }))).data ?? []).flatMap((bar) =>
        JSON.stringify(bar).includes(lightTheme.accent) ? [JSON.stringify(bar)] : [],
      )
    }
    expect(accented('0581')).toHaveLength(1)
    expect(accented('0581')[0]).toContain('5300')
    expect(accented('0562')[0]).toContain('20200')
  })

  it('draws small bubbles after large ones, so that none is covered and each can be pointed at', () => {
    const data = sampleViewData('industries.specialisation', { region: '0581' })
    const sizes = [100, 4000, 900, 5000]
    const turned: ViewData = {
      ...data,
      columns: data.columns.map((column) =>
        column.id === 'persons' && column.type === 'number'
          ? { ...column, values: column.values.map((value, row) => sizes[row] ?? value) }
          : column,
      ),
    }
    const [bubbles] = [chartOf(turned).option.series ?? []]
      .flat()
      .filter((series): series is ScatterSeriesOption => series.type === 'scatter')
    const points = (bubbles?.data ?? []) as readonly { readonly symbolSize: number }[]
    const rows = listMarks(turned, 'chart', 'sv').map(({ target }) =>
      target && 'dataIndex' in target ? target.dataIndex : -1,
    )
    expect(points.map((_, at) => sizes[rows.indexOf(at)])).toEqual([5000, 4000, 900, 100])
    expect(points.map(({ symbolSize }) => symbolSize)).toEqual(
      points.map(({ symbolSize }) => symbolSize).toSorted((a, b) => b - a),
    )
  })

  it('has the accent colour for what is more common than elsewhere, not for what is as common', () => {
    const data = sampleViewData('industries.specialisation', { region: '0581', year: '2009' })
    const quotients = [1.01, 1, 0.99, 3]
    const figures: ViewData = {
      ...data,
      columns: data.columns.map((column) =>
        column.id === 'location_quotient' && column.type === 'number'
          ? { ...column, values: column.values.map((value, row) => quotients[row] ?? value) }
          : column,
      ),
    }
    const bars = (barsOf(chartOf(figures)).data ?? []) as readonly {
      readonly value: number
      readonly itemStyle?: { readonly color?: unknown }
    }[]
    expect(bars.map(({ value, itemStyle }) => [value, itemStyle?.color === lightTheme.accent])).toEqual([
      [3, true],
      [1.01, true],
      [1, false],
      [0.99, false],
    ])
  })

  it('leaves out bars that would stand on each other, and says how many', () => {
    const data = sampleViewData('industries.largest', { region: '0581', top: '50' })
    const low = chartOf(data, { height: 130 })
    const left = data.rowCount - (barsOf(low).data ?? []).length
    expect(left).toBeGreaterThan(0)
    expect(textsOf(low)).toContain(`"kind":"left-out","count":${String(left)}`)
  })

  it.each([300, 1100])(
    'keeps what a labour market leaves out clear of the legend, %i pixels wide',
    (width) => {
      const data = sampleViewData('commuting.labour-markets', { region: '0581' })
      const [official, example] = [QUALITIES.indexOf('official'), QUALITIES.indexOf('synthetic')]
      const columns = data.columns.map((column) =>
        column.type === 'number' && column.id === 'largest_out_share'
          ? { ...column, qualities: column.values.map((_, row) => (row === 0 ? official : example)) }
          : column,
      )
      const picture = chartOf({ ...data, columns: columns as ViewData['columns'] }, { width, height: 110 })
      const words = [picture.option.graphic ?? []]
        .flat(2)
        .filter((one): one is typeof one & { x: number; y: number; style: { text: string } } => {
          return one !== undefined && 'style' in one && typeof one.style === 'object'
        })
        .filter(({ style }) => typeof style.text === 'string')
      const leftOut = words.find(({ style }) => style.text.endsWith('till finns i tabellen'))
      const legend = words.find(({ style }) => style.text === 'Officiell uppgift')
      if (!leftOut || !legend) throw new Error('nothing left out, or no legend')
      const end = leftOut.x + measureText(leftOut.style.text, 12, 400)
      expect(end < legend.x - 20 || leftOut.y <= legend.y - 6).toBe(true)
    },
  )

  it.each(VIEW_IDS)('gives the same option for the same figures and look: %s', (view) => {
    const data = sampleViewData(view)
    for (const theme of [lightTheme, darkTheme])
      expect(JSON.stringify(chartOf(data, { theme }))).toBe(JSON.stringify(chartOf(data, { theme })))
  })

  it.each(VIEW_IDS)('speaks every mark, and points at marks that exist: %s', (view) => {
    const data = sampleViewData(view)
    const series = [chartOf(data).option.series ?? []].flat()
    const found: boolean[] = []
    for (const { text, target } of listMarks(data, 'chart', 'sv')) {
      expect(text).toMatch(/\S+: \S+/)
      if (!target) continue
      if ('geoIndex' in target) throw new Error('a chart has no areas')
      const points: unknown = series[target.seriesIndex]?.data
      if (!Array.isArray(points)) throw new Error('a mark points at a series without points')
      if ('dataIndex' in target) expect(target.dataIndex).toBeLessThan(points.length)
      // By name: what found no room in the picture is spoken, and points at nothing.
      else found.push(points.some((point: { name?: string }) => point.name === target.name))
    }
    if (found.length > 0) expect(found).toContain(true)
  })
})

describe('bar labels', () => {
  const ctx = createChartContext(sampleLook())
  const area = { left: 0, top: 0, width: 900, height: 420 }
  const rows = [
    'Offentlig förvaltning och försvar; obligatorisk socialförsäkring',
    'Specialiserad bygg- och anläggningsverksamhet',
    'Öppna sociala insatser',
  ].map((label) => ({
    label,
    value: 1234,
    sign: null,
    valueLabel: '1\u00a0234 (12\u00a0%)',
    color: '#000',
    emphasis: true,
  }))

  it.each([3, 9, 15, 20])('stand whole inside the left margin with %i bars', (count) => {
    const many = Array.from({ length: count }, (_, i) => rows[i % rows.length]).flatMap((row) => row ?? [])
    const chart = { rows: many, axisName: '', percent: false, whole: true, markerName: null }
    const layout = layOutBars(ctx, chart, area)
    const lines = layout.labels.flatMap((label) => label.split('\n'))
    expect(measureWidest(lines, layout.labelSize, 600)).toBeLessThanOrEqual(layout.plot.left)
    expect(layout.labels.join(' ').replaceAll('\n', ' ')).not.toContain('…')
    expect(layout.labelSize).toBeGreaterThanOrEqual(12)
  })
})
