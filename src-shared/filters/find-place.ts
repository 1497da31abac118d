import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { lookupIn, municipalitiesOf } from '../dataset/dataset-lookup'
import { codeOfPreset, groupPresets } from '../dataset/group-presets'
import {
  canonicalGroup,
  describeGroups,
  isGroupCode,
  isGroupName,
  municipalityIdsOf,
  splitGroupCode,
} from '../dataset/region-groups'
import { localize } from '../messages/localize'
import { LANGUAGES } from '../messages/language'
import { refuse, refuseRegion } from './filter-problems'
import { isSameText } from './same-text'

/** The code of a region of these kinds, or of a group, which every view takes. Refuses others with suggestions. */
export const findPlace = (
  text: string,
  dataset: DatasetDescription,
  kinds: readonly Region['kind'][],
): string => (isGroupCode(text) ? parseGroup(text, dataset) : findRegion(text, dataset, kinds).code)

/** By code first, then by name; among those of the same name one that can be chosen wins. */
export function findRegion(
  text: string,
  dataset: DatasetDescription,
  kinds: readonly Region['kind'][],
): Region {
  const { regionByCode } = lookupIn(dataset)
  const named = dataset.regions.filter((r) => isSameText(r.name.sv, text) || isSameText(r.name.en, text))
  const region = regionByCode.get(text) ?? named.find((r) => kinds.includes(r.kind)) ?? named[0]
  if (!region)
    return refuseRegion(
      text,
      dataset.regions.filter((r) => kinds.includes(r.kind)),
    )
  if (kinds.includes(region.kind)) return region
  return refuse(
    localize((words, language) => words.filters.region.problems.wrongKind(region.name[language])),
    localize(
      ({
        filters: {
          region: { problems },
        },
      }) => (kinds.includes('county') ? problems.wrongKindCountyNext : problems.wrongKindNext),
    ),
  )
}

/**
 * `group:0580+0581`, in any order, members by code or name, with a name of the reader's own after a colon; or the
 * name of a preset. The canonical code.
 */
function parseGroup(text: string, dataset: DatasetDescription): string {
  const { members, name } = splitGroupCode(text)
  if (members.length === 0)
    refuse(
      localize(({ analysis }) => analysis.groups.problems.noMembers),
      localize(({ analysis }) => analysis.groups.problems.noMembersNext),
    )
  if (name !== null && !isGroupName(name))
    refuse(
      localize(({ analysis }) => analysis.groups.problems.badName(name)),
      localize(({ analysis }) => analysis.groups.problems.badNameNext),
    )
  const preset = name === null && members.length === 1 ? findPreset(members[0] ?? '', dataset) : undefined
  if (preset !== undefined) return preset
  const found = members.map((member) => {
    const region = findRegion(member, dataset, ['municipality', 'county'])
    if (municipalityIdsOf(dataset, region).length === 0)
      refuse(
        localize(({ analysis }, language) => analysis.groups.problems.emptyCounty(region.name[language])),
        localize(({ analysis }) => analysis.groups.problems.noMembersNext),
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

/** Groups of these codes as regions; those of which the dataset has no member are left out. */
export const groupsIn = (dataset: DatasetDescription, codes: readonly string[]): readonly Region[] =>
  describeGroups(dataset, codes).regions.filter(({ kind }) => kind === 'group')

/** Counties of which the dataset has municipalities. */
export const countiesIn = (dataset: DatasetDescription): readonly Region[] =>
  dataset.regions.filter(({ kind, code }) => kind === 'county' && municipalitiesOf(dataset, code).length > 0)
