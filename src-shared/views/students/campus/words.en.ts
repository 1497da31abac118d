import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Students by campus',
  inMenu: 'Campuses',
  fileName: 'students-campus',
  title: () => 'Where the students study',
  sentence: 'Students by campus {year}, {sex}',
  shows: 'Shows students by campus and year.',
  findings: {
    largest: (campus: string, persons: string, year: string) =>
      `${campus} has the most students: ${persons} in ${year}.`,
    total: (name: string, persons: string, year: string) => `${name}: ${persons} students in ${year}.`,
  },
  notes: {
    absent: (campuses: string) => `No figure for some year: ${campuses}. The chart leaves those years out.`,
    parts: (years: string, total: string) => `The parts do not add up to ${total} (${years}).`,
  },
}
