import { foldName, type SavedGroup } from '../saved-view/saved-group'
import { LONGEST_GROUP_NAME } from '../dataset/region-groups'
import { formatReport } from '../reports/report-file'
import type { Report } from '../reports/report'
import { freeName, LONGEST_VIEW_NAME, type NamedView } from '../saved-view/named-view'
import type { OwnThings } from './own-file'

export const OWN_KINDS = ['views', 'groups', 'reports'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** What would become of one thing from a file with somebody's own things. */
export interface OwnItem {
  readonly kind: OwnKind
  /** Place among those of its kind in the file, from 0. */
  readonly index: number
  readonly name: string
  /** Exactly this is in the library already, perhaps with a number after its name: there is nothing to take in. */
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
    (report) => formatReport({ ...report, title: '' }),
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
  const taken = new Set<string>()
  /** Names of what there is then, by what it holds and by its name without a number. */
  const known = new Map<string, string>()
  const keyOf = (name: string, thing: T): string => `${foldName(name)}\n${textOf(thing)}`
  const keep = (name: string, thing: T): void => {
    taken.add(foldName(name))
    for (const own of [withoutNumber(name), name]) known.set(keyOf(own, thing), name)
  }
  for (const thing of present) keep(nameOf(thing), thing)
  return things.map((thing, index) => {
    const name = nameOf(thing)
    const twin = known.get(keyOf(name, thing))
    if (twin !== undefined) return { kind, index, name, isHere: true, keptAs: twin }
    const keptAs = freeName(name, taken, longest)
    keep(keptAs, thing)
    return { kind, index, name, isHere: false, keptAs }
  })
}

/** `Pendling (2)` was `Pendling` before it was taken in. */
const withoutNumber = (name: string): string => name.replace(/ \(\d+\)$/, '')
