import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatNumber } from '../messages/number-format'
import { insideSentence } from '../messages/sentence-case'
import { codeAt, nameAt, rowsOf } from '../view/rows'
import { codes, type CodeColumn, type ViewData } from '../view/view-data'
import type { Compared } from './comparison'
import type { ComparedPanel } from './match-rows'

/** More names than these are counted. */
const MOST_NAMED = 4

/**
 * What a comparison of places that are sorted says (`ViewPicture.sorts`, as into labour markets): how many municipalities
 * are sorted otherwise, those chosen first; of places compared whether they are of one kind. Null where no place is in all.
 */
export function writeSortedHeadline(
  along: Compared,
  panels: readonly ComparedPanel[],
  sorts: string,
  language: Language,
): string | null {
  const { headline } = messagesIn(language).analysis.comparison
  const sorted = panels.map(({ data }) => readSorted(data, sorts))
  const [first] = sorted
  const label = first?.column.label[language]
  if (!first || label === undefined) return null
  const say = (column: CodeColumn, row: number): string => nameAt(column, row)[language]
  if (along === 'region') {
    const own = panels.flatMap(({ value, heading }, i) => {
      const row = sorted[i]?.rowOf.get(value)
      const column = sorted[i]?.column
      return row === undefined || !column
        ? []
        : [{ code: codeAt(column, row), text: `${heading[language]} (${say(column, row)})` }]
    })
    if (own.length < panels.length) return null
    const isSame = own.every(({ code }) => code === own[0]?.code)
    return headline.sortedPlaces(
      label,
      formatList(
        own.map(({ text }) => text),
        language,
      ),
      isSame,
    )
  }
  const places = [...first.rowOf.keys()].filter((code) => sorted.every(({ rowOf }) => rowOf.has(code)))
  if (places.length === 0) return null
  const sortOf = (one: (typeof sorted)[number], code: string): string =>
    codeAt(one.column, one.rowOf.get(code) ?? -1)
  const chosen = panels[0]?.data.filters.region ?? []
  const apart = places
    .filter((code) => sorted.some((one) => sortOf(one, code) !== sortOf(first, code)))
    .sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)))
  const headings = panels.map(({ heading }) =>
    along === 'year' ? heading[language] : insideSentence(heading[language]),
  )
  const list = headline.among[along](formatList(headings, language))
  const count = (value: number): string => formatNumber(value, 'persons', language)
  if (apart.length === 0) return headline.sortedAlike(label, count(places.length), list)
  const names = apart.map((code) => say(first.places, first.rowOf.get(code) ?? -1))
  const more = names.length - MOST_NAMED
  const named =
    more > 1 ? headline.withMore(names.slice(0, MOST_NAMED).join(', '), more) : formatList(names, language)
  return headline.sortedApart(label, count(apart.length), count(places.length), list, named)
}

/** By code of its place, each row. */
function readSorted(data: ViewData, sorts: string) {
  const places = codes(data, 'region')
  return {
    column: codes(data, sorts),
    places,
    rowOf: new Map(rowsOf(data).map((row) => [codeAt(places, row), row])),
  }
}
