import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'After studies',
  inMenu: 'After studies',
  fileName: 'after-studies',
  title: (place) => `What became of those who studied? ${place}`,
  sentence: 'After studies, {region} {year}, {sex}',
  shows:
    'Shows which share is established on the labour market after finished studies, by number of years or another group where the table has it, else what they do.',
  findings: {
    established: (place, share, year, who) =>
      `${place} in ${year}: ${share} were established on the labour market${who === null ? '' : ` (${who})`}.`,
    employed: (place, share, year, who) =>
      `${place} in ${year}: ${share} were employed${who === null ? '' : ` (${who})`}.`,
    change: (year, change) => `Since ${year}: ${change} percentage points.`,
  },
  notes: {
    shares:
      'The shares are of all who are followed up. Those who count neither as established nor as students are not always without work.',
    defined:
      'What counts as established, and which year stands for the degree or the follow-up, is decided by the source.',
    sum: "The area's numbers are the sums of its municipalities', and the shares are made of them.",
  },
  methods: { share: 'The number / all who are followed up, of the same table.' },
  columns: {
    group: 'Group',
    all: 'All',
    followed: 'All who are followed up',
    counts: {
      established: 'Established',
      uncertain: 'Uncertain position',
      weak: 'Weak position',
      employed: 'Employed',
      studying: 'Studying',
      unemployed: 'Unemployed',
      others: 'Others',
    },
    shares: {
      established: 'Share established',
      uncertain: 'Share with uncertain position',
      weak: 'Share with weak position',
      employed: 'Share employed',
      studying: 'Share studying',
      unemployed: 'Share unemployed',
      others: 'Share of others',
    },
  },
  chart: { share: 'Share of those followed up' },
  empty: {
    none: 'The dataset has no table of what those do who have finished their studies.',
    next: 'Order or download a table from Statistics Sweden (RAKS) or UKÄ of establishment after a degree, by area, year and, if you like, years after the degree, with all who are followed up, established, studying and unemployed or the share of established, and drop the file here.',
  },
}
