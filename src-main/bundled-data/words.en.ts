import type { sv } from './words.sv'

export const en: typeof sv = {
  onlyWithinCounty:
    'Only commuting between the county’s 14 municipalities: those who commute to or from other counties and abroad are not in the dataset, so in- and out-commuting are at least as large as shown here.',
  sweden: 'Sweden',
  todaysDivision: 'All years in today’s division into municipalities.',
  twoCounties: 'Östergötland and Södermanland',
  registerBreak2019:
    'Time-series break in 2019: SCB changed the source from annual income statements (KU) to monthly employer declarations (AGI).',
  dividedNykoping:
    'Nyköping up to 1990 includes today’s Gnesta and Trosa, which have figures of their own from 1991.',
  protectedTotals:
    'SCB protects the figures of BAS with small changes in all years: parts need not add up to totals.',
  studentsAtSeveral: 'A student can be counted at more than one campus.',
  commutingTotals: 'Gainfully employed commuters aged 16 and over, by municipality',
  extract2017: 'Extract from the statistical database in 2017.',
  population: 'Population on 31 December',
  basTotals:
    'Labour status of the population (BAS): employed persons aged 15–74 who commute, by municipality',
  basTotalsNote:
    'The night population is SCB’s figure; in-commuters, out-commuters and those who live and work in the municipality are derived from published per mille.',
  basFlows:
    'Labour status of the population (BAS): employed persons aged 15–74 by municipality of residence and of work',
  basFlowsNote:
    'SCB protects the data: 1 and 2 do not occur, a nil means 0–2 persons, and women and men do not always add up to the total.',
  freeToUse: 'Data from Statistics Sweden (SCB) are free to use (CC0) since 1 July 2021.',
  basSeam: (lastOfRams: number, year: number) =>
    `A new series from ${year}: up to ${lastOfRams} it is RAMS (gainfully employed aged 16 and over), from ${year} BAS (employed aged 15–74). They measure differently and are not to be read as one development.`,
  students: 'LiU in figures: students',
  dayAndNight: 'Day and night population, computed from Gainfully employed commuters aged 16 and over',
  dayAndNightNote:
    'Day population is in-commuters plus those who live and work in the municipality, night population out-commuters plus those who live and work in the municipality.',
  doubtOfScan: 'Transcribed from a scan: zeros may be lost.',
  restOfSweden: 'Rest of Sweden',
  abroad: 'Abroad',
  allHomes: 'All homes',
  allIndustries: 'All industries',
  uncertain: (place: string, year: number, persons: string) =>
    `The figures of ${place} for ${String(year)} are derived from per mille: in-commuters, out-commuters and those who live and work in the municipality can be off SCB’s figures by at most ${persons} persons.`,
  thousands: ',',
  knownFlow: (count: string, home: string, work: string, year: number, source: string) =>
    `Official figure: ${count} persons commuted from ${home} to ${work} in ${String(year)}. Source: ${source}.`,
  cited: 'From the commuting statistics of Statistics Sweden, as cited by the municipality.',
  example: {
    title: (subject: string) => `Example data, not statistics: ${subject}`,
    of: {
      flows: 'commuting between municipalities',
      employment: 'employment by industry and sex',
      students: 'students by home municipality and sex',
    },
    method:
      'Invented numbers that agree with the official sums. They show how the program works and tell nothing of what lies behind the sums.',
  },
  county: (name: string) => `${name} County`,
  placesBeyond: {
    '01': 'Stockholm County',
    xx: 'other counties',
  },
  /** Those whose names are no proper names, by code. */
  campuses: { distans: 'Distance education and other places', totalt: 'LiU total' },
}
