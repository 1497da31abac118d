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

/** The sign that a formula's result gets when a part is missing: `..` outweighs `.`; null when none is. */
function missingAmong(parts: readonly Figure[]): Figure | null {
  const unknown = parts.filter((part) => !isKnown(part))
  return unknown.length === 0 ? null : missing(Math.max(...unknown.map((part) => part.sign)))
}

/** The sum of the parts of a formula. `-` counts as nil; a part with `.` or `..` makes the sum missing. */
export function addFigures(...parts: readonly Figure[]): Figure {
  const gap = missingAmong(parts)
  if (gap) return gap
  if (parts.length > 0 && parts.every((part) => part.sign === SIGN_CODES['-']))
    return missing(SIGN_CODES['-'])
  return figureOf(parts.reduce((sum, part) => sum + amountOf(part), 0))
}

/** `a − b`. Missing as in `addFigures`, but two nils give the number 0. */
export const subtractFigures = (a: Figure, b: Figure): Figure =>
  missingAmong([a, b]) ?? figureOf(amountOf(a) - amountOf(b))

/** `a / b`; `.` when b is 0, for then the quotient does not exist. */
export function divideFigures(a: Figure, b: Figure): Figure {
  const gap = missingAmong([a, b])
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
