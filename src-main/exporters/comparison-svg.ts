import { buildPicture } from '#shared/views/build-picture'
import type { Room } from '#shared/charts/frame/room'
import type { Rect } from '#shared/charts/frame/plot-parts'
import { buildComparedPicture, comparedRoom } from '#shared/comparison/compared-picture'
import { measureExtents } from '#shared/views/measure-extents'
import { shareLegend, type SharedLegend } from '#shared/views/shared-legend'
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
      const legend = legendOf(job, frame.chart)
      const area = aboveLegend(frame.chart, legend)
      const needed = withoutLegend(least, legend)
      return { size, frame, legend, panels: layOutPanels(needed, words, area, noteSize, findingLines) }
    },
    ({ panels, legend }) => haveRoom(chartsOf(panels), withoutLegend(least, legend)),
  )
  const { size, frame, panels, legend } = layout
  const { lines, charts } = drawPanels(job, panels, legend, frame.chart)
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
    (size, { findingLines }) => {
      const whole = { left: 0, top: 0, ...size }
      const legend = legendOf(job, whole)
      const area = aboveLegend(whole, legend)
      const needed = withoutLegend(least, legend)
      return { size, whole, legend, panels: layOutPanels(needed, words, area, SMALLEST, findingLines) }
    },
    ({ panels, legend }) => haveRoom(chartsOf(panels), withoutLegend(least, legend)),
  )
  return { ...layout.size, shrink, ...drawPanels(job, layout.panels, layout.legend, layout.whole) }
}

const chartsOf = (panels: readonly PanelFrame[]): readonly Rect[] => panels.map(({ chart }) => chart)

/** Above a legend for all panels, in pixels. */
const LEGEND_GAP = 6

/** The legend that stands once below all panels, for a room of this width; null where each has its own. */
function legendOf(job: ComparisonJob, { width, height }: Rect): SharedLegend | null {
  const look = stillLook(job, { width: Math.floor(width / job.panels.length), height })
  // On the scales that all of them have: each by itself would show widths and classes of its own.
  const extents = measureExtents(job.panels, job.picture, look)
  return shareLegend(job.panels, job.picture, { ...look, extents }, Math.floor(width))
}

const aboveLegend = (area: Rect, legend: SharedLegend | null): Rect =>
  legend ? { ...area, height: area.height - legend.height - LEGEND_GAP } : area

/** What a picture's own legend takes of its least height, in pixels. */
const OWN_LEGEND = 40

const withoutLegend = (least: Room, legend: SharedLegend | null): Room =>
  legend ? { ...least, height: least.height - OWN_LEGEND } : least

function drawPanels(
  job: ComparisonJob,
  panels: readonly PanelFrame[],
  legend: SharedLegend | null,
  whole: Rect,
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
    const own = { ...look, extents, ...(legend && { onLegend: () => undefined }) }
    const picture = buildPicture(data, job.picture, own, geography)
    return [
      {
        svg: settleBaselines(renderChartSvg(picture, look.width, look.height)),
        at: { ...at, height: look.height },
      },
    ]
  })
  const lines = panels.flatMap((panel) => panel.lines)
  if (!legend) return { lines, charts }
  const width = Math.floor(whole.width)
  const at = { ...whole, top: whole.top + whole.height - legend.height, width, height: legend.height }
  return {
    lines,
    charts: [...charts, { svg: settleBaselines(renderChartSvg(legend.picture, width, legend.height)), at }],
  }
}
