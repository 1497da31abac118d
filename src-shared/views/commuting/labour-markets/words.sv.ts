export const sv = {
  name: 'Beräknade lokala arbetsmarknader',
  inMenu: 'Arbetsmarknader',
  fileName: 'lokala-arbetsmarknader',
  title: () => 'Beräknade lokala arbetsmarknader enligt SCB:s regel',
  sentence:
    'Beräknade lokala arbetsmarknader {year}, {sex}: högst {total-out} utpendling och under {single-out} till en kommun, {region} i fokus{what-if}',
  shows: 'Visar vilka kommuner som är lokala centra och vilka som ansluts till dem.',
  onMap: {
    shows: 'Visar på en karta vilka kommuner som hör till samma beräknade lokala arbetsmarknad.',
  },
  noDiagonal: (year: string) =>
    `Flödena ${year} säger inte hur många som bor och arbetar i samma kommun. Utan det är det okänt hur stor andel som pendlar ut.`,
  noDiagonalNext: 'Öppna en tabell som också har dem som bor och arbetar i samma kommun.',
  roles: {
    centre: 'lokalt centrum',
    'cycle-centre': 'centrum i ett ömsesidigt par',
    'cut-off': 'eget område efter bruten kedja',
    alone: 'ingen utpendling till annan kommun',
    'no-workers': 'inga sysselsatta',
    joined: 'ansluten till annan kommun',
  },
  out: (share: string, limit: string) => `${share} pendlar ut (gräns ${limit})`,
  outTo: (share: string, place: string, limit: string) => `${share} till ${place} (gräns ${limit})`,
  reasons: {
    centre: (shares: string) => `Lokalt centrum: ${shares}.`,
    joined: (shares: string, place: string) => `Inte lokalt centrum: ${shares}. Ansluts till ${place}.`,
    'cycle-centre': (shares: string, place: string) =>
      `Inte lokalt centrum: ${shares}. Störst är flödet till ${place}, vars största flöde går hit. Kommunen blir centrum för båda, eftersom andelen utpendlare är lägst här.`,
    'cut-off': (shares: string, place: string) =>
      `Inte lokalt centrum: ${shares}. Kedjan via ${place} vore längre än tre kommuner och bryts här, där andelen är minst.`,
    alone: (shares: string) =>
      `Inte lokalt centrum: ${shares}. Ingen pendlar till en annan kommun i datamängden.`,
    'no-workers': () => 'Inga sysselsatta bor här, så regeln kan inte användas.',
  },
  findings: {
    centreAlone: (place: string, year: string, shares: string) =>
      `${place} är en egen beräknad lokal arbetsmarknad ${year}: ${shares}.`,
    centreWith: (place: string, year: string, shares: string, members: string) =>
      `${place} är lokalt centrum för en beräknad lokal arbetsmarknad ${year} tillsammans med ${members}: ${shares}.`,
    headWith: (place: string, year: string, members: string) =>
      `${place} bildar en beräknad lokal arbetsmarknad ${year} tillsammans med ${members}.`,
    others: (count: string) => `${count} andra kommuner`,
    joined: (place: string, centre: string, year: string, shares: string) =>
      `${place} hör till den beräknade arbetsmarknaden kring ${centre} ${year}: ${shares}.`,
    beyond: (share: string) => `Fler, ${share}, pendlar ut ur datamängden.`,
    alone: (place: string, year: string) => `${place} är en egen beräknad lokal arbetsmarknad ${year}.`,
    absent: (place: string, year: string) => `Det finns inga flöden för ${place} ${year}.`,
    one: (a: string, b: string, year: string) =>
      `${a} och ${b} är enligt beräkningen en lokal arbetsmarknad ${year}.`,
    two: (a: string, b: string, year: string) =>
      `${a} och ${b} är enligt beräkningen två lokala arbetsmarknader ${year}.`,
    between: (a: string, there: string, b: string, back: string, limit: string) =>
      `Från ${a} pendlar ${there} till ${b}, åt andra hållet ${back} (gräns ${limit}).`,
    needed: (count: string, a: string, b: string) =>
      `Om ${count} fler pendlade från ${a} till ${b} skulle ${a} inte längre vara ett lokalt centrum.`,
    markets: (count: string, centres: string, year: string) =>
      `Kommunerna bildar ${count} beräknade lokala arbetsmarknader ${year}, ${count === centres ? 'alla med' : `varav ${centres} har`} ett lokalt centrum.`,
  },
  notes: {
    rule: (total: string, single: string) =>
      `Egen beräkning med SCB:s regel: en kommun är ett lokalt centrum när högst ${total} procent av dess sysselsatta pendlar ut och mindre än ${single} procent till någon enskild kommun. Övriga ansluts till den kommun dit flest pendlar; en kedja har högst tre kommuner.`,
    choices:
      'Våra val där regeln tiger: lika stora flöden går till kommunen med störst dagbefolkning, sedan lägst kod; två kommuner som har varandra som största utpendlingsmål blir en arbetsmarknad kring den med minst andel utpendlare; en för lång kedja bryts vid sin minsta andel.',
    outside:
      'Den som arbetar i övriga landet eller utomlands räknas som utpendlare, men ingen kommun ansluts dit.',
    absent: (places: string) => `Kommuner utan flöden det året visas inte: ${places}.`,
    absentMany: (count: string) => `Kommuner utan flöden det året visas inte: ${count} kommuner.`,
    hidden: (places: string) =>
      `Fler pendlar till övriga landet eller utomlands än till någon enskild kommun i datamängden från ${places}. Det verkliga största utpendlingsmålet kan alltså ligga utanför datamängden.`,
    hiddenMany: (count: string) =>
      `Från ${count} kommuner pendlar fler till övriga landet eller utomlands än till någon enskild kommun i datamängden. Deras verkliga största utpendlingsmål kan alltså ligga utanför den.`,
    missing: (count: string) =>
      `Flöden utan uppgift (tecknet . eller ..): ${count}. De ingår inte i summorna.`,
  },
  chart: {
    outShare: 'Pendlar ut, andel',
    largestShare: 'Till en och samma kommun',
    limit: (limit: string) => `gräns ${limit} %`,
    shareTo: (share: string, place: string) => `${share} till ${place}`,
    alone: 'egen, en kommun',
    marketAround: 'Beräknad arbetsmarknad kring',
    sameColour: 'Grannar i samma färg hör ihop',
    officialBorders: 'Gräns mellan SCB:s arbetsmarknader (LA 2022)',
    centre: 'lokalt centrum',
    leftOut: (count: number) =>
      count === 1 ? '1 kommun till finns i tabellen' : `${String(count)} kommuner till finns i tabellen`,
  },
  whatIf: {
    note: 'RÄKNEEXEMPEL: flödena är ändrade så som står i rubriken. Den som pendlar i stället för att arbeta hemma bor kvar där. Tidslinjen visar flödena utan ändringen.',
    moved: (count: string) => `Med ändringen hamnar ${count} kommuner i en annan arbetsmarknad.`,
    movedOne: 'Med ändringen hamnar 1 kommun i en annan arbetsmarknad.',
    movedNone: 'Ändringen flyttar ingen kommun till en annan arbetsmarknad.',
  },
  tables: {
    timeline: 'Över åren',
    markets: 'De beräknade arbetsmarknaderna',
    events: 'Byten av arbetsmarknad',
  },
  methods: {
    outShare:
      'Utpendlare till alla mål, även utanför datamängden, delat med alla sysselsatta som bor i kommunen (SCB 2010, Lokala arbetsmarknader).',
    largestShare:
      'Det största flödet till en annan kommun delat med alla sysselsatta som bor i kommunen (SCB 2010, Lokala arbetsmarknader).',
    margin: 'Gränsen minus andelen; under noll är gränsen passerad.',
    rule: 'SCB:s regel för lokala arbetsmarknader med gränserna ovan (Carlsson m.fl. 1993; SCB 2010); egen beräkning.',
    sum: 'Summan av flödena i matrisen, med dem till och från områden utanför.',
    selfContainment:
      'De som bor och arbetar i området, av boende sysselsatta eller av arbetande (Coombes och Bond 2008).',
  },
  officialBeside:
    'SCB:s egen indelning, LA 2022, står i tabellen bredvid den beräknade; den räknas på hela landet.',
}
