import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DPI_BOUNDS, fitSize, PICTURE_PRESETS, type OwnSize } from '#shared/charts/frame/picture-presets'
import { SIZE_BOUNDS } from '#shared/export/export-formats'
import { unwrapped } from '../views/unwrapped'

const cm = (width: number, height: number, dpi: number): OwnSize => ({ unit: 'cm', width, height, dpi })
const px = (width: number, height: number): OwnSize => ({ unit: 'px', width, height, dpi: 300 })

describe('sizes of pictures', () => {
  it('are those of the preset, times the scale', () => {
    const size = unwrapped(fitSize('slide16x9', px(1, 1), 3))
    expect(size).toEqual({ width: 1280, height: 720, scale: 3, pixels: { width: 3840, height: 2160 } })
  })

  it('are A4 on paper', () => {
    const { width, height } = PICTURE_PRESETS.a4portrait
    expect((width / 96) * 25.4).toBeCloseTo(210, 0)
    expect((height / 96) * 25.4).toBeCloseTo(297, 0)
  })

  it('in centimetres have exactly as many pixels as the dots say', () => {
    expect(unwrapped(fitSize('own', cm(12, 8, 300), 1)).pixels).toEqual({ width: 1417, height: 945 })
    expect(unwrapped(fitSize('own', cm(21, 29.7, 96), 1)).pixels).toEqual({ width: 794, height: 1123 })
  })

  it('lie within what the core accepts whenever they are not refused', () => {
    const side = fc.double({ min: 0, max: 300, noNaN: true })
    fc.assert(
      fc.property(side, side, fc.integer({ min: 0, max: 1200 }), (width, height, dpi) => {
        const fitted = fitSize('own', cm(width, height, dpi), 1)
        if (!fitted.ok) return
        const { value } = fitted
        for (const part of ['width', 'height', 'scale'] as const) {
          expect(value[part]).toBeGreaterThanOrEqual(SIZE_BOUNDS[part].least)
          expect(value[part]).toBeLessThanOrEqual(SIZE_BOUNDS[part].most)
        }
        expect(Math.round(value.width * value.scale)).toBe(value.pixels.width)
        expect(Math.round(value.height * value.scale)).toBe(value.pixels.height)
      }),
    )
  })

  it.each([
    ['a width of 0', px(0, 500), /Bredden.*240.*8.000 bildpunkter/],
    ['a height that is no number', px(500, Number.NaN), /Höjden.*180.*8.000 bildpunkter/],
    ['a width of a metre and more', cm(300, 20, 96), /Bredden.*6,4.*211,6 centimeter/],
    ['too few dots', cm(20, 20, DPI_BOUNDS.least - 1), /Upplösningen.*96.*768 punkter per tum/],
    ['more pixels than programs take', cm(200, 20, 768), /pixlar|bildpunkter/i],
  ])('refuse %s in words', (_, own, said) => {
    const fitted = fitSize('own', own, 1)
    expect(fitted.ok).toBe(false)
    if (!fitted.ok) expect(`${fitted.problem.message.sv} ${fitted.problem.nextStep.sv}`).toMatch(said)
  })
})
