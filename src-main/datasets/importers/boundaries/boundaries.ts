import type { Position } from 'geojson'
import type { BoundariesReport } from '#shared/contract/opened-file'
import type { Region } from '#shared/dataset/dimensions'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { matchProperties, type PropertyMatch } from './boundary-codes'
import { labelOf, type BoundaryFeature, type BoundaryFile } from './boundary-file'
import { mendAreas } from './boundary-mending'
import { simplifyBoundaries } from './boundary-simplify'
import { importError } from '#main/formats/import-problem'

export { readBoundaries, type BoundaryFile } from './boundary-file'

const MOST_REPORTED = 50

export interface MatchedBoundaries {
  readonly report: Omit<BoundariesReport, 'dataset'>
  /** GeoJSON geometry text (Polygon or MultiPolygon, WGS84, five decimals) by region code. */
  readonly boundaries: ReadonlyMap<string, string>
}

/**
 * Gives the areas of a file to the regions of a dataset by a property: the one asked for, or (null) the one that
 * finds the most regions. Checked, mended and simplified for the screen. Throws `ProblemError`
 * (`boundaries-unusable`) when nothing fits, or when an area cannot be mended.
 */
export function matchBoundaries(
  file: BoundaryFile,
  regions: readonly Region[],
  property: string | null,
): MatchedBoundaries {
  const properties = matchProperties(file.features, regions)
  const chosen = property === null ? properties[0] : properties.find(({ name }) => name === property)
  if (chosen === undefined)
    throw importError('boundaries-unusable', (w) =>
      property === null || properties.length === 0
        ? w.boundaries.noProperties(file.name)
        : w.boundaries.unknownProperty(
            file.name,
            property,
            properties.map(({ name }) => name),
          ),
    )
  if (chosen.matches === 0)
    throw importError('boundaries-unusable', (w) =>
      w.boundaries.noMatches(file.name, chosen.name, chosen.examples),
    )
  const notices: LocalizedText[] = [...file.notices]
  const shapes = gatherShapes(file, chosen, notices)
  checkPlaces(file, shapes, regions)
  const codesWithout = file.features.flatMap(({ number, properties: own }) => {
    const value = own[chosen.name]
    return value === undefined || chosen.codes.has(number) ? [] : [value]
  })
  const nameless = file.features.filter(({ properties: own }) => own[chosen.name] === undefined)
  if (nameless.length > 0)
    notices.push(
      localize(({ imports }) =>
        imports.boundaries.featuresWithoutCode(chosen.name, nameless.map(label).slice(0, 5), nameless.length),
      ),
    )
  // Totals and the rest of the country have no area of their own; nor are counties missed among municipalities.
  const kinds = new Set(regions.filter(({ code }) => shapes.has(code)).map(({ kind }) => kind))
  const regionsWithout = regions.filter(({ code, kind }) => kinds.has(kind) && !shapes.has(code))
  return {
    // Who only looks into a file does not ask for them.
    get boundaries() {
      return simplifyBoundaries(shapes)
    },
    report: {
      format: file.format,
      features: file.features.length,
      properties: properties.map(({ name, examples, matches }) => ({ name, examples, matches })),
      property: chosen.name,
      coordinates: file.coordinates,
      matched: shapes.size,
      regionsWithout: regionsWithout.map(({ code }) => code).slice(0, MOST_REPORTED),
      codesWithout: [...new Set(codesWithout)].slice(0, MOST_REPORTED),
      notices,
    },
  }
}

type Shapes = Map<string, Position[][][]>
const label = ({ properties, number }: BoundaryFeature): string => labelOf(properties, number)

/** Polygons by region code, mended where lines cross. */
function gatherShapes(file: BoundaryFile, { codes }: PropertyMatch, notices: LocalizedText[]): Shapes {
  const shapes: Shapes = new Map()
  const mended: string[] = []
  const doubled = new Set<string>()
  const mend = mendAreas(file)
  for (const feature of file.features) {
    const code = codes.get(feature.number)
    if (code === undefined) continue
    const { polygons, crossed } = mend(feature)
    if (crossed) mended.push(label(feature))
    const before = shapes.get(code)
    if (before) doubled.add(code)
    shapes.set(code, [...(before ?? []), ...polygons])
  }
  if (mended.length > 0) notices.push(localize(({ imports }) => imports.boundaries.mended(mended)))
  if (doubled.size > 0)
    notices.push(localize(({ imports }) => imports.boundaries.mergedDuplicates([...doubled])))
  return shapes
}

/** How far from its area, in degrees, a seat may lie and still speak for the coordinates. */
const NEAR = 0.5
const ENOUGH_SEATS = 3

/** Refuses areas that lie elsewhere than the seats that the dataset knows: wrong coordinates or wrong codes. */
function checkPlaces(file: BoundaryFile, shapes: Shapes, regions: readonly Region[]): void {
  let near = 0
  let far = 0
  let example: Region | null = null
  for (const region of regions) {
    const points = shapes.get(region.code)?.flatMap((rings) => rings[0] ?? [])
    if (region.seat === null || points === undefined) continue
    const { longitude, latitude } = region.seat
    const xs = points.map((p) => p[0] ?? 0)
    const ys = points.map((p) => p[1] ?? 0)
    const within = (values: readonly number[], value: number): boolean =>
      value >= values.reduce((a, b) => Math.min(a, b)) - NEAR &&
      value <= values.reduce((a, b) => Math.max(a, b)) + NEAR
    if (within(xs, longitude) && within(ys, latitude)) near++
    else {
      far++
      example ??= region
    }
  }
  const place = example
  if (place !== null && far >= ENOUGH_SEATS && far > near)
    throw importError('boundaries-unusable', (w) => w.boundaries.elsewhere(file.name, place.name.sv))
}
