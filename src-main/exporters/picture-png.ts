import { readFileSync } from 'node:fs'
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm'
import { packageFile } from '#main/files/package-file'
import { readFontFiles } from './font-files'
import { outlineForeignTexts } from './text-outlines'

let ready: Promise<void> | null = null

/** Starts resvg once for the process. Whoever has something else to do first starts it before: it compiles beside. */
export function startResvg(): Promise<void> {
  ready ??= initWasm(readFileSync(packageFile('@resvg/resvg-wasm/index_bg.wasm')))
  return ready
}

/** With the product's own fonts only, so that every machine draws the same. */
async function withResvg<T>(
  svg: string,
  options: ResvgRenderOptions,
  use: (resvg: InstanceType<typeof Resvg>) => T,
): Promise<T> {
  await startResvg()
  const fontBuffers = readFontFiles('latin').map(({ bytes }) => bytes)
  const resvg = new Resvg(outlineForeignTexts(svg), {
    ...options,
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
    textRendering: 1,
  })
  try {
    return use(resvg)
  } finally {
    resvg.free()
  }
}

/** Rasterises a picture; the same bytes on every machine. */
export const renderPng = (svg: string, scale: number): Promise<Uint8Array> =>
  withResvg(svg, { fitTo: { mode: 'zoom', value: scale } }, (resvg) => {
    const image = resvg.render()
    try {
      return image.asPng().slice()
    } finally {
      image.free()
    }
  })

/**
 * The same picture with its letters as outlines, for programs that know neither fonts inside a file nor lists of
 * fonts, as PowerPoint.
 */
export const outlineSvg = (svg: string): Promise<string> => withResvg(svg, {}, (resvg) => resvg.toString())

/** Width and height in CSS pixels, as the picture states them. Throws on what is no SVG. */
export const measureSvg = (svg: string): Promise<{ readonly width: number; readonly height: number }> =>
  withResvg(svg, {}, ({ width, height }) => ({ width, height }))
