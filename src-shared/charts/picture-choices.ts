import type { PictureKind } from './chart-picture'
import type { PicturePreset } from './picture-presets'
import type { Language } from '../messages/language'

/** What is chosen about a picture that is to be exported. */
export interface PictureChoices {
  readonly picture: PictureKind
  readonly format: 'png' | 'svg'
  readonly preset: PicturePreset
  /** Device pixels for each CSS pixel; PNG only. */
  readonly scale: number
  readonly language: Language
}
