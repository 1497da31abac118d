import { describe, expect, it } from 'vitest'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import { goalFigure, goalKeyOf, unitOfGoal, withOwnMarks } from '#shared/view/own-marks/attach-own-marks'
import type { OwnMarks } from '#shared/view/own-marks/own-marks'
import type { ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { goalMeasures } from '#shared/views/goal-measures'
import { listMarks } from '#shared/views/list-marks'
import { buildNativeChart } from '#shared/views/native-chart'
import { sampleViewData } from '../views/sample-dataset'
import { sampleLook } from './sample-look'

const plain = (): ViewData => sampleViewData('population.index', { region: '0581' })
const years = (data: ViewData): number[] => [
  ...(data.columns.find(({ id }) => id === 'year') as { values: Float64Array }).values,
]

/** A goal from the second year on, and two notes, the later one first. */
function marksFor(data: ViewData): OwnMarks {
  const [first = 0, second = 0] = years(data)
  return {
    goals: [
      {
        measure: keyOf(data),
        value: 140,
        from: second,
        until: null,
        words: 'Växa',
        source: 'Vision 2040',
      },
    ],
    notes: [
      { year: second, words: 'Nytt bostadsområde', date: '2026-11-30', source: '' },
      { year: first, words: 'Ny bro', date: '2026-11-29', source: 'Trafikverket' },
    ],
  }
}

/** Of the first measure that a goal can be drawn for. */
function keyOf(data: ViewData): string {
  const [column] = goalMeasures(data)
  if (!column) throw new Error(`${data.view} has no measure for a goal`)
  return goalKeyOf(data, column)
}

interface Drawn {
  readonly type: string
  readonly info?: { readonly kind: string; readonly at?: number; readonly line?: string }
  readonly style: { readonly text?: string }
}
const graphicOf = (data: ViewData): Drawn[] => {
  const { graphic } = buildPicture(data, 'chart', sampleLook(), null).option
  return (graphic as unknown as Drawn[]).flatMap((one) =>
    'children' in one ? (one.children as Drawn[]) : [one],
  )
}

describe('goals and notes on a chart', () => {
  const figures = plain()
  const data = withOwnMarks(figures, marksFor(figures))

  it('draw the goal as a dashed line from its year on, inside the scale', () => {
    const { series, yAxis } = buildPicture(data, 'chart', sampleLook(), null).option
    const line = (
      series as { name: string; data: [number, number | '-'][]; lineStyle: { type: unknown } }[]
    ).find(({ name }) => name === 'Mål: Växa')
    expect(line?.lineStyle.type).toEqual([7, 4])
    const drawnAt = (line?.data ?? []).filter(([, value]) => value === 140).map(([year]) => year)
    expect(Math.min(...drawnAt)).toBe(years(data)[1])
    expect(Math.max(...drawnAt)).toBe(years(data).at(-1))
    expect((yAxis as { max: number }[])[0]?.max).toBeGreaterThanOrEqual(140)
    expect(graphicOf(data).find(({ info }) => info?.line === 'Mål: Växa')?.style.text).toBe('Mål: Växa 140,0')
  })

  it('mark each note at its year, numbered by time, and draw no sign of something missing', () => {
    const [first, second] = years(data)
    const events = graphicOf(data).filter(({ info }) => info?.kind === 'own-event')
    expect(events.map(({ info }) => info?.at)).toEqual([first, second])
    const words = graphicOf(data).filter(({ info }) => info?.kind === 'own-event-words')
    expect(words.map(({ style }) => style.text?.slice(0, 1))).toEqual(['1', '2'])
    const missing = (one: ViewData) => graphicOf(one).filter(({ info }) => info?.kind === 'missing').length
    expect(missing(data)).toBe(missing(figures))
  })

  it('leave every figure, mark, source and quality as it was', () => {
    const before = buildQueryResult(figures, 'sv')
    const after = buildQueryResult(data, 'sv')
    expect(after.rows).toEqual(before.rows)
    expect(after.sources).toEqual(before.sources)
    expect(after.quality).toEqual(before.quality)
    expect(listMarks(data, 'chart', 'sv')).toEqual(listMarks(figures, 'chart', 'sv'))
  })

  it('are told as own statements wherever the picture is read', () => {
    const words = describeView(data, 'sv')
    expect(words.sourceLine).toContain('Mål och anteckningar: egna uppgifter (Vision 2040; Trafikverket).')
    expect(words.alternativeText).toContain('Mål (egen uppgift, ingen statistik)')
    expect(words.notes.filter((note) => note.includes('egen uppgift, ingen statistik'))).toHaveLength(3)
    const rows = (buildQueryResult(data, 'sv') as unknown as Record<string, { quality: string }[]>)[
      'own_marks'
    ]
    expect(rows?.map(({ quality }) => quality)).toEqual(['own', 'own', 'own'])
    expect(describeView(figures, 'sv').sourceLine).not.toContain('egna uppgifter')
  })

  it('are a series and shapes in charts of office programs', () => {
    const panel = buildNativeChart(data, 'sv')?.panels[0]
    const goal = panel?.series.find(({ name }) => name === 'Mål: Växa')
    expect(goal?.dashed).toBe(true)
    expect(goal?.values.at(-1)).toBe(140)
    expect(panel?.events?.map(({ at, label }) => [at, label])).toEqual([
      [0, '1 Ny bro'],
      [panel?.categories.indexOf(String(years(data)[1])), '2 Nytt bostadsområde'],
    ])
  })

  it('are not drawn where the same column counts something else, and say so', () => {
    const rankedBy = (measure: string): ViewData => sampleViewData('regions.ranks', { measure })
    const ranks = rankedBy('population')
    const goal = { measure: keyOf(ranks), value: 9, from: null, until: null, words: 'x', source: '' }
    const goalsOn = (data: ViewData) =>
      graphicOf(withOwnMarks(data, { goals: [goal], notes: [] })).filter(
        ({ info }) => info?.kind === 'own-goal',
      )
    expect(goalsOn(ranks)).toHaveLength(1)
    const year = ranks.filters.year.to
    const goalIn = (from: number | null, until: number | null) =>
      graphicOf(withOwnMarks(ranks, { goals: [{ ...goal, from, until }], notes: [] })).filter(
        ({ info }) => info?.kind === 'own-goal',
      ).length
    expect([goalIn(year, year), goalIn(year + 1, null), goalIn(null, year - 1)]).toEqual([1, 0, 0])
    const others = rankedBy('day-population')
    expect(goalsOn(others)).toHaveLength(0)
    expect(describeView(withOwnMarks(others, { goals: [goal], notes: [] }), 'sv').notes.join()).toContain(
      'ett mått som inte visas här',
    )
  })

  it('are written in the unit of their measure where that is not shown', () => {
    const written = (unit: string, value: number): string =>
      goalFigure(
        figures,
        { ...(marksFor(figures).goals[0] ?? expect.fail()), measure: `value|measure=x|unit=${unit}`, value },
        'sv',
      )
    expect(written('fraction-per-year', 0.005)).toMatch(/^0,5\d*\s%/u)
    expect(written('fraction', 0.6)).toMatch(/^60,0\s%$/u)
    expect(written('persons', 14000)).toMatch(/^14\s000$/u)
    expect(unitOfGoal(figures, { measure: 'value|unit=fraction' })).toBe('fraction')
    expect(unitOfGoal(figures, { measure: 'value|unit=kronor' })).toBe('none')
  })

  it('cross bars at their value where the chart has bars', () => {
    const bars = sampleViewData('industries.largest', { region: '0581', unit: 'persons', against: 'none' })
    const goal = { measure: keyOf(bars), value: 5, from: null, until: null, words: 'Minst', source: '' }
    const marked = withOwnMarks(bars, { goals: [goal], notes: [] })
    expect(graphicOf(marked).filter(({ info }) => info?.kind === 'own-goal')).toHaveLength(1)
    expect(buildNativeChart(marked, 'sv')?.notes.join(' ')).toContain('Mål: Minst')
  })
})
