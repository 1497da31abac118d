export const sv = {
  name: 'Sysselsättningsgrad',
  inMenu: 'Sysselsättningsgrad',
  fileName: 'sysselsattningsgrad',
  title: (place: string) => `Hur många av invånarna i ${place} arbetar?`,
  sentence: 'Sysselsättningsgrad i {region} {year}, {age}',
  sentenceWithout: { age: 'Sysselsättningsgrad i {region} {year}' },
  shows: 'Visar hur stor andel av kvinnorna och av männen som är sysselsatta varje år.',
  onMap: {
    sentence: 'Sysselsättningsgrad i {region} och andra kommuner, sista året av {year}, {age}',
    sentenceWithout: { age: 'Sysselsättningsgrad i {region} och andra kommuner, sista året av {year}' },
    title: (place: string) => `Sysselsättningsgrad i ${place} och andra kommuner`,
    shows: 'Visar andelen sysselsatta i kommunerna på en karta det sista året, kvinnor och män tillsammans.',
  },
  findings: {
    /** `ages` follows a blank of its own; empty where the table says none. */
    now: (place: string, rate: string, ages: string, year: string) =>
      `I ${place} var ${rate} av invånarna${ages} sysselsatta ${year}.`,
    sexes: (women: string, men: string) => `Bland kvinnor var det ${women} och bland män ${men}.`,
    sexesAlone: (place: string, women: string, men: string, ages: string, year: string) =>
      `I ${place} var ${women} av kvinnorna och ${men} av männen${ages} sysselsatta ${year}.`,
    before: (rate: string, year: string) => `År ${year} var andelen ${rate}.`,
    map: (place: string, rate: string, rank: string, count: string) =>
      `I ${place} är andelen ${rate}: plats ${rank} av ${count} kommuner.`,
    mapMost: (place: string, rate: string) => `Högst är den i ${place}: ${rate}.`,
  },
  notes: {
    stated: 'Sysselsättningsgraden är den som källan anger: sysselsatta delat med befolkningen i åldern.',
    computed:
      'Sysselsättningsgraden är uträknad: sysselsatta delat med befolkningen i åldern enligt samma tabell.',
    gap: 'Skillnaden är mäns sysselsättningsgrad minus kvinnors, i procentenheter.',
    noTotal: 'Källan har ingen uppgift för kvinnor och män tillsammans.',
  },
  columns: {
    women_rate: 'Kvinnor',
    men_rate: 'Män',
    rate: 'Kvinnor och män',
    rate_gap: 'Skillnad, män minus kvinnor',
    employed: 'Sysselsatta',
    everybody: 'Befolkning i åldern',
    age: 'Ålder',
  },
  byAge: (year: string) => `Sysselsättningsgrad efter ålder ${year}`,
  places: (year: string) => `Sysselsättningsgrad i kommunerna ${year}`,
  chart: { women: 'Kvinnor', men: 'Män', both: 'Båda', share: 'Andel sysselsatta' },
  empty: {
    none: 'Datamängden har ingen tabell med sysselsättningsgrad per år.',
    next: 'Hämta SCB:s tabell Arbetsmarknadsstatus efter region, kön, ålder och födelseregion (AM0210, BAS: ArRegArbStatus, per år från 2020), med sysselsättningsgrad, antal sysselsatta och antal totalt, och släpp filen här.',
  },
}
