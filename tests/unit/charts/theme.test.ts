import { describe, expect, it } from 'vitest'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'

type Rgb = readonly [number, number, number]

const linearOf = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Deuteranopia after Viénot, Brettel & Mollon 1999, on linear RGB. */
const deuteranopic = (hex: string): Rgb => {
  const [r, g, b] = linearOf(hex)
  const mixed = 0.29275 * r + 0.70725 * g
  return [mixed, mixed, -0.02234 * r + 0.02234 * g + b]
}
const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe.each([lightTheme, darkTheme])('the $name theme', (theme) => {
  it('gives text at least 4.5:1', () => {
    for (const ground of [theme.surface, theme.land, theme.water])
      for (const text of [theme.text, theme.textMuted])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    for (const named of [...theme.categories, theme.inCommuting, theme.outCommuting])
      expect(contrast(named, theme.surface)).toBeGreaterThanOrEqual(4.5)
  })

  it('gives marks at least 3:1', () => {
    for (const mark of [
      theme.accent,
      theme.neutral,
      theme.others,
      theme.liveAndWork,
      theme.inCommutingSoft,
      theme.outCommutingSoft,
    ])
      expect(contrast(mark, theme.surface)).toBeGreaterThanOrEqual(3)
    for (const flow of [theme.accent, theme.inCommuting, theme.outCommuting])
      for (const area of [theme.regionFill, theme.groupFill])
        expect(contrast(flow, area)).toBeGreaterThanOrEqual(3)
  })

  it('keeps in- and out-commuting apart for readers who do not see green', () => {
    expect(distance(deuteranopic(theme.inCommuting), deuteranopic(theme.outCommuting))).toBeGreaterThan(0.25)
  })
})
