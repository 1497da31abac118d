import type { NativePanel } from '#shared/charts/native/native-chart'
import type { Language } from '#shared/messages/language'
import { marginsOf, type ChartMargins } from './chart-layout'
import { POINTS_PER_INCH, type Box } from './slide-theme'

/** A chart at its place on a slide. */
export interface PlacedChart {
  readonly panel: NativePanel
  readonly box: Box
  readonly isExample: boolean
  readonly alternativeText: string
}

/**
 * Width and height in points, as letters see them: where the deck's are wider than those that are measured, everything
 * across is so much narrower. Charts place their parts by shares of the whole.
 */
export const sizeOf = ({ w, h }: Box, wider: number): readonly [number, number] => [
  (w * POINTS_PER_INCH) / wider,
  h * POINTS_PER_INCH,
]

/** Lines and columns stand on times: theirs are to line up below each other, too. */
const standsOnTimes = ({ kind }: NativePanel): boolean => kind === 'lines' || kind === 'columns'

/** Charts of the same width and measure have plots of the same width, so that the same length is the same number. */
export function shareMargins(
  charts: readonly PlacedChart[],
  language: Language,
  wider: number,
): ChartMargins[] {
  const own = charts.map(({ panel, box }) => marginsOf(panel, ...sizeOf(box, wider), language))
  return charts.map(({ panel, box }) => {
    const alike = own.filter((_, i) => {
      const other = charts[i]
      if (!other || Math.abs(other.box.w - box.w) > 0.01) return false
      const same = other.panel.scaleId === panel.scaleId && other.panel.kind === panel.kind
      return same || (standsOnTimes(panel) && standsOnTimes(other.panel))
    })
    return {
      left: Math.max(...alike.map(({ left }) => left)),
      right: Math.max(...alike.map(({ right }) => right)),
    }
  })
}

/** Room for heading, legend and numbers of an axis, in points. */
const AROUND = 70
const LOWEST_ROW = 10

/** A name with air: in less than this it is set smaller than it is read. */
const GOOD_ROW = 11

/** Inches in which every bar has room for its name; 0 where there are none. */
export const heightWanted = (panels: readonly NativePanel[]): number =>
  Math.max(
    0,
    ...panels
      .filter(({ kind, mirrored }) => (kind === 'bars' || kind === 'stacked') && !mirrored)
      .map((panel) => (aroundOf(panel) + panel.categories.length * GOOD_ROW) / POINTS_PER_INCH),
  )

/** Points above and below the rows: the ribbon of example data, the axis' numbers, and what the panel has of the rest. */
const aroundOf = ({ heading, legend, valueAxis }: NativePanel): number =>
  48 + (heading === null ? 0 : 24) + (legend ? 25 : 0) + (valueAxis.title === null ? 0 : 20)

/** Whether each bar has room for its name. */
export const isReadable = ({ panel, box }: PlacedChart): boolean =>
  (panel.kind !== 'bars' && panel.kind !== 'stacked') ||
  (box.h * POINTS_PER_INCH - AROUND) / Math.max(1, panel.categories.length) >= LOWEST_ROW
