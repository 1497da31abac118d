import type { ViewPicture } from '../../view-picture'
import { buildRegionsLabourMarketsOption, regionsLabourMarketsTargets, showsExampleData } from './chart'
import { buildRegionsLabourMarketsMap } from './map'
import { drawOfficialMarkets } from './native'

export const officialMarketsPicture: ViewPicture = {
  chart: buildRegionsLabourMarketsOption,
  map: buildRegionsLabourMarketsMap,
  native: drawOfficialMarkets,
  marks: regionsLabourMarketsTargets,
  least: { width: 370, height: 150 },
  isExample: (data, isMap) => data.quality === 'synthetic' && showsExampleData(data, isMap),
}
