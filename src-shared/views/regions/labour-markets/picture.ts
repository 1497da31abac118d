import type { ViewPicture } from '../../view-picture'
import { showsExampleData } from './focus'
import { buildRegionsLabourMarketsMap } from './map'
import { specifyOfficialMarkets } from './specification'

export const officialMarketsPicture: ViewPicture = {
  specify: specifyOfficialMarkets,
  map: buildRegionsLabourMarketsMap,
  least: { width: 370, height: 150 },
  isExample: (data, isMap) => data.quality === 'synthetic' && showsExampleData(data, isMap),
}
