import type { StandInWindow } from './browser-window'
import type { StandInContents } from './web-contents'

/** Windows in the order in which they were made; those that are closed have gone. */
export const openWindows = new Set<StandInWindow>()
/** All contents that there ever were, as their numbers count from the first. */
export const allContents: StandInContents[] = []

export const focusedWindow = (): StandInWindow | null =>
  [...openWindows].find((window) => window.isFocused()) ?? null
