import { describe, expect, it } from 'vitest'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewId } from '#shared/view/view-ids'
import { numbers } from '#shared/view/view-data'
import { createSampleReader, sampleViewData } from './sample-dataset'

const [OFFICIAL, SYNTHETIC] = [1, 5]

/** Linköping in official figures, compared with Norrköping in example figures. */
const reader = createSampleReader({
  employment: [2008, 2009].flatMap((year) =>
    [3, 4, 6].flatMap((region) =>
      [3, 4, 5].map((industry) => ({
        year,
        sex: 'total' as const,
        region,
        basis: 'day' as const,
        industry,
        persons: 100 * region * industry + year,
        source: region === 4 ? SYNTHETIC : OFFICIAL,
      })),
    ),
  ),
})

const sourcesOf = (view: ViewId, column: string, filters: FilterTexts = {}): readonly number[] =>
  numbers(
    sampleViewData(view, { region: '0580', year: '2008-2009', against: '0581', ...filters }, reader),
    column,
  ).sources

describe('what is compared is as good as the weaker of both', () => {
  it('in quotients of industries by place', () => {
    const heat = (column: string) =>
      sourcesOf('industries.heat', column, { year: '2009', cell: 'quotient', sex: 'total' })
    expect(heat('location_quotient')).toEqual([OFFICIAL, SYNTHETIC])
    expect(heat('persons')).toEqual([OFFICIAL])
  })

  it('in quotients of one place, whose own shares are its own', () => {
    const sources = (column: string) => sourcesOf('industries.specialisation', column)
    expect(sources('location_quotient')).toEqual([OFFICIAL, SYNTHETIC])
    expect(sources('against_share')).toEqual([SYNTHETIC])
    expect(sources('share')).toEqual([OFFICIAL])
    const data = sampleViewData(
      'industries.specialisation',
      { region: '0580', year: '2008-2009', against: '0581' },
      reader,
    )
    const krugman = data.sideTables?.[0]?.columns.find(({ id }) => id === 'krugman')
    expect(krugman?.type === 'number' && krugman.sources).toEqual([OFFICIAL, SYNTHETIC])
  })

  it('in the parts of a change that follow from the area', () => {
    const sources = (column: string) => sourcesOf('industries.shift-share', column)
    for (const part of ['national', 'mix', 'regional'])
      expect(sources(part), part).toEqual([OFFICIAL, SYNTHETIC])
    expect(sources('growth')).toEqual([OFFICIAL])
  })
})
