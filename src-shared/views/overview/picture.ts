import type { ViewPicture } from '../view-picture'
import { buildOverviewOption } from './tiles'

export const overviewPicture: ViewPicture = {
  chart: buildOverviewOption,
  native: null,
  marks: () => [],
  least: { width: 560, height: 200 },
  // Each tile tells of itself: most of them are official.
  isExample: () => false,
}
