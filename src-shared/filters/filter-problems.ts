import type { Region } from '../dataset/dimensions'
import type { Problem, ProblemCode } from '../problem/problem'
import type { LocalizedText } from '../messages/language'
import { formatChoices } from '../messages/number-format'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import { compareCodes } from '../dataset/dataset-lookup'

/** Thrown while parsing and caught in `parseFilters`; carries words for the person who wrote the filter. */
export class FilterRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en)
    this.name = 'FilterRefused'
  }
}

export function refuse(
  message: LocalizedText,
  nextStep: LocalizedText,
  code: ProblemCode = 'invalid-filter',
): never {
  throw new FilterRefused({ code, message, nextStep })
}

/** What is read, or null where that refuses a filter. */
export function accepted<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof FilterRefused) return null
    throw error
  }
}

/** A filter whose text is none of the choices. */
export const refuseChoice = (filter: string, text: string, choices: readonly string[]): never =>
  refuse(
    inEachLanguage((words) => words.problems.invalidFilter(filter, text)),
    inEachLanguage((words) => words.problems.chooseAmong(choices.join(', '))),
  )

const SUGGESTIONS = 3

export function refuseRegion(text: string, regions: readonly Region[]): never {
  const near = nearest(text, regions).slice(0, SUGGESTIONS)
  return refuse(
    localize((words) => words.filters.region.problems.unknown(text)),
    localize(
      (
        {
          filters: {
            region: { problems },
          },
        },
        language,
      ) =>
        near.length === 0
          ? problems.noneNext
          : problems.unknownNext(
              formatChoices(
                near.map((region) => `${region.name[language]} (${region.code})`),
                language,
              ),
            ),
    ),
    'unknown-region',
  )
}

/** Regions whose code or name is nearest to the text, nearest first; what is far off is left out. */
function nearest(text: string, regions: readonly Region[]): readonly Region[] {
  const wanted = text.toLocaleLowerCase('sv')
  return regions
    .map((region) => {
      const names = [region.code, region.name.sv, region.name.en].map((name) => name.toLocaleLowerCase('sv'))
      const distance = Math.min(...names.map((name) => editDistance(wanted, name)))
      return {
        region,
        distance: names.some((name) => wanted !== '' && name.startsWith(wanted)) ? 0 : distance,
      }
    })
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(text.length / 3)))
    .sort((a, b) => a.distance - b.distance || compareCodes(a.region.code, b.region.code))
    .map(({ region }) => region)
}

/** Levenshtein distance: how many letters to add, drop or change. Long texts are cut: no name is so long. */
function editDistance(a: string, b: string): number {
  const from = [...a.slice(0, 60)]
  const to = [...b.slice(0, 60)]
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, other] of to.entries()) {
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
