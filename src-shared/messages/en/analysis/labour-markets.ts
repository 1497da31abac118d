import type { labourMarkets as original } from '../../sv/analysis/labour-markets'

export const labourMarkets: typeof original = {}
