/** A drawing for programs that show SVG, and the same in pixels for those that do not. */
export interface SlidePicture {
  readonly svg: string
  readonly png: Uint8Array
}

export const svgData = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
