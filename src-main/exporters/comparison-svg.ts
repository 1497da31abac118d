import { buildPicture } from '#shared/charts/build-picture'
import type { Rect } from '#shared/charts/plot-parts'
import { measureExtents } from '#shared/charts/measure-extents'
import { renderChartSvg } from './chart-svg'
import { layOutPanels } from './comparison-frame'
import { writePictureSvg, type PictureDocument } from './picture-document'
import { describeComparisonJob } from './job-words'
import { chooseLogo } from './picture-logo'
import { keepParts, layOutFrame } from './picture-frame'
import type { ComparisonJob } from './export-job'
import { stillLook } from './picture-svg'
import { settleBaselines } from './svg-text'

/**
 * Answers beside each other as one SVG: a common title, each panel with its heading and finding, the same scales
 * in all, and notes, sources and quality once.
 */
export const composeComparisonSvg = (job: ComparisonJob, withFonts: boolean): string =>
  writePictureSvg(layOutComparison(job), withFonts)

/** The words and charts of answers beside each other at their places. */
export function layOutComparison(job: ComparisonJob): PictureDocument {
  const words = describeComparisonJob(job)
  const logo = chooseLogo(job)
  const frame = layOutFrame(keepParts(words, job.parts), job.width, job.height, job.language, logo)
  const { lines, charts } = drawPanels(job, frame.chart, frame.below[0]?.size ?? 12)
  return {
    ...words,
    width: job.width,
    height: job.height,
    language: job.language,
    ground: job.ground,
    logo: logo && frame.logo && { picture: logo.picture, at: frame.logo },
    lines: [...frame.above, ...lines, ...frame.below],
    charts,
  }
}

/** The panels alone, each with its heading and finding, in an area. */
export function drawPanels(
  job: ComparisonJob,
  area: Rect,
  noteSize: number,
): Pick<PictureDocument, 'lines' | 'charts'> {
  const panels = layOutPanels(
    job.panels[0]?.data.view ?? 'overview',
    describeComparisonJob(job),
    area,
    noteSize,
  )
  const lowest = Math.min(...panels.map(({ chart }) => chart.height))
  // The same size for all, so that a pixel is worth the same in each.
  const look = stillLook(job, { width: panels[0]?.chart.width ?? area.width, height: lowest })
  const extents = measureExtents(job.panels, job.picture, look)
  const charts = job.panels.flatMap(({ data, geography }, i) => {
    const at = panels[i]?.chart
    if (!at) return []
    const picture = buildPicture(data, job.picture, { ...look, extents }, geography)
    return [
      {
        svg: settleBaselines(renderChartSvg(picture, look.width, look.height)),
        at: { ...at, height: look.height },
      },
    ]
  })
  return { lines: panels.flatMap(({ lines }) => lines), charts }
}
