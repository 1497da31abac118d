import { readFileSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem'
import {
  groupMember,
  isSameName,
  savedGroupSchema,
  type SavedGroup,
  type SavedGroups,
} from '#shared/contract/saved-group'
import { isGroupName, tidyGroupName } from '#shared/dataset/region-groups'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import { writeFileAtomically } from '#main/files/atomic-write'
import { writingProblem } from '../problems'
import { withIndexLock } from './index-lock'

/** A list that a reader can still look through. */
const MOST_GROUPS = 500
const fileSchema = z.object({
  version: z.literal(1),
  groups: z.array(savedGroupSchema).max(MOST_GROUPS),
})

const groupsPath = (library: string): string => join(library, 'groups.json')

/** The groups in the file; null when it is there and cannot be understood. */
function readFile(library: string): readonly SavedGroup[] | null {
  let text: string
  try {
    text = readFileSync(groupsPath(library), 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : null
  }
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text))
    return parsed.success ? sorted(parsed.data.groups) : null
  } catch {
    return null
  }
}

const collator = new Intl.Collator('sv')
const sorted = (groups: readonly SavedGroup[]): readonly SavedGroup[] =>
  groups.toSorted((a, b) => collator.compare(a.name, b.name))

/** The saved groups; none when the file is damaged. Changes nothing and never fails: for views. */
export const peekAtGroups = (library: string): readonly SavedGroup[] => readFile(library) ?? []

/** The saved groups. A damaged file is set aside under another name, and that is said. */
export async function listGroups(library: string): Promise<SavedGroups> {
  const groups = readFile(library)
  if (groups !== null) return { groups, notices: [] }
  const aside = `groups-damaged-${new Date().toISOString().replace(/[^0-9]/g, '')}.json`
  try {
    await withIndexLock(library, () => rename(groupsPath(library), join(library, aside)))
  } catch {
    // It stays where it is; saving a group then replaces it.
  }
  return { groups: [], notices: [inBothLanguages(({ analysis }) => analysis.groups.setAside(aside))] }
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
  new ProblemError({
    code: 'invalid-input',
    message: inBothLanguages(({ analysis }) => analysis.groups.problems.badName(name)),
    nextStep: inBothLanguages(({ analysis }) => analysis.groups.problems.badNameNext),
  })

async function change(
  library: string,
  make: (groups: readonly SavedGroup[]) => readonly SavedGroup[],
): Promise<SavedGroups> {
  try {
    await mkdir(library, { recursive: true })
    const { notices } = await listGroups(library)
    return await withIndexLock(library, async () => {
      const groups = sorted(make(readFile(library) ?? []))
      await writeFileAtomically(groupsPath(library), `${JSON.stringify({ version: 1, groups }, null, 2)}\n`)
      return { groups, notices }
    })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}
