import type { Messages } from '../../messages'

export const recognition: Messages['imports']['recognition'] = {}
