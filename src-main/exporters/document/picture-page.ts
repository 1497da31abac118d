import { lightTheme } from '#shared/charts/frame/theme'
import { layOutComparison } from '../comparison-svg'
import type { ExportJob } from '../export-job'
import { isOnePicture } from '../job-words'
import type { PictureDocument } from '../picture-document'
import type { FrameLine } from '../picture-frame'
import { layOutPicture } from '../picture-svg'
import { drawLogo } from './draw-logo'
import { drawChartSvg } from './draw-svg'
import { drawLine } from './draw-text'
import { sayFigure, sayPanels } from './figure-words'
import { makeElement } from './structure-element'
import { openDocument } from './open-document'

/** CSS has 96 pixels to the inch, PDF 72 points. */
const POINTS_PER_PIXEL = 0.75

/** One picture as a page of exactly its size. */
export async function drawPicturePage(job: ExportJob): Promise<Uint8Array> {
  const picture = job.kind === 'comparison' ? layOutComparison(job) : layOutPicture(job)
  const { pdf, root, finish } = openDocument({
    title: picture.title,
    description: picture.alternativeText,
    language: job.language,
    date: job.date,
    stamp: job.stamp,
  })
  const points = POINTS_PER_PIXEL / picture.shrink
  const [width, height] = [picture.width * points, picture.height * points]
  pdf.addPage({ size: [width, height], margin: 0 })
  if (picture.ground === 'white') {
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf.rect(0, 0, width, height).fill(lightTheme.surface)
    pdf.endMarkedContent()
  }
  const beside = picture.lines.map(({ text }) => text).join(' ')
  const figures =
    job.kind === 'comparison' && !isOnePicture(job) ? sayPanels(job, beside) : [sayFigure(job, beside)]
  for (const [index, part] of inReadingOrder(picture).entries()) {
    if (part.kind === 'words') {
      const element = makeElement(pdf, levelOf(job, part, index))
      root.add(element)
      element.add(() => {
        part.lines.forEach((line, i) => {
          // The blank at which a line was broken still parts its words from the next.
          drawFrameLine(pdf, i < part.lines.length - 1 ? { ...line, text: `${line.text} ` } : line, points)
        })
      })
      element.end()
      continue
    }
    const chart = picture.charts[part.chart]
    const alt = figures[part.chart]
    if (!chart || alt === undefined) continue
    const { left, top, width: w, height: h } = chart.at
    const box = [left, top, left + w, top + h].map((side) => side * points)
    const element = makeElement(pdf, 'Figure', { alt, bbox: box })
    root.add(element)
    element.add(() => {
      const place = { x: left * points, y: top * points, scale: points }
      drawChartSvg(pdf, chart.svg, chart.at, place)
    })
    element.end()
  }
  if (picture.logo) {
    const { left, top, width: w, height: h } = picture.logo.at
    drawLogo(pdf, picture.logo.picture, {
      x: left * points,
      y: top * points,
      width: w * points,
      height: h * points,
    })
  }
  return finish()
}

/** The title is the first of all words; what stands in bold above a panel is its heading. */
function levelOf(job: ExportJob, part: Part, index: number): 'H1' | 'H2' | 'P' {
  if (!job.parts.title) return 'P'
  if (index === 0) return 'H1'
  return job.kind === 'comparison' && part.kind === 'words' && part.above && part.lines[0]?.weight === 600
    ? 'H2'
    : 'P'
}

type Part =
  | { readonly kind: 'words'; readonly lines: readonly FrameLine[]; readonly above: boolean }
  | { readonly kind: 'chart'; readonly chart: number }

/** Words above a chart are read before it, those below after it, lines of one sentence together. */
function inReadingOrder({ lines, charts, width }: PictureDocument): Part[] {
  const left = new Set(lines)
  const take = (wanted: (line: FrameLine) => boolean, above: boolean): Part[] => {
    const taken = [...left].filter(wanted)
    for (const line of taken) left.delete(line)
    return gatherSentences(taken).map((words) => ({ kind: 'words', lines: words, above }))
  }
  const parts = charts.flatMap(({ at }, chart): Part[] => [
    ...take(
      (line) =>
        line.y <= at.top && line.x < at.left + at.width && (line.x >= at.left - 1 || at.width > width / 2),
      true,
    ),
    { kind: 'chart', chart },
  ])
  return [...parts, ...take(() => true, false)]
}

function gatherSentences(lines: readonly FrameLine[]): FrameLine[][] {
  const groups: FrameLine[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    const same =
      before?.size === line.size &&
      before.weight === line.weight &&
      before.tone === line.tone &&
      before.x === line.x &&
      Math.abs(line.y - before.y - line.size * 1.3) < 1
    if (same) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

function drawFrameLine(pdf: PDFKit.PDFDocument, line: FrameLine, points: number): void {
  drawLine(
    pdf,
    [{ text: line.text, look: line.weight === 600 ? 'semibold' : 'regular' }],
    line.x * points,
    line.y * points,
    line.size * points,
    line.tone === 'text' ? lightTheme.text : lightTheme.textMuted,
  )
}
