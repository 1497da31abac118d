/** Words of groups of municipalities that the reader takes as one. */
export const groups = {
  asOne: (county: string) => `${county} som ett område`,
  andMore: (first: string, count: string) => `${first} och ${count} andra`,
  presets: {
    linkopingNorrkoping: 'Linköping och Norrköping',
    norrkopingSoderkoping: 'Norrköping och Söderköping',
    kolmarden: 'Kolmårdens grannar',
    fourthMetropolitan: 'Fjärde storstadsregionen',
  },
  ourDelimitation: 'Avgränsningen är vår egen.',
  notes: {
    members: (group: string, members: string) =>
      `${group} är ${members}, sammanräknade till ett område (egen bearbetning).`,
    membersApart: (group: string, members: string) => `${group} är ${members}, var för sig.`,
    one: (group: string, member: string) => `${group} är ${member}.`,
    andOthers: (count: string) => `och ${count} till`,
    fromFlows:
      'In- och utpendling för en grupp räknas ur flödena: de som pendlar mellan medlemmarna bor och arbetar i gruppen.',
    noOutside:
      'Datamängden saknar flöden till och från områden utanför den, så gruppens in- och utpendling är minst så stor som den visade.',
    incomplete: (subject: string, years: string) =>
      `För gruppen visas inte ${years}: någon medlem saknar uppgifter om ${subject} då.`,
    missing:
      'Där en medlems uppgift saknas kan gruppens inte räknas fram; den visas som saknad, aldrig som noll.',
    noTotals: (group: string) =>
      `In- och utpendling för ${group} kan inte räknas fram: datamängden har bara varje kommuns totaler, och att lägga ihop dem vore fel, för då räknas de som pendlar mellan medlemmarna som både ut- och inpendlare.`,
  },
  noTotalsNext: 'Välj medlemmarna var för sig, eller en datamängd med pendlingsflöden mellan kommuner.',
  noFlowYears: (group: string, years: string) =>
    `In- och utpendling för ${group} kan inte räknas fram för ${years}: det finns inga flöden för alla medlemmar då, och medlemmarnas totaler går inte att lägga ihop.`,
  noFlowYearsNext: (years: string) => `Flöden finns för ${years}. Välj ett av de åren.`,
  saved: (name: string) => `Gruppen ${name} är sparad.`,
  list: {
    none: (file: string) => `I ${file} finns ingen kolumn med kommunkoder och ingen med gruppernas namn.`,
    noneNext:
      'Spara listan som CSV eller Excel (.xlsx) med en rad per kommun: kommunkod (0581) och gruppens namn. Ange kolumnen med --column om flera passar.',
    several: (file: string, columns: string) =>
      `I ${file} kan flera kolumner vara gruppernas namn: ${columns}. Inget är sparat.`,
    severalNext: (column: string) => `Ange vilken med --column, som i --column "${column}".`,
    ofSheet: (sheet: string) => `Grupperna är lästa ur bladet ”${sheet}”.`,
    replaced: (groups: string) => `Sparade grupper med samma namn men andra kommuner ersätts: ${groups}.`,
    unreadable: (file: string) => `${file} går inte att läsa, eller är för stor för en lista över kommuner.`,
    others: (column: string, others: string) =>
      `Grupperna är kolumnen ”${column}”. Också dessa kunde vara det: ${others}.`,
    withoutGroup: (count: string) => `Kommuner utan grupp: ${count}.`,
    saved: (count: string) =>
      `Grupper som sparades: ${count}. Välj dem med region=group:Namn eller --reference group:Namn.`,
  },
  deleted: (name: string) => `Gruppen ${name} är borttagen.`,
  unknown: (name: string) => `Det finns ingen sparad grupp som heter ”${name}”.`,
  unknownNext: 'Lista grupperna med groups list.',
  heading: 'Samverkan',
  countiesAsOne: 'Län som ett område',
  newGroup: 'Ny grupp…',
  dialog: {
    title: 'Egna grupper',
    hint: 'En grupp är kommuner som räknas samman till ett område, i alla vyer. Grupper sparas på din dator.',
    name: 'Namn',
    members: 'Medlemmar',
    chosen: (count: number, names: string) => `${String(count)} valda: ${names}`,
    save: 'Spara och visa',
    change: 'Spara ändringen och visa',
    saved: 'Sparade grupper',
    edit: 'Ändra',
    editNamed: (name: string) => `Ändra ${name}`,
    delete: 'Ta bort',
    deleteNamed: (name: string) => `Ta bort ${name}`,
    needsName: 'Ge gruppen ett namn.',
    needsMembers: 'Välj minst en kommun eller ett län.',
  },
  memberMissing: (group: string, subject: string, years: string) =>
    `Siffrorna för ${group} kan inte räknas fram för ${years}: någon medlem saknar uppgifter om ${subject} då.`,
  memberMissingNext: 'Välj andra år, eller en grupp utan den medlemmen.',
  problems: {
    noMembers: 'Gruppen har inga medlemmar.',
    noMembersNext: 'Skriv medlemmarnas koder med plus emellan, som group:0580+0581.',
    emptyCounty: (county: string) => `${county} har inga kommuner i datamängden.`,
    badName: (name: string) => `Gruppen kan inte heta ”${name}”.`,
    badNameNext: 'Ett namn får ha högst 60 tecken, utan kommatecken, plustecken och kolon.',
  },
}
