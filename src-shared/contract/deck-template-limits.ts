/** An organisation's own presentation, whose masters and layouts slides get. Free of schemas: the window reads this file. */
export interface DeckTemplate {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A template with the photographs of an organisation; larger ones belong to films. */
export const MOST_TEMPLATE_BYTES = 25_000_000
