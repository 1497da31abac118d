import type { sv } from './words.sv'

export const en: typeof sv = {
  card: {
    takenFor: (taken) =>
      `${taken.map(({ written, phrase }) => `“${written}” was read as “${phrase}”`).join(', ')}.`,
    notRead: (words: string) => `Not understood: ${words}.`,
    notBetween:
      'These are not the moves between them, which the table does not know. Each figure is of all moves of its place.',
    nothing: 'I did not understand that. Write a place, two places, a measure, or what you want to do.',
    examples:
      'For example: “söderköping norrköping”, “commuting from finspång”, “highest self-containment”, “load file”.',
    change: (change: string, year: string) => `${change} since ${year}`,
    notComparable: 'No earlier year can be compared with it.',
    noFigure: 'No figure is known.',
    noYear: (year: string) => `There is no figure for ${year}; the nearest year is shown.`,
    lacks: (view: string, dataset: string) => `The dataset “${dataset}” has no figures for “${view}”.`,
    elsewhere: (place: string, dataset: string) => `${place} is not in the dataset “${dataset}”.`,
    fromTo: (home: string, work: string) => `From ${home} to ${work}`,
    goOn: 'Go on',
    command: (name: string) =>
      `${name.charAt(0).toUpperCase()}${name.slice(1)}: that is done in the program’s window.`,
  },
}
