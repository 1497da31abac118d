import { analysis } from './sv/analysis'
import { charts } from './sv/charts'
import { commandLine } from './sv/command-line'
import { datasetChoice } from './sv/dataset-choice'
import { deckTemplates } from './sv/deck-templates'
import { deckUpdates } from './sv/deck-updates'
import { documents } from './sv/documents'
import { editions } from './sv/editions'
import { exportDialog } from './sv/export-dialog'
import { filters } from '../filters/words.sv'
import { home } from './sv/home'
import { hosts } from './sv/hosts'
import { imports } from './sv/imports'
import { library } from './sv/library'
import { libraryFiles } from './sv/library-files'
import { problems } from './sv/problems'
import { reports } from './sv/reports'
import { savedViews } from './sv/saved-views'
import { reportPages } from './sv/report-pages'
import { series } from './sv/series'
import { slides } from './sv/slides'
import { stamps } from './sv/stamps'
import { views } from './sv/views'
import { shell } from './sv/shell'
import { workbooks } from './sv/workbooks'

export const sv = {
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
