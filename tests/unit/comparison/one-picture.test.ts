import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import type { DumbbellPanel, LinesPanel } from '#shared/charts/specification/chart-specification'
import type { Compared } from '#shared/comparison/comparison'
import {
  buildComparedNative,
  buildComparedPicture,
  canOverlay,
  listComparedMarks,
} from '#shared/comparison/compared-picture'
import type { ComparedPanel } from '#shared/comparison/match-rows'
import { overlayAnswers } from '#shared/comparison/overlay'
import { describeComparison } from '#shared/comparison/comparison-words'
import { codes, numbers } from '#shared/view/view-data'
import { SIGN_CODES } from '#shared/dataset/sign'
import { samplePanels, withFigures } from './sample-panels'

const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 1000,
  height: 480,
  interactive: false,
  reducedMotion: true,
}
const ctx = specifyContext('sv', lightTheme)

const overlaid = (along: Compared, panels: readonly ComparedPanel[]) => {
  const overlay = overlayAnswers(ctx, along, panels)
  if (!overlay) throw new Error('stands beside each other')
  return overlay
}
const dumbbells = (along: Compared, panels: readonly ComparedPanel[]): DumbbellPanel => {
  const [panel] = overlaid(along, panels).specification.panels
  if (panel?.kind !== 'dumbbell') throw new Error('no dots')
  return panel
}
const linesOf = (along: Compared, panels: readonly ComparedPanel[]): LinesPanel[] =>
  [...overlaid(along, panels).specification.panels].filter(
    (panel): panel is LinesPanel => panel.kind === 'lines',
  )

const years = samplePanels('industries.largest', 'year', ['2008', '2009'], { region: '0581' })

describe('bars of several answers', () => {
  it('are dots in one row for each code, also where an edition calls it by another name', () => {
    const [before, after] = years
    if (!before || !after) throw new Error('two panels')
    const renamed = after.data.columns.map((column) =>
      column.id === 'industry' && column.type === 'code'
        ? { ...column, names: column.names.map(({ sv, en }) => ({ sv: `${sv} med mera`, en })) }
        : column,
    )
    const plain = dumbbells('year', years)
    const again = dumbbells('year', [before, { ...after, data: { ...after.data, columns: renamed } }])
    expect(plain.rows.length).toBeGreaterThan(1)
    expect(again.rows.map(({ dots }) => dots.map(({ value }) => value))).toEqual(
      plain.rows.map(({ dots }) => dots.map(({ value }) => value)),
    )
  })

  it('say what they differ by: second minus first, shares in percentage points', () => {
    for (const { dots, difference } of dumbbells('year', years).rows) {
      const [before, after] = dots.map(({ value }) => value)
      if (typeof before !== 'number' || typeof after !== 'number') continue
      const said = Number(difference.replace('−', '-').replace('+', '').replaceAll(/\s/g, ''))
      expect(said).toBe(after - before)
    }
    const shares = samplePanels('industries.largest', 'region', ['0580', '0581'], { unit: 'share' })
    const panel = dumbbells('region', shares)
    expect(panel.difference).toContain('procentenheter')
    const [first] = panel.rows
    const [before = 0, after = 0] = (first?.dots ?? []).map(({ value }) => value ?? 0)
    expect(Number(first?.difference.replace('−', '-').replace(',', '.'))).toBeCloseTo(
      (after - before) * 100,
      1,
    )
  })

  it.each([
    ['..', SIGN_CODES['..'], '..'],
    ['.', SIGN_CODES['.'], '.'],
  ])('keep the sign %s of a missing figure, also in what they differ by', (_, sign, shown) => {
    const [before, after] = years
    if (!before || !after) throw new Error('two panels')
    const row = dumbbells('year', [before, withFigures(after, 'persons', { 0: { sign } })]).rows.find(
      ({ difference }) => difference === shown,
    )
    expect(row?.dots.map(({ value }) => value)).toContain(null)
  })

  it('count a nil as nil in what they differ by', () => {
    const [before, after] = years
    if (!before || !after) throw new Error('two panels')
    const nil = withFigures(after, 'persons', { 0: { sign: SIGN_CODES['-'] } })
    const first = dumbbells('year', [before, nil]).rows.find(({ dots }) => dots[1]?.sign === '-')
    expect(first?.difference.replace('−', '').replaceAll(/\s/g, '')).toBe(String(first?.dots[0]?.value))
  })

  it('are called what they are where a name with its rank would be true of one year only', () => {
    const ranks = samplePanels('regions.ranks', 'year', ['2019', '2022'], { measure: 'population' })
    const names = dumbbells('year', ranks).rows.map(({ name }) => name)
    expect(names).toContain('Motala')
    expect(names.filter((name) => /^\d/.test(name))).toEqual([])
  })

  it('stand on one axis that holds all of them, joined from the lowest to the highest', () => {
    const option = buildComparedPicture('year', years, look)?.option as EChartsOption & {
      xAxis: { min: number; max: number }[]
      series: { data: { value: (number | string)[] }[] }[]
      grid: { left: number; width: number }[]
      graphic: { info?: { kind: string }; shape?: { x1: number; x2: number } }[]
    }
    expect(option.xAxis).toHaveLength(1)
    expect(option.series).toHaveLength(2)
    const { min = 0, max = 0 } = option.xAxis[0] ?? {}
    const values = option.series.map(({ data }) => data.map(({ value }) => value[0]))
    for (const value of values.flat().filter((one) => typeof one === 'number')) {
      expect(value).toBeGreaterThanOrEqual(min)
      expect(value).toBeLessThanOrEqual(max)
    }
    const { left = 0, width = 0 } = option.grid[0] ?? {}
    const joins = option.graphic.filter(({ info }) => info?.kind === 'dumbbell')
    const pairs = (values[0] ?? []).map((before, i) => [before, values[1]?.[i]])
    const known = pairs.filter((pair) => pair.every((one) => typeof one === 'number')) as number[][]
    expect(joins.map(({ shape }) => [shape?.x1, shape?.x2])).toEqual(
      known.map((pair) =>
        [Math.min(...pair), Math.max(...pair)].map((value) => left + ((value - min) / (max - min)) * width),
      ),
    )
  })

  it('show the figure of a row that is among the largest of one answer only', () => {
    const cut = samplePanels('industries.largest', 'region', ['0580', '0581'], { region: '0580' }).map(
      (panel) => ({
        ...panel,
        data: { ...panel.data, keepsTop: true as const, filters: { ...panel.data.filters, top: 1 } },
      }),
    )
    const rows = dumbbells('region', cut).rows
    expect(rows.flatMap(({ dots }) => dots.map(({ value }) => value))).not.toContain(null)
  })

  it('are for office programs bars beside each other whose names say the difference', () => {
    const native = buildComparedNative('year', years, 'sv')
    const panel = dumbbells('year', years)
    expect(native?.panels[0]?.series).toHaveLength(2)
    native?.panels[0]?.categories.forEach((name, i) => {
      expect(name).toBe(`${panel.rows[i]?.name ?? ''} (${panel.rows[i]?.difference ?? ''})`)
    })
  })

  it('speak each row with all its figures and what they differ by', () => {
    const marks = listComparedMarks('year', years, 'sv')
    const panel = dumbbells('year', years)
    expect(marks).toHaveLength(panel.rows.length)
    expect(marks[0]?.text).toContain(panel.rows[0]?.name)
    expect(marks[0]?.text).toContain(`skillnad ${panel.rows[0]?.difference ?? ''}`)
  })
})

describe('lines of several answers', () => {
  const places = samplePanels('commuting.balance', 'region', ['0580', '0581'])

  it('stand together, one panel for each thing measured and one line for each place', () => {
    const panels = linesOf('region', places)
    expect(panels.length).toBeGreaterThan(1)
    for (const { lines } of panels) {
      expect(lines.map(({ name }) => name)).toEqual(['Linköping', 'Norrköping'])
      expect(new Set(lines.map(({ color }) => color)).size).toBe(2)
      expect(new Set(lines.map(({ symbol }) => symbol)).size).toBe(2)
    }
  })

  it('are not cut by a break in another place’s series', () => {
    const note = { sv: 'Ny gräns', en: 'New border' }
    const [one, other] = places
    if (!one || !other) throw new Error('two panels')
    const broken = {
      ...one.data,
      breaks: [{ table: 'commuting' as never, year: 2008, region: '0580', note }],
    }
    const [panel] = linesOf('region', [{ ...one, data: broken }, other])
    expect(panel?.breaks.filter(({ region }) => region === '0580')).toHaveLength(1)
    expect(panel?.lines[0]?.places).toEqual(['0580'])
    expect(panel?.lines[1]?.places).toEqual([])
  })

  it('of periods are drawn in their own years; the others are not missing', () => {
    const periods = samplePanels('commuting.balance', 'year', ['2006-2007', '2007-2008'], { region: '0581' })
    const [panel] = linesOf('year', periods)
    const at = panel?.times.positions.indexOf(2008) ?? -1
    expect(panel?.lines.map(({ values }) => Number.isFinite(values[at]))).toEqual([false, true])
    expect(panel?.lines[0]?.signs[at]).toBe(SIGN_CODES.number)
  })
})

describe('a line that ends before others', () => {
  it('has its figure where it ends: nothing is drawn on after its last year', () => {
    const periods = samplePanels('commuting.balance', 'year', ['2006-2007', '2007-2008'], { region: '0581' })
    const picture = buildComparedPicture('year', periods, { ...look, width: 1400, height: 700 })
    const graphic = (picture?.option.graphic ?? []) as unknown as readonly {
      readonly info?: { readonly kind?: string; readonly line?: string }
      readonly x?: number
    }[]
    const labels = graphic.filter(({ info }) => info?.kind === 'end-label')
    const leftmost = (line: string): number =>
      Math.min(...labels.flatMap(({ info, x }) => (info?.line === line ? [x ?? 0] : [])))
    const [early = '', late = ''] = periods.map(({ heading }) => heading.sv)
    expect(labels.some(({ info }) => info?.line === early)).toBe(true)
    expect(leftmost(early)).toBeLessThan(leftmost(late) - 60)
  })
})

describe('what cannot be one picture', () => {
  it('stands beside each other: parts of a whole', () => {
    const view = 'industries.shift-share'
    const panels = samplePanels(view, 'region', ['0580', '0581'])
    expect(buildComparedPicture('region', panels, look)).toBeNull()
  })

  it('stands beside each other where one of them has nothing to show', () => {
    const [one, other] = years
    if (!one || !other) throw new Error('two panels')
    const nothing = { message: { sv: '', en: '' }, suggestion: { sv: '', en: '' } }
    expect(canOverlay('year', [one, { ...other, data: { ...other.data, empty: nothing } }], 'chart')).toBe(
      false,
    )
  })
})

describe('the headline of a comparison', () => {
  const headline = (along: Compared, panels: readonly ComparedPanel[]): string =>
    describeComparison(along, panels, 'sv').finding ?? ''

  it('states the difference that the picture shows', () => {
    const rows = dumbbells('year', years).rows.filter(({ isApart }) => !isApart)
    const spread = ({ dots }: (typeof rows)[number]): number =>
      Math.abs((dots[1]?.value ?? Number.NaN) - (dots[0]?.value ?? Number.NaN)) || 0
    const top = rows.toSorted((a, b) => spread(b) - spread(a))[0]
    expect(headline('year', years)).toContain(top?.name)
    expect(headline('year', years)).toContain(top?.difference.replace(/^[+−]/, ''))
  })

  it('names no sum of others, and calls nothing largest of all while that differs more', () => {
    const wide = years.map((panel, i) =>
      standingApart(withFigures(panel, 'persons', { 0: { value: 100 + i * 90_000 } })),
    )
    const named = codes(years[0]?.data ?? ({} as never), 'industry').names[0]?.sv ?? ''
    expect(headline('year', wide)).not.toContain(named)
    expect(headline('year', wide)).toContain('av dem som visas var för sig')
  })

  it('of a year that both have tells who has more, with both figures', () => {
    const text = headline(
      'region',
      samplePanels('commuting.balance', 'region', ['0580', '0581'], { year: '2008' }),
    )
    expect(text).toMatch(
      /^Inpendlare: .* fler i (Linköping|Norrköping) \(.*\) än i (Linköping|Norrköping) \(.*\)\.$/,
    )
  })
})

describe('what is no statistics in a comparison', () => {
  it('is told with the part that it is true of, where the others are statistics', () => {
    const invented = (panel: ComparedPanel): ComparedPanel => ({
      ...panel,
      data: { ...panel.data, quality: 'synthetic' },
    })
    const [one, other] = samplePanels('commuting.balance', 'region', ['0580', '0581'], { year: '2008' })
    if (!one || !other) throw new Error('no panels')
    expect(describeComparison('region', [one, invented(other)], 'sv').qualityLine).toMatch(/^Norrköping: /)
    const both = describeComparison('region', [invented(one), invented(other)], 'sv').qualityLine
    expect(both).not.toMatch(/^(?:Linköping|Norrköping)/)
  })
})

describe('what a headline compares', () => {
  const said = (along: Compared, panels: readonly ComparedPanel[]): string =>
    describeComparison(along, panels, 'sv').finding ?? ''

  it('is the last year of each period, also where none is in both', () => {
    const filters = { region: '0581' }
    const apart = samplePanels('commuting.balance', 'year', ['2006-2007', '2008'], filters)
    expect(said('year', apart)).toMatch(/^Inpendlare: .* (fler|färre) 2008 \(.*\) än 2007 \(.*\)\./)
    const overlapping = samplePanels('commuting.balance', 'year', ['2006-2007', '2007-2008'], filters)
    expect(said('year', overlapping)).toMatch(/ 2008 \(.*\) än 2007 \(/)
  })

  it('is each place’s own figure where the answers show the same places', () => {
    const growth = samplePanels('population.growth', 'region', ['0580', '0581'])
    const text = said('region', growth)
    expect(text).toMatch(/ i (Linköping|Norrköping) \(.*\) än i (Linköping|Norrköping) \(/)
    expect(text).not.toContain('Störst skillnad')
  })
})

/** The first row is a sum that stands apart, as the rest of the country does. */
const standingApart = (panel: ComparedPanel): ComparedPanel => ({
  ...panel,
  data: {
    ...panel.data,
    columns: panel.data.columns.map((column) =>
      column.type === 'code' && column.id === 'industry'
        ? { ...column, apart: [column.indices[0] ?? 0] }
        : column,
    ),
  },
})

describe('pyramids of two years', () => {
  const filters = { region: '0581', against: 'none' }
  const of = (along: 'year' | 'region', values: readonly string[], texts = filters) =>
    samplePanels('population.pyramid', along, values, texts)

  it('are one: the later in bars, the former as a line behind, each figure with the other', () => {
    const panels = of('year', ['2016', '2022'])
    const [panel] = overlaid('year', panels).specification.panels
    if (panel?.kind !== 'pyramid') throw new Error('no pyramid')
    expect(panel.outline).toEqual({ bars: '2022', behind: '2016' })
    const youngest = panel.rows.at(-1)
    const persons = panels.map(({ data }) => numbers(data, 'men').values[0])
    expect([youngest?.behind?.[0], youngest?.bars[0].value]).toEqual(persons)
    const marks = listComparedMarks('year', panels, 'sv')
    expect(marks).toHaveLength(18)
    expect(marks.at(-1)?.text.replaceAll('\u00a0', ' ')).toContain('Män: 2022 4 600, 2016 4 000')
    const [bars] = buildComparedNative('year', panels, 'sv')?.panels ?? []
    expect(bars?.series.map(({ name }) => name)).toEqual([
      'Män, 2022',
      'Kvinnor, 2022',
      'Män, 2016',
      'Kvinnor, 2016',
    ])
  })

  it('stand beside each other where a place stands behind them already, or places differ in size', () => {
    const behind = of('year', ['2016', '2022'], { ...filters, against: '05' })
    expect(canOverlay('year', behind, 'chart')).toBe(false)
    expect(canOverlay('region', of('region', ['0581', '0562']), 'chart')).toBe(false)
  })
})
