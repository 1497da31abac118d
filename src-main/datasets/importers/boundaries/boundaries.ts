import type { Position } from 'geojson'
import type { BoundariesReport } from '#shared/contract/opened-file'
import type { Region } from '#shared/dataset/dimensions'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { matchProperties, type PropertyMatch } from './boundary-codes'
import { labelOf, type BoundaryFeature, type BoundaryFile } from './boundary-file'
import { mendAreas } from './boundary-mending'
import { proofOf, type ProvenMatch } from './boundary-proof'
import { simplifyBoundaries } from './boundary-simplify'
import { importError } from '#main/formats/import-problem'

export { readBoundaries, type BoundaryFile } from './boundary-file'

const MOST_REPORTED = 50

export interface MatchedBoundaries {
  readonly report: Omit<BoundariesReport, 'dataset' | 'fits'>
  /** GeoJSON geometry text (Polygon or MultiPolygon, WGS84, five decimals) by region code. */
  readonly boundaries: ReadonlyMap<string, string>
}

/**
 * Gives the areas of a file to the regions of a dataset by a property: the one asked for, or (null) the one that
 * finds the most regions of those that names, places or their own number speak for. Checked, mended and simplified for
 * the screen. Throws `ProblemError` (`boundaries-unusable`) when nothing fits, or when no area can be used.
 */
export function matchBoundaries(
  file: BoundaryFile,
  regions: readonly Region[],
  property: string | null,
): MatchedBoundaries {
  const properties = matchProperties(file.features, regions)
    .map(proofOf(file.features, regions))
    .sort(
      (a, b) => Number(isProven(b)) - Number(isProven(a)) || b.matches - a.matches || b.support - a.support,
    )
  const chosen = chooseProperty(file, properties, property)
  const notices: LocalizedText[] = [...file.notices]
  const shapes = gatherShapes(file, chosen, notices)
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
  const { elsewhere, misnamed } = chosen
  if (elsewhere.length > 0)
    notices.push(localize(({ imports }) => imports.boundaries.areasElsewhere(elsewhere.map(label))))
  if (misnamed.length > 0)
    notices.push(localize(({ imports }) => imports.boundaries.areasMisnamed(misnamed.map(label))))
  // Totals and the rest of the country have no area of their own; nor are counties missed among municipalities.
  const kinds = new Set(regions.filter(({ code }) => shapes.has(code)).map(({ kind }) => kind))
  const regionsWithout = regions.filter(({ code, kind }) => kinds.has(kind) && !shapes.has(code))
  return {
    // Who only looks into a file does not ask for them.
    get boundaries() {
      return simplifyBoundaries(shapes, (code) =>
        importError('boundaries-unusable', (w) => w.boundaries.tooManyCrossings(file.name, code)),
      )
    },
    report: {
      format: file.format,
      features: file.features.length,
      properties: properties.map(({ name, examples, matches, doubt }) => ({
        name,
        examples,
        matches: doubt === null || name === chosen.name ? matches : 0,
      })),
      property: chosen.name,
      coordinates: file.coordinates,
      matched: shapes.size,
      regionsWithout: regionsWithout.map(({ code }) => code).slice(0, MOST_REPORTED),
      codesWithout: [...new Set(codesWithout)].slice(0, MOST_REPORTED),
      notices,
    },
  }
}

const isProven = ({ doubt, matches }: ProvenMatch): boolean => doubt === null && matches > 0

/** The property asked for, else the first that nothing speaks against. Throws when there is none. */
function chooseProperty(
  file: BoundaryFile,
  properties: readonly ProvenMatch[],
  asked: string | null,
): ProvenMatch {
  const named = properties.find(({ name }) => name === asked)
  if (asked !== null && named === undefined && properties.length > 0)
    throw importError('boundaries-unusable', (w) =>
      w.boundaries.unknownProperty(
        file.name,
        asked,
        properties.map(({ name }) => name),
      ),
    )
  const best = properties.find((one) => isProven(one) || one.doubt !== null)
  const chosen = asked === null ? (best ?? properties[0]) : named
  if (chosen === undefined)
    throw importError('boundaries-unusable', (w) => w.boundaries.noProperties(file.name))
  const { name, examples, matches, doubt } = chosen
  // Who chooses a property says that these are codes, but not that areas lie elsewhere or have other names.
  if (doubt !== null && !(doubt.reason === 'few' && asked !== null))
    throw importError('boundaries-unusable', (w) => {
      if (doubt.reason === 'elsewhere') return w.boundaries.elsewhere(file.name, doubt.region.name)
      if (doubt.reason === 'names')
        return w.boundaries.otherNames(file.name, name, doubt.region.name, doubt.said)
      return w.boundaries.fewMatches(file.name, name, doubt.matches, doubt.values)
    })
  if (matches === 0)
    throw importError('boundaries-unusable', (w) => w.boundaries.noMatches(file.name, name, examples))
  return chosen
}

type Shapes = Map<string, Position[][][]>
const label = ({ properties, number }: BoundaryFeature): string => labelOf(properties, number)

/** Polygons by region code, mended where lines cross; what encloses nothing is left out in words. */
function gatherShapes(file: BoundaryFile, { codes }: PropertyMatch, notices: LocalizedText[]): Shapes {
  const shapes: Shapes = new Map()
  const mended: string[] = []
  const thin: string[] = []
  const empty: string[] = []
  const doubled = new Set<string>()
  const mend = mendAreas(file)
  for (const feature of file.features) {
    const code = codes.get(feature.number)
    if (code === undefined) continue
    const { polygons, crossed, isThinned } = mend(feature)
    if (polygons.length === 0) {
      empty.push(label(feature))
      continue
    }
    if (crossed) mended.push(label(feature))
    if (isThinned) thin.push(label(feature))
    const before = shapes.get(code)
    if (before === undefined) {
      shapes.set(code, [...polygons])
      continue
    }
    doubled.add(code)
    for (const polygon of polygons) before.push(polygon)
  }
  const [first] = empty
  if (shapes.size === 0 && first !== undefined)
    throw importError('boundaries-unusable', (w) => w.boundaries.emptyArea(file.name, first))
  if (empty.length > 0) notices.push(localize(({ imports }) => imports.boundaries.areasWithoutExtent(empty)))
  if (thin.length > 0) notices.push(localize(({ imports }) => imports.boundaries.partsWithoutExtent(thin)))
  if (mended.length > 0) notices.push(localize(({ imports }) => imports.boundaries.mended(mended)))
  if (doubled.size > 0)
    notices.push(localize(({ imports }) => imports.boundaries.mergedDuplicates([...doubled])))
  return shapes
}
