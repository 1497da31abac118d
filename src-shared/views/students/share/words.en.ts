import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Students per inhabitant',
  inMenu: 'Per inhabitant',
  fileName: 'student-share',
  title: () => 'Where do most students come from in relation to the young?',
  titleOfAllAges: () => 'Where do most students come from in relation to the inhabitants?',
  sentence: 'Students by home municipality {year}, {sex}, {region} in focus',
  shows: 'Shows the municipalities from highest to lowest number of students in relation to inhabitants.',
  onMap: {
    shows: 'Shows the municipalities on a map: the darker the colour, the higher the value.',
  },
  shareMethod: (ages) =>
    `Students whose home before the studies was in the municipality, divided by its inhabitants aged ${ages}. The students are of all ages, so the number compares municipalities but is not the share of the young who study.`,
  perInhabitantsMethod:
    'Students whose home before the studies was in the municipality, per 1,000 inhabitants of all ages.',
  importAges:
    'The dataset has no population by age, so the measure is of all ages. Take in Statistics Sweden’s table of population by region, age and year as a series into this dataset to measure against inhabitants aged 20–24.',
  studentsCounted: (campuses) => `Counts only students at ${campuses}.`,
  populationYears: (years) =>
    `The population is of the latest year up to and including the year of study, else of the first there is: ${years}.`,
  studentsPartial:
    'For some municipality the figure of one or more campuses is missing. The sum there is at least the one stated.',
  shareAxis: 'Students as a percentage of inhabitants of student age',
  perInhabitantsAxis: 'Students per 1,000 inhabitants (all ages)',
  shareValue: (share, ages) => `${share} of the inhabitants aged ${ages}`,
  perInhabitantsValue: (rate) => `${rate} per 1,000 inhabitants of all ages`,
  shareOwn: (place, value) => `The students from ${place} equal ${value}.`,
  shareRanked: (place, value, rank, count) =>
    `The students from ${place} equal ${value}: rank ${rank} of ${count} municipalities.`,
  shareHighest: (place, value) => `The highest value is in ${place}: ${value}.`,
  studentsAdded: 'Who studies at several campuses is counted at each of them.',
}
