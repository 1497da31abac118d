import type { commutingMeasures as original } from '../../sv/analysis/commuting-measures'

export const commutingMeasures: typeof original = {}
