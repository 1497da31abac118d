import type { Series } from '../../dataset/series'
import type { LocalizedText } from '../../messages/language'
import { formatList, formatNumber } from '../../messages/number-format'
import type { SeriesPlan } from '../../filters/series-plan'
import { seriesWords } from './words'

const MOST_NAMED = 3

/**
 * The publisher's notes that matter for what is shown: about the whole table, about its dimensions, about
 * chosen values. A note about values says which, unless its text does.
 */
export function notesOfSeries(plan: SeriesPlan): LocalizedText[] {
  return plan.series.notes.flatMap(({ text, about }) => {
    const names: LocalizedText[] = []
    for (const { dimension, value } of about) {
      const chosen = plan.chosen.find((one) => one.dimension.code === dimension)
      if (!chosen) return []
      if (value === null) continue
      const index = chosen.values.find((i) => chosen.dimension.values[i]?.code === value)
      const name = index === undefined ? undefined : chosen.dimension.values[index]?.name
      if (name === undefined) return []
      names.push(name)
    }
    const unsaid = names.filter((name) => !text.sv.includes(name.sv))
    if (unsaid.length === 0) return [text]
    return [
      seriesWords.say((words, language) =>
        words.noteAbout(
          formatList(
            unsaid.map((name) => name[language]),
            language,
          ),
          text[language],
        ),
      ),
    ]
  })
}

/** That values are left out because they hold several of the others, and how to see them; nothing where none is. */
export function noteLeftOut({ along: { dimension } }: SeriesPlan, left: readonly number[]): LocalizedText[] {
  if (left.length === 0) return []
  return [
    seriesWords.say((words, language) => {
      const names = left.slice(0, MOST_NAMED).map((i) => dimension.values[i]?.name[language] ?? '')
      const more = left.length - names.length
      const all = [...names, ...(more > 0 ? [words.more(formatNumber(more, 'persons', language))] : [])]
      return words.leftOut(formatList(all, language), dimension.name[language], left.length > 1)
    }),
  ]
}

/** The publisher's notes about one cell, given as the value's code by the dimension's. */
export const notesAboutCell = (series: Series, values: Readonly<Record<string, string>>): LocalizedText[] =>
  series.notes
    .filter(({ about }) =>
      about.every(({ dimension, value }) => value === null || values[dimension] === value),
    )
    .map(({ text }) => text)
