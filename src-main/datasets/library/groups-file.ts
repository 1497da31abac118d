import { z } from 'zod'
import { ProblemError } from '#shared/problem/problem'
import {
  groupMember,
  isSameName,
  savedGroupSchema,
  type SavedGroup,
  type SavedGroups,
} from '#shared/saved-view/saved-group'
import { isGroupName, tidyGroupName } from '#shared/dataset/region-groups'
import { problemInWords } from '#shared/messages/problem-in-words'
import { LibraryFile } from './library-file'

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

/** Keeps a group, in the place of one that it replaces or that has its name. Throws `ProblemError`. */
export function saveGroup(
  library: string,
  { name: text, members }: SavedGroup,
  replaces: string | null,
): Promise<SavedGroups> {
  const name = tidyGroupName(text)
  const codes = [...new Set(members)].sort()
  if (!isGroupName(name) || codes.length === 0 || !codes.every((code) => groupMember.safeParse(code).success))
    throw refused(name)
  return change(library, (groups) => {
    const others = groups.filter(
      (one) => !isSameName(one.name, name) && (replaces === null || !isSameName(one.name, replaces)),
    )
    if (others.length >= MOST_GROUPS) throw refused(name)
    return [...others, { name, members: codes }]
  })
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
