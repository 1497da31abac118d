import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { canDrawNatively } from '#shared/charts/native/draw-natively'
import type { Line, LinesPanel } from '#shared/charts/specification/chart-specification'
import { buildComparedPicture, listComparedMarks } from '#shared/comparison/compared-picture'
import { buildComparisonTable } from '#shared/comparison/comparison-table'
import { overlayAnswers } from '#shared/comparison/overlay'
import { buildTable } from '#shared/figures-as-text/view-table'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildNativeChart } from '#shared/views/native-chart'
import { listMarks } from '#shared/views/list-marks'
import { PICTURES } from '#shared/views/pictures'
import { samplePanels } from '../comparison/sample-panels'
import { sampleViewData } from './sample-dataset'

const ctx = specifyContext('sv', lightTheme)
const panelsOf = (data: ViewData): LinesPanel[] =>
  [...(PICTURES[data.view].specify?.(ctx, data).panels ?? [])].filter(
    (panel): panel is LinesPanel => panel.kind === 'lines',
  )
const notesOf = (data: ViewData): string[] =>
  PICTURES[data.view].specify?.(ctx, data).notes.map(({ text }) => text) ?? []
const LOOK = { language: 'sv', theme: lightTheme, interactive: false, reducedMotion: true } as const
const isGrey = ({ background }: Line): boolean => background === true
const LINES: readonly (readonly [ViewId, FilterTexts])[] = [
  ['population.index', { region: '0581' }],
  ['commuting.containment', { region: '0581' }],
]

describe.each(LINES)('in %s other municipalities', (view, filters) => {
  const alone = sampleViewData(view, filters)
  const among = sampleViewData(view, { ...filters, around: 'all' })

  it('stand behind only when they are asked for, in grey and without a name', () => {
    expect(panelsOf(alone).flatMap(({ lines }) => lines.filter(isGrey))).toEqual([])
    for (const { lines, named } of panelsOf(among)) {
      expect(named).toBe('at-ends')
      expect(lines.filter((line) => !isGrey(line)).map(({ name }) => name)).toEqual(['Norrköping'])
      expect(lines.filter(isGrey).length).toBeGreaterThan(2)
      expect(new Set(lines.filter(isGrey).map(({ color }) => color))).toEqual(new Set([lightTheme.others]))
    }
    expect(notesOf(among).filter((note) => note.startsWith('I grått:'))).toHaveLength(1)
  })

  it('change nothing that is said of the place chosen', () => {
    expect(among.finding).toEqual(alone.finding)
    const [own, all] = [buildTable(alone, 'sv'), buildTable(among, 'sv')]
    // Among others a column may tell official figures from those of our own.
    const shown = all.rows.slice(0, alone.rowCount).map((row) => row.slice(0, own.columns.length))
    expect(shown).toEqual(own.rows)
  })

  it('are spoken as one sentence for each panel, and stand in the table row by row', () => {
    const marks = listMarks(among, 'chart', 'sv')
    expect(marks.filter(({ row }) => row !== null)).toHaveLength(alone.rowCount)
    const spoken = marks.filter(({ row }) => row === null)
    expect(spoken).toHaveLength(panelsOf(among).length)
    for (const { text } of spoken) expect(text).toMatch(/I grått: .*kommun.*Högst \d{4}: .+, lägst: .+/)
    expect(buildTable(among, 'sv').rows.length).toBeGreaterThan(alone.rowCount * 3)
  })

  it('are thin lines of a slide’s own charts, too', () => {
    const native = buildNativeChart(among, 'sv')
    for (const { series } of native?.panels ?? []) {
      expect(series.filter(({ background }) => background).length).toBeGreaterThan(2)
      // The part before a break is a series that goes on in the next one.
      const own = series.filter(({ background, goesOn }) => !background && !goesOn)
      expect(own.map(({ name }) => name)).toEqual(['Norrköping'])
    }
  })

  it('stand once behind the places compared, and none of these is among them', () => {
    const panels = samplePanels(view, 'region', ['0580', '0581'], { ...filters, around: 'all' })
    const overlay = overlayAnswers(ctx, 'region', panels)
    const drawn = overlay?.specification.panels.filter((panel) => panel.kind === 'lines') ?? []
    expect(drawn.length).toBe(panelsOf(among).length)
    for (const { lines } of drawn as LinesPanel[]) {
      const grey = lines.filter(isGrey).map(({ name }) => name)
      expect(lines.filter((line) => !isGrey(line)).map(({ name }) => name)).toEqual([
        'Linköping',
        'Norrköping',
      ])
      expect(grey.length).toBeGreaterThan(1)
      expect(new Set(grey).size).toBe(grey.length)
      expect(grey).not.toContain('Linköping')
      expect(grey).not.toContain('Norrköping')
    }
    const picture = buildComparedPicture('region', panels, { ...LOOK, width: 1000, height: 480 })
    // Neither at their ends nor above the panels.
    const written = [picture?.option.graphic ?? []]
      .flat()
      .filter((one) => 'type' in one && one.type === 'text')
    expect(JSON.stringify(written)).not.toContain('Söderköping')
    const marks = listComparedMarks('region', panels, 'sv')
    expect(marks.filter(({ text }) => text.includes('I grått:'))).toHaveLength(drawn.length)
    const heads = buildComparisonTable('region', panels, 'sv').table.columns.map(({ label }) => label)
    expect(heads.some((label) => label.endsWith('Norrköping'))).toBe(true)
  })
})

describe('lines behind others', () => {
  it('are not drawn in a single year, which has no lines', () => {
    const data = sampleViewData('population.index', { region: '0581', year: '2022', around: 'all' })
    expect(data.behind).toBeUndefined()
  })

  it('become a picture where office programs take no more series', () => {
    const [panel] = panelsOf(sampleViewData('population.index', { region: '0581', around: 'all' }))
    const [line] = panel?.lines ?? []
    if (!panel || !line) throw new Error('no lines')
    const withLines = (count: number) => ({
      panels: [{ ...panel, lines: Array.from({ length: count }, () => ({ ...line, background: true })) }],
      notes: [],
    })
    expect(canDrawNatively(withLines(200))).toBe(true)
    expect(canDrawNatively(withLines(290))).toBe(false)
  })
})
