import { createChartContext, type ChartContext } from '../charts/frame/chart-context'
import { lightTheme } from '../charts/frame/theme'
import { canDrawNatively, drawNatively } from '../charts/native/draw-natively'
import type { NativeChart } from '../charts/native/native-chart'
import { addEvents } from '../charts/events/add-events'
import type { ChartSpecification } from '../charts/specification/chart-specification'
import type { Language } from '../messages/language'
import { gatherOthers } from '../view/gather-others'
import type { ViewData } from '../view/view-data'
import { PICTURES } from './pictures'

/** The size that words and scales of native charts are chosen for, in CSS pixels. */
export const NATIVE_LOOK = { width: 1000, height: 430, interactive: false, reducedMotion: true } as const

/**
 * The view as native charts, with the rows and numbers of `query`; null where bars, lines and points cannot tell it
 * (maps, matrix, tree, tiles) or where there is nothing to show. `accent` (`#1f5fa8`) replaces the theme's.
 */
export function buildNativeChart(
  data: ViewData,
  language: Language,
  accent: string = lightTheme.accent,
): NativeChart | null {
  if (data.empty !== null || data.rowCount === 0) return null
  const ctx: ChartContext = createChartContext(
    { ...NATIVE_LOOK, language, theme: { ...lightTheme, accent } },
    data.reach,
  )
  const picture = PICTURES[data.view]
  const shown = gatherOthers(data)
  const chart = picture.specify
    ? drawOrNull(ctx, addEvents(ctx, picture.specify(ctx, shown), shown))
    : (picture.native?.(ctx, shown) ?? null)
  if (chart === null) return null
  const hasNumbers = chart.panels.some(({ series }) =>
    series.some(({ values }) => values.some((value) => value !== null)),
  )
  return hasNumbers ? chart : null
}

const drawOrNull = (ctx: ChartContext, specification: ChartSpecification): NativeChart | null =>
  canDrawNatively(specification) ? drawNatively(ctx, specification) : null
