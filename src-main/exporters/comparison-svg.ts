import { buildPicture } from '#shared/charts/build-picture'
import { measureExtents } from '#shared/charts/measure-extents'
import { renderChartSvg } from './chart-svg'
import { layOutPanels } from './comparison-frame'
import { writePictureSvg } from './picture-document'
import { describeComparisonJob } from './job-words'
import { keepParts, layOutFrame } from './picture-frame'
import type { ComparisonJob } from './export-job'
import { stillLook } from './picture-svg'
import { settleBaselines } from './svg-text'

/**
 * Answers beside each other as one SVG: a common title, each panel with its heading and finding, the same scales
 * in all, and notes, sources and quality once.
 */
export function composeComparisonSvg(job: ComparisonJob, withFonts: boolean): string {
  const words = describeComparisonJob(job)
  const frame = layOutFrame(keepParts(words, job.parts), job.width, job.height, job.language)
  const panels = layOutPanels(
    job.panels[0]?.data.view ?? 'overview',
    words,
    frame.chart,
    frame.below[0]?.size ?? 12,
  )
  const lowest = Math.min(...panels.map(({ chart }) => chart.height))
  // The same size for all, so that a pixel is worth the same in each.
  const look = stillLook(job, { width: panels[0]?.chart.width ?? frame.chart.width, height: lowest })
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
  return writePictureSvg(
    {
      ...words,
      width: job.width,
      height: job.height,
      language: job.language,
      ground: job.ground,
      lines: [...frame.above, ...panels.flatMap(({ lines }) => lines), ...frame.below],
      charts,
    },
    withFonts,
  )
}
