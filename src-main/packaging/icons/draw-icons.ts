import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureSvg, renderPng } from '#main/exporters/picture-png'
import { ICNS_SIZES, writeIcns, writeIco, type IconPicture } from './icon-containers'

/** Holds the drawings and what is made of them. */
export const ICON_FOLDER = 'resources/icons'
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** macOS draws a program's icon on a grid of 1024, in which its square is 824 wide. */
const MARGIN_ON_MACOS = (1024 - 824) / 2 / 824

/** All icons, by their names in the folder; the same bytes on every machine. */
export async function drawIcons(root: string): Promise<Map<string, Uint8Array>> {
  const drawing = (name: string) => readFileSync(join(root, ICON_FOLDER, `${name}.svg`), 'utf8')
  const program = drawing('icon')
  const document = drawing('document')
  const linux = await pictures(program, LINUX_SIZES)
  return new Map<string, Uint8Array>([
    ...linux.map(({ size, png }) => [`sizes/${size}x${size}.png`, png] as const),
    ['icon.ico', writeIco(await pictures(program, ICO_SIZES))],
    ['icon.icns', writeIcns(await pictures(withMargin(program), ICNS_SIZES))],
    ['document.ico', writeIco(await pictures(document, ICO_SIZES))],
    ['document.icns', writeIcns(await pictures(document, ICNS_SIZES))],
  ])
}

async function pictures(svg: string, sizes: readonly number[]): Promise<IconPicture[]> {
  const { width } = await measureSvg(svg)
  const made: IconPicture[] = []
  for (const size of sizes) made.push({ size, png: await renderPng(svg, size / width) })
  return made
}

/** The drawing, whose view is `0 0 64 64`, with an empty edge around it. */
function withMargin(svg: string): string {
  const edge = 64 * MARGIN_ON_MACOS
  return svg.replace('viewBox="0 0 64 64"', `viewBox="${-edge} ${-edge} ${64 + 2 * edge} ${64 + 2 * edge}"`)
}
