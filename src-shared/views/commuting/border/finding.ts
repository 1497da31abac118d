import { isKnown, type Figure } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { speakFlags } from '../../../view/figure-flags'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { flagsOfSide, type BorderEdge, type BorderSide } from './border-flows'
import type { BorderYear } from './view'
import { borderWords } from './words'

/** Of one place what is left on either side in the last year; of several who has most across the border. */
export function describeBorder(rows: readonly BorderYear[]): LocalizedText | null {
  const last = rows.reduce((latest, { year }) => Math.max(latest, year), 0)
  const now = rows.filter(({ year }) => year === last)
  const [only, ...others] = now
  if (!only) return null
  return others.length === 0 ? describeOne(only) : describeSeveral(now, last)
}

/** More that come or more that go, with a net that is a bound said to be one. */
function saySide({ net }: BorderSide, flags: number, place: string, language: Language): string {
  const { sides } = borderWords.in(language).findings
  // Of a bound below zero the amount is a bound the other way round.
  const bound = net.value < 0 ? turn(flags) : flags
  const count = speakFlags(formatNumber(Math.abs(net.value), 'persons', language), bound, language)
  return net.value > 0
    ? sides.moreIn(place, count)
    : net.value < 0
      ? sides.moreOut(place, count)
      : sides.even(place)
}

const { upperBound, lowerBound } = FIGURE_FLAGS

const turn = (flags: number): number =>
  flags === upperBound ? lowerBound : flags === lowerBound ? upperBound : flags

function describeOne({ place, year, border: { inside, across } }: BorderYear): LocalizedText | null {
  if (!isKnown(inside.net) && !isKnown(across.net)) return null
  return borderWords.say(({ findings }, language) => {
    const say = (side: BorderSide): string =>
      saySide(side, flagsOfSide(side).net, place.name[language], language)
    if (!isKnown(inside.net)) return findings.acrossIn(say(across), String(year))
    const told = [
      findings.inside(say(inside), String(year)),
      isKnown(across.net) ? findings.across(say(across)) : findings.unknown,
    ]
    return told.join(' ')
  })
}

function describeSeveral(rows: readonly BorderYear[], year: number): LocalizedText | null {
  const netOf = ({ border }: BorderYear): Figure => border.across.net
  const [most] = rows.filter((row) => isKnown(netOf(row))).sort((a, b) => netOf(b).value - netOf(a).value)
  if (!most) return borderWords.say(({ findings }) => findings.unknown)
  return borderWords.say(({ findings }, language) =>
    findings.several(
      most.place.name[language],
      speakFlags(
        formatChange(netOf(most).value, 'persons', language),
        flagsOfSide(most.border.across).net,
        language,
      ),
      String(year),
    ),
  )
}

/** What the figures lack comes first. */
export function noteBorder(rows: readonly BorderYear[]): readonly LocalizedText[] {
  if (rows.length === 0) return []
  const say = borderWords.part((words) => words.notes).say
  const edges = new Set(rows.map(({ border }) => border.edge))
  const told = (['noOutside', 'someOutside', 'partOfCounty'] as const satisfies readonly BorderEdge[]).filter(
    (edge) => edges.has(edge),
  )
  return [
    ...told.map((edge) => say((words) => words[edge])),
    ...(rows.some(({ border }) => border.hidden) ? [say((words) => words.hidden)] : []),
    say((words) => words.method),
  ]
}
