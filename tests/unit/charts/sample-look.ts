import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'

/** How a picture looks in a window of usual size, in Swedish and light; `change` says what is otherwise. */
export const sampleLook = (change: Partial<ChartLook> = {}): ChartLook => ({
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 420,
  interactive: false,
  reducedMotion: true,
  ...change,
})
