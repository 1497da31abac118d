import { isSameName, type SavedGroup } from '../contract/saved-group'
import { LONGEST_GROUP_NAME } from '../dataset/region-groups'
import { formatReport } from '../reports/report-file'
import type { Report } from '../reports/report'
import { freeName, LONGEST_VIEW_NAME, type NamedView } from './named-view'
import type { OwnThings } from './own-file'

export const OWN_KINDS = ['views', 'groups', 'reports'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** What would become of one thing from a file with somebody's own things. */
export interface OwnItem {
  readonly kind: OwnKind
  /** Place among those of its kind in the file, from 0. */
  readonly index: number
  readonly name: string
  /** Exactly this is in the library already: there is nothing to take in. */
  readonly isHere: boolean
  /** The name that it would have: another than its own where something else has that. */
  readonly keptAs: string
}

const LONGEST_TITLE = 500

/** What taking in would do: nothing is overwritten, and nothing is there twice. In the order of the file. */
export const planOwnThings = (file: OwnThings, library: OwnThings): readonly OwnItem[] => [
  ...plan<NamedView>('views', file.views, library.views, ({ name }) => name, textOfView, LONGEST_VIEW_NAME),
  ...plan<SavedGroup>(
    'groups',
    file.groups,
    library.groups,
    ({ name }) => name,
    textOfGroup,
    LONGEST_GROUP_NAME,
  ),
  ...plan<Report>(
    'reports',
    file.reports,
    library.reports,
    ({ title }) => title,
    formatReport,
    LONGEST_TITLE,
  ),
]

const textOfGroup = ({ members }: SavedGroup): string => members.join(',')
const textOfView = ({ view }: NamedView): string =>
  JSON.stringify([
    view.view,
    Object.entries(view.filters).sort(([a], [b]) => (a < b ? -1 : 1)),
    view.show,
    view.compare ?? null,
    view.dataset && [view.dataset.id, view.dataset.edition, view.dataset.digest],
  ])

function plan<T>(
  kind: OwnKind,
  things: readonly T[],
  present: readonly T[],
  nameOf: (thing: T) => string,
  textOf: (thing: T) => string,
  longest: number,
): OwnItem[] {
  const kept = present.map((thing) => ({ name: nameOf(thing), text: textOf(thing) }))
  return things.map((thing, index) => {
    const name = nameOf(thing)
    const text = textOf(thing)
    const twin = kept.find((other) => isSameName(other.name, name) && other.text === text)
    if (twin) return { kind, index, name, isHere: true, keptAs: twin.name }
    const names = kept.map((other) => other.name)
    const keptAs = freeName(name, names, longest)
    kept.push({ name: keptAs, text })
    return { kind, index, name, isHere: false, keptAs }
  })
}
