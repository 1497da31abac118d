import type { groups as original } from '../../sv/analysis/groups'

export const groups: typeof original = {}
