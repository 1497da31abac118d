import type { Messages } from '../../messages'

export const recognition: Messages['imports']['recognition'] = {
  knownAs: {
    'commuting-flows': (publisher, table) =>
      `${publisher}’s table of commuting between municipalities${table}`,
    'commuting-totals': (publisher, table) => `${publisher}’s table of in- and out-commuters${table}`,
    employment: (publisher, table) => `${publisher}’s table of employment by industry${table}`,
    students: (publisher, table) => `${publisher}’s table of students${table}`,
    population: (publisher, table) => `${publisher}’s table of population${table}`,
  },
  tableCode: (code) => ` (${code})`,
  titled: (subject, publisher) => `${subject} (${publisher})`,
  targets: {
    'commuting-flows': 'Commuting between municipalities',
    'commuting-totals': 'In- and out-commuting',
    employment: 'Employment by industry',
    students: 'Students',
    population: 'Population',
    series: 'Series of its own',
  },
  uses: {
    home: 'home',
    work: 'workplace',
    region: 'region',
    year: 'year',
    sex: 'sex',
    industry: 'industry',
    age: 'age',
    campus: 'campus, place of study or university',
    basis: 'day or night population',
    measure: 'measure',
    category: 'category of its own',
    one: 'one value is read',
  },
  becomes: (target, uses) => `Becomes: ${target} (${uses})`,
  measures: {
    persons: 'persons',
    'in-commuters': 'in-commuters',
    'out-commuters': 'out-commuters',
    'live-and-work': 'live and work in the municipality',
    day: 'day population',
    night: 'night population',
  },
  remarks: {
    sexesSummed:
      'The file has no total for women and men. It is computed as their sum where both are numbers, and marked as derived.',
    agesSummed: (dimension) =>
      `The file has no total for all ages. It is computed as the sum of the age groups in ${dimension}, which cover every age once, and marked as derived.`,
    agesIncomplete: (dimension) =>
      `The ages in ${dimension} do not cover every age exactly once, so the population of all ages cannot be computed.`,
    yearMissing: 'The file does not say which year the figures are for. State the year.',
    yearFromName: (year) => `The year ${year} was read from the title or the name of the file.`,
    noSex: 'The file is not broken down by sex: the figures are read as women and men together.',
    basisAssumed:
      'The file does not say whether the figures are day or night population. They are read as day population (by workplace).',
    oneRead: (dimension, value) => `From ${dimension}, only “${value}” is used.`,
    homeAssumed: (home, work) =>
      `The file does not say which column is the home. ${home} is read as home and ${work} as workplace.`,
    notYears: (dimension) =>
      `${dimension} is not whole years, so the table becomes a series of its own instead of going among the yearly figures.`,
    measuresMissing: (missing) => `The file lacks a measure, which is shown as “..”: ${missing}.`,
    sourceUnknown:
      'The file does not say that the figures are official statistics, so the source is not confirmed. They are marked as derived; this can be changed.',
    publisherFromName: (publisher) =>
      `The publisher ${publisher} was read from the name and content of the file.`,
    keptAsSeries: 'The table becomes a series of its own with all its dimensions.',
    mappingOutgrown: (dimensions) =>
      `A file with similar columns was taken in before, but that interpretation does not fit here: ${dimensions} differ. The table was interpreted anew.`,
  },
  check: {
    message: 'This interpretation of the table cannot be used.',
    nextStep: 'Change what the list says and try again.',
    unknownDimension: (dimension) => `The table has no dimension called “${dimension}”.`,
    notMapped: (dimension) => `It is not stated what ${dimension} is.`,
    mappedTwice: (dimension) => `${dimension} is in the interpretation twice.`,
    usedTwice: (first, second, use) =>
      `Both ${first} and ${second} are stated as ${use}. Only one of them can be.`,
    missing: (target, use) => `${target} needs a dimension that is ${use}.`,
    notIn: (dimension, use, target) => `${dimension} is stated as ${use}, which ${target} does not have.`,
    missingYear: 'State which year the figures are for: the file does not say.',
    oneValue: (dimension) => `Choose which value of ${dimension} to read, exactly one.`,
    unknownValue: (dimension, value) => `${dimension} has no value with the code “${value}”.`,
    badMeaning: (dimension, value, meaning) =>
      `“${meaning}” cannot be used for the value “${value}” of ${dimension}.`,
    noMeasure: (dimension) =>
      `No value of ${dimension} is in-commuters, out-commuters or those who live and work in the municipality.`,
  },
  empty: {
    message: 'Nothing in the table could be used.',
    nextStep: 'Choose another interpretation, or take the table in as a series of its own.',
  },
  left: {
    notChosen: (dimension) => `Values of ${dimension} that are not chosen`,
    notYear: (dimension) => `Values of ${dimension} that are not whole years`,
    notSex: (dimension) => `Values of ${dimension} that are not a sex`,
    notAge: (dimension) => `Values of ${dimension} that are not an age`,
    notBasis: (dimension) => `Values of ${dimension} that are neither day nor night population`,
    notMeasure: (dimension) => `Values of ${dimension} that are other measures`,
    tooFine: (dimension) => `Values of ${dimension} that are finer than industry groups`,
    larger: (dimension) =>
      `Values of ${dimension} that are sums of municipalities: flows go between municipalities`,
    same: (dimension) => `Values of ${dimension} that mean the same as an earlier value`,
    noCode: (dimension) => `Rows without a code in ${dimension}`,
    tooLarge: 'Numbers larger than 9,007,199,254,740,991: none so large can be kept unchanged',
    decimals: 'Numbers with decimals: counts of persons are whole numbers',
    negative: 'Negative numbers: counts of persons cannot be negative',
  },
  notices: {
    signs: (signs, count) =>
      `${count} cells have the sign ${signs}, which the dataset does not have. They are shown as “..”.`,
    sumsTooLarge: (count) =>
      `${count} sums are larger than 9,007,199,254,740,991 and are not computed, for they cannot be kept unchanged.`,
    newRegions: (count, examples) => `${count} regions are new in the dataset: ${examples}.`,
    newIndustries: (count, examples) => `${count} industries are new in the dataset: ${examples}.`,
    replaced:
      'Figures that are there already for the same region, year and sex are replaced; everything else is kept.',
  },
  sumNotes: {
    sexes: 'Sum of women and men.',
    ages: 'Sum of the age groups.',
    both: 'Sum of women and men and of the age groups.',
  },
  scbBreak2019:
    'Time-series break in 2019: SCB changed the source from annual income statements (KU) to monthly employer declarations (AGI).',
  scbNoise2022:
    'The figures in BAS are protected by small changes. Parts therefore need not add up to totals, and the values 1 and 2 never occur.',
  allHomes: 'All home municipalities',
  allCampuses: 'All universities',
  allIndustries: 'All industries',
  unknownPublisher: 'Unknown publisher',
  unknownLicence: 'Not stated',
  aboutValue: (value, text) => `${value}: ${text}`,
}
