import { charts } from './sv/charts'
import { commandLine } from './sv/command-line'
import { problems } from './sv/problems'
import { views } from './sv/views'
import { shell } from './sv/shell'

export const sv = { charts, commandLine, problems, views, shell }
