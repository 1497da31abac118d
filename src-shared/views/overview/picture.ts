import { sideTable } from '../../view/view-data'
import type { ViewPicture } from '../view-picture'
import { buildOverviewMap } from './map'
import { buildOverviewOption } from './tiles'

export const overviewPicture: ViewPicture = {
  chart: buildOverviewOption,
  map: buildOverviewMap,
  mapMarks: () => [],
  native: null,
  marks: () => [],
  least: { width: 560, height: 200 },
  // Each tile tells of itself: most of them are official.
  isExample: (data, isMap) =>
    isMap &&
    (sideTable(data, 'flows')?.columns.some((c) => c.type === 'number' && c.quality === 'synthetic') ??
      false),
}
