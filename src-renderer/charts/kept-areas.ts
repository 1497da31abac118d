import { ComponentView } from 'echarts/core'
import { GeoJSONRegion, type Reach } from 'echarts/lib/coord/geo/Region.js'
import { setTooltipConfig } from 'echarts/lib/util/graphic.js'
import { AreaShapes, type MapRegion, type MapView, type Project } from './area-shapes'

/** What ECharts' own drawing of maps is made of, as far as it is used here. */
interface Model {
  readonly option: Readonly<Record<string, unknown>> | null
  get(path: string, ignoreParent?: boolean): unknown
  getModel(path: string | readonly string[]): Model
  getItemStyle(): Record<string, unknown>
}
interface GeoModel extends Model {
  readonly componentIndex: number
  readonly coordinateSystem: Geo
  getRegionModel(name: string): Model
}
interface Geo {
  /** Shapes as they were read; the same objects until the map is registered anew. */
  readonly regions: readonly MapRegion[]
  readonly projection?: { readonly project: Project }
  readonly view: MapView
}
interface Path {
  hoverState?: number
  useStyle(style: Readonly<Record<string, unknown>>): void
  ensureState(name: string): { style?: Readonly<Record<string, unknown>> }
}
interface Group {
  silent: boolean
  ignore: boolean
  childrenRef(): readonly Path[]
  traverse(look: (element: Lit) => void): void
  off(event: string): void
}
interface Lit {
  hoverState?: number
  __highByOuter?: number
  clearStates(withoutMotion: boolean): void
}
interface MapDraw {
  readonly group: Group
  _regionsGroupByName: {
    each(look: (group: Group, name: string) => void): void
    get(name: string): Group | undefined
  }
  readonly _controller: { disable(): void }
  _buildGeoJSON(view: MapView, api: unknown, geo: Geo, model: GeoModel, ...rest: unknown[]): void
  /** The reader moves the map or makes it larger. */
  __updateOnOwnRoam(model: GeoModel): void
  remove(): void
}
interface Api {
  getZr(): object
}
interface GeoView {
  _mapDraw: MapDraw | null | undefined
  render(model: GeoModel, ecModel: unknown, api: Api, payload?: object): void
  dispose(ecModel: unknown, api: Api): void
}

/** What is filled otherwise from one year to the next. */
const STATES = ['emphasis', 'select', 'blur'] as const
/**
 * What a map's areas stay the same under: the reader's move over the map, their tooltips, each area's own look, and the
 * frame, in which they are put in their places.
 */
const OF_NO_SHAPE: ReadonlySet<string> = new Set([
  ...['regions', 'tooltip', 'center', 'zoom'],
  ...['left', 'top', 'width', 'height', 'boundingCoords', 'scaleLimit'],
])

/** The areas that a chart shows or showed last, by chart and number of the map. */
const former = new WeakMap<object, Map<number, KeptAreas>>()

/** The drawn areas of a map, which get other colours where nothing else of them has changed. */
class KeptAreas {
  readonly draw: MapDraw
  #regions: readonly MapRegion[] = []
  #shapes: AreaShapes | null = null
  #map = ''
  readonly #looks = new Map<string, string>()

  /** `model` is what was drawn. */
  constructor(draw: MapDraw, model: GeoModel) {
    this.draw = draw
    this.#note(model)
    const build = draw._buildGeoJSON.bind(draw)
    draw._buildGeoJSON = (view, api, geo, model, ...rest) => {
      if (this.fits(model)) {
        this.#colour(model)
        this.#shapes?.place(view)
      } else {
        build(view, api, geo, model, ...rest)
        this.#note(model)
      }
    }
    const roam = draw.__updateOnOwnRoam.bind(draw)
    draw.__updateOnOwnRoam = (model) => {
      this.#shapes?.showAll()
      roam(model)
    }
  }

  #note(model: GeoModel): void {
    this.#map = describeMap(model)
    const { regions, projection, view } = model.coordinateSystem
    this.#regions = regions
    this.#shapes = projection
      ? AreaShapes.of(regions, this.draw._regionsGroupByName, projection.project, view)
      : null
    this.#looks.clear()
    this.draw._regionsGroupByName.each((_, name) =>
      this.#looks.set(name, JSON.stringify(model.getRegionModel(name).option)),
    )
  }

  /** Whether a map has these areas in these lines. */
  fits(model: GeoModel): boolean {
    const { regions } = model.coordinateSystem
    return (
      this.#shapes !== null &&
      regions.length > 0 &&
      regions.length === this.#regions.length &&
      regions.every((region, index) => region === this.#regions[index]) &&
      describeMap(model) === this.#map
    )
  }

  #colour(model: GeoModel): void {
    this.draw._regionsGroupByName.each((group, name) => {
      const region = model.getRegionModel(name)
      const itemTooltipOption = region.get('tooltip')
      setTooltipConfig({ el: group, componentModel: model, itemName: name, itemTooltipOption })
      const look = JSON.stringify(region.option)
      if (look === this.#looks.get(name)) return
      this.#looks.set(name, look)
      group.silent = region.get('silent', true) === true
      for (const path of group.childrenRef()) {
        path.useStyle({ ...styleOf(region.getModel('itemStyle')), strokeNoScale: true })
        for (const state of STATES)
          path.ensureState(state).style = styleOf(region.getModel([state, 'itemStyle']))
      }
    })
  }
}

/** As ECharts fills an area. */
function styleOf(model: Model): Record<string, unknown> {
  const fill = model.get('areaColor')
  return { ...model.getItemStyle(), ...(fill !== null && fill !== undefined && { fill }) }
}

const describeMap = ({ option }: GeoModel): string =>
  JSON.stringify(option, (key, value: unknown) => (OF_NO_SHAPE.has(key) ? undefined : value))

/**
 * Lets ECharts keep the areas of a map from one picture to the next. Of itself it reads, projects and draws all of them
 * anew with each option, 290 of them for another colour of one. Only colours and places change here, and only where name,
 * shapes and lines of the map are those that are drawn; else it is as without this. See decision 42.
 */
export function keepAreas(): void {
  keepReach()
  const { getClass } = ComponentView as unknown as { getClass(name: string): { prototype: GeoView } }
  const view = getClass('geo').prototype
  const { render } = view
  view.render = function (model, ecModel, api, payload) {
    const kept = this._mapDraw ? undefined : former.get(api.getZr())?.get(model.componentIndex)
    const isAdopted = kept?.fits(model) === true
    if (isAdopted) {
      forgetPointer(kept.draw.group)
      this._mapDraw = kept.draw
    } else kept?.draw.remove()
    // With a payload the map stands at once where it belongs, as a new one does.
    render.call(this, model, ecModel, api, isAdopted ? { ...payload } : payload)
    if (this._mapDraw) remember(api, model, this._mapDraw)
  }
  /** The view goes with its option; the areas wait for the next. */
  view.dispose = function () {
    this._mapDraw?._controller.disable()
  }
}

function remember(api: Api, model: GeoModel, draw: MapDraw): void {
  const ofChart = former.get(api.getZr()) ?? new Map<number, KeptAreas>()
  former.set(api.getZr(), ofChart)
  if (ofChart.get(model.componentIndex)?.draw !== draw)
    ofChart.set(model.componentIndex, new KeptAreas(draw, model))
}

/** Nothing is lit or listened to any more, as in a map drawn anew. */
function forgetPointer(group: Group): void {
  group.off('click')
  group.traverse((element) => {
    element.clearStates(true)
    element.hoverState = 0
    element.__highByOuter = 0
  })
}

/**
 * Lets ECharts measure a map's shapes once. Of itself it projects each point of them with every option, only to put what
 * the option says in place of what they reach.
 */
function keepReach(): void {
  const { getBoundingRect } = GeoJSONRegion.prototype
  const known = new WeakMap<GeoJSONRegion, { readonly project: object; readonly reach: Reach }>()
  GeoJSONRegion.prototype.getBoundingRect = function (projection) {
    if (!projection) return getBoundingRect.call(this)
    const found = known.get(this)
    if (found?.project === projection.project) return found.reach
    const reach = getBoundingRect.call(this, projection)
    known.set(this, { project: projection.project, reach })
    return reach
  }
}
