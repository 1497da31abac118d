import { z } from 'zod'
import type { LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'
import { ProblemError } from '#shared/problem/problem'
import {
  foldName,
  groupMember,
  isSameName,
  savedGroupSchema,
  type SavedGroup,
  type SavedGroups,
} from '#shared/saved-view/saved-group'
import { contentDigest } from '#shared/saved-view/content-digest'
import { freeName } from '#shared/saved-view/named-view'
import { isGroupName, LONGEST_GROUP_NAME, tidyGroupName } from '#shared/dataset/region-groups'
import { problemInWords } from '#shared/messages/problem-in-words'
import { LibraryFile } from './library-file'
import { aboutLibraryFiles } from './library-problem'

/** A list that a reader can still look through. */
const MOST_GROUPS = 500
const fileSchema = z.object({
  version: z.literal(1),
  groups: z.array(savedGroupSchema).max(MOST_GROUPS),
})

const collator = new Intl.Collator('sv')
const sorted = (groups: readonly SavedGroup[]): readonly SavedGroup[] =>
  groups.toSorted((a, b) => collator.compare(a.name, b.name))

const file = new LibraryFile<readonly SavedGroup[]>({
  path: 'groups.json',
  holds: ({ holds }) => holds.groups,
  empty: [],
  parse: (text) => sorted(fileSchema.parse(JSON.parse(text)).groups),
  format: (groups) => `${JSON.stringify({ version: 1, groups }, null, 2)}\n`,
})

/** The saved groups; none when the file is damaged. Changes nothing: for views. Throws `ProblemError` as `listGroups`. */
export const peekAtGroups = async (library: string): Promise<readonly SavedGroup[]> =>
  (await file.peek(library)).content

/** The saved groups, and what to tell about their file. Throws `ProblemError` when it cannot be read now. */
export async function listGroups(library: string): Promise<SavedGroups> {
  const { content, notices } = await file.read(library)
  return { groups: content, notices }
}

/**
 * Keeps a group, in the place of one that it replaces or that has its name. `base`: digest of that one as who replaces
 * it knows it, null: of none; where it is another by now, both are kept. Throws `ProblemError`.
 */
export async function saveGroup(
  library: string,
  { name: text, members }: SavedGroup,
  replaces: string | null,
  base?: string | null,
): Promise<SavedGroups> {
  const name = tidyGroupName(text)
  const codes = [...new Set(members)].sort()
  if (!isGroupName(name) || codes.length === 0 || !codes.every((code) => groupMember.safeParse(code).success))
    throw refused(name)
  let said: LocalizedText[] = []
  const { groups, notices } = await change(library, (groups) => {
    said = []
    const wanted = { name, members: codes }
    const place = replaces ?? name
    const replaced = groups.find((one) => isSameName(one.name, place))
    const others = groups.filter((one) => one !== replaced)
    const third = others.find((one) => isSameName(one.name, name))
    if (base === undefined || (isKnown(replaced, base, wanted) && third === undefined))
      return added(
        others.filter((one) => one !== third),
        wanted,
      )
    const kept = isKnown(replaced, base, wanted) ? others : groups
    const mine = freeName(name, namesOf(kept), LONGEST_GROUP_NAME)
    const theirs = kept === groups ? place : name
    said = [aboutLibraryFiles((w) => changedElsewhere(w, third ?? replaced)(theirs, mine))]
    return added(kept, { ...wanted, name: mine })
  })
  return { groups, notices: [...said, ...notices] }
}

/** Whether it is what was known, or the same as what is to be kept. */
function isKnown(there: SavedGroup | undefined, base: string | null, wanted: SavedGroup): boolean {
  if (there === undefined) return base === null
  return contentDigest(there) === base || contentDigest(there) === contentDigest(wanted)
}

const changedElsewhere = (
  { changedElsewhere: w }: Messages['libraryFiles'],
  there: SavedGroup | undefined,
) => (there === undefined ? w.groupDeleted : w.group)

const namesOf = (groups: readonly SavedGroup[]): ReadonlySet<string> =>
  new Set(groups.map(({ name }) => foldName(name)))

function added(groups: readonly SavedGroup[], one: SavedGroup): readonly SavedGroup[] {
  if (groups.length >= MOST_GROUPS) throw refused(one.name)
  return [...groups, one]
}

/** Forgets a group; one that is not there is no error. Throws `ProblemError`. */
export const deleteGroup = (library: string, name: string): Promise<SavedGroups> =>
  change(library, (groups) => groups.filter((one) => !isSameName(one.name, name)))

const refused = (name: string): ProblemError =>
  new ProblemError(
    problemInWords('invalid-input', ({ analysis: { groups } }) => ({
      message: groups.problems.badName(name),
      nextStep: groups.problems.badNameNext,
    })),
  )

async function change(
  library: string,
  make: (groups: readonly SavedGroup[]) => readonly SavedGroup[],
): Promise<SavedGroups> {
  const { content, notices } = await file.change(library, (groups) => sorted(make(groups)))
  return { groups: content, notices }
}
