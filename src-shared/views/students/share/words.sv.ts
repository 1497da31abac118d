export const sv = {
  name: 'Studenter per invånare',
  inMenu: 'Per invånare',
  fileName: 'studenter-andel',
  title: () => 'Var kommer flest studenter ifrån i förhållande till antalet unga?',
  titleOfAllAges: () => 'Var kommer flest studenter ifrån i förhållande till antalet invånare?',
  sentence: 'Studenter efter hemkommun {year}, {sex}, {region} i fokus',
  shows: 'Visar kommunerna från högst till lägst antal studenter i förhållande till invånarna.',
  onMap: {
    shows: 'Visar kommunerna på en karta: ju mörkare färg, desto högre värde.',
  },
  shareMethod: (ages: string) =>
    `Studenter med hemkommun i kommunen före studierna, delade med kommunens invånare ${ages} år. Studenterna är i alla åldrar, så talet jämför kommuner men är inte andelen av de unga som studerar.`,
  perInhabitantsMethod:
    'Studenter med hemkommun i kommunen före studierna, per 1 000 invånare i alla åldrar.',
  importAges:
    'Datamängden har ingen folkmängd efter ålder, så måttet räknas på alla åldrar. Läs in SCB:s tabell över folkmängd efter region, ålder och år som en serie i den här datamängden för att räkna på invånare 20–24 år.',
  studentsCounted: (campuses: string) => `Räknar bara studenter vid ${campuses}.`,
  populationYears: (years: string) =>
    `Folkmängden avser senaste år till och med studieåret, annars det första som finns: ${years}.`,
  studentsPartial:
    'För någon kommun saknas uppgift för ett eller flera campus. Summan där är minst den som anges.',
  shareAxis: 'Studenter i procent av invånarna i studieåldern',
  perInhabitantsAxis: 'Studenter per 1 000 invånare (alla åldrar)',
  shareValue: (share: string, ages: string) => `${share} av invånarna ${ages} år`,
  perInhabitantsValue: (rate: string) => `${rate} per 1 000 invånare i alla åldrar`,
  shareOwn: (place: string, value: string) => `Studenterna från ${place} motsvarar ${value}.`,
  shareRanked: (place: string, value: string, rank: string, count: string) =>
    `Studenterna från ${place} motsvarar ${value}: plats ${rank} av ${count} kommuner.`,
  shareHighest: (place: string, value: string) => `Högst värde har ${place}: ${value}.`,
  studentsAdded: 'Den som läser på flera studieorter eller campus räknas på vart och ett av dem.',
}
