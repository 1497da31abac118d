import { describe, expect, it } from 'vitest'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { drawShiftShareLegend } from '#shared/views/industries/shift-share/legend'
import { measureText } from '#shared/charts/frame/text-width'
import { lightTheme } from '#shared/charts/frame/theme'
import { LANGUAGES, type Language } from '#shared/messages/language'

const COLORS = ['#111', '#222', '#333']

function textsAt(width: number, language: Language) {
  const ctx = createChartContext({
    language,
    theme: lightTheme,
    width,
    height: 420,
    interactive: false,
    reducedMotion: true,
  })
  return drawShiftShareLegend(ctx, width * 0.3, COLORS).flatMap((element) => {
    if (element.type !== 'text') return []
    const { x = 0, style } = element
    const text = String((style as { text?: unknown } | undefined)?.text)
    return [{ text, left: Number(x), right: Number(x) + measureText(text, ctx.text.label) }]
  })
}

describe.each(LANGUAGES)('the names of the components of shift-share in %s', (language) => {
  it.each([430, 520, 620, 800, 1128, 1600])('stand side by side within a picture of %i', (width) => {
    const texts = textsAt(width, language)
    expect(texts).toHaveLength(3)
    expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(width)
    for (const [i, { left }] of texts.entries()) expect(left).toBeGreaterThan(texts[i - 1]?.right ?? 0)
  })

  it('explain themselves where there is room', () => {
    const [wide, narrow] = [textsAt(1600, language), textsAt(430, language)]
    expect(wide.map(({ text }) => text).join()).toContain('(')
    expect(narrow.map(({ text }) => text).join()).not.toContain('(')
  })
})
