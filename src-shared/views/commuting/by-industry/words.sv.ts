export const sv = {
  name: 'Pendlare efter näringsgren',
  inMenu: 'Efter näringsgren',
  fileName: 'pendlare-efter-naringsgren',
  title: (place: string) => `I vilka näringsgrenar pendlar man till och från ${place}?`,
  sentence: 'Pendlare efter näringsgren till och från {region} {year}, {sex}, {unit}',
  shows: 'Visar in- och utpendlare i varje näringsgren, eller deras andel av dem som arbetar och bor där.',
  group: 'Näringsgren',
  among: (name: string) => `inom ${name}`,
  empty: {
    none: 'Datamängden har ingen tabell över in- och utpendlare efter näringsgren.',
    next: 'Beställ tabellen av SCB (AM0210, BAS) med region, näringsgren, år och kön, med inpendlare, utpendlare och de som bor och arbetar där, och släpp filen här. Ingen av de öppna tabeller som programmet känner har den; dag- och nattbefolkning efter näringsgren, vars skillnad är nettopendlingen, finns i TAB3204 (ArRegArbStDoN).',
  },
}
