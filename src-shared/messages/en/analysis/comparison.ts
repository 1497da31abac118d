import type { comparison as original } from '../../sv/analysis/comparison'

export const comparison: typeof original = {}
