import { buildPicture } from '#shared/views/build-picture'
import type { Rect } from '#shared/charts/frame/plot-parts'
import { buildComparedPicture, comparedRoom } from '#shared/comparison/compared-picture'
import { measureExtents } from '#shared/views/measure-extents'
import { renderChartSvg } from './chart-svg'
import { layOutPanels, type PanelFrame } from './comparison-frame'
import type { ComparisonJob } from './export-job'
import { fitAnyhow, fitOrRefuse, haveRoom, leastRoomOf } from './fit-picture'
import { describeComparisonJob, drawnPicture, isOnePicture } from './job-words'
import { writePictureSvg, type PictureDocument } from './picture-document'
import { keepParts, layOutFrame } from './picture-frame'
import { chooseLogo } from './picture-logo'
import { stillLook } from './picture-svg'
import { settleBaselines } from './svg-text'

/**
 * Answers beside each other as one SVG: a common title, each panel with its heading and finding, the same scales
 * in all, and notes, sources and quality once.
 */
export const composeComparisonSvg = (job: ComparisonJob, withFonts: boolean): string =>
  writePictureSvg(layOutComparison(job), withFonts)

/** The words and charts of answers beside each other at their places. Throws a `ProblemError` where they do not fit. */
export function layOutComparison(job: ComparisonJob): PictureDocument {
  if (isOnePicture(job)) return layOutOnePicture(job)
  const words = describeComparisonJob(job)
  const kept = keepParts(words, job.parts)
  const logo = chooseLogo(job)
  const least = leastRoomOf(job)
  const { layout, shrink } = fitOrRefuse(
    job,
    (size, { noteLines, findingLines }) => {
      const frame = layOutFrame(kept, size.width, size.height, job.language, logo, noteLines)
      const noteSize = frame.below[0]?.size ?? SMALLEST
      return { size, frame, panels: layOutPanels(least, words, frame.chart, noteSize, findingLines) }
    },
    ({ panels }) => haveRoom(chartsOf(panels), least),
  )
  const { size, frame, panels } = layout
  const { lines, charts } = drawPanels(job, panels)
  return {
    ...words,
    ...size,
    shrink,
    language: job.language,
    ground: job.ground,
    logo: logo && frame.logo && { picture: logo.picture, at: frame.logo },
    lines: [...frame.above, ...lines, ...frame.below],
    charts,
  }
}

/** All answers in one chart, with their words around it as around that of a single answer. */
function layOutOnePicture(job: ComparisonJob): PictureDocument {
  const words = describeComparisonJob(job)
  const kept = keepParts(words, job.parts)
  const logo = chooseLogo(job)
  const least = comparedRoom(job.along, job.panels, drawnPicture(job))
  const { layout, shrink } = fitOrRefuse(
    job,
    (size, { noteLines }) => ({
      size,
      frame: layOutFrame(kept, size.width, size.height, job.language, logo, noteLines),
    }),
    ({ frame }) => haveRoom([frame.chart], least),
  )
  const { size, frame } = layout
  return {
    ...words,
    ...size,
    shrink,
    language: job.language,
    ground: job.ground,
    logo: logo && frame.logo && { picture: logo.picture, at: frame.logo },
    lines: [...frame.above, ...frame.below],
    charts: [{ svg: drawOnePicture(job, frame.chart), at: frame.chart }],
  }
}

/** The inside of an `<svg>`. */
function drawOnePicture(job: ComparisonJob, size: Pick<Rect, 'width' | 'height'>): string {
  const { width, height } = size
  const picture = buildComparedPicture(
    job.along,
    job.panels,
    stillLook(job, { width, height }),
    drawnPicture(job),
    job.panels.find(({ geography }) => geography !== null)?.geography ?? null,
  )
  return picture ? settleBaselines(renderChartSvg(picture, width, height)) : ''
}

/** The least size of letters, in CSS pixels. */
const SMALLEST = 12

/** The panels alone, each with its heading and finding, in a room of this size; as well as it can be done. */
export function layOutPanelsAlone(
  job: ComparisonJob,
  width: number,
  height: number,
): Pick<PictureDocument, 'width' | 'height' | 'shrink' | 'lines' | 'charts'> {
  if (isOnePicture(job)) {
    const at = { left: 0, top: 0, width, height }
    return { width, height, shrink: 1, lines: [], charts: [{ svg: drawOnePicture(job, at), at }] }
  }
  const words = describeComparisonJob(job)
  const least = leastRoomOf(job)
  const { layout, shrink } = fitAnyhow(
    { width, height },
    (size, { findingLines }) => ({
      size,
      panels: layOutPanels(least, words, { left: 0, top: 0, ...size }, SMALLEST, findingLines),
    }),
    ({ panels }) => haveRoom(chartsOf(panels), least),
  )
  return { ...layout.size, shrink, ...drawPanels(job, layout.panels) }
}

const chartsOf = (panels: readonly PanelFrame[]): readonly Rect[] => panels.map(({ chart }) => chart)

function drawPanels(
  job: ComparisonJob,
  panels: readonly PanelFrame[],
): Pick<PictureDocument, 'lines' | 'charts'> {
  // The same size for all, so that a pixel is worth the same in each.
  const look = stillLook(job, {
    width: Math.min(...panels.map(({ chart }) => chart.width)),
    height: Math.min(...panels.map(({ chart }) => chart.height)),
  })
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
