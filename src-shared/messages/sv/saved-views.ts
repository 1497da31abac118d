/** Sparade vyer, länkar till vyer och filen med egna saker. */
export const savedViews = {
  stored: {
    names: { view: 'Vyn', report: 'Rapporten', own: 'Filen med egna vyer' },
    damaged: (what: string) => `${what} går inte att läsa: innehållet är skadat eller ändrat för hand.`,
    damagedNext: 'Be den som har gjort den om en ny, eller välj vyn på nytt i Regionkikaren.',
    newer: (what: string, version: string, known: string) =>
      `${what} är sparad i version ${version}, men det här programmet läser till och med version ${known}.`,
    newerNext: 'Uppdatera Regionkikaren och försök igen. Det sparade är orört.',
  },
}
