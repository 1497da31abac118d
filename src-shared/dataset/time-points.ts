type TimeStep = 'year' | 'half-year' | 'quarter' | 'month' | 'week'

interface TimePoint {
  readonly step: TimeStep
  /** Grows by one for each step, except over the turn of a year that has 53 weeks or fewer. */
  readonly position: number
}

const PARTS: readonly (readonly [pattern: RegExp, step: TimeStep, inYear: number])[] = [
  [/^(\d{4})$/, 'year', 1],
  [/^(\d{4})\s*\/\s*\d{2,4}$/, 'year', 1],
  [/^(\d{4})\s*(?:H|HV|HÅ)0?([12])$/i, 'half-year', 2],
  [/^(\d{4})\s*[KQ]0?([1-4])$/i, 'quarter', 4],
  [/^(\d{4})\s*M(0[1-9]|1[0-2])$/i, 'month', 12],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, 'month', 12],
  [/^(\d{4})\s*[VW](0[1-9]|[1-4]\d|5[0-3])$/i, 'week', 53],
]

/** "2024", "2008/09", "2024K1", "2024M01", "2024V07"; null for other texts. */
function parseTimePoint(code: string): TimePoint | null {
  for (const [pattern, step, inYear] of PARTS) {
    const match = pattern.exec(code.trim())
    if (match) return { step, position: Number(match[1]) * inYear + Number(match[2] ?? 1) - 1 }
  }
  return null
}

/** The parts of a code of a time: `2021M03` is month 3 of 2021. Years are their own only part; null for other texts. */
export function readTime(
  code: string,
): { readonly step: TimeStep; readonly year: number; readonly part: number } | null {
  for (const [pattern, step] of PARTS) {
    const match = pattern.exec(code.trim())
    if (match) return { step, year: Number(match[1]), part: Number(match[2] ?? 1) }
  }
  return null
}

/** Points in time as an axis wants them. */
export interface TimeAxisPoints {
  /** For each of the codes: whole numbers, as far apart as the times are. */
  readonly positions: readonly number[]
  /** How many steps may lie between two labels so that they fall on the same part of each year; ascending. */
  readonly strides: readonly number[]
}

const STRIDES: Readonly<Record<TimeStep, readonly number[]>> = {
  year: [1, 2, 5, 10, 20, 50],
  'half-year': [1, 2, 4, 10, 20, 40],
  quarter: [1, 2, 4, 8, 20, 40, 80],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240],
  week: [1, 2, 4, 8, 13, 26, 52, 104, 260, 520],
}

/** Places times on an axis; those that cannot be read as times, and weeks, stand one step apart in their order. */
export function placeTimes(codes: readonly string[]): TimeAxisPoints {
  const points = codes.map(parseTimePoint)
  const step = points[0]?.step ?? 'year'
  const even = step !== 'week' && points.every((point) => point?.step === step)
  return {
    positions: even ? points.map((point) => point?.position ?? 0) : codes.map((_, i) => i),
    strides: STRIDES[step],
  }
}

/** Indices of the times from the earliest to the latest; in the given order where they cannot be compared. */
export function orderTimes(codes: readonly string[]): number[] {
  const points = codes.map(parseTimePoint)
  const order = codes.map((_, i) => i)
  const step = points[0]?.step
  if (points.some((point) => point === null || point.step !== step)) return order
  return order.sort((a, b) => (points[a]?.position ?? 0) - (points[b]?.position ?? 0))
}
