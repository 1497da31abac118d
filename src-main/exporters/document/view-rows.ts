import { messagesIn } from '#shared/messages/messages'
import { buildTable } from '#shared/views/view-table'
import { layOutChart } from '../chart-only'
import type { ExportJob } from '../export-job'
import { describeJob } from '../job-words'
import type { PictureDocument } from '../picture-document'
import { drawChartSvg } from './draw-svg'
import { drawLine } from './draw-text'
import type { Row, Tag } from './page-rows'
import { COLORS, INNER_HEIGHT, INNER_WIDTH, MARGIN } from './report-style'
import { setTable } from './table-rows'
import { setParagraph } from './text-rows'

/** Pixels across the page: the smallest letters of a chart, 12 px, are then 8 points. */
const CHART_PIXELS = 720
const SCALE = INNER_WIDTH / CHART_PIXELS
/** Heights of charts in points; maps need more. Panels beside each other share theirs. */
const HEIGHTS = { chart: { least: 200, most: 290 }, map: { least: 270, most: 330 } }
const PANELS_LEAST = 330
/** More figures than these are read in the chart or in a workbook. */
const MOST_TABLE_ROWS = 8
const MOST_TABLE_COLUMNS = 6

/** A view: heading, filters, finding, chart, its figures where they are few, notes, source and quality. */
export function setView(heading: string | null, job: ExportJob, level: number, anchor: string): Row[] {
  const words = describeJob(job)
  const text = { left: MARGIN.left, width: INNER_WIDTH, color: COLORS.text, parent: null }
  const plain = (value: string, size: number, before: number, options = {}): Row[] =>
    value === ''
      ? []
      : setParagraph(
          [{ text: value, look: 'regular' }],
          { type: 'P', parent: null },
          {
            ...text,
            size,
            before,
            color: COLORS.muted,
            ...options,
          },
        )
  const above = [
    ...setParagraph(
      [{ text: heading ?? words.title, look: 'semibold' }],
      { type: `H${String(level)}`, parent: null },
      { ...text, size: 14, before: 22, keepWithNext: true, anchor },
    ),
    // The filters alone do not say what is shown under a heading of one's own.
    ...plain(
      heading === null || heading === words.title ? words.subtitle : joinWords(words.title, words.subtitle),
      9.5,
      1,
      { keepWithNext: true },
    ),
    ...(words.finding === null
      ? []
      : setParagraph(
          [{ text: words.finding, look: 'semibold' }],
          { type: 'P', parent: null },
          { ...text, size: 11, before: 4, keepWithNext: true },
        )),
  ]
  const table = setFigures(job)
  const below = [
    ...table,
    ...plain(words.notes.join(' '), 8, 5),
    ...plain(words.sourceLine, 8, 2),
    ...(words.qualityLine === null
      ? []
      : setParagraph(
          [{ text: words.qualityLine, look: 'semibold' }],
          { type: 'P', parent: null },
          { ...text, size: 8, before: 1 },
        )),
  ]
  const others = [...above, ...below].reduce((sum, row) => sum + row.before + row.height, 0)
  // Source and quality never stand on another page than their chart.
  return [...above, chartRow(job, INNER_HEIGHT / 2 - others), ...keepTogether(below, others)]
}

const joinWords = (title: string, subtitle: string): string =>
  subtitle === '' ? title : `${title}${/[.?!]$/.test(title) ? '' : '.'} ${subtitle}`

/** All of a view on one page, unless its notes alone fill most of one. */
const keepTogether = (rows: readonly Row[], height: number): Row[] =>
  height > INNER_HEIGHT / 2 ? [...rows] : rows.map((row, i) => ({ ...row, keep: i < rows.length - 1 }))

function chartRow(job: ExportJob, room: number): Row {
  const { least, most } = HEIGHTS[job.picture]
  const height = 'panels' in job ? Math.max(PANELS_LEAST, room) : Math.min(most, Math.max(least, room))
  const chart = layOutChart({ ...job, ground: 'transparent' }, CHART_PIXELS, Math.round(height / SCALE))
  const tag: Tag = { type: 'Figure', parent: null, alt: chart.alternativeText }
  return {
    height,
    before: 6,
    keep: true,
    pieces: [
      {
        tag,
        draw: (pdf, top) => {
          drawChart(pdf, chart, top)
        },
      },
    ],
  }
}

function drawChart(pdf: PDFKit.PDFDocument, { charts, lines }: PictureDocument, top: number): void {
  for (const line of lines)
    drawLine(
      pdf,
      [{ text: line.text, look: line.weight === 600 ? 'semibold' : 'regular' }],
      MARGIN.left + line.x * SCALE,
      top + line.y * SCALE,
      line.size * SCALE,
      COLORS.text,
    )
  for (const { svg, at } of charts)
    drawChartSvg(pdf, svg, at, { x: MARGIN.left + at.left * SCALE, y: top + at.top * SCALE, scale: SCALE })
}

function setFigures(job: ExportJob): Row[] {
  if ('panels' in job || job.data.rowCount === 0) return []
  const { columns, rows } = buildTable(job.data, job.language)
  const small = rows.length <= MOST_TABLE_ROWS && columns.length <= MOST_TABLE_COLUMNS
  if (!small || columns.some(({ wide }) => wide)) return []
  const caption = setParagraph(
    [{ text: messagesIn(job.language).documents.figuresBehind, look: 'semibold' }],
    { type: 'P', parent: null },
    { left: MARGIN.left, width: INNER_WIDTH, color: COLORS.text, size: 9, before: 6, keepWithNext: true },
  )
  const heads = columns.map(({ label, numeric }) => ({ text: label, numeric }))
  return [
    ...caption,
    ...setTable(heads, rows, { left: MARGIN.left, width: INNER_WIDTH, parent: null, before: 2 }),
  ]
}
