import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFontFiles } from './font-files'

let ready: Promise<void> | null = null

/** Starts resvg once for the process. */
function startResvg(): Promise<void> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return ready
}

/** Rasterises a picture with the product's own fonts only, so that every machine makes the same bytes. */
export async function renderPng(svg: string, scale: number): Promise<Uint8Array> {
  await startResvg()
  const fontBuffers = [...readFontFiles('latin'), ...readFontFiles('latin-ext')].map((file) => file.bytes)
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
    textRendering: 1,
  })
  try {
    const image = resvg.render()
    try {
      return image.asPng().slice()
    } finally {
      image.free()
    }
  } finally {
    resvg.free()
  }
}
