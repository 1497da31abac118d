export const sv = {
  name: 'Åldersgrupper och försörjningskvot',
  inMenu: 'Åldersgrupper',
  fileName: 'aldersgrupper',
  title: (place: string) => `Hur förändras åldrarna i ${place}?`,
  sentence: 'Åldersgrupper i {region} {year}, {sex}',
  shows: 'Visar åldersgruppernas andelar och den demografiska försörjningskvoten över åren.',
  findings: {
    now: (place: string, year: string, all: string, young: string, old: string) =>
      `I ${place} fanns ${year} ${all} personer som är 0–19 år eller minst 65 år per 100 som är 20–64 år: ${young} yngre och ${old} äldre.`,
    before: (ratio: string, year: string) => `År ${year} var de ${ratio}.`,
    same: (year: string) => `Lika många var de ${year}.`,
  },
  notes: {
    dependency:
      'Demografisk försörjningskvot: antalet personer 0–19 år och 65 år eller äldre delat med antalet 20–64 år, gånger 100 (SCB). Den räknar åldrar, inte vilka som arbetar.',
  },
  empty: {
    noEdges: 'Åldersgrupperna i datamängden har ingen gräns vid 20 och 65 år.',
    noEdgesNext:
      'Hämta folkmängden efter ettårsklasser eller femårsklasser (SCB, BE0101: TAB638 till och med 2024, TAB5557 från 2025).',
  },
  chart: {
    shares: 'Andel av alla invånare',
    dependency: 'Per 100 invånare 20–64 år',
    young: '0–19 år',
    working: '20–64 år',
    old: '65 år eller äldre',
    oldest: 'därav 80 år eller äldre',
    all: 'Försörjningskvot',
    ofYoung: 'Yngre, 0–19 år',
    ofOld: 'Äldre, 65+',
  },
}
