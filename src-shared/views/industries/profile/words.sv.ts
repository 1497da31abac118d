export const sv = {
  name: 'Branschprofil',
  inMenu: 'Profil',
  fileName: 'branschprofil',
  title: (place: string) => `Näringsstruktur i ${place}`,
  sentence: '{region} {year}, {sex}, {basis}, {industry} {unit}',
  shows: 'Visar branscherna från störst till minst.',
  findings: {
    women: (share: string) => `Där är ${share} kvinnor.`,
  },
  notes: {
    partOf: (industry: string) => `Andelarna räknas på alla sysselsatta inom ${industry}.`,
  },
  empty: {
    noParts: (industry: string) => `Datamängden delar inte upp ${industry} i mindre delar.`,
    noPartsNext: 'Välj alla branscher eller en annan bransch.',
  },
  methods: {
    shareWomen: 'Kvinnor / alla sysselsatta i branschen.',
  },
  chart: {
    women: (share: string) => `${share} kvinnor`,
    all: 'Kvinnor och män',
    womenUpToTick: 'Kvinnor: från noll till strecket',
  },
}
