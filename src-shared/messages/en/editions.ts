import type { Messages } from '../messages'

export const editions: Messages['editions'] = {}
