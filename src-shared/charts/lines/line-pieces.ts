import { isCut } from '../../view/series-breaks'
import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import type { LineData, LinePanel } from './line-panel'
import { xOfYear, yOfValue } from './year-axes'

/** Marks on more times than these would run into a band. */
const MOST_MARKED = 24

/** Positions of a line's points between its cuts. */
export type Pieces = readonly (readonly number[])[]

/** The pieces of a line that breaks of the series cut; one piece where none does. Gaps are the line's own matter. */
export function piecesOf(line: LineData, { years, breaks }: LinePanel): Pieces {
  const pieces: number[][] = [[]]
  years.forEach((year, i) => {
    const before = years[i - 1]
    if (before !== undefined && !line.isGoal && isCut(line.regions, breaks, before, year)) pieces.push([])
    pieces.at(-1)?.push(i)
  })
  return pieces.filter((piece) => piece.some((i) => Number.isFinite(line.values[i])))
}

/** Whether each figure of a line has its own mark; of a long line its ends and turns are read from the line alone. */
export const hasMarks = ({ symbol, values }: LineData, { years }: LinePanel): boolean =>
  symbol !== 'none' && (years.length <= MOST_MARKED || values.filter(Number.isFinite).length < 3)

/**
 * What is not comparable is never joined: a cut line is drawn piece by piece. ECharts joins all neighbouring points of
 * a series, and a further point at the cut would move those that rows of the table point at. A figure that no line
 * reaches has a dot, where the line has no marks: it would not be seen.
 */
export function drawPieces(
  ctx: ChartContext,
  line: LineData,
  panel: LinePanel,
  plot: Rect,
  pieces: Pieces,
): GraphicElement[] {
  const { years, scale } = panel
  const common = { silent: true, z: line.endLabel === null ? 2 : 4 }
  return pieces.flatMap((piece) => {
    const runs: [number, number][][] = [[]]
    for (const i of piece) {
      const value = line.values[i]
      if (value === undefined || !Number.isFinite(value)) runs.push([])
      else runs.at(-1)?.push([xOfYear(years, plot, years[i] ?? 0), yOfValue(scale, plot, value)])
    }
    return runs.flatMap((points): GraphicElement[] => {
      const [first] = points
      if (first === undefined) return []
      if (points.length === 1)
        return hasMarks(line, panel)
          ? []
          : [
              {
                ...common,
                type: 'circle',
                info: { kind: 'lone-point', line: line.name },
                shape: { cx: first[0], cy: first[1], r: Math.max(1.5, line.width) },
                style: { fill: line.color, stroke: ctx.theme.surface, lineWidth: 1 },
              },
            ]
      if (pieces.length < 2) return []
      return [
        {
          ...common,
          type: 'polyline',
          info: { kind: 'line-piece', line: line.name },
          shape: { points },
          style: {
            stroke: line.color,
            fill: 'none',
            lineWidth: line.width,
            lineDash: line.dashed ? [7, 4] : null,
            lineJoin: 'bevel',
          },
        },
      ]
    })
  })
}
