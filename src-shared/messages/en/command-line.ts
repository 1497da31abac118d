import type { Messages } from '../messages'

export const commandLine: Messages['commandLine'] = {}
