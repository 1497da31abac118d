export const sv = {
  municipalities: (count: string) => `${count} kommuner`,
  open: 'Datamängden saknar flöden till eller från områden utanför den. Pendlingen är därför för liten, och andelar och kvoter kan ändras när de flödena räknas med.',
  ranked: (rank: string, place: string) => `${rank}. ${place}`,
}
