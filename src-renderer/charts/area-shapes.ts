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
  /** Of a projected point its pixels, `still` where the map was not moved or made larger by its reader. */
  dataToPoint(point: readonly [number, number], still: boolean, out?: number[]): number[]
  /** Pixels that the map is seen in. */
  getViewRect(): Frame
}
export type Project = (point: readonly number[]) => readonly number[]
interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Shape {
  readonly shape: { points: number[][] }
  dirtyShape(): void
}
interface Outline {
  readonly shape: { readonly paths: readonly Shape[] }
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
  /** Stands where a former frame had it. */
  isStale: boolean
}

/** Rings of projected points, x and y by turns, and what they reach: left, top, right, bottom. */
interface Projected {
  readonly rings: readonly Float64Array[]
  readonly reach: readonly [number, number, number, number]
}
const projected = new WeakMap<MapRegion, Projected>()

/** Pixels beyond its frame in which an area's line is still seen. */
const LINE = 8

/**
 * The areas that a map has drawn, each put where its frame has it, and those that lie outside hidden until the reader
 * moves the map: of 290 places a picture of one and its neighbours shows a few dozen.
 */
export class AreaShapes {
  readonly #areas: readonly Area[]
  #view: MapView
  #standing: string

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
      const [outline, more] = group?.childrenRef() ?? []
      if (!group || !outline || more || seen.has(region.name)) return null
      seen.add(region.name)
      const area = { group, outline: outline as Outline, projected: projectOnce(region, project), isStale: false }
      if (area.outline.shape.paths.length !== area.projected.rings.length) return null
      areas.push(area)
    }
    return new AreaShapes(areas, view)
  }

  private constructor(areas: readonly Area[], view: MapView) {
    this.#areas = areas
    this.#view = view
    this.#standing = describe(view)
    this.#hide()
  }

  /** Puts the areas into another frame. */
  place(view: MapView): void {
    const standing = describe(view)
    if (standing !== this.#standing) for (const area of this.#areas) area.isStale = true
    this.#view = view
    this.#standing = standing
    this.#hide()
  }

  /** Shows all, also those outside the frame: the map is being moved. */
  showAll(): void {
    for (const area of this.#areas) this.#show(area)
  }

  #hide(): void {
    const { x, y, width, height } = this.#view.getViewRect()
    for (const area of this.#areas) {
      const [left, top, right, bottom] = area.projected.reach
      const [x1 = 0, y1 = 0] = this.#view.dataToPoint([left, top], true)
      const [x2 = 0, y2 = 0] = this.#view.dataToPoint([right, bottom], true)
      const isSeen = x2 > x - LINE && x1 < x + width + LINE && y2 > y - LINE && y1 < y + height + LINE
      if (isSeen) this.#show(area)
      else area.group.ignore = true
    }
  }

  #show(area: Area): void {
    area.group.ignore = false
    if (!area.isStale) return
    area.isStale = false
    area.outline.shape.paths.forEach((path, index) => {
      const ring = area.projected.rings[index] ?? new Float64Array()
      const points: number[][] = []
      for (let at = 0; at < ring.length; at += 2)
        points.push(this.#view.dataToPoint([ring[at] ?? 0, ring[at + 1] ?? 0], true, []))
      path.shape.points = points
      path.dirtyShape()
    })
    area.outline.dirtyShape()
  }
}

/** The same for the same place in the same size. */
const describe = (view: MapView): string =>
  [...view.dataToPoint([0, 0], true), ...view.dataToPoint([1, 1], true)].join(' ')

/** In the order in which ECharts draws the rings. */
function projectOnce(region: MapRegion, project: Project): Projected {
  const known = projected.get(region)
  if (known) return known
  const reach: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  const rings = region.geometries
    .flatMap(({ exterior, interiors = [] }) => [exterior, ...interiors])
    .map((ring) => {
      const flat = new Float64Array(ring.length * 2)
      ring.forEach((point, index) => {
        const [x = 0, y = 0] = project(point)
        flat[index * 2] = x
        flat[index * 2 + 1] = y
        reach[0] = Math.min(reach[0], x)
        reach[1] = Math.min(reach[1], y)
        reach[2] = Math.max(reach[2], x)
        reach[3] = Math.max(reach[3], y)
      })
      return flat
    })
  const made = { rings, reach }
  projected.set(region, made)
  return made
}
