import type { YearRange } from '../dataset/facts'

/** `2008`, `2004-2015`, also with the dash that people write. Null for every other text; years may be reversed. */
export function readYearRange(text: string): YearRange | null {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(text)
  return match && { from: Number(match[1]), to: Number(match[2] ?? match[1]) }
}
