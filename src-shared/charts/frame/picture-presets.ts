import { MOST_PIXELS, SIZE_BOUNDS } from '../../export/export-formats'
import { fail, succeed, type Problem, type Result } from '../../problem/problem'
import { problemInWords } from '../../messages/problem-in-words'
import { formatNumber } from '../../messages/number-format'

/** Sizes of exported pictures in CSS pixels, as people use them: 96 to the inch, so that A4 is A4 on paper. */
export const PICTURE_PRESETS = {
  slide16x9: { width: 1280, height: 720 },
  /** Two of them stand beside each other below a slide's title. */
  halfSlide: { width: 620, height: 580 },
  a4portrait: { width: 794, height: 1123 },
  a4half: { width: 794, height: 561 },
  square: { width: 900, height: 900 },
} as const

export type PicturePreset = keyof typeof PICTURE_PRESETS

export const PICTURE_PRESET_IDS = Object.keys(PICTURE_PRESETS) as readonly PicturePreset[]

/** A size of the reader's own: pixels, or centimetres with the dots that a printer puts on an inch. */
export interface OwnSize {
  readonly unit: 'px' | 'cm'
  readonly width: number
  readonly height: number
  /** Counts for centimetres only. */
  readonly dpi: number
}

/** A size that can be drawn. */
export interface FittedSize {
  /** CSS pixels; not whole where centimetres are not. */
  readonly width: number
  readonly height: number
  /** Device pixels for each CSS pixel of a PNG. */
  readonly scale: number
  /** What a PNG of this size holds: whole pixels. */
  readonly pixels: { readonly width: number; readonly height: number }
}

const CM_PER_INCH = 2.54
const CSS_PER_INCH = 96
const CM_PER_CSS = CM_PER_INCH / CSS_PER_INCH

export const DPI_BOUNDS = {
  least: CSS_PER_INCH * SIZE_BOUNDS.scale.least,
  most: CSS_PER_INCH * SIZE_BOUNDS.scale.most,
} as const

/** A preset as people measure paper, in whole millimetres; for a first proposal of an own size. */
export const inCentimetres = (pixels: number): number => Math.round(pixels * CM_PER_CSS * 10) / 10

/** Sizes as chosen, with `scale` for all but centimetres. */
export function fitSize(chosen: PicturePreset | 'own', own: OwnSize, scale: number): Result<FittedSize> {
  const size = chosen === 'own' ? fitOwn(own, scale) : succeed(fitted(PICTURE_PRESETS[chosen], scale))
  if (!size.ok) return size
  const { width, height } = size.value.pixels
  return Math.max(width, height) > MOST_PIXELS ? fail(tooManyPixels) : size
}

const fitted = (size: { readonly width: number; readonly height: number }, scale: number): FittedSize => ({
  width: size.width,
  height: size.height,
  scale,
  pixels: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
})

function fitOwn({ unit, width, height, dpi }: OwnSize, scale: number): Result<FittedSize> {
  const perUnit = unit === 'cm' ? CM_PER_CSS : 1
  for (const side of ['width', 'height'] as const) {
    const value = side === 'width' ? width : height
    const { least, most } = SIZE_BOUNDS[side]
    const css = value / perUnit
    if (!(css >= least && css <= most))
      return fail(sideOutOfRange(side, unit, least * perUnit, most * perUnit))
  }
  if (unit === 'px') return succeed(fitted({ width: Math.round(width), height: Math.round(height) }, scale))
  if (!(dpi >= DPI_BOUNDS.least && dpi <= DPI_BOUNDS.most)) return fail(dpiOutOfRange)
  const dots = (cm: number): number => Math.round((cm / CM_PER_INCH) * dpi)
  const pixels = { width: dots(width), height: dots(height) }
  const ratio = dpi / CSS_PER_INCH
  // Whole pixels decide, so that a PNG has exactly as many as centimetres and dots say.
  return succeed({
    width: keepWithin(pixels.width / ratio, SIZE_BOUNDS.width),
    height: keepWithin(pixels.height / ratio, SIZE_BOUNDS.height),
    scale: ratio,
    pixels,
  })
}

/** Rounding to whole pixels may step over a bound by less than half of one. */
const keepWithin = (
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number => Math.min(most, Math.max(least, value))

const sideOutOfRange = (
  side: 'width' | 'height',
  unit: OwnSize['unit'],
  least: number,
  most: number,
): Problem =>
  problemInWords('invalid-input', ({ exportDialog: { size } }, language) => {
    // Up at the lower and down at the upper bound, so that what is said is accepted.
    const digits = unit === 'cm' ? 10 : 1
    const text = (value: number): string => formatNumber(value / digits, 'none', language)
    return {
      message: size.outOfRange[side],
      nextStep: size.between(text(Math.ceil(least * digits)), text(Math.floor(most * digits)), unit),
    }
  })

const dpiOutOfRange = problemInWords('invalid-input', ({ exportDialog: { size } }) => ({
  message: size.outOfRange.dpi,
  nextStep: size.between(String(DPI_BOUNDS.least), String(DPI_BOUNDS.most), 'dpi'),
}))

const tooManyPixels = problemInWords('invalid-input', ({ charts }) => ({
  message: charts.pictureTooLarge,
  nextStep: charts.pictureTooLargeNext,
}))
