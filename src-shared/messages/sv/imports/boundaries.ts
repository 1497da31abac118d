import type { LocalizedText } from '../../language'

const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} och ${names.length - 5} till` : names.join(', ')

const exportAsWgs84 =
  'Exportera gränserna på nytt i WGS84 (EPSG:4326) eller SWEREF 99 TM (EPSG:3006), till exempel i QGIS: Exportera > Spara objekt som, format GeoJSON.'

/** Gränser i GeoJSON och TopoJSON. */
export const boundaries = {
  brokenGeoPackage: (name: string) => ({
    message: `${name} går inte att läsa som GeoPackage: lager eller former i den saknas eller är skadade.`,
    nextStep: 'Hämta filen på nytt, eller exportera lagret som GeoJSON i QGIS eller ArcGIS.',
  }),
  layersLeftOut: (read: readonly string[], others: readonly string[]) =>
    `Filen har flera lager. ${some(read)} läses; ${some(others)} har inga ytor eller ett annat koordinatsystem och läses inte.`,
  notJson: (name: string) => ({
    message: `${name} går inte att läsa som GeoJSON eller TopoJSON.`,
    nextStep: 'Exportera gränserna på nytt som GeoJSON eller TopoJSON i UTF-8.',
  }),
  brokenTopology: (name: string) => ({
    message: `${name} är TopoJSON med linjer som saknas eller är trasiga.`,
    nextStep: 'Hämta filen på nytt, eller exportera gränserna som GeoJSON.',
  }),
  tooLarge: (name: string) => ({
    message: `${name} är större än 300 MB och läses inte.`,
    nextStep: 'Förenkla gränserna före exporten, eller välj ett mindre område.',
  }),
  tooManyPoints: (name: string, most: number) => ({
    message: `Gränserna i ${name} har tillsammans fler än ${most.toLocaleString('sv')} punkter och läses inte.`,
    nextStep: 'Förenkla gränserna före exporten (i QGIS: Förenkla), eller välj en mindre detaljerad fil.',
  }),
  tooManyAreas: (name: string, count: number, most: number) => ({
    message: `${name} har ${count.toLocaleString('sv')} områden. Högst ${most.toLocaleString('sv')} läses.`,
    nextStep: 'Exportera bara de områden som ska visas, eller en grövre indelning.',
  }),
  tooManyProperties: (name: string, most: number, values: number) => ({
    message: `Områdena i ${name} har fler än ${most.toLocaleString('sv')} egenskaper eller ${values.toLocaleString('sv')} värden tillsammans och läses inte.`,
    nextStep: 'Behåll bara egenskaperna med områdenas kod och namn, och exportera gränserna på nytt.',
  }),
  tooManyCrossings: (name: string, area: string) => ({
    message: `Gränsen för ${area} i ${name} korsar eller följer sig själv på så många ställen att den inte kan rättas här.`,
    nextStep: 'Rätta området i ett kartprogram (i QGIS: Reparera geometrier) och exportera filen på nytt.',
  }),
  noAreas: (name: string) => ({
    message: `${name} har inga områden (polygoner).`,
    nextStep: 'Välj en fil med gränser som ytor, inte punkter eller linjer.',
  }),
  brokenGeometry: (name: string, area: string) => ({
    message: `Området ${area} i ${name} har koordinater som inte går att läsa.`,
    nextStep: 'Rätta området i ett kartprogram och exportera filen på nytt.',
  }),
  tooFewPoints: (name: string, area: string) => ({
    message: `Området ${area} i ${name} har en gräns med färre än fyra punkter.`,
    nextStep: 'Rätta området i ett kartprogram och exportera filen på nytt.',
  }),
  emptyArea: (name: string, area: string) => ({
    message: `Området ${area} i ${name} har ingen yta: gränsen går fram och tillbaka eller korsar sig själv.`,
    nextStep: 'Rätta området i ett kartprogram (i QGIS: Reparera geometrier) och exportera filen på nytt.',
  }),
  swappedCoordinates: (name: string) => ({
    message: `I ${name} står latitud före longitud. GeoJSON ska ha longitud först.`,
    nextStep: exportAsWgs84,
  }),
  webMercator: (name: string) => ({
    message: `Koordinaterna i ${name} ser ut att vara Web Mercator, men filen säger det inte.`,
    nextStep: exportAsWgs84,
  }),
  unknownCoordinates: (name: string, example: string, declared: string | null) => ({
    message:
      declared === null
        ? `Koordinatsystemet i ${name} känns inte igen (till exempel ${example}).`
        : `Koordinatsystemet i ${name}, ${declared}, kan inte räknas om här (till exempel ${example}).`,
    nextStep: exportAsWgs84,
  }),
  elsewhere: (name: string, region: LocalizedText) => ({
    message: `Områdena i ${name} ligger långt från datamängdens områden, till exempel ${region.sv}. Koordinaterna eller koderna stämmer inte.`,
    nextStep: `Välj en annan egenskap med koder. ${exportAsWgs84}`,
  }),
  otherNames: (name: string, property: string, region: LocalizedText, said: string) => ({
    message: `Egenskapen ”${property}” i ${name} är inte regionernas koder: den gör ”${said}” till ${region.sv}. Namn och koder stämmer inte överens för de flesta områden.`,
    nextStep: 'Välj en annan egenskap med koder eller namn, eller en annan datamängd som har de regionerna.',
  }),
  fewMatches: (name: string, property: string, matches: number, values: number) => ({
    message: `Av ${values} olika värden i egenskapen ”${property}” i ${name} är ${matches} koder i datamängden, och varken namn eller läge visar att de är det.`,
    nextStep: 'Välj egenskapen själv om den är rätt, eller en annan datamängd som har de regionerna.',
  }),
  noProperties: (name: string) => ({
    message: `Områdena i ${name} har varken koder eller namn, så de kan inte paras ihop med regioner.`,
    nextStep: 'Exportera gränserna med en kolumn för regionens kod, till exempel kommunkod.',
  }),
  unknownProperty: (name: string, property: string, properties: readonly string[]) => ({
    message: `${name} har ingen egenskap ”${property}”.`,
    nextStep: `Välj någon av dem som finns: ${properties.join(', ')}.`,
  }),
  noMatches: (name: string, property: string, examples: readonly string[]) => ({
    message: `Ingen region i datamängden känns igen i ${name}. Egenskapen ”${property}” har värden som ${examples.join(', ')}.`,
    nextStep: 'Välj en annan egenskap, eller en annan datamängd som har de regionerna.',
  }),
  skippedFeatures: (count: number) =>
    count === 1 ? 'Ett objekt utan yta lästes inte.' : `${count} objekt utan yta lästes inte.`,
  converted: (system: string) => `Koordinaterna har räknats om från ${system} till WGS84.`,
  closedRings: (areas: readonly string[]) => `Gränser som inte var slutna har slutits: ${some(areas)}.`,
  mended: (areas: readonly string[]) => `Gränser som korsade sig själva har rättats: ${some(areas)}.`,
  ringsLeftOut: (areas: readonly string[]) =>
    `Ringar med färre än fyra punkter innesluter ingenting och används inte: ${some(areas)}.`,
  partsWithoutExtent: (areas: readonly string[]) => `Delar utan yta används inte: ${some(areas)}.`,
  areasWithoutExtent: (areas: readonly string[]) => `Områden utan yta används inte: ${some(areas)}.`,
  areasElsewhere: (areas: readonly string[]) =>
    `Områden som ligger långt från den region som de har kod eller namn för används inte: ${some(areas)}.`,
  areasMisnamed: (areas: readonly string[]) =>
    `Områden med en annan regions namn än kodens används inte: ${some(areas)}.`,
  notForShown: (title: string) =>
    `Områdena passar inte datamängden som visas, ${title}, och läggs in i en annan.`,
  mergedDuplicates: (codes: readonly string[]) =>
    `Flera områden med samma kod har slagits ihop: ${some(codes)}.`,
  featuresWithoutCode: (property: string, areas: readonly string[], count: number) =>
    `${count} områden saknar ”${property}” och används inte: ${areas.join(', ')}.`,
}
