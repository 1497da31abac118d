import type { Room } from '#shared/charts/frame/room'
import { fitPanelColumns, PANEL_GAP } from '#shared/charts/frame/panel-columns'
import type { Rect } from '#shared/charts/frame/plot-parts'
import { wrapTextWithin } from '#shared/charts/frame/text-width'
import type { ComparisonText } from '#shared/comparison/comparison-words'
import { FALLBACK_FONT_MARGIN, LINE, type FrameLine } from './picture-frame'

/** Where one panel's words and chart stand. */
export interface PanelFrame {
  readonly lines: readonly FrameLine[]
  readonly chart: Rect
}

/**
 * Shares the room for charts among the panels; the charts of a row begin at the same height. `least` is what each
 * chart needs; of a finding no more than `mostLines` are shown.
 */
export function layOutPanels(
  least: Room,
  words: Pick<ComparisonText, 'headings' | 'findings'>,
  area: Rect,
  noteSize: number,
  mostLines: number,
): readonly PanelFrame[] {
  const count = words.headings.length
  const headingSize = Math.max(14, noteSize + 3)
  const findingSize = Math.max(12, noteSize)
  const head = (headingSize + (mostLines > 0 ? findingSize : 0)) * LINE
  const columns = fitPanelColumns(count, area, least, head)
  const rows = Math.ceil(count / columns)
  const width = (area.width - PANEL_GAP * (columns - 1)) / columns
  const height = (area.height - PANEL_GAP * (rows - 1)) / rows
  // A finding may take a quarter of a panel's height.
  const quarter = Math.floor((height * 0.25) / (findingSize * LINE))
  const findingLines = Math.min(mostLines, Math.max(1, quarter))
  const texts = words.headings.map((heading, i) => {
    const room = width * FALLBACK_FONT_MARGIN
    return {
      heading: wrapTextWithin(heading, room, 1, headingSize, 600),
      finding:
        findingLines === 0
          ? []
          : wrapTextWithin(words.findings[i] ?? '', room, findingLines, findingSize, 400).filter(
              (line) => line !== '',
            ),
    }
  })
  return texts.map((text, i): PanelFrame => {
    const row = Math.floor(i / columns)
    const left = area.left + (i % columns) * (width + PANEL_GAP)
    const top = area.top + row * (height + PANEL_GAP)
    const beside = texts.filter((_, other) => Math.floor(other / columns) === row)
    const finding = Math.max(...beside.map((one) => one.finding.length))
    const headHeight = headingSize * LINE + finding * findingSize * LINE + 4
    return {
      lines: [
        ...text.heading.map((line) => lineAt(line, left, top + headingSize, headingSize, 600)),
        ...text.finding.map((line, n) =>
          lineAt(line, left, top + headingSize * LINE + findingSize * (1 + n * LINE), findingSize, 400),
        ),
      ],
      chart: {
        left: Math.round(left),
        top: Math.round(top + headHeight),
        width: Math.floor(width),
        height: Math.max(60, Math.floor(height - headHeight)),
      },
    }
  })
}

const lineAt = (text: string, x: number, y: number, size: number, weight: 400 | 600): FrameLine => ({
  text,
  x,
  y,
  size,
  weight,
  tone: 'text',
})
