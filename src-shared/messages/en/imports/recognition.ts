import type { Messages } from '../../messages'
import { pickWords } from '../../fact-table-words'
import { factKeys, factTables } from '../fact-tables'

export const recognition: Messages['imports']['recognition'] = {
  knownAs: pickWords(factTables, 'knownAs'),
  tableCode: (code) => ` (${code})`,
  titled: (subject, publisher) => `${subject} (${publisher})`,
  titledByPlace: (title, place) => `${title} (${place} and others)`,
  targets: {
    ...pickWords(factTables, 'target'),
    series: 'Series of its own',
  },
  uses: {
    ...pickWords(factKeys, 'use'),
    measure: 'measure',
    category: 'category of its own',
    one: 'one value is read',
    summed: 'added up',
  },
  time: 'time',
  read: (target, uses) => `${target} (${uses})`,
  becomes: (reading, certainty) => `Becomes: ${reading} – ${certainty}`,
  becomesAsTold: (reading) => `Becomes: ${reading}`,
  certainty: { sure: 'certain', likely: 'likely', unsure: 'unsure' },
  couldBe: (reading, flag) => `Could also be: ${reading}, with ${flag}`,
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
    wholeSummed: (dimension) =>
      `There is no total in ${dimension}. Its parts cover everybody once and are added up; the sum is marked as derived.`,
    schoolYears: (dimension) =>
      `${dimension} is academic years or terms. An academic year counts as the year in which it begins (2023/24 as 2023), a term as its own.`,
    springLeft: (dimension) =>
      `Of the terms in ${dimension} the autumn ones are read. The spring ones are left out: the same students would be counted twice.`,
    outsideDivision: (count, examples) =>
      `${String(count)} municipality ${count === 1 ? 'code is' : 'codes are'} not in today’s division and ${count === 1 ? 'is' : 'are'} kept as ${count === 1 ? 'it stands' : 'they stand'}: ${examples}.`,
    outsideMarkets: (count, division, examples) =>
      count === 1
        ? `A code of a local labour market is not in ${division} and stays as it is: ${examples}.`
        : `${String(count)} codes of local labour markets are not in ${division} and stay as they are: ${examples}.`,
    withinCounties: (counties, count) =>
      `The file has flows within ${counties} only. Flows to and from ${count === 1 ? 'other counties' : 'the other counties'} and abroad are missing, so in- and out-commuting are shown as at least what is there.`,
    partsLeft: (dimension) =>
      `Parts of municipalities (DeSO, RegSO) in ${dimension} are left out. Take the table in as a series of its own if you want them.`,
    otherArea: (title) =>
      `The table is like the dataset “${title}” but about other areas. It becomes a dataset of its own, not a new edition of that one.`,
    apartByIndustries: (title, known, own) =>
      `The industries of “${title}” follow ${known} and those of the file ${own}, so the table is not added to it.`,
    apartBySeries: (title) =>
      `“${title}” has a series of the same name with other divisions already, so the table is not added to it.`,
    yearMissing: 'The file does not say which year the figures are for. State the year.',
    yearFromName: (year) => `The year ${year} was read from the title or the name of the file.`,
    noSex: 'The file is not broken down by sex: the figures are read as women and men together.',
    basisAssumed:
      'The file does not say whether the figures are day or night population. They are read as day population (by workplace).',
    oneRead: (dimension, value) => `From ${dimension}, only “${value}” is used.`,
    commutersAssumed:
      'The file does not say what the figures count. They are read as commuters between home and workplace; if they are something else, choose a series of its own.',
    homeAssumed: (home, work) =>
      `The file does not say which column is the home. ${home} is read as home and ${work} as workplace.`,
    notYears: (dimension) =>
      `${dimension} is not whole years, so the table becomes a series of its own instead of going among the yearly figures.`,
    measuresMissing: (missing) => `The file lacks a measure, which is shown as “..”: ${missing}.`,
    sourceUnknown:
      'The file does not say who published the figures. They are marked “unconfirmed source”; this can be changed.',
    sourceNotOfficial:
      'The file does not say that the figures are official statistics. They are marked as own processing; this can be changed.',
    publisherFromName: (publisher) =>
      `The publisher ${publisher} was read from the name and content of the file.`,
    industryKey:
      'The table has both SNI 2007 and SNI 2025: it is a key between them. The program converts no industries with it, and shows the two classifications by themselves.',
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
    missingYear:
      'State which year the figures are for: the file does not say. On the command line: --year 2024.',
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
    smaller: (dimension) => `Values of ${dimension} that are parts of municipalities`,
    otherRegister: (dimension) =>
      `Values of ${dimension} that the dataset has from BAS already: RAMS and BAS are not mixed in one year`,
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
    bothRegisters: (years) =>
      `${years} is in RAMS and in BAS, which count differently (RAMS from age 16, BAS ages 15–74). BAS is shown for those years. The figures from RAMS are not in this edition but remain in the former one.`,
  },
  sumNote: (what) => `Sum of ${what}.`,
  summed: {
    sexes: 'women and men',
    ages: 'the age groups',
    values: (dimension) => `all values of ${dimension}`,
  },
  otherClassification: {
    message: (into, file) =>
      `The industries of the dataset follow ${into} and those of the file ${file}. The same letter means different things in the two, so they are not put together.`,
    nextStep: 'Take the file in as a dataset of its own.',
  },
  scb: {
    rams2011:
      'Time-series break in 2011: SCB changed the age limits and how the self-employed are classified, which matters most for persons aged 65 and over.',
    rams2019:
      'Time-series break in 2019: SCB changed the source from annual income statements (KU) to monthly employer declarations (AGI).',
    rams2020:
      'From 2020 the employees of the Armed Forces are reported in a new way, which matters to municipalities with garrisons.',
    basBegins: (year) =>
      `Time-series break in ${year}: RAMS (gainfully employed from age 16) is followed by BAS (employed, 15–74 years). Levels before and after cannot be compared as they stand.`,
    bas2024: 'Time-series break in 2024: SCB changed how the self-employed are classified in BAS.',
    basAges:
      'BAS is about employed persons aged 15–74 unless something else is said; SCB has tables for 16–74 and 16–66, too. RAMS begins at 16.',
    basUnlocated:
      'Employed persons whose workplace cannot be placed on a map count to the municipality where they live.',
    basArmedForces: 'The employees of the Armed Forces are included.',
    basNoise:
      'SCB protects the data against disclosure in all years: 1 and 2 do not occur, and a nought means 0–2. Parts need not add up to totals; the difference is about 7 at most.',
    ckmNoise:
      'SCB protects the data with small random changes in each cell (CKM). Parts need not add up to totals.',
  },
  ownRegion: 'My region',
  allHomes: 'All home municipalities',
  allCampuses: 'All universities',
  unknownPublisher: 'Unknown publisher',
  unknownLicence: 'Not stated',
  aboutValue: (value, text) => `${value}: ${text}`,
}
