import { z } from 'zod'
import { formatGroupCode, isGroupName } from '../dataset/region-groups'
import type { LocalizedText } from '../messages/language'
import type { FilterTexts } from '../filters/filters'

/** A group that the reader keeps in the library. It belongs to no dataset: members that one lacks are dropped there. */
export interface SavedGroup {
  readonly name: string
  /** Codes of municipalities and counties, ascending, each once. */
  readonly members: readonly string[]
}

/** Code of a municipality or county, as it can stand in an address. */
export const groupMember = z.string().regex(/^[^,+:\s]{1,40}$/u)
export const savedGroupSchema = z.object({
  name: z.string().refine(isGroupName),
  members: z.array(groupMember).min(1).max(1000),
})

export interface SavedGroups {
  /** By name. */
  readonly groups: readonly SavedGroup[]
  /** E.g. "the file was damaged and set aside". */
  readonly notices: readonly LocalizedText[]
}

export const codeOfGroup = ({ members, name }: SavedGroup): string => formatGroupCode({ members, name })

/** The same for names that nobody could tell apart in a list. */
export const foldName = (name: string): string => name.toLocaleLowerCase('sv')

export const isSameName = (a: string, b: string): boolean => foldName(a) === foldName(b)

/** `group:` and the name of a saved group, alone or between commas, as the group's whole code. */
export const resolveGroupNames = (text: string, saved: readonly SavedGroup[]): string =>
  text.replace(/((?:^|[,:=])\s*)group:([^,:+]+)(?=,|$)/gu, (whole, before: string, wanted: string) => {
    const group = saved.find(({ name }) => isSameName(name, wanted.trim()))
    return group ? before + codeOfGroup(group) : whole
  })

/** The same in the filters that take regions. */
export function resolveSavedGroups(texts: FilterTexts, saved: readonly SavedGroup[]): FilterTexts {
  const { region, against, other, reference } = texts
  return {
    ...texts,
    ...(region !== undefined && { region: resolveGroupNames(region, saved) }),
    ...(against !== undefined && { against: resolveGroupNames(against, saved) }),
    ...(other !== undefined && { other: resolveGroupNames(other, saved) }),
    ...(reference !== undefined && { reference: resolveGroupNames(reference, saved) }),
  }
}
