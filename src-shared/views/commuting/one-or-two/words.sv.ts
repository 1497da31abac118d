export const sv = {
  name: 'En eller två?',
  inMenu: 'En eller två?',
  fileName: 'en-eller-tva',
  title: (place: string) => `En arbetsmarknad eller två: ${place}?`,
  sentence:
    '{region} {year}, {sex}: gränser {total-out} utpendling totalt och {single-out} till en enda kommun',
  shows:
    'Visar hur långt kommunen är från de två gränser som avgör om den är en egen lokal arbetsmarknad, år för år.',
  findings: {
    two: (a: string, b: string, year: string, share: string, limit: string) =>
      `${a} och ${b} var två lokala arbetsmarknader ${year}: ${share} av de sysselsatta i ${a} pendlade till ${b} (gräns ${limit}).`,
    one: (a: string, b: string, year: string, share: string, limit: string) =>
      `${a} och ${b} var en lokal arbetsmarknad ${year}: ${share} av de sysselsatta i ${a} pendlade till ${b} (gräns ${limit}).`,
    needed: (count: string) => `${count} fler pendlare hade gjort dem till en.`,
    out: (a: string, share: string, year: string, limit: string) =>
      `I ${a} pendlade ${share} av de sysselsatta ut ${year} (gräns ${limit}).`,
    officialOne: (year: string) => `I SCB:s indelning LA ${year} är de en.`,
    officialTwo: (year: string, a: string, b: string) =>
      `I SCB:s indelning LA ${year} är de två: ${a} och ${b}.`,
    officialOneOf: (year: string, a: string, b: string) =>
      `I SCB:s indelning LA ${year} är ${a} och ${b} en lokal arbetsmarknad.`,
    officialTwoOf: (year: string, a: string, b: string) =>
      `I SCB:s indelning LA ${year} är ${a} och ${b} två lokala arbetsmarknader.`,
  },
  notes: {
    rule: (total: string, single: string) =>
      `En kommun är ett lokalt centrum när högst ${total} procent av dess sysselsatta pendlar ut och mindre än ${single} procent till någon enskild kommun (SCB 2010, Lokala arbetsmarknader). Passeras en av gränserna ansluts kommunen till den kommun dit flest pendlar. Avståndet till gränsen är antalet som skulle behöva pendla i stället för att arbeta i kommunen.`,
    official:
      'SCB:s egen indelning: SCB, Lokala arbetsmarknader (LA) 2022. Den görs för hela landet med sysselsatta ur BAS.',
  },
  methods: {
    share: 'Pendlare delat med alla sysselsatta som bor i kommunen (SCB 2010, Lokala arbetsmarknader).',
    toLimit:
      'Hur många fler som skulle behöva pendla för att gränsen ska passeras, när lika många färre arbetar i kommunen; under noll är gränsen passerad.',
  },
  chart: {
    toOther: (place: string) => `Andel som pendlar till ${place}`,
    out: 'Andel som pendlar ut',
    limit: (limit: string) => `gräns ${limit} %`,
    own: 'lokalt centrum',
    joined: 'ansluts till annan',
    more: (count: string) => `${count} fler`,
    fewer: (count: string) => `${count} över`,
    back: (a: string, share: string, year: string) => `Åt andra hållet, från ${a}: ${share} ${year}`,
    computed: (years: string) => `Beräknat ur flödena ${years}`,
    published: (year: string) => `Publicerade flöden ${year}`,
    computedShort: (years: string) => `Beräknat ${years}`,
    publishedShort: (year: string) => `Publicerat ${year}`,
    division: (year: string) => `SCB:s indelning LA ${year}`,
    one: 'En arbetsmarknad',
    two: 'Två arbetsmarknader',
    officialDot: 'officiell uppgift',
    exampleDot: 'exempeldata',
  },
  tables: {
    verdicts: 'En eller två, år för år',
    official: 'SCB:s indelning',
  },
}
