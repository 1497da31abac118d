/** Words inside charts and maps. */
export const charts = {
  inCommuting: 'Inpendling',
  outCommuting: 'Utpendling',
  inCommuters: 'Inpendlare',
  outCommuters: 'Utpendlare',
  liveAndWork: 'Bor och arbetar i kommunen',
  dayPopulation: 'Dagbefolkning',
  nightPopulation: 'Nattbefolkning',
  net: 'Nettopendling',
  inAndOutHeading: 'In- och utpendlare, personer',
  inAndOut: 'In- och utpendlare',
  netCommuting: 'Nettopendling',
  netHeading: 'Nettopendling (inpendlare − utpendlare), personer',
  netExtremes: (each: number) =>
    `Nettopendling, personer: de ${String(each)} högsta och de ${String(each)} lägsta`,
  placeIn: (place: string) => `${place}, in`,
  placeOut: (place: string) => `${place}, ut`,
  thousands: (thousands: string) => `${thousands}\u00a0t`,
  persons: 'Personer',
  personsCount: (count: string) => `${count} personer`,
  personsHeading: 'Sysselsatta, personer',
  students: 'Studenter',
  shareOfStudents: 'Andel av studenterna',
  studentsCount: (count: string) => `${count} studenter`,
  studentsHeading: 'Studenter, antal',
  perYear: (rate: string) => `${rate} per år`,
  fromTo: (from: string, to: string) => `${from} till ${to}`,
  below: (limit: string) => `under ${limit}`,
  andMore: (limit: string) => `${limit} och mer`,
  shareIn: (place: string) => `Andel i ${place}`,
  withShareOf: (place: string) => `Om andelen vore som i ${place}`,
  seriesBreak: (year: number) => `Tidsseriebrott ${String(year)}`,
  exampleMark: 'EXEMPELDATA',
  officialFigure: 'Officiell uppgift',
  exampleFigure: 'Exempeldata',
  hatchedExample: 'Skrafferade staplar är exempeldata, de helt fyllda officiella uppgifter.',
  shareOfEmployed: 'Andel av alla sysselsatta',
  per1000: 'Studenter per 1\u00a0000 invånare',
  notOnMap: (names: string): string => `Saknar plats på kartan: ${names}`,
  schematicMap: 'Schematisk karta: områdena är ritade kring centralorterna',
  noPlacesNote: 'Diagram i stället för karta: datamängden har varken koordinater eller gränser för områdena.',
  missing: (areas: string) => `Uppgift saknas (${areas})`,
  mark: (what: string, figures: string) => `${what}: ${figures}`,
  marks: {
    fromTo: (home: string, work: string) => `Från ${home} till ${work}`,
    within: (place: string) => `Inom ${place}`,
    labelled: (label: string, value: string) => `${label} ${value}`,
    signs: { '-': 'inget att redovisa', '.': 'ej tillämpligt', '..': 'uppgift saknas' },
  },
  growthPerYear: 'Tillväxt per år',
  populationAxis: 'Invånare första året (logaritmisk skala)',
  smallPanels: (heading: string) => `${heading}. Samma skala i alla diagram, de andra i grått.`.trim(),
  swarmHeight: 'Höjden säger inget: punkterna är bara flyttade åt sidan så att alla syns.',
  swarmCrowded: 'Några punkter ligger på varandra: de får inte plats bredvid varandra här.',
  sameScale: 'samma skala alla år',
  sameClasses: 'Samma klasser alla år',
  shrunkenSum: (name: string, times: string) => `${name}, skala 1:${times}`,
  rowsLeftOut: (count: number) =>
    `${count.toLocaleString('sv-SE')} ${count === 1 ? 'rad' : 'rader'} till får inte plats här men finns i tabellen`,
  linesLeftOut: (count: number) =>
    `${count.toLocaleString('sv-SE')} ${count === 1 ? 'linje' : 'linjer'} till ritas inte men finns i tabellen`,
  /** Says once what lines in grey are, of which none has a name. */
  linesBehind: (count: number, of: 'places' | 'lines') => {
    const others = count === 1 ? 'en annan' : `${count.toLocaleString('sv-SE')} andra`
    if (of === 'places') return `I grått: ${others} ${count === 1 ? 'kommun' : 'kommuner'}`
    return `I grått: ${others}, som har namn i tabellen`
  },
  /** The same for those who hear it: who was highest and lowest at the last time. */
  spokenBehind: (behind: string, time: string, highest: string, lowest: string) =>
    `${behind}. Högst ${time}: ${highest}, lägst: ${lowest}. Tabellen har alla.`,
  value: 'Värde',
  moreNotes: 'Fler noter finns i programmet.',
  pictureTooLarge: 'Bilden blir för stor: högst 16\u00a0000 bildpunkter på en sida.',
  pictureTooLargeNext: 'Välj en mindre storlek eller en lägre skala.',
  pictureTooSmall: (kind: 'chart' | 'map', count: number): string => {
    const number = ['', '', 'två', 'tre', 'fyra'][count] ?? String(count)
    if (count === 1)
      return kind === 'map' ? 'Bilden är för liten för kartan.' : 'Bilden är för liten för diagrammet.'
    return `Bilden är för liten för ${number} ${kind === 'map' ? 'kartor' : 'diagram'}.`
  },
  pictureTooSmallNext: (points: string, centimetres: string, several: boolean): string =>
    `Välj minst ${points} punkter (${centimetres} cm)${several ? ', eller jämför färre' : ''}.`,
  pictureFailed: 'Bilden kunde inte ritas på grund av ett fel i programmet.',
  pictureTimedOut: (seconds: number) =>
    `Filen tog mer än ${String(seconds)} sekunder att göra och avbröts. Nästa fil påverkas inte.`,
  pictureTookTooMuch:
    'Filen krävde mer minne än Regionkikaren använder, och avbröts. Nästa fil påverkas inte.',
  pictureTooMuchNext:
    'Välj färre rader, färre delar eller en mindre bild, eller byt logotyp under Inställningar. Är datorn mycket upptagen: försök igen senare.',
  pictureFailedNext: 'Försök igen. Om felet kommer tillbaka: visa tabellen och rapportera felet.',
  noGeographyMessage: 'Kartan kan inte ritas, för datamängden saknar både koordinater och gränser.',
  noGeographyNextStep: 'Visa diagrammet eller tabellen i stället, eller läs in en fil som har koordinater.',
}
