import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { codeOfPreset, groupPresets } from '../dataset/group-presets'
import { canonicalGroup, isGroupName, municipalityIdsOf, splitGroupCode } from '../dataset/region-groups'
import { inBothLanguages } from '../messages/in-both-languages'
import { LANGUAGES } from '../messages/language'
import { refuse } from './filter-problems'

/** Finds a municipality or a county by code or name; throws `FilterRefused` with suggestions. */
type FindMember = (text: string) => Region

/**
 * `group:0580+0581`, in any order, members by code or name, with a name of the reader's own after a colon; or the
 * name of a preset. The canonical code.
 */
export function parseGroup(text: string, dataset: DatasetDescription, find: FindMember): string {
  const { members, name } = splitGroupCode(text)
  if (members.length === 0)
    refuse(
      inBothLanguages(({ analysis }) => analysis.groups.problems.noMembers),
      inBothLanguages(({ analysis }) => analysis.groups.problems.noMembersNext),
    )
  if (name !== null && !isGroupName(name))
    refuse(
      inBothLanguages(({ analysis }) => analysis.groups.problems.badName(name)),
      inBothLanguages(({ analysis }) => analysis.groups.problems.badNameNext),
    )
  const preset = name === null && members.length === 1 ? findPreset(members[0] ?? '', dataset) : undefined
  if (preset !== undefined) return preset
  const found = members.map((member) => {
    const region = find(member)
    if (municipalityIdsOf(dataset, region).length === 0)
      refuse(
        inBothLanguages(({ analysis }, language) =>
          analysis.groups.problems.emptyCounty(region.name[language]),
        ),
        inBothLanguages(({ analysis }) => analysis.groups.problems.noMembersNext),
      )
    return region.code
  })
  return canonicalGroup(dataset, { members: found, name })
}

/** The preset with this name, in either language; one of our own delimitation keeps it. */
function findPreset(text: string, dataset: DatasetDescription): string | undefined {
  const wanted = text.toLocaleLowerCase('sv')
  for (const preset of groupPresets(dataset)) {
    const meant = LANGUAGES.find((language) => preset.name[language].toLocaleLowerCase('sv') === wanted)
    if (meant !== undefined) return codeOfPreset(preset, meant)
  }
  return undefined
}

/** The group's members that the dataset has; null when it has none of them. */
export function fitGroup(code: string, dataset: DatasetDescription): string | null {
  const { members, name } = splitGroupCode(code)
  const present = members.filter((member) =>
    dataset.regions.some((region) => region.code === member && municipalityIdsOf(dataset, region).length > 0),
  )
  return present.length === 0 ? null : canonicalGroup(dataset, { members: present, name })
}
