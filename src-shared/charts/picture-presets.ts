/** Sizes of exported pictures in CSS pixels, as people use them. */
export const PICTURE_PRESETS = {
  slide16x9: { width: 1280, height: 720 },
  a4half: { width: 1000, height: 680 },
  square: { width: 900, height: 900 },
} as const

export type PicturePreset = keyof typeof PICTURE_PRESETS

export const PICTURE_PRESET_IDS = Object.keys(PICTURE_PRESETS) as readonly PicturePreset[]
