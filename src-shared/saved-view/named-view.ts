import { contentDigest } from './content-digest'
import { foldName } from './saved-group'
import type { LocalizedText } from '../messages/language'
import type { SavedView } from './saved-view'

/** A view that the reader has starred and named. */
export interface NamedView {
  readonly name: string
  readonly view: SavedView
}

export interface NamedViews {
  /** By name. */
  readonly views: readonly NamedView[]
  /** E.g. "the file was damaged and set aside". */
  readonly notices: readonly LocalizedText[]
}

/** A list that a reader can still look through. */
export const MOST_SAVED_VIEWS = 500
export const LONGEST_VIEW_NAME = 120

export const tidyViewName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Whether a name can be read and told apart from others. */
export const isViewName = (name: string): boolean =>
  name !== '' &&
  tidyViewName(name) === name &&
  [...name].length <= LONGEST_VIEW_NAME &&
  !/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(name)

/** A name as near as can be to the one wanted that nobody has: `Pendling`, `Pendling (2)`. `taken`: by `foldName`. */
export function freeName(
  wanted: string,
  taken: Pick<ReadonlySet<string>, 'has'>,
  longest = LONGEST_VIEW_NAME,
): string {
  const isTaken = (name: string): boolean => taken.has(foldName(name))
  if (!isTaken(wanted)) return wanted
  for (let number = 2; ; number++) {
    const end = ` (${String(number)})`
    const name =
      [...wanted]
        .slice(0, longest - end.length)
        .join('')
        .trimEnd() + end
    if (!isTaken(name)) return name
  }
}

/** Whether two views show the same, whichever edition they were saved in. */
export const showsSame = (one: SavedView, other: SavedView): boolean => contentOf(one) === contentOf(other)

/** Whether they show the same but for goals and notes. */
export const showsSameFigures = (one: SavedView, other: SavedView): boolean =>
  contentOf({ ...one, marks: undefined }) === contentOf({ ...other, marks: undefined })

const contentOf = ({ view, filters, show, compare, marks }: SavedView): string =>
  JSON.stringify([
    view,
    Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)),
    show,
    compare ?? '',
    marks ? contentDigest(marks) : '',
  ])
