import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Source } from '../../../dataset/dimensions'
import { amountOf, isKnown } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import type { Outlook, OutlookYear } from './outlook'
import { projectionWords } from './words'

/** The last year that is known and the last that is projected. */
export function endsOf({ years }: Outlook): {
  readonly known: OutlookYear | undefined
  readonly first: OutlookYear | undefined
  readonly last: OutlookYear | undefined
} {
  return {
    known: years.findLast(({ outcome }) => isKnown(outcome)),
    first: years.find(({ projection }) => isKnown(projection)),
    last: years.findLast(({ projection }) => isKnown(projection)),
  }
}

/** How many there were, and how many the projection gives in its last year. */
export function describeOutlook(place: Region, outlook: Outlook): LocalizedText | null {
  const { known, last } = endsOf(outlook)
  if (!last) return null
  return projectionWords.say(({ findings }, language) => {
    const name = place.name[language]
    const count = (value: number): string => formatNumber(value, 'persons', language)
    const projected = amountOf(last.projection)
    if (!known || known.year >= last.year) return findings.only(name, count(projected), String(last.year))
    const lived = amountOf(known.outcome)
    const by = projected - lived
    const [persons, year] = [count(lived), String(known.year)]
    if (Math.round(by) === 0) return findings.same(name, persons, year, String(last.year))
    const say = by > 0 ? findings.more : findings.fewer
    return say(name, persons, year, count(projected), String(last.year), count(Math.abs(by)))
  })
}

const titleOf = (sources: readonly Source[], ids: readonly number[]): LocalizedText | null => {
  const source = sources.find(({ id }) => ids.includes(id))
  return source
    ? projectionWords.say((_, language) => `${source.publisher}, ${source.title[language]}`)
    : null
}

/** That a projection is no outcome, whose each is, and where the two do not begin and end at the same year. */
export function noteOutlook(outlook: Outlook, { sources }: DatasetDescription): readonly LocalizedText[] {
  const { known, first } = endsOf(outlook)
  const { say } = projectionWords
  const projection = titleOf(sources, [outlook.reading.series.source])
  const outcome = known && titleOf(sources, known.outcomeSources)
  const both = outlook.years.findLast(({ difference }) => isKnown(difference))
  return [
    say((words) => words.notes.notOutcome),
    ...(projection
      ? [
          say((words, language) =>
            outcome
              ? words.notes.sources(outcome[language], projection[language])
              : words.notes.onlyProjection(projection[language]),
          ),
        ]
      : []),
    ...(known && first && first.year <= known.year
      ? [
          say((words, language) =>
            both
              ? words.notes.overlap(
                  String(first.year),
                  String(known.year),
                  String(both.year),
                  formatChange(both.difference.value, 'persons', language),
                )
              : words.notes.overlapNone(String(first.year), String(known.year)),
          ),
        ]
      : []),
    ...(known && first && first.year > known.year + 1
      ? [say((words) => words.notes.gap(String(known.year), String(first.year)))]
      : []),
    ...(both ? [say((words) => words.notes.difference)] : []),
    ...(outlook.isSummed ? [say((words) => words.notes.county)] : []),
  ]
}
