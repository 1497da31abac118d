export const sv = {
  name: 'Kvinnor och män',
  inMenu: 'Kvinnor och män',
  fileName: 'pendling-kvinnor-man',
  title: (place: string) => `Hur pendlar kvinnor och män i ${place}?`,
  sentence: 'Pendling från {region} {year}, kvinnor och män',
  shows: 'Visar andelen utpendlare bland kvinnor och män över åren.',
  findings: {
    sexes: (place: string, men: string, women: string, year: string) =>
      `Från ${place} pendlar ${men} av männen och ${women} av kvinnorna (${year}).`,
    gap: (now: string, before: string, year: string) =>
      `Skillnaden är ${now} procentenheter; år ${year} var den ${before}.`,
  },
  notes: {
    method:
      'Andel utpendlare: de som bor i området och arbetar utanför det, delat med alla sysselsatta som bor där. Andel inpendlare: de som arbetar i området och bor utanför det, delat med alla som arbetar där. Skillnaden är männens andel minus kvinnornas.',
    open: 'Datamängden saknar flöden till eller från områden utanför den. Andelen pendlare är därför minst vad som visas.',
  },
  empty: {
    noSexes: 'Datamängden har inga uppgifter om pendling för kvinnor och män var för sig.',
    noSexesNext: 'Öppna en datamängd med pendling efter kön.',
    unknown:
      'Hur stor andel av kvinnorna och männen som pendlar kan inte räknas fram: flödena säger inte hur många som pendlar in i området och ut ur det.',
    unknownNext: 'Välj en kommun i taget.',
  },
  tables: {
    gap: 'Skillnad mellan män och kvinnor',
  },
  methods: {
    outShare: 'Utpendlare / nattbefolkning.',
    inShare: 'Inpendlare / dagbefolkning.',
    gap: 'Männens andel utpendlare minus kvinnornas.',
  },
  chart: {
    outShare: 'Andel som pendlar ut',
    inShare: 'Andel av jobben som pendlas till',
    gap: 'Skillnad i utpendling, män minus kvinnor, procentenheter',
  },
}
