import type { comparedRegions as original } from '../../sv/analysis/compared-regions'

export const comparedRegions: typeof original = {}
