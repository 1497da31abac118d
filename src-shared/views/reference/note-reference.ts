import { SIGN_CODES } from '../../dataset/sign'
import { isKnown } from '../../indicators/figure'
import type { Language, LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { formatList, formatNumber } from '../../messages/number-format'
import { placeInside } from '../../messages/sentence-case'
import type { ReferenceFigure, ReferenceMeasure, ReferenceRule } from '../../view/reference'
import type { NumberColumn } from '../../view/view-data'
import type { ResolvedReference } from './resolve-reference'

const say = localizePart(({ analysis }) => analysis.references)

/** A column with that of its reference, and what stands in that by row. */
export interface SeenColumn {
  readonly own: NumberColumn
  readonly measure: ReferenceMeasure
  readonly column: NumberColumn
  readonly cells: readonly ReferenceFigure[]
}

const count = (value: number, language: Language): string => formatNumber(value, 'persons', language)

/** What a reference is; of a median of how many municipalities, where some have no figure. */
export function describeReference(
  { how, name, members }: ResolvedReference,
  cells: readonly ReferenceFigure[],
): LocalizedText {
  const known = cells.filter(({ figure }) => isKnown(figure)).map((one) => one.known)
  const [fewest, most] = [Math.min(...known), Math.max(...known)]
  return say(({ notes }, language) => {
    const [inside, all] = [placeInside(name[language]), count(members.length, language)]
    if (how === 'sum') return members.length === 1 ? notes.sumOfOne(inside) : notes.sum(inside, all)
    if (known.every((one) => one === members.length)) return notes.median(inside, all)
    const range = [...new Set([fewest, most])].map((one) => count(one, language)).join('–')
    return notes.medianOf(inside, range, all)
  })
}

/** Of how many municipalities of an area the dataset has only some; nothing where it has all. */
export const notePart = ({ name, members, all }: ResolvedReference): LocalizedText[] =>
  all === undefined
    ? []
    : [
        say(({ notes }, language) =>
          (members.length === 1 ? notes.partOfOne : notes.part)(
            placeInside(name[language]),
            count(members.length, language),
            count(all, language),
          ),
        ),
      ]

/** What the reference is, and what of it is missing. */
export function noteReference(
  resolved: ResolvedReference,
  { ofCommuters }: Pick<ReferenceRule, 'ofCommuters'>,
  seen: readonly SeenColumn[],
): LocalizedText[] {
  const { members, arePeers, how } = resolved
  const notOfAreas = how === 'sum' ? seen.filter(({ measure }) => measure.ofPlacesOnly) : []
  const cells = seen.flatMap((one) => one.cells)
  const isMissing = cells.some(
    ({ figure, isEither, isOfSize }) => figure.sign === SIGN_CODES['..'] && !isEither && !isOfSize,
  )
  return [
    describeReference(resolved, cells),
    ...(how === 'sum' && ofCommuters && members.length > 1 ? [say(({ notes }) => notes.commuters)] : []),
    ...(arePeers
      ? [
          say(({ notes }, language) =>
            notes.peers(
              formatList(
                members.map((one) => one.name[language]),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...notePart(resolved),
    ...(seen.some(({ measure }) => measure.sizedBy !== undefined) ? [say(({ notes }) => notes.sized)] : []),
    ...(notOfAreas.length > 0
      ? [
          say(({ notes }, language) =>
            notes.notOfAreas(
              formatList(
                notOfAreas.map(({ own }) => own.label[language]),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...(isMissing ? [say(({ notes }) => (how === 'sum' ? notes.missing : notes.fewKnown))] : []),
    ...(cells.some(({ isEither }) => isEither) ? [say(({ notes }) => notes.either)] : []),
  ]
}
