import { describe, expect, it } from 'vitest'
import { FIGURE_FLAGS, codes, numbers, type ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleViewData } from './sample-dataset'

/** Linköping (3), Norrköping (4), Söderköping (5) and the rest of the country (8). */
const flow = (home: number, work: number, persons: number) => ({
  year: 2008,
  sex: 'total' as const,
  home,
  work,
  persons,
  source: 4,
})
const FLOWS = [
  flow(3, 3, 900),
  flow(3, 4, 100),
  flow(4, 4, 700),
  flow(4, 3, 200),
  flow(4, 8, 100),
  flow(5, 5, 50),
  flow(5, 4, 20),
  flow(5, 3, 10),
  flow(5, 8, 20),
]
const ranked = (flows = FLOWS): ViewData =>
  sampleViewData(
    'regions.ranks',
    { measure: 'largest-flow-share', year: '2008', region: '0580' },
    createSampleReader({ flows }),
  )
const rowsOf = (data: ViewData) => {
  const [region, work, value] = [codes(data, 'region'), codes(data, 'work'), numbers(data, 'value')]
  return region.codes.flatMap((code, row) =>
    Number.isFinite(value.values[row])
      ? [[code, work.codes[work.indices[row] ?? -1], value.values[row], value.flags?.[row] ?? 0]]
      : [],
  )
}

describe('how much a municipality depends on one other', () => {
  it('is the largest flow to one other as a share of all employed who live there, with where it goes', () => {
    expect(rowsOf(ranked())).toEqual([
      ['0581', '0580', 0.2, 0],
      ['0582', '0581', 0.2, 0],
      ['0580', '0581', 0.1, 0],
    ])
    expect(ranked().finding?.sv.replaceAll('\u00a0', ' ')).toContain(
      'Linköping ligger på plats 3 av 3 (10,0 % till Norrköping)',
    )
  })

  it('is at least so much where more leave the dataset than go there, and no superlative is told of all', () => {
    const data = ranked([...FLOWS.slice(0, -1), flow(5, 8, 120)])
    const soderkoping = rowsOf(data).find(([code]) => code === '0582')
    expect(soderkoping).toEqual(['0582', '0581', 0.1, FIGURE_FLAGS.lowerBound])
    expect(data.finding?.sv).toContain('Högst bland kända flöden')
  })

  it('rests on the flow, not on the sum alone that it is a share of', () => {
    expect(numbers(ranked(), 'value').quality).toBe('synthetic')
  })
})
