/**
 * SCB's signs for a cell without a number. They mean different things and stay distinct everywhere:
 * `-` nothing to report (the count is nil), `.` not applicable, `..` not available or too uncertain.
 */
export type Sign = '-' | '.' | '..'

/** A count, or the sign that stands in its place. */
export type Count = number | Sign

/** Codes that travel in typed arrays and stand in dataset files. 0 means that there is a number. */
export const SIGN_CODES = { number: 0, '-': 1, '.': 2, '..': 3 } as const

const SIGNS: readonly (Sign | null)[] = [null, '-', '.', '..']

/** The sign for a code of `SIGN_CODES`; null when the cell holds a number. Unknown codes read as `..`. */
export function signOf(code: number): Sign | null {
  const sign = SIGNS[code]
  return sign === undefined ? '..' : sign
}

/** Signs as they are shown: series keep a publisher's own, longer rows of dots. */
export type ShownSign = Sign | '...' | '....' | '.....' | '......' | '.......'

/** In the order of `CELL_SIGNS`, after those that have a code of their own. */
const LONGER: readonly ShownSign[] = ['...', '....', '.....', '......', '.......']

/** The same for an index into `CELL_SIGNS`, which continues `SIGN_CODES`. */
export const shownSignOf = (code: number): ShownSign | null => LONGER[code - SIGNS.length] ?? signOf(code)
