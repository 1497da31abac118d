import type { Messages } from '../messages'

export const views: Messages['views'] = {
  names: {
    overview: 'Overview',
    'commuting.balance': 'Commuting balance',
    'commuting.flows': 'Commuting flows',
    'industries.largest': 'Largest industries',
    'industries.change': 'Industries over time',
    'students.campus': 'Students by campus',
    'students.origin': 'Where students come from',
    'population.growth': 'Population and growth',
    'series.values': 'Series',
  },
  fileNames: {
    overview: 'overview',
    'commuting.balance': 'commuting-balance',
    'commuting.flows': 'commuting-flows',
    'industries.largest': 'industries-largest',
    'industries.change': 'industries-over-time',
    'students.campus': 'students-campus',
    'students.origin': 'students-origin',
    'population.growth': 'population-growth',
    'series.values': 'series',
  },
  titles: {
    overview: (place: string) => `${place} in brief`,
    'commuting.balance': (place: string) => `Commuting to and from ${place}`,
    'commuting.flows': (place: string) => `Commuting to and from ${place}`,
    'commuting.flows.out': (place: string) => `Where do people who live in ${place} commute to?`,
    'commuting.flows.in': (place: string) => `Where do people commute to ${place} from?`,
    'commuting.flows.county': (place: string) => `Commuting between the municipalities of ${place}`,
    'industries.largest': (place: string) => `The largest industries in ${place}`,
    'industries.change': (place: string) => `How the industries in ${place} change`,
    'students.campus': () => 'Where the students study',
    'students.origin': (campus: string) => `Where do the students at ${campus} come from?`,
    'population.growth': () => 'Do large municipalities grow faster than small ones?',
    'series.values': (title: string) => title,
  },
  sentences: {
    overview: '{region}: the latest figure of each kind',
    'commuting.balance': 'Commuting to and from {region} {year}, {sex}',
    'commuting.flows': '{direction} {region} {year}, {sex}, the {top} largest flows',
    'commuting.flows.county':
      'Commuting between the municipalities of {region} {year}, {sex}, the {top} largest flows',
    'industries.largest': '{region} {year}, {sex}, {basis}, the {top} largest industries {unit}, {against}',
    'industries.change': '{region} {year}, {sex}, {basis}, the {top} largest industries',
    'students.campus': 'Students by campus {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, the {top} most common home municipalities {unit}',
    'population.growth': 'Population {year}, {sex}, {region} in focus',
    'series.values': '{select}{along}',
  },
  signs: {
    '-': 'means nothing to report',
    '.': 'means not applicable',
    '..': 'means not available or too uncertain',
    '...': 'is the source’s own sign for a value that is not shown',
    '....': 'is the source’s own sign for a value that is not shown',
    '.....': 'is the source’s own sign for a value that is not shown',
    '......': 'is the source’s own sign for a value that is not shown',
    '.......': 'means that the sum cannot be shown',
  },
  mapSentences: {
    'commuting.flows': '{direction} {region} {year}, {sex}',
    'commuting.flows.county': 'Commuting between the municipalities of {region} {year}, {sex}',
    'students.origin': '{campus} {year}, {sex}, by home municipality {unit}',
  },
  sexes: { total: 'women and men', women: 'women', men: 'men' },
  directions: { out: 'Out-commuting from', in: 'In-commuting to' },
  bases: { day: 'day population (by place of work)', night: 'night population (by place of residence)' },
  units: { persons: 'in persons', share: 'in shares', 'per-1000': 'per 1,000 inhabitants' },
  filterNames: {
    region: 'municipality or county',
    year: 'year',
    sex: 'sex',
    direction: 'direction',
    basis: 'day or night population',
    top: 'number to show',
    unit: 'measure',
    against: 'comparison',
    campus: 'campus',
    series: 'series',
    select: 'selection',
    along: 'dimension',
  },
  comparedWith: (place: string) => `compared with ${place}`,
  withoutComparison: 'without comparison',
  noCampus: 'no campus',
  columns: {
    region: 'Municipality',
    year: 'Year',
    in_commuters: 'In-commuters',
    out_commuters: 'Out-commuters',
    live_and_work: 'Live and work in the municipality',
    net: 'Net commuting',
    day_population: 'Day population',
    night_population: 'Night population',
    home: 'Municipality of residence',
    work: 'Municipality of work',
    persons: 'Persons',
    share: 'Share',
    share_of_out: 'Share of out-commuters',
    share_of_in: 'Share of in-commuters',
    share_of_flows: 'Share of commuting within the county',
    share_of_employed: 'Share of all employed',
    share_of_students: 'Share of students',
    rank: 'Rank',
    industry: 'Industry',
    against_persons: 'Persons, comparison',
    against_share: 'Share, comparison',
    change: 'Change since the first year',
    campus: 'Campus',
    students: 'Students',
    home_of_students: 'Home municipality',
    per_1000: 'Per 1,000 inhabitants',
    population: 'Population in the last year',
    population_first: 'Population in the first year',
    first_year: 'First year',
    last_year: 'Last year',
    growth: 'Growth',
    growth_rate: 'Growth in per cent',
    growth_per_year: 'Growth per year',
    fact: 'Fact',
    detail: 'Refers to',
    value: 'Persons',
    share_of_fact: 'Share',
    quality: 'Quality',
    source: 'Source',
  },
  unitNames: {
    persons: 'persons',
    fraction: 'per cent',
    'per-1000': 'per 1,000 inhabitants',
    year: '',
    rank: '',
    'fraction-per-year': 'per cent per year',
    none: '',
    other: '',
  },
  columnWithUnit: (label: string, unit: string) => `${label}, ${unit}`,
  facts: {
    inhabitants: 'Inhabitants',
    day_population: 'Day population (work in the municipality)',
    night_population: 'Night population (live in the municipality)',
    net_commuting: 'Net commuting',
    largest_industry: 'Largest industry',
    students: 'Students',
    largest_outflow: 'Main destination of commuters',
  },
  qualities: { official: 'Official', derived: 'Own processing', synthetic: 'Example data' },
  others: (count: string) => `Other (${count} municipalities)`,
  othersOne: 'Other (1 municipality)',
  otherFlows: (count: string) => `Other (${count} flows)`,

  findings: {
    balanceMoreIn: (place: string, count: string, year: string) =>
      `${count} more people commuted to ${place} than from it in ${year}.`,
    balanceMoreOut: (place: string, count: string, year: string) =>
      `${count} more people commuted from ${place} than to it in ${year}.`,
    balanceEven: (place: string, year: string) =>
      `As many people commuted to ${place} as from it in ${year}.`,
    balanceChange: (sentence: string, before: string, firstYear: string) =>
      `${sentence.slice(0, -1)}; the net was ${before} in ${firstYear}.`,
    balanceSeveral: (place: string, count: string, year: string) =>
      `${place} has the highest net commuting: ${count} in ${year}.`,
    balanceExtremes: (top: string, topNet: string, bottom: string, bottomNet: string, year: string) =>
      `${top} has the largest net commuting: ${topNet} persons in ${year}; ${bottom} has the lowest: ${bottomNet}.`,
    flowsOut: (place: string, persons: string, share: string) =>
      `Most commute to ${place}: ${persons} persons (${share} of all out-commuters).`,
    flowsIn: (place: string, persons: string, share: string) =>
      `Most commute from ${place}: ${persons} persons (${share} of all in-commuters).`,
    flowsCounty: (home: string, work: string, persons: string, share: string) =>
      `The largest flow is from ${home} to ${work}: ${persons} persons (${share} of commuting between the municipalities).`,
    industryLargest: (industry: string, persons: string, share: string) =>
      `The largest is ${industry}: ${persons} persons (${share}).`,
    industryLargestAgainst: (
      industry: string,
      persons: string,
      share: string,
      place: string,
      other: string,
    ) => `The largest is ${industry}: ${persons} persons (${share}, against ${other} in ${place}).`,
    industryChange: (industry: string, change: string, from: string, to: string) =>
      `Largest change: ${industry}, ${change} persons ${from}–${to}.`,
    industryLast: (industry: string, persons: string, year: string) =>
      `The largest is ${industry}: ${persons} persons in ${year}.`,
    campusLargest: (campus: string, persons: string, year: string) =>
      `${campus} has the most students: ${persons} in ${year}.`,
    campusTotal: (name: string, persons: string, year: string) => `${name}: ${persons} students in ${year}.`,
    originLargest: (place: string, persons: string, share: string) =>
      `Most come from ${place}: ${persons} students (${share} of all).`,
    originPer1000: (place: string, rate: string) =>
      `Most in relation to population come from ${place}: ${rate} per 1,000 inhabitants.`,
    growthStrong: (rho: string, count: string) =>
      `Larger municipalities have grown faster than small ones: a clear relation (rank correlation ${rho}, ${count} municipalities).`,
    growthSome: (rho: string, count: string) =>
      `Larger municipalities have mostly grown faster than small ones: some relation (rank correlation ${rho}, ${count} municipalities).`,
    growthNone: (rho: string, count: string) =>
      `No clear relation between size and growth (rank correlation ${rho}, ${count} municipalities).`,
    growthSomeInverse: (rho: string, count: string) =>
      `Smaller municipalities have mostly grown faster than large ones: some relation (rank correlation ${rho}, ${count} municipalities).`,
    growthStrongInverse: (rho: string, count: string) =>
      `Smaller municipalities have grown faster than large ones: a clear relation (rank correlation ${rho}, ${count} municipalities).`,
    overviewInhabitants: (place: string, persons: string, year: string) =>
      `${place} has ${persons} inhabitants (${year}).`,
    overviewMoreIn: (count: string, year: string) => `${count} more people commute in than out (${year}).`,
    overviewMoreOut: (count: string, year: string) => `${count} more people commute out than in (${year}).`,
    overviewEven: (year: string) => `As many people commute in as out (${year}).`,
  },

  notes: {
    balanceMethod:
      'Net commuting is in-commuters less out-commuters. Day population is everyone who works in the municipality (live and work there, plus in-commuters). Night population is employed residents (live and work there, plus out-commuters).',
    allMunicipalities: (count: string) =>
      `Shows the ${count} municipalities that the dataset has figures for. In- and out-commuters are not added up: who commutes between two municipalities is counted in both.`,
    noRowsFor: (places: string) => `No figures for ${places}.`,
    flowShareOut:
      'The share is of everyone who commutes out of the municipality, including to the rest of the country and abroad where the figures include them.',
    flowShareIn:
      'The share is of everyone who commutes into the municipality, including from the rest of the country and abroad where the figures include them.',
    flowShareCounty: 'The share is of all commuting between the municipalities of the county.',
    partialBase: (count: string) =>
      `Cells without a figure (sign . or ..): ${count}. Sums and shares use the known cells and are therefore approximate.`,
    smallBase: (base: string) => `The shares rest on few persons (${base}): read them with care.`,
    countySum: (place: string, count: string) =>
      `${place} is the sum of the ${count} municipalities of the county that the dataset holds (own processing).`,
    statedTotal: 'Shares are of the stated total, even where the parts do not add up to it.',
    summedTotal: 'Shares are of the sum of the industries, as the dataset states no total.',
    level: (level: string) => `Industries by SNI 2007, ${level}.`,
    levels: {
      division: 'two-digit level (division)',
      group: 'three-digit level (group)',
      section: 'section',
      total: 'total',
    },
    noComparison: (place: string) => `No comparison: there are no figures for ${place}.`,
    changeMethod: (year: string) =>
      `The selection is the largest industries of ${year}. Change is counted from the first year with a figure for the industry.`,
    campusAbsent: (campuses: string) =>
      `No figure for some year: ${campuses}. The chart shows the sign .. there.`,
    campusParts: (years: string, total: string) => `The parts do not add up to ${total} (${years}).`,
    originPopulation: (year: string) => `Population as of ${year}.`,
    originPopulationYears: (years: string) =>
      `Population is of the nearest available year for each municipality: ${years}.`,
    originNoPopulation:
      'The population of one or more municipalities is missing; the sign .. stands there instead of a number.',
    growthYears:
      'The first and last available year within the period differ between municipalities. Growth per year makes them comparable.',
    growthMethod:
      'Growth per year is the geometric mean. The relation is Spearman’s rank correlation between population in the first year and growth per year. A relation is named only when it is stronger than chance usually gives (5 per cent level); it says nothing about causes.',
    growthTooShort: (count: string) =>
      `Municipalities not shown, as they lack figures for two different years within the period: ${count}.`,
    overviewYears: 'Each figure is the latest there is; the years can therefore differ.',
    overviewShares:
      'The share of the largest industry is of the day population; that of the largest outflow is of all out-commuters.',
  },

  breaks: (year: string, note: string) => `Break in series ${year}: ${note}`,

  empty: {
    noTable: (subject: string) => `The dataset has no figures on ${subject}.`,
    noTableNext: 'Open a dataset that has such figures.',
    noYear: (subject: string, years: string) => `There are no figures on ${subject} for ${years}.`,
    noYearNext: (years: string) => `Choose years within ${years}.`,
    noSex: (subject: string, sex: string) => `There are no figures on ${subject} for ${sex}.`,
    noSexNext: (sexes: string) => `Choose ${sexes}.`,
    noPlace: (subject: string, place: string, years: string) =>
      `There are no figures on ${subject} for ${place} ${years}.`,
    noPlaceNext: 'Choose another year or another municipality.',
    countyBalance: (place: string) =>
      `Commuting for ${place} cannot be worked out: many people commute between the municipalities of the county, so the figures of the municipalities cannot be added up.`,
    countyBalanceNext: 'Choose one or more municipalities of the county.',
    noCampus: 'The dataset has no campuses.',
    originYearNext: (years: string) =>
      `Home municipalities are there for ${years}. Choose one of those years.`,
    originNext: 'Choose another campus.',
    growthNext: 'Choose a longer period, with figures for at least two years.',
    growthOneYear: (years: string) =>
      `Growth cannot be worked out for ${years}: figures for at least two years are needed.`,
  },
  subjects: {
    'commuting-flows': 'commuting flows',
    'commuting-totals': 'commuting in and out',
    employment: 'employed by industry',
    students: 'students',
    studentHomes: 'students’ home municipalities',
    population: 'population',
  },

  sources: {
    source: (list: string) => `Source: ${list}.`,
    withTable: (publisher: string, title: string, table: string) => `${publisher}, ${title} (${table})`,
    withoutTable: (publisher: string, title: string) => `${publisher}, ${title}`,
    dated: (list: string, years: string) => `${list}, ${years}`,
    derivedOnly: (list: string) => `Source: ${list}, own processing.`,
    derivedColumns: (columns: string, publishers: string) => `${columns}: ${publishers}, own processing.`,
    example: (list: string) => `EXAMPLE DATA – not statistics (${list}).`,
  },
  qualityLines: {
    derived: 'Own processing of official figures.',
    derivedColumns: (columns: string) => `Own processing: ${columns}.`,
    synthetic: 'EXAMPLE DATA – not statistics. The figures are made up to show how the program works.',
    syntheticColumns: (columns: string) =>
      `EXAMPLE DATA – not statistics. Made-up figures are part of: ${columns}.`,
  },
  pictureOf: {
    overview: 'Key figures with year and source.',
    'commuting.balance': 'Shows in-commuters, out-commuters, day and night population over the years.',
    'commuting.flows': 'Shows the flows from largest to smallest.',
    'industries.largest': 'Shows the industries from largest to smallest.',
    'industries.change': 'Shows persons over the years, one line for each industry.',
    'students.campus': 'Shows students by campus and year.',
    'students.origin': 'Shows the home municipalities from largest to smallest.',
    'population.growth': 'Shows population against growth per year, one point for each municipality.',
    'series.values': 'Shows the values of the series.',
  },

  problems: {
    unknownFilter: (filter: string) => `There is no filter “${filter}”.`,
    unknownFilterNext: (filters: string) => `The filters are ${filters}.`,
    invalidFilter: (filter: string, text: string) => `The filter ${filter} cannot be “${text}”.`,
    chooseAmong: (choices: string) => `Choose among ${choices}.`,
    yearNext: 'Write a year, such as 2008, or a period, such as 2004–2015.',
    yearReversed: (text: string) => `The period “${text}” ends before it begins.`,
    topNext: (most: string) => `Write a whole number between 1 and ${most}.`,
    unknownRegion: (text: string) => `The dataset has no municipality or county called “${text}”.`,
    unknownRegionNext: (suggestions: string) => `Did you mean ${suggestions}?`,
    unknownRegionNone: 'Write a municipality code of four digits or the name of the municipality.',
    noRegion: 'No municipality is chosen.',
    tooManyRegions: (count: string, most: string) =>
      `${count} places are chosen, but at most ${most} can be shown here.`,
    tooManyRegionsNext: (most: string) => `Choose at most ${most}.`,
    wrongKind: (place: string) => `${place} cannot be chosen in this view.`,
    wrongKindNext: 'Choose a municipality.',
    wrongKindCountyNext: 'Choose a municipality or a county.',
    unknownCampus: (text: string) => `The dataset has no campus called “${text}”.`,
  },
}
