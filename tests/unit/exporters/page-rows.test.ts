import { describe, expect, it } from 'vitest'
import { shareAmongPages, type Row } from '#main/exporters/document/page-rows'

const row = (height: number, change: Partial<Row> = {}): Row => ({
  height,
  before: 0,
  keep: false,
  pieces: [],
  ...change,
})

const heights = (rows: readonly Row[], page = 100): number[][] =>
  shareAmongPages(rows, page).map((placed) => placed.map(({ height }) => height))

describe('rows of a document', () => {
  it('go on to the next page where one is full, without space above the first', () => {
    const pages = shareAmongPages([row(60), row(50, { before: 10 }), row(20, { before: 10 })], 100)
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0], [0, 60]])
  })

  it('that keep together move as one', () => {
    expect(heights([row(60), row(10, { keep: true }), row(20, { keep: true }), row(30)])).toEqual([
      [60],
      [10, 20, 30],
    ])
  })

  it('that keep together and are higher than a page flow on all the same', () => {
    const many = Array.from({ length: 5 }, () => row(30, { keep: true }))
    expect(heights(many)).toEqual([
      [30, 30, 30],
      [30, 30],
    ])
  })

  it('higher than a page stand alone on one', () => {
    expect(heights([row(10), row(300), row(10)])).toEqual([[10], [300], [10]])
  })

  it('that may grow share what their page leaves, up to what they need', () => {
    expect(heights([row(20, { most: 30 }), row(20, { most: 200 }), row(20)])).toEqual([[30, 50, 20]])
  })

  it('that are optional are shown only where all of them have room, and never move others', () => {
    const table = [row(15, { optional: 'a', keep: true }), row(15, { optional: 'a' })]
    expect(heights([row(60), ...table, row(10)])).toEqual([[60, 15, 15, 10]])
    expect(heights([row(60), ...table, row(20)])).toEqual([[60, 20]])
  })

  it('of a table have its heads above them again where they go on on another page', () => {
    const again = row(15)
    const table = [row(15, { keep: true }), ...Array.from({ length: 6 }, () => row(30, { again }))]
    const pages = shareAmongPages(table, 100)
    expect(pages.map((page) => page.map(({ height }) => height))).toEqual([
      [15, 30, 30],
      [15, 30, 30],
      [15, 30, 30],
    ])
    expect(pages.map(([first]) => first?.row === again)).toEqual([false, true, true])
  })
})
