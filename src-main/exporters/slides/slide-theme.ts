import { lightTheme } from '#shared/charts/frame/theme'
import type { HouseStyle } from '#shared/contract/house-style'

/** A font that comes with every PowerPoint. */
export const SLIDE_FONT = 'Calibri'

/** 16:9 as PowerPoint's own decks, in inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const

export const POINTS_PER_INCH = 72

/** Units of office files in an inch. */
export const EMU = 914_400

/** The organisation's colour, else the program's. */
export const accentOf = ({ accent }: HouseStyle): string => accent ?? lightTheme.accent

/** The accent for marks in charts: the program's where the organisation's is too pale on white (WCAG: 3:1). */
export const markColorOf = (style: HouseStyle): string =>
  contrastWithWhite(accentOf(style)) >= 3 ? accentOf(style) : lightTheme.accent

function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** In inches. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** `1F5FA8` of `#1f5fa8`. */
export const plainColor = (color: string): string => color.replace('#', '').toUpperCase()
