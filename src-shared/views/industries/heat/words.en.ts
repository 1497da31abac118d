import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Industries, municipalities and sex',
  inMenu: 'Industries and sex',
  fileName: 'industries-municipalities-sex',
  title: (place) => `Who works in which industries? ${place}`,
  sentence: '{region} {year}: {cell}, {sex}, {basis}, {against}, {down}',
  sentenceWithout: {
    sex: '{region} {year}: {cell}, {basis}, {against}, {down}',
    against: '{region} {year}: {cell}, {sex}, {basis}, {down}',
  },
  shows: 'Shows industries against municipalities in a table of coloured cells.',
  all: 'All municipalities',
  findings: {
    among: {
      all: () => '',
      known: () => ' among cells with a figure',
      large: (least) => ` among cells of at least ${least} employed`,
      knownLarge: (least) => ` among cells with a figure of at least ${least} employed`,
    },
    inPlace: (place) => ` in ${place}`,
    industryIn: (industry, place) => `${industry} in ${place}`,
    shareIn: (share, area) => `${share} in ${area}`,
    'women-share': (which, year, what, share, usual) =>
      `Largest difference${which} in ${year}: ${what}, ${share} women against ${usual}.`,
    'men-share': (which, year, what, share, usual) =>
      `Largest difference${which} in ${year}: ${what}, ${share} men against ${usual}.`,
    quotient: (which, year, what, quotient, area) =>
      `Strongest specialisation${which} in ${year}: ${what}. The industry's share is ${quotient} times that in ${area}.`,
    persons: (which, year, what, persons, who) =>
      `Most${which} in ${year}: ${persons}${who} work in ${what}.`,
    who: { total: '', women: ' women', men: ' men' },
    of: { total: '', women: ', women', men: ', men' },
  },
  notes: {
    cells: {
      'women-share': (area) =>
        `A cell shows the share of women among all employed in the industry; its colour how that differs from the same industry in ${area}. Shares of fewer than 20 persons have no colour.`,
      'men-share': (area) =>
        `A cell shows the share of men among all employed in the industry; its colour how that differs from the same industry in ${area}. Shares of fewer than 20 persons have no colour.`,
      quotient: (area) =>
        `A cell shows the industry's share of all employed divided by its share in ${area}; 1 is as common (Isard 1960). Quotients of fewer than 20 persons have no colour.`,
      persons: () => 'A cell shows the number employed in the industry.',
    },
    addedSexes: 'The source states women and men by themselves; both together are their sum.',
    noArea: (area) =>
      `${area} has no figures for this choice: cells are compared with nothing and have no colour.`,
    places: (shown, left) =>
      `Shows the ${shown} municipalities with the most employed; there is no room for ${left} more.`,
    industries: (shown, left) =>
      `Shows the ${shown} industries with the most employed; there is no room for ${left} more.`,
  },
  methods: {
    'women-share': 'Women in the industry / all employed in the industry.',
    'men-share': 'Men in the industry / all employed in the industry.',
    quotient:
      '(persons in the industry / all) here, divided by the same share in the comparison area (Isard 1960).',
    gap: 'The share here minus the share of the same industry in the comparison area.',
  },
  chart: {
    'women-share': 'Share of women',
    'men-share': 'Share of men',
    quotient: 'Location quotient (1 = as common)',
    persons: 'Employed',
    gap: (area) => `Difference from ${area}`,
    points: (area) => `Colour: percentage points from ${area}`,
    small: (least) => `fewer than ${least} persons *`,
    reference: (area) => `${area} (comparison)`,
    industries: 'Industry',
    places: 'Municipality',
    areas: 'Area',
  },
}
