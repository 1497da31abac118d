import type { comparison as original } from '../../sv/analysis/comparison'

export const comparison: typeof original = {
  along: { region: 'places', year: 'years', edition: 'editions', sex: 'sexes' },
  window: {
    start: 'Compare',
    change: 'Change the comparison',
    title: 'Compare',
    along: 'What is to be compared?',
    choices: { region: 'Places', year: 'Years', edition: 'Editions', sex: 'Sexes' },
    choose: (fewest, most) => `Choose ${String(fewest)}–${String(most)}.`,
    chosen: (count, most) => `${String(count)} of at most ${String(most)} chosen.`,
    search: 'Search',
    noneFound: 'Nothing such to choose.',
    period: (place) => `Period ${String(place)}`,
    addPeriod: 'Add a period',
    removePeriod: (place) => `Remove period ${String(place)}`,
    show: 'Show the comparison',
    end: 'End the comparison',
    panels: 'Comparison',
    loading: 'The comparison is being fetched …',
    retry: 'Try again',
  },
  notComparable: (text) => `The comparison “${text}” cannot be read.`,
  notComparableNext: (along) =>
    `Write what is compared (${along}), a colon and the values with commas between, for instance region:0580,0581.`,
  wrongNumber: (count) =>
    count === 1
      ? 'One value cannot be compared with itself.'
      : `${String(count)} values cannot be compared side by side.`,
  wrongNumberNext: (fewest, most) => `Choose ${String(fewest)}–${String(most)} values.`,
  twice: (value) => `${value} stands twice in the comparison.`,
  twiceNext: 'Choose each value once.',
  viewLacks: (along, view) => `The view ${view} cannot be split by ${along}.`,
  viewLacksNext: (along) =>
    along === ''
      ? 'There is nothing to compare in this view. Choose another view.'
      : `What can be compared here: ${along}.`,
  noSuchYear: (year) => `There are no figures for ${year}.`,
  noSuchYearNext: (years) => `Choose among the years ${years}.`,
  noYears: 'The dataset has no years to compare in this view.',
  noSuchSex: (sex) => `The dataset has no figures for ${sex.toLowerCase()}.`,
  noSuchSexNext: (sexes) =>
    sexes === '' ? 'Compare something else than sexes.' : `What there is: ${sexes}.`,
  noSuchEdition: (text) => `There is no edition “${text}” of the dataset.`,
  severalEditions: (text) => `Several editions match “${text}”.`,
  noSuchEditionNext: (editions) => `Editions there are: ${editions}.`,
  editionHeading: (edition) => `Edition ${edition}`,
  title: (view, headings) => `${view}: ${headings}`,
  sharedScale: 'All parts have the same scale.',
  panelColumn: 'Part of the comparison',
  panelFinding: (heading, finding) => `${heading}: ${finding}`,
  noteOf: (heading, note) => `${heading}: ${note}`,
  figureOf: (label, heading) => `${label}, ${heading}`,
  differenceOf: (label, between) => {
    const what = label === '' ? 'Difference' : `${label}, difference`
    return between === null ? what : `${what} ${between.to} from ${between.from}`
  },
  figureColumn: 'Figure',
  difference: 'Difference',
  differenceInPoints: 'Difference, percentage points',
  layouts: {
    label: 'How the comparison is drawn',
    together: 'One picture',
    togetherTable: 'One table',
    beside: 'Side by side',
  },
  moreFigures: (count) =>
    count === 1
      ? 'One more figure is in the files (Excel and CSV).'
      : `${String(count)} more figures are in the files (Excel and CSV).`,
  differenceInNames: (from, to) => `In brackets: ${to} minus ${from}.`,
  minus: (after, before) => `Difference, ${after} minus ${before}`,
  spokenDifference: (difference) => `difference ${difference}`,
  headline: {
    about: (label, name, year) =>
      name === null
        ? `${label}${year === null ? '' : ` ${year}`}: `
        : `Largest difference${label === '' ? '' : `, ${label}`}${year === null ? '' : ` ${year}`}: ${name}, `,
    aboutListed: (label, name, year) =>
      `Largest difference of those shown by themselves${label === '' ? '' : `, ${label}`}${year === null ? '' : ` ${year}`}: ${name}, `,
    more: (about, amount, isCount, where, than) =>
      `${about}${amount} ${isCount ? 'more' : 'higher'} ${where} than ${than}.`,
    less: (about, amount, isCount, where, than) =>
      `${about}${amount} ${isCount ? 'fewer' : 'lower'} ${where} than ${than}.`,
    same: (about, first, second) => `${about}the same ${first} and ${second}.`,
    in: {
      region: (name, figure) => `in ${name} (${figure})`,
      year: (name, figure) => `in ${name} (${figure})`,
      edition: (name, figure) => `in ${name} (${figure})`,
      sex: (name, figure) => `among ${name} (${figure})`,
    },
    points: (amount) => (amount === '1.0' ? `${amount} percentage point` : `${amount} percentage points`),
    sortedAlike: (label, count, headings) =>
      `${label}: the same ${headings} for all ${count} municipalities.`,
    sortedApart: (label, some, count, headings, names) =>
      `${label}: ${some} of ${count} municipalities have another one ${headings} (${names}).`,
    sortedPlaces: (label, places, isSame) =>
      `${label}: ${isSame ? 'the same' : 'not the same'} for ${places}.`,
    among: {
      region: (list) => `for ${list}`,
      year: (list) => `in ${list}`,
      edition: (list) => `in ${list}`,
      sex: (list) => `among ${list}`,
    },
    withMore: (names, more) => `${names} and ${String(more)} more`,
    range: (about, highest, lowest) => `${about}highest ${highest}, lowest ${lowest}.`,
  },
  shownOf: (shown, all) => `${shown} of ${all} are shown in the picture; the table has all.`,
  facet: (heading, line) => `${heading}: ${line}`,
}
