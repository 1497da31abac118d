import type { ChartTheme } from '../../../charts/frame/theme'
import type { ViewData } from '../../../view/view-data'

/** Colours of flows, the same in chart and map. */
export interface FlowColors {
  /** Arrows, and the bar in focus. */
  readonly strong: string
  /** Bars beside it. */
  readonly soft: string
}

/** Whether the flows are those between the municipalities of an area, in both directions. */
export const isBetween = (data: ViewData): boolean => (data.gathers?.length ?? 0) > 1

/** By direction; of flows between places neither out nor in. */
export function flowColors(theme: ChartTheme, data: ViewData): FlowColors {
  if (isBetween(data)) return { strong: theme.textMuted, soft: theme.others }
  return data.filters.direction === 'in'
    ? { strong: theme.inCommuting, soft: theme.inCommutingSoft }
    : { strong: theme.outCommuting, soft: theme.outCommutingSoft }
}
