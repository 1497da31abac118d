/** Biblioteket som kärnan ser det: vad som inte går, och den delade mappen. */
export const library = {
  bundledStays: {
    message: 'Datamängden som följer med Regionkikaren kan inte tas bort.',
    nextStep: 'Välj en annan datamängd i listan om du inte vill se den.',
  },
  openedStays: {
    message: 'Filen visas utan att vara inläst i biblioteket, så det finns inget att ta bort.',
    nextStep: 'Starta Regionkikaren utan --dataset för att sluta visa den.',
  },
  lastStays: {
    message: 'Den sista datamängden kan inte tas bort: då skulle det inte finnas något att visa.',
    nextStep: 'Läs in en annan datamängd först.',
  },
  goneForGood: {
    message: 'Utgåvan finns inte längre bland de borttagna. De sparas i 30 dagar.',
    nextStep: 'Läs in filen på nytt om du har den kvar.',
  },
  damaged: (name: string) =>
    `${name} är skadad: innehållet stämmer inte med filens kontrollsumma. Ta bort utgåvan och läs in den på nytt.`,
  unknownTitle: (name: string) => `Okänd fil ${name}`,
  everything: 'biblioteket',
  noSharedFolder: {
    message: 'Ingen delad mapp är vald.',
    nextStep: 'Välj en mapp först.',
  },
  notAFolder: (folder: string) => ({
    message: `Mappen ${folder} går inte att läsa.`,
    nextStep: 'Kontrollera sökvägen, att du är ansluten till nätverket och att du får läsa mappen.',
  }),
  folderSilent: (folder: string) => ({
    message: `Mappen ${folder} svarar inte.`,
    nextStep: 'Försök igen när du är ansluten till nätverket. Det du har i biblioteket är orört.',
  }),
  folderUnreachable: (folder: string) =>
    `Mappen ${folder} går inte att nå just nu. Det du har i biblioteket är orört.`,
  filesPassedOver: (count: number) =>
    count === 1
      ? 'En fil i mappen gick inte att läsa och visas inte.'
      : `${String(count)} filer i mappen gick inte att läsa och visas inte.`,
}
