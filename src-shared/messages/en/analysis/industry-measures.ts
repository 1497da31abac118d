import type { industryMeasures as original } from '../../sv/analysis/industry-measures'

export const industryMeasures: typeof original = {}
