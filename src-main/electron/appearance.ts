import { nativeTheme } from 'electron'
import type { Settings } from '#shared/contract/calls'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'

/** Makes menus, dialogs, the title bar and `prefers-color-scheme` as the reader chose. */
export function followTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

/** The ground of the page (`--page` of base.css) in the theme of now, for the window before its page is painted. */
export function pageColor(): string {
  const { surface, text } = nativeTheme.shouldUseDarkColors ? darkTheme : lightTheme
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const letters = parts(text)
  const mixed = parts(surface).map((part, each) => Math.round(0.94 * part + 0.06 * (letters[each] ?? 0)))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
