export const sv = {
  name: 'Arbetsmarknadsstatus över tid',
  inMenu: 'Arbetsmarknadsstatus',
  fileName: 'arbetsmarknadsstatus',
  title: (place: string) => `Vad gör invånarna i ${place} på arbetsmarknaden?`,
  sentence: 'Arbetsmarknadsstatus i {region} {year}, {age}, {sex}',
  sentenceWithout: { age: 'Arbetsmarknadsstatus i {region} {year}, {sex}' },
  shows:
    'Visar hur många som är sysselsatta, och bredvid dem hur många som är arbetslösa, studerande eller utanför arbetskraften av andra skäl.',
  findings: {
    /** Of whom: without age and sex of all in the place. */
    among: (sex: 'total' | 'women' | 'men', ages: string | null, place: string) =>
      sex === 'total' && ages === null
        ? `I ${place}`
        : `Bland ${{ total: 'invånare', women: 'kvinnor', men: 'män' }[sex]}${ages === null ? '' : ` ${ages}`} i ${place}`,
    now: (who: string, time: string, employed: string, unemployed: string) =>
      `${who} var ${employed} sysselsatta och ${unemployed} arbetslösa i ${time}.`,
    nowYear: (who: string, time: string, employed: string, unemployed: string) =>
      `${who} var ${employed} sysselsatta och ${unemployed} arbetslösa ${time}.`,
    change: (time: string, employed: string, unemployed: string) =>
      `Sedan ${time}: sysselsatta ${employed}, arbetslösa ${unemployed}.`,
  },
  notes: {
    outside:
      'Utanför arbetskraften i övrigt är pensionärer, sjuka och övriga; studerande står för sig. Tillsammans med sysselsatta och arbetslösa är de hela befolkningen i åldern.',
    outsideRest:
      'Utanför arbetskraften i övrigt är det som återstår av befolkningen i åldern när sysselsatta, arbetslösa och studerande är fråndragna.',
    outsideAll:
      'Utanför arbetskraften är det som återstår av befolkningen i åldern när sysselsatta och arbetslösa är fråndragna.',
    rate: 'Arbetslösheten är arbetslösa delat med arbetskraften, alltså sysselsatta och arbetslösa tillsammans.',
  },
  columns: {
    time: 'Tid',
    employed: 'Sysselsatta',
    unemployed: 'Arbetslösa',
    students: 'Studerande',
    outside: 'Utanför arbetskraften i övrigt',
    pensioners: 'därav pensionärer',
    sick: 'därav sjuka',
    others: 'därav övriga',
    everybody: 'Befolkning i åldern',
    unemployment: 'Arbetslöshet',
  },
  chart: { employed: 'Sysselsatta', others: 'Inte sysselsatta', outside: 'Utanför i övrigt' },
  empty: {
    none: 'Datamängden har ingen tabell över sysselsatta och arbetslösa.',
    next: 'Hämta SCB:s tabell Arbetsmarknadsstatus efter region, kön, ålder och födelseregion, preliminär månadsstatistik (AM0210, BAS: TAB6260, ArbStatusM), med alla antal, och släpp filen här.',
  },
}
