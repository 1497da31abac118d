import { layOutPanelsAlone } from './comparison-svg'
import type { ExportJob } from './export-job'
import { describeJob } from './job-words'
import { writePictureSvg, type PictureDocument } from './picture-document'
import { drawChart } from './picture-svg'

/**
 * What a view shows without the words around it, for slides and documents that set those words themselves. Panels
 * beside each other keep their headings and findings. Sizes in CSS pixels.
 */
export function layOutChart(job: ExportJob, width: number, height: number): PictureDocument {
  const area = { left: 0, top: 0, width, height }
  const drawn =
    job.kind === 'comparison'
      ? layOutPanelsAlone(job, width, height)
      : { width, height, shrink: 1, lines: [], charts: [{ svg: drawChart(job, area), at: area }] }
  return { ...describeJob(job), language: job.language, ground: job.ground, ...drawn }
}

/** The same as SVG text. */
export const composeChartSvg = (job: ExportJob, width: number, height: number, withFonts: boolean): string =>
  writePictureSvg(layOutChart(job, width, height), withFonts)
