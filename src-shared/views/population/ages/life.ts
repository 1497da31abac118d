import type { Ages } from '../../../indicators/age-groups'
import { OLD_FROM, WORKING_FROM } from '../../../indicators/dependency-ratio'

/** Age groups by what they are called in columns. The oldest are among the old. */
export const LIFE = {
  young: { from: 0, to: WORKING_FROM - 1 },
  working: { from: WORKING_FROM, to: OLD_FROM - 1 },
  old: { from: OLD_FROM, to: Infinity },
  oldest: { from: 80, to: Infinity },
} as const satisfies Record<string, Ages>
export type Life = keyof typeof LIFE
export const LIVES = Object.keys(LIFE) as Life[]
