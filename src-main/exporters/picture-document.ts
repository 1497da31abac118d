import { createHash } from 'node:crypto'
import type { Rect } from '#shared/charts/frame/plot-parts'
import { lightTheme } from '#shared/charts/frame/theme'
import type { Language } from '#shared/messages/language'
import type { Logo } from './logo-size'
import { fontRangesOf, readFontFiles, unicodeRangeOf } from './font-files'
import type { FileForm } from './export-job'
import type { FrameLine } from './picture-frame'
import { writeXmlText } from '#main/formats/xml-text'

const FONT = 'Source Sans 3'

/** A whole picture: words and drawings at their places, in units of which `shrink` make a CSS pixel. */
export interface PictureDocument {
  readonly width: number
  readonly height: number
  readonly shrink: number
  readonly language: Language
  readonly ground: FileForm['ground']
  readonly title: string
  readonly alternativeText: string
  /** Tells this picture from others with the same words. */
  readonly subtitle: string
  readonly lines: readonly FrameLine[]
  readonly charts: readonly { readonly svg: string; readonly at: Rect }[]
  readonly logo?: { readonly picture: Logo; readonly at: Rect } | null
}

/** Writes a picture as SVG, always on light ground. With fonts inside unless a rasteriser brings its own. */
export function writePictureSvg(document: PictureDocument, withFonts: boolean): string {
  const { title, subtitle, alternativeText, language, lines, charts } = document
  const drawn = charts.map(({ svg }) => svg).join('\n')
  // Several pictures may end up in one web page: their ids must not meet.
  const mark = createHash('sha256').update(`${title}\n${subtitle}\n${drawn}`).digest('hex').slice(0, 10)
  const w = String(document.width)
  const h = String(document.height)
  const [outerWidth, outerHeight] = [document.width, document.height].map((side) =>
    String(Math.round((side / document.shrink) * 1000) / 1000),
  )
  const words = lines.map(({ text }) => text).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${outerWidth ?? w}" height="${outerHeight ?? h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title-${mark} desc-${mark}" xml:lang="${language}">`,
    `<title id="title-${mark}">${writeXmlText(title)}</title>`,
    `<desc id="desc-${mark}">${writeXmlText(alternativeText)}</desc>`,
    ...(withFonts ? [`<style>${fontFaces(`${alternativeText}${words}${drawn}`)}</style>`] : []),
    ...(document.ground === 'white'
      ? [`<rect width="${w}" height="${h}" fill="${lightTheme.surface}"/>`]
      : []),
    `<g font-family="${lightTheme.fontFamily}">`,
    ...lines.map(writeLine),
    ...charts.map(({ svg, at }, index) =>
      writeChart(svg, at, `c${mark}${charts.length > 1 ? `p${String(index)}` : ''}-`),
    ),
    '</g>',
    ...(document.logo ? [writeLogo(document.logo)] : []),
    '</svg>',
    '',
  ].join('\n')
}

/** Where another font is wider, an end label may reach into the margin, but is not cut. */
const writeChart = (svg: string, { left, top, width, height }: Rect, ids: string): string =>
  [
    `<svg overflow="visible" x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    svg.replaceAll('chart-', ids),
    '</svg>',
  ].join('\n')

/** As a picture of its own: nothing in a foreign drawing can reach the rest, nor run. */
function writeLogo({ picture, at }: NonNullable<PictureDocument['logo']>): string {
  const data = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`
  const [x, y, width, height] = [at.left, at.top, at.width, at.height].map((value) => value.toFixed(1))
  return `<image x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" xlink:href="${data}"/>`
}

function writeLine(line: FrameLine): string {
  const fill = line.tone === 'text' ? lightTheme.text : lightTheme.textMuted
  const weight = line.weight === 400 ? '' : ` font-weight="${String(line.weight)}"`
  return `<text x="${line.x.toFixed(1)}" y="${line.y.toFixed(1)}" font-size="${String(line.size)}"${weight} fill="${fill}">${writeXmlText(line.text)}</text>`
}

/** Letters beyond Western Europe come from files of their own, which are only put in when a text needs them. */
const fontFaces = (text: string): string =>
  fontRangesOf(text)
    .flatMap((range) => readFontFiles(range).map((file) => ({ ...file, range })))
    .map(({ weight, bytes, range: letters }) => {
      // The first face has whatever no other is for.
      const range = letters === 'latin' ? '' : `unicode-range:${unicodeRangeOf(letters)};`
      const data = Buffer.from(bytes).toString('base64')
      return `@font-face{font-family:'${FONT}';font-weight:${String(weight)};font-style:normal;${range}src:url(data:font/woff2;base64,${data}) format('woff2');}`
    })
    .join('')
