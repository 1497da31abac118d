/** What the reader's organisation puts on its slides and pictures. Free of schemas: the window reads this file. */
export interface HouseStyle {
  /** `#1f5fa8`; null: the program's own. */
  readonly accent: string | null
  readonly logo: { readonly bytes: Uint8Array; readonly mediaType: (typeof LOGO_MEDIA_TYPES)[number] } | null
}

export const NO_HOUSE_STYLE: HouseStyle = { accent: null, logo: null }

export const LOGO_MEDIA_TYPES = ['image/png', 'image/svg+xml'] as const

/** A logo goes into every picture: it must stay small. */
export const MOST_LOGO_BYTES = 500_000
