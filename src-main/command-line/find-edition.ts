import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import { ProblemError } from '#shared/problem/problem'
import { commandProblem } from './report-problem'

/** Digits of a digest that are enough to name an edition; lists print twelve. */
const FEWEST_DIGITS = 6

/** The edition that a digest, its beginning, or the id of a dataset (its current edition) names. */
export function findEdition(list: DatasetList, text: string): EditionEntry {
  const { editions } = list
  const named = editions.filter(
    ({ digest }) => text.length >= FEWEST_DIGITS && digest.startsWith(text.toLowerCase()),
  )
  const found =
    named.length === 1 ? named[0] : editions.find(({ dataset, current }) => current && dataset === text)
  if (found !== undefined) return found
  throw new ProblemError(
    commandProblem(
      'unknown-dataset',
      (w) => w.unknownEdition(text),
      (w) => w.unknownEditionNext,
    ),
  )
}
