import type { Messages } from '../messages'

export const slides: Messages['slides'] = {
  exampleMark: 'EXAMPLE DATA – not statistics',
  moreNotes: 'More notes stand in the speaker notes.',
  madeWith: (date) => `Made ${date} with Regionkikaren`,
  continued: (title) => `${title} (cont.)`,
  notShown: 'This part could not be shown',
  speaker: { finding: 'Finding', picture: 'The picture', notes: 'Notes', sources: 'Sources' },
  layouts: { title: 'Title', section: 'Section', view: 'Chart', text: 'Text' },
  parts: {
    title: 'Title',
    subtitle: 'Selection',
    finding: 'Finding',
    chart: (index) => `Chart ${index}`,
    picture: 'Picture',
    panel: (index) => `Panel heading ${index}`,
    sources: 'Sources and notes',
    example: 'Mark of example data',
    accent: 'Decorative line',
    logo: 'Logo',
    table: 'Table',
    legend: 'Legend',
    text: 'Text',
  },
}
