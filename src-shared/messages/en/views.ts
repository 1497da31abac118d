import type { Messages } from '../messages'

export const views: Messages['views'] = {}
