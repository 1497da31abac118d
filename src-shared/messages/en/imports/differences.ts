import type { Messages } from '../../messages'

export const differences: Messages['imports']['differences'] = {}
