export const sv = {
  acrossBreak: (years: string) =>
    `Tillväxten är mätt över ett tidsseriebrott (${years}) och speglar också att uppgifterna har ändrats.`,
  componentSeries: (titles: string) =>
    `Datamängden har serier om vad förändringen består av: ${titles}. De visas under Serier.`,
  componentView: 'Vad förändringen består av visas under Befolkning, Förändringens delar.',
  ages: {
    span: (from: string, to: string) => `${from}–${to} år`,
    one: (age: string) => `${age} år`,
    andOver: (from: string) => `${from} år eller äldre`,
  },
  noAges: 'Datamängden har ingen folkmängd efter ålder och kön.',
  noAgesOf: (place: string, years: string) =>
    `Datamängden har ingen folkmängd i ${place} ${years} efter ålder som täcker alla åldrar en gång.`,
  noAgesNext:
    'Hämta SCB:s tabell Folkmängd efter region, civilstånd, ålder och kön (BE0101: TAB638 till och med 2024, TAB5557 från 2025) och släpp filen här.',
  sums: 'Åldersgruppen är summan av de åldrar som källan anger.',
}
