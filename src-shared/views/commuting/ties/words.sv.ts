export const sv = {
  name: 'Hur områden är knutna till andra',
  inMenu: 'Band till andra',
  fileName: 'pendling-band',
  title: (place: string) => `Hur hänger ${place} ihop med andra kommuner?`,
  sentence: 'Utpendling från {region} {year}, {sex}',
  shows:
    'Visar hur stor andel som pendlar ut, hur långt, till hur många kommuner och hur jämnt fördelat på dem, år för år.',
  findings: {
    one: (place: string, share: string, year: string) =>
      `Från ${place} pendlade ${share} av de sysselsatta ut ${year}.`,
    distance: {
      seats: (distance: string) => `I snitt är det ${distance} fågelvägen mellan centralorterna.`,
      centres: (distance: string) => `I snitt är det ${distance} fågelvägen mellan kommunernas mittpunkter.`,
    },
    partners: (count: string) => `Antalet pendlingsmål med minst fem personer är ${count}.`,
    farthest: (place: string, distance: string, year: string, other: string, least: string) =>
      `Utpendlarna från ${place} har längst till arbetet: i snitt ${distance} fågelvägen ${year}. Kortast har de från ${other}, ${least}.`,
  },
  notes: {
    distance: {
      seats:
        'Det genomsnittliga avståndet är fågelvägen mellan centralorten där pendlarna bor och den där de arbetar; vägen är längre.',
      centres:
        'Det genomsnittliga avståndet är fågelvägen mellan mittpunkten (tyngdpunkten av landytan) i kommunen där pendlarna bor och i den där de arbetar; vägen är längre, och i stora kommuner ligger mittpunkten långt från orterna.',
    },
    diversity:
      'Mångfalden är −Σ p ln p / ln (n − 1), där p är varje kommuns andel av dem som pendlar till andra kommuner i datamängden och n antalet kommuner (Shannon 1948; Limtanakool, Dijst och Schwanen 2007): 0 är alla till en kommun, 1 lika många till varje.',
    beyond: (part: string) =>
      `Avstånd och mångfald räknas på dem som pendlar till kommuner i datamängden: ${part} av utpendlarna.`,
    open: 'Datamängden säger inget om dem som pendlar till områden utanför den. Avstånd och mångfald gäller dem som pendlar inom den, och utpendlarna är minst så många som visas.',
    hidden: 'Flöden utan tal (..) är inte med i avstånd och mångfald.',
    more: 'Pendlingsmålen är minst så många som visas: mål utanför datamängden är inte uppdelade på kommuner, eller flöden saknar tal.',
  },
  empty: {
    nobody: 'Flödena säger inte vart någon pendlar ut ur området.',
    nobodyNext: 'Välj en mindre del av datamängden, som en enskild kommun.',
  },
  methods: {
    distance:
      'Medelvärdet av avståndet mellan kommunernas centralorter eller mittpunkter, viktat med antalet pendlare (storcirkel).',
    partners: 'Andra kommuner i datamängden som minst fem personer pendlar till.',
    diversity: '−Σ p ln p / ln (n − 1) (Shannon 1948; Limtanakool, Dijst och Schwanen 2007).',
    outShare: 'Utpendlare / nattbefolkning.',
    placed: 'De som pendlar till kommuner i datamängden vars läge är känt.',
    placedShare: 'Utpendlare med känt avstånd / alla utpendlare i flödena.',
  },
  chart: {
    outShare: 'Andel som pendlar ut',
    distance: 'Genomsnittligt avstånd, km fågelvägen',
    partners: 'Mål med minst fem personer',
    partnersAtLeast: 'Mål med minst fem personer, minst',
    diversity: 'Mångfald bland målen (0–1)',
    oneYear: 'Genomsnittligt avstånd, km fågelvägen (andel som pendlar ut)',
    ofOut: (share: string) => `${share} pendlar ut`,
  },
}
