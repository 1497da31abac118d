import { createContext } from 'svelte'
import type { ChartTheme } from '#shared/charts/frame/theme'

/** How charts of a report are to look on the screen: read through it, and it follows the reader's settings. */
export interface ScreenLook {
  readonly theme: ChartTheme
  readonly reducedMotion: boolean
  /** Strokes tell what colours tell. */
  readonly patterns: boolean
  /** The page is laid out for paper now. */
  readonly printing: boolean
}

export const [useLook, provideLook] = createContext<ScreenLook>()
