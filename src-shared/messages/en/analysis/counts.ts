import type { counts as original } from '../../sv/analysis/counts'

export const counts: typeof original = {
  units: {
    index: (year) => `index (${year} = 100)`,
    change: 'change from the year before',
    share: 'share',
    'per-1000': 'per 1,000 inhabitants',
  },
  shareOf: (total) => `share of ${total}`,
  labelled: (label, unit) => `${label}, ${unit}`,
  shown: (unit) => `Shown as ${unit}.`,
  shownPer: (unit) => `Shown ${unit}.`,
  between: (home, work) => `${home}–${work}`,
  finding: (place, year, unit, told) => `${place} ${year}, ${unit}: ${told}.`,
  findingOfLines: (unit, year, told) => `${unit}, ${year}: ${told}.`,
  untold: (unit, lines) => `${unit} cannot be counted for ${lines}: there is no year to compare with.`,
  told: (what, value) => `${what} ${value}`,
  methods: {
    index: (year) => `100 · the number / the number in ${year}.`,
    change: 'The number minus the number of the year before.',
    share: (part, total) => `${part} / ${total}, same year.`,
    'per-1000': '1,000 · the number / the population on 31 December of the same year.',
  },
  notes: {
    index: (year) => `Index: the number divided by the number in ${year}, times 100 (own processing).`,
    firstCommon: (year) =>
      `${year} is the first of the years shown for which all lines have a number above zero.`,
    withoutBase: (lines, year) =>
      `Without an index: ${lines}. The number in ${year} is missing or zero, so there is nothing to divide by.`,
    onlyBase: (lines, year) =>
      `Without an index: ${lines}. There is a figure for the base year ${year} only, so there is no year to compare with.`,
    brokenIndex: (years) =>
      `The series breaks in ${years}: on the other side of the break from the base year the index measures the break as well.`,
    indexGoesOn: (line, from) =>
      `${line} is divided by ${from} in the base year, too, where that is known, so that both lines have one base.`,
    changeGoesOn: (line, from) =>
      `${line}: the year before its first is ${from}, unless that is known in its first year, too.`,
    change: 'Change: the number minus the number of the year before, in persons (own processing).',
    noChange: (years) =>
      `The series breaks in ${years}. There the number cannot be compared with the year before, so no change is shown.`,
    share: (parts) => `Share: ${parts}, same year (own processing).`,
    shareOfOne: (total) => `Share: the number divided by ${total} at the same time (own processing).`,
    partOf: (part, total) => `${part} divided by ${total}`,
    per1000: (source) =>
      `Per 1,000 inhabitants: the number divided by the population on 31 December of the same year (${source}; all ages, same sex), times 1,000 (own processing).`,
    noSource: 'the dataset has no population',
    unknown: (places) =>
      `The population is not known: ${places}. “..” is shown there; the population of no other year is used instead.`,
    placeYears: (place, years) => `${place} ${years}`,
    others:
      'Warning: not all who are counted live there. The figure says how large the number is against the population, not what part of the inhabitants it is.',
    few: (places, most) =>
      `Warning: ${places} has fewer than ${most} inhabitants. A few persons change the figure noticeably.`,
    bounds:
      'Not all flows are known, so the numbers are at least what is stated. Index and change are of the flows that are known.',
    noTotal: 'Shown in persons: what the numbers are part of is not known.',
    oneYear: 'Shown in persons: there is a figure for one year only, and an index compares with another.',
    noBase: 'Shown in persons: none of the years shown has a number to count an index from.',
    stay: (columns) => `Shown as numbers: ${columns}. A balance can be zero or negative.`,
  },
}
