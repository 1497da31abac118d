import type { Position } from 'geojson'
import { clipRing, type Box } from '#shared/charts/maps/clip-ring'

/** A shape of a map, as ECharts has read it. */
export interface MapRegion {
  readonly name: string
  readonly geometries: readonly {
    readonly type: string
    readonly exterior: readonly (readonly number[])[]
    readonly interiors?: readonly (readonly (readonly number[])[])[]
  }[]
}
/** Where a map lies in its picture. */
export interface MapView {
  /** Of a projected point its pixels; `still`: where it was before the reader moved the map. */
  dataToPoint(point: readonly [number, number], still: boolean): readonly number[]
  /** Pixels that the map is seen in. */
  getViewRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}
export type Project = (point: readonly number[]) => readonly number[]
interface Ring {
  readonly shape: { points: Position[] }
  dirtyShape(): void
}
interface Outline {
  readonly shape: { readonly paths: readonly Ring[] }
  dirtyShape(): void
}
interface Group {
  ignore: boolean
  childrenRef(): readonly object[]
}

/** A drawn area, and what it is made of. */
interface Area {
  readonly group: Group
  readonly outline: Outline
  readonly projected: Projected
  /** What its points were made for. */
  madeFor: string
}

/** Points of a ring, x and y by turns, and what they reach. */
interface ProjectedRing {
  readonly points: Float64Array
  readonly reach: Box
}
interface Projected {
  readonly rings: readonly ProjectedRing[]
  readonly reach: Box
}
const projected = new WeakMap<MapRegion, Projected>()

/** Pixels beyond its frame in which the line around an area is still seen. */
const BEYOND = 12
/** A point of a coast no further than so many pixels from the one before is not seen. */
const NEAR = 0.2
const FEWEST_POINTS = 4

/**
 * The areas that a map has drawn, as far as its frame shows them: of 290 places a picture of one and its neighbours has
 * a few dozen, and of the country's coast, which is nine tenths of all points, a bay. All of them, and each point, are
 * there as soon as the reader moves the map.
 */
export class AreaShapes {
  readonly #areas: readonly Area[]
  #view: MapView

  /** `groups`: the areas as they were just drawn. Null where they are other than expected. */
  static of(
    regions: readonly MapRegion[],
    groups: { get(name: string): Group | undefined },
    project: Project,
    view: MapView,
  ): AreaShapes | null {
    const areas: Area[] = []
    const seen = new Set<string>()
    for (const region of regions) {
      const group = groups.get(region.name)
      const [first, more] = group?.childrenRef() ?? []
      if (!group || !first || more || seen.has(region.name)) return null
      seen.add(region.name)
      const outline = first as Outline
      const area = { group, outline, projected: projectOnce(region, project), madeFor: '' }
      if (outline.shape.paths.length !== area.projected.rings.length) return null
      areas.push(area)
    }
    return new AreaShapes(areas, view)
  }

  private constructor(areas: readonly Area[], view: MapView) {
    this.#areas = areas
    this.#view = view
    this.place(view)
  }

  /** Puts the areas into a frame. */
  place(view: MapView): void {
    this.#view = view
    const { x, y, width, height } = view.getViewRect()
    const frame: Box = [x - BEYOND, y - BEYOND, x + width + BEYOND, y + height + BEYOND]
    const toPixel = measure(view)
    for (const area of this.#areas) {
      const reach = toPixel.box(area.projected.reach)
      area.group.ignore = !meets(reach, frame)
      if (!area.group.ignore) make(area, toPixel, frame)
    }
  }

  /** Shows all of them whole, also outside the frame: the map is being moved. */
  showAll(): void {
    const toPixel = measure(this.#view)
    for (const area of this.#areas) {
      area.group.ignore = false
      make(area, toPixel, null)
    }
  }
}

/** Makes an area's points, unless they are there; `frame` null: all. */
function make(area: Area, toPixel: ToPixel, frame: Box | null): void {
  const wanted = [...toPixel.key, ...(frame ?? [])].join(' ')
  if (area.madeFor === wanted) return
  area.madeFor = wanted
  area.outline.shape.paths.forEach((path, index) => {
    const ring = area.projected.rings[index]
    path.shape.points = ring ? pointsOf(ring, toPixel, frame) : []
    path.dirtyShape()
  })
  area.outline.dirtyShape()
}

function pointsOf({ points, reach }: ProjectedRing, toPixel: ToPixel, frame: Box | null): Position[] {
  const inPixels = toPixel.box(reach)
  if (frame && !meets(inPixels, frame)) return []
  const all = toPixel.points(points, frame === null ? 0 : NEAR)
  const shown = all.length < FEWEST_POINTS ? toPixel.points(points, 0) : all
  return frame === null || isWithin(inPixels, frame) ? shown : clipRing(shown, frame)
}

interface ToPixel {
  /** The same for the same place in the same size. */
  readonly key: readonly number[]
  readonly box: (reach: Box) => Box
  /** Without those that are nearer to the one before than `near`. */
  readonly points: (flat: Float64Array, near: number) => Position[]
}

/** A map is enlarged and moved, never turned. */
function measure(view: MapView): ToPixel {
  const [left = 0, top = 0] = view.dataToPoint([0, 0], true)
  const [right = 0, bottom = 0] = view.dataToPoint([1, 1], true)
  const [scaleX, scaleY] = [right - left, bottom - top]
  return {
    key: [left, top, right, bottom],
    box: ([x1, y1, x2, y2]) => [left + x1 * scaleX, top + y1 * scaleY, left + x2 * scaleX, top + y2 * scaleY],
    points: (flat, near) => {
      const made: Position[] = []
      let [lastX, lastY] = [Infinity, Infinity]
      for (let at = 0; at < flat.length; at += 2) {
        const x = left + (flat[at] ?? 0) * scaleX
        const y = top + (flat[at + 1] ?? 0) * scaleY
        if (at > 0 && Math.abs(x - lastX) <= near && Math.abs(y - lastY) <= near) continue
        made.push([x, y])
        lastX = x
        lastY = y
      }
      return made
    },
  }
}

const meets = (one: Box, other: Box): boolean =>
  one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1]
const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

/** In the order in which ECharts draws the rings. */
function projectOnce(region: MapRegion, project: Project): Projected {
  const known = projected.get(region)
  if (known) return known
  const rings = region.geometries
    .flatMap(({ exterior, interiors = [] }) => [exterior, ...interiors])
    .map((ring): ProjectedRing => {
      const points = new Float64Array(ring.length * 2)
      let reach: Box = [Infinity, Infinity, -Infinity, -Infinity]
      ring.forEach((point, index) => {
        const [x = 0, y = 0] = project(point)
        points.set([x, y], index * 2)
        reach = union(reach, [x, y, x, y])
      })
      return { points, reach }
    })
  const reach = rings.reduce<Box>(
    (all, ring) => union(all, ring.reach),
    [Infinity, Infinity, -Infinity, -Infinity],
  )
  const made = { rings, reach }
  projected.set(region, made)
  return made
}

const union = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]
