import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildComparedPicture, canOverlay, listComparedMarks } from '#shared/comparison/compared-picture'
import { buildComparisonTable } from '#shared/comparison/comparison-table'
import { describeComparison } from '#shared/comparison/comparison-words'
import { joinAnswers } from '#shared/comparison/join-answers'
import { overlayAnswers } from '#shared/comparison/overlay'
import { codeAt, rowsOf } from '#shared/view/rows'
import { codes, numbers, type CodeColumn } from '#shared/view/view-data'
import { buildTable } from '#shared/figures-as-text/view-table'
import { PICTURES } from '#shared/views/pictures'
import type { ComparedPanel } from '#shared/comparison/match-rows'
import { sampleViewData } from '../views/sample-dataset'
import { samplePanels, withFigures } from './sample-panels'

const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 1000,
  height: 480,
  interactive: false,
  reducedMotion: true,
}

/** The sample's year of flows, and another one with the same. */
const twoYears = (view: 'commuting.matrix' | 'commuting.labour-markets'): ComparedPanel[] =>
  ['2008', '2009'].map((year) => ({
    value: year,
    heading: { sv: year, en: year },
    data: sampleViewData(view, { region: '0581' }),
  }))

describe('answers of the same figures', () => {
  const panels = samplePanels('population.growth', 'region', ['0580', '0581'])
  const joined = joinAnswers('region', panels)

  it('are one picture in which both places are marked, as chart and as map', () => {
    expect(canOverlay('region', panels, 'chart')).toBe(true)
    expect(canOverlay('region', panels, 'map')).toBe(true)
    const data = joined?.data
    const [panel] =
      (data && PICTURES[data.view].specify?.(specifyContext('sv', lightTheme), data).panels) ?? []
    if (panel?.kind !== 'points') throw new Error('no points')
    const marked = panel.groups.find(({ emphasis }) => emphasis)?.points.map(({ name }) => name)
    expect(marked?.toSorted()).toEqual(['Linköping', 'Norrköping'])
  })

  it('stand once in the table', () => {
    const [first] = panels
    if (!first) throw new Error('no panel')
    expect(buildComparisonTable('region', panels, 'sv').table).toEqual(buildTable(first.data, 'sv'))
  })

  it('are no others: of two years each has its own', () => {
    expect(
      joinAnswers('year', samplePanels('population.growth', 'year', ['2016-2018', '2018-2022'])),
    ).toBeNull()
    expect(canOverlay('region', samplePanels('industries.largest', 'region', ['0580', '0581']), 'map')).toBe(
      false,
    )
  })
})

describe('two matrices', () => {
  const years = twoYears('commuting.matrix').map((panel, i) =>
    withFigures(panel, 'persons', i === 0 ? {} : { 1: { value: 900 }, 3: { value: 10 } }),
  )
  const [before, after] = years
  const joined = joinAnswers('year', years)

  it('are drawn as what the second has more than the first, cell by cell, round zero', () => {
    const data = joined?.data
    if (!data || !before || !after) throw new Error('no difference')
    const of = (answer: typeof data, from: string, to: string): number => {
      const row = rowsOf(answer).find(
        (at) => codeAt(codes(answer, 'home'), at) === from && codeAt(codes(answer, 'work'), at) === to,
      )
      return numbers(answer, 'persons').values[row ?? -1] ?? Number.NaN
    }
    expect(numbers(data, 'persons').signed).toBe(true)
    expect(of(data, '0580', '0581')).toBe(of(after.data, '0580', '0581') - of(before.data, '0580', '0581'))
    const { option } = buildComparedPicture('year', years, look) ?? {}
    const drawn = JSON.stringify((option as EChartsOption).graphic)
    expect(drawn).toContain('Skillnad, 2009 minus 2008')
  })

  it('are spoken with both figures and their difference', () => {
    const marks = listComparedMarks('year', years, 'sv')
    expect(marks).toHaveLength(joined?.data.rowCount ?? -1)
    expect(marks[1]?.text).toMatch(/2008 .*2009 .*[Ss]killnad/)
  })

  it('have in their headline a flow between two places, however many more live and work in one', () => {
    const [first] = years
    if (!first) throw new Error('no matrix')
    const within = rowsOf(first.data).find(
      (at) => codeAt(codes(first.data, 'home'), at) === codeAt(codes(first.data, 'work'), at),
    )
    const grown = years.map((panel, i) =>
      withFigures(panel, 'persons', { [within ?? -1]: { value: 1_000 + i * 90_000 } }),
    )
    const finding = describeComparison('year', grown, 'sv').finding ?? ''
    expect(finding).toMatch(/ – /)
    expect(finding).not.toMatch(/(\S+) – \1/)
  })

  it('of more years stand beside each other', () => {
    expect(canOverlay('year', [...years, ...years.slice(1)], 'chart')).toBe(false)
  })
})

describe('places that are sorted', () => {
  const years = twoYears('commuting.labour-markets')
  const said = (panels: typeof years): string => describeComparison('year', panels, 'sv').finding ?? ''

  it('are told in plain words, never as a yes that equals a yes', () => {
    for (const text of [said(years), describeComparison('year', years, 'en').finding ?? ''])
      expect(text).not.toMatch(/\((ja|nej|yes|no)\)/)
    expect(said(years)).toMatch(/^Beräknad lokal arbetsmarknad: /)
  })

  it('are counted and named where they are sorted otherwise', () => {
    const [before, after] = years
    if (!before || !after) throw new Error('two panels')
    const { data } = after
    const market = codes(data, 'labour_market')
    const moved = Int32Array.from(market.indices, (index, row) =>
      codeAt(codes(data, 'region'), row) === '0581' ? market.codes.findIndex((_, i) => i !== index) : index,
    )
    const columns = data.columns.map((column): (typeof data.columns)[number] =>
      column.id === 'labour_market' ? ({ ...column, indices: moved } as CodeColumn) : column,
    )
    const text = said([before, { ...after, data: { ...data, columns } }])
    expect(text).toContain('1 av ')
    expect(text).toContain('(Norrköping)')
  })
})

describe('industries over time beside each other', () => {
  it('have all that is among the largest of either in the table, and the picture says how many it shows', () => {
    const panels = samplePanels('industries.change', 'region', ['0580', '0581'], { top: '1' })
    const largest = panels.map(({ data }) => codeAt(codes(data, 'industry'), 0))
    const { table } = buildComparisonTable('region', panels, 'sv')
    const names = new Set(table.rows.map(([name]) => name))
    expect(names.size).toBe(new Set(largest).size)
    const notes =
      overlayAnswers(specifyContext('sv', lightTheme), 'region', panels)?.specification.notes ?? []
    const left = notes.find(({ leftOut }) => leftOut !== undefined)
    if (left) expect(left.text).toMatch(/^\d+ av \d+ visas i bilden; tabellen har alla\.$/)
  })
})
