import type { flags as original } from '../../sv/analysis/flags'

export const flags: typeof original = {}
