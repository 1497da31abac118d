import { PICTURE_PRESETS } from '#shared/charts/picture-presets'
import type { RenderedFile } from '#shared/contract/export-request'
import type { Problem } from '#shared/contract/problem'
import { formatFilters } from '#shared/views/parse-filters'
import type { ViewData } from '#shared/views/view-data'
import type { Client } from '../bridge/client'
import type { PictureChoices } from '#shared/charts/picture-choices'

/** The picture that is about to be saved: what the preview shows is, byte for byte, what the file holds. */
export class PictureExport {
  rendered = $state.raw<RenderedFile | null>(null)
  /** Blob URL of `rendered`. */
  preview = $state<string | null>(null)
  problem = $state.raw<Problem | null>(null)
  waiting = $state(false)
  readonly #client: Client
  #generation = 0

  constructor(client: Client) {
    this.#client = client
  }

  async render(data: ViewData, choices: PictureChoices, compare?: string): Promise<void> {
    const generation = ++this.#generation
    this.waiting = true
    const { width, height } = PICTURE_PRESETS[choices.preset]
    const result = await this.#client.call('export:render', {
      dataset: null,
      view: data.view,
      filters: formatFilters(data.filters, data.takes),
      picture: choices.picture,
      format: choices.format,
      width,
      height,
      scale: choices.scale,
      language: choices.language,
      ...(compare !== undefined && { compare }),
    })
    if (generation !== this.#generation) return
    this.waiting = false
    this.#show(result.ok ? result.value : null)
    this.problem = result.ok ? null : result.problem
  }

  /** The name under which the host saved the picture; null when the reader closed the dialog. */
  async save(): Promise<string | null> {
    if (!this.rendered) return null
    const { fileName, bytes } = this.rendered
    const result = await this.#client.call('file:save', { fileName, bytes })
    if (!result.ok) this.problem = result.problem
    return result.ok ? (result.value?.name ?? null) : null
  }

  close(): void {
    this.#generation++
    this.waiting = false
    this.problem = null
    this.#show(null)
  }

  #show(rendered: RenderedFile | null): void {
    if (this.preview !== null) URL.revokeObjectURL(this.preview)
    this.rendered = rendered
    this.preview = rendered && URL.createObjectURL(blobOf(rendered))
  }
}

export const blobOf = (picture: RenderedFile): Blob =>
  new Blob([Uint8Array.from(picture.bytes)], { type: picture.mediaType })
