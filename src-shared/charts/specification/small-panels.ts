import type { ViewData } from '../../view/view-data'
import {
  placeInGrid,
  type ChartNote,
  type Line,
  type LinesPanel,
  type SpecifyContext,
} from './chart-specification'

/** So many stand beside each other at most. */
const ACROSS = 3

/** Lines of no row: a reference, a goal. They stand in every panel. */
const isOfAll = ({ rows, isGoal }: Line): boolean => isGoal === true || rows.every((row) => row === null)

/** The panel, or one for each of its lines with a note that says what they count, as the reader chose. */
export function panelsChosen(
  { theme, words }: Pick<SpecifyContext, 'theme' | 'words'>,
  { filters }: Pick<ViewData, 'filters'>,
  panel: LinesPanel,
): { readonly panels: readonly LinesPanel[]; readonly notes: readonly ChartNote[] } {
  const panels = filters.panels === 'apart' ? splitPanel(panel, theme.others) : [panel]
  return { panels, notes: panels.length > 1 ? [{ text: words.smallPanels(panel.heading ?? '') }] : [] }
}

/**
 * A panel for each line with a name, all on one scale, which holds them all: the others stand in grey behind it ("small
 * multiples", Tufte 1983). The panel itself where it has one such line or none. Rows are shown where their line is in front.
 */
export function splitPanel(panel: LinesPanel, grey: string): readonly LinesPanel[] {
  const named = panel.lines.filter((line) => !line.background && !isOfAll(line))
  if (named.length < 2) return [panel]
  // A line that stands in all of them has its name there, and then all have.
  const hasCompany = panel.lines.some(isOfAll)
  const columns = named.length === 4 ? 2 : Math.min(ACROSS, named.length)
  const rows = Math.ceil(named.length / columns)
  return named.map((own, at): LinesPanel => ({
    ...panel,
    heading: own.name,
    named: hasCompany ? panel.named : 'nowhere',
    lines: panel.lines.map((line) => {
      if (line === own) return { ...line, dashed: false }
      if (isOfAll(line)) return line
      const behind: Line = { ...line, color: grey, background: true, dashed: false }
      // What stands behind in several panels is told once: of the chosen where they are in front.
      return at > 0 || !line.background
        ? { ...behind, rows: line.rows.map(() => null), isRepeated: true }
        : behind
    }),
    place: placeInGrid(at, columns, rows),
  }))
}
