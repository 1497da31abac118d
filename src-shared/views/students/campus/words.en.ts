import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Students by campus',
  inMenu: 'Campuses',
  fileName: 'students-campus',
  title: () => 'Where the students study',
  sentence: 'Students by campus {year}, {sex}, {region} in focus',
  shows: 'Shows students by campus and year.',
  findings: {
    has: (campus, persons, year) => `${campus} had ${persons} students in ${year}.`,
    none: (place) => `${place} has no campus in the dataset.`,
    largest: (campus, persons, year) =>
      `${campus} had the most of all campuses: ${persons} students in ${year}.`,
    largestKnown: (campus, persons, year) =>
      `Of the campuses with figures ${campus} had the most: ${persons} students in ${year}.`,
    total: (name, persons, year) => `${name}: ${persons} students (${year}).`,
  },
  notes: {
    absent: (campuses, year) => `For ${year} there are no figures of ${campuses}.`,
    parts: (years, total) => `The parts do not add up to ${total} (${years}).`,
  },
}
