import { buildPicture } from '#shared/charts/build-picture'
import { lightTheme } from '#shared/charts/theme'
import type { ChartLook } from '#shared/charts/chart-picture'
import { describeView } from '#shared/views/view-words'
import { renderChartSvg } from './chart-svg'
import { orderNotes } from './note-order'
import { writePictureSvg } from './picture-document'
import { layOutFrame } from './picture-frame'
import type { PictureForm, PictureJob } from './picture-job'
import { settleBaselines } from './svg-text'

/** How a chart looks that stands still on paper or a slide. */
export const stillLook = (
  { language }: Pick<PictureForm, 'language'>,
  { width, height }: Pick<ChartLook, 'width' | 'height'>,
): ChartLook => ({ language, theme: lightTheme, width, height, interactive: false, reducedMotion: true })

/** The whole picture of one answer as SVG: words, chart, notes, source and quality. */
export function composePictureSvg(job: PictureJob, withFonts: boolean): string {
  // Without places a map is drawn as a chart, and its words are the chart's.
  const drawn = job.geography === null ? 'chart' : job.picture
  const described = describeView(job.data, job.language, drawn)
  const words = { ...described, notes: orderNotes(described.notes, job.data, job.language) }
  const frame = layOutFrame(words, job.width, job.height, job.language)
  const { width, height } = frame.chart
  const picture = buildPicture(job.data, job.picture, stillLook(job, frame.chart), job.geography)
  return writePictureSvg(
    {
      ...words,
      width: job.width,
      height: job.height,
      language: job.language,
      lines: [...frame.above, ...frame.below],
      charts: [{ svg: settleBaselines(renderChartSvg(picture, width, height)), at: frame.chart }],
    },
    withFonts,
  )
}
