export const sv = {
  name: 'Folkmängd och framskrivning',
  inMenu: 'Framskrivning',
  fileName: 'framskrivning',
  title: (place: string) => `Hur många väntas bo i ${place}?`,
  sentence: 'Folkmängd och framskrivning för {region} {year}',
  shows:
    'Visar folkmängden som en hel linje och framskrivningen som en streckad, med en gräns efter det sista kända året.',
  findings: {
    only: (place: string, persons: string, year: string) =>
      `Framskrivningen ger ${persons} invånare i ${place} ${year}.`,
    more: (place: string, last: string, lastYear: string, persons: string, year: string, by: string) =>
      `I ${place} bodde ${last} personer ${lastYear}. Framskrivningen ger ${persons} år ${year}, ${by} fler.`,
    fewer: (place: string, last: string, lastYear: string, persons: string, year: string, by: string) =>
      `I ${place} bodde ${last} personer ${lastYear}. Framskrivningen ger ${persons} år ${year}, ${by} färre.`,
    same: (place: string, last: string, lastYear: string, year: string) =>
      `I ${place} bodde ${last} personer ${lastYear}. Framskrivningen ger lika många år ${year}.`,
  },
  notes: {
    notOutcome:
      'En framskrivning är en beräkning av vad som sker om antagandena håller. Den är inget utfall och ingen uppgift om hur många som bor där.',
    sources: (outcome: string, projection: string) => `Folkmängd: ${outcome}. Framskrivning: ${projection}.`,
    onlyProjection: (projection: string) =>
      `Framskrivning: ${projection}. Datamängden har ingen folkmängd att ställa den mot.`,
    overlap: (first: string, last: string, year: string, gap: string) =>
      `Framskrivningen börjar ${first} och räknar alltså från en äldre folkmängd än den senast kända (${last}). År ${year} är den ${gap} personer från utfallet.`,
    overlapNone: (first: string, last: string) =>
      `Framskrivningen börjar ${first} och räknar alltså från en äldre folkmängd än den senast kända (${last}).`,
    gap: (last: string, first: string) =>
      `Folkmängden är känd till ${last} och framskrivningen börjar ${first}: för åren emellan finns ingen uppgift.`,
    difference: 'Skillnaden är framskrivningen minus folkmängden samma år.',
    county: 'Framskrivningen är summan av kommunernas, eftersom tabellen saknar området självt.',
  },
  columns: {
    outcome: 'Folkmängd 31 december',
    projection: 'Framskriven folkmängd (inget utfall)',
    difference: 'Framskrivning minus folkmängd',
  },
  chart: {
    outcome: 'Folkmängd',
    projection: 'Framskrivning',
    now: (year: string) => `Känt till ${year}`,
    persons: 'Invånare',
  },
  empty: {
    none: 'Datamängden har ingen framskrivning av folkmängden.',
    next: 'Hämta SCB:s tabell Befolkningsframskrivning efter region, kön och ålder (BE0401: TAB6008, BefProgRegFakN) eller en egen prognos efter kommun och år, och släpp filen här.',
  },
}
