/** Utgåvor i biblioteket: ta bort, kontrollera, spara, jämföra och den delade mappen. */
export const editions = {}
