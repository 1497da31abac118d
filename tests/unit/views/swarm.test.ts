import { describe, expect, it } from 'vitest'
import type { FilterTexts } from '#shared/filters/filters'
import { lightTheme } from '#shared/charts/frame/theme'
import { createChartContext, specifyContext } from '#shared/charts/frame/chart-context'
import { drawSwarm } from '#shared/charts/points/draw-swarm'
import type { SwarmPanel } from '#shared/charts/specification/swarm-panel'
import {
  buildComparedNative,
  buildComparedPicture,
  listComparedMarks,
} from '#shared/comparison/compared-picture'
import { joinAnswers } from '#shared/comparison/join-answers'
import { overlayAnswers } from '#shared/comparison/overlay'
import { goalKeyOf, withOwnMarks } from '#shared/view/own-marks/attach-own-marks'
import { numbers, type ViewData } from '#shared/view/view-data'
import type { MarkTarget } from '#shared/charts/frame/mark-target'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { buildNativeChart } from '#shared/views/native-chart'
import { PICTURES } from '#shared/views/pictures'
import { sampleLook } from '../charts/sample-look'
import { growingDescription, growingReader } from '../charts/growing-figures'
import { samplePanels } from '../comparison/sample-panels'
import { describeView } from '#shared/figures-as-text/view-words'
import { computeView } from '#shared/views/compute-view'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleViewData } from './sample-dataset'
import { population } from './sample-figures'
import { unwrapped } from './unwrapped'

const ctx = specifyContext('sv', lightTheme)
const swarm = (filters: FilterTexts = {}): ViewData =>
  sampleViewData('regions.swarm', { measure: 'population', region: '0581', ...filters })

const panelOf = (data: ViewData): SwarmPanel => {
  const panel = PICTURES['regions.swarm'].specify?.(ctx, data).panels[0]
  if (panel?.kind !== 'swarm') throw new Error('no swarm')
  return panel
}
const dotsOf = (panel: SwarmPanel, role: string) =>
  panel.rows.flatMap(({ groups }) =>
    groups.filter((group) => group.role === role).flatMap(({ dots }) => dots),
  )

/** How many have a figure. */
const swarmedIn = (data: ViewData): number => numbers(data, 'value').values.filter(Number.isFinite).length

const nameAt = (drawn: readonly { readonly name: string }[], target: MarkTarget | null): string =>
  (target && 'dataIndex' in target ? drawn[target.dataIndex]?.name : undefined) ?? 'no point'

const textsOf = (data: ViewData): string[] => {
  const { option } = buildPicture(data, 'chart', sampleLook(), null)
  return [...JSON.stringify(option.graphic).matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text)
}

describe('all municipalities as points', () => {
  it('are those of the ranking, each at its value', () => {
    const ranked = sampleViewData('regions.ranks', { measure: 'population', region: '0581' })
    const panel = panelOf(swarm())
    const drawn = ['chosen', 'beside', 'other'].flatMap((role) => dotsOf(panel, role))
    expect(drawn.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
      [...numbers(ranked, 'value').values].filter(Number.isFinite).sort((a, b) => a - b),
    )
  })

  it('show the chosen one apart, and those that it is seen against, by name', () => {
    const data = swarm({ reference: 'group:0582+0583' })
    const panel = panelOf(data)
    expect(dotsOf(panel, 'chosen').map(({ name }) => name)).toEqual(['Norrköping'])
    expect(
      dotsOf(panel, 'beside')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Motala', 'Söderköping'])
    expect(textsOf(data)).toEqual(expect.arrayContaining(['Norrköping', 'Motala', 'Söderköping']))
  })

  it('without a reference set the most similar apart, and several in focus none', () => {
    const { beside } = sampleViewData('regions.swarm', { region: '0581', measure: 'population' })
    expect(beside?.name.sv).toBe('Mest lika Norrköping')
    expect(beside?.codes).not.toContain('0581')
    expect(sampleViewData('regions.swarm', { region: '0581,0580' }).beside).toBeUndefined()
    expect(sampleViewData('regions.swarm', { region: '05' }).beside).toBeUndefined()
  })

  it('have a line at the median, and at the reference where there is one', () => {
    expect(panelOf(swarm()).rows[0]?.levels.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Medianen, /),
    ])
    const shares = sampleViewData('regions.swarm', {
      measure: 'out-share',
      region: '0581',
      reference: 'group:0580+0581',
    })
    const reference = numbers(shares, 'value_reference').values.find(Number.isFinite)
    expect(reference).toBeDefined()
    expect(panelOf(shares).rows[0]?.levels.map(({ value }) => value)).toEqual([reference])
  })

  it('leave out one without a figure, which no zero stands for, and say so', () => {
    const secret = population.map((row) =>
      row.year === 2022 && row.region === 6 ? { ...row, persons: '..' as const } : row,
    )
    const data = sampleViewData(
      'regions.swarm',
      { measure: 'population', region: '0581' },
      createSampleReader({ population: secret }),
    )
    const panel = panelOf(data)
    const names = ['chosen', 'beside', 'other'].flatMap((role) => dotsOf(panel, role)).map(({ name }) => name)
    expect(names).toHaveLength(swarmedIn(data))
    expect(names).not.toContain('Motala')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Motala')
  })

  it('are reached one by one with the keys, each at its own point', () => {
    const data = swarm()
    const { option } = buildPicture(data, 'chart', sampleLook(), null)
    const series = [option.series].flat()[0] as { data: { name: string }[] }
    const marks = listMarks(data, 'chart', 'sv')
    expect(marks).toHaveLength(data.rowCount)
    const placed = marks.filter(({ target }) => target !== null)
    expect(placed).toHaveLength(swarmedIn(data))
    for (const { text, target } of placed) expect(text).toContain(nameAt(series.data, target))
    // Without a figure there is no point, and the place is reached all the same.
    expect(
      marks
        .filter(({ target }) => target === null)
        .map(({ text }) => text)
        .join(),
    ).toContain('Mjölby')
  })

  it('are points of an office program at the same values, with the axis that measures nothing hidden', () => {
    const data = swarm({ reference: 'group:0582+0583' })
    const native = buildNativeChart(data, 'sv')
    const [panel] = native?.panels ?? []
    expect(panel?.kind).toBe('scatter')
    expect(panel?.valueAxis.hidden).toBe(true)
    const points = (panel?.series ?? []).filter(({ pointless }) => !pointless)
    const placed = points.flatMap(({ across = [], pointLabels = [] }) =>
      across.map((value, i) => [pointLabels[i], value]),
    )
    expect(new Map(placed as [string, number][]).get('Norrköping')).toBe(
      dotsOf(panelOf(data), 'chosen')[0]?.value,
    )
    expect(placed).toHaveLength(swarmedIn(data))
    expect(native?.notes.join(' ')).toContain('Höjden säger inget')
  })

  it('have the same axis in an office program whichever year is shown', () => {
    const scaleIn = (year: number) => {
      const filters = unwrapped(
        parseFilters(VIEWS['regions.swarm'], { region: '0581', year: String(year) }, growingDescription),
      )
      const data = computeView('regions.swarm', growingReader, filters, growingDescription)
      return buildNativeChart(data, 'sv')?.panels[0]?.categoryAxis
    }
    const years = growingDescription.coverage.population.years
    const [first, last] = [scaleIn(years[0] ?? 0), scaleIn(years.at(-1) ?? 0)]
    expect(first?.scale).toBeDefined()
    expect(last?.scale).toEqual(first?.scale)
    expect(first?.title).toContain('samma skala alla år')
  })

  it('have a goal as a line across at its value', () => {
    const data = swarm()
    const measure = goalKeyOf(data, numbers(data, 'value'))
    const goal = { measure, value: 100_000, from: null, until: null, words: 'Växa', source: '' }
    expect(textsOf(withOwnMarks(data, { goals: [goal], notes: [] })).join(' ')).toContain('Mål: Växa')
  })
})

describe('swarms of two years', () => {
  const panels = samplePanels('regions.swarm', 'year', ['2019', '2022'], {
    measure: 'population',
    region: '0581',
  })

  it('are two rows on one axis, named by their years', () => {
    const panel = overlayAnswers(ctx, 'year', panels)?.specification.panels[0]
    if (panel?.kind !== 'swarm') throw new Error('no swarm')
    expect(panel.rows.map(({ name }) => name)).toEqual(['2019', '2022'])
    const option = buildComparedPicture('year', panels, sampleLook())?.option
    expect([option?.xAxis].flat()).toHaveLength(1)
    const names = buildComparedNative('year', panels, 'sv')?.panels[0]?.series.map(({ name }) => name) ?? []
    expect(names).toEqual(expect.arrayContaining(['2019: Vald kommun', '2022: Vald kommun']))
  })

  it('have a mark for each point of each year, at the point that is drawn', () => {
    const option = buildComparedPicture('year', panels, sampleLook())?.option
    const series = [option?.series].flat()[0] as { data: { name: string }[] }
    const marks = listComparedMarks('year', panels, 'sv')
    expect(marks).toHaveLength(panels.reduce((sum, { data }) => sum + swarmedIn(data), 0))
    for (const { text, target } of marks) expect(text.startsWith(nameAt(series.data, target))).toBe(true)
    expect(marks.filter(({ text }) => text.startsWith('Norrköping, 2019: '))).toHaveLength(1)
  })
})

it('places that are compared are both in focus in one swarm', () => {
  const panels = samplePanels('regions.swarm', 'region', ['0580', '0581'], { measure: 'population' })
  const joined = joinAnswers('region', panels)
  if (!joined) throw new Error('stand beside each other')
  const panel = panelOf(joined.data)
  expect(
    dotsOf(panel, 'chosen')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Linköping', 'Norrköping'])
  expect(dotsOf(panel, 'beside')).toEqual([])
})

describe('names of few points', () => {
  const namesOf = (count: number): string[] => {
    const dots = Array.from({ length: count }, (_, i) => ({
      name: `Ort ${String(i + 1)}`,
      value: (i * 1000) / count,
      figure: '',
      tooltip: '',
      row: i,
      weight: i === 0 || i === count - 1 ? 1 : 0,
    }))
    const panel = panelOf(swarm())
    const group = { role: 'other' as const, name: 'Övriga kommuner', color: '#666666', dots }
    const made: SwarmPanel = { ...panel, rows: [{ name: null, groups: [group], levels: [] }] }
    const drawn = drawSwarm(createChartContext(sampleLook({ width: 1200 })), made, {
      left: 0,
      top: 0,
      width: 1200,
      height: 420,
    })
    return [...JSON.stringify(drawn.graphic).matchAll(/"text":"(Ort \d+)"/g)].map(([, name = '']) => name)
  }

  it('are those of all that stand free, and of many only those of the outermost', () => {
    expect(namesOf(8)).toHaveLength(8)
    expect(namesOf(200)).toEqual(['Ort 1', 'Ort 200'])
  })
})

it('of an area are its municipalities, in the sentence and in the legend', () => {
  const data = sampleViewData('regions.swarm', { region: '05', measure: 'population' })
  const told = describeView(data, 'sv')
  expect(told.subtitle).toContain('områdets kommuner')
  expect(told.subtitle).not.toContain('alla kommuner')
  const drawn = JSON.stringify(
    buildPicture(
      data,
      'chart',
      { language: 'sv', theme: lightTheme, width: 900, height: 480, interactive: false, reducedMotion: true },
      null,
    ).option,
  )
  expect(drawn).not.toContain('Övriga kommuner')
})
