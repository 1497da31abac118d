import type { Messages } from '../messages'

export const series: Messages['series'] = {}
