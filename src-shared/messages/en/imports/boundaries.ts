import type { Messages } from '../../messages'

export const boundaries: Messages['imports']['boundaries'] = {}
