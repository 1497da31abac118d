import type { DatasetDescription } from '../dataset/description'
import { computeDistance } from '../indicators/distance'
import { mergePlaces, type FlowMatrix } from '../indicators/flow-matrix'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatChange, formatList } from '../messages/number-format'
import { lookupIn } from '../dataset/dataset-lookup'
import type { NamedFilterKind } from './filter'
import { refuse } from './filter-problems'

/** Flows changed and municipalities joined before the rule is applied; see `parseWhatIf`. Empty: nothing. */
export const whatIf: NamedFilterKind<'what-if', string> = {
  id: 'what-if',
  control: 'own',
  initial: () => '',
  parse: (text, { dataset }) => formatWhatIf(parseWhatIf(text, dataset)),
  format: (value) => (value === '' ? null : value),
  fit: (text, { dataset }) => (namesMunicipalities(text, dataset) ? text : null),
  name: (value, { dataset }) => describeWhatIf(parseWhatIf(value, dataset), dataset),
  word: (_value, { names, language }) =>
    names.whatIfName
      ? messagesIn(language).analysis.labourMarkets.whatIf.prefix(names.whatIfName[language])
      : '',
}

/** Changes of flows that another dataset's municipalities were thought of with would be refused. */
const namesMunicipalities = (text: string, dataset: DatasetDescription): boolean =>
  [
    ...text
      .replaceAll(/:[+-][^;]*/g, '')
      .replaceAll('join:', '')
      .matchAll(/[^>+;]+/g),
  ].every(([code]) => lookupIn(dataset).regionByCode.get(code.trim())?.kind === 'municipality')

/** A change that the reader thinks of before the rule is applied. */
export type WhatIf =
  | {
      readonly kind: 'flow'
      readonly home: string
      readonly work: string
      /** Persons, or a fraction of the flow. */
      readonly change: number
      readonly relative: boolean
    }
  /** Municipalities taken as one; at least two, ascending. */
  | { readonly kind: 'join'; readonly members: readonly string[] }

/**
 * Whom a reader most likely thinks of a flow to, from a municipality: the other one that is chosen, else the nearest by
 * the seats. Empty where the dataset has no other.
 */
export function suggestDestination(
  home: string,
  chosen: readonly string[],
  dataset: DatasetDescription,
): string {
  const { municipalities, regionByCode } = lookupIn(dataset)
  const others = municipalities.filter(({ code }) => code !== home)
  const seat = regionByCode.get(home)?.seat ?? null
  const far = (place: (typeof others)[number]): number =>
    seat && place.seat ? computeDistance(seat, place.seat) : Number.POSITIVE_INFINITY
  const nearest = others.toSorted((a, b) => (far(a) < far(b) ? -1 : far(a) > far(b) ? 1 : 0))
  return (others.find(({ code }) => chosen.includes(code)) ?? nearest[0])?.code ?? ''
}

/** More changes than this nobody can keep in mind. */
const MOST_CHANGES = 20

/**
 * `0581>0580:+500;0580>0581:-20%;join:0580+0581` → changes. Municipalities go by code. Refuses what names no
 * municipality of the dataset, a flow from a place to itself, and what cannot be read.
 */
export function parseWhatIf(text: string, dataset: DatasetDescription): readonly WhatIf[] {
  const parts = text.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  if (parts.length > MOST_CHANGES) return refuseWhatIf(text)
  const changes = parts.map((part) => parseChange(part, dataset))
  const joined = changes.flatMap((change) => (change.kind === 'join' ? change.members : []))
  return new Set(joined).size === joined.length ? changes : refuseWhatIf(text)
}

const refuseWhatIf = (text: string): never =>
  refuse(
    localize((words) => words.analysis.labourMarkets.problems.whatIf(text)),
    localize((words) => words.analysis.labourMarkets.problems.whatIfNext),
  )

function parseChange(part: string, dataset: DatasetDescription): WhatIf {
  const isPlace = (code: string): boolean => lookupIn(dataset).regionByCode.get(code)?.kind === 'municipality'
  const join = /^join:(.+)$/.exec(part)
  if (join) {
    const members = [...new Set((join[1] ?? '').split('+').map((code) => code.trim()))].sort()
    return members.length > 1 && members.every(isPlace) ? { kind: 'join', members } : refuseWhatIf(part)
  }
  const flow = /^([^>:]+)>([^>:]+):([+-]\d{1,7})(%?)$/.exec(part.replaceAll('−', '-').replaceAll(' ', ''))
  const [, home = '', work = '', amount = '', percent = ''] = flow ?? []
  if (!flow || home === work || !isPlace(home) || !isPlace(work)) return refuseWhatIf(part)
  const relative = percent === '%'
  return { kind: 'flow', home, work, change: Number(amount) / (relative ? 100 : 1), relative }
}

/** Changes → the text that parses to them again. */
export const formatWhatIf = (changes: readonly WhatIf[]): string =>
  changes
    .map((change) => {
      if (change.kind === 'join') return `join:${change.members.join('+')}`
      const amount = Math.round(change.change * (change.relative ? 100 : 1))
      return `${change.home}>${change.work}:${amount < 0 ? '' : '+'}${String(amount)}${change.relative ? '%' : ''}`
    })
    .join(';')

/** What is thought of, in words: `500 fler från Norrköping till Linköping`. */
export function describeWhatIf(
  changes: readonly WhatIf[],
  dataset: DatasetDescription,
): LocalizedText | null {
  if (changes.length === 0) return null
  const { regionByCode } = lookupIn(dataset)
  return localize((words, language) => {
    const { flow, join } = words.analysis.labourMarkets.whatIf
    const name = (code: string): string => regionByCode.get(code)?.name[language] ?? code
    const each = changes.map((change) =>
      change.kind === 'join'
        ? join(formatList(change.members.map(name), language))
        : flow(
            formatChange(change.change, change.relative ? 'fraction' : 'persons', language),
            name(change.home),
            name(change.work),
          ),
    )
    return each.join('; ')
  })
}

/**
 * The matrix after the changes. Who commutes instead of working at home, or the other way round, still lives where
 * they lived: O stays. A change that asks for more than there are takes all that there are. Joined municipalities
 * become one place with a code like `0580+0581`; what a year does not have is left out.
 */
export function applyWhatIf(matrix: FlowMatrix, changes: readonly WhatIf[]): FlowMatrix {
  if (changes.length === 0) return matrix
  const { codes } = matrix
  const n = codes.length
  const persons = Float64Array.from(matrix.persons)
  for (const change of changes) {
    if (change.kind !== 'flow') continue
    const home = codes.indexOf(change.home)
    const work = codes.indexOf(change.work)
    if (home < 0 || work < 0) continue
    const flow = persons[home * n + work] ?? 0
    const live = persons[home * n + home] ?? 0
    const wanted = Math.round(change.relative ? flow * change.change : change.change)
    const moved = Math.max(-flow, Math.min(live, wanted))
    persons[home * n + work] = flow + moved
    persons[home * n + home] = live - moved
  }
  const joins = changes.flatMap((change) => (change.kind === 'join' ? [change.members] : []))
  const changed = { ...matrix, persons }
  if (joins.length === 0) return changed
  const parts = joins.flatMap((members) => {
    const places = members.flatMap((code) => (codes.includes(code) ? [codes.indexOf(code)] : []))
    return places.length > 1 ? [{ code: places.map((place) => codes[place]).join('+'), places }] : []
  })
  const taken = new Set(parts.flatMap(({ places }) => places))
  const others = codes.flatMap((code, place) => (taken.has(place) ? [] : [{ code, places: [place] }]))
  return mergePlaces(
    changed,
    [...parts, ...others].sort((a, b) => (a.code < b.code ? -1 : 1)),
  )
}
