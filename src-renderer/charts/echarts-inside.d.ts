/** What ECharts keeps to itself, as far as `kept-areas` and its test need it; looked at in version 6.1. */
declare module 'echarts/lib/util/graphic.js' {
  /** Makes an element show the tooltip of a component's part. */
  export function setTooltipConfig(of: {
    el: object
    componentModel: object
    itemName: string
    itemTooltipOption: unknown
  }): void
}

declare module 'echarts/lib/util/innerStore.js' {
  /** What ECharts has noted of an element. */
  export function getECData(element: object): {
    readonly tooltipConfig?: {
      readonly name: string
      readonly option: { formatter(params: { readonly name: string }): string }
    }
  }
}

declare module 'echarts/lib/coord/geo/Region.js' {
  /** A rectangle in degrees or projected units. */
  export type Reach = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>
  /** A shape of a map. */
  export class GeoJSONRegion {
    getBoundingRect(projection?: { readonly project: object }): Reach
  }
}
