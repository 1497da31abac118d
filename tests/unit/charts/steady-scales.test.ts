import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { unwrapped } from '../views/unwrapped'
import { GROWING_YEARS, growingDescription, growingReader } from './growing-figures'

const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 560,
  interactive: false,
  reducedMotion: true,
}

const answer = (view: ViewId, texts: FilterTexts): ViewData =>
  computeView(
    view,
    growingReader,
    unwrapped(parseFilters(VIEWS[view], texts, growingDescription)),
    growingDescription,
  )

interface Axis {
  readonly type?: string
  readonly min?: unknown
  readonly max?: unknown
}

/** Ends of all axes of values. */
function endsOfAxes(data: ViewData): readonly Axis[] {
  const { option } = buildPicture(data, 'chart', look, null)
  return [option.xAxis ?? [], option.yAxis ?? []]
    .flat()
    .map((axis) => axis as Axis)
    .filter(({ type }) => type === 'value')
    .map(({ min, max }) => ({ min, max }))
}

const [first, last] = [GROWING_YEARS[0], GROWING_YEARS.at(-1)].map(String)

/** Views of one year, with a choice that draws an axis. */
const VIEWS_OF_A_YEAR: readonly (readonly [ViewId, FilterTexts])[] = [['commuting.flows', { region: '0581' }]]

describe('the axes of a view of one year', () => {
  it.each(VIEWS_OF_A_YEAR)('are the same in all years: %s', (view, texts) => {
    const early = answer(view, { ...texts, year: first ?? '' })
    const late = answer(view, { ...texts, year: last ?? '' })
    expect(early.columns).not.toEqual(late.columns)
    expect(endsOfAxes(early).length).toBeGreaterThan(0)
    expect(endsOfAxes(early)).toEqual(endsOfAxes(late))
  })
})
