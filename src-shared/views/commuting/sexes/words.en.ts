import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Women and men',
  inMenu: 'Women and men',
  fileName: 'commuting-women-men',
  title: (place: string) => `How do women and men in ${place} commute?`,
  sentence: 'Commuting from {region} {year}, women and men',
  shows: 'Shows the share of out-commuters among women and men over the years.',
  findings: {
    sexes: (place, men, women, year) =>
      `Of the men in ${place} ${men} commute out, of the women ${women} (${year}).`,
    gap: (now, before, year) => `The gap is ${now} percentage points; in ${year} it was ${before}.`,
  },
  notes: {
    method:
      'Share of out-commuters: those who live in the area and work outside it, divided by all employed who live there. Share of in-commuters: those who work in the area and live outside it, divided by all who work there. The gap is the men’s share minus the women’s.',
    open: 'The dataset lacks flows to or from places outside it. The share of commuters is therefore at least what is shown.',
  },
  empty: {
    noSexes: 'The dataset has no figures on the commuting of women and men apart.',
    noSexesNext: 'Open a dataset with commuting by sex.',
    unknown:
      'How large a share of the women and the men commute cannot be computed: the flows do not say how many commute into the area and out of it.',
    unknownNext: 'Choose one municipality at a time.',
  },
  tables: {
    gap: 'Gap between men and women',
  },
  methods: {
    outShare: 'Out-commuters / night population.',
    inShare: 'In-commuters / day population.',
    gap: 'The men’s share of out-commuters minus the women’s.',
  },
  chart: {
    outShare: 'Share that commutes out',
    inShare: 'Share of the jobs commuted to',
    gap: 'Gap in out-commuting, men minus women, percentage points',
  },
}
