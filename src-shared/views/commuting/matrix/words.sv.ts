export const sv = {
  name: 'Pendlingsmatris',
  inMenu: 'Matris',
  fileName: 'pendling-matris',
  title: () => 'Mellan vilka kommuner pendlar man?',
  sentence: 'Pendling {year}, {sex}, {unit}, ordnade efter {order}, {region} i fokus',
  shows: 'Visar pendlingen från varje kommun till varje annan som en rutmatris.',
  elsewhere: 'Övriga områden',
  findings: {
    tie: (a: string, b: string, there: string, back: string, year: string) =>
      `Starkast är kopplingen mellan ${a} och ${b}: ${there} pendlar dit och ${back} åt andra hållet (${year}).`,
    tieShown: (a: string, b: string, there: string, back: string, year: string) =>
      `Starkast av kopplingarna i matrisen är den mellan ${a} och ${b}: ${there} pendlar dit och ${back} åt andra hållet (${year}).`,
    more: (place: string, out: string, into: string) =>
      `Med övriga områden har ${place} ett större utbyte: ${out} pendlar dit och ${into} därifrån.`,
    shareOfHome: (home: string, work: string, share: string, year: string) =>
      `Största andelen i matrisen: ${share} av de sysselsatta som bor i ${home} arbetar i ${work} (${year}).`,
    shareOfWork: (home: string, work: string, share: string, year: string) =>
      `Största andelen i matrisen: ${share} av dem som arbetar i ${work} bor i ${home} (${year}).`,
  },
  notes: {
    method:
      'Rader är bostadskommuner och kolumner arbetsställekommuner. Andelarna räknas på alla sysselsatta som bor i eller arbetar i kommunen, även när målet ligger utanför matrisen.',
    partners: (shown: string, left: string) =>
      `Visar ${shown} kommuner: dem i fokus och dem som de har störst utbyte med. ${left} andra ingår i övriga områden.`,
    county: (shown: string, left: string) =>
      `Visar länets ${shown} kommuner. ${left} andra ingår i övriga områden.`,
    cluster:
      'Ordningen sätter kommuner med starka kopplingar intill varandra: hierarkisk klustring med genomsnittsavstånd (average linkage) på andelarna åt båda håll.',
    open: 'Datamängden saknar flöden till områden utanför den.',
  },
  methods: {
    shareOfHome: 'Flödet / alla sysselsatta som bor i bostadskommunen.',
    shareOfWork: 'Flödet / alla som arbetar i arbetsställekommunen.',
  },
  chart: {
    livesIn: 'Bor i',
    worksIn: 'Arbetar i',
    commuters: 'Pendlare',
    share_of_home: 'Andel av de boende sysselsatta',
    share_of_work: 'Andel av jobben',
    points: ', procentenheter',
    liveAndWork: 'Bor och arbetar där',
    thousandsMean: 't = tusen',
    thousands: (thousands: string) => `${thousands}\u00a0t`,
  },
}
