import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { SAVED_VIEW_VERSION } from '#shared/saved-view/saved-view'

/** What a file of the sample dataset says about itself. */
export const sampleStamp: FileStamp = {
  program: STAMP_PROGRAM,
  version: '0.1.0',
  shows: {
    kind: 'view',
    view: {
      version: SAVED_VIEW_VERSION,
      view: 'commuting.flows',
      filters: { region: '0581', year: '2008' },
      show: 'chart',
      dataset: { id: 'sample', edition: '2026-03-01', digest: 'a'.repeat(64) },
    },
  },
  sources: ['Källa: SCB.'],
}
