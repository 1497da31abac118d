import type { HouseStyle } from '#shared/contract/house-style'
import { measureSvg, outlineSvg, renderPng } from '../picture-png'
import { svgData } from './slide-picture'
import { SLIDE, type Box } from './slide-theme'

/** The organisation's logo as it stands on each slide. */
export interface SlideLogo {
  readonly data: string
  readonly box: Box
  /** `svg` is empty where the logo is pixels. */
  readonly picture: { readonly svg: string; readonly png: Uint8Array }
}

const MOST = { w: 2.2, h: 0.52 } as const

/** Null without a logo, and for one that nobody can read: a deck without it is better than none. */
export async function readLogo({ logo }: HouseStyle): Promise<SlideLogo | null> {
  if (!logo) return null
  try {
    if (logo.mediaType === 'image/png') {
      const size = pngSize(logo.bytes)
      const data = `data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}`
      return size && { data, box: placeLogo(size), picture: { svg: '', png: logo.bytes } }
    }
    const given = new TextDecoder().decode(logo.bytes)
    // Drawn anew, so that nothing in it but shapes gets into the deck.
    const svg = await outlineSvg(given)
    return {
      data: svgData(svg),
      box: placeLogo(await measureSvg(given)),
      picture: { svg, png: await renderPng(given, 2) },
    }
  } catch {
    return null
  }
}

/** As large as its place allows, in the upper right corner. */
function placeLogo({ width, height }: { readonly width: number; readonly height: number }): Box {
  const factor = Math.min(MOST.w / width, MOST.h / height)
  const [w, h] = [width * factor, height * factor]
  return { x: SLIDE.width - SLIDE.margin - w, y: 0.38, w, h }
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes[1] !== 0x50) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  return width > 0 && height > 0 ? { width, height } : null
}
