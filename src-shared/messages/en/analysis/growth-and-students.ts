import type { growthAndStudents as original } from '../../sv/analysis/growth-and-students'

export const growthAndStudents: typeof original = {
  fitTable: 'Fitted line',
  bandTable: 'The line and its confidence band',
  fitMethod:
    'Straight line fitted by least squares to growth per year against the decimal logarithm of the population in the first year. The band is the pointwise 95 per cent confidence interval of the line (Draper & Smith 1998).',
  fitNote:
    'The line is fitted by least squares to the decimal logarithm of the population in the first year, because the sizes of municipalities are skewed: few are very large. R² is the part of the variation that follows the line. The band shows where the line lies with 95 per cent confidence, not where single municipalities lie.',
  fitMore: (points, rSquared) =>
    `A municipality ten times larger has on average grown ${points} percentage points more per year (fitted line, R² ${rSquared}).`,
  fitLess: (points, rSquared) =>
    `A municipality ten times larger has on average grown ${points} percentage points less per year (fitted line, R² ${rSquared}).`,
  fitFlat: (rSquared) => `The slope of the fitted line cannot be told apart from zero (R² ${rSquared}).`,
  equation: (intercept, sign, slope) =>
    `Growth per year = ${intercept} ${sign} ${slope} · log10(inhabitants)`,
  fitLegend: (equation, rSquared, count) =>
    `${equation}, R² = ${rSquared}, ${count} municipalities. Shaded: 95% confidence band of the line`,
  noFitFew: (count, fewest) =>
    `No line is fitted: there are only ${count} municipalities to fit it to, and at least ${fewest} are needed.`,
  noFitEven: 'No line is fitted: the municipalities do not differ in size or in growth.',
  withoutMetropolitan: (count) =>
    `Without the metropolitan areas: ${count} municipalities in Greater Stockholm, Greater Gothenburg and Greater Malmö are not shown (Statistics Sweden’s delimitation of 2005).`,
  noMetropolitan:
    'None of the municipalities belongs to the metropolitan areas, so leaving them out changes nothing.',
  onlyMetropolitan: 'All municipalities here belong to the metropolitan areas, and those are left out.',
  onlyMetropolitanNext: 'Choose “with the metropolitan areas” or another county.',
  growthAcrossBreak: (years) =>
    `Growth is measured across a break of the series (${years}) and also reflects that the figures changed.`,
  indexHeading: (year) => `Population, index (${year} = 100)`,
  indexMethod: 'The index is the population divided by that of the base year, times 100.',
  indexBridged: 'Dotted line: the years between have no figure',
  indexWithoutBase: (places, year) =>
    `The index cannot be worked out for ${places}: there is no population for the base year ${year}. The sign . stands there instead of a number.`,
  indexOne: (place, rate, persons, from, to) =>
    `The population of ${place} changed by ${rate} (${persons} persons) from ${from} to ${to}.`,
  indexSeveral: (most, mostRate, least, leastRate, from, to) =>
    `From ${from} to ${to}, the population developed most strongly in ${most}: ${mostRate}, and most weakly in ${least}: ${leastRate}.`,
  bands: {
    own: 'The campus’s own municipality',
    '0-25': 'Below 25 km',
    '25-50': '25–50 km',
    '50-100': '50–100 km',
    '100-200': '100–200 km',
    '200-400': '200–400 km',
    '400-': '400 km or more',
    beyond: 'Rest of the country and abroad',
    unknown: 'Unknown distance',
  },
  distanceMethod:
    'The distance is as the crow flies (great circle, haversine formula) between the seat of the home municipality before the studies and the seat of the campus’s municipality; a distance on a limit belongs to the outer band. Shares are of all students with a stated home municipality, those whose distance is unknown included.',
  distanceMeasures: 'Distances in brief',
  distanceUnknown: (share, campus) =>
    `For ${share} of the students at ${campus} the distance is unknown: they come from the rest of the country or abroad, or from a municipality without coordinates. The share from nearer than 50 km is therefore at least the one stated.`,
  distanceLeft: (campuses) => `Not shown, because home municipalities or location are missing: ${campuses}.`,
  atLeast: (share) => `at least ${share}`,
  nearOne: (share, campus) => `Of the students at ${campus}, ${share} come from nearer than 50 km.`,
  nearTwo: (share, campus, otherShare, other) =>
    `Of the students at ${campus}, ${share} come from nearer than 50 km, at ${other} ${otherShare}.`,
  medianOne: (band) => `Median among those whose distance is known: ${band}.`,
  medianTwo: (band, campus, otherBand, other) =>
    `Median among those whose distance is known: ${band} (${campus}) and ${otherBand} (${other}).`,
  noCampusPlace: (campus) =>
    `${campus} does not lie in any one municipality, so distances cannot be worked out.`,
  countyTable: 'Students by home county',
  withoutCounty: 'No county',
  shareMethod: (ages) =>
    `Students whose home before the studies was in the municipality, divided by its inhabitants aged ${ages}. The students are of all ages, so the number compares municipalities but is not the share of the young who study.`,
  perInhabitantsMethod:
    'Students whose home before the studies was in the municipality, per 1,000 inhabitants of all ages.',
  importAges:
    'The dataset has no population by age, so the measure is of all ages. Import Statistics Sweden’s table of population by region, age and year as a series into this dataset to measure against inhabitants aged 20–24.',
  studentsCounted: (campuses) => `Counts only students at ${campuses}.`,
  populationYears: (years) =>
    `The population is of the latest year up to and including the one chosen, else the first there is: ${years}.`,
  studentsPartial:
    'For some municipality the figure of one or more campuses is missing. The sum there is at least the one stated.',
  shareAxis: 'Students as a percentage of inhabitants of student age',
  perInhabitantsAxis: 'Students per 1,000 inhabitants (all ages)',
  shareValue: (share, ages) => `${share} of the inhabitants aged ${ages}`,
  perInhabitantsValue: (rate) => `${rate} per 1,000 inhabitants of all ages`,
  shareOwn: (place, value) => `The students from ${place} equal ${value}.`,
  shareRanked: (place, value, rank, count) =>
    `The students from ${place} equal ${value}: rank ${rank} of ${count} municipalities.`,
  shareHighest: (place, value) => `It is highest in ${place}: ${value}.`,
  studentsAdded: 'Who studies at several campuses is counted at each of them.',
  componentSeries: (titles) =>
    `The dataset has series on what the change is made of: ${titles}. They are shown under Series.`,
  noGrowthPoints: 'Growth cannot be worked out for any municipality: the population is missing or nil.',
  growthGroup:
    'A group of municipalities is shown as one place, but is part of neither the line nor the rank correlation.',
}
