/** Contrast of marks that must be told from their ground (WCAG 2.2, 1.4.11). */
export const LEAST_MARK_CONTRAST = 3

/** Relative luminance of `#1f5fa8` (WCAG 2.2), 0 to 1. */
function luminanceOf(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Whether letters on this ground (`#rrggbb`) are better white than black. */
export function isDark(ground: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
  return 0.299 * r + 0.587 * g + 0.114 * b < 130
}
