import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import type { SeriesBreak } from '#shared/dataset/dimensions'
import { commutingBalance } from '#shared/views/commuting/balance/view'
import { parseFilters } from '#shared/filters/parse-filters'
import { populationGrowth } from '#shared/views/population/growth/view'
import { FIGURE_FLAGS, codes, numbers } from '#shared/view/view-data'
import { breaksOfPlace, isCut } from '#shared/view/series-breaks'
import { sampleDescription, sampleReader } from './sample-dataset'
import { unwrapped } from './unwrapped'

/** As when a municipality was divided. */
const divided: SeriesBreak = {
  table: 'population',
  year: 2018,
  region: '0580',
  note: { sv: 'Linköping delades.', en: 'Linköping was divided.' },
}
const withDivided: DatasetDescription = { ...sampleDescription, breaks: [divided] }

describe('a break of one place', () => {
  it('marks the growth of that place only, and is told', () => {
    const filters = unwrapped(parseFilters(populationGrowth, {}, withDivided))
    const data = populationGrowth.compute(sampleReader, filters, withDivided)
    const region = codes(data, 'region')
    const flags = numbers(data, 'growth_per_year').flags ?? new Uint8Array()
    const marked = [...flags].flatMap((flag, row) =>
      (flag & FIGURE_FLAGS.acrossBreak) === 0 ? [] : [region.codes[region.indices[row] ?? -1]],
    )
    expect(marked).toEqual(['0580'])
    expect(data.breaks).toEqual([divided])
  })

  it('is one of a group that the place is in', () => {
    const group = { code: 'g', members: [3, 4] }
    expect(breaksOfPlace(withDivided, 'population', group, 2016, 2020)).toEqual([2018])
    expect(breaksOfPlace(withDivided, 'population', { code: 'g', members: [4] }, 2016, 2020)).toEqual([])
  })

  it('cuts the line of that place between the years around it', () => {
    expect(isCut(['0580'], [divided], 2017, 2018)).toBe(true)
    expect(isCut(['0580'], [divided], 2018, 2019)).toBe(false)
    expect(isCut(['0581'], [divided], 2017, 2018)).toBe(false)
  })
})

it('never tells a change of net commuting across a break of the series', () => {
  const told = (breaks: readonly SeriesBreak[]): string => {
    const dataset = { ...sampleDescription, breaks }
    const filters = unwrapped(parseFilters(commutingBalance, { region: '0581' }, dataset))
    return commutingBalance.compute(sampleReader, filters, dataset).finding?.sv ?? ''
  }
  const last = Math.max(...sampleDescription.coverage['commuting-totals'].years)
  const seam: SeriesBreak = { table: 'commuting-totals', year: last, note: { sv: 'ny', en: 'new' } }
  expect(told([])).toContain('nettopendlingen var')
  expect(told([seam])).not.toContain('nettopendlingen var')
})
