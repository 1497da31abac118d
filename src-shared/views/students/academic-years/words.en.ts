import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Students by academic year',
  inMenu: 'Academic years',
  fileName: 'students-academic-years',
  title: (place) => `Students year by year: ${place}`,
  sentence: 'Students, {region} {year}, {sex}',
  shows:
    'Shows the number of students in each academic year, by level or another group where the table has it.',
  findings: {
    now: (place, count, year, who) =>
      `${place} had ${count} students${who === null ? '' : ` in the group ${who}`} in ${year}.`,
    change: (year, change) => `Since ${year}: ${change}.`,
  },
  notes: {
    place: (dimension) => `The area is what the table calls ${dimension}: home or place of study.`,
    year: 'An academic year stands under the year in which it begins. Of terms the autumn ones are shown, for the same students are mostly registered in both.',
    sum: "The area's students are the sum of its municipalities'.",
  },
  methods: {
    share: 'Students of the group / all students of the same academic year, as the table states them.',
  },
  columns: { group: 'Group', all: 'All', year: 'Academic year' },
  empty: {
    none: 'The dataset has no table of students by academic year that is shown here.',
    next: 'Download a table from Statistics Sweden or UKÄ (UF0205, Students in higher education) by area, academic year, sex and, if you like, level or incoming students, and drop the file here. Students by home municipality and institution are shown in Campus and Home municipality; choose a series of its own in the guide to see them here.',
  },
}
