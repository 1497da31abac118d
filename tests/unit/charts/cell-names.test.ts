import { describe, expect, it } from 'vitest'
import type { CellLine, CellTable } from '#shared/charts/cells/cell-table'
import { drawCellTable } from '#shared/charts/cells/draw-cell-table'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { buildPicture } from '#shared/views/build-picture'
import { codes } from '#shared/view/view-data'
import { sampleViewData } from '../views/sample-dataset'
import { sampleLook } from './sample-look'

interface Drawn {
  readonly info?: { readonly kind?: string }
  readonly x?: number
  readonly y?: number
  readonly style?: { readonly text?: string; readonly fontSize?: number }
}
const rowNames = (graphic: unknown): readonly Drawn[] =>
  (graphic as readonly Drawn[]).filter(({ info }) => info?.kind === 'row-name')

const lineOf = (name: string): CellLine => ({ name, strong: false, apart: false, weight: 1 })
const table = (rows: number): CellTable => ({
  rowsAre: 'Bransch',
  columnsAre: 'Kommun',
  rows: Array.from({ length: rows }, (_, i) => lineOf(`Bransch ${String(i + 1)}`)),
  columns: ['Ydre', 'Kinda', 'Boxholm'].map(lineOf),
  cells: Array.from({ length: rows }, () => [null, null, null]),
  legend: { heading: 'Andel', notes: [], classes: [], others: [] },
})
const namesIn = (rows: number, height: number): readonly Drawn[] =>
  rowNames(drawCellTable(createChartContext(sampleLook({ width: 760, height })), table(rows)).graphic)

describe('names of rows of cells', () => {
  it.each([500, 260, 220])(
    'are all there in a picture of %i pixels, and none stands on another',
    (height) => {
      const drawn = namesIn(20, height)
      expect(drawn.map(({ style }) => style?.text)).toHaveLength(20)
      for (const one of drawn)
        for (const other of drawn)
          if (one !== other && one.x === other.x)
            expect(Math.abs((one.y ?? 0) - (other.y ?? 0))).toBeGreaterThanOrEqual(
              (one.style?.fontSize ?? 0) * 0.9,
            )
    },
  )

  it('stand in one column where their rows are high enough', () => {
    expect(new Set(namesIn(20, 500).map(({ x }) => x)).size).toBe(1)
    expect(new Set(namesIn(20, 220).map(({ x }) => x)).size).toBe(2)
  })

  it('are whole in two columns of which one has the long names', () => {
    const rows = Array.from({ length: 19 }, (_, i) =>
      lineOf(i % 2 === 0 ? `Juridik, ekonomi, vetenskap, teknik ${String(i)}` : `Handel ${String(i)}`),
    )
    const drawn = drawCellTable(createChartContext(sampleLook({ width: 760, height: 230 })), {
      ...table(19),
      rows,
    })
    const names = rowNames(drawn.graphic)
    expect(new Set(names.map(({ x }) => x)).size).toBe(2)
    expect(names.map(({ style }) => style?.text)).toEqual(rows.map(({ name }) => name))
  })

  it('are all there in a matrix whose rows are as low as letters, and lower', () => {
    const data = sampleViewData('commuting.matrix')
    const places = codes(data, 'home').codes.length
    for (let height = 160; height <= 330; height += 2) {
      const { option } = buildPicture(data, 'chart', sampleLook({ width: 760, height }), null)
      expect(rowNames(option.graphic), String(height)).toHaveLength(places)
    }
  })
})
