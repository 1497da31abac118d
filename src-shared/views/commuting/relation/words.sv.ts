export const sv = {
  name: 'Två områden över åren',
  inMenu: 'Två områden',
  fileName: 'pendling-tva-omraden',
  title: (place: string) => `Pendling mellan ${place} och ett annat område`,
  between: (a: string, b: string) => `Pendling mellan ${a} och ${b}`,
  sentence: 'Pendling mellan {region} och {other} {year}, {sex}',
  shows: 'Visar hur många som pendlar åt vardera hållet, år för år, och deras andel av alla sysselsatta.',
  findings: {
    share: (share: string, home: string) => `Det är ${share} av alla sysselsatta som bor i ${home}.`,
    shareSince: (share: string, home: string, before: string, since: string) =>
      `Det är ${share} av alla sysselsatta som bor i ${home}; ${since} var det ${before}.`,
    now: (home: string, work: string, persons: string, year: string) =>
      `Från ${home} till ${work} pendlade ${persons} personer ${year}.`,
    more: (
      home: string,
      work: string,
      persons: string,
      year: string,
      percent: string,
      before: string,
      since: string,
    ) =>
      `Från ${home} till ${work} pendlade ${persons} personer ${year}, ${percent} fler än ${since} (${before}).`,
    fewer: (
      home: string,
      work: string,
      persons: string,
      year: string,
      percent: string,
      before: string,
      since: string,
    ) =>
      `Från ${home} till ${work} pendlade ${persons} personer ${year}, ${percent} färre än ${since} (${before}).`,
    same: (home: string, work: string, persons: string, year: string, since: string) =>
      `Från ${home} till ${work} pendlade ${persons} personer ${year}, lika många som ${since}.`,
    fromNobody: (home: string, work: string, persons: string, year: string, since: string) =>
      `Från ${home} till ${work} pendlade ${persons} personer ${year}; ${since} gjorde ingen det.`,
  },
  notes: {
    shares:
      'Andelen räknas på alla sysselsatta som bor där pendlarna bor (nattbefolkningen), eller på dem av dessa som pendlar ut.',
    base: (seam: string) => `Andelarna: ${seam}`,
  },
  empty: {
    overlap: (a: string, b: string, shared: string) =>
      `${a} och ${b} har ${shared} gemensamt, så att ingen pendling går mellan dem.`,
    overlapNext: 'Välj två områden som inte har någon kommun gemensamt.',
    none: (a: string, b: string) => `Datamängden har inga flöden mellan ${a} och ${b}.`,
    nobody: (place: string) => `Datamängden har inga flöden mellan ${place} och områden utanför.`,
    noneNext: 'Välj ett annat område, eller se Flöden för alla som pendlar till och från ett område.',
  },
  panel: {
    figures: {
      persons: 'Personer',
      share_of_night: 'Av alla sysselsatta',
      share_of_out: 'Av alla utpendlare',
      women: 'Kvinnor',
      men: 'Män',
    },
    overYears: 'Visa över åren',
    only: (place: string) => `Bara flöden för ${place}`,
    origin: 'Var kommer siffran ifrån?',
    close: 'Stäng flödet',
    loading: 'Hämtar flödet …',
    none: (year: string) => `Datamängden har inga uppgifter om flödet ${year}.`,
  },
  chart: {
    persons: 'Personer',
    shares: 'Andel av alla sysselsatta som bor där',
    to: (place: string) => `Till ${place}`,
    fromTo: (home: string, work: string) => `Från ${home} till ${work}`,
    ofEmployed: (share: string) => `${share} av alla sysselsatta`,
    rings: 'Fyllt tecken: officiell uppgift. Ofyllt: exempeldata.',
  },
}
