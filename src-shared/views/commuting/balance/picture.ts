import { balanceTargets } from './marks'
import type { ViewPicture } from '../../view-picture'
import { buildCommutingBalanceOption } from './chart'
import { drawBalance } from './native'

export const balancePicture: ViewPicture = {
  chart: buildCommutingBalanceOption,
  native: drawBalance,
  marks: balanceTargets,
  least: { width: 300, height: 228 },
}
