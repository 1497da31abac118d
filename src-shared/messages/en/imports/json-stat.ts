import type { Messages } from '../../messages'

export const jsonStat: Messages['imports']['jsonStat'] = {}
