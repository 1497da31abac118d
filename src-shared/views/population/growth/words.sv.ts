export const sv = {
  name: 'Folkmängd och tillväxt',
  inMenu: 'Tillväxt',
  fileName: 'folkmangd-tillvaxt',
  title: () => 'Växer stora kommuner snabbare än små?',
  sentence: 'Folkmängd {year}, {sex}, {metropolitan}, {region} i fokus',
  shows:
    'Visar folkmängd mot tillväxt per år, en punkt för varje kommun, med en anpassad linje och dess konfidensband.',
  onMap: {
    title: () => 'Var växer befolkningen?',
    shows: 'Visar tillväxten per år på en karta, med olika färg för ökning och minskning.',
  },
  findings: {
    larger: (years: string) => `Större kommuner växte snabbare än mindre ${years}.`,
    mostlyLarger: (years: string) => `Större kommuner växte oftast snabbare än mindre ${years}.`,
    none: (years: string) => `Inget tydligt samband mellan kommunernas storlek och tillväxt ${years}.`,
    mostlySmaller: (years: string) => `Mindre kommuner växte oftast snabbare än större ${years}.`,
    smaller: (years: string) => `Mindre kommuner växte snabbare än större ${years}.`,
    map: {
      growing: (growing: string, count: string, years: string) =>
        `${growing} av ${count} kommuner växte ${years}.`,
      growingOfKnown: (growing: string, count: string, years: string) =>
        `${growing} av de ${count} kommuner som har uppgift växte ${years}.`,
      grewMost: (place: string, rate: string) => `Snabbast växte ${place} (${rate} per år).`,
      grewLeast: (place: string, rate: string) => `Långsammast växte ${place} (${rate} per år).`,
      shrankMost: (place: string, rate: string) => `Mest minskade ${place} (${rate} per år).`,
      own: (place: string, rate: string, rank: string, count: string) =>
        `${place} ligger på plats ${rank} av ${count} (${rate} per år).`,
    },
  },
  notes: {
    correlation: (rho: string, count: string) =>
      `Rangkorrelationen mellan storlek och tillväxt är ${rho} för ${count} kommuner, mer än slumpen brukar ge.`,
    correlationByChance: (rho: string, count: string) =>
      `Rangkorrelationen mellan storlek och tillväxt är ${rho} för ${count} kommuner, inte mer än slumpen brukar ge.`,
    years:
      'Första och sista tillgängliga år inom perioden skiljer sig mellan kommuner. Tillväxten per år gör dem jämförbara.',
    method:
      'Tillväxten per år är det geometriska medelvärdet. Sambandet är Spearmans rangkorrelation mellan folkmängden första året och tillväxten per år. Ett samband nämns bara när både det och den anpassade linjens lutning är starkare än slumpen brukar ge (5 procents nivå); det säger inget om orsaker.',
    tooShort: (count: string) =>
      `Kommuner som inte visas, eftersom de saknar uppgift för två olika år inom perioden: ${count}.`,
  },
  empty: {
    next: 'Välj en längre period, så att minst två år med uppgift ingår.',
    oneYear: (years: string) => `Tillväxt kan inte räknas för ${years}: det behövs uppgift för minst två år.`,
  },
  fitTable: 'Anpassad linje',
  bandTable: 'Linjen och dess konfidensband',
  fitMethod:
    'Rät linje anpassad med minsta kvadratmetoden till tillväxten per år mot tiologaritmen av folkmängden första året. Bandet är punktvis 95 procents konfidensintervall för linjen (Draper & Smith 1998).',
  fitNote:
    'Linjen är anpassad med minsta kvadratmetoden till tiologaritmen av folkmängden första året, eftersom fördelningen av kommunernas storlek är sned: få är mycket stora. R² är den del av variationen som följer linjen. Bandet visar var linjen ligger med 95 procents konfidens, inte var enskilda kommuner ligger.',
  fitMore: (points: string, rSquared: string) =>
    `En tio gånger större kommun har i snitt vuxit ${points} procentenheter mer per år (anpassad linje, R² ${rSquared}).`,
  fitLess: (points: string, rSquared: string) =>
    `En tio gånger större kommun har i snitt vuxit ${points} procentenheter mindre per år (anpassad linje, R² ${rSquared}).`,
  fitFlat: (rSquared: string) =>
    `Den anpassade linjens lutning går inte att skilja från noll (R² ${rSquared}).`,
  equation: (intercept: string, sign: string, slope: string) =>
    `Tillväxt per år = ${intercept} ${sign} ${slope} · log10(invånare)`,
  fitLegend: (equation: string, rSquared: string, count: string) =>
    `${equation}, R² = ${rSquared}, ${count} kommuner. Skuggat: 95 % konfidensband för linjen`,
  noFitFew: (count: string, fewest: string) =>
    `Ingen linje är anpassad: det finns bara ${count} kommuner att anpassa den till, och det behövs minst ${fewest}.`,
  noFitEven: 'Ingen linje är anpassad: kommunerna skiljer sig inte åt i storlek eller i tillväxt.',
  withoutMetropolitan: (count: string) =>
    `Utan storstadsområdena: ${count} kommuner i Stor-Stockholm, Stor-Göteborg och Stor-Malmö visas inte (SCB:s indelning i storstadsområden från 2005).`,
  noMetropolitan:
    'Ingen av kommunerna hör till storstadsområdena (SCB 2005), så att utesluta dem ändrar ingenting.',
  onlyMetropolitan: 'Alla kommuner här hör till storstadsområdena (SCB 2005), och de är uteslutna.',
  onlyMetropolitanNext: 'Välj ”med storstadsområdena (SCB 2005)” eller ett annat län.',
  noGrowthPoints: 'Tillväxten kan inte räknas för någon kommun: folkmängd saknas eller är noll.',
  growthGroup:
    'En grupp av kommuner visas som ett område, men ingår varken i linjen eller i rangkorrelationen.',
  chart: {
    otherPlaces: 'Övriga kommuner',
    chosenPlaces: 'Valda kommuner',
    bandUpper: 'Konfidensbandets övre gräns',
    bandLower: 'Konfidensbandets undre gräns',
  },
}
