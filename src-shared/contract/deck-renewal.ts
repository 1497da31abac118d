/** What would become of a slide of ours in somebody's deck, in words of the reader's language. */
export interface SlideRenewal {
  /** As readers count slides, from 1. */
  readonly number: number
  readonly title: string
  /** `left`: it cannot be renewed, and `said` tells why. */
  readonly outcome: 'renewed' | 'same' | 'left'
  readonly said: readonly string[]
}
