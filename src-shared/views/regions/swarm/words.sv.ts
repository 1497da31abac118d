export const sv = {
  name: 'Fördelning',
  inMenu: 'Fördelning (svärm)',
  fileName: 'fordelning',
  title: () => 'Hur fördelar sig kommunerna?',
  sentence: '{measure} {per} {year}, {since}, {sex}, {within}, {region} i fokus',
  sentenceWithout: { per: '{measure} {year}, {since}, {sex}, {within}, {region} i fokus' },
  shows:
    'Visar varje kommun som en punkt längs måttet. Höjden säger inget: punkterna är bara flyttade åt sidan så att alla syns.',
  mostLike: (place: string) => `Mest lika ${place}`,
  chart: {
    chosen: (count: number): string => (count === 1 ? 'Vald kommun' : 'Valda kommuner'),
    /** Beside a chosen one, or all that there are; some as rings, which rest on few persons. */
    others: (areAll: boolean, haveRings: boolean): string =>
      `${areAll ? 'Kommuner' : 'Övriga kommuner'}${haveRings ? ' (ringar: färre än 20 personer)' : ''}`,
    median: (value: string) => `Medianen, ${value}`,
    level: (name: string, value: string) => `${name}, ${value}`,
  },
}
