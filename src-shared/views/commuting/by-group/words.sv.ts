export const sv = {
  columns: { liveAndWork: 'Bor och arbetar där' },
  all: 'Alla tillsammans, enligt tabellen',
  findings: {
    into: (place: string, year: string, who: string, share: string, all: string | null) =>
      `Av dem som arbetar i ${place} är andelen inpendlare störst ${who}: ${share} ${year}${all === null ? '' : `, av alla ${all}`}.`,
    out: (who: string, share: string, all: string | null) =>
      `Av dem som bor där är andelen utpendlare störst ${who}: ${share}${all === null ? '' : `, av alla ${all}`}.`,
    most: (place: string, year: string, who: string, count: string) =>
      `Till ${place} är inpendlarna flest ${who}: ${count} ${year}.`,
  },
  notes: {
    border:
      'In- och utpendlare passerar områdets gräns, som tabellen anger det. Län och grupper räknas inte ihop av sina kommuner, för den som pendlar mellan två av dem lämnar inte området.',
    shares:
      'Andel inpendlare räknas på alla i gruppen som arbetar i området, andel utpendlare på alla i gruppen som bor där.',
    groups: 'Grupperna är källans och kan överlappa varandra. De räknas inte ihop.',
  },
  methods: {
    net: 'Inpendlare − utpendlare.',
    inShare: 'Inpendlare / alla i gruppen som arbetar i området (dagbefolkningen).',
    outShare: 'Utpendlare / alla i gruppen som bor i området och arbetar (nattbefolkningen).',
  },
  chart: {
    into: (group: string) => `${group}: in`,
    out: (group: string) => `${group}: ut`,
    inShare: 'Inpendlare, av dem som arbetar där',
    outShare: 'Utpendlare, av dem som bor där',
    share: 'Andel',
  },
}
