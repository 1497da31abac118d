import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Population and growth',
  inMenu: 'Growth',
  fileName: 'population-growth',
  title: () => 'Do large municipalities grow faster than small ones?',
  sentence: 'Population {year}, {sex}, {metropolitan}, {region} in focus',
  shows:
    'Shows population against growth per year, one point for each municipality, with a fitted line and its confidence band.',
  onMap: {
    title: () => 'Where does the population grow?',
    shows: 'Shows the growth per year on a map, in different colours for increase and decrease.',
  },
  findings: {
    larger: (years) => `Larger municipalities grew faster than smaller ones ${years}.`,
    mostlyLarger: (years) => `Larger municipalities mostly grew faster than smaller ones ${years}.`,
    none: (years) => `No clear relation between the size and the growth of municipalities ${years}.`,
    mostlySmaller: (years) => `Smaller municipalities mostly grew faster than larger ones ${years}.`,
    smaller: (years) => `Smaller municipalities grew faster than larger ones ${years}.`,
    map: {
      growing: (growing, count, years) => `${growing} of ${count} municipalities grew ${years}.`,
      growingOfKnown: (growing, count, years) =>
        `${growing} of the ${count} municipalities with figures grew ${years}.`,
      grewMost: (place, rate) => `${place} grew the fastest (${rate} per year).`,
      grewLeast: (place, rate) => `${place} grew the slowest (${rate} per year).`,
      shrankMost: (place, rate) => `${place} shrank the most (${rate} per year).`,
      own: (place, rate, rank, count) => `${place} is number ${rank} of ${count} (${rate} per year).`,
    },
  },
  notes: {
    correlation: (rho, count) =>
      `The rank correlation between size and growth is ${rho} for ${count} municipalities, more than chance usually gives.`,
    correlationByChance: (rho, count) =>
      `The rank correlation between size and growth is ${rho} for ${count} municipalities, no more than chance usually gives.`,
    years:
      'The first and last available year within the period differ between municipalities. Growth per year makes them comparable.',
    method:
      'Growth per year is the geometric mean. The relation is Spearman’s rank correlation between population in the first year and growth per year. A relation is named only when both it and the slope of the fitted line are stronger than chance usually gives (5 per cent level); it says nothing about causes.',
    tooShort: (count: string) =>
      `Municipalities not shown, as they lack figures for two different years within the period: ${count}.`,
  },
  empty: {
    next: 'Choose a longer period, with figures for at least two years.',
    oneYear: (years: string) =>
      `Growth cannot be worked out for ${years}: figures for at least two years are needed.`,
  },
  fitTable: 'Fitted line',
  bandTable: 'The line and its confidence band',
  fitMethod:
    'Straight line fitted by least squares to growth per year against the decimal logarithm of the population in the first year. The band is the pointwise 95 per cent confidence interval of the line (Draper & Smith 1998).',
  fitNote:
    'The line is fitted by least squares to the decimal logarithm of the population in the first year, because the distribution of municipalities’ sizes is skewed: few are very large. R² is the part of the variation that follows the line. The band shows where the line lies with 95 per cent confidence, not where single municipalities lie.',
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
    'None of the municipalities belongs to the metropolitan areas (SCB 2005), so leaving them out changes nothing.',
  onlyMetropolitan:
    'All municipalities here belong to the metropolitan areas (SCB 2005), and those are left out.',
  onlyMetropolitanNext: 'Choose “with the metropolitan areas (SCB 2005)” or another county.',
  noGrowthPoints: 'Growth cannot be worked out for any municipality: the population is missing or nil.',
  growthGroup:
    'A group of municipalities is shown as one place, but is part of neither the line nor the rank correlation.',
  chart: {
    otherPlaces: 'Other municipalities',
    chosenPlaces: 'Chosen municipalities',
    bandUpper: 'Upper edge of the confidence band',
    bandLower: 'Lower edge of the confidence band',
  },
}
