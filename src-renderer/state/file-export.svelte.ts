import type { PictureKind } from '#shared/charts/frame/chart-picture'
import {
  formOf,
  isTableFormat,
  readChoices,
  sizeOf,
  type ExportChoices,
} from '#shared/contract/export-choices'
import type { ExportFormat } from '#shared/export/export-formats'
import type { CallInput } from '#shared/contract/calls'
import type { RenderedFile } from '#shared/contract/export-request'
import { fail, succeed, type Problem, type Result } from '#shared/problem/problem'
import type { ComparisonLayout } from '#shared/comparison/comparison'
import type { Language } from '#shared/messages/language'
import { formatFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'
import { downloadFile } from './download-file'

const KEPT = 'regionkikaren.export'

/** What is made a file of: an answer, or with `compare` the panels that were asked like it. */
export interface ExportSubject {
  readonly data: ViewData
  readonly picture: PictureKind
  /** Of the window. */
  readonly language: Language
  readonly compare?: string | undefined
  readonly layout?: ComparisonLayout | undefined
}

/** The format in which a file is shown before it is saved; null: its first rows are. */
const PREVIEWED: Record<ExportFormat, 'png' | 'svg' | 'csv' | null> = {
  png: 'png',
  svg: 'svg',
  pdf: 'svg',
  pptx: 'svg',
  xlsx: null,
  csv: 'csv',
  parquet: null,
}

/** The file that is about to be saved. Pictures and CSV are shown as, byte for byte, they are saved. */
export class FileExport {
  /** As the last dialog left them. */
  choices = $state.raw<ExportChoices>(readChoices(localStorage.getItem(KEPT)))
  /** What the preview shows: the file itself, or a drawing of what it will hold. */
  rendered = $state.raw<RenderedFile | null>(null)
  /** Blob URL of `rendered`, where it is a picture. */
  preview = $state<string | null>(null)
  problem = $state.raw<Problem | null>(null)
  waiting = $state(false)
  saving = $state(false)
  readonly #client: Client
  #generation = 0

  constructor(client: Client) {
    this.#client = client
  }

  choose(part: Partial<ExportChoices>): void {
    this.choices = { ...this.choices, ...part }
    localStorage.setItem(KEPT, JSON.stringify(this.choices))
  }

  /** Makes the preview of the present choices. */
  async show(subject: ExportSubject, choices: ExportChoices): Promise<void> {
    const generation = ++this.#generation
    const format = PREVIEWED[choices.format]
    if (format === null) {
      this.#put(null)
      this.problem = null
      this.waiting = false
      return
    }
    this.waiting = true
    const result = await this.#render(subject, choices, format)
    if (generation !== this.#generation) return
    this.waiting = false
    this.#put(result.ok ? result.value : null)
    this.problem = result.ok ? null : result.problem
  }

  /** Saves where the host or the browser puts files. The name of the file; null when nothing was saved. */
  async save(subject: ExportSubject, native: boolean): Promise<string | null> {
    const { choices } = this
    this.saving = true
    try {
      const saved = native ? await this.#saveInHost(subject, choices) : await this.#download(subject, choices)
      this.problem = saved.ok ? null : saved.problem
      return saved.ok ? saved.value : null
    } finally {
      this.saving = false
    }
  }

  /** The picture of the present choices as PNG, for the clipboard. */
  async picture(subject: ExportSubject): Promise<Result<RenderedFile>> {
    const { choices } = this
    // Figures in cells have no size of their own to be copied with.
    const sized = isTableFormat(choices.format) ? { ...choices, size: 'slide16x9' as const } : choices
    return this.#make(subject, { ...sized, format: 'png' })
  }

  close(): void {
    this.#generation++
    this.waiting = false
    this.problem = null
    this.#put(null)
  }

  /** The preview where it is the file, else the file made now. */
  async #make(subject: ExportSubject, choices: ExportChoices): Promise<Result<RenderedFile>> {
    const { format } = choices
    const isReady = format === this.choices.format && PREVIEWED[format] === format && !this.waiting
    return isReady && this.rendered
      ? { ok: true, value: this.rendered }
      : this.#render(subject, choices, format)
  }

  async #download(subject: ExportSubject, choices: ExportChoices): Promise<Result<string>> {
    const made = await this.#make(subject, choices)
    if (!made.ok) return made
    downloadFile(made.value)
    return succeed(made.value.fileName)
  }

  async #saveInHost(subject: ExportSubject, choices: ExportChoices): Promise<Result<string | null>> {
    const request = requestFor(subject, choices, choices.format)
    if (!request.ok) return request
    const saved = await this.#client.call('export:save', { kind: 'view', request: request.value })
    return saved.ok ? succeed(saved.value?.name ?? null) : saved
  }

  async #render(
    subject: ExportSubject,
    choices: ExportChoices,
    format: ExportFormat,
  ): Promise<Result<RenderedFile>> {
    const request = requestFor(subject, choices, format)
    return request.ok ? this.#client.call('export:render', request.value) : request
  }

  #put(rendered: RenderedFile | null): void {
    if (this.preview !== null) URL.revokeObjectURL(this.preview)
    this.rendered = rendered
    this.preview =
      rendered?.mediaType.startsWith('image/') === true ? URL.createObjectURL(blobOf(rendered)) : null
  }
}

function requestFor(
  { data, picture, language, compare, layout }: ExportSubject,
  choices: ExportChoices,
  format: ExportFormat,
): Result<CallInput<'export:render'>> {
  const size = sizeOf(choices)
  if (!size.ok) return fail(size.problem)
  return succeed({
    dataset: null,
    view: data.view,
    filters: formatFilters(data.filters, data.takes),
    format,
    ...formOf(choices, size.value, picture, language),
    ...(compare !== undefined && { compare, layout }),
    ...(data.marks && { marks: data.marks }),
  })
}

export const blobOf = ({ bytes, mediaType }: RenderedFile): Blob =>
  new Blob([Uint8Array.from(bytes)], { type: mediaType })
