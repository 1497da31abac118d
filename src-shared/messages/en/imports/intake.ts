import type { Messages } from '../../messages'

export const intake: Messages['imports']['intake'] = {}
