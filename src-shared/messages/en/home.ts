import type { home as sv } from '../sv/home'

export const home: typeof sv = {
  label: 'My municipality',
  question: 'Which municipality is yours?',
  why: 'The program opens there, in the dataset that knows most of it. It can be changed in the settings.',
  placeholder: 'Type the name of the municipality',
  list: 'Municipalities that fit',
  found: (count, first) =>
    count === 1 ? `1 municipality: ${first}` : `${String(count)} municipalities, first ${first}`,
  noneFound: 'None of Sweden’s 290 municipalities has that name.',
  skip: 'Skip',
  none: 'none chosen',
  remove: 'Remove the choice',
  settingHint: 'Views, pictures and reports begin here when no other place is chosen.',
  chosen: (place, dataset) => `Showing ${place}, in the dataset ${dataset}.`,
  nowhere: (place) =>
    `No dataset here has ${place}. Once you load one with the municipality, it opens there.`,
}
