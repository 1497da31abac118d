export const sv = {
  name: 'Pendlare efter utbildning',
  inMenu: 'Efter utbildning',
  fileName: 'pendlare-efter-utbildning',
  title: (place: string) => `Vilken utbildning har de som pendlar till och från ${place}?`,
  sentence: 'Pendlare efter utbildning till och från {region} {year}, {sex}, {unit}',
  shows: 'Visar in- och utpendlare med varje utbildning, eller deras andel av dem som arbetar och bor där.',
  group: 'Utbildning',
  among: (name: string) => `i gruppen ${name}`,
  empty: {
    none: 'Datamängden har ingen tabell över in- och utpendlare efter utbildning.',
    next: 'Hämta SCB:s Regionala matchningsindikatorer (AM9906: TAB6369, RegionInd19U2N1), som har pendlare över läns- och FA-regiongräns efter utbildning och kön, med allt tabellinnehåll, och släpp filen här. För kommuner beställs tabellen av SCB.',
  },
}
