/**
 * SCB's signs for a cell without a number. They mean different things and stay distinct everywhere:
 * `-` nothing to report (the count is nil), `.` not applicable, `..` not available or too uncertain.
 */
export type Sign = '-' | '.' | '..'

/** Codes that travel in typed arrays and stand in dataset files. 0 means that there is a number. */
export const SIGN_CODES = { number: 0, '-': 1, '.': 2, '..': 3 } as const

/** Signs as they are shown: series keep a publisher's own, longer rows of dots. In the order of `CELL_SIGNS`. */
export type ShownSign = Sign | '...' | '....' | '.....' | '......' | '.......'

const SIGNS: readonly (ShownSign | null)[] = [
  null,
  '-',
  '.',
  '..',
  '...',
  '....',
  '.....',
  '......',
  '.......',
]

/** The sign for a code of `SIGN_CODES` or an index into `CELL_SIGNS`; null for a number. Unknown codes read as `..`. */
export function signOf(code: number): ShownSign | null {
  const sign = SIGNS[code]
  return sign === undefined ? '..' : sign
}
