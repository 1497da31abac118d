import { contrastOf, LEAST_MARK_CONTRAST } from '#shared/charts/frame/contrast'
import { lightTheme } from '#shared/charts/frame/theme'
import type { ChosenLayout } from './choose-layouts'
import type { ThemeColors } from './template-colors'

/** What stands in a chart for each of the program's colours. */
export interface DeckPalette {
  /** By the program's colour, as `1F5FA8`. */
  readonly colors: ReadonlyMap<string, PaletteColor>
  /** Numbers of the theme's colours that would not be seen, or not be told apart. */
  readonly weak: readonly number[]
}

/** In the theme's words, so that the chart follows the theme; `hex` where it is a mixture. */
export type PaletteColor = { readonly scheme: string; readonly mixed: number } | { readonly hex: string }

/** The program's colours in the order in which charts use them; those of a row are one colour in ours, too. */
const OURS: readonly (readonly string[])[] = [
  [lightTheme.accent, lightTheme.categories[0] ?? ''],
  ...lightTheme.categories.slice(1).map((color) => [color]),
]
const SOFT: Readonly<Record<string, string>> = {
  [lightTheme.accent]: lightTheme.inCommutingSoft,
  [lightTheme.outCommuting]: lightTheme.outCommutingSoft,
}
/** Of the colour beside one that is in focus, as ours: so much of it, the rest white. */
const SOFTENED = 0.65
/** Colours nearer to each other than this, over red, green and blue, are taken for one. */
const APART = 60

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function distance(a: string, b: string): number {
  const other = channels(b)
  return Math.hypot(...channels(a).map((value, i) => value - (other[i] ?? 0)))
}

const plain = (hex: string): string => hex.slice(1).toUpperCase()

/** The theme's colours that are seen on the ground and told apart, in its order; then the program's own. */
export function choosePalette(colors: ThemeColors, { layout, needsSheet }: ChosenLayout): DeckPalette {
  const ground = needsSheet ? '#ffffff' : (layout.ground ?? '#ffffff')
  const used: string[] = [lightTheme.neutral]
  const weak: number[] = []
  const theirs: string[] = []
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const color = colors.get(`accent${String(number)}`)
    if (color === undefined) continue
    const isSeen = contrastOf(color, ground) >= LEAST_MARK_CONTRAST
    if (isSeen && used.every((other) => distance(color, other) >= APART)) {
      used.push(color)
      theirs.push(`accent${String(number)}`)
    } else weak.push(number)
  }
  const own = OURS.flatMap(([first]) => first ?? []).filter((one) =>
    used.every((other) => distance(one, other) >= APART),
  )
  const chosen = new Map<string, PaletteColor>()
  OURS.forEach((row, at) => {
    const scheme = theirs[at]
    const kept = own[at - theirs.length]
    for (const color of row) {
      const soft = SOFT[color]
      if (scheme !== undefined) {
        chosen.set(plain(color), { scheme, mixed: 1 })
        if (soft !== undefined) chosen.set(plain(soft), { scheme, mixed: SOFTENED })
      } else if (kept !== undefined) chosen.set(plain(color), { hex: plain(kept) })
    }
  })
  return { colors: chosen, weak }
}

/** A chart's part in the palette's colours. */
export const recolor = (xml: string, { colors }: DeckPalette): string =>
  xml.replace(
    /<a:srgbClr val="([0-9A-F]{6})"(?:\/>|>(.*?)<\/a:srgbClr>)/g,
    (whole, hex: string, inside: string | undefined) => {
      const color = colors.get(hex)
      if (color === undefined) return whole
      if ('hex' in color) return whole.replace(hex, color.hex)
      const mixed =
        color.mixed === 1
          ? ''
          : `<a:lumMod val="${String(color.mixed * 100_000)}"/><a:lumOff val="${String(Math.round((1 - color.mixed) * 100_000))}"/>`
      return `<a:schemeClr val="${color.scheme}">${mixed}${inside ?? ''}</a:schemeClr>`
    },
  )
