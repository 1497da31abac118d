export const sv = {
  name: 'Pendlingsbalans',
  inMenu: 'Balans',
  fileName: 'pendling-balans',
  title: (place: string) => `Pendling till och från ${place}`,
  sentence: 'Pendling till och från {region} {year}, {sex}',
  shows: 'Visar inpendlare, utpendlare, dag- och nattbefolkning över åren.',
  findings: {
    moreIn: (place: string, count: string, year: string) =>
      `${place} hade ${count} fler inpendlare än utpendlare ${year}.`,
    moreOut: (place: string, count: string, year: string) =>
      `${place} hade ${count} fler utpendlare än inpendlare ${year}.`,
    even: (place: string, year: string) => `${place} hade lika många inpendlare som utpendlare ${year}.`,
    change: (sentence: string, before: string, firstYear: string) =>
      `${sentence.slice(0, -1)}; nettopendlingen var ${before} år ${firstYear}.`,
    several: (place: string, count: string, year: string) =>
      `Högst nettopendling har ${place}: ${count} år ${year}.`,
    extremes: (top: string, topNet: string, bottom: string, bottomNet: string, year: string) =>
      `Högst nettopendling har ${top}: ${topNet} personer år ${year}; lägst har ${bottom}: ${bottomNet}.`,
    inside: (place: string, count: string, year: string) =>
      `${count} bodde och arbetade i ${place} år ${year}. Hur många som pendlade in och ut säger flödena inte.`,
    open: 'Bara de flöden som datamängden har är räknade.',
  },
  chart: {
    stayingInArea: 'Bor och arbetar i området',
    staying: 'Bor och arbetar i området, personer',
  },
  notes: {
    method:
      'Nettopendling är inpendlare minus utpendlare. Dagbefolkning är de som arbetar i kommunen (bor och arbetar där plus inpendlare). Nattbefolkning är sysselsatta som bor i kommunen (bor och arbetar där plus utpendlare).',
    fromFlows:
      'In- och utpendlare är summerade ur flödena mellan kommuner (egen bearbetning); dag- och nattbefolkning räknas av dem.',
    fromBoth: (flows: string, totals: string) =>
      `${totals} visas de totaler som källan anger; ${flows} är in- och utpendlare summerade ur flödena mellan kommuner (egen bearbetning).`,
    county: (place: string, count: string) =>
      `${place} är de ${count} kommuner i länet som finns i datamängden: den som pendlar mellan dem bor och arbetar i området.`,
    open: 'Datamängden saknar flöden till och från områden utanför den. In- och utpendlare, dag- och nattbefolkning är därför minst vad som visas, och nettopendlingen kan vara både större och mindre.',
    halfOpen:
      'Datamängden saknar flöden åt ena hållet, till eller från områden utanför den. Det som räknas av dem är därför minst eller högst vad som visas.',
    hidden: 'En del flöden anges utan tal (tecknet . eller ..). Summorna är därför minst vad som visas.',
    noDiagonal:
      'Flödena säger inte hur många som bor och arbetar i samma kommun. Utan det kan dag- och nattbefolkning inte räknas fram; där står tecknet ..',
    exampleFlows:
      'Datamängden har också flöden för samma år, men de är exempeldata; de angivna totalerna visas.',
    totalsShown:
      'Datamängden har både totaler och flöden för samma år. Totalerna visas; flödena ger samma tal, eller är för få för att motsäga dem.',
    contradicted: (
      count: string,
      place: string,
      year: string,
      measure: string,
      stated: string,
      flows: string,
    ) =>
      `Datamängden har både totaler och flöden för samma år, och de säger inte detsamma (rader som skiljer sig: ${count}). Störst är skillnaden för ${place} ${year}: totalen anger ${stated} ${measure}, flödena ger ${flows}. Totalerna visas, flödenas summor står i en egen tabell, och inget är ändrat.`,
    measures: {
      inCommuters: 'inpendlare',
      outCommuters: 'utpendlare',
      liveAndWork: 'som bor och arbetar i kommunen',
    },
    seamFlows: (year: string) => `Från ${year} är talen summerade ur flöden, före dess angivna totaler.`,
    seamTotals: (year: string) => `Från ${year} visas angivna totaler, före dess summerade flöden.`,
    allMunicipalities: (count: string) =>
      `Visar de ${count} kommuner som datamängden har uppgifter för. In- och utpendlare läggs inte ihop: den som pendlar mellan två kommuner räknas i båda.`,
  },
  empty: {
    county: (place: string) =>
      `Pendling för ${place} kan inte räknas fram: många pendlar mellan kommunerna inom länet, så kommunernas siffror går inte att lägga ihop.`,
    countyNext: 'Välj en eller flera kommuner i länet.',
  },
}
