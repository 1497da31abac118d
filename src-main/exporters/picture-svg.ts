import { buildPicture } from '#shared/views/build-picture'
import { mostHeight } from '#shared/views/least-room'
import { lightTheme } from '#shared/charts/frame/theme'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { renderChartSvg } from './chart-svg'
import { describeViewJob } from './job-words'
import { writePictureSvg, type PictureDocument } from './picture-document'
import { chooseLogo } from './picture-logo'
import { fitOrRefuse, haveRoom, leastRoomOf } from './fit-picture'
import { keepParts, layOutFrame } from './picture-frame'
import type { FileForm, ViewJob } from './export-job'
import { settleBaselines } from './svg-text'

/** How a chart looks that stands still on paper or a slide. */
export const stillLook = (
  { language, format }: Pick<FileForm, 'language' | 'format'>,
  { width, height }: Pick<ChartLook, 'width' | 'height'>,
): ChartLook => ({
  language,
  theme: lightTheme,
  width,
  height,
  interactive: false,
  reducedMotion: true,
  // Documents are printed, and not always in colours.
  patterns: format === 'pdf',
})

/** The whole picture of one answer as SVG: words, chart, notes, source and quality. */
export const composePictureSvg = (job: ViewJob, withFonts: boolean): string =>
  writePictureSvg(layOutPicture(job), withFonts)

/** The words and the chart of one answer at their places. Throws a `ProblemError` where they do not fit. */
export function layOutPicture(job: ViewJob): PictureDocument {
  const words = describeViewJob(job)
  const logo = chooseLogo(job)
  const kept = keepParts(words, job.parts)
  const least = leastRoomOf(job)
  const kind = job.geography === null ? 'chart' : job.picture
  const { layout, shrink } = fitOrRefuse(
    job,
    (size, { noteLines }) => {
      const most = mostHeight(job.data, kind, size.width)
      return {
        size,
        frame: layOutFrame(kept, size.width, size.height, job.language, logo, noteLines, most),
      }
    },
    ({ frame }) => haveRoom([frame.chart], least),
  )
  const { frame, size } = layout
  return {
    ...words,
    ...size,
    shrink,
    language: job.language,
    ground: job.ground,
    logo: logo && frame.logo && { picture: logo.picture, at: frame.logo },
    lines: [...frame.above, ...frame.below],
    charts: [{ svg: drawChart(job, frame.chart), at: frame.chart }],
  }
}

/** The chart of one answer without any words around it: the inside of an `<svg>`. */
export function drawChart(job: ViewJob, size: Pick<ChartLook, 'width' | 'height'>): string {
  const picture = buildPicture(job.data, job.picture, stillLook(job, size), job.geography)
  return settleBaselines(renderChartSvg(picture, size.width, size.height))
}
