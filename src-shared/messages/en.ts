import type { Messages } from './messages'
import { charts } from './en/charts'
import { commandLine } from './en/command-line'
import { hosts } from './en/hosts'
import { problems } from './en/problems'
import { views } from './en/views'
import { shell } from './en/shell'

export const en: Messages = { charts, commandLine, hosts, problems, views, shell }
