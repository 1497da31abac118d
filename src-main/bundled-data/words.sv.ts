/** What the bundled datasets say of themselves; written into their files. */
export const sv = {
  onlyWithinCounty:
    'Bara pendling mellan länets 14 kommuner: de som pendlar till eller från andra län och utlandet finns inte i datamängden, så in- och utpendling är minst så stor som här.',
  sweden: 'Sverige',
  todaysDivision: 'Alla år i dagens kommunindelning.',
  twoCounties: 'Östergötland och Södermanland',
  registerBreak2019:
    'Tidsseriebrott 2019: SCB bytte källa från årliga kontrolluppgifter (KU) till månatliga arbetsgivardeklarationer (AGI).',
  dividedNykoping: 'Nyköping till och med 1990 är med dagens Gnesta och Trosa, som har egna tal från 1991.',
  protectedTotals:
    'SCB skyddar uppgifterna i BAS med små ändringar alla år: delarna behöver inte summera till totalen.',
  studentsAtSeveral: 'En student kan räknas vid mer än ett campus.',
  commutingTotals: 'Förvärvsarbetande pendlare 16+ år, efter kommun',
  extract2017: 'Uttag ur statistikdatabasen 2017.',
  population: 'Folkmängd 31 december',
  basTotals: 'Befolkningens arbetsmarknadsstatus (BAS): sysselsatta 15–74 år som pendlar, efter kommun',
  basTotalsNote:
    'Nattbefolkningen är SCB:s tal; in- och utpendlare och de som bor och arbetar i kommunen är härledda ur publicerade promilletal.',
  basFlows:
    'Befolkningens arbetsmarknadsstatus (BAS): sysselsatta 15–74 år efter bostads- och arbetsställekommun',
  basFlowsNote:
    'SCB skyddar uppgifterna: 1 och 2 förekommer inte, en nolla betyder 0–2 personer, och kvinnor och män ger inte alltid totalen.',
  freeToUse: 'SCB:s uppgifter är fria att använda (CC0) sedan den 1 juli 2021.',
  basSeam: (lastOfRams: number, year: number) =>
    `Ny serie från ${year}: till och med ${lastOfRams} är det RAMS (förvärvsarbetande 16 år och äldre), från ${year} BAS (sysselsatta 15–74 år). De mäter olika och ska inte läsas som en utveckling.`,
  students: 'LiU i siffror: studenter',
  dayAndNight: 'Dag- och nattbefolkning, beräknad ur Förvärvsarbetande pendlare 16+ år',
  dayAndNightNote:
    'Dagbefolkning är inpendlare plus de som bor och arbetar i kommunen, nattbefolkning utpendlare plus de som bor och arbetar i kommunen.',
  doubtOfScan: 'Avskrivet ur en inläst pappersförlaga: nollor kan ha fallit bort.',
  restOfSweden: 'Övriga Sverige',
  abroad: 'Utlandet',
  allHomes: 'Alla hemorter',
  allIndustries: 'Samtliga näringsgrenar',
  uncertain: (place: string, year: number, persons: string) =>
    `Uppgifterna om ${place} för ${String(year)} är härledda ur promilletal: in- och utpendlare och de som bor och arbetar i kommunen kan avvika med högst ${persons.replace('.', ',')} personer från SCB:s tal.`,
  thousands: '\u00a0',
  knownFlow: (count: string, home: string, work: string, year: number, source: string) =>
    `Officiell uppgift: ${count} personer pendlade från ${home} till ${work} år ${String(year)}. Källa: ${source}.`,
  cited: 'Uppgifter ur SCB:s pendlingsstatistik, återgivna av kommunen.',
  example: {
    title: (subject: string) => `Exempeldata, inte statistik: ${subject}`,
    of: {
      flows: 'pendling mellan kommuner',
      employment: 'förvärvsarbetande efter näringsgren och kön',
      students: 'studenter efter hemort och kön',
    },
    method:
      'Påhittade tal som stämmer med de officiella summorna. De visar hur programmet fungerar och säger inget om verkligheten bakom summorna.',
  },
  county: (name: string) => `${name}s län`,
  placesBeyond: {
    '01': 'Stockholms län',
    xx: 'övriga län',
  },
  /** Those whose names are no proper names, by code. */
  campuses: { distans: 'Distans och övriga orter', totalt: 'LiU totalt' },
}
