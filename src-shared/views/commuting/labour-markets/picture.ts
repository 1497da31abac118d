import type { ViewPicture } from '../../view-picture'
import { buildCommutingLabourMarketsOption, commutingLabourMarketsTargets } from './chart'
import { buildCommutingLabourMarketsMap } from './map'
import { isAboutExample } from '../../../view/row-quality'
import { marketsInFocus } from './focus'

export const labourMarketsPicture: ViewPicture = {
  chart: buildCommutingLabourMarketsOption,
  map: buildCommutingLabourMarketsMap,
  native: null,
  marks: commutingLabourMarketsTargets,
  least: { width: 440, height: 150 },
  // The areas of a map rest on all flows, and are not told apart.
  isExample: (data, isMap) => (isMap ? data.quality === 'synthetic' : isAboutExample(data, marketsInFocus)),
  focus: marketsInFocus,
  sorts: 'labour_market',
}
