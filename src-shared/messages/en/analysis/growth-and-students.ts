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
  growthGroup:
    'A group of municipalities is shown as one place, but is part of neither the line nor the rank correlation.',
}
