import type { Position } from 'geojson'
import { ProblemError } from '#shared/problem/problem'
import { labelOf, type BoundaryFeature, type BoundaryFile } from './boundary-file'
import { isArea, mendPolygon } from './boundary-rings'
import { importError } from '#main/formats/import-problem'
import { countCrossings, type Effort } from './segment-crossings'

/**
 * Mending takes about as long for a crossing as for twenty lines: some seconds for this many lines. It is shared by all
 * areas of a file; a file that needs more is better mended by a map program.
 */
const MOST_TO_MEND = 120_000
const LINES_OF_A_CROSSING = 20
/**
 * Comparisons of lines, for each line of the file: two to four times what real boundaries need where nothing crosses
 * (10 to 22 in those of Sweden, 30 in the largest). More of them take some seconds, too.
 */
const COMPARED_PER_LINE = 60
const COMPARED_AT_LEAST = 4_000_000

export interface MendedArea {
  readonly polygons: Position[][][]
  /** True when lines crossed and were put right. */
  readonly crossed: boolean
  /** True when a part of it was left out that encloses nothing. */
  readonly isThinned: boolean
}

interface Allowance extends Effort {
  toMend: number
}

/** A file is asked about once for each dataset that it may belong to: no area is mended, or tried, twice. */
const known = new WeakMap<BoundaryFeature, MendedArea | ProblemError>()
const allowances = new WeakMap<BoundaryFile, Allowance>()

/**
 * Makes areas of a file without crossing lines, by the even–odd rule; of an area without a surface nothing is left. The
 * result throws `ProblemError` (`boundaries-unusable`) where lines cross too often to be mended within seconds: that is
 * counted before it is tried.
 */
export function mendAreas(file: BoundaryFile): (feature: BoundaryFeature) => MendedArea {
  const allowance = allowances.get(file) ?? { left: mostCompared(file), toMend: MOST_TO_MEND }
  allowances.set(file, allowance)
  return (feature) => {
    const area = known.get(feature) ?? mendOrRefuse(file, feature, allowance)
    known.set(feature, area)
    if (area instanceof ProblemError) throw area
    return area
  }
}

function mostCompared({ features }: BoundaryFile): number {
  let lines = 0
  for (const { polygons } of features)
    for (const rings of polygons) for (const ring of rings) lines += ring.length
  return COMPARED_AT_LEAST + COMPARED_PER_LINE * lines
}

function mendOrRefuse(
  file: BoundaryFile,
  feature: BoundaryFeature,
  allowance: Allowance,
): MendedArea | ProblemError {
  try {
    return mendArea(file, feature, allowance)
  } catch (error) {
    if (error instanceof ProblemError) return error
    throw error
  }
}

function mendArea(file: BoundaryFile, feature: BoundaryFeature, allowance: Allowance): MendedArea {
  let crossed = false
  let isThinned = false
  const label = (): string => labelOf(feature.properties, feature.number)
  const polygons = feature.polygons.flatMap((all): Position[][][] => {
    const rings = all.filter((ring, i) => i === 0 || isArea(ring)).map((ring) => [...ring])
    if (rings.length < all.length || (rings[0] !== undefined && !isArea(rings[0]))) isThinned = true
    const crossings = countCrossings(rings, allowance.toMend / LINES_OF_A_CROSSING, allowance)
    if (crossings === 0) return rings[0] !== undefined && isArea(rings[0]) ? [rings] : []
    if (crossings !== null) {
      allowance.toMend -= crossings * LINES_OF_A_CROSSING
      for (const ring of rings) allowance.toMend -= ring.length
    }
    if (crossings === null || allowance.toMend < 0)
      throw importError('boundaries-unusable', (w) => w.boundaries.tooManyCrossings(file.name, label()))
    crossed = true
    return mendPolygon(rings) ?? []
  })
  return { polygons, crossed, isThinned }
}
