import type { Messages } from '../messages'

/** Workbooks that the program writes. */
export const workbooks: Messages['workbooks'] = {
  code: (label) => `${label}, code`,
  marks: (label) => `Mark: ${label}`,
  notes: 'Notes',
  sheet: 'Table',
  stamp: {
    heading: 'This sheet lets Regionkikaren show the same view again. Change nothing here.',
    program: 'program',
    version: 'version',
    view: 'view',
    report: 'report',
    filter: (name) => `filter ${name}`,
    compare: 'comparison',
    show: 'shown as',
    dataset: 'dataset',
    edition: 'edition',
    digest: 'checksum (SHA-256)',
    source: 'source',
    state: (part) => `state ${String(part)}`,
  },
}
