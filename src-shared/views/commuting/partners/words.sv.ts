export const sv = {
  name: 'Största partner över åren',
  inMenu: 'Största partner',
  fileName: 'pendling-partner',
  title: (place: string) => `Vilka kommuner pendlar ${place} mest med?`,
  titles: {
    out: (place: string) => `Vart pendlar de som bor i ${place}, år för år?`,
    in: (place: string) => `Varifrån pendlar man till ${place}, år för år?`,
  },
  sentence: '{direction} {region} {year}, {sex}, de {top} största kommunerna',
  shows: 'Visar de kommuner som flest pendlar till eller från, år för år, i ordning efter det sista året.',
  findings: {
    out: (place: string, first: string, figures: string, year: string) =>
      `Från ${place} pendlar flest till ${first}: ${figures} ${year}.`,
    in: (place: string, first: string, figures: string, year: string) =>
      `Till ${place} pendlar flest från ${first}: ${figures} ${year}.`,
    outKnown: (place: string, first: string, figures: string, year: string) =>
      `Av kommunerna i datamängden pendlar flest från ${place} till ${first}: ${figures} ${year}.`,
    inKnown: (place: string, first: string, figures: string, year: string) =>
      `Av kommunerna i datamängden pendlar flest till ${place} från ${first}: ${figures} ${year}.`,
    persons: (persons: string) => `${persons} personer`,
    ofLiving: (persons: string, share: string) =>
      `${persons} personer, ${share} av alla sysselsatta som bor där,`,
    ofWorking: (persons: string, share: string) => `${persons} personer, ${share} av alla som arbetar där,`,
    climbed: (place: string, before: string, now: string, since: string) =>
      `${place} har sedan ${since} gått från plats ${before} till ${now}.`,
    same: (count: string, since: string) => `Ordningen bland de ${count} största är densamma som ${since}.`,
  },
  notes: {
    order: 'Kommunerna står i ordning efter det sista året. Lika många ger samma plats.',
    beyond: (persons: string, year: string) =>
      `Övriga landet och utlandet är inga kommuner och har ingen plats i ordningen; dit eller därifrån pendlade ${persons} personer ${year}.`,
    open: 'Datamängden saknar flöden till eller från områden utanför den: någon kommun där kan vara större.',
    hidden: 'Flöden utan tal (..) har ingen plats i ordningen.',
  },
  empty: {
    nobody: (place: string) => `Datamängden har inga flöden mellan ${place} och andra kommuner.`,
    nobodyNext: 'Välj ett annat område eller den andra riktningen.',
  },
  chart: {
    out: 'Utpendlare, personer',
    in: 'Inpendlare, personer',
    ranked: (rank: string, place: string) => `${rank}. ${place}`,
    leftOut: (count: string) => `${count} kommuner till står i tabellen.`,
    rings: 'Fyllt tecken: officiell uppgift. Ofyllt: exempeldata.',
  },
}
