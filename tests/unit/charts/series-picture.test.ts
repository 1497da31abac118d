import type { BarSeriesOption, LineSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { lightTheme } from '#shared/charts/frame/theme'
import type { SeriesDimension } from '#shared/dataset/series'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleDescription, sampleViewData } from '../views/sample-dataset'
import { income } from '../views/sample-series'
import { unwrapped } from '../views/unwrapped'

const LOOK = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 620,
  interactive: false,
  reducedMotion: true,
} as const

const optionOf = (data: ViewData) => buildPicture(data, 'chart', LOOK, null).option
const seriesOf = <T>(data: ViewData): T[] => [optionOf(data).series ?? []].flat() as T[]
const textsOf = (data: ViewData): string => JSON.stringify(optionOf(data).graphic)

/** The sample's income with so many things to compare. */
function widened(count: number, filters: Record<string, string>): ViewData {
  const values = Array.from({ length: count }, (_, i) => ({
    code: `k${String(i)}`,
    name: { sv: `Sak ${String(i)}`, en: `Thing ${String(i)}` },
  }))
  const dimensions = income.dimensions.map((one): SeriesDimension =>
    one.code === 'Kon' ? { ...one, values, total: null } : one,
  )
  const dataset = { ...sampleDescription, series: [{ ...income, dimensions }] }
  const reader = {
    ...createSampleReader(),
    seriesCells: ({ cells }: { cells: Float64Array }) => ({
      values: cells,
      signs: new Uint8Array(cells.length),
    }),
  }
  const view = VIEWS['series.values']
  return view.compute(reader, unwrapped(parseFilters(view, filters, dataset)), dataset)
}

describe('the picture of a series', () => {
  it('draws a line for each combination: seven in colour, the others in grey, spoken as one sentence', () => {
    const data = widened(9, { along: 'Tid', select: 'Kon=*' })
    const lines = seriesOf<LineSeriesOption>(data)
    expect(lines).toHaveLength(9)
    expect(lines.filter(({ lineStyle }) => lineStyle?.color === lightTheme.others)).toHaveLength(2)
    expect(textsOf(data)).toContain('I grått: 2 andra, som har namn i tabellen')
    const marks = listMarks(data, 'chart', 'sv')
    expect(marks).toHaveLength(7 * 3 + 1)
    expect(marks.at(-1)).toMatchObject({ target: null, row: null })
  })

  it('draws at most thirty bars and says how many are left', () => {
    const data = widened(45, { along: 'Kon' })
    expect(seriesOf<BarSeriesOption>(data)[0]?.data).toHaveLength(30)
    expect(textsOf(data)).toContain('15 rader till')
  })

  it('places months as far apart as they are, with their own labels', () => {
    const data = sampleViewData('series.values', { series: 'am0401-manad' })
    const line = seriesOf<LineSeriesOption>(data)[0]
    const places = (line?.data as [number, number][]).map(([place]) => place)
    expect(places.map((place) => place - (places[0] ?? 0))).toEqual([0, 1, 2, 3])
    const axis = [optionOf(data).xAxis ?? []].flat()[0] as {
      axisLabel: { customValues: number[]; formatter: (value: number) => string }
    }
    expect(axis.axisLabel.customValues.map((at) => axis.axisLabel.formatter(at))).toContain('mars 2024')
  })

  it('shows a missing value as a gap with its own sign', () => {
    const data = sampleViewData('series.values', { along: 'Tid', select: 'Region=0580;Kon=2' })
    const line = seriesOf<LineSeriesOption>(data)[0]
    expect((line?.data as unknown[]).at(-1)).toEqual([2024, '-'])
    expect(textsOf(data)).toContain('"..."')
  })

  it('speaks what differs and the unit, not what is the same in all rows', () => {
    const data = sampleViewData('series.values', { along: 'Region' })
    const [first] = listMarks(data, 'chart', 'sv')
    expect(first?.text).toMatch(/^Norrköping: Värde .* tkr$/)
  })
})
