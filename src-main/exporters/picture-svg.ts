import { createHash } from 'node:crypto'
import { buildPicture } from '#shared/charts/build-picture'
import { lightTheme } from '#shared/charts/theme'
import type { ChartLook } from '#shared/charts/chart-picture'
import { describeView } from '#shared/views/view-words'
import { renderChartSvg } from './chart-svg'
import { readFontFiles } from './font-files'
import { orderNotes } from './note-order'
import { layOutFrame, type FrameLine } from './picture-frame'
import type { PictureJob } from './picture-job'
import { escapeXml, settleBaselines } from './svg-text'

const FONT = 'Source Sans 3'

/**
 * The whole picture as SVG: words, chart, notes, source and quality, always on light ground. With fonts
 * inside unless a rasteriser brings its own.
 */
export function composePictureSvg(job: PictureJob, withFonts: boolean): string {
  const described = describeView(job.data, job.language, job.picture)
  const words = { ...described, notes: orderNotes(described.notes, job.data, job.language) }
  const frame = layOutFrame(words, job.width, job.height, job.language)
  const look: ChartLook = {
    language: job.language,
    theme: lightTheme,
    width: frame.chart.width,
    height: frame.chart.height,
    interactive: false,
    reducedMotion: true,
  }
  const picture = buildPicture(job.data, job.picture, look, job.geography)
  const chart = settleBaselines(renderChartSvg(picture, frame.chart.width, frame.chart.height))
  // Several pictures may end up in one web page: their ids must not meet.
  const mark = createHash('sha256')
    .update(`${words.title}\n${words.subtitle}\n${chart}`)
    .digest('hex')
    .slice(0, 10)
  const { left, top, width, height } = frame.chart
  const w = String(job.width)
  const h = String(job.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title-${mark} desc-${mark}" xml:lang="${job.language}">`,
    `<title id="title-${mark}">${escapeXml(words.title)}</title>`,
    `<desc id="desc-${mark}">${escapeXml(words.alternativeText)}</desc>`,
    ...(withFonts ? [`<style>${fontFaces(`${words.alternativeText}${chart}`)}</style>`] : []),
    `<rect width="${w}" height="${h}" fill="${lightTheme.surface}"/>`,
    `<g font-family="${lightTheme.fontFamily}">`,
    ...[...frame.above, ...frame.below].map(writeLine),
    // Where another font is wider, an end label may reach into the margin, but is not cut.
    `<svg overflow="visible" x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`,
    chart.replaceAll('chart-', `c${mark}-`),
    '</svg>',
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function writeLine(line: FrameLine): string {
  const fill = line.tone === 'text' ? lightTheme.text : lightTheme.textMuted
  const weight = line.weight === 400 ? '' : ` font-weight="${String(line.weight)}"`
  return `<text x="${line.x.toFixed(1)}" y="${line.y.toFixed(1)}" font-size="${String(line.size)}"${weight} fill="${fill}">${escapeXml(line.text)}</text>`
}

/** Letters beyond Western Europe come from a second file, which is only put in when a text needs it. */
const BEYOND_LATIN = /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1eff]/

function fontFaces(text: string): string {
  const subsets = BEYOND_LATIN.test(text) ? (['latin', 'latin-ext'] as const) : (['latin'] as const)
  return subsets
    .flatMap((subset) => readFontFiles(subset).map((file) => ({ ...file, subset })))
    .map(({ weight, bytes, subset }) => {
      const range = subset === 'latin' ? '' : 'unicode-range:U+0100-024F,U+1E00-1EFF;'
      const data = Buffer.from(bytes).toString('base64')
      return `@font-face{font-family:'${FONT}';font-weight:${String(weight)};font-style:normal;${range}src:url(data:font/woff2;base64,${data}) format('woff2');}`
    })
    .join('')
}
