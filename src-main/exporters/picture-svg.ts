import { buildPicture } from '#shared/charts/build-picture'
import { lightTheme } from '#shared/charts/theme'
import type { ChartLook } from '#shared/charts/chart-picture'
import { renderChartSvg } from './chart-svg'
import { describeViewJob } from './job-words'
import { writePictureSvg } from './picture-document'
import { keepParts, layOutFrame } from './picture-frame'
import type { FileForm, ViewJob } from './export-job'
import { settleBaselines } from './svg-text'

/** How a chart looks that stands still on paper or a slide. */
export const stillLook = (
  { language }: Pick<FileForm, 'language'>,
  { width, height }: Pick<ChartLook, 'width' | 'height'>,
): ChartLook => ({ language, theme: lightTheme, width, height, interactive: false, reducedMotion: true })

/** The whole picture of one answer as SVG: words, chart, notes, source and quality. */
export function composePictureSvg(job: ViewJob, withFonts: boolean): string {
  const words = describeViewJob(job)
  const frame = layOutFrame(keepParts(words, job.parts), job.width, job.height, job.language)
  const { width, height } = frame.chart
  const picture = buildPicture(job.data, job.picture, stillLook(job, frame.chart), job.geography)
  return writePictureSvg(
    {
      ...words,
      width: job.width,
      height: job.height,
      language: job.language,
      ground: job.ground,
      lines: [...frame.above, ...frame.below],
      charts: [{ svg: settleBaselines(renderChartSvg(picture, width, height)), at: frame.chart }],
    },
    withFonts,
  )
}
