import type { Messages } from '../messages'

export const charts: Messages['charts'] = {
  inCommuting: 'In-commuting',
  outCommuting: 'Out-commuting',
  inCommuters: 'In-commuters',
  outCommuters: 'Out-commuters',
  liveAndWork: 'Live and work in the municipality',
  dayPopulation: 'Day population',
  nightPopulation: 'Night population',
  net: 'Net commuting',
  inAndOutHeading: 'In- and out-commuters, persons',
  inAndOut: 'In- and out-commuters',
  netCommuting: 'Net commuting',
  netHeading: 'Net commuting (in-commuters − out-commuters), persons',
  netExtremes: (each: number) =>
    `Net commuting, persons: the ${String(each)} highest and the ${String(each)} lowest`,
  placeIn: (place) => `${place}, in`,
  placeOut: (place) => `${place}, out`,
  thousands: (thousands: string) => `${thousands}k`,
  persons: 'Persons',
  personsCount: (count) => `${count} persons`,
  personsHeading: 'Employed, persons',
  students: 'Students',
  shareOfStudents: 'Share of the students',
  studentsCount: (count) => `${count} students`,
  studentsHeading: 'Students, number',
  perYear: (rate) => `${rate} per year`,
  fromTo: (from, to) => `${from} to ${to}`,
  below: (limit) => `below ${limit}`,
  andMore: (limit) => `${limit} and more`,
  shareIn: (place) => `Share in ${place}`,
  withShareOf: (place) => `If the share were as in ${place}`,
  seriesBreak: (year) => `Series break ${String(year)}`,
  exampleMark: 'EXAMPLE DATA',
  officialFigure: 'Official figure',
  exampleFigure: 'Example data',
  hatchedExample: 'Hatched bars are example data, solid ones official figures.',
  shareOfEmployed: 'Share of all employed',
  per1000: 'Students per 1,000 inhabitants',
  notOnMap: (names) => `Not on the map: ${names}`,
  schematicMap: 'Schematic map: areas are drawn around the municipal seats',
  noPlacesNote:
    'A chart instead of a map: the dataset has neither coordinates nor boundaries of the regions.',
  missing: (areas) => `No figure (${areas})`,
  mark: (what, figures) => `${what}: ${figures}`,
  marks: {
    fromTo: (home, work) => `From ${home} to ${work}`,
    within: (place) => `Within ${place}`,
    labelled: (label, value) => `${label} ${value}`,
    signs: { '-': 'nothing to report', '.': 'not applicable', '..': 'not available' },
  },
  growthPerYear: 'Growth per year',
  populationAxis: 'Inhabitants in the first year (logarithmic scale)',
  smallPanels: (heading: string) => `${heading}. The same scale in all charts, the others in grey.`.trim(),
  swarmHeight: 'The height means nothing: points are only moved aside so that all are seen.',
  swarmCrowded: 'Some points lie on each other: they have no room beside each other here.',
  sameScale: 'same scale in all years',
  sameClasses: 'Same classes in all years',
  shrunkenSum: (name, times) => `${name}, scale 1:${times}`,
  rowsLeftOut: (count: number) =>
    `${count.toLocaleString('en-GB')} more ${count === 1 ? 'row does' : 'rows do'} not fit here but can be read in the table`,
  linesLeftOut: (count: number) =>
    `${count.toLocaleString('en-GB')} more ${count === 1 ? 'line is' : 'lines are'} not drawn but stand in the table`,
  linesBehind: (count, of) => {
    const others = count === 1 ? 'one other' : `${count.toLocaleString('en-GB')} other`
    if (of === 'places') return `In grey: ${others} ${count === 1 ? 'municipality' : 'municipalities'}`
    return `In grey: ${others}${count === 1 ? '' : 's'}, named in the table`
  },
  spokenBehind: (behind, time, highest, lowest) =>
    `${behind}. Highest ${time}: ${highest}, lowest: ${lowest}. The table has all.`,
  value: 'Value',
  moreNotes: 'More notes are in the program.',
  pictureTooLarge: 'The picture gets too large: at most 16,000 pixels on one side.',
  pictureTooLargeNext: 'Choose a smaller size or a lower scale.',
  pictureTooSmall: (kind, count) => {
    const number = ['', '', 'two', 'three', 'four'][count] ?? String(count)
    if (count === 1) return `The picture is too small for the ${kind}.`
    return `The picture is too small for ${number} ${kind}s.`
  },
  pictureTooSmallNext: (points, centimetres, several) =>
    `Choose at least ${points} points (${centimetres} cm)${several ? ', or compare fewer' : ''}.`,
  pictureFailed: 'The picture could not be drawn because of an error in the program.',
  pictureTimedOut: (seconds) =>
    `Making the file took more than ${String(seconds)} seconds and was stopped. The next file is not affected.`,
  pictureTookTooMuch:
    'Making the file needed more memory than Regionkikaren uses, and was stopped. The next file is not affected.',
  pictureTooMuchNext:
    'Choose fewer rows, fewer parts or a smaller picture, or another logo under Settings. If the computer is very busy: try again later.',
  pictureFailedNext: 'Try again. If the error comes back: show the table and report the error.',
  noGeographyMessage: 'The map cannot be drawn because the dataset has neither coordinates nor boundaries.',
  noGeographyNextStep: 'Show the chart or the table instead, or open a file that has coordinates.',
}
