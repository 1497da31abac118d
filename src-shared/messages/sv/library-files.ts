/** Bibliotekets filer: när en inte går att läsa, och vad som då visas och händer. `it` är någon av `holds`. */
export const libraryFiles = {
  holds: {
    savedViews: 'Filen med sparade vyer',
    groups: 'Filen med sparade grupper',
    settings: 'Filen med inställningar',
    houseStyle: 'Filen med logotyp och färg',
    deckTemplate: 'Filen med PowerPoint-mallen',
    mappings: 'Filen med hur tabeller har lästs in',
    index: 'Bibliotekets förteckning',
    report: (id: string) => `Rapporten ${id}`,
    reports: 'Mappen med rapporter',
    datasets: 'Mappen med datamängder',
  },
  setAside: (it: string, aside: string) => `${it} var skadad och lades åt sidan som ${aside} i biblioteket.`,
  leftInPlace: (it: string) => `${it} är skadad och ligger kvar där den är.`,
  copyUsed: 'Den senaste hela kopian används i stället.',
  noCopy: 'Det fanns ingen hel kopia, så det som stod i den visas inte.',
  rebuilt: 'Den har gjorts om från filerna.',
  missing: (it: string) => `${it} saknades. Den senaste hela kopian används i stället.`,
  fromCopy: (it: string) =>
    `${it} går inte att läsa just nu. Den senaste hela kopian visas. Ändringar sparas inte förrän det går.`,
  /** En mapp, eller förteckningen utan kopia: det som programmet vet ändå visas. */
  fromMemory: (it: string) => `${it} går inte att läsa just nu. Det som ändå är känt visas.`,
  datasetNotNow: (name: string) => `Filen ${name} i biblioteket går inte att läsa just nu och visas inte.`,
  mappingNotKept:
    'Datamängden är inläst, men hur tabellen lästes in kunde inte sparas. Valen får göras om nästa gång.',
  /** Två fönster, eller två program, har ändrat samma sak: båda versionerna finns kvar. */
  changedElsewhere: {
    report: (mine: string) =>
      `Rapporten ändrades i ett annat fönster medan du skrev. Den versionen finns kvar, och din är sparad som ”${mine}”. Jämför dem, och ta bort den du inte behöver.`,
    reportDeleted: 'Rapporten togs bort i ett annat fönster medan du skrev. Din version är sparad igen.',
    view: (theirs: string, mine: string) =>
      `Den sparade vyn ”${theirs}” ändrades i ett annat fönster. Den finns kvar, och din är sparad som ”${mine}”.`,
    viewDeleted: (theirs: string, mine: string) =>
      `Den sparade vyn ”${theirs}” togs bort eller bytte namn i ett annat fönster. Din är sparad som ”${mine}”.`,
    group: (theirs: string, mine: string) =>
      `Gruppen ”${theirs}” har ändrats i ett annat fönster, eller fanns redan. Den finns kvar, och din är sparad som ”${mine}”.`,
    groupDeleted: (theirs: string, mine: string) =>
      `Gruppen ”${theirs}” togs bort eller bytte namn i ett annat fönster. Din är sparad som ”${mine}”.`,
  },
  problems: {
    unreadable: (it: string, name: string) => ({
      message: `${it} (${name}) går inte att läsa just nu. Inget i den har ändrats.`,
      nextStep:
        'Stäng program som kan ha filen öppen, till exempel virusskydd eller säkerhetskopiering, vänta en stund och försök igen. Kontrollera också att du är ansluten, om biblioteket ligger på ett nätverk.',
    }),
    damaged: (it: string, name: string) => ({
      message: `${it} (${name}) är skadad och kunde inte läggas åt sidan. Inget i den har ändrats.`,
      nextStep:
        'Kontrollera att du får skriva i bibliotekets mapp och att inget annat program har filen öppen, och försök igen.',
    }),
  },
}
