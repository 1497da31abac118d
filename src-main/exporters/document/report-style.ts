import { lightTheme } from '#shared/charts/frame/theme'

/** A4 portrait in points. */
export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = { left: 56, right: 56, top: 54, bottom: 64 }
export const INNER_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
/** What rows may take on a page. */
export const INNER_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom

export const COLORS = {
  text: lightTheme.text,
  muted: lightTheme.textMuted,
  line: '#c3cad3',
  box: '#fdf3e7',
  boxEdge: lightTheme.outCommuting,
  band: '#f3f5f8',
}
