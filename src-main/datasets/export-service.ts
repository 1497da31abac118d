import type { ExportForm, RenderedFile } from '#shared/contract/export-request'
import { ALL_PARTS, type ExportFormat } from '#shared/export/export-formats'
import { today } from '#shared/messages/today'
import type { CallInput } from '#shared/contract/calls'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { ReportFormat } from '#shared/contract/report-formats'
import type { HouseStyle } from '#shared/contract/house-style'
import { localize } from '#shared/messages/localize'
import type { Report } from '#shared/reports/report'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { SAVED_VIEW_VERSION, type EditionName } from '#shared/saved-view/saved-view'
import { formatComparison, type ComparisonLayout } from '#shared/comparison/comparison'
import { formatFilters } from '#shared/filters/parse-filters'
import { writeSourceLine } from '#shared/provenance/source-words'
import type { ViewData } from '#shared/view/view-data'
import type { ExportJob, FileForm } from '#main/exporters/export-job'
import type { PictureClient } from '#main/exporters/picture-client'
import { fitStamp } from '#main/formats/stamp/stamp-text'
import type { KeptHouseStyle } from './library/house-style-file'
import type { DatasetShelf } from './dataset-shelf'
import type { DrawnQuestion, ViewService } from './view-service'

/** As the stamp's schema has it. */
const LONGEST_SOURCE = 2000

interface ExportOptions {
  readonly views: Pick<ViewService, 'draw' | 'drawComparison' | 'describe'>
  readonly shelf: Pick<DatasetShelf, 'find'>
  readonly pictures: PictureClient
  /** Of the program. */
  readonly version: string
  readonly houseStyle: () => Promise<KeptHouseStyle>
  readonly deckTemplate: () => Promise<DeckTemplate | null>
}

/** What one view is made a file of. */
export type ExportQuestion = DrawnQuestion & {
  readonly compare?: string | undefined
  readonly layout?: ComparisonLayout | undefined
}

const isTable = (format: ExportFormat): boolean =>
  format === 'csv' || format === 'xlsx' || format === 'parquet'

/** What the rows are stays: choosing several values of something else would change it. */
const along = ({ filters }: ViewData): Record<string, string> =>
  filters.along === null ? {} : { along: filters.along }

/** Makes files of views. All methods throw `ProblemError`. */
export class ExportService {
  constructor(private readonly options: ExportOptions) {}

  async render({
    dataset,
    view,
    filters,
    compare,
    layout,
    marks,
    format,
    ...form
  }: CallInput<'export:render'>): Promise<RenderedFile> {
    const question = { dataset, view, filters, picture: form.picture, compare, layout, marks }
    const job = await this.prepare(question, form, format)
    return this.withNotices(await this.options.pictures.render(job), job.stamp)
  }

  /** Asks the view and lays everything out that a file of it is made of. */
  async prepare(asking: ExportQuestion, form: ExportForm, format: ExportFormat): Promise<ExportJob> {
    const { views, shelf } = this.options
    // Another edition may be chosen meanwhile: all of the file is of one.
    const { key } = await shelf.find(asking.dataset)
    const question = { ...asking, dataset: key }
    const { compare, layout = 'together', ...asked } = question
    if (compare === undefined) {
      const first = await views.draw(asked)
      // All rows of a series are its totals, too, which would dwarf their parts in a picture.
      const whole = isTable(format) && form.rows === 'all' ? first.data.seriesNames?.withTotals : undefined
      const drawn =
        whole === undefined
          ? first
          : await views.draw({ ...asked, filters: { ...asked.filters, ...along(first.data), select: whole } })
      return { kind: 'view', ...drawn, ...(await this.completeForm(question, form, format, [drawn.data])) }
    }
    const { along: compared, filters, panels } = await views.drawComparison(asked, compare)
    const values = panels.map(({ value }) => value)
    // As it is read anywhere: without the names of groups that only this library has.
    const read = { ...question, filters, compare: formatComparison({ along: compared, values }) }
    const answers = panels.map(({ data }) => data)
    return {
      kind: 'comparison',
      along: compared,
      layout,
      panels,
      ...(await this.completeForm(read, form, format, answers)),
    }
  }

  /** The edition that a key means, as it is named outside the library. */
  async nameEdition(dataset: string | null): Promise<EditionName> {
    const { views, shelf } = this.options
    const file = await shelf.find(dataset)
    const { meta } = await views.describe(file)
    return { id: meta.id, edition: meta.edition, digest: file.key }
  }

  async houseStyle(): Promise<HouseStyle> {
    return (await this.options.houseStyle()).style
  }

  /** What slides are dressed in; undefined for other files, and where none is kept or wanted. */
  async deckTemplate(
    { template }: Pick<ExportForm, 'template'>,
    format: ExportFormat | ReportFormat,
  ): Promise<DeckTemplate | undefined> {
    if (format !== 'pptx' || template === null) return undefined
    return template ?? (await this.options.deckTemplate()) ?? undefined
  }

  /** The file, with what the reader must know of it. */
  async withNotices(file: RenderedFile, { shows }: FileStamp): Promise<RenderedFile> {
    const { logoLeftOut } = await this.options.houseStyle()
    const notices = [
      ...(file.notices ?? []),
      ...(shows.kind === 'nothing' ? [localize(({ stamps }) => stamps.tooMuch(file.fileName))] : []),
      ...(logoLeftOut ? [localize(({ problems }) => problems.notices.logoLeftOut)] : []),
    ]
    return notices.length === 0 ? file : { ...file, notices }
  }

  /** What the files of a report say about themselves. */
  stampReport(report: Report, sources: readonly string[]): FileStamp {
    const { version } = this.options
    return fitStamp({
      program: STAMP_PROGRAM,
      version,
      shows: { kind: 'report', report },
      sources: [...sources],
    })
  }

  private async completeForm(
    question: ExportQuestion,
    form: ExportForm,
    format: ExportFormat,
    answers: readonly ViewData[],
  ): Promise<FileForm> {
    const { language } = form
    return {
      picture: form.picture,
      format,
      width: form.width,
      height: form.height,
      scale: form.scale,
      language,
      parts: form.parts ?? ALL_PARTS,
      ground: form.ground ?? 'white',
      rows: form.rows ?? 'shown',
      csv: form.csv ?? (language === 'sv' ? 'swedish' : 'international'),
      date: form.date ?? today(),
      style: await this.houseStyle(),
      stamp: await this.stamp(question, form, answers),
      template: await this.deckTemplate(form, format),
      latest: question.filters.year === undefined,
    }
  }

  private async stamp(
    { dataset, view, filters, compare, layout, marks, picture }: ExportQuestion,
    { language }: ExportForm,
    answers: readonly ViewData[],
  ): Promise<FileStamp> {
    const [first] = answers
    return fitStamp({
      program: STAMP_PROGRAM,
      version: this.options.version,
      shows: {
        kind: 'view',
        view: {
          version: SAVED_VIEW_VERSION,
          view,
          // What the view chose by itself is stated too; panels differ in what they chose.
          filters: compare === undefined && first ? formatFilters(first.filters, first.takes) : filters,
          show: picture,
          ...(compare !== undefined && { compare }),
          ...(compare !== undefined && layout === 'beside' && { layout }),
          ...(marks && { marks }),
          dataset: await this.nameEdition(dataset),
        },
      },
      sources: [...new Set(answers.map((data) => writeSourceLine(data, language).slice(0, LONGEST_SOURCE)))],
    })
  }
}
