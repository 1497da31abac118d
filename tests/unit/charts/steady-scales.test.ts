import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { buildNativeChart } from '#shared/views/native-chart'
import { computeView } from '#shared/views/compute-view'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { gatherOthers } from '#shared/view/gather-others'
import { numbers, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import { commutingTotals } from '../views/sample-figures'
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

/** Axes of years, and of rows one for each year, end half a step beyond them. */
const isYears = ({ min }: Axis): boolean => Math.abs(Number(min) % 1) === 0.5

/** Ends of the axes of values that an office program draws. */
const endsOfNativeAxes = (data: ViewData): readonly Axis[] =>
  (buildNativeChart(data, 'sv')?.panels ?? []).map(({ valueAxis: { scale } }) => ({
    min: scale?.min,
    max: scale?.max,
  }))

const [first = '', second = '', last = ''] = [GROWING_YEARS[0], GROWING_YEARS[1], GROWING_YEARS.at(-1)].map(
  String,
)

/** Years of the sample's tables of commuters by a group of theirs. */
const YEARS_OF_SERIES = [2020, 2021, 2022]

const inEachYear = (view: ViewId, texts: FilterTexts): [ViewData, ...ViewData[]] => {
  const years = VIEWS[view].ofSeries ? YEARS_OF_SERIES : GROWING_YEARS
  const [early, ...others] = years.map((year) => answer(view, { ...texts, year: String(year) }))
  if (!early) throw new Error('there are years')
  return [early, ...others]
}

const place = { region: '0581' }
const pair = { region: '0581,0580' }

/** Views of one year, with choices that draw an axis of values. */
const OF_A_YEAR: readonly (readonly [ViewId, FilterTexts])[] = [
  ['commuting.flows', place],
  ['commuting.flows', { ...place, direction: 'in', top: '2' }],
  ['commuting.flows', { region: '05' }],
  ['commuting.labour-markets', place],
  ['commuting.by-industry', place],
  ['commuting.by-industry', { ...place, unit: 'share' }],
  ['commuting.by-education', place],
  ['industries.largest', { ...place, against: '0580' }],
  ['industries.largest', { ...place, against: '0580', unit: 'share' }],
  ['industries.profile', place],
  ['industries.profile', { ...place, unit: 'share' }],
  ['students.origin', { campus: 'norrkoping' }],
  ['students.origin', { campus: 'norrkoping', unit: 'per-1000' }],
  ['students.distance', { campus: 'norrkoping' }],
  ['students.share', place],
  ['population.pyramid', { ...place, against: 'none' }],
  ['population.pyramid', { ...place, against: '05' }],
  ['regions.ranks', place],
  ['regions.ranks', { ...place, measure: 'net-commuting' }],
  ['regions.swarm', place],
  ['regions.swarm', { ...place, measure: 'net-commuting' }],
]

/** Views of a period, whose axes a shorter one does not change. */
const OF_A_PERIOD: readonly (readonly [ViewId, FilterTexts])[] = [
  ['commuting.balance', place],
  ['commuting.balance', pair],
  ['commuting.balance', { region: '00' }],
  ['commuting.one-or-two', pair],
  ['commuting.containment', pair],
  ['commuting.ties', pair],
  ['commuting.border', place],
  ['commuting.partners', place],
  ['students.campus', {}],
]

/** Views whose scale is another for each choice of years, and why. */
const NOT_STEADY: Partial<Record<ViewId, string>> = {
  'industries.change': 'a change is counted from the first year shown',
  'commuting.relation': 'its lines show all years together, whatever their axes hold',
  'population.ages': 'its lines show all years together, whatever their axes hold',
  'population.components': 'its columns show all years together',
  'population.projection': 'its lines show all years together, whatever their axes hold',
  'work.employment-rate': 'its lines show all years together, whatever their axes hold',
  'work.status': 'its lines show all times together, whatever their axes hold',
  'students.academic-years': 'its lines show all years together, whatever their axes hold',
  'students.outcomes': 'its lines show all years together, whatever their axes hold',
  'population.growth': 'a change over a period is another figure for each period',
  'population.index': 'the base year, and with it each figure, follows the first year shown',
  'industries.specialisation': 'a change over a period is another figure for each period',
  'industries.shift-share': 'a change over a period is another figure for each period',
}

/** Their scales are no axes. */
const TRIED_OTHERWISE: readonly ViewId[] = [
  'commuting.matrix',
  'commuting.sexes',
  'industries.heat',
  'regions.labour-markets',
]

describe('the axes of a view of one year', () => {
  it.each(OF_A_YEAR)('are the same in all years: %s %j', (view, texts) => {
    const [early, ...others] = inEachYear(view, texts)
    expect(endsOfAxes(early).length).toBeGreaterThan(0)
    for (const other of others) {
      expect(early.columns).not.toEqual(other.columns)
      expect(endsOfAxes(other)).toEqual(endsOfAxes(early))
      expect(endsOfNativeAxes(other)).toEqual(endsOfNativeAxes(early))
    }
  })

  it('are said to be the same, on screen and in slides, and only where they are', () => {
    const data = answer('commuting.flows', place)
    const words = 'Personer (andel av alla sysselsatta som bor där), samma skala alla år'
    expect(JSON.stringify(buildPicture(data, 'chart', look, null).option.xAxis)).toContain(words)
    expect(buildNativeChart(data, 'sv')?.panels[0]?.valueAxis.title).toBe(words)
    const { reach: _reach, ...alone } = data
    expect(JSON.stringify(buildPicture(alone, 'chart', look, null).option.xAxis)).not.toContain('alla år')
  })

  it('hold the bar of all the others together, which is the longest', () => {
    const ends = endsOfAxes(answer('commuting.flows', { ...place, top: '1', year: first }))
    const shown = gatherOthers(answer('commuting.flows', { ...place, top: '1', year: last }))
    const longest = Math.max(...numbers(shown, 'persons').values.filter(Number.isFinite))
    expect(ends[0]?.max).toBeGreaterThanOrEqual(longest)
  })
})

describe('bars that reach a little across zero', () => {
  it('get a little room there, and not a whole step', () => {
    const rows = commutingTotals
      .filter(({ region, year }) => region === 4 && year !== 2007)
      .map((row) => ({ ...row, outCommuters: row.year === 2006 ? 10_500 : row.outCommuters }))
    const data = sampleViewData(
      'commuting.balance',
      { region: '0581', year: '2008' },
      createSampleReader({ commutingTotals: rows }),
    )
    const [{ min, max }] = endsOfAxes(data) as [Axis]
    expect(Number(min)).toBeLessThanOrEqual(9938 - 10_500)
    expect(Number(min)).toBeGreaterThan(-2000)
    expect(Number(max)).toBeGreaterThan(58_000)
  })
})

describe('the colours of a matrix', () => {
  const words = (year: string): readonly string[] => {
    const { option } = buildPicture(answer('commuting.matrix', { ...place, year }), 'chart', look, null)
    return [...JSON.stringify(option.graphic).matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text)
  }

  it('mean the same in all years, and say so', () => {
    expect(words(first)).toEqual(words(last))
    expect(words(first)).toContain('Samma skala alla år')
  })
})

describe('the axes of a view of a period', () => {
  it.each(OF_A_PERIOD)('are the same when some years are chosen: %s %j', (view, texts) => {
    const some = endsOfAxes(answer(view, { ...texts, year: `${first}-${second}` }))
    const all = endsOfAxes(answer(view, { ...texts, year: `${first}-${last}` }))
    expect(some.length).toBeGreaterThan(0)
    expect(some.filter((axis) => !isYears(axis))).toEqual(all.filter((axis) => !isYears(axis)))
  })

  it.each(OF_A_PERIOD.filter(([view]) => view !== 'commuting.one-or-two'))(
    'are the same whichever single year is chosen: %s %j',
    (view, texts) => {
      const [early, ...others] = inEachYear(view, texts).map(endsOfAxes)
      expect(early?.length).toBeGreaterThan(0)
      for (const other of others) expect(other).toEqual(early)
    },
  )
})

it('a view that takes a year is among these, or a reason is stated', () => {
  const tried = new Set([...OF_A_YEAR, ...OF_A_PERIOD].map(([view]) => view))
  const others = VIEW_IDS.filter((id) => VIEWS[id].takes.includes('year') && !tried.has(id))
  expect(others.toSorted()).toEqual([...Object.keys(NOT_STEADY), ...TRIED_OTHERWISE].toSorted())
})
