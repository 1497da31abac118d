import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { drawChart } from '#shared/charts/draw-chart'
import type { LinesPanel } from '#shared/charts/specification/chart-specification'
import { buildNativeChart } from '#shared/views/native-chart'
import type { SeriesBreak } from '#shared/dataset/dimensions'
import type { ViewData } from '#shared/view/view-data'
import { sampleViewData } from '../views/sample-dataset'
import { sampleLook } from './sample-look'

const note = { sv: 'ny', en: 'new' }
const look = sampleLook()

/** A series of the picture as far as these tests look at it. */
interface Line {
  readonly name?: string
  readonly data?: readonly unknown[]
  readonly lineStyle?: { readonly opacity?: number }
}
interface Piece {
  readonly info?: { readonly kind?: string; readonly line?: string }
  readonly shape?: { readonly points?: readonly unknown[] }
}

function drawn(data: ViewData) {
  const { option } = buildPicture(data, 'chart', look, null)
  const graphic = (option.graphic ?? []) as unknown as readonly Piece[]
  return {
    lines: [option.series ?? []].flat() as readonly Line[],
    pieces: graphic.filter(({ info }) => info?.kind === 'line-piece'),
  }
}

describe('a line over a break of its series', () => {
  const whole = sampleViewData('population.index', { region: '0580,0581' })
  const broken = (breaks: readonly SeriesBreak[]): ViewData => ({ ...whole, breaks })

  it('is drawn in pieces that do not meet, with its points where rows of the table look for them', () => {
    const before = drawn(broken([]))
    expect(before.pieces).toEqual([])
    const after = drawn(broken([{ table: 'population', year: 2018, note }]))
    const cut = after.lines.filter(({ lineStyle }) => lineStyle?.opacity === 0)
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.map(({ data }) => data)).toEqual(
      cut.map(({ name }) => before.lines.find((line) => line.name === name)?.data),
    )
    for (const { shape } of after.pieces) expect(shape?.points?.length).toBeGreaterThan(1)
  })

  it('is the line of the place alone whose series breaks', () => {
    const after = drawn(broken([{ table: 'population', year: 2018, note, region: '0580' }]))
    const cut = after.lines.filter(({ lineStyle }) => lineStyle?.opacity === 0).map(({ name }) => name)
    expect(cut).toEqual(['Linköping'])
  })

  it('is one series up to the break and one from it in charts that office programs draw: none joins the two', () => {
    const seriesOf = (breaks: readonly SeriesBreak[]) => {
      const panel = buildNativeChart(broken(breaks), 'sv')?.panels[0]
      const times = panel?.categories ?? []
      return (panel?.series ?? []).map(({ name, values, goesOn = false }) => {
        const known = times.filter((_, i) => typeof values[i] === 'number')
        return { name, from: known[0], to: known.at(-1), goesOn }
      })
    }
    const [first, second] = seriesOf([])
    expect(seriesOf([{ table: 'population', year: 2018, note, region: '0580' }])).toEqual([
      { ...first, name: 'Linköping 2016', to: '2016', goesOn: true },
      { ...first, from: '2019' },
      second,
    ])
  })
})

describe('a figure that no line reaches', () => {
  const dotsOf = (years: number, values: (i: number) => number, breaks: LinesPanel['breaks'] = []) => {
    const positions = Array.from({ length: years }, (_, i) => 2000 + i)
    const panel: LinesPanel = {
      kind: 'lines',
      heading: null,
      axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'a' },
      times: { positions },
      lines: [
        {
          name: 'In',
          values: positions.map((_, i) => values(i)),
          signs: positions.map((_, i) => (Number.isFinite(values(i)) ? 0 : 3)),
          rows: positions.map(() => null),
          figure: '1',
          color: '#0072b2',
        },
      ],
      breaks,
      named: 'at-ends',
    }
    const { graphic } = drawChart(createChartContext(sampleLook({ width: 900, height: 400 })), {
      panels: [panel],
      notes: [],
    })
    return (graphic as unknown as readonly Piece[]).filter(({ info }) => info?.kind === 'lone-point').length
  }

  it('has a dot in a long series, after a break or between years without figures', () => {
    expect(dotsOf(30, (i) => 5 + i, [{ table: 'population', year: 2029, note }])).toBe(1)
    expect(dotsOf(30, (i) => (i === 20 || i === 22 ? Number.NaN : 5 + i))).toBe(1)
  })

  it('has none beside its mark in a short series, and no figure on a line has one', () => {
    expect(dotsOf(20, (i) => 5 + i, [{ table: 'population', year: 2019, note }])).toBe(0)
    expect(dotsOf(30, (i) => 5 + i)).toBe(0)
  })
})

describe('the names of breaks', () => {
  const namesOf = (width: number): string[] => {
    const data: ViewData = {
      ...sampleViewData('population.index', { region: '0580' }),
      breaks: [2018, 2020].map((year) => ({ table: 'population' as const, year, note })),
    }
    const { option } = buildPicture(data, 'chart', { ...look, width }, null)
    const texts = option.graphic as unknown as readonly { readonly style?: { readonly text?: string } }[]
    return texts.flatMap(({ style }) => (/20(?:18|20)$/.test(style?.text ?? '') ? [style?.text ?? ''] : []))
  }

  it('stand whole where there is room, and as years where they would touch', () => {
    expect(namesOf(1200)).toEqual(['Tidsseriebrott 2018', 'Tidsseriebrott 2020'])
    const [first, second] = namesOf(420)
    expect(first).toBe('Tidsseriebrott 2018')
    expect(second === undefined || second === '2020').toBe(true)
  })
})
