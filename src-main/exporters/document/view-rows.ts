import { reportInternalError } from '#main/diagnostics'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { layOutChart } from '../chart-only'
import type { ExportJob } from '../export-job'
import { buildFigureTable, firstRows, fitColumns, sayLeftOut } from '../figure-table'
import { describeJob, isOnePicture } from '../job-words'
import type { PictureDocument } from '../picture-document'
import { drawChartSvg } from './draw-svg'
import { sayFigure } from './figure-words'
import { drawLine } from './draw-text'
import type { Row } from './page-rows'
import { COLORS, INNER_HEIGHT, INNER_WIDTH, MARGIN } from './report-style'
import { setTable, TABLE_SIZE } from './table-rows'
import { measure, setParagraph } from './text-rows'
import { countsSeveralThings } from '#shared/view/view-data'

/** Pixels across the page: the smallest letters of a chart, 12 px, are then 7.4 points. */
const CHART_PIXELS = 780
const SCALE = INNER_WIDTH / CHART_PIXELS
/** Heights of drawings in points: at least so high that two views fit on most pages, at most what they need. */
const HEIGHTS = {
  chart: { least: 176, most: 370 },
  map: { least: 205, most: 430 },
  tiles: { least: 160, most: 220 },
  panels: { least: 300, most: 470 },
}
/** Notes, source and quality. In points. */
const NOTE_SIZE = 7.6
/** More figures than these are read in the chart or in a workbook. */
const MOST_TABLE_ROWS = 8
const MOST_TABLE_COLUMNS = 6

/** Where a view stands in its document. */
interface ViewPlace {
  /** Of its heading; 1 is the title's. */
  readonly level: number
  readonly anchor: string
  /** Right under the heading of its part. */
  readonly close: boolean
}

/** A view: heading, filters, finding, chart, its figures where they are few, notes, source and quality. */
export function setView(heading: string | null, job: ExportJob, place: ViewPlace, asTable = false): Row[] {
  const { level, anchor, close } = place
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
      { ...text, size: 13, before: close ? 5 : 18, keepWithNext: true, anchor },
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
  const main = asTable ? setWholeTable(job) : []
  const optional = main.length > 0 ? [] : setFigures(job).map((row) => ({ ...row, optional: anchor }))
  const below = [
    ...optional,
    // Each note a paragraph of its own: a dozen in one are not read.
    ...words.notes.flatMap((note, i) => plain(note, NOTE_SIZE, i === 0 ? 5 : 1.5)),
    ...plain(words.sourceLine, NOTE_SIZE, 2),
    ...(words.qualityLine === null
      ? []
      : setParagraph(
          [{ text: words.qualityLine, look: 'semibold' }],
          { type: 'P', parent: null },
          { ...text, size: NOTE_SIZE, before: 1 },
        )),
  ]
  // All that is read before and after the figure.
  const beside = [words.title, words.subtitle, words.finding, ...words.notes].join('\n')
  const shown = main.length > 0 ? main : [figureRow(job, sayFigure(job, beside))]
  const rows = [...above, ...shown, ...below]
  const height = rows.reduce(
    (sum, row) => sum + (row.optional === undefined ? row.before + row.height : 0),
    0,
  )
  // Source and quality never stand on another page than their chart, unless the notes alone fill a page.
  return height > INNER_HEIGHT ? rows : rows.map((row, i) => ({ ...row, keep: i < rows.length - 1 }))
}

const joinWords = (title: string, subtitle: string): string =>
  subtitle === '' || subtitle.startsWith(title)
    ? subtitle || title
    : `${title}${/[.?!]$/.test(title) ? '' : '.'} ${subtitle}`

function figureRow(job: ExportJob, alt: string): Row {
  const { least, most } =
    HEIGHTS[
      isOnePicture(job)
        ? 'chart'
        : job.kind === 'comparison'
          ? 'panels'
          : countsSeveralThings(job.data)
            ? 'tiles'
            : job.picture
    ]
  return {
    height: least,
    most,
    before: 6,
    keep: true,
    pieces: [
      {
        tag: { type: 'Figure', parent: null, alt, across: { left: MARGIN.left, width: INNER_WIDTH } },
        draw: (pdf, top, height) => {
          const chart = layOutOrNull(job, height)
          if (chart) drawChart(pdf, chart, top)
          else drawMissing(pdf, job.language, top)
        },
      },
    ],
  }
}

/** One chart that cannot be drawn does not take the others with it. */
function layOutOrNull(job: ExportJob, height: number): PictureDocument | null {
  try {
    return layOutChart({ ...job, ground: 'transparent' }, CHART_PIXELS, Math.round(height / SCALE))
  } catch (error) {
    reportInternalError('documents', error)
    return null
  }
}

function drawMissing(pdf: PDFKit.PDFDocument, language: Language, top: number): void {
  const text = messagesIn(language).charts.pictureFailed
  drawLine(pdf, [{ text, look: 'regular' }], MARGIN.left, top + 20, 10, COLORS.text)
}

function drawChart(pdf: PDFKit.PDFDocument, { charts, lines, shrink }: PictureDocument, top: number): void {
  const scale = SCALE / shrink
  for (const line of lines)
    drawLine(
      pdf,
      [{ text: line.text, look: line.weight === 600 ? 'semibold' : 'regular' }],
      MARGIN.left + line.x * scale,
      top + line.y * scale,
      line.size * scale,
      COLORS.text,
    )
  for (const { svg, at } of charts)
    drawChartSvg(pdf, svg, at, { x: MARGIN.left + at.left * scale, y: top + at.top * scale, scale })
}

function setFigures(job: ExportJob): Row[] {
  if (job.kind === 'comparison' || job.data.rowCount === 0) return []
  const { columns, rows } = buildFigureTable(job)
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

/** More rows than these are no reading; they are in the program. */
const MOST_WHOLE_ROWS = 120
/** Points that a cell takes beside its words. */
const CELL_PADDING = 11

/** The view as the table that its reader chose, over several pages where it is long; none without figures. */
function setWholeTable(job: ExportJob): Row[] {
  const whole = buildFigureTable(job)
  if (whole.rows.length === 0) return []
  const widthOf = (text: string): number => measure({ text, look: 'semibold' }, TABLE_SIZE)
  const { rows, ...table } = fitColumns(firstRows(whole, MOST_WHOLE_ROWS), INNER_WIDTH, widthOf, CELL_PADDING)
  const said = sayLeftOut(job, rows.length, whole.rows.length, whole.columns.length - table.columns.length)
  const heads = table.columns.map(({ label, numeric }) => ({ text: label, numeric }))
  const note = { left: MARGIN.left, width: INNER_WIDTH, color: COLORS.muted, size: NOTE_SIZE, before: 3 }
  return [
    ...setTable(heads, rows, { left: MARGIN.left, width: INNER_WIDTH, parent: null, before: 6 }),
    ...(said === ''
      ? []
      : setParagraph([{ text: said, look: 'regular' }], { type: 'P', parent: null }, note)),
  ]
}
