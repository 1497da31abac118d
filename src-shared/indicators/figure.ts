import { SIGN_CODES } from '../dataset/sign'

/** A number or, where there is none, SCB's sign for why. `value` is NaN exactly where `sign` is not 0. */
export interface Figure {
  readonly value: number
  /** One of `SIGN_CODES`. */
  readonly sign: number
}

export const figureOf = (value: number): Figure => ({ value, sign: SIGN_CODES.number })
export const missing = (sign: number): Figure => ({ value: Number.NaN, sign })

/** `.`: the question does not arise, such as a share of nobody. */
export const NOT_APPLICABLE: Figure = missing(SIGN_CODES['.'])
/** `..`: there should be a number, but nobody gave one. */
export const NOT_AVAILABLE: Figure = missing(SIGN_CODES['..'])

/** The figure of one cell of a column; a NaN that carries no sign is read as `..`. */
export function figureAt(values: Float64Array, signs: Uint8Array, row: number): Figure {
  const sign = signs[row] ?? SIGN_CODES['..']
  const value = values[row] ?? Number.NaN
  if (sign !== SIGN_CODES.number) return missing(sign)
  return Number.isFinite(value) ? figureOf(value) : NOT_AVAILABLE
}

/** Whether the figure stands for an amount: a number, or `-`, which says that the amount is nil. */
export const isKnown = (figure: Figure): boolean =>
  figure.sign === SIGN_CODES.number || figure.sign === SIGN_CODES['-']

/** The amount: `-` counts as 0. NaN where the figure is not known. */
export const amountOf = (figure: Figure): number => (figure.sign === SIGN_CODES['-'] ? 0 : figure.value)

/** What a formula of two parts gives when one is missing: `..` outweighs `.`; null when none is. */
function missingOf(a: Figure, b: Figure): Figure | null {
  if (isKnown(a)) return isKnown(b) ? null : missing(b.sign)
  return missing(isKnown(b) ? a.sign : Math.max(a.sign, b.sign))
}

/**
 * The sum of the parts of a formula. `-` counts as nil; a part with `.` or `..` makes the sum missing, and `..`
 * outweighs `.`.
 */
export function addFigures(...parts: readonly Figure[]): Figure {
  let sum = 0
  let isNil = parts.length > 0
  let gap = SIGN_CODES.number as number
  for (const part of parts) {
    if (part.sign === SIGN_CODES.number) {
      sum += part.value
      isNil = false
    } else if (part.sign !== SIGN_CODES['-']) gap = Math.max(gap, part.sign)
  }
  if (gap !== SIGN_CODES.number) return missing(gap)
  return isNil ? missing(SIGN_CODES['-']) : figureOf(sum)
}

/** `a − b`. Missing as in `addFigures`, but two nils give the number 0. */
export const subtractFigures = (a: Figure, b: Figure): Figure =>
  missingOf(a, b) ?? figureOf(amountOf(a) - amountOf(b))

/** `a / b`; `.` when b is 0, for then the quotient does not exist. */
export function divideFigures(a: Figure, b: Figure): Figure {
  const gap = missingOf(a, b)
  if (gap) return gap
  return amountOf(b) === 0 ? NOT_APPLICABLE : figureOf(amountOf(a) / amountOf(b))
}

/** The sum of many cells, of which some may be missing. */
export interface PartialSum {
  /** The sum of the known cells; `..` when none is known. */
  readonly figure: Figure
  /** How many cells are missing: when not 0 the sum is a lower bound, and whoever shows it says so. */
  readonly missingCells: number
}

/** The sum of the known cells, for gathering many rows into one; never fills in for what is missing. */
export function sumKnown(parts: readonly Figure[]): PartialSum {
  const known = parts.filter(isKnown)
  const missingCells = parts.length - known.length
  return { figure: known.length === 0 ? NOT_AVAILABLE : addFigures(...known), missingCells }
}

/** The same sum as of `sumKnown`, of cells of columns that come one by one; see `figureAt`. */
export class KnownSum {
  private sum = 0
  private numbers = 0
  private nils = 0
  private missingCells = 0

  add(value: number, sign: number): void {
    if (sign === SIGN_CODES.number && Number.isFinite(value)) {
      this.sum += value
      this.numbers += 1
    } else if (sign === SIGN_CODES['-']) this.nils += 1
    else this.missingCells += 1
  }

  take(): PartialSum {
    const { sum, numbers, nils, missingCells } = this
    const figure = numbers > 0 ? figureOf(sum) : nils > 0 ? missing(SIGN_CODES['-']) : NOT_AVAILABLE
    return { figure, missingCells }
  }
}
