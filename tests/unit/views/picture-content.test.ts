import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import type { ChartSpecification, Panel } from '#shared/charts/specification/chart-specification'
import type { FilterTexts } from '#shared/filters/filters'
import { numbers } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { PICTURES } from '#shared/views/pictures'
import { sampleViewData } from './sample-dataset'

const panelsOf = (view: ViewId, filters: FilterTexts): readonly Panel[] => {
  const specify = PICTURES[view].specify
  if (!specify) throw new Error('no specification')
  const { panels }: ChartSpecification = specify(
    specifyContext('sv', lightTheme),
    sampleViewData(view, filters),
  )
  return panels
}

describe('what a picture shows', () => {
  it('is the change of industries since the first year, so that lines part from zero', () => {
    const [panel] = panelsOf('industries.change', { region: '0581' })
    if (panel?.kind !== 'lines') throw new Error('no lines')
    expect(panel.heading).toMatch(/^Förändring sedan \d{4}/)
    expect(panel.base).toBe(0)
    expect(new Set(panel.lines.map(({ values }) => values.find(Number.isFinite)))).toEqual(new Set([0]))
  })

  it('has both sides of a place alone on one scale, and the line of as many jobs as residents', () => {
    const panels = panelsOf('commuting.containment', { region: '0581' })
    const lines = panels.map((panel) => (panel.kind === 'lines' ? panel : null))
    expect(lines.map((panel) => [panel?.lines.length, panel?.base])).toEqual([
      [2, undefined],
      [1, 1],
      [1, 0],
    ])
  })

  it('reads both sides of several places on one scale', () => {
    const panels = panelsOf('commuting.containment', { region: '0580,0581' })
    const shares = panels.filter(({ axis }) => axis.format.unit === 'fraction')
    expect(shares.length).toBeGreaterThanOrEqual(2)
    expect(new Set(shares.map(({ axis }) => axis.scaleId)).size).toBe(1)
  })

  it('ranks what a place is specialised in by quotient, small bases last', () => {
    const data = sampleViewData('industries.specialisation', { region: '0581' })
    const { values, flags } = numbers(data, 'location_quotient')
    const steady = [...values].filter((value, row) => Number.isFinite(value) && !flags?.[row])
    expect(steady.length).toBeGreaterThan(1)
    expect(steady).toEqual(steady.toSorted((a, b) => b - a))
    const small = [...(flags ?? [])].map((flag) => flag !== 0)
    expect(small.indexOf(true) === -1 || small.slice(small.indexOf(true)).every(Boolean)).toBe(true)
  })
})
