import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { drawAxisNames } from '#shared/views/commuting/matrix/axis-names'
import { hasRoomAslant } from '#shared/views/commuting/matrix/grid'
import { fitNumber, inThousands } from '#shared/charts/cells/cell-number'
import { measureText } from '#shared/charts/frame/text-width'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { codes, type ViewData } from '#shared/view/view-data'
import { lightTheme } from '#shared/charts/frame/theme'
import { messagesIn } from '#shared/messages/messages'
import { sampleViewData } from '../views/sample-dataset'
import { sampleLook } from './sample-look'

/** The cells as they are drawn in a picture of this size. */
function drawCells(data: ViewData, width: number, height: number): unknown[] {
  const { option } = buildPicture(data, 'chart', sampleLook({ width, height }), null)
  const [series] = [option.series ?? []].flat()
  const { renderItem } = series as CustomSeriesOption
  return Array.from({ length: data.rowCount }, (_, dataIndex) =>
    renderItem?.({ dataIndex } as never, {} as never),
  )
}

describe('the number of a cell', () => {
  const number = {
    full: '41\u00a0212',
    shorter: inThousands({ language: 'sv', words: messagesIn('sv').charts }, 41_212),
    most: 13,
  }

  it('is whole where it has room', () => {
    expect(fitNumber(number, { width: 60, height: 20 })).toEqual({ text: '41\u00a0212', size: 13 })
  })

  it.each([44, 34, 28, 24, 18, 16])(
    'stands in a cell of %i pixels, in smaller letters or in thousands',
    (width) => {
      const fitted = fitNumber(number, { width, height: 13 })
      expect(fitted?.text).toMatch(/^41([\s,]\d+)?(\u00a0t)?$/)
      expect(measureText(fitted?.text ?? '', fitted?.size ?? 0)).toBeLessThanOrEqual(width)
      expect(fitted?.size).toBeGreaterThanOrEqual(9)
    },
  )

  it('is left out where nothing could be read', () => {
    expect(fitNumber(number, { width: 8, height: 13 })).toBeNull()
    expect(fitNumber(number, { width: 60, height: 6 })).toBeNull()
  })
})

describe('the numbers of a matrix', () => {
  const textsAt = (width: number, height: number): number => {
    const svg = JSON.stringify(drawCells(sampleViewData('commuting.matrix'), width, height))
    return svg.split('"type":"text"').length - 1
  }

  it('are all there or none: small ones beside large ones without room would be read as the largest', () => {
    expect(textsAt(1200, 700)).toBeGreaterThan(10)
    expect(textsAt(160, 300)).toBe(0)
  })

  it('in thousands have their letter in the legend, and others need none', () => {
    const drawnAt = (width: number): string => {
      const look = sampleLook({ width, height: 700 })
      return JSON.stringify(
        buildPicture(sampleViewData('commuting.matrix'), 'chart', look, null).option.graphic,
      )
    }
    expect(drawnAt(1200)).not.toContain('t = tusen')
    expect(drawnAt(330)).toContain('t = tusen')
  })
})

describe('the names above a matrix', () => {
  const data = sampleViewData('commuting.matrix')
  const home = codes(data, 'home')
  const namedAt = (width: number): unknown[] => {
    const ctx = createChartContext({
      language: 'sv',
      theme: lightTheme,
      width: 500,
      height: 300,
      interactive: true,
      reducedMotion: true,
    })
    const n = home.codes.length
    const cell = { width, height: 14 }
    const area = { left: 100, top: 80, width: width * n, height: 14 * n }
    const grid = {
      area,
      cell,
      n,
      apart: n - 1,
      upright: !hasRoomAslant(width),
      inTurn: false,
      home,
      work: codes(data, 'work'),
    }
    return drawAxisNames(ctx, data, grid, home.codes, 90)
      .map(({ info }) => info as { kind?: string; code?: string } | undefined)
      .flatMap((info) => (info?.kind === 'column-name' ? [info.code] : []))
  }

  it('are all there in cells as narrow as those of a comparison', () => {
    expect(namedAt(11).toSorted()).toEqual(home.codes.toSorted())
  })

  it('name the chosen place first and then the column of the largest number, where not all have room', () => {
    const few = namedAt(5)
    expect(few.length).toBeLessThan(home.codes.length)
    expect(few).toContain(data.filters.region[0])
  })
})
