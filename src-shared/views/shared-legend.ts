import { createChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture } from '../charts/frame/chart-picture'
import { asGraphic } from '../charts/frame/plot-parts'
import type { LegendRow } from '../charts/maps/map-legend'
import { layOutLegendStrip } from '../charts/maps/map-legend-strip'
import { buildPicture } from './build-picture'
import type { MeasuredPanel } from './measure-extents'

/** The legend of maps beside each other, once: what a row says of one map alone, such as how many areas, is left out. */
export interface SharedLegend {
  /** In CSS pixels. */
  readonly height: number
  /** What it says, for those who do not see it. */
  readonly text: string
  readonly picture: ChartPicture
}

/** Each of the maps gives its legend and is drawn without it; null where they have none. `look`: of one of the maps. */
export function shareLegend(
  panels: readonly MeasuredPanel[],
  look: ChartLook,
  width: number,
): SharedLegend | null {
  const rows = new Map<string, LegendRow>()
  const onLegend = (own: readonly LegendRow[]): void => {
    for (const { count: _count, ...row } of own) if (!rows.has(row.text)) rows.set(row.text, row)
  }
  for (const { data, geography } of panels) buildPicture(data, 'map', { ...look, onLegend }, geography)
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
