import type { Messages } from '../messages'

export const datasetChoice: Messages['datasetChoice'] = {
  label: 'Dataset',
  choose: 'Choose dataset',
  places: (municipalities, counties) =>
    counties === null
      ? `${municipalities} municipalities`
      : `${municipalities} municipalities, ${counties} ${counties === '1' ? 'county' : 'counties'}`,
  areas: (count) => `${count} areas`,
  table: (name, years) => `${name} ${years}`,
  quality: {
    official: 'Official figures',
    derived: 'Official figures, partly our own processing',
    partlyUnconfirmed: 'Official figures, partly of unconfirmed source',
    unconfirmed: 'Unconfirmed source',
    processed: 'Own processing, not official statistics',
    synthetic: 'Official figures and example data',
    partlySynthetic: 'Partly example data, not official statistics',
    onlySynthetic: 'Example data, not statistics',
  },
  reading: 'Reading the datasets …',
  all: 'All editions and your own files',
  chosen: (title) => `${title} is shown now.`,
  elsewhere: 'In other datasets',
  switchTo: (place, dataset) => `${place} is in ${dataset} – switch dataset`,
}
