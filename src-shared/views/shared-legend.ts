import { createChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture, PictureKind } from '../charts/frame/chart-picture'
import { asGraphic } from '../charts/frame/plot-parts'
import type { LegendRow } from '../charts/maps/map-legend'
import { layOutLegendStrip } from '../charts/maps/map-legend-strip'
import { buildPicture } from './build-picture'
import type { MeasuredPanel } from './measure-extents'

/** The legend of maps or matrices beside each other, once: what a row says of one alone, such as how many areas, is left out. */
export interface SharedLegend {
  /** In CSS pixels. */
  readonly height: number
  /** What it says, for those who do not see it. */
  readonly text: string
  readonly picture: ChartPicture
}

/** Two maps have room for their own legends; matrices need every pixel for their cells. */
const MOST_WITH_OWN: Record<PictureKind, number> = { chart: 1, map: 2 }

/**
 * Each of the pictures gives its legend and is drawn without it; null where they have none, or each keeps its own.
 * `look`: of one of them.
 */
export function shareLegend(
  panels: readonly MeasuredPanel[],
  kind: PictureKind,
  look: ChartLook,
  width: number,
): SharedLegend | null {
  if (panels.length <= MOST_WITH_OWN[kind]) return null
  const rows = new Map<string, LegendRow>()
  const onLegend = (own: readonly LegendRow[]): void => {
    for (const { count: _count, ...row } of own) if (!rows.has(row.text)) rows.set(row.text, row)
  }
  for (const { data, geography } of panels) buildPicture(data, kind, { ...look, onLegend }, geography)
  if (rows.size === 0) return null
  const ctx = createChartContext({ ...look, width })
  // Notes stand last, each on a line of its own.
  const inOrder = [...rows.values()].sort((a, b) => Number(isNote(a)) - Number(isNote(b)))
  const { height, draw } = layOutLegendStrip(ctx, inOrder, width)
  const { theme } = look
  return {
    height,
    text: inOrder.map(({ text }) => text).join('; '),
    picture: {
      maps: [],
      option: {
        backgroundColor: theme.surface,
        animation: false,
        textStyle: { fontFamily: theme.fontFamily },
        graphic: asGraphic(
          draw(0, 0).map((element) =>
            element.type === 'text'
              ? { ...element, style: { fontFamily: theme.fontFamily, ...(element.style as object) } }
              : element,
          ),
        ),
      },
    },
  }
}

const isNote = ({ sample, strong }: LegendRow): boolean => sample === undefined && strong !== true
