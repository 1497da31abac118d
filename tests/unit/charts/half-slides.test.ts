import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '#shared/charts/frame/box'
import { SIGN_CODES } from '#shared/dataset/sign'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { ribbonHeight } from '#shared/charts/frame/example-mark'
import { measureText } from '#shared/charts/frame/text-width'
import { drawChart } from '#shared/charts/draw-chart'
import type { GraphicElement } from '#shared/charts/frame/plot-parts'
import { buildPicture } from '#shared/views/build-picture'
import { boxOfText } from '#shared/views/commuting/one-or-two/number-line-marks'
import type { FilterTexts } from '#shared/filters/filters'
import { nameAt, rowsOf } from '#shared/view/rows'
import { codes } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import type { GridComponentOption } from 'echarts'
import { sampleLook } from './sample-look'

/** Two municipalities that send nobody to each other, over two years. */
const oneMarket = createSampleReader({
  commutingTotals: [],
  flows: [2007, 2008].flatMap((year) =>
    [3, 4].map((region) => ({
      year,
      home: region,
      work: region,
      sex: 'total' as const,
      persons: 50_000,
      source: 1,
    })),
  ),
})

/** The chart of a picture on half a slide, below its words. */
const WIDTH = 576

const graphicOf = (
  view: ViewId,
  filters: FilterTexts,
  width: number,
  height: number,
): readonly GraphicElement[] => {
  const look = sampleLook({ width, height })
  return buildPicture(sampleViewData(view, filters), 'chart', look, null).option
    .graphic as unknown as readonly GraphicElement[]
}
const textsOf = (graphic: readonly GraphicElement[]): { readonly text: string; readonly box: Box }[] =>
  graphic.flatMap((element) => {
    const box = element.rotation === undefined ? boxOfText(element) : null
    const text = (element.style as { readonly text?: string } | undefined)?.text ?? ''
    return box && text !== '' && !text.includes('\n') ? [{ text, box }] : []
  })

const sideOf = (shape: unknown, side: string): unknown =>
  (shape as Readonly<Record<string, unknown>> | undefined)?.[side]

describe('a picture on half a slide', () => {
  it.each([260, 290, 420])('of two limits has no words on each other: %i pixels high', (height) => {
    const texts = textsOf(graphicOf('commuting.one-or-two', { region: '0581,0580' }, WIDTH, height))
    expect(texts.length).toBeGreaterThan(8)
    for (const [i, one] of texts.entries())
      for (const other of texts.slice(i + 1))
        expect(overlaps(one.box, other.box), `${one.text} / ${other.text}`).toBe(false)
  })

  it.each([700, 800, 1240])('has the whole legend of a matrix of shares inside: %i pixels wide', (width) => {
    const texts = textsOf(
      graphicOf('commuting.matrix', { region: '0581', unit: 'share-of-home' }, width, 420),
    )
    for (const { text, box } of texts) expect(box.right, text).toBeLessThanOrEqual(width)
  })

  it('breaks a note that is wider than the chart', () => {
    const note =
      'Siffror i grått: så många som pendlade in om andelen vore som medianen av alla kommuner i riket'
    const { graphic } = drawChart(createChartContext(sampleLook({ width: 400, height: 300 })), {
      panels: [
        {
          kind: 'lines',
          heading: null,
          axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'a' },
          times: { positions: [2020, 2021] },
          lines: [{ name: 'In', values: [1, 2], signs: [0, 0], rows: [0, 1], figure: '2', color: '#0072b2' }],
          breaks: [],
          named: 'at-ends',
        },
      ],
      notes: [{ text: note }],
    })
    const lines = (graphic as unknown as readonly GraphicElement[]).flatMap(({ style }) => {
      const { text = '', fontSize = 0 } = (style ?? {}) as { text?: string; fontSize?: number }
      return text !== '' && note.includes(text) ? [{ text, width: measureText(text, fontSize) }] : []
    })
    expect(lines.map(({ text }) => text).join(' ')).toBe(note)
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(400)
  })

  it.each([190, 220, 250])('has the number of a tile above its mark of example data: %i pixels', (height) => {
    const look = sampleLook({ width: WIDTH, height, language: 'en' })
    const { option } = buildPicture(sampleViewData('overview', { region: '05' }), 'chart', look, null)
    const graphic = option.graphic as unknown as readonly GraphicElement[]
    const ribbons = graphic.filter(
      ({ type, shape }) =>
        type === 'rect' &&
        Math.abs(Number(sideOf(shape, 'height')) - ribbonHeight(createChartContext(look))) < 1,
    )
    expect(ribbons.length).toBeGreaterThan(0)
    const numbers = textsOf(graphic).filter(({ text }) => /^[−+]?[\d,]+$/.test(text))
    expect(numbers.length).toBeGreaterThan(0)
    for (const { shape } of ribbons) {
      const [left, top] = [Number(sideOf(shape, 'x')), Number(sideOf(shape, 'y'))]
      const box = { left, top, right: left + Number(sideOf(shape, 'width')), bottom: top + 10 }
      // Letters end above the foot of their line.
      for (const { text, box: of } of numbers)
        expect(overlaps({ ...of, bottom: of.bottom - (of.bottom - of.top) * 0.15 }, box), text).toBe(false)
    }
  })

  it.each([190, 250, 300])('says of each of its figures what it is of: %i pixels high', (height) => {
    for (const region of ['05', '0581']) {
      const data = sampleViewData('overview', { region })
      const texts = textsOf(graphicOf('overview', { region }, WIDTH, height))
      const said = texts.map(({ text }) => text).join(' ')
      const [fact, about] = [codes(data, 'fact'), codes(data, 'detail')]
      for (const row of rowsOf(data))
        for (const column of [fact, about]) expect(said).toContain(nameAt(column, row).sv)
      for (const [i, one] of texts.entries()) {
        expect(one.box.bottom, one.text).toBeLessThanOrEqual(height)
        expect(one.box.right, one.text).toBeLessThanOrEqual(WIDTH)
        for (const other of texts.slice(i + 1))
          expect(overlaps(one.box, other.box), `${one.text} / ${other.text}`).toBe(false)
      }
    }
  })

  it.each(['commuting.containment', 'commuting.sexes'] as const)(
    'has the names at line ends inside, with a reference to compare with: %s',
    (view) => {
      for (const width of [WIDTH, 740])
        for (const { text, x = 0, style } of graphicOf(
          view,
          { region: '0581', reference: 'median' },
          width,
          420,
        )
          .filter(({ info }) => (info as { kind?: string } | undefined)?.kind === 'end-label')
          .map(
            (element) =>
              element as unknown as { x?: number; text?: string; style: { text: string; fontSize: number } },
          ))
          for (const line of style.text.split('\n'))
            expect(x + measureText(line, style.fontSize, 600), text ?? line).toBeLessThanOrEqual(width)
    },
  )

  it('writes the figures of bars between the heading and the years', () => {
    for (const unit of ['change', 'persons'])
      for (const height of [260, 340, 420]) {
        const look = sampleLook({ width: WIDTH, height })
        const { option } = buildPicture(
          sampleViewData('commuting.balance', { region: '0581', unit }),
          'chart',
          look,
          null,
        )
        const axes = [option.yAxis ?? []].flat() as readonly { readonly min: number; readonly max: number }[]
        const grids = [option.grid ?? []].flat() as readonly { readonly height: number }[]
        const bars = (
          [option.series ?? []].flat() as readonly {
            readonly type?: string
            readonly yAxisIndex?: number
            readonly label?: { readonly fontSize: number }
            readonly data?: readonly { readonly value: readonly [number, number | '-'] }[]
          }[]
        ).filter(({ type }) => type === 'bar')
        expect(bars.length).toBeGreaterThan(0)
        for (const { yAxisIndex = 0, label, data = [] } of bars) {
          const { min = 0, max = 0 } = axes[yAxisIndex] ?? {}
          const room = ((label?.fontSize ?? 0) * (max - min)) / (grids[yAxisIndex]?.height ?? 1)
          for (const { value } of data) {
            if (value[1] === '-') continue
            if (value[1] < 0) expect(value[1] - min).toBeGreaterThanOrEqual(room)
            else if (value[1] > 0) expect(max - value[1]).toBeGreaterThanOrEqual(room)
          }
        }
      }
  })

  it('writes the signs of years without figures apart from each other, in a wide plot in each year', () => {
    const signsOf = (width: number) => {
      const years = Array.from({ length: 20 }, (_, i) => 2000 + i)
      const { graphic } = drawChart(createChartContext(sampleLook({ width, height: 300 })), {
        panels: [
          {
            kind: 'lines',
            heading: null,
            axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'a' },
            times: { positions: years },
            lines: [
              {
                name: 'In',
                values: years.map((year) => (year < 2018 ? Number.NaN : year)),
                signs: years.map((year) => (year < 2018 ? SIGN_CODES['..'] : 0)),
                rows: years.map(() => null),
                figure: '2 019',
                color: '#0072b2',
              },
            ],
            breaks: [],
            named: 'at-ends',
          },
        ],
        notes: [],
      })
      return (graphic as unknown as readonly GraphicElement[])
        .filter(({ info }) => (info as { kind?: string } | undefined)?.kind === 'missing')
        .flatMap((element) => boxOfText(element) ?? [])
    }
    expect(signsOf(900)).toHaveLength(18)
    const narrow = signsOf(200)
    expect(narrow.length).toBeGreaterThan(3)
    for (const [i, { left }] of narrow.entries())
      expect(left).toBeGreaterThanOrEqual(narrow[i - 1]?.right ?? 0)
  })

  it('of a labour market of its own is filled: the history stands below its row, its panels beside each other', () => {
    const { option } = buildPicture(
      sampleViewData('commuting.labour-markets', { region: '0581' }, oneMarket),
      'chart',
      sampleLook({ width: 1240, height: 480 }),
      null,
    )
    const grids = [option.grid ?? []].flat().map(({ left, top, width, height }: GridComponentOption) => ({
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
    }))
    const head = Math.min(...grids.map(({ top }) => top))
    const [tree, history] = [grids.filter(({ top }) => top === head), grids.filter(({ top }) => top > head)]
    expect(history).toHaveLength(2)
    expect(Math.max(...tree.map(({ right }) => right))).toBeGreaterThan(800)
    expect(Math.min(...history.map(({ top }) => top))).toBeGreaterThan(
      Math.max(...tree.map(({ bottom }) => bottom)),
    )
    expect(new Set(history.map(({ top }) => top)).size).toBe(1)
    expect(Math.max(...history.map(({ right }) => right))).toBeGreaterThan(900)
  })
})
