import type { Messages } from '../messages'

export const shell: Messages['shell'] = {}
