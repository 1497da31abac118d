import { MEDIA_TYPES, MOST_PIXELS, type ExportFormat } from '#shared/export/export-formats'
import type { RenderedFile } from '#shared/contract/export-request'
import { ProblemError } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import { problemInWords } from '#shared/messages/problem-in-words'
import { composeComparisonSvg } from './comparison-svg'
import { writePicturePdf } from './document/write-document'
import { answersIn, type ExportJob } from './export-job'
import { describeJob } from './job-words'
import { renderPng, startResvg } from './picture-png'
import { composePictureSvg } from './picture-svg'
import type { PreparedReport } from './prepared-report'
import { addPngStamp } from '#main/formats/stamp/png-stamp'
import { addSvgStamp } from '#main/formats/stamp/svg-stamp'

const tooLarge = problemInWords('invalid-input', ({ charts }) => ({
  message: charts.pictureTooLarge,
  nextStep: charts.pictureTooLargeNext,
}))

/**
 * Makes a file; the same job gives the same bytes for pictures and CSV, and the same content for the rest. Throws
 * `ProblemError`.
 */
export async function renderExport(job: ExportJob): Promise<RenderedFile> {
  const { format, width, height, scale } = job
  if (format === 'png' && Math.max(width, height) * scale > MOST_PIXELS) throw new ProblemError(tooLarge)
  const { bytes, notices = [] } = await writeFile(job)
  const said = leavesSideTables(job)
    ? [...notices, localize(({ exportDialog }) => exportDialog.mainTableOnly)]
    : notices
  return {
    bytes,
    mediaType: MEDIA_TYPES[format],
    fileName: `${describeJob(job).fileStem}.${format}`,
    ...(said.length > 0 && { notices: said }),
  }
}

/** Whether it holds all rows of the table alone, for its format has one table. */
const leavesSideTables = (job: ExportJob): boolean =>
  job.format === 'parquet' &&
  job.rows === 'all' &&
  answersIn(job).some(({ data }) => (data.sideTables ?? []).length > 0)

/** The file's bytes, and what its reader must know of it. Formats that others do without are loaded when asked for. */
type Written = Pick<RenderedFile, 'bytes' | 'notices'>

async function writeFile(job: ExportJob): Promise<Written> {
  if (job.format === 'pptx') return (await import('./slides/write-slides')).writeSlides(reportOf(job))
  return { bytes: await writeBytes(job, job.format) }
}

async function writeBytes(job: ExportJob, format: Exclude<ExportFormat, 'pptx'>): Promise<Uint8Array> {
  switch (format) {
    case 'svg': {
      const svg = addSvgStamp(composeSvg(job, true), job.stamp, describeJob(job), job.language)
      return new TextEncoder().encode(svg)
    }
    case 'png': {
      // It compiles beside the drawing; what is wrong with it `renderPng` says.
      startResvg().catch(() => undefined)
      const png = await renderPng(composeSvg(job, false), job.scale)
      return addPngStamp(png, job.stamp, describeJob(job), job.scale, job.language)
    }
    case 'pdf':
      return writePicturePdf(job)
    case 'xlsx':
      return (await import('./workbook/write-workbook')).writeWorkbook([job])
    case 'parquet':
      return (await import('./parquet/write-view')).writeViewParquet(job)
    case 'csv':
      return new TextEncoder().encode((await import('./workbook/write-table')).writeTable(job))
  }
}

const composeSvg = (job: ExportJob, withFonts: boolean): string =>
  job.kind === 'comparison' ? composeComparisonSvg(job, withFonts) : composePictureSvg(job, withFonts)

/** One view as a report of its own. */
function reportOf(job: ExportJob): PreparedReport {
  const { title, subtitle } = describeJob(job)
  const { language, date, style, stamp, template } = job
  return {
    title,
    subtitle,
    language,
    date,
    style,
    stamp,
    template,
    items: [{ kind: 'view', heading: null, job }],
  }
}
