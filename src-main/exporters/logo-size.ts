import type { HouseStyle } from '#shared/contract/house-style'

export type Logo = NonNullable<HouseStyle['logo']>

/** Width and height in pixels or units of the drawing; only their ratio means something for SVG. */
export interface LogoSize {
  readonly width: number
  readonly height: number
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Signature, length and name of the first chunk, width and height. */
const PNG_HEAD = 24
/** A picture of more pixels on a side takes longer to draw than the chart. */
const MOST_SIDE = 10_000

/** The size of a logo; null where it has none and can hence not be placed. */
export const measureLogo = (logo: Logo): LogoSize | null =>
  logo.mediaType === 'image/png' ? measurePng(logo.bytes) : measureSvg(new TextDecoder().decode(logo.bytes))

function measurePng(bytes: Uint8Array): LogoSize | null {
  if (bytes.length < PNG_HEAD || PNG_SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (new TextDecoder().decode(bytes.subarray(12, 16)) !== 'IHDR') return null
  return usable({ width: view.getUint32(16), height: view.getUint32(20) })
}

function measureSvg(text: string): LogoSize | null {
  const root = /<(?:[\w-]+:)?svg\b((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(text)?.[1] ?? ''
  const attribute = (name: string): string =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]?.trim() ?? ''
  const [, , boxWidth, boxHeight] = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const box = usable({ width: boxWidth ?? Number.NaN, height: boxHeight ?? Number.NaN })
  // Per cent are of a page that there is not.
  const length = (name: string): number => Number(/^([\d.]+)(?:px|pt|mm|cm|in)?$/.exec(attribute(name))?.[1])
  return box ?? usable({ width: length('width'), height: length('height') })
}

const usable = (size: LogoSize): LogoSize | null =>
  size.width > 0 && size.height > 0 && Math.max(size.width, size.height) <= MOST_SIDE ? size : null
