import type { Messages } from '../../messages'

const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

const exportAsWgs84 =
  'Export the boundaries again in WGS84 (EPSG:4326) or SWEREF 99 TM (EPSG:3006), for example in QGIS: Export > Save Features As, format GeoJSON.'

export const boundaries: Messages['imports']['boundaries'] = {
  brokenGeoPackage: (name) => ({
    message: `${name} cannot be read as a GeoPackage: layers or shapes in it are missing or damaged.`,
    nextStep: 'Download the file again, or export the layer as GeoJSON in QGIS or ArcGIS.',
  }),
  layersLeftOut: (read, others) =>
    `The file has several layers. ${some(read)} ${read.length === 1 ? 'is' : 'are'} read; ${some(others)} ${others.length === 1 ? 'has' : 'have'} no areas or another coordinate system and ${others.length === 1 ? 'is' : 'are'} not read.`,
  notJson: (name) => ({
    message: `${name} cannot be read as GeoJSON or TopoJSON.`,
    nextStep: 'Export the boundaries again as GeoJSON or TopoJSON in UTF-8.',
  }),
  brokenTopology: (name) => ({
    message: `${name} is TopoJSON with lines that are missing or broken.`,
    nextStep: 'Download the file again, or export the boundaries as GeoJSON.',
  }),
  tooLarge: (name) => ({
    message: `${name} is larger than 300 MB and is not read.`,
    nextStep: 'Simplify the boundaries before exporting them, or choose a smaller area.',
  }),
  tooManyPoints: (name, most) => ({
    message: `The boundaries in ${name} have more than ${most.toLocaleString('en-GB')} points together and are not read.`,
    nextStep:
      'Simplify the boundaries before the export (in QGIS: Simplify), or choose a less detailed file.',
  }),
  tooManyAreas: (name, count, most) => ({
    message: `${name} has ${count.toLocaleString('en-GB')} areas. At most ${most.toLocaleString('en-GB')} are read.`,
    nextStep: 'Export only the areas to be shown, or a coarser division.',
  }),
  tooManyProperties: (name, most, values) => ({
    message: `The areas in ${name} have more than ${most.toLocaleString('en-GB')} properties, or ${values.toLocaleString('en-GB')} values together, and are not read.`,
    nextStep: 'Keep only the properties with the areas’ code and name, and export the boundaries again.',
  }),
  tooManyCrossings: (name, area) => ({
    message: `The boundary of ${area} in ${name} crosses or retraces itself in so many places that it cannot be mended here.`,
    nextStep: 'Correct the area in a map program (in QGIS: Fix geometries) and export the file again.',
  }),
  noAreas: (name) => ({
    message: `${name} has no areas (polygons).`,
    nextStep: 'Choose a file with boundaries as areas, not points or lines.',
  }),
  brokenGeometry: (name, area) => ({
    message: `The area ${area} in ${name} has coordinates that cannot be read.`,
    nextStep: 'Mend the area in a map program and export the file again.',
  }),
  tooFewPoints: (name, area) => ({
    message: `The area ${area} in ${name} has a boundary with fewer than four points.`,
    nextStep: 'Mend the area in a map program and export the file again.',
  }),
  emptyArea: (name, area) => ({
    message: `The area ${area} in ${name} has no extent: its boundary runs back and forth or crosses itself.`,
    nextStep: 'Mend the area in a map program (in QGIS: Fix geometries) and export the file again.',
  }),
  swappedCoordinates: (name) => ({
    message: `In ${name}, latitude stands before longitude. GeoJSON has longitude first.`,
    nextStep: exportAsWgs84,
  }),
  webMercator: (name) => ({
    message: `The coordinates in ${name} look like Web Mercator, but the file does not say so.`,
    nextStep: exportAsWgs84,
  }),
  unknownCoordinates: (name, example, declared) => ({
    message:
      declared === null
        ? `The coordinate system of ${name} is not recognised (for example ${example}).`
        : `The coordinate system of ${name}, ${declared}, cannot be converted here (for example ${example}).`,
    nextStep: exportAsWgs84,
  }),
  elsewhere: (name, region) => ({
    message: `The areas in ${name} lie far from the areas of the dataset, for example ${region.en}. Coordinates or codes are wrong.`,
    nextStep: `Choose another property with codes. ${exportAsWgs84}`,
  }),
  otherNames: (name, property, region, said) => ({
    message: `The property “${property}” in ${name} is not the code of the regions: it makes ${region.en} of “${said}”. Names and codes do not agree for most areas.`,
    nextStep: 'Choose another property with codes or names, or another dataset that has these regions.',
  }),
  fewMatches: (name, property, matches, values) => ({
    message: `Of ${values} different values of the property “${property}” in ${name}, ${matches} are codes in the dataset, and neither names nor places show that they are meant.`,
    nextStep: 'Choose the property yourself if it is right, or another dataset that has these regions.',
  }),
  noProperties: (name) => ({
    message: `The areas in ${name} have neither codes nor names, so they cannot be matched with regions.`,
    nextStep:
      'Export the boundaries with a column for the code of the region, such as the municipality code.',
  }),
  unknownProperty: (name, property, properties) => ({
    message: `${name} has no property “${property}”.`,
    nextStep: `Choose one that there is: ${properties.join(', ')}.`,
  }),
  noMatches: (name, property, examples) => ({
    message: `No region of the dataset is recognised in ${name}. The property “${property}” has values such as ${examples.join(', ')}.`,
    nextStep: 'Choose another property, or another dataset that has these regions.',
  }),
  skippedFeatures: (count) =>
    count === 1
      ? 'One object without an area was not read.'
      : `${count} objects without an area were not read.`,
  converted: (system) => `The coordinates were converted from ${system} to WGS84.`,
  closedRings: (areas) => `Boundaries that were open have been closed: ${some(areas)}.`,
  mended: (areas) => `Boundaries that crossed themselves have been mended: ${some(areas)}.`,
  ringsLeftOut: (areas) =>
    `Rings of fewer than four points enclose nothing and are not used: ${some(areas)}.`,
  partsWithoutExtent: (areas) => `Parts without an extent are not used: ${some(areas)}.`,
  areasWithoutExtent: (areas) => `Areas without an extent are not used: ${some(areas)}.`,
  areasElsewhere: (areas) =>
    `Areas that lie far from the region whose code or name they have are not used: ${some(areas)}.`,
  areasMisnamed: (areas) =>
    `Areas with the name of another region than their code are not used: ${some(areas)}.`,
  notForShown: (title) =>
    `The areas do not fit the dataset that is shown, ${title}, and are put into another one.`,
  mergedDuplicates: (codes) => `Several areas with the same code have been merged: ${some(codes)}.`,
  featuresWithoutCode: (property, areas, count) =>
    `${count} areas have no “${property}” and are not used: ${areas.join(', ')}.`,
}
