import type { ViewData } from '../view/view-data'
import { buildPicture } from './build-picture'
import type { ChartLook, MapGeography, PictureKind } from '../charts/frame/chart-picture'
import { joinExtents, type Extent, type SharedExtents } from '../charts/frame/shared-extents'

/** Figures that are drawn beside others, and the map they may be drawn on. */
export interface MeasuredPanel {
  readonly data: ViewData
  readonly geography: MapGeography | null
}

/**
 * What the scales of pictures beside each other must hold, so that the same length is the same number in all of
 * them. Each chart tells what it would draw by itself; a panel without figures counts for nothing.
 */
export function measureExtents(
  panels: readonly MeasuredPanel[],
  kind: PictureKind,
  look: ChartLook,
): SharedExtents {
  const shared = new Map<string, Extent>()
  const { extents: _others, ...own } = look
  const onExtent = (id: string, extent: Extent): void => {
    shared.set(id, joinExtents(shared.get(id), extent))
  }
  for (const { data, geography } of panels) buildPicture(data, kind, { ...own, onExtent }, geography)
  return shared
}

/** `measureExtents` for whatever size is drawn, measured once for each size. */
export function extentsBySize(
  panels: readonly MeasuredPanel[],
  kind: PictureKind,
): (look: ChartLook) => SharedExtents {
  const bySize = new Map<string, SharedExtents>()
  return (look) => {
    const size = `${String(look.width)}×${String(look.height)}`
    const known = bySize.get(size) ?? measureExtents(panels, kind, look)
    bySize.set(size, known)
    return known
  }
}
