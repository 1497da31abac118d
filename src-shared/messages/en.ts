import type { Messages } from './messages'
import { analysis } from './en/analysis'
import { charts } from './en/charts'
import { commandLine } from './en/command-line'
import { datasetChoice } from './en/dataset-choice'
import { deckTemplates } from './en/deck-templates'
import { deckUpdates } from './en/deck-updates'
import { documents } from './en/documents'
import { editions } from './en/editions'
import { exportDialog } from './en/export-dialog'
import { filters } from '../filters/words.en'
import { home } from './en/home'
import { hosts } from './en/hosts'
import { imports } from './en/imports'
import { library } from './en/library'
import { libraryFiles } from './en/library-files'
import { problems } from './en/problems'
import { reports } from './en/reports'
import { savedViews } from './en/saved-views'
import { reportPages } from './en/report-pages'
import { series } from './en/series'
import { slides } from './en/slides'
import { stamps } from './en/stamps'
import { views } from './en/views'
import { shell } from './en/shell'
import { workbooks } from './en/workbooks'

export const en: Messages = {
  analysis,
  charts,
  commandLine,
  datasetChoice,
  deckTemplates,
  deckUpdates,
  documents,
  editions,
  exportDialog,
  filters,
  home,
  hosts,
  imports,
  library,
  libraryFiles,
  problems,
  reports,
  savedViews,
  reportPages,
  series,
  slides,
  stamps,
  views,
  shell,
  workbooks,
}
