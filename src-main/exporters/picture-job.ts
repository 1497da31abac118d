import type { MapGeography, PictureKind } from '#shared/charts/chart-picture'
import type { RenderedPicture } from '#shared/contract/calls'
import type { Result } from '#shared/contract/problem'
import type { Language } from '#shared/messages/language'
import type { ViewData } from '#shared/views/view-data'
import type { GeographyInput } from '../geography/map-geography'

/** All that a picture is made of. Sizes in CSS pixels; `scale` counts for PNG only. */
export interface PictureJob {
  readonly data: ViewData
  readonly geography: MapGeography | null
  readonly picture: PictureKind
  readonly format: 'png' | 'svg'
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly language: Language
}

/** What the picture worker is asked; it answers with the same id. */
export type PictureRequestMessage =
  | { readonly id: number; readonly kind: 'render'; readonly job: PictureJob }
  | { readonly id: number; readonly kind: 'geography'; readonly input: GeographyInput }

export type PictureAnswerMessage =
  | { readonly id: number; readonly kind: 'render'; readonly result: Result<RenderedPicture> }
  | { readonly id: number; readonly kind: 'geography'; readonly result: Result<MapGeography> }
