export const sv = {
  name: 'SCB:s lokala arbetsmarknader',
  inMenu: 'SCB:s arbetsmarknader',
  fileName: 'scb-lokala-arbetsmarknader',
  title: () => 'SCB:s lokala arbetsmarknader',
  sentence: 'SCB:s områden i LA 2022 bredvid dem som beräknas ur flödena {year}, {sex}, {region} i fokus',
  sentenceWithout: {
    year: 'Områdena i SCB:s LA 2022, {region} i fokus',
  },
  shows: 'Visar SCB:s områden från störst till minst, med den valda platsens område framhävt.',
  onMap: {
    shows:
      'Visar SCB:s lokala arbetsmarknader på en karta; kommuner som hamnar i en annan arbetsmarknad i beräkningen har kantlinje.',
  },
  findings: {
    differs: (count: string, all: string, year: string, division: string) =>
      `${count} av ${all} kommuner hamnar i beräkningen för ${year} i en annan arbetsmarknad än i SCB:s ${division}.`,
    differsOne: (place: string, all: string, year: string, division: string) =>
      `Av ${all} kommuner hamnar bara ${place} i beräkningen för ${year} i en annan arbetsmarknad än i SCB:s ${division}.`,
    chosenDiffers: (place: string, area: string, head: string, year: string, division: string) =>
      `${place} hör till ${area} i SCB:s ${division}, men till ${head} i beräkningen för ${year}.`,
    chosenSame: (place: string, area: string, year: string, division: string) =>
      `${place} hör till ${area} både i SCB:s ${division} och i beräkningen för ${year}.`,
    othersDiffer: (count: string, all: string) =>
      `${count} av ${all} kommuner hamnar i en annan arbetsmarknad.`,
    same: (all: string, year: string, division: string) =>
      `Beräkningen för ${year} delar in de ${all} kommunerna som SCB:s ${division}.`,
    place: (place: string, area: string, division: string, others: string) =>
      `I ${division} ligger ${place} i SCB:s lokala arbetsmarknad ${area}, tillsammans med ${others}.`,
    several: (count: string, one: boolean, areas: string, division: string) =>
      one
        ? `I ${division} ligger de ${count} valda kommunerna i samma lokala arbetsmarknad: ${areas}.`
        : `I ${division} ligger de ${count} valda kommunerna i olika lokala arbetsmarknader: ${areas}.`,
    more: (count: string) => `${count} till`,
    outside: (count: string) => `${count} utanför datamängden`,
    outsideOnly: (count: string) =>
      count === '1' ? 'en kommun utanför datamängden' : `${count} kommuner utanför datamängden`,
    alone: (place: string, division: string) =>
      `I ${division} är ${place} en egen lokal arbetsmarknad, utan andra kommuner.`,
    unknown: (place: string, division: string) => `${place} finns inte i ${division}.`,
    largestOf: (all: boolean): string => (all ? 'av områdena' : 'av de områden som datamängden har hela'),
    largest: (area: string, count: string, among: string, year: string) =>
      `Störst ${among} är ${area}: ${count} sysselsatta bodde där ${year}.`,
    inLargest: (place: string, area: string, count: string, among: string, year: string) =>
      `${place} hör till ${area}, störst ${among}: ${count} sysselsatta bodde där ${year}.`,
    inArea: (place: string, area: string, count: string, year: string) =>
      `${place} hör till ${area}, där ${count} sysselsatta bodde ${year}.`,
    areas: (places: string, areas: string, all: string, division: string) =>
      `Datamängdens ${places} kommuner ligger i ${areas} av de ${all} lokala arbetsmarknaderna i SCB:s ${division}.`,
  },
  differences: {
    outsideMoved: (count: string, all: boolean) =>
      all
        ? 'Alla kommuner som hamnar i en annan arbetsmarknad gör det för att området delvis ligger utanför datamängden.'
        : `${count} av kommunerna som hamnar i en annan arbetsmarknad gör det för att området delvis ligger utanför datamängden.`,
    outsideMovedOne:
      'Kommunen hamnar i en annan arbetsmarknad för att området delvis ligger utanför datamängden.',
    closest: (place: string, distance: string) => `Närmast en gräns är ${place}: ${distance}.`,
    parted: (a: string, b: string, year: string, division: string, distance: string) =>
      `I ${division} ligger ${a} och ${b} i samma område; beräkningen för ${year} skiljer dem: ${distance}.`,
    joined: (a: string, b: string, year: string, division: string, distance: string) =>
      `I ${division} ligger ${a} och ${b} i olika områden; beräkningen för ${year} för dem samman: ${distance}.`,
    nearest: (place: string, area: string, head: string, year: string, division: string, distance: string) =>
      `I ${division} ligger ${place} i området ${area}; beräkningen för ${year} för kommunen till arbetsmarknaden kring ${head}: ${distance}.`,
    fromLimit: (count: string, _one: boolean) => `${count} pendlare från gränsen`,
    pastLimit: (count: string, _one: boolean) => `${count} pendlare över gränsen`,
  },
  notes: {
    source:
      'SCB:s indelning: SCB, Lokala arbetsmarknader (LA) 2022, 67 områden för hela landet. Vilka kommuner som hör till vilket område är framtaget genom att SCB:s gränser för områden och kommuner lades över varandra.',
    unknown: (places: string, division: string) =>
      `${division} känner inte till: ${places}. De kan höra till en äldre kommunindelning. De står i tabellen utan område och räknas inte i jämförelsen.`,
    places: (count: string) => `${count} kommuner`,
    partial:
      'Av några områden har datamängden bara en del av kommunerna. Sysselsatta summeras över dem som finns; beräkningen kan inte föra dem till kommuner utanför datamängden.',
    employed: (year: string) =>
      `Sysselsatta som bor i området (nattbefolkning) gäller ${year}, det senaste året med pendling i datamängden.`,
    noFlows: (year: string) => `Datamängden har inga flöden ${year}, så beräkningen visas inte.`,
    computed: (total: string, single: string) =>
      `Den beräknade indelningen är vår egen, med SCB:s regel (högst ${total} procent pendlar ut, under ${single} procent till en enskild kommun) på datamängdens flöden. SCB räknar på hela landet och på ett annat år, så de två kan skilja sig åt.`,
    differs:
      'En beräknad arbetsmarknad motsvarar det av SCB:s områden som dess centrum ligger i; ligger flera centrum i samma område, den som har flest sysselsatta gemensamt med det. En kommun hamnar i en annan arbetsmarknad när dess två områden inte motsvarar varandra (egen metod).',
    absent: (places: string, year: string) => `Kommuner utan flöden ${year} jämförs inte: ${places}.`,
  },
  methods: {
    differs:
      'En beräknad arbetsmarknad motsvarar det av SCB:s områden som dess centrum ligger i, varje område högst en; en kommun skiljer sig när dess två områden inte motsvarar varandra (egen metod).',
    toLimit:
      'Det mindre av avstånden till de två gränserna: hur många fler som skulle behöva pendla för att kommunen inte längre vore ett lokalt centrum; under noll hur många färre för att den skulle bli det (SCB 2010, Lokala arbetsmarknader; egen beräkning).',
    night: 'Summan över områdets kommuner i datamängden av dem som bor i kommunen och är sysselsatta.',
  },
  chart: {
    employed: (year: string) => `Sysselsatta som bor i området ${year}, personer`,
    municipalities: 'Antal kommuner i området',
    partOf: (area: string, count: string, all: string) => `${area} (${count} av ${all} kommuner)`,
    areas: 'Område i LA 2022',
    sameColour: 'Grannar i samma färg hör ihop i LA 2022',
    differs: (year: string) => `annan arbetsmarknad i beräkningen ${year}`,
    area: (name: string) => `LA 2022 ${name}`,
  },
  tables: {
    markets: 'Områdena',
  },
  empty: 'SCB:s lokala arbetsmarknader finns bara för svenska kommuner, och datamängden har inga sådana.',
  emptyNext: 'Välj en datamängd med svenska kommuner.',
}
