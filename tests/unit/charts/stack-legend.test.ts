import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import type { GraphicElement } from '#shared/charts/frame/plot-parts'
import { measureText } from '#shared/charts/frame/text-width'
import { lightTheme } from '#shared/charts/frame/theme'
import { LANGUAGES, type Language } from '#shared/messages/language'
import { sampleViewData } from '../views/sample-dataset'

/** The names of the parts of stacked bars, as they stand above them. */
function textsAt(width: number, language: Language) {
  const look = { language, theme: lightTheme, width, height: 420, interactive: false, reducedMotion: true }
  const { option } = buildPicture(sampleViewData('industries.shift-share'), 'chart', look, null)
  return ([option.graphic ?? []].flat() as unknown as readonly GraphicElement[]).flatMap((element) => {
    if ((element['info'] as { kind?: string } | undefined)?.kind !== 'part-name') return []
    const { text, fontSize } = element['style'] as { text: string; fontSize: number }
    const left = Number(element['x'])
    return [{ text, left, right: left + measureText(text, fontSize) }]
  })
}

describe.each(LANGUAGES)('the names of the parts of stacked bars in %s', (language) => {
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
