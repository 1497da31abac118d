import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { HouseStyle } from '#shared/contract/house-style'
import type { Problem } from '#shared/problem/problem'
import type { Language } from '#shared/messages/language'
import type { FileStamp } from '#shared/own-things/file-stamp'
import type { ExportJob } from './export-job'

/** One part of a report, asked and ready to be written. */
export type PreparedItem =
  | { readonly kind: 'heading'; readonly text: string }
  /** Read with `parseMarkdown`. */
  | { readonly kind: 'text'; readonly markdown: string }
  | {
      readonly kind: 'view'
      readonly heading: string | null
      readonly job: ExportJob
      /** As the reader chose to see it; absent: as the picture of its job. */
      readonly show?: 'table'
    }
  /** An item that cannot be shown; the others are. */
  | { readonly kind: 'problem'; readonly heading: string; readonly problem: Problem }

/** A report whose views were asked: what slides, documents and folders are written from, in one language. */
export interface PreparedReport {
  readonly title: string
  /** Place, dataset and edition in words. */
  readonly subtitle: string
  readonly language: Language
  /** ISO date that the document states. */
  readonly date: string
  readonly style: HouseStyle
  readonly stamp: FileStamp
  /** The presentation whose masters and layouts slides get; absent: the program's own. Slides only. */
  readonly template?: DeckTemplate | undefined
  readonly items: readonly PreparedItem[]
}
