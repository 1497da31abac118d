import { charts } from './sv/charts'
import { commandLine } from './sv/command-line'
import { hosts } from './sv/hosts'
import { problems } from './sv/problems'
import { views } from './sv/views'
import { shell } from './sv/shell'

export const sv = { charts, commandLine, hosts, problems, views, shell }
