import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { Region } from '../../../dataset/dimensions'
import { isBeyond } from '../../../dataset/dataset-lookup'
import { amountOf, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { speakFlags } from '../../../view/figure-flags'
import type { Employed } from './employed'
import type { Flow } from './view'
import { flowsWords } from './words'

/** What the answer knows of its flows. */
export interface FoundFlows {
  /** Largest first. */
  readonly flows: readonly Flow[]
  /** Of the commuters, a figure for each flow. */
  readonly shares: readonly Figure[]
  /** Flags of all shares of commuters. */
  readonly bound: number
  readonly employed: Employed | null
  readonly place: Region
  /** The flows are between the municipalities of the place. */
  readonly isBetween: boolean
}

/**
 * The largest flow to or from a municipality, of all employed and of those who commute. It is called the largest of
 * all only where no larger rest may hold a larger one. Shares are written as beside the bars.
 */
export function describeLargest(found: FoundFlows, direction: 'out' | 'in'): LocalizedText | null {
  const { flows, shares, bound, place } = found
  const row = flows.findIndex((flow) => !isBeyond(flow.home) && !isBeyond(flow.work))
  const flow = flows[row]
  const share = shares[row]
  if (!flow || flow.persons.sign !== 0 || share?.sign !== 0) return null
  const persons = flow.persons.value
  return flowsWords.say((words, language) => {
    const count = formatNumber(persons, 'persons', language)
    const percent = speakFlags(formatShortShare(share.value, language), bound, language)
    if (found.isBetween)
      return words.findings.county(flow.home.name[language], flow.work.name[language], count, percent)
    const isOut = direction === 'out'
    const { all, known, rest: restOf, ofEmployed, ofCommuters } = words.findings[direction]
    const other = (one: Flow): string => (isOut ? one.work : one.home).name[language]
    const shareOfEmployed = speakShare(flow.persons, found.employed, language)
    const figures =
      shareOfEmployed === null
        ? ofCommuters(count, percent)
        : ofEmployed(count, shareOfEmployed, place.name[language], percent)
    const rest = restBefore(flows, row)
    // Where flows beyond the dataset are absent, more may go to a place that it does not have.
    if (!rest) return (bound === 0 ? all : known)(other(flow), figures)
    const part = shares[flows.indexOf(rest)]
    const restShare = part?.sign === 0 ? formatShortShare(part.value, language) : '..'
    return restOf(
      other(rest),
      formatNumber(amountOf(rest.persons), 'persons', language),
      restShare,
      other(flow),
      `${count} (${percent})`,
    )
  })
}

function speakShare(persons: Figure, employed: Employed | null, language: Language): string | null {
  const share = employed && computeShare(persons, employed.persons)
  return share?.sign === 0
    ? speakFlags(formatShortShare(share.value, language), employed?.flags ?? 0, language)
    : null
}

/** A larger flow to or from what is no single place: it may hold a municipality with more than the largest stated. */
const restBefore = (flows: readonly Flow[], row: number): Flow | undefined =>
  flows.slice(0, row).find((flow) => isRest(flow.home) || isRest(flow.work))

const isRest = ({ kind }: Region): boolean => kind === 'rest-of-country'
