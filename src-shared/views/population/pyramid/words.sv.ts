export const sv = {
  name: 'Befolkningspyramid',
  inMenu: 'Befolkningspyramid',
  fileName: 'befolkningspyramid',
  title: (place: string) => `Hur gamla är invånarna i ${place}?`,
  sentence: 'Folkmängd efter ålder och kön i {region} {year}, {against}',
  shows: 'Visar män och kvinnor i varje åldersgrupp, och jämförelseområdet som en linje bakom.',
  findings: {
    now: (place: string, year: string, young: string, working: string, old: string) =>
      `I ${place} är ${young} av invånarna 0–19 år, ${working} 20–64 år och ${old} 65 år eller äldre (${year}).`,
    gap: (other: string, ages: string, own: string, others: string) =>
      `Störst är skillnaden mot ${other} i åldern ${ages}: ${own} av invånarna mot ${others}.`,
  },
  notes: {
    shares: 'Andelarna är av alla invånare i området, båda könen tillsammans.',
    uneven:
      'Åldersgrupperna är olika breda, eftersom källans är det. En längre stapel kan därför betyda fler åldrar.',
    noOther: (place: string, year: string) => `Folkmängd efter ålder saknas för ${place} ${year}.`,
  },
  against: {
    against_men_of_all: (place: string) => `${place}: män, andel av alla`,
    against_women_of_all: (place: string) => `${place}: kvinnor, andel av alla`,
  },
  chart: {
    age: 'Ålder',
    men: 'Män',
    women: 'Kvinnor',
    persons: 'Personer',
    shares: 'Procent av alla invånare i området',
    ofAll: (share: string) => `${share} av alla`,
    compared: (place: string, share: string) => `${place}: ${share}`,
  },
}
