import { createChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture, PictureKind } from '../charts/frame/chart-picture'
import { asGraphic } from '../charts/frame/plot-parts'
import type { LegendRow } from '../charts/maps/map-legend'
import { layOutLegendStrip } from '../charts/maps/map-legend-strip'
import { buildPicture } from './build-picture'
import type { LocalizedText } from '../messages/language'
import type { MeasuredPanel } from './measure-extents'

/** The legend of maps or matrices beside each other, once: what a row says of one alone, such as how many areas, is left out. */
export interface SharedLegend {
  /** In CSS pixels. */
  readonly height: number
  /** What it says, for those who do not see it. */
  readonly text: string
  readonly picture: ChartPicture
}

/** What is drawn beside others, under its name. */
interface HeadedPanel extends MeasuredPanel {
  readonly heading: LocalizedText
}

/**
 * Each of the pictures gives its legend and is drawn without it; null where they have none, or there is one picture
 * alone. What only some of them note begins with their names. `look`: of one of them.
 */
export function shareLegend(
  panels: readonly HeadedPanel[],
  kind: PictureKind,
  look: ChartLook,
  width: number,
): SharedLegend | null {
  if (panels.length < 2) return null
  const found = new Map<string, { readonly row: LegendRow; readonly of: HeadedPanel[] }>()
  for (const panel of panels) {
    const onLegend = (own: readonly LegendRow[]): void => {
      for (const { count: _count, ...row } of own) {
        const known = found.get(row.text)
        if (known) known.of.push(panel)
        else found.set(row.text, { row, of: [panel] })
      }
    }
    buildPicture(panel.data, kind, { ...look, onLegend }, panel.geography)
  }
  if (found.size === 0) return null
  const rows = [...found.values()].map(({ row, of }): LegendRow => {
    const names = of.map(({ heading }) => heading[look.language]).join(', ')
    return isNote(row) && of.length < panels.length ? { ...row, text: `${names}: ${row.text}` } : row
  })
  const ctx = createChartContext({ ...look, width })
  // Notes stand last, each on a line of its own.
  const inOrder = rows.toSorted((a, b) => Number(isNote(a)) - Number(isNote(b)))
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

const isNote = ({ sample, strong, inline }: LegendRow): boolean =>
  sample === undefined && strong !== true && inline !== true
