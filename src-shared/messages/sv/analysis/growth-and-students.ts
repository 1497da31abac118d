/** Words of growth, index and students. */
export const growthAndStudents = {
  fitTable: 'Anpassad linje',
  bandTable: 'Linjen och dess konfidensband',
  fitMethod:
    'Rät linje anpassad med minsta kvadratmetoden till tillväxten per år mot tiologaritmen av folkmängden första året. Bandet är punktvis 95 procents konfidensintervall för linjen (Draper & Smith 1998).',
  fitNote:
    'Linjen är anpassad med minsta kvadratmetoden till tiologaritmen av folkmängden första året, eftersom kommunernas storlek är sned: få är mycket stora. R² är den del av variationen som följer linjen. Bandet visar var linjen ligger med 95 procents konfidens, inte var enskilda kommuner ligger.',
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
  noMetropolitan: 'Ingen av kommunerna hör till storstadsområdena, så att utesluta dem ändrar ingenting.',
  onlyMetropolitan: 'Alla kommuner här hör till storstadsområdena, och de är uteslutna.',
  onlyMetropolitanNext: 'Välj ”med storstadsområdena” eller ett annat län.',
  growthAcrossBreak: (years: string) =>
    `Tillväxten är mätt över ett tidsseriebrott (${years}) och speglar också att uppgifterna har ändrats.`,
  indexHeading: (year: string) => `Folkmängd, index (${year} = 100)`,
  indexMethod: 'Index är folkmängden delad med basårets folkmängd, gånger 100.',
  indexBridged: 'Prickad linje: åren däremellan saknar uppgift',
  indexWithoutBase: (places: string, year: string) =>
    `Index kan inte räknas för ${places}: folkmängd saknas för basåret ${year}. Där står tecknet . i stället för ett tal.`,
  indexOne: (place: string, rate: string, persons: string, from: string, to: string) =>
    `Folkmängden i ${place} ändrades med ${rate} (${persons} personer) från ${from} till ${to}.`,
  indexSeveral: (
    most: string,
    mostRate: string,
    least: string,
    leastRate: string,
    from: string,
    to: string,
  ) =>
    `Från ${from} till ${to} har folkmängden utvecklats starkast i ${most}: ${mostRate}, och svagast i ${least}: ${leastRate}.`,
  bands: {
    own: 'Campuskommunen',
    '0-25': 'Under 25 km',
    '25-50': '25–50 km',
    '50-100': '50–100 km',
    '100-200': '100–200 km',
    '200-400': '200–400 km',
    '400-': '400 km eller mer',
    beyond: 'Övriga landet och utlandet',
    unknown: 'Okänt avstånd',
  },
  distanceMethod:
    'Avståndet är fågelvägen (storcirkeln, haversineformeln) mellan centralorten i hemkommunen före studierna och centralorten i campusets kommun; ett avstånd på en gräns räknas till det yttre bandet. Andelarna räknas på alla studenter med redovisad hemkommun, även dem vars avstånd är okänt.',
  distanceMeasures: 'Avstånd i korthet',
  distanceUnknown: (share: string, campus: string) =>
    `För ${share} av studenterna vid ${campus} är avståndet okänt: de kommer från övriga landet eller utlandet, eller från en kommun utan koordinater. Andelen från närmare än 50 km är därför minst den som anges.`,
  distanceLeft: (campuses: string) => `Visas inte, eftersom hemkommuner eller läge saknas: ${campuses}.`,
  atLeast: (share: string) => `minst ${share}`,
  nearOne: (share: string, campus: string) =>
    `Från närmare än 50 km kommer ${share} av studenterna vid ${campus}.`,
  nearTwo: (share: string, campus: string, otherShare: string, other: string) =>
    `Från närmare än 50 km kommer ${share} av studenterna vid ${campus} och ${otherShare} vid ${other}.`,
  medianOne: (band: string) => `Medianen bland dem med känt avstånd: ${band}.`,
  medianTwo: (band: string, campus: string, otherBand: string, other: string) =>
    `Medianen bland dem med känt avstånd: ${band} (${campus}) och ${otherBand} (${other}).`,
  noCampusPlace: (campus: string) =>
    `${campus} ligger inte i någon bestämd kommun, så avstånden kan inte räknas.`,
  countyTable: 'Studenter efter hemlän',
  withoutCounty: 'Län saknas',
  shareMethod: (ages: string) =>
    `Studenter med hemkommun i kommunen före studierna, delade med kommunens invånare ${ages} år. Studenterna är i alla åldrar, så talet jämför kommuner men är inte andelen av de unga som studerar.`,
  perInhabitantsMethod:
    'Studenter med hemkommun i kommunen före studierna, per 1 000 invånare i alla åldrar.',
  importAges:
    'Datamängden har ingen folkmängd efter ålder, så måttet räknas på alla åldrar. Läs in SCB:s tabell över folkmängd efter region, ålder och år som en serie i den här datamängden för att räkna på invånare 20–24 år.',
  studentsCounted: (campuses: string) => `Räknar bara studenter vid ${campuses}.`,
  populationYears: (years: string) =>
    `Folkmängden är för det senaste året till och med det valda, annars det första som finns: ${years}.`,
  studentsPartial:
    'För någon kommun saknas uppgift för ett eller flera campus. Summan där är minst den som anges.',
  shareAxis: 'Studenter i procent av invånarna i studieåldern',
  perInhabitantsAxis: 'Studenter per 1 000 invånare (alla åldrar)',
  shareValue: (share: string, ages: string) => `${share} av invånarna ${ages} år`,
  perInhabitantsValue: (rate: string) => `${rate} per 1 000 invånare i alla åldrar`,
  shareOwn: (place: string, value: string) => `Studenterna från ${place} motsvarar ${value}.`,
  shareRanked: (place: string, value: string, rank: string, count: string) =>
    `Studenterna från ${place} motsvarar ${value}: plats ${rank} av ${count} kommuner.`,
  shareHighest: (place: string, value: string) => `Högst är det i ${place}: ${value}.`,
  studentsAdded: 'Den som läser vid flera campus räknas vid vart och ett av dem.',
  componentSeries: (titles: string) =>
    `Datamängden har serier om vad förändringen består av: ${titles}. De visas under Serier.`,
  noGrowthPoints: 'Tillväxten kan inte räknas för någon kommun: folkmängd saknas eller är noll.',
  growthGroup:
    'En grupp av kommuner visas som en plats, men ingår varken i linjen eller i rangkorrelationen.',
}
