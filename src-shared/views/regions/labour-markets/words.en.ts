import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Statistics Sweden’s local labour markets',
  inMenu: 'Official labour markets',
  fileName: 'official-labour-markets',
  title: () => 'Statistics Sweden’s local labour markets',
  sentence:
    'Statistics Sweden’s areas of LA 2022 beside those computed from the flows of {year}, {sex}, {region} in focus',
  sentenceWithout: {
    year: 'The areas of Statistics Sweden’s LA 2022, {region} in focus',
  },
  shows:
    'Shows Statistics Sweden’s areas from largest to smallest, with the area of the chosen place in focus.',
  onMap: {
    shows:
      'Shows Statistics Sweden’s local labour markets on a map; municipalities that the calculation puts in another labour market are outlined.',
  },
  findings: {
    differs: (count, all, year, division) =>
      `The calculation for ${year} puts ${count} of ${all} municipalities in another labour market than Statistics Sweden’s ${division} does.`,
    differsOne: (place, all, year, division) =>
      `Of ${all} municipalities the calculation for ${year} puts only ${place} in another labour market than Statistics Sweden’s ${division} does.`,
    chosenDiffers: (place, area, head, year, division) =>
      `${place} belongs to ${area} in Statistics Sweden’s ${division}, but to ${head} in the calculation for ${year}.`,
    chosenSame: (place, area, year, division) =>
      `${place} belongs to ${area} both in Statistics Sweden’s ${division} and in the calculation for ${year}.`,
    othersDiffer: (count, all) => `${count} of ${all} municipalities come to another labour market.`,
    same: (all, year, division) =>
      `The calculation for ${year} divides the ${all} municipalities as Statistics Sweden’s ${division} does.`,
    place: (place, area, division, others) =>
      `In ${division} ${place} lies in Statistics Sweden’s local labour market ${area}, together with ${others}.`,
    several: (count, one, areas, division) =>
      one
        ? `In ${division} the ${count} chosen municipalities lie in the same local labour market: ${areas}.`
        : `In ${division} the ${count} chosen municipalities lie in different local labour markets: ${areas}.`,
    more: (count) => `${count} more`,
    outside: (count) => `${count} outside the dataset`,
    outsideOnly: (count) =>
      count === '1' ? 'one municipality outside the dataset' : `${count} municipalities outside the dataset`,
    alone: (place, division) =>
      `In ${division} ${place} is a local labour market of its own, without other municipalities.`,
    unknown: (place, division) => `${place} does not exist in ${division}.`,
    largestOf: (all) => (all ? 'of the areas' : 'of the areas that the dataset has as a whole'),
    largest: (area, count, among, year) =>
      `The largest ${among} is ${area}: ${count} employed lived there in ${year}.`,
    inLargest: (place, area, count, among, year) =>
      `${place} belongs to ${area}, the largest ${among}: ${count} employed lived there in ${year}.`,
    inArea: (place, area, count, year) =>
      `${place} belongs to ${area}, where ${count} employed lived in ${year}.`,
    areas: (places, areas, all, division) =>
      `The ${places} municipalities of the dataset lie in ${areas} of the ${all} local labour markets of Statistics Sweden’s ${division}.`,
  },
  differences: {
    outsideMoved: (count, all) =>
      all
        ? 'All municipalities that come to another labour market do so because their area lies partly outside the dataset.'
        : `${count} of the municipalities that come to another labour market do so because their area lies partly outside the dataset.`,
    outsideMovedOne:
      'The municipality comes to another labour market because its area lies partly outside the dataset.',
    closest: (place, distance) => `${place} is nearest to a limit: ${distance}.`,
    parted: (a, b, year, division, distance) =>
      `In ${division} ${a} and ${b} lie in the same area; the calculation for ${year} parts them: ${distance}.`,
    joined: (a, b, year, division, distance) =>
      `In ${division} ${a} and ${b} lie in different areas; the calculation for ${year} joins them: ${distance}.`,
    nearest: (place, area, head, year, division, distance) =>
      `In ${division} ${place} lies in the area ${area}; the calculation for ${year} puts it in the labour market around ${head}: ${distance}.`,
    fromLimit: (count, one) => `${count} ${one ? 'commuter' : 'commuters'} from the limit`,
    pastLimit: (count, one) => `${count} ${one ? 'commuter' : 'commuters'} beyond the limit`,
  },
  notes: {
    source:
      'Statistics Sweden’s division: SCB, Lokala arbetsmarknader (LA) 2022, 67 areas for the whole country. Which municipalities belong to which area was found by laying Statistics Sweden’s boundaries of areas and municipalities over each other.',
    unknown: (places, division) =>
      `${division} does not know: ${places}. They may belong to an older division into municipalities. They stand in the table without an area and are left out of the comparison.`,
    places: (count) => `${count} municipalities`,
    partial:
      'Of some areas the dataset has only a part of the municipalities. The employed are summed over those it has; the calculation cannot join them to municipalities outside the dataset.',
    employed: (year) =>
      `The employed who live in the area (night population) are those of ${year}, the last year with commuting in the dataset.`,
    noFlows: (year) => `The dataset has no flows in ${year}, so the calculation is not shown.`,
    computed: (total, single) =>
      `The computed division is our own, by Statistics Sweden’s rule (at most ${total} per cent commute out, below ${single} per cent to any one municipality) on the flows of the dataset. Statistics Sweden computes for the whole country and another year, so the two may differ.`,
    differs:
      'A computed labour market stands for the area of Statistics Sweden’s that its centre lies in; of several centres in the same area, the one whose market has most employed in common with it. A municipality is in another labour market when its two areas do not stand for each other (our own method).',
    absent: (places, year) => `Municipalities without flows in ${year} are not compared: ${places}.`,
  },
  methods: {
    differs:
      'A computed labour market stands for the area of Statistics Sweden’s that its centre lies in, each area for one at most; a municipality differs when its two areas do not stand for each other (our own method).',
    toLimit:
      'The smaller of the distances to the two limits: how many more would have to commute for the municipality to be no centre of its own; below zero how many fewer for it to become one (Statistics Sweden 2010, Lokala arbetsmarknader; own calculation).',
    night:
      'The sum over the municipalities of the area in the dataset of those who live there and are employed.',
  },
  chart: {
    employed: (year) => `Employed who live in the area ${year}, persons`,
    municipalities: 'Municipalities in the area',
    partOf: (area, count, all) => `${area} (${count} of ${all} municipalities)`,
    areas: 'Area of LA 2022',
    sameColour: 'Neighbours in the same colour are one area in LA 2022',
    differs: (year) => `another labour market in the calculation ${year}`,
    area: (name) => `LA 2022 ${name}`,
  },
  tables: {
    markets: 'The areas',
  },
  empty:
    'Statistics Sweden’s local labour markets exist for Swedish municipalities only, and the dataset has none.',
  emptyNext: 'Choose a dataset with Swedish municipalities.',
}
