import type { Filters } from '../../../filters/filters'
import { computeDay, computeNight, type FlowMatrix } from '../../../indicators/flow-matrix'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { speakFlags } from '../../../view/figure-flags'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { matrixWords } from './words'

type NameOf = (code: string) => LocalizedText

/**
 * The strongest of what the matrix shows: in persons the pair with the most commuters both ways together, in shares the
 * largest share from one place to another. With the place in focus where there is one.
 */
export function describeMatrix(
  matrix: FlowMatrix,
  focus: string | null,
  nameOf: NameOf,
  { unit, year }: Filters,
): LocalizedText | null {
  const inFocus = focus === null ? -1 : matrix.codes.indexOf(focus)
  return unit === 'share-of-home' || unit === 'share-of-work'
    ? describeShare(matrix, inFocus, nameOf, unit, String(year.to))
    : describeTie(matrix, inFocus, nameOf, String(year.to))
}

/** Whether a pair has the place in focus, or none is. */
const concerns = (focus: number, a: number, b: number): boolean => focus < 0 || a === focus || b === focus

/** It is the strongest of all only where no place exchanges more with everywhere else, whose places nobody states. */
function describeTie(matrix: FlowMatrix, focus: number, nameOf: NameOf, year: string): LocalizedText | null {
  const { codes, persons, outBeyond, inBeyond } = matrix
  const n = codes.length
  let best: { a: number; b: number; sum: number } | null = null
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      if (!concerns(focus, a, b)) continue
      const sum = (persons[a * n + b] ?? 0) + (persons[b * n + a] ?? 0)
      if (sum > (best?.sum ?? 0)) best = b === focus ? { a: b, b: a, sum } : { a, b, sum }
    }
  if (!best) return null
  const { a, b, sum } = best
  const exchange = (place: number): number => (outBeyond[place] ?? 0) + (inBeyond[place] ?? 0)
  const isAll =
    matrix.statesOutBeyond &&
    matrix.statesInBeyond &&
    !codes.some((_, place) => (focus < 0 || place === focus) && exchange(place) > sum)
  return matrixWords.say((words, language) => {
    const count = (value = 0): string => formatNumber(value, 'persons', language)
    const say = isAll ? words.findings.tie : words.findings.tieShown
    const tie = say(
      nameOf(codes[a] ?? '')[language],
      nameOf(codes[b] ?? '')[language],
      count(persons[a * n + b]),
      count(persons[b * n + a]),
      year,
    )
    return focus >= 0 && exchange(focus) > sum
      ? `${tie} ${words.findings.more(nameOf(codes[focus] ?? '')[language], count(outBeyond[focus]), count(inBeyond[focus]))}`
      : tie
  })
}

/** The largest share from one place to another, of those who live at one end or work at the other. */
function describeShare(
  matrix: FlowMatrix,
  focus: number,
  nameOf: NameOf,
  unit: 'share-of-home' | 'share-of-work',
  year: string,
): LocalizedText | null {
  const { codes, persons, unknown } = matrix
  const n = codes.length
  const ofHome = unit === 'share-of-home'
  const bases = ofHome ? computeNight(matrix) : computeDay(matrix)
  let best: { home: number; work: number; share: number } | null = null
  for (let home = 0; home < n; home++)
    for (let work = 0; work < n; work++) {
      const at = ofHome ? home : work
      const base = bases[at] ?? 0
      // Without those who live and work in a place, nobody knows of how many a flow is a share.
      if (home === work || !concerns(focus, home, work) || base === 0 || unknown[at * n + at]) continue
      const share = (persons[home * n + work] ?? 0) / base
      if (share > (best?.share ?? 0)) best = { home, work, share }
    }
  if (!best) return null
  const { home, work, share } = best
  const isBound = ofHome ? !matrix.statesOutBeyond : !matrix.statesInBeyond
  return matrixWords.say((words, language) =>
    words.findings[ofHome ? 'shareOfHome' : 'shareOfWork'](
      nameOf(codes[home] ?? '')[language],
      nameOf(codes[work] ?? '')[language],
      speakFlags(formatNumber(share, 'fraction', language), isBound ? FIGURE_FLAGS.upperBound : 0, language),
      year,
    ),
  )
}
