/** Words of likeness and ranks. */
export const comparedRegions = {
  components: { size: 'storlek', industries: 'branscher', commuting: 'pendling' },
  weighted: (parts: string) => `, vikter: ${parts}`,
  measures: {
    population: 'Folkmängd',
    'population-growth': 'Folkmängdens tillväxt per år',
    'net-commuting': 'Nettopendling',
    'net-inside-county': 'Nettopendling inom länet',
    'net-across-county': 'Nettopendling över länsgränsen',
    'job-ratio': 'Pendlingskvot (dagbefolkning/nattbefolkning)',
    'out-share': 'Andel utpendlare',
    'in-share': 'Andel inpendlare',
    'self-containment': 'Andel som bor och arbetar i kommunen, av boende sysselsatta',
    'largest-flow-share': 'Andel som pendlar till en och samma kommun',
    'distance-to-work': 'Utpendlarnas genomsnittliga avstånd, km fågelvägen',
    partners: 'Antal pendlingsmål med minst fem personer',
    'partner-diversity': 'Pendlingsmålens mångfald',
    'day-population': 'Dagbefolkning',
    'night-population': 'Nattbefolkning (sysselsatta som bor där)',
    'out-commuters': 'Utpendlare',
    'in-commuters': 'Inpendlare',
    'students-per-1000': 'Studenter per 1\u00a0000 invånare',
    'largest-industry-share': 'Största branschens andel',
  },
  problems: {
    weightsNext:
      'Skriv en vikt mellan 0 och 3 för size, industries och commuting, som size:1;industries:2;commuting:0.',
    noWeight: 'Alla vikter är 0, så det finns inget att jämföra.',
    noWeightNext: 'Ge minst en av size, industries och commuting en vikt över 0.',
  },
  controls: {
    label: 'Vikter',
    size: 'Storlek',
    industries: 'Branscher',
    commuting: 'Pendling',
    reset: 'Lika vikter',
  },
}
