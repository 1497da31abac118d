export const sv = {
  basedOn: {
    totals: 'angivna totaler',
    flows: 'summerade flöden',
  },
  flowSums: 'Flödenas summor, där de motsäger totalerna',
  noOutside:
    'Datamängden saknar flöden till områden utanför den. Andelen utpendlare är därför minst vad som visas, och andelen till en enskild kommun högst vad som visas.',
  methods: {
    supply: 'Bor och arbetar i området / nattbefolkning (Coombes och Bond 2008).',
    sum: 'Bor och arbetar i området plus in- eller utpendlare.',
  },
}
