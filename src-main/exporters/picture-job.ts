import type { MapGeography, PictureKind } from '#shared/charts/chart-picture'
import type { RenderedPicture } from '#shared/contract/calls'
import type { Result } from '#shared/contract/problem'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { Compared } from '#shared/views/comparison'
import type { ViewData } from '#shared/views/view-data'
import type { GeographyInput } from '../geography/map-geography'

/** How a picture is made, whatever it shows. Sizes in CSS pixels; `scale` counts for PNG only. */
export interface PictureForm {
  readonly picture: PictureKind
  readonly format: 'png' | 'svg'
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly language: Language
}

/** All that a picture of one answer is made of. */
export interface PictureJob extends PictureForm {
  readonly data: ViewData
  readonly geography: MapGeography | null
}

/** All that a picture of answers beside each other is made of. */
export interface ComparisonJob extends PictureForm {
  readonly along: Compared
  readonly panels: readonly {
    readonly heading: LocalizedText
    readonly data: ViewData
    readonly geography: MapGeography | null
  }[]
}

/** What the picture worker is asked; it answers with the same id. */
export type PictureRequestMessage =
  | { readonly id: number; readonly kind: 'render'; readonly job: PictureJob | ComparisonJob }
  | { readonly id: number; readonly kind: 'geography'; readonly input: GeographyInput }

export type PictureAnswerMessage =
  | { readonly id: number; readonly kind: 'render'; readonly result: Result<RenderedPicture> }
  | { readonly id: number; readonly kind: 'geography'; readonly result: Result<MapGeography> }
