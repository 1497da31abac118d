/** What ECharts keeps to itself, as far as `kept-areas` needs it; looked at in version 6.1. */
declare module 'echarts/lib/util/graphic.js' {
  /** Makes an element show the tooltip of a component's part. */
  export function setTooltipConfig(of: {
    el: object
    componentModel: object
    itemName: string
    itemTooltipOption: unknown
  }): void
}
