import { expect, it } from 'vitest'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { sequentialClasses } from '#shared/charts/maps/color-classes'
import { buildHorizontalBars } from '#shared/charts/bars/horizontal-bars'

const ctx = createChartContext({
  language: 'sv',
  theme: lightTheme,
  width: 800,
  height: 300,
  interactive: false,
  reducedMotion: true,
})
/** The colour of the sample before the words for the bars. */
function sampleOf(colors: readonly string[]): unknown {
  const rows = colors.map((color, i) => ({
    label: `Kommun ${String(i)}`,
    value: 10 + i,
    sign: null,
    valueLabel: String(10 + i),
    color,
    emphasis: color === lightTheme.accent,
    marker: 11,
  }))
  const markerName = { bar: 'Folkmängd', marker: 'Medianen' }
  const chart = { rows, axisName: '', percent: false, whole: true, markerName }
  const { graphic } = buildHorizontalBars(ctx, chart, { left: 0, top: 0, width: 800, height: 300 })
  return graphic.find(({ type, shape }) => type === 'rect' && (shape as { width: number }).width === 18)
    ?.style
}

it('shows in the legend a colour that bars have: that of the place in focus, grey where none is', () => {
  const { accent, neutral } = lightTheme
  expect(sampleOf([neutral, accent, neutral])).toMatchObject({ fill: accent })
  expect(sampleOf([neutral, neutral])).toMatchObject({ fill: neutral })
})

it('names one value of a map once, not from itself to itself', () => {
  expect(sequentialClasses(ctx, [0.801, 0.801], true).map(({ label }) => label)).toEqual(['80\u00a0%'])
})
