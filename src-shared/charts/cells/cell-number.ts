import { formatNumber } from '../../messages/number-format'
import type { ChartContext } from '../frame/chart-context'
import { measureText } from '../frame/text-width'

/** What may stand in a cell, the longest form first. */
export interface CellNumber {
  readonly full: string
  /** In thousands, with a decimal and without; of other numbers two shorter forms. */
  readonly shorter?: readonly [string, string]
  /** Largest letters, in pixels. */
  readonly most: number
}

/** Letters smaller than `LEAST` only where a number would have to be left out. */
const LEAST = 10.5
const SMALLEST = 9
/** Free on both sides of a number together: so much of a cell, and at least so many pixels. */
const AROUND = { part: 0.12, least: 2 }

/** `41,2 t` and `41 t`. */
export function inThousands(
  ctx: Pick<ChartContext, 'language' | 'words'>,
  persons: number,
): [string, string] {
  const { thousands } = ctx.words
  const short = formatNumber(persons / 1000, 'index', ctx.language)
  return [thousands(short), thousands(formatNumber(Math.round(persons / 1000), 'persons', ctx.language))]
}

/**
 * The number as it fits into a cell: whole if it can be, then in smaller letters or in thousands; null where not even
 * that has room.
 */
export function fitNumber(
  { full, shorter = ['', ''], most }: CellNumber,
  cell: { readonly width: number; readonly height: number },
): { readonly text: string; readonly size: number } | null {
  const tallest = Math.min(most, cell.height - 1.5)
  const [short, shortest] = shorter
  const forms: readonly (readonly [string, number])[] = [
    [full, LEAST],
    [short, LEAST],
    // One digit in thousands says too little where a smaller number could say more.
    [/\d\d/.test(shortest) ? shortest : '', LEAST],
    [full, SMALLEST],
    [short, SMALLEST],
    [shortest, SMALLEST],
  ]
  for (const [text, least] of forms) {
    if (text === '') continue
    const size = Math.min(
      tallest,
      ((cell.width - Math.max(AROUND.least, cell.width * AROUND.part)) * 100) / measureText(text, 100),
    )
    if (size >= Math.min(least, most)) return { text, size }
  }
  return null
}

/** Whether a cell has room for its number, where there is one. */
export const isWritable = (
  number: CellNumber,
  cell: { readonly width: number; readonly height: number },
): boolean => number.full === '' || fitNumber(number, cell) !== null

/** Whether a number stands in its cell in thousands. */
export function isInThousands(
  number: CellNumber,
  cell: { readonly width: number; readonly height: number },
): boolean {
  const text = fitNumber(number, cell)?.text
  return text !== undefined && number.shorter?.includes(text) === true
}
